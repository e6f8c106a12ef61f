// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/cycles.h"
#include "tests/unit/unit.h"
#include <string.h>

static SurveyChange *compare(Cycles *cycles, const char *before, const char *after) {
  g_autofree char *earlier = g_strdup_printf("%s 1", before);
  g_autofree char *later = g_strdup_printf("%s 1", after);
  cycles_take_before(cycles, earlier);
  cycles_take_after(cycles, later);
  return cycles_compare(cycles, 10);
}

START_TEST(the_verdict_is_up_down_or_same_with_its_steps) {
  static const struct {
    const char *name, *form, *before, *after;
    SurveyVerdict verdict;
    int steps;
    guint n_common;
    double from, to, smallest_step;
  } rows[] = {
      {"up", "f: a b", "23", "34", SURVEY_VERDICT_UP, 2, 2, 37.5, 62.5, 12.5},
      {"down", "f: a b", "43", "23", SURVEY_VERDICT_DOWN, -2, 2, 62.5, 37.5, 12.5},
      {"same", "f: a b", "43", "43", SURVEY_VERDICT_SAME, 0, 2, 62.5, 62.5, 12.5},
      {"one up, one down", "f: a b", "43", "34", SURVEY_VERDICT_SAME, 0, 2, 62.5, 62.5, 12.5},
      {"a reversed item", "f: a-", "4", "2", SURVEY_VERDICT_UP, 2, 1, 25.0, 75.0, 25.0},
      {"weights decide", "f: a*3 b", "22", "31", SURVEY_VERDICT_UP, 0, 2, 25.0, 37.5, 6.25},
      {"weights decide, the lightest first", "f: a b*3", "22", "13", SURVEY_VERDICT_UP, 0, 2, 25.0,
       37.5, 6.25},
      {"the smallest step is of the smallest weight over steps", "f: a*4@3 b*2@5", "11", "21",
       SURVEY_VERDICT_UP, 1, 2, 0.0, 100.0 / 3.0, 100.0 * 2.0 / (4.0 * 6.0)},
      {"blank to low is not a fall", "f: a b", "5.", "51", SURVEY_VERDICT_SAME, 0, 1, 100.0, 100.0,
       25.0},
      {"nor is high to blank", "f: a b", "35", "3u", SURVEY_VERDICT_SAME, 0, 1, 50.0, 50.0, 25.0},
      {"an unscored item counts nothing", "f: a b?", "35", "31", SURVEY_VERDICT_SAME, 0, 1, 50.0,
       50.0, 25.0},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_AGREED, rows[r].form, rows[r].form);
    g_autoptr(SurveyChange) change = compare(&cycles, rows[r].before, rows[r].after);
    const SurveyFactorChange *factor = cycles_factor(change, "f");
    ck_assert_int_eq(cycles_lens(change)->method, SURVEY_METHOD_GROUP);
    cycles_assert_untested(rows[r].name, factor);
    ck_assert_msg(factor->verdict == rows[r].verdict, "%s: %s", rows[r].name,
                  survey_verdict_name(factor->verdict));
    ck_assert_msg(factor->steps == rows[r].steps, "%s: %d", rows[r].name, factor->steps);
    ck_assert_msg(factor->n_common == rows[r].n_common, "%s", rows[r].name);
    sketch_assert_near(rows[r].name, factor->before, rows[r].from);
    sketch_assert_near(rows[r].name, factor->after, rows[r].to);
    sketch_assert_near(rows[r].name, factor->difference, rows[r].to - rows[r].from);
    ck_assert_uint_eq(factor->n_before, 1);
    ck_assert_uint_eq(factor->n_after, 1);
    sketch_assert_near(rows[r].name, factor->smallest_step, rows[r].smallest_step);
  }
}
END_TEST

START_TEST(every_item_has_its_move) {
  static const struct {
    const char *name, *before, *after, *move;
  } rows[] = {
      {"level up", "2", "4", "better"},
      {"level down", "4", "2", "worse"},
      {"level kept", "4", "4", "same"},
      {"blank to level", ".", "1", "newly-answered"},
      {"unable to level", "u", "1", "newly-answered"},
      {"level to blank", "5", ".", "no-longer-answered"},
      {"level to unable", "5", "u", "no-longer-answered"},
      {"level to not applicable", "5", "n", "now-not-applicable"},
      {"blank to not applicable", ".", "n", "now-not-applicable"},
      {"not applicable to level", "n", "1", "now-applicable"},
      {"not applicable to unable", "n", "u", "now-applicable"},
      {"not applicable still", "n", "n", "same"},
      {"blank to unable", ".", "u", "same"},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_PEER, "f: a", "f: a");
    g_autoptr(SurveyChange) change = compare(&cycles, rows[r].before, rows[r].after);
    g_autofree char *moves = cycles_list_moves(change);
    g_autofree char *expected = g_strdup_printf("a:%s", rows[r].move);
    ck_assert_msg(strcmp(moves, expected) == 0, "%s: %s", rows[r].name, moves);
  }
}
END_TEST

START_TEST(added_and_dropped_items_are_listed) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_AGREED, "f: a b; g: c", "f: a d; h: e");
  g_autoptr(SurveyChange) change = compare(&cycles, "234", "345");
  g_autofree char *moves = cycles_list_moves(change);
  ck_assert_str_eq(moves, "a:better d:added b:dropped e:added c:dropped");
  ck_assert_int_eq(cycles_factor(change, "f")->state, SURVEY_CHANGE_COMPARED);
  ck_assert_int_eq(cycles_factor(change, "g")->state, SURVEY_CHANGE_NOT_COMPARABLE);
  ck_assert_int_eq(cycles_factor(change, "h")->verdict, SURVEY_VERDICT_NONE);
}
END_TEST

