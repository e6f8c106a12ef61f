// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/agreement.h"

/* With n answers and s the sum of their positions, each deviates by |v n - s| / n: whole numbers
 * until the division. */
SurveyFigure survey_agreement_get_spread(const guint64 *levels, guint n_levels) {
  guint64 n = 0;
  guint64 sum = 0;
  for (guint v = 0; v < n_levels; v++) {
    n += levels[v];
    sum += v * levels[v];
  }
  if (n == 0)
    return survey_figure_none();
  double deviations = 0.0;
  for (guint v = 0; v < n_levels; v++) {
    guint64 distance = v * n > sum ? v * n - sum : sum - v * n;
    deviations += (double)levels[v] * (double)distance;
  }
  return survey_figure(deviations / ((double)n * (double)n));
}

gboolean survey_agreement_is_wide(SurveyFigure spread, guint n_levels) {
  return spread.known && spread.value > (double)n_levels / 6.0;
}

typedef struct {
  guint64 sum;
  guint64 sum_squares;
} ItemSums;

struct SurveyAgreement {
  guint n_columns;
  guint n_scored;   /* J */
  guint n_levels;   /* A; 0 if the scored items differ in it */
  guint64 n;        /* complete responses */
  gboolean *counts; /* a column each: the item is scored */
  ItemSums *sums;   /* a column each, over the complete responses */
};

SurveyAgreement *survey_agreement_new(const SurveyMatrix *matrix) {
  SurveyAgreement *agreement = g_new0(SurveyAgreement, 1);
  agreement->n_columns = matrix->items->len;
  agreement->counts = g_new0(gboolean, agreement->n_columns);
  agreement->sums = g_new0(ItemSums, agreement->n_columns);
  for (guint c = 0; c < agreement->n_columns; c++) {
    const SurveyItem *item = g_ptr_array_index(matrix->items, c);
    if (!item->scored)
      continue;
    guint n_levels = item->scale->levels->len;
    agreement->n_levels =
        agreement->n_scored == 0 || agreement->n_levels == n_levels ? n_levels : 0;
    agreement->counts[c] = TRUE;
    agreement->n_scored++;
  }
  return agreement;
}

static gboolean is_complete(const SurveyAgreement *agreement, const SurveyRow *row) {
  for (guint c = 0; c < agreement->n_columns; c++)
    if (agreement->counts[c] && !survey_answer_is_level(row->answers[c]))
      return FALSE;
  return agreement->n_scored > 0;
}

/* The direction of an item does not matter to its variance. */
void survey_agreement_add(SurveyAgreement *agreement, const SurveyRow *row) {
  if (!is_complete(agreement, row))
    return;
  agreement->n += row->count;
  for (guint c = 0; c < agreement->n_columns; c++) {
    if (!agreement->counts[c])
      continue;
    guint64 level = row->answers[c];
    agreement->sums[c].sum += row->count * level;
    agreement->sums[c].sum_squares += row->count * level * level;
  }
}

guint64 survey_agreement_get_n(const SurveyAgreement *agreement) {
  return agreement->n;
}

/* n >= 2. */
static double get_mean_variance(const SurveyAgreement *agreement) {
  double n = (double)agreement->n;
  double sum = 0.0;
  for (guint c = 0; c < agreement->n_columns; c++) {
    double s = (double)agreement->sums[c].sum;
    sum += (n * (double)agreement->sums[c].sum_squares - s * s) / (n * (n - 1.0));
  }
  return sum / (double)agreement->n_scored;
}

SurveyFigure survey_agreement_get_rwg_j(const SurveyAgreement *agreement) {
  if (agreement->n < 2 || agreement->n_levels == 0)
    return survey_figure_none();
  double levels = (double)agreement->n_levels;
  double ratio = get_mean_variance(agreement) / ((levels * levels - 1.0) / 12.0);
  if (ratio >= 1.0)
    return survey_figure(0.0);
  double agreed = (double)agreement->n_scored * (1.0 - ratio);
  return survey_figure(agreed / (agreed + ratio));
}

void survey_agreement_free(SurveyAgreement *agreement) {
  if (agreement == NULL)
    return;
  g_free(agreement->counts);
  g_free(agreement->sums);
  g_free(agreement);
}
