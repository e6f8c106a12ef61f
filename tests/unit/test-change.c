// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/holm.h"
#include "tests/unit/cycles.h"
#include "tests/unit/unit.h"
#include <string.h>

#define STAFF SURVEY_LENS_STAFF
/* The 0.975 quantile of t with 3.2 degrees of freedom, from its density by Simpson's rule. */
#define T_3_2 3.072828929713138

static SurveyChange *compare(Cycles *cycles, const char *before, const char *after, guint min_n) {
  cycles_take_before(cycles, before);
  cycles_take_after(cycles, after);
  return cycles_compare(cycles, min_n);
}

START_TEST(two_groups_of_people_are_compared_after_Welch) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a", "f: a");
  g_autoptr(SurveyChange) change = compare(&cycles, "1 1;3 1;5 1", "3 1;5 2", 1);
  const SurveyFactorChange *factor = cycles_factor(change, "f");
  ck_assert_int_eq(cycles_lens(change)->method, SURVEY_METHOD_WELCH);
  ck_assert_int_eq(factor->state, SURVEY_CHANGE_COMPARED);
  sketch_assert_near("before", factor->before, 50.0);
  sketch_assert_near("after", factor->after, 250.0 / 3.0);
  sketch_assert_near("diff", factor->difference, 100.0 / 3.0);
  sketch_assert_near("t", factor->t, 1.0); /* the standard error is 33.3 too */
  sketch_assert_near("df", factor->df, 3.2);
  sketch_assert_near("g", factor->hedges_g, 0.65147001587055998);
  sketch_assert_near("low", factor->ci_low, 100.0 / 3.0 * (1.0 - T_3_2));
  sketch_assert_near("high", factor->ci_high, 100.0 / 3.0 * (1.0 + T_3_2));
  ck_assert_int_eq(factor->verdict, SURVEY_VERDICT_NO_CLEAR_CHANGE);
  ck_assert_uint_eq(factor->n_before, 3);
  ck_assert_uint_eq(factor->n_pairs, 0);
}
END_TEST

START_TEST(both_cycles_are_worked_out_anew_over_the_items_in_common) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a b c", "f: a d b2");
  cycles_continue(&cycles, "b2<b");
  g_autoptr(SurveyChange) change = compare(&cycles, "231 10;431 10", "352 10;552 10", 10);
  const SurveyFactorChange *factor = cycles_factor(change, "f");
  ck_assert_uint_eq(factor->n_common, 2);
  sketch_assert_near("before", factor->before, 50.0);
  sketch_assert_near("after", factor->after, 50.0);
  ck_assert_int_eq(factor->verdict, SURVEY_VERDICT_NO_CLEAR_CHANGE);
  g_autofree char *moves = cycles_list_moves(change);
  ck_assert_str_eq(moves, "a:higher d:added b2:no-clear-move c:dropped");
}
END_TEST

START_TEST(new_weights_alone_move_nothing) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a*9 b", "f: a b");
  g_autoptr(SurveyChange) change = compare(&cycles, "51 10;53 10", "51 10;53 10", 10);
  sketch_assert_near("diff", cycles_factor(change, "f")->difference, 0.0);
  sketch_assert_near("p", cycles_factor(change, "f")->p, 1.0);
}
END_TEST

START_TEST(a_shorter_form_of_the_same_items_is_the_same_lens) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_SERVICE_USER, "f: a b c d", "f: a b c d");
  g_autoptr(SurveyForm) easy = sketch_form("easy", SURVEY_LENS_SERVICE_USER, 5, "f: b d");
  sketch_take(cycles.later, easy, SURVEY_LENS_SERVICE_USER, "55", 5);
  g_autoptr(SurveyChange) change = compare(&cycles, "1111 10", "1313 10", 10);
  const SurveyFactorChange *factor = cycles_factor(change, "f");
  ck_assert_uint_eq(factor->n_common, 4);
  ck_assert_uint_eq(factor->n_after, 15);
  sketch_assert_near("after", factor->after, (10 * 25.0 + 5 * 100.0) / 15.0);
}
END_TEST

START_TEST(only_what_the_shorter_form_asks_is_compared_with_it) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_SERVICE_USER, "f: a b c d", "f: b d");
  g_autoptr(SurveyChange) change = compare(&cycles, "5151 10;5251 10", "11 10;21 10", 10);
  const SurveyFactorChange *factor = cycles_factor(change, "f");
  ck_assert_uint_eq(factor->n_common, 2);
  sketch_assert_near("diff", factor->difference, 0.0);
}
END_TEST

