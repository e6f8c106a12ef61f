// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/verdict.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

/* The words for up to four factors; one whose p is below 0 has none. */
typedef struct {
  SurveyMethod method;
  guint n;
  SurveyFactorChange factors[4];
} Given;

static SurveyFactorChange make_factor(double difference, double p) {
  return (SurveyFactorChange){.difference = survey_figure(difference),
                              .p = p < 0.0 ? survey_figure_none() : survey_figure(p),
                              .n_before = 3,
                              .n_after = 3};
}

/* Fills in place; returns the number of comparisons. */
static guint fill(Given *given) {
  SurveyLensChange change = {.method = given->method};
  change.factors = g_array_new(FALSE, FALSE, sizeof(SurveyFactorChange));
  if (given->n > 0)
    g_array_append_vals(change.factors, given->factors, given->n);
  survey_verdict_fill(&change);
  for (guint f = 0; f < given->n; f++)
    given->factors[f] = g_array_index(change.factors, SurveyFactorChange, f);
  g_array_unref(change.factors);
  return change.n_comparisons;
}

START_TEST(a_word_follows_from_size_and_chance) {
  static const struct {
    const char *name;
    double difference;
    double p;
    SurveyVerdict verdict;
  } rows[] = {
      {"up", 5.0, 0.049, SURVEY_VERDICT_CLEARER_UP},
      {"down", -5.0, 0.049, SURVEY_VERDICT_CLEARER_DOWN},
      {"5 less a rounding error", 5.0 - 1e-12, 0.01, SURVEY_VERDICT_CLEARER_UP},
      {"too small", 4.9999, 0.0, SURVEY_VERDICT_NO_CLEAR_CHANGE},
      {"too small downwards", -4.9999, 0.0, SURVEY_VERDICT_NO_CLEAR_CHANGE},
      {"just chance", 50.0, 0.05, SURVEY_VERDICT_NO_CLEAR_CHANGE},
      {"no p but equal", 0.0, -1.0, SURVEY_VERDICT_NO_CLEAR_CHANGE},
      {"no p and a hair apart", 1e-12, -1.0, SURVEY_VERDICT_NO_CLEAR_CHANGE},
      {"no p and apart", 1e-8, -1.0, SURVEY_VERDICT_CANNOT_SAY},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    Given given = {SURVEY_METHOD_WELCH, 1, {make_factor(rows[i].difference, rows[i].p)}};
    fill(&given);
    ck_assert_msg(given.factors[0].verdict == rows[i].verdict, "%s", rows[i].name);
  }
}
END_TEST

START_TEST(who_cannot_show_a_spread_cannot_be_called_equal) {
  static const struct {
    const char *name;
    SurveyMethod method;
    guint64 n_before, n_after, n_pairs;
    SurveyVerdict verdict;
  } rows[] = {
      {"two a cycle", SURVEY_METHOD_WELCH, 2, 2, 0, SURVEY_VERDICT_NO_CLEAR_CHANGE},
      {"one before", SURVEY_METHOD_WELCH, 1, 9, 9, SURVEY_VERDICT_CANNOT_SAY},
      {"one after", SURVEY_METHOD_WELCH, 9, 1, 9, SURVEY_VERDICT_CANNOT_SAY},
      {"two pairs", SURVEY_METHOD_PAIRED, 0, 0, 2, SURVEY_VERDICT_NO_CLEAR_CHANGE},
      {"one pair", SURVEY_METHOD_PAIRED, 9, 9, 1, SURVEY_VERDICT_CANNOT_SAY},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    Given given = {rows[i].method, 1, {make_factor(0.0, -1.0)}};
    given.factors[0].n_before = rows[i].n_before;
    given.factors[0].n_after = rows[i].n_after;
    given.factors[0].n_pairs = rows[i].n_pairs;
    fill(&given);
    ck_assert_msg(given.factors[0].verdict == rows[i].verdict, "%s", rows[i].name);
  }
}
END_TEST

START_TEST(only_factors_with_a_p_are_adjusted_to_each_other) {
  Given given = {SURVEY_METHOD_WELCH,
                 4,
                 {make_factor(20.0, 0.03), make_factor(9.0, -1.0), make_factor(-20.0, 0.01),
                  make_factor(20.0, 0.02)}};
  given.factors[3].state = SURVEY_CHANGE_NOT_COMPARABLE;
  ck_assert_uint_eq(fill(&given), 3);
  sketch_assert_near("first", given.factors[0].p_holm, 0.04);
  sketch_assert_near("third", given.factors[2].p_holm, 0.03);
  sketch_assert_near("fourth", given.factors[3].p_holm, 0.04);
  ck_assert(!given.factors[1].p_holm.known);
  ck_assert_int_eq(given.factors[0].verdict, SURVEY_VERDICT_CLEARER_UP);
  ck_assert_int_eq(given.factors[1].verdict, SURVEY_VERDICT_CANNOT_SAY);
  ck_assert_int_eq(given.factors[2].verdict, SURVEY_VERDICT_CLEARER_DOWN);
  ck_assert_int_eq(given.factors[3].verdict, SURVEY_VERDICT_NONE);
}
END_TEST

START_TEST(no_factors_make_no_comparison) {
  Given given = {.method = SURVEY_METHOD_WELCH};
  ck_assert_uint_eq(fill(&given), 0);
}
END_TEST

UNIT_MAIN("verdict", a_word_follows_from_size_and_chance,
          who_cannot_show_a_spread_cannot_be_called_equal,
          only_factors_with_a_p_are_adjusted_to_each_other, no_factors_make_no_comparison)
