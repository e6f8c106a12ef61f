// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The working of one factor's score: what went into it, what was left out, and what would move it.
 * It starts from a result that survey_suppress() has been over and gives away no more than that: of
 * what is hidden there, nothing is worked out here. */

#include "survey/score/collection.h"
#include "survey/score/next-step.h"
#include "survey/score/pomp.h"
#include "survey/score/result.h"

/* Items listed as low. */
#define SURVEY_EXPLAIN_MAX_LOW 3

/* The factor in one lens. */
typedef struct {
  const SurveyLensResult *lens; /* with its form or forms */
  const SurveyFactorResult *factor;

  /* Of individual responses; nothing of them is known where the factor is hidden. */
  SurveyFigure sum;         /* of the scores; sum / factor->n is the mean */
  guint64 n_too_few;        /* responses left out for too few answers */
  guint64 n_not_applicable; /* responses to which nothing applied, or that were asked nothing */
  GArray *low; /* of SurveyLowItem, at most MAX_LOW, whose items are shown; the column is the item's
                  place among the factor's. Empty for a group */

  /* Of a rating by a group. */
  SurveyAnswer *answers;        /* an item of the factor each; NULL for individual responses */
  SurveyResponseScore response; /* its units and weights give the score */
  guint target;                 /* printed score that the step would reach; 0: none to reach */
  const SurveyBand *next_band;  /* that begins there; NULL for a target that was asked for */
  SurveyNextStep step;          /* columns are places among the factor's items */
} SurveyExplanation;

/* The workings of the factor (of SurveyExplanation), one a lens of `result` that has it.
 * `result` is the cell's, suppressed. `target` is the printed score that a group wants to reach; 0
 * for the next band. Borrows from both. Free with g_ptr_array_unref(). */
GPtrArray *survey_explain(const SurveyCell *cell, const SurveyResult *result, const char *factor_id,
                          guint target);

/* One response in the factor, which is of its form. */
SurveyResponseScore survey_explain_response(const SurveyResponse *response,
                                            const SurveyFactor *factor);

void survey_explanation_free(SurveyExplanation *explanation);
