// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/number.h"
#include "survey/score/next-step.h"
#include "survey/score/pomp.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

#include <string.h>

/* Forms and answers drawn by each of the random tests. */
#define N_DRAWN 3000

/* Items of a drawn form: with two moves an item at most, 3^6 ways to look through. */
#define MAX_DRAWN_ITEMS 6

static SurveyRow make_row(const SurveyForm *form, const SurveyAnswer *answers) {
  return (SurveyRow){.items = (const SurveyItem *const *)form->items->pdata,
                     .answers = answers,
                     .n_columns = form->items->len,
                     .complete_percent = form->complete_percent,
                     .count = 1};
}

/* "a b+b a+c: 50, ..." for the sets found, and how many more. */
static char *list_sets(const SurveyForm *form, const SurveyNextStep *step) {
  GString *list = g_string_new(NULL);
  for (guint s = 0; s < step->n_sets; s++) {
    const SurveyMoves *moves = &step->sets[s];
    if (s > 0)
      g_string_append_c(list, ' ');
    for (guint m = 0; m < moves->n_moves; m++) {
      const SurveyItem *item = form->items->pdata[moves->columns[m]];
      g_string_append_printf(list, m > 0 ? "+%s" : "%s", item->id);
    }
    g_string_append_printf(list, "=%" G_GINT64_FORMAT, survey_number_round(moves->score));
  }
  if (step->n_more > 0)
    g_string_append_printf(list, " and %u", step->n_more);
  return g_string_free(list, FALSE);
}

START_TEST(hand_worked_cases) {
  static const struct {
    const char *name;
    const char *items;
    const char *answers;
    guint target;
    const char *sets;
  } rows[] = {
      /* two items on 1..5: a step is 12.5 points */
      {"one step", "f: a b", "33", 60, "a=63 b=63"},
      {"two steps, also on one item", "f: a b", "33", 75, "a+a=75 a+b=75 b+b=75"},
      {"three steps, on one item at most two", "f: a b", "33", 85, "a+a+b=88 a+b+b=88"},
      {"more than three steps", "f: a b", "11", 50, ""},
      {"an item at the top cannot move", "f: a b", "53", 80, "b=88"},
      {"one below the top moves once", "f: a b", "42", 75, "a+b=75 b+b=75"},
      {"there already", "f: a b", "33", 50, ""},
      {"what is not answered cannot move", "f: a b c", "2n.", 50, "a=50"},
      {"what has no score has no step", "f: a b c d", "2...", 50, ""},
      {"a reversed item moves down the scale", "f: a- b", "35", 85, "a=88"},
      {"a reversed item on its lowest level is at its best", "f: a- b", "13", 85, "b=88"},
      {"an item outside the score cannot move", "f: a b?", "31", 75, "a=75"},
      {"a weight makes a step longer", "f: a*3 b", "33", 65, "a=69"},
      {"a short scale makes a step longer", "f: a@3 b", "23", 75, "a=75"},
      {"the printed score decides: 62.5 reaches 63", "f: a b", "33", 63, "a=63 b=63"},
      {"two thirds reach 67 and not 68", "f: a b c@2", "332", 67, ""},
      {"six are listed", "f: a b c d e f g h", "33333333", 53,
       "a=53 b=53 c=53 d=53 e=53 f=53 and 2"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    SurveyForm *form = sketch_form("f", SURVEY_LENS_STAFF, 5, rows[i].items);
    SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS];
    sketch_answers(rows[i].answers, answers);
    SurveyRow row = make_row(form, answers);
    SurveyNextStep step = survey_next_step_find(&row, rows[i].target);
    g_autofree char *sets = list_sets(form, &step);
    ck_assert_msg(strcmp(sets, rows[i].sets) == 0, "%s: %s", rows[i].name, sets);
    survey_form_free(form);
  }
}
END_TEST

