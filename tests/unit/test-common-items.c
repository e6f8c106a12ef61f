// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/common-items.h"
#include "tests/unit/cycles.h"
#include "tests/unit/unit.h"
#include <string.h>

/* "b=a +c -d": b of the later form joined with a of the earlier, c added, d dropped. */
static char *list_joins(const GArray *joins) {
  GString *list = g_string_new(NULL);
  for (guint j = 0; j < joins->len; j++) {
    const SurveyJoin *join = &g_array_index(joins, SurveyJoin, j);
    const char *gap = j > 0 ? " " : "";
    if (join->before == NULL)
      g_string_append_printf(list, "%s+%s", gap, join->after->item->id);
    else if (join->after == NULL)
      g_string_append_printf(list, "%s-%s", gap, join->before->item->id);
    else
      g_string_append_printf(list, "%s%s=%s", gap, join->after->item->id, join->before->item->id);
  }
  return g_string_free(list, FALSE);
}

static void continue_all(Cycles *cycles, const char *continues) {
  g_auto(GStrv) joins = g_strsplit(continues, " ", -1);
  for (guint i = 0; joins[i] != NULL; i++)
    if (*joins[i] != '\0')
      cycles_continue(cycles, joins[i]);
}

static GArray *join_factor(Cycles *cycles, SurveyResult **before, SurveyResult **after) {
  cycles_take_before(cycles, "11111111 1");
  cycles_take_after(cycles, "11111111 1");
  *before = sketch_score(cycles->earlier);
  *after = sketch_score(cycles->later);
  return survey_common_items_join(survey_result_find_lens(*before, cycles->lens),
                                  survey_result_find_lens(*after, cycles->lens), "f");
}

START_TEST(items_are_joined_by_id_and_by_what_they_continue) {
  static const struct {
    const char *name, *before, *after, *continues, *joins;
  } rows[] = {
      {"the same ids", "f: a b", "f: a b", "", "a=a b=b"},
      {"another order", "f: a b", "f: b a", "", "b=b a=a"},
      {"added and dropped", "f: a b", "f: a c", "", "a=a +c -b"},
      {"a new id that continues", "f: a b", "f: a c", "c<b", "a=a c=b"},
      {"an id that is still there goes first", "f: a b", "f: a c", "c<a", "a=a +c -b"},
      {"swapped ids stay joined by id", "f: a b", "f: a b", "a<b b<a", "a=a b=b"},
      {"its own id goes before what it continues", "f: a c", "f: a", "a<c", "a=a -c"},
      {"an earlier item is joined once", "f: a", "f: c d", "c<a d<a", "c=a +d"},
      {"another number of levels", "f: a@5 b", "f: a@4 b", "", "+a b=b -a"},
      {"another direction", "f: a b", "f: a- b", "", "+a b=b -a"},
      {"continued with another number of levels", "f: a", "f: b@3", "b<a", "+b -a"},
      {"continued in another direction", "f: a-", "f: b", "b<a", "+b -a"},
      {"continues what never was", "f: a", "f: b", "b<z", "+b -a"},
      {"new weights join", "f: a*3", "f: a", "", "a=a"},
      {"another factor", "f: a; g: b", "f: a b; g: c", "", "a=a +b"},
      {"a factor that is new", "g: a", "f: a; g: b", "", "+a"},
      {"a factor that is gone", "f: a; g: b", "g: b", "", "-a"},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, rows[r].before, rows[r].after);
    g_autoptr(SurveyResult) before = NULL;
    g_autoptr(SurveyResult) after = NULL;
    continue_all(&cycles, rows[r].continues);
    g_autoptr(GArray) joins = join_factor(&cycles, &before, &after);
    g_autofree char *list = list_joins(joins);
    ck_assert_msg(strcmp(list, rows[r].joins) == 0, "%s: \"%s\"", rows[r].name, list);
  }
}
END_TEST

