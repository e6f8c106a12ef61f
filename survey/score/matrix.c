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

guint64 survey_matrix_count_evidence(const SurveyMatrix *matrix, guint column) {
  const SurveyItem *item = g_ptr_array_index(matrix->items, column);
  guint64 n = 0;
  for (guint t = 0; t < matrix->tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(matrix->tallies, t);
    const SurveyFactor *factor = survey_form_find_factor(tally->form, matrix->factor->id);
    const SurveyItem *own = factor != NULL ? find_same(factor->items, item) : NULL;
    n += own != NULL ? tally->n_evidence[own->index] : 0;
  }
  return n;
}

/* The responses of one tally being laid out in columns. */
typedef struct {
  SurveyRow row;
  const SurveyItem **own;   /* a column each: the form's item, NULL if it has none */
  const SurveyItem **items; /* what row.items shows */
  SurveyAnswer *answers;    /* what row.answers shows */
  guint first_item;         /* where the answers begin, in the form's items */
  SurveyRowVisit visit;
  gpointer data;
} Layout;

static Layout *layout_new(guint n_columns, SurveyRowVisit visit, gpointer data) {
  Layout *layout = g_new0(Layout, 1);
  layout->own = g_new0(const SurveyItem *, n_columns);
  layout->items = g_new0(const SurveyItem *, n_columns);
  layout->answers = g_new0(SurveyAnswer, n_columns);
  layout->row.items = layout->items;
  layout->row.answers = layout->answers;
  layout->row.n_columns = n_columns;
  layout->visit = visit;
  layout->data = data;
  return layout;
}

static void layout_free(Layout *layout) {
  g_free(layout->own);
  g_free(layout->items);
  g_free(layout->answers);
  g_free(layout);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Layout, layout_free)

/* `answers` begin with the form's item at layout->first_item. */
static void visit_answers(const SurveyAnswer *answers, Layout *layout) {
  for (guint c = 0; c < layout->row.n_columns; c++)
    if (layout->own[c] != NULL)
      layout->answers[c] = answers[layout->own[c]->index - layout->first_item];
  layout->visit(&layout->row, layout->data);
}

static void visit_pattern(const SurveyAnswer *answers, guint64 count, gpointer data) {
  Layout *layout = data;
  layout->row.count = count;
  visit_answers(answers, layout);
}

static void visit_response(const char *pseudonym, const SurveyAnswer *answers, gpointer data) {
  Layout *layout = data;
  layout->row.count = 1;
  layout->row.pseudonym = pseudonym;
  visit_answers(answers, layout);
}

/* Points the layout at the tally's form; `factor` is NULL if the form does not have it. */
static void lay_out(Layout *layout, const SurveyMatrix *matrix, const SurveyTally *tally,
                    const SurveyFactor *factor) {
  layout->row.complete_percent = tally->form->complete_percent;
  for (guint c = 0; c < matrix->items->len; c++) {
    const SurveyItem *item = g_ptr_array_index(matrix->items, c);
    const SurveyItem *own = factor != NULL ? find_same(factor->items, item) : NULL;
    gboolean has_stand_in = own != NULL && matrix->stand_ins != NULL;
    layout->own[c] = own;
    layout->items[c] = has_stand_in ? g_ptr_array_index(matrix->stand_ins, c) : own;
    layout->answers[c] = SURVEY_ANSWER_NOT_ASKED;
  }
}

void survey_matrix_foreach(const SurveyMatrix *matrix, SurveyRowVisit visit, gpointer data) {
  g_autoptr(Layout) layout = layout_new(matrix->items->len, visit, data);
  for (guint t = 0; t < matrix->tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(matrix->tallies, t);
    const SurveyFactor *factor = survey_form_find_factor(tally->form, matrix->factor->id);
    lay_out(layout, matrix, tally, factor);
    if (factor != NULL) {
      layout->first_item = tally->first_item[factor->index];
      survey_patterns_foreach(g_ptr_array_index(tally->patterns, factor->index), visit_pattern,
                              layout);
    } else {
      layout->row.count = tally->n_responses;
      visit(&layout->row, data);
    }
  }
}

void survey_matrix_foreach_panel(const SurveyMatrix *matrix, SurveyRowVisit visit, gpointer data) {
  g_autoptr(Layout) layout = layout_new(matrix->items->len, visit, data);
  for (guint t = 0; t < matrix->tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(matrix->tallies, t);
    lay_out(layout, matrix, tally, survey_form_find_factor(tally->form, matrix->factor->id));
    if (tally->panel != NULL)
      survey_panel_foreach(tally->panel, visit_response, layout);
  }
}

void survey_matrix_free(SurveyMatrix *matrix) {
  if (matrix == NULL)
    return;
  g_ptr_array_unref(matrix->items);
  g_clear_pointer(&matrix->stand_ins, g_ptr_array_unref);
  g_free(matrix);
}
