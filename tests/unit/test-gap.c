// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/gap.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

/* A staff form and a service-user form with their answers in one collection. */
typedef struct {
  SurveyForm *staff;
  SurveyForm *user;
  SurveyCollection *collection;
} Sides;

static Sides make_sides(const char *staff, const char *user) {
  return (Sides){sketch_form("staff", SURVEY_LENS_STAFF, 5, staff),
                 sketch_form("user", SURVEY_LENS_SERVICE_USER, 5, user), survey_collection_new()};
}

static void take(Sides *sides, SurveyLens lens, const char *answers, guint times) {
  const SurveyForm *form = lens == SURVEY_LENS_STAFF ? sides->staff : sides->user;
  sketch_take(sides->collection, form, lens, answers, times);
}

static void free_sides(Sides *sides) {
  survey_collection_free(sides->collection);
  survey_form_free(sides->staff);
  survey_form_free(sides->user);
}

static const SurveyPairGap *get_pair(const SurveyGap *gap, guint i) {
  return &g_array_index(gap->pairs, SurveyPairGap, i);
}

START_TEST(a_gap_is_worked_out_anew_over_the_paired_items) {
  Sides sides = make_sides("f: a/p b/q c d", "f: x/q y z/p");
  take(&sides, SURVEY_LENS_STAFF, "5511", 2);
  take(&sides, SURVEY_LENS_STAFF, "4411", 1);
  take(&sides, SURVEY_LENS_STAFF, "..55", 1); /* scored, but not over the pairs */
  take(&sides, SURVEY_LENS_STAFF, "5...", 1); /* only over the pairs */
  take(&sides, SURVEY_LENS_SERVICE_USER, "251", 2);
  take(&sides, SURVEY_LENS_SERVICE_USER, "451", 1);
  g_autoptr(SurveyResult) result = sketch_score(sides.collection);
  ck_assert_uint_eq(result->gaps->len, 1);
  const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, 0);
  ck_assert_int_eq(gap->state, SURVEY_STATE_SCORED);
  ck_assert_uint_eq(gap->n_staff, 4);
  ck_assert_uint_eq(gap->n_service_user, 3);
  sketch_assert_near("staff", gap->staff, (3 * 100.0 + 75.0) / 4.0);
  sketch_assert_near("user", gap->service_user, (2 * 12.5 + 37.5) / 3.0);
  sketch_assert_near("gap", gap->gap, 93.75 - 62.5 / 3.0);
  /* R 4.2: t.test(c(100, 100, 100, 75), c(12.5, 12.5, 37.5)) */
  sketch_assert_near("low", gap->ci_low, 44.086383257105624);
  sketch_assert_near("high", gap->ci_high, 101.74695007622772);
  ck_assert_ptr_eq(gap->factor, sides.staff->factors->pdata[0]);
  ck_assert_str_eq(get_pair(gap, 0)->pair, "p");
  ck_assert_ptr_eq(get_pair(gap, 0)->pair, get_pair(gap, 0)->staff_item->pair);
  ck_assert_str_eq(get_pair(gap, 0)->user_item->id, "z");
  ck_assert_uint_eq(get_pair(gap, 0)->n_staff, 4);
  ck_assert_uint_eq(get_pair(gap, 1)->n_staff, 3);
  free_sides(&sides);
}
END_TEST

START_TEST(pairs_come_by_size_and_then_in_form_order) {
  Sides sides = make_sides("f: a/a b/b c/c d/d e/e g/g", "f: e/e d/d c/c b/b a/a g/g");
  take(&sides, SURVEY_LENS_STAFF, "12345n", 3);
  take(&sides, SURVEY_LENS_SERVICE_USER, "444445", 3);
  g_autoptr(SurveyResult) result = sketch_score(sides.collection);
  const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, 0);
  static const struct {
    const char *pair;
    double gap;
  } expected[] = {{"a", -75.0}, {"b", -50.0}, {"c", -25.0}, {"e", 25.0}, {"d", 0.0}};
  ck_assert_uint_eq(gap->pairs->len, 6);
  for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
    ck_assert_str_eq(get_pair(gap, i)->pair, expected[i].pair);
    sketch_assert_near(expected[i].pair, get_pair(gap, i)->gap, expected[i].gap);
  }
  ck_assert_str_eq(get_pair(gap, 5)->pair, "g");
  ck_assert(!get_pair(gap, 5)->gap.known);
  ck_assert_int_eq(get_pair(gap, 5)->state, SURVEY_STATE_NOT_APPLICABLE);
  free_sides(&sides);
}
END_TEST

