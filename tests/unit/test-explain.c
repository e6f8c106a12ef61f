// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/explain.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

#define MIN_N 10

typedef struct {
  SurveyForm *form;
  SurveyCollection *collection;
  SurveyResult *result;
  GPtrArray *explanations;
} Case;

static Case make_case(const char *items) {
  Case made = {.form = sketch_form("staff", SURVEY_LENS_STAFF, 5, items),
               .collection = survey_collection_new()};
  sketch_bands(made.form, "0 25 50 75");
  return made;
}

/* The factor f of what was taken, in its only lens. */
static const SurveyExplanation *explain(Case *taken, guint min_n, guint target) {
  taken->result = sketch_score(taken->collection);
  survey_suppress(taken->result, min_n);
  const SurveyCell *cell = taken->collection->cells->pdata[0];
  taken->explanations = survey_explain(cell, taken->result, "f", target);
  ck_assert_uint_eq(taken->explanations->len, 1);
  return taken->explanations->pdata[0];
}

static void free_case(Case *taken) {
  g_ptr_array_unref(taken->explanations);
  survey_result_free(taken->result);
  survey_collection_free(taken->collection);
  survey_form_free(taken->form);
}

START_TEST(the_half_rule_tells_whom_it_left_out) {
  Case taken = make_case("f: a b c d; g: e");
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "4 3 2 1 5", 8);
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "5 5 n u 5", 4);
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "5 . . u 5", 3);
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "n n n n 5", 2);
  const SurveyExplanation *explanation = explain(&taken, MIN_N, 0);
  ck_assert_uint_eq(explanation->factor->n, 12);
  ck_assert_uint_eq(explanation->n_too_few, 3);
  ck_assert_uint_eq(explanation->n_not_applicable, 2);
  sketch_assert_near("sum", explanation->sum, 8 * 37.5 + 4 * 100.0);
  ck_assert_ptr_null(explanation->answers);
  free_case(&taken);
}
END_TEST

START_TEST(of_a_hidden_factor_nothing_is_worked_out) {
  Case taken = make_case("f: a b; g: e");
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "1 2 5", MIN_N - 1);
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, ". . 5", 4);
  const SurveyExplanation *explanation = explain(&taken, MIN_N, 0);
  ck_assert_int_eq(explanation->factor->state, SURVEY_STATE_SUPPRESSED);
  ck_assert(!explanation->sum.known);
  ck_assert_uint_eq(explanation->n_too_few, 0);
  ck_assert_uint_eq(explanation->n_not_applicable, 0);
  ck_assert_uint_eq(explanation->low->len, 0);
  free_case(&taken);
}
END_TEST

/* Where nothing is hidden: three of four items are blank. */
START_TEST(without_a_score_there_is_no_sum_of_scores) {
  Case taken = make_case("f: a b c d");
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "1 . . .", 3);
  const SurveyExplanation *explanation = explain(&taken, 1, 0);
  ck_assert_int_eq(explanation->factor->state, SURVEY_STATE_TOO_FEW_ANSWERS);
  ck_assert_uint_eq(explanation->n_too_few, 3);
  ck_assert(!explanation->sum.known);
  ck_assert_uint_eq(explanation->low->len, 0);
  free_case(&taken);
}
END_TEST

START_TEST(a_hidden_item_is_not_among_the_low_ones) {
  Case taken = make_case("f: a b c d");
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "1 2 3 u", 6);
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "u 2 2 1", 9);
  const SurveyExplanation *explanation = explain(&taken, MIN_N, 0);
  ck_assert_uint_eq(explanation->low->len, 2);
  const SurveyLowItem *first = &g_array_index(explanation->low, SurveyLowItem, 0);
  const SurveyLowItem *second = first + 1;
  ck_assert_uint_eq(first->column, 1);
  ck_assert_uint_eq(first->n_low, 15);
  ck_assert_uint_eq(second->column, 2);
  ck_assert_uint_eq(second->n_low, 9);
  sketch_assert_near("all of b one better", explanation->sum, 15 * 25.0 - 9 * 25.0 / 3.0);
  sketch_assert_near("score then", survey_figure(first->score),
                     explanation->factor->mean.value + 25.0 / 3.0);
  free_case(&taken);
}
END_TEST

START_TEST(a_hidden_item_is_not_among_them_even_if_it_is_the_lowest) {
  Case taken = make_case("f: a b c d");
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "1 1 5 3", MIN_N - 1);
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "u u 5 1", 5);
  const SurveyExplanation *explanation = explain(&taken, MIN_N, 0);
  ck_assert_uint_eq(explanation->low->len, 1);
  ck_assert_uint_eq(g_array_index(explanation->low, SurveyLowItem, 0).column, 3);
  free_case(&taken);
}
END_TEST

START_TEST(each_lens_and_each_rating_is_worked_out_from_its_own_answers) {
  SurveyForm *staff = sketch_form("staff", SURVEY_LENS_STAFF, 5, "f: a b");
  SurveyForm *user = sketch_form("user", SURVEY_LENS_SERVICE_USER, 5, "f: a b");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  sketch_take(collection, staff, SURVEY_LENS_STAFF, "2 2", MIN_N);
  sketch_take(collection, user, SURVEY_LENS_SERVICE_USER, "4 4", MIN_N);
  sketch_take(collection, staff, SURVEY_LENS_AGREED, "1 1", 1);
  sketch_take(collection, user, SURVEY_LENS_AGREED, "5 5", 1);
  g_autoptr(SurveyResult) result = sketch_score(collection);
  survey_suppress(result, MIN_N);
  g_autoptr(GPtrArray) list = survey_explain(collection->cells->pdata[0], result, "f", 0);
  ck_assert_uint_eq(list->len, 4);
  for (guint i = 0; i < list->len; i++) {
    const SurveyExplanation *explanation = list->pdata[i];
    const SurveyFactorResult *factor = explanation->factor;
    if (explanation->answers != NULL)
      sketch_assert_near("rating", factor->mean, explanation->response.score);
    else
      sketch_assert_near("people", factor->mean, explanation->sum.value / (double)factor->n);
    ck_assert_uint_eq(explanation->n_too_few + explanation->n_not_applicable, 0);
  }
  survey_form_free(staff);
  survey_form_free(user);
}
END_TEST

