// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/collection.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"
#include <string.h>

/* One response to the form, with evidence beside each answer. */
static void take(SurveyCollection *collection, const SurveyForm *form, const char *service,
                 const char *cycle, const char *date) {
  SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS] = {0};
  g_autofree SurveyResponseText *texts = g_new0(SurveyResponseText, form->items->len);
  for (guint i = 0; i < form->items->len; i++)
    texts[i] = (SurveyResponseText){.item_index = i, .kind = SURVEY_TEXT_EVIDENCE, .text = "seen"};
  SurveyResponse response = {.form = form,
                             .lens = form->lens,
                             .group_size = 4,
                             .respondent = "r",
                             .service = service,
                             .cycle = cycle,
                             .date = date,
                             .pseudonym = "p",
                             .answers = answers,
                             .texts = texts,
                             .n_texts = form->items->len};
  survey_collection_take(&response, collection);
}

static const SurveyCell *get_cell(const SurveyCollection *collection, guint c) {
  return g_ptr_array_index(collection->cells, c);
}

static const SurveyTally *get_tally(const SurveyCell *cell, guint t) {
  return g_ptr_array_index(cell->tallies, t);
}

START_TEST(a_service_in_two_cycles_and_a_cycle_of_two_services_are_apart) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  take(collection, form, "Ward A", "2025", "");
  take(collection, form, "Ward A", "2026", "");
  take(collection, form, "Ward B", "2025", "");
  take(collection, form, "Ward A", "2025", "");
  ck_assert_uint_eq(collection->cells->len, 3);
  ck_assert_uint_eq(get_tally(get_cell(collection, 0), 0)->n_responses, 2);
  ck_assert_str_eq(get_cell(collection, 1)->cycle, "2026");
  ck_assert_str_eq(get_cell(collection, 2)->service, "Ward B");
}
END_TEST

START_TEST(a_cell_has_the_latest_date_whatever_the_order) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  static const char *const dates[] = {"2026-02-01", "", "2026-03-05", "2026-03-04"};
  for (guint i = 0; i < G_N_ELEMENTS(dates); i++)
    take(collection, form, "", "2026", dates[i]);
  ck_assert_str_eq(get_cell(collection, 0)->latest_date, "2026-03-05");
  g_autoptr(SurveyResult) result = sketch_score(collection);
  ck_assert_str_eq(result->latest_date, "2026-03-05");
  ck_assert_str_eq(result->cycle, "2026");
}
END_TEST

/* Three forms that are alike but for one thing each, in the order they should come in. */
typedef struct {
  const char *name;
  const char *items[3], *ids[3], *versions[3], *bytes[3], *parents[3];
} Alike;

/* Of SurveyForm. */
static GPtrArray *make_alike(const Alike *alike) {
  GPtrArray *forms = g_ptr_array_new_with_free_func((GDestroyNotify)survey_form_free);
  for (guint i = 0; i < 3; i++) {
    SurveyForm *form = sketch_form(alike->ids[i], SURVEY_LENS_STAFF, 5, alike->items[i]);
    g_free(form->version);
    form->version = g_strdup(alike->versions[i]);
    form->parent_sha256 = g_strdup(alike->parents[i]);
    g_strlcpy(form->sha256, alike->bytes[i], sizeof form->sha256);
    g_ptr_array_add(forms, form);
  }
  return forms;
}

/* Takes the forms twice in this order of their places. */
static void check_order(const Alike *alike, const guint order[3]) {
  g_autoptr(GPtrArray) forms = make_alike(alike);
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  for (guint i = 0; i < 6; i++)
    take(collection, forms->pdata[order[i % 3]], "", "", "");
  const SurveyCell *cell = get_cell(collection, 0);
  ck_assert_msg(cell->tallies->len == 3, "%s: %u forms", alike->name, cell->tallies->len);
  for (guint i = 0; i < 3; i++) {
    ck_assert_msg(get_tally(cell, i)->form == forms->pdata[i], "%s: place %u", alike->name, i);
    ck_assert_uint_eq(get_tally(cell, i)->n_responses, 2);
  }
}

START_TEST(forms_come_by_size_id_version_and_bytes_whatever_the_order) {
  static const guint orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                    {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
  static const Alike rows[] = {
      {"the fullest first",
       {"f: a b c", "f: a b", "f: a"},
       {"x", "x", "x"},
       {"1", "1", "1"},
       {"", "", ""},
       {NULL, NULL, NULL}},
      {"then by id",
       {"f: a", "f: a", "f: a"},
       {"x", "y", "z"},
       {"3", "2", "1"},
       {"", "", ""},
       {NULL, NULL, NULL}},
      {"then by version",
       {"f: a", "f: a", "f: a"},
       {"x", "x", "x"},
       {"1", "2", "3"},
       {"c", "b", "a"},
       {NULL, NULL, NULL}},
      {"then by bytes",
       {"f: a", "f: a", "f: a"},
       {"x", "x", "x"},
       {"1", "1", "1"},
       {"a", "b", "c"},
       {"c", "b", "a"}},
      {"then by the parent's bytes",
       {"f: a", "f: a", "f: a"},
       {"x", "x", "x"},
       {"1", "1", "1"},
       {"a", "a", "a"},
       {NULL, "b", "c"}},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++)
    for (guint o = 0; o < G_N_ELEMENTS(orders); o++)
      check_order(&rows[r], orders[o]);
}
END_TEST

START_TEST(the_same_form_read_twice_is_one) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  g_autoptr(SurveyForm) again = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  take(collection, form, "", "", "");
  take(collection, again, "", "", "");
  ck_assert_uint_eq(get_cell(collection, 0)->tallies->len, 1);
}
END_TEST