START_TEST(too_few_items_answered_both_times_are_not_comparable) {
  static const struct {
    const char *name, *before, *after;
    SurveyChangeState state;
  } rows[] = {
      {"exactly half", "33..", "44.5", SURVEY_CHANGE_COMPARED},
      {"fewer than half", "3...", "4.55", SURVEY_CHANGE_NOT_COMPARABLE},
      {"none", "33..", "..44", SURVEY_CHANGE_NOT_COMPARABLE},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_AGREED, "f: a b c d", "f: a b c d");
    g_autoptr(SurveyChange) change = compare(&cycles, rows[r].before, rows[r].after);
    const SurveyFactorChange *factor = cycles_factor(change, "f");
    ck_assert_msg(factor->state == rows[r].state, "%s", rows[r].name);
    ck_assert_msg(factor->before.known == (rows[r].state == SURVEY_CHANGE_COMPARED), "%s",
                  rows[r].name);
  }
}
END_TEST

START_TEST(new_weights_alone_move_nothing) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_AGREED, "f: a*9 b", "f: a b");
  g_autoptr(SurveyChange) change = compare(&cycles, "51", "51");
  const SurveyFactorChange *factor = cycles_factor(change, "f");
  ck_assert_int_eq(factor->verdict, SURVEY_VERDICT_SAME);
  sketch_assert_near("before", factor->before, 50.0);
}
END_TEST

START_TEST(two_groups_are_joined_by_their_form) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_AGREED, "f: a", "f: a");
  g_autoptr(SurveyForm) user = sketch_form("user", SURVEY_LENS_SERVICE_USER, 5, "f: a");
  cycles_take_before(&cycles, "1 1");
  sketch_take(cycles.earlier, user, SURVEY_LENS_AGREED, "4", 1);
  cycles_take_after(&cycles, "2 1");
  sketch_take(cycles.later, user, SURVEY_LENS_AGREED, "2", 1);
  g_autoptr(SurveyChange) change = cycles_compare(&cycles, 10);
  ck_assert_uint_eq(change->lenses->len, 2);
  for (guint l = 0; l < 2; l++) {
    const SurveyLensChange *lens = g_ptr_array_index(change->lenses, l);
    const SurveyForm *form = g_ptr_array_index(lens->after->forms, 0);
    const SurveyFactorChange *factor = &g_array_index(lens->factors, SurveyFactorChange, 0);
    ck_assert_int_eq(factor->steps, form == user ? -2 : 1);
  }
}
END_TEST

START_TEST(an_item_shows_what_was_said_each_time) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_AGREED, "f: a b c", "f: d b e");
  cycles_continue(&cycles, "d<a");
  g_autoptr(SurveyChange) change = compare(&cycles, "234", "455");
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

/* The rating's form decides, and where there is none, another form for the same people. */
START_TEST(a_rating_is_joined_with_one_for_the_same_people) {
  static const struct {
    const char *name;
    const char *before[2], *after[2]; /* ids of forms; those with a u are for service users */
    const char *joined;               /* "after<before" */
  } rows[] = {
      {"another form for the same people", {"a"}, {"b"}, "b<a"},
      {"a form for other people", {"a"}, {"u"}, ""},
      {"the same form goes first", {"b", "c"}, {"a", "b"}, "b<b"},
      {"the same form goes first, in the other order", {"a", "b"}, {"b", "c"}, "b<b c<a"},
      {"each is joined once", {"a"}, {"b", "c"}, "b<a"},
      {"for each people their own", {"a", "u"}, {"b", "u2"}, "b<a u2<u"},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_autoptr(GPtrArray) forms = g_ptr_array_new_with_free_func((GDestroyNotify)survey_form_free);
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_AGREED, "f: a", "f: a");
    for (guint i = 0; i < 4; i++) {
      const char *id = i < 2 ? rows[r].before[i] : rows[r].after[i - 2];
      if (id == NULL)
        continue;
      SurveyLens lens = *id == 'u' ? SURVEY_LENS_SERVICE_USER : SURVEY_LENS_STAFF;
      SurveyForm *form = sketch_form(id, lens, 5, "f: a");
      g_ptr_array_add(forms, form);
      sketch_take(i < 2 ? cycles.earlier : cycles.later, form, SURVEY_LENS_AGREED, "3", 1);
    }
    g_autoptr(SurveyChange) change = cycles_compare(&cycles, 10);
    g_autoptr(GString) joined = g_string_new(NULL);
    for (guint l = 0; l < change->lenses->len; l++) {
      const SurveyLensChange *lens = change->lenses->pdata[l];
      const SurveyForm *after = lens->after->forms->pdata[0];
      const SurveyForm *before = lens->before->forms->pdata[0];
      g_string_append_printf(joined, "%s%s<%s", l > 0 ? " " : "", after->id, before->id);
    }
    ck_assert_msg(strcmp(joined->str, rows[r].joined) == 0, "%s: %s", rows[r].name, joined->str);
  }
}
END_TEST

UNIT_MAIN("group-change", the_verdict_is_up_down_or_same_with_its_steps, every_item_has_its_move,
          added_and_dropped_items_are_listed, too_few_items_answered_both_times_are_not_comparable,
          new_weights_alone_move_nothing, two_groups_are_joined_by_their_form,
          an_item_shows_what_was_said_each_time, a_rating_is_joined_with_one_for_the_same_people)