START_TEST(a_factor_that_nobody_was_asked_has_no_working) {
  Case taken = make_case("g: a");
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "2", MIN_N);
  taken.result = sketch_score(taken.collection);
  const SurveyCell *cell = taken.collection->cells->pdata[0];
  taken.explanations = survey_explain(cell, taken.result, "f", 0);
  ck_assert_uint_eq(taken.explanations->len, 0);
  free_case(&taken);
}
END_TEST

START_TEST(at_most_three_low_items_are_listed) {
  Case taken = make_case("f: a b c d e");
  sketch_take(taken.collection, taken.form, SURVEY_LENS_STAFF, "1 1 1 1 1", MIN_N);
  const SurveyExplanation *explanation = explain(&taken, MIN_N, 0);
  ck_assert_uint_eq(explanation->low->len, SURVEY_EXPLAIN_MAX_LOW);
  ck_assert_uint_eq(g_array_index(explanation->low, SurveyLowItem, 2).column, 2);
  free_case(&taken);
}
END_TEST

START_TEST(a_rating_by_a_group_has_its_working_and_its_next_step) {
  static const struct {
    const char *name;
    const char *answers;
    guint asked;
    guint target;
    const char *band;
    guint n_sets;
  } rows[] = {
      {"the next band", "3 2 n u", 0, 50, "50", 1},
      {"a target that was asked for", "3 2 n u", 75, 75, NULL, 1},
      {"the highest band", "5 5 5 5", 0, 0, NULL, 0},
      {"no score", "3 . u u", 0, 0, NULL, 0},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    Case taken = make_case("f: a b*2 c d");
    sketch_take(taken.collection, taken.form, SURVEY_LENS_AGREED, rows[i].answers, 1);
    const SurveyExplanation *explanation = explain(&taken, MIN_N, rows[i].asked);
    ck_assert_ptr_nonnull(explanation->answers);
    ck_assert_msg(explanation->target == rows[i].target, "%s", rows[i].name);
    const char *band = explanation->next_band != NULL ? explanation->next_band->id : NULL;
    ck_assert_msg(g_strcmp0(band, rows[i].band) == 0, "%s", rows[i].name);
    ck_assert_msg(explanation->step.n_sets == rows[i].n_sets, "%s: %u", rows[i].name,
                  explanation->step.n_sets);
    free_case(&taken);
  }
}
END_TEST

START_TEST(a_rating_by_a_group_is_the_quotient_of_its_sums) {
  Case taken = make_case("f: a b*2 c d");
  sketch_take(taken.collection, taken.form, SURVEY_LENS_AGREED, "3 2 n u", 1);
  const SurveyExplanation *explanation = explain(&taken, MIN_N, 0);
  ck_assert_uint_eq(explanation->response.weight, 3);
  sketch_assert_near("sum", survey_figure(survey_pomp_points(explanation->response.units, 1)),
                     100.0);
  sketch_assert_near("score", explanation->factor->mean, 100.0 / 3.0);
  ck_assert(!explanation->sum.known);
  free_case(&taken);
}
END_TEST

START_TEST(a_response_is_scored_over_the_items_of_the_factor_only) {
  SurveyForm *form = sketch_form("staff", SURVEY_LENS_STAFF, 5, "g: a b; f: c d*3 e");
  SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS];
  sketch_answers("5 5 2 3 .", answers);
  const SurveyResponse response = {.form = form, .answers = answers};
  SurveyResponseScore score =
      survey_explain_response(&response, survey_form_find_factor(form, "f"));
  ck_assert_int_eq(score.state, SURVEY_STATE_SCORED);
  ck_assert_uint_eq(score.answered, 2);
  ck_assert_uint_eq(score.applicable, 3);
  ck_assert_uint_eq(score.weight, 4);
  sketch_assert_near("score", survey_figure(score.score), (25.0 + 3 * 50.0) / 4.0);
  survey_form_free(form);
}
END_TEST

START_TEST(no_explanation_can_be_freed) {
  survey_explanation_free(NULL);
}
END_TEST

START_TEST(the_lowest_score_to_reach_is_1) {
  Case taken = make_case("f: a");
  sketch_take(taken.collection, taken.form, SURVEY_LENS_AGREED, "1", 1);
  const SurveyExplanation *explanation = explain(&taken, MIN_N, 1);
  ck_assert_uint_eq(explanation->target, 1);
  ck_assert_ptr_null(explanation->next_band);
  free_case(&taken);
}
END_TEST

UNIT_MAIN("explain", the_half_rule_tells_whom_it_left_out, of_a_hidden_factor_nothing_is_worked_out,
          without_a_score_there_is_no_sum_of_scores, a_hidden_item_is_not_among_the_low_ones,
          a_hidden_item_is_not_among_them_even_if_it_is_the_lowest,
          each_lens_and_each_rating_is_worked_out_from_its_own_answers,
          a_factor_that_nobody_was_asked_has_no_working, at_most_three_low_items_are_listed,
          a_rating_by_a_group_has_its_working_and_its_next_step,
          a_rating_by_a_group_is_the_quotient_of_its_sums,
          a_response_is_scored_over_the_items_of_the_factor_only, no_explanation_can_be_freed,
          the_lowest_score_to_reach_is_1)