START_TEST(parts_merged_are_as_one_collection) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b; g: c");
  g_autoptr(SurveyForm) other = sketch_form("y", SURVEY_LENS_SERVICE_USER, 5, "f: a b");
  g_autoptr(SurveyCollection) whole = survey_collection_new();
  g_autoptr(SurveyCollection) part = survey_collection_new();
  take(whole, form, "A", "1", "2026-01-01");
  take(part, form, "B", "1", "2026-02-02");
  take(part, form, "A", "1", "2026-03-03");
  take(part, other, "A", "1", "");
  take(part, form, "A", "2", "");
  survey_collection_merge(whole, part);
  static const char *const services[] = {"A", "B", "A"};
  static const char *const cycles[] = {"1", "1", "2"};
  static const char *const dates[] = {"2026-03-03", "2026-02-02", ""};
  ck_assert_uint_eq(whole->cells->len, 3);
  for (guint c = 0; c < 3; c++) {
    ck_assert_str_eq(get_cell(whole, c)->service, services[c]);
    ck_assert_str_eq(get_cell(whole, c)->cycle, cycles[c]);
    ck_assert_str_eq(get_cell(whole, c)->latest_date, dates[c]);
  }
  const SurveyCell *first = get_cell(whole, 0);
  ck_assert_uint_eq(first->tallies->len, 2);
  ck_assert_uint_eq(get_tally(first, 0)->n_responses, 2);
  ck_assert_uint_eq(get_tally(first, 0)->group_size, 4);
  for (guint i = 0; i < 3; i++)
    ck_assert_uint_eq(get_tally(first, 0)->n_evidence[i], 2);
  ck_assert_ptr_eq(get_tally(first, 1)->form, other);
  ck_assert_uint_eq(get_tally(get_cell(whole, 1), 0)->group_size, 4);
}
END_TEST

static void count_person(const char *pseudonym, const SurveyAnswer *answers, gpointer data) {
  guint *n = data;
  (void)answers;
  *n += strcmp(pseudonym, "p") == 0 ? 1 : 0;
}

START_TEST(a_panel_outlives_a_second_wish_for_it_and_a_part_without_one) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  g_autoptr(SurveyCollection) whole = survey_collection_new();
  g_autoptr(SurveyCollection) bare = survey_collection_new();
  survey_collection_keep_panels(whole);
  take(whole, form, "", "", "");
  take(bare, form, "", "", "");
  SurveyTally *tally = g_ptr_array_index(get_cell(whole, 0)->tallies, 0);
  survey_tally_keep_panel(tally);
  survey_collection_merge(whole, bare);
  guint n = 0;
  survey_panel_foreach(tally->panel, count_person, &n);
  ck_assert_uint_eq(n, 1);
  ck_assert_uint_eq(tally->n_responses, 2);
  survey_collection_merge(bare, whole);
  ck_assert_ptr_null(get_tally(get_cell(bare, 0), 0)->panel);
}
END_TEST

START_TEST(a_part_with_a_larger_group_makes_the_group_larger) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  static const guint sizes[][2] = {{3, 7}, {7, 3}};
  for (guint r = 0; r < 2; r++) {
    g_autoptr(SurveyTally) tally = survey_tally_new(form, SURVEY_LENS_AGREED);
    g_autoptr(SurveyTally) part = survey_tally_new(form, SURVEY_LENS_AGREED);
    tally->group_size = sizes[r][0];
    part->group_size = sizes[r][1];
    survey_tally_merge(tally, part);
    ck_assert_uint_eq(tally->group_size, 7);
  }
}
END_TEST

START_TEST(no_collection_and_no_tally_can_be_freed) {
  survey_collection_free(NULL);
  survey_tally_free(NULL);
}
END_TEST

UNIT_MAIN("collection", a_service_in_two_cycles_and_a_cycle_of_two_services_are_apart,
          a_cell_has_the_latest_date_whatever_the_order,
          forms_come_by_size_id_version_and_bytes_whatever_the_order,
          the_same_form_read_twice_is_one, parts_merged_are_as_one_collection,
          a_panel_outlives_a_second_wish_for_it_and_a_part_without_one,
          a_part_with_a_larger_group_makes_the_group_larger,
          no_collection_and_no_tally_can_be_freed)
