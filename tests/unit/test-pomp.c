// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/number.h"
#include "survey/score/banding.h"
#include "survey/score/moments.h"
#include "survey/score/pomp.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

#define SIX "f: a b c d e f"

static SurveyResponseScore score_one(const SurveyForm *form, const char *sketch) {
  SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS] = {0};
  sketch_answers(sketch, answers);
  return survey_pomp_score((const SurveyItem *const *)form->items->pdata, answers, form->items->len,
                           form->complete_percent);
}

static void check_same(const char *name, double found, double expected) {
  ck_assert_msg(found >= expected && found <= expected, "%s: %.17g, expected %.17g", name, found,
                expected);
}

START_TEST(worked_cases_of_a_response) {
  static const struct {
    const char *name, *form, *answers;
    SurveyState state;
    guint answered, applicable;
    double score;
  } rows[] = {
      {"all at the top", SIX, "555555", SURVEY_STATE_SCORED, 6, 6, 100.0},
      {"all at the bottom", SIX, "111111", SURVEY_STATE_SCORED, 6, 6, 0.0},
      {"every state", SIX, "423nu.", SURVEY_STATE_SCORED, 3, 5, 50.0},
      {"one applicable item", SIX, "4nnnnn", SURVEY_STATE_SCORED, 1, 1, 75.0},
      {"unable counts as applicable", SIX, "42uu..", SURVEY_STATE_TOO_FEW_ANSWERS, 2, 6, 0.0},
      {"nothing applies", SIX, "nnnnnn", SURVEY_STATE_NOT_APPLICABLE, 0, 0, 0.0},
      {"nothing answered", SIX, "......", SURVEY_STATE_TOO_FEW_ANSWERS, 0, 6, 0.0},
      {"a reversed item", "f: a b- c d e f", "423...", SURVEY_STATE_SCORED, 3, 6, 200.0 / 3.0},
      {"weights", "f: a*2 b c", "513", SURVEY_STATE_SCORED, 3, 3, 62.5},
      {"an unscored item is not counted", "f: a b?", "51", SURVEY_STATE_SCORED, 1, 1, 100.0},
      {"only unscored items", "f: a? b?", "51", SURVEY_STATE_NOT_APPLICABLE, 0, 0, 0.0},
      {"scales of two lengths", "f: a b@3", "42", SURVEY_STATE_SCORED, 2, 2, 62.5},
      {"two levels", "f: a@2 b@2", "12", SURVEY_STATE_SCORED, 2, 2, 50.0},
      {"eleven levels", "f: a@11 b@11", "b4", SURVEY_STATE_SCORED, 2, 2, 65.0},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, rows[i].form);
    SurveyResponseScore score = score_one(form, rows[i].answers);
    ck_assert_msg(score.state == rows[i].state, "%s: state %d", rows[i].name, (int)score.state);
    ck_assert_msg(score.answered == rows[i].answered, "%s: %u", rows[i].name, score.answered);
    ck_assert_msg(score.applicable == rows[i].applicable, "%s: %u", rows[i].name, score.applicable);
    check_same(rows[i].name, score.score, rows[i].score);
  }
}
END_TEST

/* The scores of the levels divide 0..100 evenly, and a reversed item counts from above. */
START_TEST(every_scale_runs_from_0_to_100_in_even_steps) {
  for (guint n_levels = 2; n_levels <= SURVEY_FORM_MAX_LEVELS; n_levels++) {
    g_autofree char *sketch = g_strdup_printf("f: a@%u b@%u-", n_levels, n_levels);
    g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, sketch);
    for (guint v = 0; v < n_levels; v++) {
      double expected = 100.0 * v / (n_levels - 1);
      guint units = survey_pomp_units(form->items->pdata[0], (SurveyAnswer)v);
      guint reversed = survey_pomp_units(form->items->pdata[1], (SurveyAnswer)v);
      sketch_assert_near(sketch, survey_figure(survey_pomp_points(units, 1)), expected);
      sketch_assert_near(sketch, survey_figure(survey_pomp_points(reversed, 1)), 100.0 - expected);
    }
  }
}
END_TEST

