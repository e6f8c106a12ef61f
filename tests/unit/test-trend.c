// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/trend.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

#define MIN_N 10

/* The cycles of one service, taken in any order. */
typedef struct {
  SurveyForm *form;  /* a factor f of two statements, g of one */
  SurveyForm *other; /* the same with f's second one in other words */
  SurveyCollection *collection;
  SurveyTrend *trend;
} Course;

static Course make_course(const char *items, const char *others) {
  return (Course){sketch_form("one", SURVEY_LENS_STAFF, 5, items),
                  sketch_form("two", SURVEY_LENS_STAFF, 5, others), survey_collection_new(), NULL};
}

static void clear_course(Course *course) {
  survey_trend_free(course->trend);
  survey_collection_free(course->collection);
  survey_form_free(course->other);
  survey_form_free(course->form);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Course, clear_course)

static void take_one(Course *course, const SurveyForm *form, SurveyLens lens, const char *date,
                     const char *answers) {
  SurveyAnswer read[SURVEY_FORM_MAX_ITEMS] = {0};
  sketch_answers(answers, read);
  SurveyResponse response = {.form = form,
                             .lens = lens,
                             .group_size = survey_lens_is_group(lens) ? 6 : 0,
                             .respondent = "r",
                             .service = "",
                             .cycle = date,
                             .date = date,
                             .answers = read};
  survey_collection_take(&response, course->collection);
}

static void take(Course *course, const SurveyForm *form, const char *date, const char *answers,
                 guint times) {
  for (guint i = 0; i < times; i++)
    take_one(course, form, SURVEY_LENS_STAFF, date, answers);
}

/* The course of the factor at `index` in the first lens. */
static const SurveyTrendFactor *look(Course *course, guint index) {
  GPtrArray *results = g_ptr_array_new_with_free_func((GDestroyNotify)survey_result_free);
  for (guint c = 0; c < course->collection->cells->len; c++) {
    SurveyResult *result = survey_score(course->collection->cells->pdata[c], NULL);
    survey_suppress(result, MIN_N);
    g_ptr_array_add(results, result);
  }
  course->trend = survey_trend_new(results);
  const SurveyTrendLens *lens = course->trend->lenses->pdata[0];
  return lens->factors->pdata[index];
}

/* "50- 75. ?": value, then whether a line comes to it; "?" without a value. */
static char *list_points(const SurveyTrendFactor *factor) {
  GString *list = g_string_new(NULL);
  for (guint i = 0; i < factor->points->len; i++) {
    const SurveyTrendPoint *point = &g_array_index(factor->points, SurveyTrendPoint, i);
    const gboolean known = point->result != NULL && point->result->mean.known;
    g_string_append(list, i > 0 ? " " : "");
    if (known)
      g_string_append_printf(list, "%.0f%c", point->result->mean.value, point->joined ? '-' : '.');
    else
      g_string_append_c(list, '?');
  }
  return g_string_free(list, FALSE);
}

static void assert_points(const SurveyTrendFactor *factor, const char *expected) {
  g_autofree char *found = list_points(factor);
  ck_assert_str_eq(found, expected);
}

START_TEST(cycles_come_in_the_order_of_their_dates) {
  g_auto(Course) course = make_course("f: a b; g: c", "f: a b; g: c");
  take(&course, course.form, "2026-03-14", "555", 12);
  take(&course, course.form, "2024-03-14", "333", 12);
  take(&course, course.form, "2025-03-14", "444", 12);
  assert_points(look(&course, 0), "50. 75- 100-");
}
END_TEST

START_TEST(cycles_without_dates_stay_as_they_came) {
  for (guint undated = 0; undated < 3; undated++) {
    g_auto(Course) course = make_course("f: a b; g: c", "f: a b; g: c");
    take(&course, course.form, "2026-03-14", "555", 12);
    take(&course, course.form, "2025-03-14", "444", 12);
    take(&course, course.form, "2024-03-14", "333", 12);
    SurveyCell *cell = course.collection->cells->pdata[undated];
    cell->latest_date[0] = '\0';
    assert_points(look(&course, 0), "100. 75- 50-");
  }
}
END_TEST

START_TEST(three_joined_points_have_a_median_and_two_do_not) {
  g_auto(Course) course = make_course("f: a b; g: c", "f: a b; g: c");
  take(&course, course.form, "2024-03-14", "555", 12);
  take(&course, course.form, "2025-03-14", "222", 12);
  ck_assert_uint_eq(look(&course, 0)->medians->len, 0);
  survey_trend_free(course.trend);
  take(&course, course.form, "2026-03-14", "444", 12);
  const SurveyTrendFactor *factor = look(&course, 0);
  ck_assert_uint_eq(factor->medians->len, 1);
  const SurveyTrendMedian *median = &g_array_index(factor->medians, SurveyTrendMedian, 0);
  ck_assert_uint_eq(median->from, 0);
  ck_assert_uint_eq(median->to, 2);
  ck_assert_double_eq_tol(median->value, 75, 1e-9);
}
END_TEST