START_TEST(a_pair_that_does_not_apply_comes_last_wherever_it_stands) {
  Sides sides = make_sides("f: a/a b/b c/c", "f: a/a b/b c/c");
  take(&sides, SURVEY_LENS_STAFF, "n44", 3);
  take(&sides, SURVEY_LENS_SERVICE_USER, "442", 3);
  g_autoptr(SurveyResult) result = sketch_score(sides.collection);
  const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, 0);
  for (guint i = 0; i < 3; i++)
    ck_assert_str_eq(get_pair(gap, i)->pair, ((const char *const[]){"c", "b", "a"})[i]);
  sketch_assert_near("the same on both sides", get_pair(gap, 1)->gap, 0.0);
  free_sides(&sides);
}
END_TEST

START_TEST(an_item_whose_partner_was_not_asked_is_passed_over) {
  Sides sides = make_sides("f: a/x b/p c/q", "f: b/p c/q d");
  take(&sides, SURVEY_LENS_STAFF, "155", 3);
  take(&sides, SURVEY_LENS_SERVICE_USER, "441", 3);
  g_autoptr(SurveyResult) result = sketch_score(sides.collection);
  const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, 0);
  ck_assert_uint_eq(gap->pairs->len, 2);
  sketch_assert_near("gap", gap->gap, 25.0);
  free_sides(&sides);
}
END_TEST

START_TEST(a_gap_needs_pairs_that_count_in_the_same_factor) {
  static const struct {
    const char *name, *staff, *user;
    guint n_gaps;
  } rows[] = {
      {"a pair", "f: a/p", "f: b/p", 1},
      {"no pair", "f: a/p", "f: b/q", 0},
      {"another factor", "f: a/p; g: b", "f: c; g: d/p", 0},
      {"a factor one form lacks", "f: a/p", "g: d/p", 0},
      {"a factor the other form lacks, before a pair", "f: a; g: b/q", "g: c/q", 1},
      {"not scored on one side", "f: a/p b", "f: c/p? d", 0},
      {"two factors", "f: a/p; g: b/q", "g: c/q; f: d/p", 2},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    Sides sides = make_sides(rows[r].staff, rows[r].user);
    take(&sides, SURVEY_LENS_STAFF, "55", 3);
    take(&sides, SURVEY_LENS_SERVICE_USER, "44", 3);
    g_autoptr(SurveyResult) result = sketch_score(sides.collection);
    ck_assert_msg(result->gaps->len == rows[r].n_gaps, "%s", rows[r].name);
    free_sides(&sides);
  }
}
END_TEST

START_TEST(a_gap_needs_both_lenses_of_individuals) {
  Sides sides = make_sides("f: a/p", "f: b/p");
  take(&sides, SURVEY_LENS_STAFF, "5", 3);
  sketch_take(sides.collection, sides.user, SURVEY_LENS_AGREED, "4", 1);
  g_autoptr(SurveyResult) result = sketch_score(sides.collection);
  ck_assert_uint_eq(result->lenses->len, 2);
  ck_assert_uint_eq(result->gaps->len, 0);
  free_sides(&sides);
}
END_TEST

START_TEST(a_gap_without_spread_or_scores_has_no_interval) {
  Sides sides = make_sides("f: a/p; g: b/q", "f: c/p; g: d/q");
  take(&sides, SURVEY_LENS_STAFF, "5n", 3);
  take(&sides, SURVEY_LENS_SERVICE_USER, "4.", 3);
  g_autoptr(SurveyResult) result = sketch_score(sides.collection);
  const SurveyGap *flat = &g_array_index(result->gaps, SurveyGap, 0);
  const SurveyGap *none = &g_array_index(result->gaps, SurveyGap, 1);
  sketch_assert_near("gap", flat->gap, 25.0);
  ck_assert(!flat->ci_low.known && !flat->ci_high.known);
  ck_assert_int_eq(none->state, SURVEY_STATE_TOO_FEW_ANSWERS);
  ck_assert(!none->gap.known && !none->ci_low.known);
  free_sides(&sides);
}
END_TEST

