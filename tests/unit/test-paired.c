// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/paired.h"
#include "tests/unit/cycles.h"
#include "tests/unit/unit.h"

/* "p1 3 p2 5": pseudonyms and what they answered; - is none. */
static void take_people(SurveyCollection *cycle, const SurveyForm *form, const char *people) {
  g_auto(GStrv) parts = g_strsplit(people, " ", -1);
  for (guint i = 0; parts[i] != NULL; i += 2)
    cycles_take_person(cycle, form, *parts[i] == '-' ? "" : parts[i], parts[i + 1]);
}

static SurveyChange *compare(Cycles *cycles, const char *before, const char *after, guint min_n) {
  take_people(cycles->earlier, cycles->before, before);
  take_people(cycles->later, cycles->after, after);
  return cycles_compare(cycles, min_n);
}

START_TEST(the_same_people_are_compared_one_by_one) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a", "f: a");
  g_autoptr(SurveyChange) change = compare(&cycles, "p1 1 p2 2 p3 3 - 5", "- 1 p3 5 p1 2 p2 3", 1);
  const SurveyFactorChange *factor = cycles_factor(change, "f");
  ck_assert_int_eq(cycles_lens(change)->method, SURVEY_METHOD_PAIRED);
  ck_assert_uint_eq(factor->n_pairs, 3);
  ck_assert_uint_eq(factor->n_before, 4);
  sketch_assert_near("before", factor->before, 25.0);
  sketch_assert_near("after", factor->after, 175.0 / 3.0);
  sketch_assert_near("diff", factor->difference, 100.0 / 3.0);
  sketch_assert_near("t", factor->t, 4.0); /* differences 25, 25, 50 */
  sketch_assert_near("df", factor->df, 2.0);
  /* R 4.2: t.test(c(25, 25, 50))$p.value */
  sketch_assert_near("p", factor->p, 0.057190958417936644);
  /* The standard error is 25/3; the quantile is qt(0.975, 2). */
  sketch_assert_near("low", factor->ci_low, 100.0 / 3.0 - 4.302652729911275 * 25.0 / 3.0);
  sketch_assert_near("high", factor->ci_high, 100.0 / 3.0 + 4.302652729911275 * 25.0 / 3.0);
  ck_assert(!factor->hedges_g.known);
}
END_TEST

START_TEST(the_method_is_paired_when_enough_people_are) {
  static const struct {
    const char *name, *before, *after;
    guint min_n;
    SurveyMethod method;
  } rows[] = {
      {"all of them", "a 1 b 2", "a 2 b 4", 2, SURVEY_METHOD_PAIRED},
      {"fewer than the threshold", "a 1 b 2", "a 2 b 4", 3, SURVEY_METHOD_WELCH},
      {"exactly half of the smaller", "a 1 b 2 - 3 - 4", "a 2 b 4 - 3 - 4 - 5 - 5", 2,
       SURVEY_METHOD_PAIRED},
      {"more than half of the larger does not matter", "a 1 b 2 - 3 - 4 - 5", "a 2 b 4 - 3 - 4", 2,
       SURVEY_METHOD_PAIRED},
      {"one is enough where nothing is hidden", "a 1", "a 2", 1, SURVEY_METHOD_PAIRED},
      {"fewer than half of the smaller", "a 1 b 2 - 3 - 4 - 5", "a 2 b 4 - 3 - 4 - 5", 2,
       SURVEY_METHOD_WELCH},
      {"one more in the earlier cycle", "a 1 b 2 - 3", "a 2 b 4", 2, SURVEY_METHOD_WELCH},
      {"one more in the later cycle", "a 1 b 2", "a 2 b 4 - 3", 2, SURVEY_METHOD_WELCH},
      {"one more, and nothing to hide", "a 1 b 2", "a 2 b 4 - 3", 1, SURVEY_METHOD_PAIRED},
      {"as many more as the threshold", "a 1 b 2", "a 2 b 4 - 3 - 3", 2, SURVEY_METHOD_PAIRED},
      {"nobody gave a pseudonym", "- 1 - 2", "- 1 - 2", 1, SURVEY_METHOD_WELCH},
      {"other pseudonyms", "a 1 b 2", "c 1 d 2", 1, SURVEY_METHOD_WELCH},
      {"a pseudonym given twice is nobody's", "a 1 a 2 b 3", "a 1 b 2 c 3", 2, SURVEY_METHOD_WELCH},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a", "f: a");
    g_autoptr(SurveyChange) change = compare(&cycles, rows[r].before, rows[r].after, rows[r].min_n);
    ck_assert_msg(cycles_lens(change)->method == rows[r].method, "%s", rows[r].name);
  }
}
END_TEST

