// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/factor-score.h"
#include "survey/score/agreement.h"
#include "survey/score/banding.h"
#include "survey/score/item-score.h"
#include "survey/score/reliability.h"
#include "survey/score/scores.h"

/* What one pass over the rows fills. */
typedef struct {
  SurveyScores *scores;
  SurveyReliability *reliability;
  SurveyAgreement *agreement;
  SurveyItemResult *items; /* a column each */
} Pass;

static void add_row(const SurveyRow *row, gpointer data) {
  Pass *pass = data;
  survey_scores_add(pass->scores, row);
  survey_reliability_add(pass->reliability, row);
  survey_agreement_add(pass->agreement, row);
  for (guint c = 0; c < row->n_columns; c++)
    survey_item_score_add(&pass->items[c], row->answers[c], row->count);
}

/* Appends the items to the lens and returns them; their answers are not counted yet. */
static SurveyItemResult *append_items(const SurveyMatrix *matrix, SurveyLensResult *lens) {
  guint first = lens->items->len;
  g_array_set_size(lens->items, first + matrix->items->len);
  SurveyItemResult *items = &g_array_index(lens->items, SurveyItemResult, first);
  for (guint c = 0; c < matrix->items->len; c++) {
    items[c].item = g_ptr_array_index(matrix->items, c);
    items[c].n_evidence = survey_matrix_count_evidence(matrix, c);
  }
  return items;
}

static void finish_items(SurveyFactorResult *factor, SurveyItemResult *items) {
  for (guint c = 0; c < factor->n_items; c++)
    survey_item_score_finish(&items[c]);
  survey_lens_result_count_items(factor, items);
}

/* One statement of a group is not a sample: it has no interval. */
static void fill_interval(SurveyFactorResult *factor, const SurveyMoments *moments) {
  SurveyInterval interval = survey_moments_interval(moments);
  factor->ci_low = interval.low;
  factor->ci_high = interval.high;
}

static void fill_bands(SurveyFactorResult *factor, const SurveyForm *form) {
  if (!factor->mean.known)
    return;
  factor->band = survey_banding_find(form, factor->mean.value);
  factor->band_low = factor->band;
  factor->band_high = factor->band;
  if (!factor->ci_low.known)
    return;
  factor->band_low = survey_banding_find(form, factor->ci_low.value);
  factor->band_high = survey_banding_find(form, factor->ci_high.value);
}

static void fill_scores(SurveyFactorResult *factor, const Pass *pass, gboolean is_group) {
  SurveyMoments moments = survey_moments(pass->scores->values);
  factor->state = survey_scores_get_state(pass->scores);
  factor->n = moments.n;
  factor->mean = moments.mean;
  factor->sd = moments.sd;
  if (!is_group)
    fill_interval(factor, &moments);
  factor->alpha = survey_reliability_get_alpha(pass->reliability, moments.n);
  factor->n_together = survey_reliability_get_n(pass->reliability);
  factor->rwg_j = survey_agreement_get_rwg_j(pass->agreement);
  factor->n_complete = survey_agreement_get_n(pass->agreement);
}

void survey_factor_score(const SurveyMatrix *matrix, SurveyLensResult *lens) {
  SurveyFactorResult factor = {
      .factor = matrix->factor, .first_item = lens->items->len, .n_items = matrix->items->len};
  g_autoptr(SurveyScores) scores = survey_scores_new();
  g_autoptr(SurveyReliability) reliability = survey_reliability_new(matrix->items->len);
  g_autoptr(SurveyAgreement) agreement = survey_agreement_new(matrix);
  Pass pass = {scores, reliability, agreement, append_items(matrix, lens)};
  survey_matrix_foreach(matrix, add_row, &pass);
  fill_scores(&factor, &pass, survey_lens_is_group(lens->lens));
  fill_bands(&factor, g_ptr_array_index(lens->forms, 0));
  finish_items(&factor, pass.items);
  g_array_append_val(lens->factors, factor);
}