START_TEST(the_next_band_is_that_after_the_printed_score) {
  static const struct {
    double score;
    const char *band;
  } rows[] = {{0.0, "25"}, {24.4, "25"}, {24.5, "50"}, {62.0, "75"}, {74.5, NULL}, {100.0, NULL}};
  SurveyForm *form = sketch_form("f", SURVEY_LENS_STAFF, 5, "f: a");
  ck_assert_ptr_null(survey_next_step_get_band(form, 50.0));
  sketch_bands(form, "0 25 50 75");
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    const SurveyBand *band = survey_next_step_get_band(form, rows[i].score);
    ck_assert_msg(g_strcmp0(band != NULL ? band->id : NULL, rows[i].band) == 0, "%g",
                  rows[i].score);
  }
  survey_form_free(form);
}
END_TEST

static char *draw_items(GRand *dice, guint n) {
  GString *items = g_string_new("f:");
  for (guint i = 0; i < n; i++) {
    g_string_append_printf(items, " %c", 'a' + (char)i);
    if (g_rand_int_range(dice, 0, 3) == 0)
      g_string_append_printf(items, "*%d", g_rand_int_range(dice, 2, 5));
    if (g_rand_int_range(dice, 0, 4) == 0)
      g_string_append_printf(items, "@%d", g_rand_int_range(dice, 2, 6));
    if (g_rand_int_range(dice, 0, 4) == 0)
      g_string_append_c(items, '-');
    if (i > 0 && g_rand_int_range(dice, 0, 8) == 0)
      g_string_append_c(items, '?');
  }
  return g_string_free(items, FALSE);
}

static SurveyForm *draw_form(GRand *dice) {
  g_autofree char *items = draw_items(dice, (guint)g_rand_int_range(dice, 1, MAX_DRAWN_ITEMS + 1));
  return sketch_form("f", SURVEY_LENS_STAFF, (guint)g_rand_int_range(dice, 2, 6), items);
}

static void draw_answers(GRand *dice, const SurveyForm *form, SurveyAnswer *answers) {
  static const SurveyAnswer states[] = {SURVEY_ANSWER_UNANSWERED, SURVEY_ANSWER_UNABLE,
                                        SURVEY_ANSWER_NOT_APPLICABLE};
  for (guint i = 0; i < form->items->len; i++) {
    const SurveyItem *item = form->items->pdata[i];
    gint n_levels = (gint)item->scale->levels->len;
    answers[i] = g_rand_int_range(dice, 0, 5) == 0
                     ? states[g_rand_int_range(dice, 0, 3)]
                     : (SurveyAnswer)g_rand_int_range(dice, 0, n_levels);
  }
}

/* The answer `n` levels better; FALSE if there is none. */
static gboolean improve(const SurveyItem *item, SurveyAnswer *answer, guint n) {
  if (!survey_answer_is_level(*answer))
    return n == 0;
  gint level = item->reversed ? (gint)*answer - (gint)n : (gint)*answer + (gint)n;
  if (level < 0 || level >= (gint)item->scale->levels->len)
    return FALSE;
  *answer = (SurveyAnswer)level;
  return n == 0 || item->scored;
}

/* What the moves of one try make of the answers. */
typedef struct {
  char columns[SURVEY_NEXT_STEP_MAX_MOVES + 1]; /* as letters, rising: they sort as sets do */
  guint n_moves;
} Try;

static int compare_tries(gconstpointer a, gconstpointer b) {
  const Try *first = a;
  const Try *second = b;
  if (first->n_moves != second->n_moves)
    return first->n_moves < second->n_moves ? -1 : 1;
  return strcmp(first->columns, second->columns);
}

/* Makes try number `code`, in base three a digit an item. FALSE if it is none or does not reach
 * the target. */