START_TEST(each_factor_has_the_pairs_that_scored_in_it) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a; g: b", "f: a; g: b");
  g_autoptr(SurveyChange) change = compare(&cycles, "p1 11 p2 2. p3 33", "p1 22 p2 33 p3 5.", 1);
  ck_assert_uint_eq(cycles_factor(change, "f")->n_pairs, 3);
  ck_assert_uint_eq(cycles_factor(change, "g")->n_pairs, 1);
  cycles_assert_untested("one pair", cycles_factor(change, "g"));
  ck_assert_int_eq(cycles_factor(change, "g")->verdict, SURVEY_VERDICT_CANNOT_SAY);
}
END_TEST

/* Three of the four pairs have a score in g too; four more people are in no pair. */
START_TEST(too_few_pairs_in_a_factor_are_hidden) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a; g: b", "f: a; g: b");
  g_autoptr(SurveyChange) change = compare(&cycles, "a 11 b 22 c 33 d 4. - 11 - 22 - 23 - 31",
                                           "a 21 b 32 c 23 d 5. - 33 - 44 - 35 - 13", 4);
  ck_assert_int_eq(cycles_lens(change)->method, SURVEY_METHOD_PAIRED);
  ck_assert_int_eq(cycles_factor(change, "f")->state, SURVEY_CHANGE_COMPARED);
  cycles_assert_hidden("three pairs", cycles_factor(change, "g"));
}
END_TEST

/* Four people score in f both times. In g one of them does not, and would be told from the rest. */
START_TEST(pairs_are_withheld_where_a_factor_would_tell_the_others) {
  static const struct {
    const char *name, *before;
    gboolean withheld;
  } rows[] = {
      {"all score in both", "a 11 b 22 c 33 d 44", FALSE},
      {"one of them not in g", "a 11 b 22 c 33 d 4.", TRUE},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a; g: b", "f: a; g: b");
    g_autoptr(SurveyChange) change = compare(&cycles, rows[r].before, "a 21 b 32 c 23 d 53", 3);
    const SurveyLensChange *lens = cycles_lens(change);
    const SurveyFactorChange *factor = cycles_factor(change, "f");
    ck_assert_msg(lens->pairs_withheld == rows[r].withheld, "%s", rows[r].name);
    ck_assert_msg(lens->method == (rows[r].withheld ? SURVEY_METHOD_WELCH : SURVEY_METHOD_PAIRED),
                  "%s", rows[r].name);
    ck_assert_msg(factor->n_pairs == (rows[r].withheld ? 0 : 4), "%s", rows[r].name);
    ck_assert_msg(factor->hedges_g.known == rows[r].withheld, "%s", rows[r].name);
    ck_assert_uint_eq(lens->factors->len, 2);
    ck_assert_uint_eq(lens->items->len, 2);
  }
}
END_TEST

START_TEST(equal_differences_have_no_test) {
  static const struct {
    const char *name, *after;
    SurveyVerdict verdict;
  } rows[] = {
      {"nobody moved", "a 1 b 2 c 4", SURVEY_VERDICT_NO_CLEAR_CHANGE},
      {"everybody moved alike", "a 2 b 3 c 5", SURVEY_VERDICT_CANNOT_SAY},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a", "f: a");
    g_autoptr(SurveyChange) change = compare(&cycles, "a 1 b 2 c 4", rows[r].after, 1);
    cycles_assert_untested(rows[r].name, cycles_factor(change, "f"));
    ck_assert_msg(cycles_factor(change, "f")->verdict == rows[r].verdict, "%s", rows[r].name);
  }
}
END_TEST