START_TEST(median_of_four_is_between_the_middle_two) {
  static const char *const dates[] = {"2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01"};
  static const char *const answers[] = {"555", "222", "333", "111"}; /* 100 25 50 0 */
  g_auto(Course) course = make_course("f: a b; g: c", "f: a b; g: c");
  for (guint i = 0; i < G_N_ELEMENTS(dates); i++)
    take(&course, course.form, dates[i], answers[i], 12);
  const SurveyTrendFactor *factor = look(&course, 0);
  ck_assert_double_eq_tol(g_array_index(factor->medians, SurveyTrendMedian, 0).value, 37.5, 1e-9);
}
END_TEST

START_TEST(each_unbroken_run_has_a_median_of_its_own) {
  static const char *const dates[] = {"2018-01-01", "2019-01-01", "2020-01-01", "2021-01-01",
                                      "2022-01-01", "2023-01-01", "2024-01-01"};
  static const char *const answers[] = {"55", "11", "22", "33", "555", "444", "222"};
  g_auto(Course) course = make_course("f: a; g: c", "f: a b; g: c");
  for (guint i = 0; i < G_N_ELEMENTS(dates); i++) {
    gboolean is_alone = i == 0;
    take(&course, is_alone || i > 3 ? course.other : course.form, dates[i],
         is_alone ? "555" : answers[i], 12);
  }
  const SurveyTrendFactor *factor = look(&course, 0);
  assert_points(factor, "100. 0. 25- 50- 100. 75- 25-");
  static const SurveyTrendMedian expected[] = {{1, 3, 25.0}, {4, 6, 75.0}};
  ck_assert_uint_eq(factor->medians->len, 2);
  for (guint m = 0; m < 2; m++) {
    const SurveyTrendMedian *median = &g_array_index(factor->medians, SurveyTrendMedian, m);
    ck_assert_uint_eq(median->from, expected[m].from);
    ck_assert_uint_eq(median->to, expected[m].to);
    ck_assert_double_eq_tol(median->value, expected[m].value, 1e-9);
  }
}
END_TEST

/* "0 x.x; 2 two .xx": a lens, the form of a group, and the cycles that have it. */
static char *list_lenses(const SurveyTrend *trend) {
  GString *list = g_string_new(NULL);
  for (guint l = 0; l < trend->lenses->len; l++) {
    const SurveyTrendLens *lens = trend->lenses->pdata[l];
    const SurveyForm *form = lens->latest->forms->pdata[0];
    g_string_append_printf(list, "%s%d %s ", l > 0 ? "; " : "", (int)lens->latest->lens,
                           survey_lens_is_group(lens->latest->lens) ? form->id : "all");
    for (guint cycle = 0; cycle < lens->cycles->len; cycle++)
      g_string_append_c(list, lens->cycles->pdata[cycle] != NULL ? 'x' : '.');
  }
  return g_string_free(list, FALSE);
}

START_TEST(each_lens_and_each_group_s_form_has_a_course) {
  g_auto(Course) course = make_course("f: a b; g: c", "f: a b; g: c");
  take(&course, course.form, "2024-03-14", "333", 12);
  take_one(&course, course.form, SURVEY_LENS_AGREED, "2024-03-14", "222");
  take_one(&course, course.other, SURVEY_LENS_AGREED, "2024-03-14", "444");
  for (guint i = 0; i < 12; i++)
    take_one(&course, course.other, SURVEY_LENS_SERVICE_USER, "2025-03-14", "555");
  take_one(&course, course.other, SURVEY_LENS_AGREED, "2025-03-14", "111");
  take(&course, course.other, "2026-03-14", "444", 12);
  take_one(&course, course.form, SURVEY_LENS_AGREED, "2026-03-14", "333");
  take_one(&course, course.form, SURVEY_LENS_PEER, "2026-03-14", "333");
  assert_points(look(&course, 0), "50. ? 75.");
  g_autofree char *lenses = list_lenses(course.trend);
  ck_assert_str_eq(lenses, "0 all x.x; 1 all .x.; 2 one x.x; 2 two xx.; 3 one ..x");
  const SurveyTrendLens *two = course.trend->lenses->pdata[3];
  assert_points(two->factors->pdata[0], "75. 0- ?");
}
END_TEST

START_TEST(hidden_cycle_breaks_the_line) {
  g_auto(Course) course = make_course("f: a b; g: c", "f: a b; g: c");
  take(&course, course.form, "2023-03-14", "555", 12);
  take(&course, course.form, "2024-03-14", "444", 9);
  take(&course, course.form, "2025-03-14", "333", 12);
  const SurveyTrendFactor *factor = look(&course, 0);
  assert_points(factor, "100. ? 50.");
  ck_assert_uint_eq(factor->medians->len, 0);
}
END_TEST