static gboolean attempt(const SurveyForm *form, const SurveyAnswer *answers, guint code,
                        guint target, Try *try) {
  SurveyAnswer then[MAX_DRAWN_ITEMS];
  memcpy(then, answers, form->items->len * sizeof *then);
  *try = (Try){0};
  for (guint i = 0; i < form->items->len; i++, code /= 3) {
    guint n = code % 3;
    if (try->n_moves + n > SURVEY_NEXT_STEP_MAX_MOVES ||
        !improve(form->items->pdata[i], &then[i], n))
      return FALSE;
    while (n-- > 0)
      try->columns[try->n_moves++] = 'a' + (char)i;
  }
  SurveyRow row = make_row(form, then);
  SurveyResponseScore score =
      survey_pomp_score(row.items, then, row.n_columns, row.complete_percent);
  return try->n_moves > 0 && score.state == SURVEY_STATE_SCORED &&
         survey_number_round(score.score) >= (gint64)target;
}

/* All that reach the target, the smallest first. */
static GArray *try_all(const SurveyForm *form, const SurveyAnswer *answers, guint target) {
  GArray *tries = g_array_new(FALSE, FALSE, sizeof(Try));
  guint n_codes = 1;
  for (guint i = 0; i < form->items->len; i++)
    n_codes *= 3;
  for (guint code = 1; code < n_codes; code++) {
    Try try;
    if (attempt(form, answers, code, target, &try))
      g_array_append_val(tries, try);
  }
  g_array_sort(tries, compare_tries);
  return tries;
}

static void check_step(const SurveyNextStep *step, const GArray *tries) {
  guint n = 0;
  while (n < tries->len &&
         g_array_index(tries, Try, n).n_moves == g_array_index(tries, Try, 0).n_moves)
    n++;
  ck_assert_uint_eq(step->n_sets, MIN(n, SURVEY_NEXT_STEP_MAX_SETS));
  ck_assert_uint_eq(step->n_sets + step->n_more, n);
  for (guint s = 0; s < step->n_sets; s++) {
    const Try *try = &g_array_index(tries, Try, s);
    ck_assert_uint_eq(step->sets[s].n_moves, try->n_moves);
    for (guint m = 0; m < try->n_moves; m++)
      ck_assert_int_eq('a' + (char)step->sets[s].columns[m], try->columns[m]);
  }
}

START_TEST(the_sets_are_those_of_trying_everything) {
  g_autoptr(GRand) dice = g_rand_new_with_seed(7);
  guint n_found = 0;
  for (guint drawn = 0; drawn < N_DRAWN; drawn++) {
    SurveyForm *form = draw_form(dice);
    SurveyAnswer answers[MAX_DRAWN_ITEMS];
    draw_answers(dice, form, answers);
    SurveyRow row = make_row(form, answers);
    SurveyResponseScore now =
        survey_pomp_score(row.items, answers, row.n_columns, row.complete_percent);
    guint target = (guint)g_rand_int_range(dice, 1, 101);
    SurveyNextStep step = survey_next_step_find(&row, target);
    if (now.state == SURVEY_STATE_SCORED && survey_number_round(now.score) < (gint64)target) {
      g_autoptr(GArray) tries = try_all(form, answers, target);
      check_step(&step, tries);
    } else {
      ck_assert_uint_eq(step.n_sets, 0);
    }
    n_found += step.n_sets > 0;
    survey_form_free(form);
  }
  ck_assert_uint_gt(n_found, N_DRAWN / 4);
}
END_TEST

static void take_answers(SurveyCollection *collection, const SurveyForm *form,
                         const SurveyAnswer *answers) {
  SurveyResponse response = {.form = form,
                             .lens = SURVEY_LENS_STAFF,
                             .respondent = "r",
                             .service = "",
                             .cycle = "",
                             .date = "",
                             .answers = answers};
  survey_collection_take(&response, collection);
}

static gboolean is_low(const SurveyItem *item, SurveyAnswer answer) {
  if (!item->scored || !survey_answer_is_level(answer))
    return FALSE;
  guint n_levels = item->scale->levels->len;
  guint place = item->reversed ? n_levels - 1 - answer : answer;
  return place == 0 || (place == 1 && n_levels > 3);
}

#define N_PEOPLE 12

