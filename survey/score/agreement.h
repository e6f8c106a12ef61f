// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* How far people agree: within one item the spread of their answers, over a factor r_WG(J). */

#include "survey/score/figure.h"
#include "survey/score/matrix.h"

/* Mean absolute deviation from the mean, in levels, of counts a level, lowest first. None if
 * nobody answered. */
SurveyFigure survey_agreement_get_spread(const guint64 *levels, guint n_levels);

/* Wide: more than A/6 levels, A = number of levels, "practically no agreement" (Burke & Dunlap
 * 2002). */
gboolean survey_agreement_is_wide(SurveyFigure spread, guint n_levels);

typedef struct SurveyAgreement SurveyAgreement;

/* For the matrix of one factor. */
SurveyAgreement *survey_agreement_new(const SurveyMatrix *matrix);

/* Adds the responses of the row if they have a level on every scored column. */
void survey_agreement_add(SurveyAgreement *agreement, const SurveyRow *row);

/* The complete responses: the base of r_WG(J). */
guint64 survey_agreement_get_n(const SurveyAgreement *agreement);

/* r_WG(J) against the uniform null (A^2 - 1) / 12 (James, Demaree & Wolf 1984), negative values
 * as 0; equal to multilevel::rwg.j, and to r_WG for one item. None below two complete responses, or
 * if the scored items do not all have the same number of levels. */
SurveyFigure survey_agreement_get_rwg_j(const SurveyAgreement *agreement);

void survey_agreement_free(SurveyAgreement *agreement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyAgreement, survey_agreement_free)