START_TEST(people_are_found_in_every_form_of_the_lens) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a b", "f: a b");
  g_autoptr(SurveyForm) easy = sketch_form("easy", SURVEY_LENS_STAFF, 5, "f: b");
  cycles_take_person(cycles.later, easy, "p2", "5");
  g_autoptr(SurveyChange) change = compare(&cycles, "p1 11 p2 13", "p1 22", 1);
  const SurveyFactorChange *factor = cycles_factor(change, "f");
  ck_assert_uint_eq(factor->n_pairs, 2);
  sketch_assert_near("before", factor->before, 12.5);
  sketch_assert_near("after", factor->after, 62.5);
}
END_TEST

START_TEST(the_order_of_people_changes_no_bit) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a*3 b*7", "f: a*3 b*7");
  g_autoptr(SurveyChange) change =
      compare(&cycles, "a 12 b 23 c 34 d 15", "a 25 b 31 c 42 d 21", 1);
  g_auto(Cycles) others = cycles_new(SURVEY_LENS_STAFF, "f: a*3 b*7", "f: a*3 b*7");
  g_autoptr(SurveyChange) shuffled =
      compare(&others, "c 34 a 12 d 15 b 23", "d 21 c 42 b 31 a 25", 1);
  SurveyFactorChange first = *cycles_factor(change, "f");
  SurveyFactorChange second = *cycles_factor(shuffled, "f");
  second.factor = first.factor;
  ck_assert_mem_eq(&first, &second, sizeof first);
}
END_TEST

START_TEST(panels_add_up_and_are_kept_only_on_request) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  g_autoptr(SurveyCollection) whole = survey_collection_new();
  g_autoptr(SurveyCollection) part = survey_collection_new();
  g_autoptr(SurveyCollection) bare = survey_collection_new();
  survey_collection_keep_panels(whole);
  survey_collection_keep_panels(part);
  cycles_take_person(whole, form, "a", "1");
  cycles_take_person(part, form, "b", "2");
  cycles_take_person(bare, form, "c", "3");
  survey_collection_merge(whole, part);
  const SurveyCell *cell = g_ptr_array_index(whole->cells, 0);
  g_autoptr(SurveyPairing) pairing = survey_pairing_new(cell->tallies, cell->tallies);
  ck_assert(survey_pairing_is_enough(pairing, 2));
  ck_assert(!survey_pairing_is_enough(pairing, 3));
  const SurveyCell *other = g_ptr_array_index(bare->cells, 0);
  ck_assert_ptr_null(((const SurveyTally *)g_ptr_array_index(other->tallies, 0))->panel);
}
END_TEST

START_TEST(a_pseudonym_given_twice_joins_nobody) {
  static const struct {
    const char *name, *before, *after;
  } rows[] = {
      {"in the earlier cycle", "a 1 a 2 b 3 c 4", "a 1 b 2 c 5"},
      {"in the later cycle", "a 1 b 2 c 5", "a 1 a 2 b 3 c 4"},
      {"in both", "a 1 a 2 b 3 c 4", "a 1 a 3 b 2 c 5"},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a", "f: a");
    g_autoptr(SurveyChange) change = compare(&cycles, rows[r].before, rows[r].after, 1);
    ck_assert_msg(cycles_factor(change, "f")->n_pairs == 2, "%s", rows[r].name);
  }
}
END_TEST

START_TEST(the_half_is_of_the_responses_to_all_forms) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a b", "f: a b");
  g_autoptr(SurveyForm) easy = sketch_form("easy", SURVEY_LENS_STAFF, 5, "f: a");
  sketch_take(cycles.earlier, easy, SURVEY_LENS_STAFF, "3", 3);
  sketch_take(cycles.later, easy, SURVEY_LENS_STAFF, "3", 3);
  g_autoptr(SurveyChange) change = compare(&cycles, "a 11 b 22", "a 22 b 44", 1);
  ck_assert_int_eq(cycles_lens(change)->method, SURVEY_METHOD_WELCH);
}
END_TEST