START_TEST(a_pair_keeps_its_two_sides_apart) {
  Sides sides = make_sides("f: a/p b", "f: x/p y");
  take(&sides, SURVEY_LENS_STAFF, "51", 2);
  take(&sides, SURVEY_LENS_SERVICE_USER, "23", 3);
  g_autoptr(SurveyResult) result = sketch_score(sides.collection);
  const SurveyPairGap *pair = get_pair(&g_array_index(result->gaps, SurveyGap, 0), 0);
  ck_assert_str_eq(pair->staff_item->id, "a");
  ck_assert_str_eq(pair->user_item->id, "x");
  sketch_assert_near("staff", pair->staff, 100.0);
  sketch_assert_near("service user", pair->service_user, 25.0);
  sketch_assert_near("gap", pair->gap, 75.0);
  ck_assert_uint_eq(pair->n_staff, 2);
  ck_assert_uint_eq(pair->n_service_user, 3);
  free_sides(&sides);
}
END_TEST

START_TEST(the_state_of_a_gap_is_that_of_the_side_that_lacks_a_score) {
  static const struct {
    const char *name, *staff, *user;
    SurveyState state;
  } rows[] = {
      {"both scored", "5", "4", SURVEY_STATE_SCORED},
      {"staff could not say", "u", "4", SURVEY_STATE_TOO_FEW_ANSWERS},
      {"users could not say", "5", "u", SURVEY_STATE_TOO_FEW_ANSWERS},
      {"it does not apply to staff", "n", "4", SURVEY_STATE_NOT_APPLICABLE},
      {"it does not apply to users", "5", "n", SURVEY_STATE_NOT_APPLICABLE},
      {"it applies to nobody", "n", "n", SURVEY_STATE_NOT_APPLICABLE},
      {"a blank beside what does not apply", "n", "u", SURVEY_STATE_TOO_FEW_ANSWERS},
      {"the other way round", "u", "n", SURVEY_STATE_TOO_FEW_ANSWERS},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    Sides sides = make_sides("f: a/p", "f: b/p");
    take(&sides, SURVEY_LENS_STAFF, rows[r].staff, 3);
    take(&sides, SURVEY_LENS_SERVICE_USER, rows[r].user, 3);
    g_autoptr(SurveyResult) result = sketch_score(sides.collection);
    const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, 0);
    ck_assert_msg(gap->state == rows[r].state, "%s: %s", rows[r].name,
                  survey_state_name(gap->state));
    ck_assert_msg(get_pair(gap, 0)->state == rows[r].state, "%s: the pair", rows[r].name);
    ck_assert_msg(gap->gap.known == (rows[r].state == SURVEY_STATE_SCORED), "%s", rows[r].name);
    ck_assert_msg(get_pair(gap, 0)->gap.known == gap->gap.known, "%s: the pair", rows[r].name);
    free_sides(&sides);
  }
}
END_TEST

/* Weighed means of thirds: 25 apart on either side, but not to the last bit. */
START_TEST(gaps_that_differ_by_rounding_alone_stay_in_form_order) {
  Sides sides = make_sides("f: a/a@4 b/b@4 c/c@4", "f: c/c@4 b/b@4 a/a@4");
  take(&sides, SURVEY_LENS_STAFF, "234", 3);
  take(&sides, SURVEY_LENS_SERVICE_USER, "321", 3);
  g_autoptr(SurveyResult) result = sketch_score(sides.collection);
  const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, 0);
  for (guint i = 0; i < 3; i++)
    ck_assert_str_eq(get_pair(gap, i)->pair, ((const char *const[]){"a", "b", "c"})[i]);
  free_sides(&sides);
}
END_TEST

/* Three people, and one of them half a level off: less than a point. */
/* 500/6 less 200/6 falls just short of 50, the other pair is exactly there. */
START_TEST(a_gap_that_falls_short_by_rounding_alone_is_not_the_smaller) {
  Sides sides = make_sides("f: a/a@7 b/b@7", "f: a/a@7 b/b@7");
  take(&sides, SURVEY_LENS_STAFF, "67", 3);
  take(&sides, SURVEY_LENS_SERVICE_USER, "34", 3);
  g_autoptr(SurveyResult) result = sketch_score(sides.collection);
  const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, 0);
  ck_assert(get_pair(gap, 0)->gap.value < 50.0);
  ck_assert_str_eq(get_pair(gap, 0)->pair, "a");
  ck_assert_str_eq(get_pair(gap, 1)->pair, "b");
  free_sides(&sides);
}
END_TEST

