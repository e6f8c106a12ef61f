// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/scores.h"

SurveyScores *survey_scores_new(void) {
  SurveyScores *scores = g_new0(SurveyScores, 1);
  scores->values = g_array_new(FALSE, FALSE, sizeof(SurveyCounted));
  return scores;
}

static void add_row(const SurveyRow *row, gpointer data) {
  survey_scores_add(data, row);
}

SurveyScores *survey_scores_new_of(const SurveyMatrix *matrix) {
  SurveyScores *scores = survey_scores_new();
  survey_matrix_foreach(matrix, add_row, scores);
  return scores;
}

void survey_scores_add(SurveyScores *scores, const SurveyRow *row) {
  SurveyResponseScore response =
      survey_pomp_score(row->items, row->answers, row->n_columns, row->complete_percent);
  SurveyCounted value = {response.score, row->count};
  if (response.state == SURVEY_STATE_SCORED)
    g_array_append_val(scores->values, value);
  else if (response.state == SURVEY_STATE_TOO_FEW_ANSWERS)
    scores->n_too_few += row->count;
}

SurveyState survey_scores_get_state(const SurveyScores *scores) {
  if (scores->values->len > 0)
    return SURVEY_STATE_SCORED;
  return scores->n_too_few > 0 ? SURVEY_STATE_TOO_FEW_ANSWERS : SURVEY_STATE_NOT_APPLICABLE;
}

void survey_scores_free(SurveyScores *scores) {
  if (scores == NULL)
    return;
  g_array_unref(scores->values);
  g_free(scores);
}