START_TEST(the_words_follow_the_rules) {
  static const struct {
    const char *name, *before, *after;
    SurveyVerdict verdict;
    gboolean tested;
  } rows[] = {
      {"a clear rise", "2 10;3 10", "4 10;5 10", SURVEY_VERDICT_CLEARER_UP, TRUE},
      {"a clear fall", "4 10;5 10", "2 10;3 10", SURVEY_VERDICT_CLEARER_DOWN, TRUE},
      {"noise", "2 10;4 10", "2 9;4 11", SURVEY_VERDICT_NO_CLEAR_CHANGE, TRUE},
      {"sure, but below five points", "3 1000;4 1", "3 850;4 151", SURVEY_VERDICT_NO_CLEAR_CHANGE,
       TRUE},
      {"sure, and exactly five points", "3 1000", "3 800;4 200", SURVEY_VERDICT_CLEARER_UP, TRUE},
      {"no spread, equal means", "3 10", "3 12", SURVEY_VERDICT_NO_CLEAR_CHANGE, FALSE},
      {"no spread, unequal means", "3 10", "4 12", SURVEY_VERDICT_CANNOT_SAY, FALSE},
      {"spread in one cycle", "3 10", "4 10;5 2", SURVEY_VERDICT_CLEARER_UP, TRUE},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(STAFF, "f: a", "f: a");
    g_autoptr(SurveyChange) change = compare(&cycles, rows[r].before, rows[r].after, 10);
    const SurveyFactorChange *factor = cycles_factor(change, "f");
    ck_assert_msg(factor->verdict == rows[r].verdict, "%s: %s", rows[r].name,
                  survey_verdict_name(factor->verdict));
    if (!rows[r].tested)
      cycles_assert_untested(rows[r].name, factor);
    ck_assert_msg(cycles_lens(change)->n_comparisons == (rows[r].tested ? 1 : 0), "%s",
                  rows[r].name);
  }
}
END_TEST

START_TEST(one_person_is_no_ground_for_a_word) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a", "f: a");
  g_autoptr(SurveyChange) change = compare(&cycles, "3 1", "3 1", 1);
  cycles_assert_untested("one", cycles_factor(change, "f"));
  ck_assert_int_eq(cycles_factor(change, "f")->verdict, SURVEY_VERDICT_CANNOT_SAY);
}
END_TEST

/* The p of one such factor alone is 0.0164: clear by itself, not among seven. */
START_TEST(the_words_allow_for_all_factors_at_once) {
  static const char *const forms[] = {"f: a", "f: a; g: b; h: c; i: d; j: e; k: l; m: n"};
  static const SurveyVerdict verdicts[] = {SURVEY_VERDICT_CLEARER_UP,
                                           SURVEY_VERDICT_NO_CLEAR_CHANGE};
  for (guint r = 0; r < 2; r++) {
    g_auto(Cycles) cycles = cycles_new(STAFF, forms[r], forms[r]);
    g_autoptr(SurveyChange) change =
        compare(&cycles, "2222222 12;4444444 8", "2444444 5;4222222 15", 10);
    const SurveyFactorChange *factor = cycles_factor(change, "f");
    guint n = cycles_lens(change)->n_comparisons;
    ck_assert_uint_eq(n, r == 0 ? 1 : 7);
    ck_assert_int_eq(factor->verdict, verdicts[r]);
    ck_assert(factor->p.value < 0.05);
    ck_assert(factor->ci_low.value > 0.0); /* the interval stays that of one comparison */
    ck_assert(r == 0 || factor->p_holm.value > factor->p.value);
  }
}
END_TEST

START_TEST(items_move_only_where_all_items_allow_it) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a b c", "f: a b c");
  g_autoptr(SurveyChange) change = compare(&cycles, "244 12;422 8", "4.4 12;4.2 2;2.2 6", 10);
  g_autofree char *moves = cycles_list_moves(change);
  ck_assert_str_eq(moves, "a:no-clear-move b:suppressed c:suppressed");
  g_auto(Cycles) others = cycles_new(STAFF, "f: a b c", "f: a b c");
  g_autoptr(SurveyChange) clear = compare(&others, "152 10;253 10", "512 10;423 10", 10);
  g_autofree char *clear_moves = cycles_list_moves(clear);
  ck_assert_str_eq(clear_moves, "a:higher b:lower c:no-clear-move");
}
END_TEST

