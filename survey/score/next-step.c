// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/next-step.h"
#include "survey/base/number.h"
#include "survey/score/banding.h"
#include "survey/score/pomp.h"

/* Up to so many levels only the worst one counts as low. */
#define SHORT_SCALE 3

const SurveyBand *survey_next_step_get_band(const SurveyForm *form, double score) {
  const SurveyBand *band = survey_banding_find(form, score);
  for (guint b = 0; b + 1 < form->bands->len; b++)
    if (form->bands->pdata[b] == band)
      return form->bands->pdata[b + 1];
  return NULL;
}

/* What one better level on the item adds to a response's units. */
static guint64 get_gain(const SurveyItem *item) {
  return (guint64)item->weight * (SURVEY_POMP_UNITS / (item->scale->levels->len - 1));
}

static gboolean has_points(const SurveyRow *row, guint column) {
  return row->items[column] != NULL && row->items[column]->scored &&
         survey_answer_is_level(row->answers[column]);
}

/* How many levels the item can still go up, as far as a set may take it. */
static guint get_room(const SurveyRow *row, guint column) {
  if (!has_points(row, column))
    return 0;
  const SurveyItem *item = row->items[column];
  guint best = item->scale->levels->len - 1;
  return MIN(best - survey_pomp_key(item, row->answers[column]), SURVEY_NEXT_STEP_MAX_TWICE);
}

typedef struct {
  const SurveyRow *row;
  SurveyResponseScore now;
  guint size; /* of the sets looked for */
  gint64 target;
  SurveyNextStep *found;
} Search;

static void weigh(const Search *search, SurveyMoves *moves, guint64 units) {
  moves->score = survey_pomp_points(units, search->now.weight);
  if (survey_number_round(moves->score) < search->target)
    return;
  if (search->found->n_sets < SURVEY_NEXT_STEP_MAX_SETS)
    search->found->sets[search->found->n_sets++] = *moves;
  else
    search->found->n_more++;
}

static guint count_moves(const SurveyMoves *moves, guint column) {
  guint n = 0;
  for (guint m = 0; m < moves->n_moves; m++)
    n += moves->columns[m] == column;
  return n;
}

/* Every way to go on from `moves`, with columns that do not fall: so each set comes up once. */
static void extend(const Search *search, SurveyMoves *moves, guint64 units) {
  if (moves->n_moves == search->size) {
    weigh(search, moves, units);
    return;
  }
  guint first = moves->n_moves > 0 ? moves->columns[moves->n_moves - 1] : 0;
  for (guint c = first; c < search->row->n_columns; c++) {
    if (count_moves(moves, c) >= get_room(search->row, c))
      continue;
    moves->columns[moves->n_moves++] = c;
    extend(search, moves, units + get_gain(search->row->items[c]));
    moves->n_moves--;
  }
}

SurveyNextStep survey_next_step_find(const SurveyRow *row, guint target) {
  SurveyNextStep found = {0};
  Search search = {.row = row, .target = target, .found = &found};
  search.now = survey_pomp_score(row->items, row->answers, row->n_columns, row->complete_percent);
  if (search.now.state != SURVEY_STATE_SCORED ||
      survey_number_round(search.now.score) >= search.target)
    return found;
  while (found.n_sets == 0 && search.size < SURVEY_NEXT_STEP_MAX_MOVES) {
    SurveyMoves moves = {0};
    search.size++;
    extend(&search, &moves, search.now.units);
  }
  return found;
}

typedef struct {
  guint64 n; /* scored responses */
  double sum;
  guint64 *n_low; /* a column each */
  double *gains;  /* a column each: what better levels would add to the sum of the scores */
} LowAnswers;

static gboolean is_low(const SurveyRow *row, guint column) {
  if (!has_points(row, column))
    return FALSE;
  const SurveyItem *item = row->items[column];
  guint n_low_levels = item->scale->levels->len <= SHORT_SCALE ? 1 : 2;
  return survey_pomp_key(item, row->answers[column]) < n_low_levels;
}

static void add_row(const SurveyRow *row, gpointer data) {
  LowAnswers *low = data;
  SurveyResponseScore response =
      survey_pomp_score(row->items, row->answers, row->n_columns, row->complete_percent);
  gboolean is_scored = response.state == SURVEY_STATE_SCORED;
  double count = (double)row->count;
  if (is_scored) {
    low->n += row->count;
    low->sum += count * response.score;
  }
  for (guint c = 0; c < row->n_columns; c++) {
    if (!is_low(row, c))
      continue;
    low->n_low[c] += row->count;
    if (is_scored)
      low->gains[c] += count * survey_pomp_points(get_gain(row->items[c]), response.weight);
  }
}

/* Equal ones stay in the order of their columns: the sort is stable. */
static int compare_low(gconstpointer a, gconstpointer b) {
  const SurveyLowItem *first = a;
  const SurveyLowItem *second = b;
  return SURVEY_NUMBER_COMPARE(second->n_low, first->n_low);
}

GArray *survey_next_step_list_low(const SurveyMatrix *matrix) {
  GArray *items = g_array_new(FALSE, TRUE, sizeof(SurveyLowItem));
  guint n_columns = matrix->items->len;
  g_autofree guint64 *n_low = g_new0(guint64, n_columns);
  g_autofree double *gains = g_new0(double, n_columns);
  LowAnswers low = {.n_low = n_low, .gains = gains};
  survey_matrix_foreach(matrix, add_row, &low);
  for (guint c = 0; c < n_columns && low.n > 0; c++) {
    SurveyLowItem item = {c, n_low[c], (low.sum + gains[c]) / (double)low.n};
    if (item.n_low > 0)
      g_array_append_val(items, item);
  }
  g_array_sort(items, compare_low);
  return items;
}