START_TEST(continues_names_a_form_of_the_earlier_cycle) {
  static const struct {
    const char *name, *form, *version, *joins;
  } rows[] = {
      {"the form", "old", "1", "b=a"},
      {"another version", "old", "2", "+b -a"},
      {"another form", "older", "1", "+b -a"},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a", "f: b");
    g_autoptr(SurveyResult) before = NULL;
    g_autoptr(SurveyResult) after = NULL;
    SurveyItem *item = g_hash_table_lookup(cycles.after->items_by_id, "b");
    item->continues =
        survey_continues_new(g_strdup(rows[r].form), g_strdup(rows[r].version), g_strdup("a"));
    g_autoptr(GArray) joins = join_factor(&cycles, &before, &after);
    g_autofree char *list = list_joins(joins);
    ck_assert_msg(strcmp(list, rows[r].joins) == 0, "%s: \"%s\"", rows[r].name, list);
  }
}
END_TEST

START_TEST(half_of_the_larger_set_is_enough) {
  static const struct {
    const char *name, *before, *after;
    guint n_common;
    gboolean enough;
  } rows[] = {
      {"all", "f: a b", "f: a b", 2, TRUE},
      {"exactly half of the later", "f: a", "f: a b", 1, TRUE},
      {"exactly half of the earlier", "f: a b c d", "f: a b", 2, TRUE},
      {"fewer than half of the later", "f: a", "f: a b c", 1, FALSE},
      {"fewer than half of the earlier", "f: a b c d e", "f: a b", 2, FALSE},
      {"none", "f: a", "f: b", 0, FALSE},
      {"nothing that is scored", "f: a?", "f: a?", 0, FALSE},
      {"unscored items are not in the sets", "f: a b? c?", "f: a b?", 1, TRUE},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, rows[r].before, rows[r].after);
    g_autoptr(SurveyResult) before = NULL;
    g_autoptr(SurveyResult) after = NULL;
    g_autoptr(GArray) joins = join_factor(&cycles, &before, &after);
    gboolean enough = survey_common_items_are_enough(joins, rows[r].n_common);
    ck_assert_msg(enough == rows[r].enough, "%s", rows[r].name);
  }
}
END_TEST

START_TEST(only_items_scored_in_both_cycles_count) {
  static const struct {
    const char *name, *before, *after;
    guint n;
  } rows[] = {
      {"scored both times", "f: a", "f: a", 1}, {"scored later", "f: a?", "f: a", 0},
      {"scored earlier", "f: a", "f: a?", 0},   {"never scored", "f: a?", "f: a?", 0},
      {"added or dropped", "f: a", "f: b", 0},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, rows[r].before, rows[r].after);
    g_autoptr(SurveyResult) before = NULL;
    g_autoptr(SurveyResult) after = NULL;
    g_autoptr(GArray) joins = join_factor(&cycles, &before, &after);
    guint n = 0;
    for (guint j = 0; j < joins->len; j++)
      n += survey_common_items_count(&g_array_index(joins, SurveyJoin, j)) ? 1 : 0;
    ck_assert_msg(n == rows[r].n, "%s: %u", rows[r].name, n);
  }
}
END_TEST

START_TEST(any_form_of_the_earlier_cycle_may_be_continued) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a", "f: b");
  g_autoptr(SurveyForm) fuller = sketch_form("fuller", SURVEY_LENS_STAFF, 5, "f: c d");
  g_autoptr(SurveyResult) before = NULL;
  g_autoptr(SurveyResult) after = NULL;
  sketch_take(cycles.earlier, fuller, SURVEY_LENS_STAFF, "11", 1);
  cycles_continue(&cycles, "b<a");
  g_autoptr(GArray) joins = join_factor(&cycles, &before, &after);
  g_autofree char *list = list_joins(joins);
  ck_assert_str_eq(list, "b=a -c -d");
}
END_TEST

UNIT_MAIN("common-items", items_are_joined_by_id_and_by_what_they_continue,
          continues_names_a_form_of_the_earlier_cycle, half_of_the_larger_set_is_enough,
          only_items_scored_in_both_cycles_count, any_form_of_the_earlier_cycle_may_be_continued)