START_TEST(another_statement_breaks_the_line_of_its_factor_alone) {
  static const struct {
    const char *name, *items, *others, *f, *g;
  } rows[] = {
      {"the same", "g: c; f: a b", "g: c; f: a b", "50. 75-", "50. 75-"},
      {"one more", "g: c; f: a b", "g: c; f: a b d", "50. 75.", "50. 75-"},
      {"one fewer", "g: c; f: a b", "g: c; f: a", "50. 75.", "50. 75-"},
      {"turned round", "g: c; f: a b", "g: c; f: a b-", "50. 50.", "50. 75-"},
      {"the first turned round", "g: c; f: a b", "g: c; f: a- b", "50. 50.", "50. 75-"},
      {"other levels", "g: c; f: a b", "g: c; f: a b@4", "50. 88.", "50. 75-"},
      {"one more outside the score", "g: c; f: a b", "g: c; f: a b d?", "50. 75-", "50. 75-"},
      {"one fewer outside the score", "g: c; f: a b d?", "g: c; f: a b", "50. 75-", "50. 75-"},
      {"one that counts now", "g: c; f: a b d?", "g: c; f: a b d", "50. 75.", "50. 75-"},
      {"one outside the score before one turned round", "g: c; f: d? a b", "g: c; f: d? a b-",
       "50. 50.", "50. 75-"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_auto(Course) course = make_course(rows[i].items, rows[i].others);
    take(&course, course.form, "2025-03-14", "3333", 12);
    take(&course, course.other, "2026-03-14", "4444", 12);
    g_autofree char *f = list_points(look(&course, 1));
    ck_assert_msg(g_str_equal(f, rows[i].f), "%s: %s", rows[i].name, f);
    const SurveyTrendLens *lens = course.trend->lenses->pdata[0];
    g_autofree char *g = list_points(lens->factors->pdata[0]);
    ck_assert_msg(g_str_equal(g, rows[i].g), "%s: %s", rows[i].name, g);
  }
}
END_TEST

START_TEST(other_words_break_the_line) {
  g_auto(Course) course = make_course("f: a b; g: c", "f: a b; g: c");
  SurveyItem *item = g_hash_table_lookup(course.other->items_by_id, "b");
  g_clear_pointer(&item->text, survey_wording_free);
  item->text = survey_wording_new("en", "In other words");
  take(&course, course.form, "2025-03-14", "333", 12);
  take(&course, course.other, "2026-03-14", "444", 12);
  assert_points(look(&course, 0), "50. 75.");
}
END_TEST

START_TEST(a_statement_under_a_new_id_is_still_the_same) {
  g_auto(Course) course = make_course("f: a b; g: c", "f: a d; g: c");
  SurveyItem *item = g_hash_table_lookup(course.other->items_by_id, "d");
  item->continues = survey_continues_new(g_strdup("one"), g_strdup("1"), g_strdup("b"));
  SurveyItem *earlier = g_hash_table_lookup(course.form->items_by_id, "b");
  ck_assert_ptr_null(earlier->text);
  earlier->text = survey_wording_new("en", "We are heard");
  item->text = survey_wording_new("en", "We are heard");
  take(&course, course.form, "2025-03-14", "333", 12);
  take(&course, course.other, "2026-03-14", "444", 12);
  assert_points(look(&course, 0), "50. 75-");
}
END_TEST

START_TEST(no_trend_can_be_freed) {
  survey_trend_free(NULL);
}
END_TEST

START_TEST(one_cycle_has_no_course) {
  g_auto(Course) course = make_course("f: a b; g: c", "f: a b; g: c");
  take(&course, course.form, "2025-03-14", "333", 12);
  look(&course, 0);
  ck_assert(!survey_trend_has_course(course.trend));
  survey_trend_free(course.trend);
  take(&course, course.form, "2026-03-14", "333", 9);
  look(&course, 0);
  ck_assert(!survey_trend_has_course(course.trend));
  survey_trend_free(course.trend);
  take(&course, course.form, "2027-03-14", "333", 12);
  look(&course, 0);
  ck_assert(survey_trend_has_course(course.trend));
}
END_TEST

UNIT_MAIN("trend", cycles_come_in_the_order_of_their_dates, cycles_without_dates_stay_as_they_came,
          three_joined_points_have_a_median_and_two_do_not,
          median_of_four_is_between_the_middle_two, each_unbroken_run_has_a_median_of_its_own,
          each_lens_and_each_group_s_form_has_a_course,
          a_statement_under_a_new_id_is_still_the_same, no_trend_can_be_freed,
          hidden_cycle_breaks_the_line, another_statement_breaks_the_line_of_its_factor_alone,
          other_words_break_the_line, one_cycle_has_no_course)
