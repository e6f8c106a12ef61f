// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/columns.h"
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

static void add_form(SurveyColumns *columns, const SurveyFactor *factor) {
  if (columns->factor == NULL)
    columns->factor = factor;
  for (guint i = 0; i < factor->items->len; i++)
    if (find_same(columns->items, g_ptr_array_index(factor->items, i)) == NULL)
      g_ptr_array_add(columns->items, g_ptr_array_index(factor->items, i));
}

SurveyColumns *survey_columns_new(const GPtrArray *tallies, const char *factor_id) {
  SurveyColumns *columns = g_new0(SurveyColumns, 1);
  columns->items = g_ptr_array_new();
  columns->tallies = tallies;
  for (guint t = 0; t < tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(tallies, t);
    const SurveyFactor *factor = survey_form_find_factor(tally->form, factor_id);
    if (factor != NULL)
      add_form(columns, factor);
  }
  return columns;
}

SurveyColumns *survey_columns_new_empty(const SurveyColumns *columns) {
  SurveyColumns *empty = g_new0(SurveyColumns, 1);
  empty->factor = columns->factor;
  empty->items = g_ptr_array_new();
  empty->tallies = columns->tallies;
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
static const SurveyPatterns *lay_out(Layout *layout, const SurveyColumns *columns,
                                     const SurveyTally *tally) {
  const SurveyFactor *factor = survey_form_find_factor(tally->form, columns->factor->id);
  layout->row.complete_percent = tally->form->complete_percent;
  for (guint c = 0; c < columns->items->len; c++) {
    const SurveyItem *item = g_ptr_array_index(columns->items, c);
    layout->items[c] = factor != NULL ? find_same(factor->items, item) : NULL;
    layout->answers[c] = SURVEY_ANSWER_NOT_ASKED;
  }
  if (factor == NULL)
    return NULL;
  layout->first_item = tally->first_item[factor->index];
  return g_ptr_array_index(tally->patterns, factor->index);
}

void survey_columns_foreach(const SurveyColumns *columns, SurveyRowVisit visit, gpointer data) {
  guint n = columns->items->len;
  g_autofree const SurveyItem **items = g_new0(const SurveyItem *, MAX(n, 1));
  g_autofree SurveyAnswer *answers = g_new0(SurveyAnswer, MAX(n, 1));
  Layout layout = {.row = {.items = items, .answers = answers, .n_columns = n},
                   .items = items,
                   .answers = answers,
                   .visit = visit,
                   .data = data};
  for (guint t = 0; t < columns->tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(columns->tallies, t);
    const SurveyPatterns *patterns = lay_out(&layout, columns, tally);
    if (patterns != NULL) {
      survey_patterns_foreach(patterns, visit_pattern, &layout);
    } else if (tally->n_responses > 0) {
      layout.row.count = tally->n_responses;
      visit(&layout.row, data);
    }
  }
}

void survey_columns_free(SurveyColumns *columns) {
  if (columns == NULL)
    return;
  g_ptr_array_unref(columns->items);
  g_free(columns);
}