START_TEST(the_share_of_answers_is_compared_by_count) {
  static const struct {
    const char *name, *answers;
    guint percent;
    SurveyState state;
  } rows[] = {
      {"3 of 6 is half", "555...", 50, SURVEY_STATE_SCORED},
      {"3 of 6 is not 51 %", "555...", 51, SURVEY_STATE_TOO_FEW_ANSWERS},
      {"2 of 5 is less than half", "55...n", 50, SURVEY_STATE_TOO_FEW_ANSWERS},
      {"3 of 5 is more than half", "555..n", 50, SURVEY_STATE_SCORED},
      {"2 of 6 is not 34 %", "55....", 34, SURVEY_STATE_TOO_FEW_ANSWERS},
      {"2 of 6 is 33 %", "55....", 33, SURVEY_STATE_SCORED},
      {"2 of 3 is not 67 %", "55.nnn", 67, SURVEY_STATE_TOO_FEW_ANSWERS},
      {"all of 6 is 100 %", "555555", 100, SURVEY_STATE_SCORED},
      {"5 of 6 is not 100 %", "55555.", 100, SURVEY_STATE_TOO_FEW_ANSWERS},
      {"nothing is not 1 %", "......", 1, SURVEY_STATE_TOO_FEW_ANSWERS},
  };
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, SIX);
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    form->complete_percent = rows[i].percent;
    ck_assert_msg(score_one(form, rows[i].answers).state == rows[i].state, "%s", rows[i].name);
  }
}
END_TEST

START_TEST(a_weight_does_not_help_to_answer_enough) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a*100 b c d");
  ck_assert_int_eq(score_one(form, "5...").state, SURVEY_STATE_TOO_FEW_ANSWERS);
}
END_TEST

/* 100 k / ((L - 1) W) rounded half up in whole numbers. */
static gint64 print_exactly(guint64 k, guint64 parts) {
  return (gint64)((200 * k + parts) / (2 * parts));
}

START_TEST(every_score_is_printed_as_its_exact_value_would_be) {
  guint n_halves = 0;
  for (guint steps = 1; steps < SURVEY_FORM_MAX_LEVELS; steps++)
    for (guint64 weight = 1; weight <= 64; weight++)
      for (guint64 k = 0; k <= steps * weight; k++) {
        double score = survey_pomp_points(k * (SURVEY_POMP_UNITS / steps), weight);
        gint64 expected = print_exactly(k, steps * weight);
        ck_assert_msg(survey_number_round(score) == expected, "%u/%u: %.17g", (guint)k,
                      (guint)(steps * weight), score);
        n_halves += (200 * k) % (steps * weight) == 0 && (200 * k / (steps * weight)) % 2 == 1;
      }
  ck_assert_uint_gt(n_halves, 1000);
}
END_TEST

START_TEST(a_mean_of_scores_is_printed_as_its_exact_value_would_be) {
  for (guint n = 1; n <= 40; n++)
    for (guint k = 0; k <= 24 * n; k++) { /* n responses share k of the 24 steps of six items */
      guint low = k / n;
      GArray *values = g_array_new(FALSE, FALSE, sizeof(SurveyCounted));
      SurveyCounted more = {survey_pomp_points((low + 1) * 630, 6), k % n};
      SurveyCounted less = {survey_pomp_points(low * 630, 6), n - k % n};
      g_array_append_val(values, less);
      if (more.count > 0)
        g_array_append_val(values, more);
      double mean = survey_moments(values).mean.value;
      ck_assert_msg(survey_number_round(mean) == print_exactly(k, 24 * n), "%u of %u: %.17g", k,
                    24 * n, mean);
      g_array_unref(values);
    }
}
END_TEST

START_TEST(the_printed_score_decides_the_band) {
  static const struct {
    double score;
    const char *band;
  } rows[] = {{0.0, "0"},   {24.49, "0"},  {24.5, "25"}, {49.499, "25"},
              {49.5, "50"}, {50.0, "50"},  {74.5, "75"}, {100.0, "75"},
              {-3.2, "0"},  {117.0, "75"}, {-0.4, "0"},  {49.49999999999999, "50"}};
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, SIX);
  ck_assert_ptr_null(survey_banding_find(form, 50.0));
  sketch_bands(form, "0 25 50 75");
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
    ck_assert_msg(g_str_equal(survey_banding_find(form, rows[i].score)->id, rows[i].band),
                  "%.17g: not in %s", rows[i].score, rows[i].band);
}
END_TEST

UNIT_MAIN("pomp", worked_cases_of_a_response, every_scale_runs_from_0_to_100_in_even_steps,
          the_share_of_answers_is_compared_by_count, a_weight_does_not_help_to_answer_enough,
          every_score_is_printed_as_its_exact_value_would_be,
          a_mean_of_scores_is_printed_as_its_exact_value_would_be,
          the_printed_score_decides_the_band)