/* On the longest scale and on the shortest. */
START_TEST(an_item_alone_moves_as_its_factor_does) {
  static const struct {
    const char *name, *form, *before, *after;
  } rows[] = {
      {"11 levels", "f: a@11", "1 5;6 5", "6 5;b 5"},
      {"2 levels", "f: a@2", "1 9;2 3", "1 1;2 11"},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(STAFF, rows[r].form, rows[r].form);
    g_autoptr(SurveyChange) change = compare(&cycles, rows[r].before, rows[r].after, 10);
    const SurveyItemChange *item = &g_array_index(cycles_lens(change)->items, SurveyItemChange, 0);
    const SurveyFactorChange *factor = cycles_factor(change, "f");
    ck_assert_msg(item->move == SURVEY_MOVE_HIGHER, "%s", rows[r].name);
    sketch_assert_near(rows[r].name, item->p, factor->p.value);
    sketch_assert_near(rows[r].name, item->p_holm, factor->p_holm.value);
  }
}
END_TEST

START_TEST(what_either_cycle_hides_stays_hidden) {
  static const struct {
    const char *name, *before_form, *after_form, *before, *after;
    SurveyChangeState state;
  } rows[] = {
      {"exactly the threshold", "f: a b", "f: a b", "23 10", "34 10", SURVEY_CHANGE_COMPARED},
      {"few before", "f: a b", "f: a b", "23 9", "34 10", SURVEY_CHANGE_SUPPRESSED},
      {"few after", "f: a b", "f: a b", "23 10", "34 9", SURVEY_CHANGE_SUPPRESSED},
      {"nobody after", "f: a b; g: c", "f: a b; g: c", "233 10", "..4 12",
       SURVEY_CHANGE_SUPPRESSED},
      {"few over the items in common", "f: a b c d", "f: a b", "23.. 9;2345 5;..45 9", "34 20",
       SURVEY_CHANGE_COMPARED},
      {"too few over the items in common", "f: a b c d", "f: a b", "2345 9;..45 9", "34 20",
       SURVEY_CHANGE_SUPPRESSED},
      {"few over all items, enough over those in common", "f: a b c d", "f: a b", "2222 9;2... 9",
       "33 20", SURVEY_CHANGE_SUPPRESSED},
      {"a hidden item would be told from its company", "f: a b c d", "f: a b c", "2222 9;2.22 9",
       "333 20", SURVEY_CHANGE_SUPPRESSED},
      {"a hidden factor, over half of its items", "f: a b c d e g h i", "f: a b c d",
       "22222222 9;22...... 9", "3333 20", SURVEY_CHANGE_SUPPRESSED},
      {"too few over the items in common later", "f: a b", "f: a b c d", "34 20", "2345 9;..45 9",
       SURVEY_CHANGE_SUPPRESSED},
      {"one of two items hidden later is outside, the other the first", "f: a b", "f: b a d c",
       "22 20", "2222 9;.22. 9", SURVEY_CHANGE_SUPPRESSED},
      {"one of two items hidden later is outside, the other the last", "f: a b", "f: c a d b",
       "22 20", "2222 9;.22. 9", SURVEY_CHANGE_SUPPRESSED},
      {"one of three items hidden later is outside", "f: a b c e g", "f: a b c e g d", "22222 20",
       "222222 9;..222. 12", SURVEY_CHANGE_SUPPRESSED},
      {"both items hidden later are in common", "f: a b c d", "f: a b c d e", "2222 20",
       "22222 9;2..22 9", SURVEY_CHANGE_COMPARED},
      {"both hidden items are in common", "f: a b c d e", "f: a b c d", "22222 9;2..22 9",
       "3333 20", SURVEY_CHANGE_COMPARED},
      {"both hidden items are outside", "f: a b c d", "f: a d", "2222 9;2..2 9", "33 20",
       SURVEY_CHANGE_COMPARED},
      {"one of two hidden items is outside", "f: a b c d", "f: a b", "2222 9;2..2 9", "33 20",
       SURVEY_CHANGE_SUPPRESSED},
      {"one of three hidden items is outside", "f: a b c d e g", "f: a b c e g",
       "222222 9;2...22 9", "33333 20", SURVEY_CHANGE_SUPPRESSED},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(STAFF, rows[r].before_form, rows[r].after_form);
    g_autoptr(SurveyChange) change = compare(&cycles, rows[r].before, rows[r].after, 10);
    const SurveyFactorChange *factor = cycles_factor(change, "f");
    ck_assert_msg(factor->state == rows[r].state, "%s: %s", rows[r].name,
                  survey_change_state_name(factor->state));
    if (rows[r].state == SURVEY_CHANGE_SUPPRESSED)
      cycles_assert_hidden(rows[r].name, factor);
  }
}
END_TEST

