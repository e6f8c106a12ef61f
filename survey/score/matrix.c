// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/matrix.h"
#include <string.h>

static gboolean is_same(const SurveyItem *a, const SurveyItem *b) {
  return strcmp(a->id, b->id) == 0 && a->scale->levels->len == b->scale->levels->len &&
         a->reversed == b->reversed && a->scored == b->scored;
}

/* The item of `items` (of SurveyItem) that stands in the column of `item`, or NULL. */
static const SurveyItem *find_same(const GPtrArray *items, const SurveyItem *item) {
  for (guint i = 0; i < items->len; i++)
    if (is_same(g_ptr_array_index(items, i), item))
      return g_ptr_array_index(items, i);
  return NULL;
}

static void add_form(SurveyMatrix *matrix, const SurveyFactor *factor) {
  if (matrix->factor == NULL)
    matrix->factor = factor;
  for (guint i = 0; i < factor->items->len; i++)
    if (find_same(matrix->items, g_ptr_array_index(factor->items, i)) == NULL)
      g_ptr_array_add(matrix->items, g_ptr_array_index(factor->items, i));
}

SurveyMatrix *survey_matrix_new(const GPtrArray *tallies, const char *factor_id) {
  SurveyMatrix *matrix = g_new0(SurveyMatrix, 1);
  matrix->items = g_ptr_array_new();
  matrix->tallies = tallies;
  for (guint t = 0; t < tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(tallies, t);
    const SurveyFactor *factor = survey_form_find_factor(tally->form, factor_id);
    if (factor != NULL)
      add_form(matrix, factor);
  }
  return matrix;
}

SurveyMatrix *survey_matrix_new_empty(const SurveyMatrix *matrix) {
  SurveyMatrix *empty = g_new0(SurveyMatrix, 1);
  empty->factor = matrix->factor;
  empty->items = g_ptr_array_new();
  empty->tallies = matrix->tallies;
  return empty;
}

/* One tally's patterns being laid out in columns. */
typedef struct {
  SurveyRow row;
  const SurveyItem **items; /* what row.items shows */
  SurveyAnswer *answers;    /* what row.answers shows */
  guint first_item;         /* of the factor in the form */
  SurveyRowVisit visit;
  gpointer data;
} Layout;

static void visit_pattern(const SurveyAnswer *answers, guint64 count, gpointer data) {
  Layout *layout = data;
  for (guint c = 0; c < layout->row.n_columns; c++)
    if (layout->items[c] != NULL)
      layout->answers[c] = answers[layout->items[c]->index - layout->first_item];
  layout->row.count = count;
  layout->visit(&layout->row, layout->data);
}

/* Points the layout at the tally's form. Returns the factor's patterns, or NULL if the form does
 * not have the factor. */
static const SurveyPatterns *lay_out(Layout *layout, const SurveyMatrix *matrix,
                                     const SurveyTally *tally) {
  const SurveyFactor *factor = survey_form_find_factor(tally->form, matrix->factor->id);
  layout->row.complete_percent = tally->form->complete_percent;
  for (guint c = 0; c < matrix->items->len; c++) {
    const SurveyItem *item = g_ptr_array_index(matrix->items, c);
    layout->items[c] = factor != NULL ? find_same(factor->items, item) : NULL;
    layout->answers[c] = SURVEY_ANSWER_NOT_ASKED;
  }
  if (factor == NULL)
    return NULL;
  layout->first_item = tally->first_item[factor->index];
  return g_ptr_array_index(tally->patterns, factor->index);
}

void survey_matrix_foreach(const SurveyMatrix *matrix, SurveyRowVisit visit, gpointer data) {
  guint n = matrix->items->len;
  g_autofree const SurveyItem **items = g_new0(const SurveyItem *, MAX(n, 1));
  g_autofree SurveyAnswer *answers = g_new0(SurveyAnswer, MAX(n, 1));
  Layout layout = {.row = {.items = items, .answers = answers, .n_columns = n},
                   .items = items,
                   .answers = answers,
                   .visit = visit,
                   .data = data};
  for (guint t = 0; t < matrix->tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(matrix->tallies, t);
    const SurveyPatterns *patterns = lay_out(&layout, matrix, tally);
    if (patterns != NULL) {
      survey_patterns_foreach(patterns, visit_pattern, &layout);
    } else if (tally->n_responses > 0) {
      layout.row.count = tally->n_responses;
      visit(&layout.row, data);
    }
  }
}

void survey_matrix_free(SurveyMatrix *matrix) {
  if (matrix == NULL)
    return;
  g_ptr_array_unref(matrix->items);
  g_free(matrix);
}