START_TEST(small_differences_between_gaps_count) {
  Sides sides = make_sides("f: a/a b/b", "f: a/a b/b");
  take(&sides, SURVEY_LENS_STAFF, "55", 49);
  take(&sides, SURVEY_LENS_STAFF, "45", 1);
  take(&sides, SURVEY_LENS_SERVICE_USER, "11", 50);
  g_autoptr(SurveyResult) result = sketch_score(sides.collection);
  const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, 0);
  ck_assert_str_eq(get_pair(gap, 0)->pair, "b");
  sketch_assert_near("a", get_pair(gap, 1)->gap, 99.5);
  free_sides(&sides);
}
END_TEST

/* The levels are called "level 1" and so on, the last one as `last` says. */
static void name_levels(SurveyForm *form, const char *last) {
  for (guint i = 0; i < form->items->len; i++) {
    const SurveyItem *item = form->items->pdata[i];
    for (guint v = 0; v < item->scale->levels->len; v++) {
      SurveyLevel *level = item->scale->levels->pdata[v];
      g_autofree char *name = g_strdup_printf("level %u", v + 1);
      gboolean is_last = v + 1 == item->scale->levels->len;
      g_clear_pointer(&level->anchor, survey_wording_free);
      level->anchor = survey_wording_new("en", is_last ? last : name);
    }
  }
}

START_TEST(words_differ_where_two_scales_of_a_shown_gap_do) {
  static const struct {
    const char *name, *staff, *user, *staff_answers, *staff_last, *user_last;
    gboolean differ;
  } rows[] = {
      {"the same words", "f: a/p", "f: b/p", "55", "best", "best", FALSE},
      {"another number of levels", "f: a/p@4", "f: b/p", "44", "best", "best", TRUE},
      {"one level more, the others alike", "f: a/p@4", "f: b/p", "44", "level 4", "best", TRUE},
      {"the second pair", "f: a/p b/q", "f: c/p d/q@3", "55", "best", "best", TRUE},
      {"the second gap", "f: a/p; g: b/q", "f: c/p; g: d/q@3", "55", "best", "best", TRUE},
      {"items outside the gaps", "f: a/p b", "f: c/p d@3", "55", "best", "best", FALSE},
      {"a gap that nobody can see", "f: a/p; g: b/q", "f: c/p; g: d/q@3", "5n", "best", "best",
       FALSE},
      {"no gap", "f: a", "f: b@3", "5", "best", "best", FALSE},
      {"another word for the last level", "f: a/p", "f: b/p", "55", "best", "top", TRUE},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    Sides sides = make_sides(rows[r].staff, rows[r].user);
    name_levels(sides.staff, rows[r].staff_last);
    name_levels(sides.user, rows[r].user_last);
    take(&sides, SURVEY_LENS_STAFF, rows[r].staff_answers, 3);
    take(&sides, SURVEY_LENS_SERVICE_USER, "33", 3);
    g_autoptr(SurveyResult) result = sketch_score(sides.collection);
    ck_assert_msg(survey_gap_words_differ(result) == rows[r].differ, "%s", rows[r].name);
    free_sides(&sides);
  }
}
END_TEST

UNIT_MAIN("gap", a_gap_is_worked_out_anew_over_the_paired_items,
          pairs_come_by_size_and_then_in_form_order,
          a_gap_needs_pairs_that_count_in_the_same_factor, a_gap_needs_both_lenses_of_individuals,
          a_gap_without_spread_or_scores_has_no_interval, a_pair_keeps_its_two_sides_apart,
          the_state_of_a_gap_is_that_of_the_side_that_lacks_a_score,
          gaps_that_differ_by_rounding_alone_stay_in_form_order,
          a_gap_that_falls_short_by_rounding_alone_is_not_the_smaller,
          a_pair_that_does_not_apply_comes_last_wherever_it_stands,
          an_item_whose_partner_was_not_asked_is_passed_over, small_differences_between_gaps_count,
          words_differ_where_two_scales_of_a_shown_gap_do)