START_TEST(a_hidden_item_has_no_figure_and_no_part_in_the_others_words) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a b c", "f: a b c");
  g_autoptr(SurveyChange) change = compare(&cycles, "222 10;333 10", "222 8;33. 12", 10);
  const SurveyLensChange *lens = cycles_lens(change);
  g_autofree char *moves = cycles_list_moves(change);
  ck_assert_str_eq(moves, "a:no-clear-move b:suppressed c:suppressed");
  for (guint i = 1; i < 3; i++) {
    const SurveyItemChange *item = &g_array_index(lens->items, SurveyItemChange, i);
    ck_assert(!item->before.known && !item->after.known && !item->p.known && !item->p_holm.known);
  }
  const SurveyItemChange *shown = &g_array_index(lens->items, SurveyItemChange, 0);
  sketch_assert_near("one comparison", shown->p_holm, shown->p.value);
}
END_TEST

START_TEST(a_lens_of_one_cycle_is_not_compared) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a", "f: a");
  sketch_take(cycles.later, cycles.after, SURVEY_LENS_PEER, "3", 1);
  g_autoptr(SurveyChange) change = compare(&cycles, "3 10", "4 10", 10);
  ck_assert_uint_eq(change->lenses->len, 1);
  ck_assert_int_eq(cycles_lens(change)->lens, STAFF);
}
END_TEST

START_TEST(too_few_items_in_common_are_not_compared) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a b c; g: d", "f: a e h; g: d");
  g_autoptr(SurveyChange) change = compare(&cycles, "2222 12", "3333 12", 10);
  const SurveyFactorChange *factor = cycles_factor(change, "f");
  ck_assert_int_eq(factor->state, SURVEY_CHANGE_NOT_COMPARABLE);
  ck_assert_int_eq(factor->verdict, SURVEY_VERDICT_NONE);
  ck_assert(!factor->before.known && !factor->difference.known);
  ck_assert_uint_eq(factor->n_common, 1);
  ck_assert(survey_change_has_figures(change));
}
END_TEST

START_TEST(a_lens_that_is_new_stands_in_no_other_lens_s_way) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_SERVICE_USER, "f: a", "f: a");
  g_autoptr(SurveyForm) staff = sketch_form("staff", STAFF, 5, "f: a");
  sketch_take(cycles.later, staff, STAFF, "5", 12);
  g_autoptr(SurveyChange) change = compare(&cycles, "3 10", "4 11", 10);
  ck_assert_uint_eq(change->lenses->len, 1);
  ck_assert_int_eq(cycles_lens(change)->lens, SURVEY_LENS_SERVICE_USER);
  ck_assert_uint_eq(cycles_factor(change, "f")->n_before, 10);
}
END_TEST

START_TEST(answers_in_other_lenses_have_no_part) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_SERVICE_USER, "f: a", "f: a");
  g_autoptr(SurveyForm) staff = sketch_form("staff", STAFF, 5, "f: a");
  sketch_take(cycles.earlier, staff, STAFF, "1", 12);
  sketch_take(cycles.later, staff, STAFF, "5", 13);
  g_autoptr(SurveyChange) change = compare(&cycles, "3 10", "3 11", 10);
  ck_assert_uint_eq(change->lenses->len, 2);
  const SurveyFactorChange *factor = cycles_factor(change, "f"); /* of staff */
  ck_assert_uint_eq(factor->n_before, 12);
  ck_assert_uint_eq(factor->n_after, 13);
  sketch_assert_near("diff", factor->difference, 100.0);
}
END_TEST

