// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/item-score.h"
#include "survey/score/agreement.h"
#include "survey/score/pomp.h"

void survey_item_score_add(SurveyItemResult *result, SurveyAnswer answer, guint64 count) {
  survey_counts_add(&result->counts, answer, count);
  if (survey_answer_is_level(answer))
    result->levels[answer] += count;
}

static guint64 sum_units(const SurveyItemResult *result) {
  guint64 units = 0;
  for (guint v = 0; v < result->item->scale->levels->len; v++)
    units += result->levels[v] * survey_pomp_units(result->item, (SurveyAnswer)v);
  return units;
}

void survey_item_score_finish(SurveyItemResult *result) {
  const SurveyCounts *counts = &result->counts;
  result->n = counts->answered;
  if (result->n == 0) {
    gboolean was_applicable = counts->unable + counts->unanswered > 0;
    result->state = was_applicable ? SURVEY_STATE_TOO_FEW_ANSWERS : SURVEY_STATE_NOT_APPLICABLE;
    return;
  }
  guint n_levels = result->item->scale->levels->len;
  result->state = SURVEY_STATE_SCORED;
  result->mean = survey_figure(survey_pomp_points(sum_units(result), result->n));
  result->spread = survey_agreement_get_spread(result->levels, n_levels);
  result->wide = survey_agreement_is_wide(result->spread, n_levels);
}