/* The factor's mean if every low answer to the item were one better; counts them. */
static SurveyFigure raise_item(const SurveyForm *form, SurveyAnswer people[][MAX_DRAWN_ITEMS],
                               guint item, guint *n_low) {
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  *n_low = 0;
  for (guint p = 0; p < N_PEOPLE; p++) {
    SurveyAnswer then[MAX_DRAWN_ITEMS];
    memcpy(then, people[p], sizeof then);
    if (is_low(form->items->pdata[item], then[item])) {
      ++*n_low;
      improve(form->items->pdata[item], &then[item], 1);
    }
    take_answers(collection, form, then);
  }
  g_autoptr(SurveyResult) result = sketch_score(collection);
  return sketch_factor(result, SURVEY_LENS_STAFF, "f")->mean;
}

START_TEST(a_low_item_raised_gives_the_score_that_scoring_gives) {
  g_autoptr(GRand) dice = g_rand_new_with_seed(8);
  for (guint drawn = 0; drawn < N_DRAWN / 10; drawn++) {
    SurveyForm *form = draw_form(dice);
    SurveyAnswer people[N_PEOPLE][MAX_DRAWN_ITEMS];
    g_autoptr(SurveyCollection) collection = survey_collection_new();
    for (guint p = 0; p < N_PEOPLE; p++) {
      draw_answers(dice, form, people[p]);
      take_answers(collection, form, people[p]);
    }
    const SurveyCell *cell = collection->cells->pdata[0];
    g_autoptr(SurveyMatrix) matrix = survey_matrix_new(cell->tallies, "f");
    g_autoptr(GArray) low = survey_next_step_list_low(matrix);
    guint n_with_low = 0;
    for (guint i = 0; i < form->items->len; i++) {
      guint n_low = 0;
      raise_item(form, people, i, &n_low);
      n_with_low += n_low > 0;
    }
    ck_assert_uint_eq(low->len, n_with_low);
    for (guint i = 0; i < low->len; i++) {
      const SurveyLowItem *item = &g_array_index(low, SurveyLowItem, i);
      guint n_low = 0;
      SurveyFigure mean = raise_item(form, people, item->column, &n_low);
      ck_assert_uint_eq(item->n_low, n_low);
      sketch_assert_near("score", mean, item->score);
      const SurveyLowItem *before = i > 0 ? item - 1 : NULL;
      ck_assert(before == NULL || before->n_low > item->n_low ||
                (before->n_low == item->n_low && before->column < item->column));
    }
    survey_form_free(form);
  }
}
END_TEST

START_TEST(one_scored_response_is_enough) {
  SurveyForm *form = sketch_form("f", SURVEY_LENS_STAFF, 5, "f: a b");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  sketch_take(collection, form, SURVEY_LENS_STAFF, "42", 1);
  const SurveyCell *cell = collection->cells->pdata[0];
  g_autoptr(SurveyMatrix) matrix = survey_matrix_new(cell->tallies, "f");
  g_autoptr(GArray) low = survey_next_step_list_low(matrix);
  ck_assert_uint_eq(low->len, 1);
  ck_assert_uint_eq(g_array_index(low, SurveyLowItem, 0).column, 1);
  sketch_assert_near("score", survey_figure(g_array_index(low, SurveyLowItem, 0).score), 62.5);
  survey_form_free(form);
}
END_TEST

START_TEST(nothing_is_low_where_nobody_is_scored) {
  SurveyForm *form = sketch_form("f", SURVEY_LENS_STAFF, 5, "f: a b c");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  sketch_take(collection, form, SURVEY_LENS_STAFF, "1..", 3);
  const SurveyCell *cell = collection->cells->pdata[0];
  g_autoptr(SurveyMatrix) matrix = survey_matrix_new(cell->tallies, "f");
  g_autoptr(GArray) low = survey_next_step_list_low(matrix);
  ck_assert_uint_eq(low->len, 0);
  survey_form_free(form);
}
END_TEST

UNIT_MAIN("next-step", hand_worked_cases, the_next_band_is_that_after_the_printed_score,
          the_sets_are_those_of_trying_everything,
          a_low_item_raised_gives_the_score_that_scoring_gives, one_scored_response_is_enough,
          nothing_is_low_where_nobody_is_scored)