START_TEST(there_are_figures_if_any_factor_of_any_lens_is_compared) {
  static const struct {
    const char *name, *before, *after, *staff; /* staff: takes in both cycles, or NULL */
    gboolean any;
  } rows[] = {
      {"compared", "33 10", "44 10", NULL, TRUE},
      {"the second factor alone", "33 10;.3 10", "n4 10", NULL, TRUE},
      {"the first factor alone", "33 10;3. 3", "4n 10", NULL, TRUE},
      {"few in both factors", "33 9", "44 10", NULL, FALSE},
      {"few in the first lens", "33 10", "44 10", "5", TRUE},
      {"few in both lenses", "33 9", "44 9", "5", FALSE},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_SERVICE_USER, "f: a; g: b", "f: a; g: b");
    g_autoptr(SurveyForm) staff = sketch_form("staff", STAFF, 5, "f: a");
    if (rows[r].staff != NULL) {
      sketch_take(cycles.earlier, staff, STAFF, rows[r].staff, 9);
      sketch_take(cycles.later, staff, STAFF, rows[r].staff, 9);
    }
    g_autoptr(SurveyChange) change = compare(&cycles, rows[r].before, rows[r].after, 10);
    ck_assert_msg(survey_change_has_figures(change) == rows[r].any, "%s", rows[r].name);
  }
}
END_TEST

/* 14 of 20 answer one better in b and c: each is clear alone, and among three no more. */
START_TEST(the_moves_of_items_allow_for_all_items_at_once) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a b c x", "f: d a b c");
  g_autoptr(SurveyChange) change = compare(&cycles, "2221 12;4443 8", "1444 5;5222 10;2255 5", 10);
  const GArray *items = cycles_lens(change)->items;
  g_autofree double *p = g_new(double, items->len);
  guint n = 0;
  for (guint i = 0; i < items->len; i++)
    if (g_array_index(items, SurveyItemChange, i).p.known)
      p[n++] = g_array_index(items, SurveyItemChange, i).p.value;
  ck_assert_uint_eq(n, 3);
  survey_holm_adjust(p, n);
  n = 0;
  for (guint i = 0; i < items->len; i++) {
    const SurveyItemChange *item = &g_array_index(items, SurveyItemChange, i);
    ck_assert(item->p_holm.known == item->p.known);
    if (item->p.known)
      sketch_assert_near(item->item->id, item->p_holm, p[n++]);
  }
}
END_TEST

START_TEST(an_item_of_people_shows_its_means_and_its_past) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a b c", "f: d b e");
  cycles_continue(&cycles, "d<a");
  g_autoptr(SurveyChange) change = compare(&cycles, "234 10", "455 10", 10);
  const GArray *items = cycles_lens(change)->items;
  const SurveyItemChange *joined = &g_array_index(items, SurveyItemChange, 0);
  ck_assert_str_eq(joined->item->id, "d");
  ck_assert_str_eq(joined->earlier->id, "a");
  sketch_assert_near("before", joined->before, 25.0);
  sketch_assert_near("after", joined->after, 75.0);
  const SurveyItemChange *added = &g_array_index(items, SurveyItemChange, 2);
  ck_assert_str_eq(added->item->id, "e");
  ck_assert_ptr_null(added->earlier);
  ck_assert(!added->before.known);
  sketch_assert_near("added", added->after, 100.0);
  const SurveyItemChange *dropped = &g_array_index(items, SurveyItemChange, 3);
  ck_assert_str_eq(dropped->item->id, "c");
  ck_assert_ptr_null(dropped->earlier);
  sketch_assert_near("dropped", dropped->before, 75.0);
  ck_assert(!dropped->after.known);
}
END_TEST

START_TEST(an_item_hidden_in_the_earlier_cycle_is_hidden) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a b c", "f: a b c");
  g_autoptr(SurveyChange) change = compare(&cycles, "222 8;33. 12", "222 10;333 10", 10);
  g_autofree char *moves = cycles_list_moves(change);
  ck_assert_str_eq(moves, "a:no-clear-move b:suppressed c:suppressed");
}
END_TEST

/* The words of `compare --json`, which other programs read. */
START_TEST(what_a_change_is_called_stays) {
  ck_assert_str_eq(survey_method_name(SURVEY_METHOD_WELCH), "welch");
  ck_assert_str_eq(survey_method_name(SURVEY_METHOD_PAIRED), "paired");
  ck_assert_str_eq(survey_method_name(SURVEY_METHOD_GROUP), "group");
  ck_assert_str_eq(survey_change_state_name(SURVEY_CHANGE_COMPARED), "compared");
  ck_assert_str_eq(survey_change_state_name(SURVEY_CHANGE_NOT_COMPARABLE), "not-comparable");
  ck_assert_str_eq(survey_change_state_name(SURVEY_CHANGE_SUPPRESSED), "suppressed");
  ck_assert_str_eq(survey_verdict_name(SURVEY_VERDICT_CLEARER_UP), "clearer-up");
  ck_assert_str_eq(survey_verdict_name(SURVEY_VERDICT_CANNOT_SAY), "cannot-say");
  ck_assert_ptr_null(survey_verdict_name(SURVEY_VERDICT_NONE));
}
END_TEST