START_TEST(whoever_has_no_score_before_is_passed_over) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a; g: b", "f: a; g: b");
  g_autoptr(SurveyChange) change = compare(&cycles, "p1 1. p2 22 p3 33", "p1 22 p2 33 p3 55", 1);
  ck_assert_uint_eq(cycles_factor(change, "g")->n_pairs, 2);
  sketch_assert_near("before", cycles_factor(change, "g")->before, 37.5);
}
END_TEST

START_TEST(nobody_is_paired_where_no_panel_is_kept) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  g_autoptr(SurveyCollection) kept = survey_collection_new();
  g_autoptr(SurveyCollection) bare = survey_collection_new();
  survey_collection_keep_panels(kept);
  cycles_take_person(kept, form, "a", "1");
  cycles_take_person(bare, form, "a", "1");
  const SurveyCell *before = kept->cells->pdata[0];
  const SurveyCell *after = bare->cells->pdata[0];
  g_autoptr(SurveyPairing) pairing = survey_pairing_new(before->tallies, after->tallies);
  ck_assert(!survey_pairing_is_enough(pairing, 1));
}
END_TEST

/* So many that the order in which they came would show in the last bits of the sums. */
START_TEST(the_order_of_many_people_changes_no_bit) {
  static const guint n = 200;
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a*3 b*7@4", "f: a*3 b*7@4");
  g_auto(Cycles) others = cycles_new(SURVEY_LENS_STAFF, "f: a*3 b*7@4", "f: a*3 b*7@4");
  for (guint i = 0; i < n; i++) {
    for (guint side = 0; side < 2; side++) {
      guint person = side == 0 ? i : n - 1 - i;
      Cycles *taking = side == 0 ? &cycles : &others;
      g_autofree char *name = g_strdup_printf("person %u", person);
      g_autofree char *early = g_strdup_printf("%u%u", person % 5 + 1, person % 4 + 1);
      g_autofree char *late = g_strdup_printf("%u%u", person % 3 + 2, person % 7 % 4 + 1);
      cycles_take_person(taking->earlier, taking->before, name, early);
      cycles_take_person(taking->later, taking->after, name, late);
    }
  }
  g_autoptr(SurveyChange) change = cycles_compare(&cycles, 1);
  g_autoptr(SurveyChange) turned = cycles_compare(&others, 1);
  SurveyFactorChange first = *cycles_factor(change, "f");
  SurveyFactorChange second = *cycles_factor(turned, "f");
  second.factor = first.factor;
  ck_assert_mem_eq(&first, &second, sizeof first);
}
END_TEST

START_TEST(no_pairing_can_be_freed) {
  survey_pairing_free(NULL);
}
END_TEST

START_TEST(pairs_without_a_score_are_not_compared) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a; g: b", "f: a; g: b");
  g_autoptr(SurveyChange) change = compare(&cycles, "p1 1. p2 22 - 33", "p1 22 p2 3. - 44", 1);
  const SurveyFactorChange *factor = cycles_factor(change, "g");
  ck_assert_int_eq(cycles_lens(change)->method, SURVEY_METHOD_PAIRED);
  ck_assert_uint_eq(factor->n_before, 2);
  ck_assert_uint_eq(factor->n_pairs, 0);
  ck_assert_int_eq(factor->state, SURVEY_CHANGE_NOT_COMPARABLE);
  ck_assert(!factor->before.known && !factor->difference.known);
}
END_TEST

UNIT_MAIN("paired", the_same_people_are_compared_one_by_one,
          the_method_is_paired_when_enough_people_are, each_factor_has_the_pairs_that_scored_in_it,
          too_few_pairs_in_a_factor_are_hidden,
          pairs_are_withheld_where_a_factor_would_tell_the_others, equal_differences_have_no_test,
          people_are_found_in_every_form_of_the_lens, the_order_of_people_changes_no_bit,
          panels_add_up_and_are_kept_only_on_request, a_pseudonym_given_twice_joins_nobody,
          the_half_is_of_the_responses_to_all_forms, whoever_has_no_score_before_is_passed_over,
          nobody_is_paired_where_no_panel_is_kept, the_order_of_many_people_changes_no_bit,
          no_pairing_can_be_freed, pairs_without_a_score_are_not_compared)
