// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/explain.h"
#include "survey/score/scores.h"
#include <string.h>

/* The tallies behind the lens's figures: of individuals all of the lens, of a group its one. */
static GPtrArray *list_tallies(const SurveyCell *cell, const SurveyLensResult *lens) {
  GPtrArray *tallies = g_ptr_array_new();
  for (guint t = 0; t < cell->tallies->len; t++) {
    SurveyTally *tally = cell->tallies->pdata[t];
    if (tally->lens == lens->lens && g_ptr_array_find(lens->forms, tally->form, NULL))
      g_ptr_array_add(tallies, tally);
  }
  return tallies;
}

static double sum_scores(const SurveyScores *scores) {
  double sum = 0.0;
  for (guint i = 0; i < scores->values->len; i++) {
    const SurveyCounted *score = &g_array_index(scores->values, SurveyCounted, i);
    sum += (double)score->count * score->value;
  }
  return sum;
}

/* Only items that are shown, and no more than are listed. */
static GArray *list_low(const SurveyExplanation *explanation, const SurveyMatrix *matrix) {
  GArray *low = survey_next_step_list_low(matrix);
  const SurveyItemResult *items =
      survey_lens_result_get_items(explanation->lens, explanation->factor);
  for (guint i = low->len; i > 0; i--)
    if (items[g_array_index(low, SurveyLowItem, i - 1).column].state == SURVEY_STATE_SUPPRESSED)
      g_array_remove_index(low, i - 1);
  g_array_set_size(low, MIN(low->len, SURVEY_EXPLAIN_MAX_LOW));
  return low;
}

static void explain_people(SurveyExplanation *explanation, const SurveyMatrix *matrix) {
  const SurveyFactorResult *factor = explanation->factor;
  if (factor->state == SURVEY_STATE_SUPPRESSED)
    return;
  g_autoptr(SurveyScores) scores = survey_scores_new_of(matrix);
  explanation->n_too_few = scores->n_too_few;
  explanation->n_not_applicable = explanation->lens->n_responses - factor->n - scores->n_too_few;
  if (factor->state != SURVEY_STATE_SCORED)
    return;
  explanation->sum = survey_figure(sum_scores(scores));
  g_array_unref(explanation->low);
  explanation->low = list_low(explanation, matrix);
}

/* What a rating by a group wants to reach. */
static void find_target(SurveyExplanation *explanation, guint target) {
  explanation->target = target;
  if (target > 0)
    return;
  const SurveyForm *form = explanation->lens->forms->pdata[0];
  explanation->next_band = survey_next_step_get_band(form, explanation->response.score);
  explanation->target = explanation->next_band != NULL ? explanation->next_band->from : 0;
}

typedef struct {
  SurveyExplanation *explanation;
  guint target;
} Rating;

/* A group's rating is one row. */
static void explain_rating(const SurveyRow *row, gpointer data) {
  const Rating *rating = data;
  SurveyExplanation *explanation = rating->explanation;
  explanation->answers = g_memdup2(row->answers, row->n_columns * sizeof *row->answers);
  explanation->response =
      survey_pomp_score(row->items, row->answers, row->n_columns, row->complete_percent);
  if (explanation->response.state != SURVEY_STATE_SCORED)
    return;
  find_target(explanation, rating->target);
  explanation->step = survey_next_step_find(row, explanation->target);
}

static SurveyExplanation *explain_lens(const SurveyCell *cell, const SurveyLensResult *lens,
                                       const SurveyFactorResult *factor, guint target) {
  SurveyExplanation *explanation = g_new0(SurveyExplanation, 1);
  explanation->lens = lens;
  explanation->factor = factor;
  explanation->low = g_array_new(FALSE, TRUE, sizeof(SurveyLowItem));
  g_autoptr(GPtrArray) tallies = list_tallies(cell, lens);
  g_autoptr(SurveyMatrix) matrix = survey_matrix_new(tallies, factor->factor->id);
  Rating rating = {explanation, target};
  if (survey_lens_is_group(lens->lens))
    survey_matrix_foreach(matrix, explain_rating, &rating);
  else
    explain_people(explanation, matrix);
  return explanation;
}

GPtrArray *survey_explain(const SurveyCell *cell, const SurveyResult *result, const char *factor_id,
                          guint target) {
  GPtrArray *list = g_ptr_array_new_with_free_func((GDestroyNotify)survey_explanation_free);
  for (guint l = 0; l < result->lenses->len; l++) {
    const SurveyLensResult *lens = result->lenses->pdata[l];
    const SurveyFactorResult *factor = survey_lens_result_find_factor(lens, factor_id);
    if (factor != NULL)
      g_ptr_array_add(list, explain_lens(cell, lens, factor, target));
  }
  return list;
}

SurveyResponseScore survey_explain_response(const SurveyResponse *response,
                                            const SurveyFactor *factor) {
  const SurveyItem *const *items = (const SurveyItem *const *)factor->items->pdata;
  return survey_pomp_score(items, response->answers + items[0]->index, factor->items->len,
                           response->form->complete_percent);
}

void survey_explanation_free(SurveyExplanation *explanation) {
  if (explanation == NULL)
    return;
  g_array_unref(explanation->low);
  g_free(explanation->answers);
  g_free(explanation);
}
