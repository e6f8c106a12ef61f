// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/agreement.h"
#include "survey/score/lens-change.h"
#include "survey/score/reliability.h"
#include "survey/score/result.h"
#include "survey/score/scores.h"
#include "tests/unit/unit.h"

/* A lens with two factors in these states. */
static void add_lens(SurveyResult *result, SurveyLens lens, SurveyState one, SurveyState other) {
  SurveyLensResult *made = survey_lens_result_new(lens);
  SurveyFactorResult factors[] = {{.state = one}, {.state = other}};
  g_array_append_vals(made->factors, factors, G_N_ELEMENTS(factors));
  g_ptr_array_add(result->lenses, made);
}

static void hide(SurveyResult *result, SurveyLens lens) {
  SurveyHidden hidden = {.lens = lens};
  g_array_append_val(result->hidden, hidden);
}

START_TEST(a_result_has_a_score_if_any_factor_of_any_lens_has) {
  enum { N_FACTORS = 4 }; /* two a lens; one of them has a score, and then none has */
  for (guint scored = 0; scored <= N_FACTORS; scored++) {
    SurveyState states[N_FACTORS];
    for (guint f = 0; f < N_FACTORS; f++)
      states[f] = f == scored ? SURVEY_STATE_SCORED : SURVEY_STATE_NOT_APPLICABLE;
    g_autoptr(SurveyResult) result = survey_result_new();
    add_lens(result, SURVEY_LENS_STAFF, states[0], states[1]);
    add_lens(result, SURVEY_LENS_SERVICE_USER, states[2], states[3]);
    ck_assert_msg(survey_result_has_score(result) == (scored < N_FACTORS), "factor %u", scored);
  }
}
END_TEST

START_TEST(a_new_result_has_names_and_a_date_without_a_letter) {
  g_autoptr(SurveyResult) result = survey_result_new();
  ck_assert_str_eq(result->service, "");
  ck_assert_str_eq(result->cycle, "");
  ck_assert_str_eq(result->latest_date, "");
}
END_TEST

START_TEST(the_first_lens_of_a_kind_is_found) {
  g_autoptr(SurveyResult) result = survey_result_new();
  ck_assert_ptr_null(survey_result_find_lens(result, SURVEY_LENS_STAFF));
  add_lens(result, SURVEY_LENS_STAFF, SURVEY_STATE_SCORED, SURVEY_STATE_SCORED);
  add_lens(result, SURVEY_LENS_AGREED, SURVEY_STATE_SCORED, SURVEY_STATE_SCORED);
  add_lens(result, SURVEY_LENS_AGREED, SURVEY_STATE_SCORED, SURVEY_STATE_SCORED);
  ck_assert_ptr_eq(survey_result_find_lens(result, SURVEY_LENS_AGREED),
                   g_ptr_array_index(result->lenses, 1));
  ck_assert_ptr_null(survey_result_find_lens(result, SURVEY_LENS_SERVICE_USER));
}
END_TEST

START_TEST(keeping_a_lens_forgets_whatever_is_of_another) {
  g_autoptr(SurveyResult) result = survey_result_new();
  static const SurveyLens lenses[] = {SURVEY_LENS_STAFF, SURVEY_LENS_AGREED,
                                      SURVEY_LENS_SERVICE_USER, SURVEY_LENS_AGREED,
                                      SURVEY_LENS_STAFF};
  for (guint l = 0; l < G_N_ELEMENTS(lenses); l++) {
    add_lens(result, lenses[l], SURVEY_STATE_SCORED, SURVEY_STATE_SCORED);
    hide(result, lenses[l]);
  }
  SurveyGap gap = {.pairs = g_array_new(FALSE, TRUE, sizeof(SurveyPairGap))};
  g_array_append_val(result->gaps, gap);
  survey_result_keep_lens(result, SURVEY_LENS_AGREED);
  ck_assert_uint_eq(result->lenses->len, 2);
  ck_assert_uint_eq(result->hidden->len, 2);
  ck_assert_uint_eq(result->gaps->len, 0);
  for (guint l = 0; l < 2; l++) {
    const SurveyLensResult *lens = g_ptr_array_index(result->lenses, l);
    ck_assert_int_eq(lens->lens, SURVEY_LENS_AGREED);
    ck_assert_int_eq(g_array_index(result->hidden, SurveyHidden, l).lens, SURVEY_LENS_AGREED);
  }
}
END_TEST

START_TEST(keeping_a_lens_that_is_not_there_leaves_nothing) {
  g_autoptr(SurveyResult) result = survey_result_new();
  add_lens(result, SURVEY_LENS_STAFF, SURVEY_STATE_SCORED, SURVEY_STATE_SCORED);
  hide(result, SURVEY_LENS_STAFF);
  survey_result_keep_lens(result, SURVEY_LENS_SERVICE_USER);
  ck_assert_uint_eq(result->lenses->len, 0);
  ck_assert_uint_eq(result->hidden->len, 0);
}
END_TEST

START_TEST(freeing_nothing_does_nothing) {
  survey_agreement_free(NULL);
  survey_lens_change_free(NULL);
  survey_lens_result_free(NULL);
  survey_reliability_free(NULL);
  survey_result_free(NULL);
  survey_scores_free(NULL);
}
END_TEST

UNIT_MAIN("result", a_result_has_a_score_if_any_factor_of_any_lens_has,
          a_new_result_has_names_and_a_date_without_a_letter, the_first_lens_of_a_kind_is_found,
          keeping_a_lens_forgets_whatever_is_of_another,
          keeping_a_lens_that_is_not_there_leaves_nothing, freeing_nothing_does_nothing)
