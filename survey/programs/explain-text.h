// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The working of a factor's score as a person reads it at a terminal. */

#include "survey/programs/speech.h"
#include "survey/score/explain.h"

/* `explanations` (of SurveyExplanation, of one factor, at least one) with the place they are of.
 * Only the item `item_id` is listed, or all for NULL. Free with g_free(). */
char *survey_explain_to_text(const SurveyResult *result, const GPtrArray *explanations,
                             const char *item_id, const SurveySpeech *speech);

/* "safety = 375 / 5 = 75", or why there is no score. Free with g_free(). */
char *survey_explain_text_response(const char *factor, const SurveyResponseScore *score,
                                   const SurveySpeech *speech);

/* "safety, staff: 1766.83 / 28 = 63.1": the scores of all responses make the lens's. Free with
 * g_free(). */
char *survey_explain_text_total(const SurveyExplanation *explanation, const SurveySpeech *speech);

/* "not-applicable", "unable", "unanswered", "not-asked": what an answer without a level is. */
const char *survey_explain_text_answer(SurveyAnswer answer);
