// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The change: what differs between two cycles of a service, lens by lens, with how sure we are.
 * Plain data, fit to be published. It does not know files or pages. Used by programs and reports;
 * borrowed forms must outlive it. */

#include "survey/score/collection.h"
#include "survey/score/lens-change.h"
#include "survey/score/result.h"

/* One cycle. */
typedef struct {
  const SurveyCell *cell; /* its counts; with panels if people may be joined by pseudonym */
  SurveyResult *result;   /* of the cell, after survey_suppress() */
} SurveyCycle;

typedef struct {
  SurveyResult *before; /* the two results that were compared */
  SurveyResult *after;
  guint min_n;
  GPtrArray *lenses; /* of SurveyLensChange, those that both cycles have, in the later one's order;
                        ratings by a group are joined by their form's id, else by the lens their
                        form is for */
} SurveyChange;

/* Compares the lenses of the two results and takes both over. Both were suppressed with the same
 * threshold, which holds here too. Never fails. Free with survey_change_free(). */
SurveyChange *survey_change(const SurveyCycle *before, const SurveyCycle *after);

/* TRUE if some factor of some lens was compared. */
gboolean survey_change_has_figures(const SurveyChange *change);

void survey_change_free(SurveyChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyChange, survey_change_free)