START_TEST(the_items_of_a_factor_begin_where_it_says) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a b; g: c", "f: a b; g: c");
  g_autoptr(SurveyChange) change = compare(&cycles, "234 10", "455 10", 10);
  const SurveyFactorChange *factor = cycles_factor(change, "g");
  ck_assert_uint_eq(factor->n_items, 1);
  ck_assert_str_eq(survey_lens_change_get_items(cycles_lens(change), factor)->item->id, "c");
}
END_TEST

START_TEST(without_a_score_in_either_cycle_nothing_is_compared) {
  static const struct {
    const char *name, *before, *after;
    guint min_n;
    SurveyChangeState state;
  } rows[] = {
      {"one each time", "3 1", "4 1", 1, SURVEY_CHANGE_COMPARED},
      {"one each time, two are needed", "3 1", "4 1", 2, SURVEY_CHANGE_SUPPRESSED},
      {"nobody before", "n 2", "4 2", 1, SURVEY_CHANGE_NOT_COMPARABLE},
      {"nobody after", "3 2", "u 2", 1, SURVEY_CHANGE_NOT_COMPARABLE},
      {"nobody at all", "n 2", "n 2", 1, SURVEY_CHANGE_NOT_COMPARABLE},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(STAFF, "f: a", "f: a");
    g_autoptr(SurveyChange) change = compare(&cycles, rows[r].before, rows[r].after, rows[r].min_n);
    const SurveyFactorChange *factor = cycles_factor(change, "f");
    gboolean compared = rows[r].state == SURVEY_CHANGE_COMPARED;
    ck_assert_msg(factor->state == rows[r].state, "%s: %s", rows[r].name,
                  survey_change_state_name(factor->state));
    ck_assert_msg(factor->before.known == compared && factor->after.known == compared &&
                      factor->difference.known == compared,
                  "%s", rows[r].name);
  }
}
END_TEST

START_TEST(an_item_under_a_new_id_brings_its_earlier_answers) {
  g_auto(Cycles) cycles = cycles_new(STAFF, "f: a b", "f: a c");
  cycles_continue(&cycles, "c<b");
  g_autoptr(SurveyChange) change = compare(&cycles, "25 10", "25 10", 10);
  sketch_assert_near("before", cycles_factor(change, "f")->before, 62.5);
  sketch_assert_near("difference", cycles_factor(change, "f")->difference, 0.0);
}
END_TEST

START_TEST(no_change_can_be_freed) {
  survey_change_free(NULL);
}
END_TEST

UNIT_MAIN("change", two_groups_of_people_are_compared_after_Welch,
          both_cycles_are_worked_out_anew_over_the_items_in_common, new_weights_alone_move_nothing,
          a_shorter_form_of_the_same_items_is_the_same_lens,
          only_what_the_shorter_form_asks_is_compared_with_it, the_words_follow_the_rules,
          one_person_is_no_ground_for_a_word, the_words_allow_for_all_factors_at_once,
          items_move_only_where_all_items_allow_it, an_item_alone_moves_as_its_factor_does,
          what_either_cycle_hides_stays_hidden,
          a_hidden_item_has_no_figure_and_no_part_in_the_others_words,
          a_lens_of_one_cycle_is_not_compared, too_few_items_in_common_are_not_compared,
          a_lens_that_is_new_stands_in_no_other_lens_s_way, answers_in_other_lenses_have_no_part,
          there_are_figures_if_any_factor_of_any_lens_is_compared,
          the_moves_of_items_allow_for_all_items_at_once,
          an_item_of_people_shows_its_means_and_its_past,
          an_item_hidden_in_the_earlier_cycle_is_hidden, what_a_change_is_called_stays,
          the_items_of_a_factor_begin_where_it_says,
          without_a_score_in_either_cycle_nothing_is_compared,
          an_item_under_a_new_id_brings_its_earlier_answers, no_change_can_be_freed)
