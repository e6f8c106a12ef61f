// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Public data scored by us and by R; see tests/data/reference/README.md. */

#include "survey/form/form-read.h"
#include "survey/score/welch.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"
#include <string.h>

/* A CSV of numbers and quoted words without commas, first line a header. */
typedef struct {
  GPtrArray *rows; /* of GStrv, the header first */
} Table;

static Table read_table(const char *name) {
  Table table = {g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev)};
  g_autofree char *path = g_build_filename(TEST_DATA, "reference", name, NULL);
  g_autofree char *text = NULL;
  ck_assert_msg(g_file_get_contents(path, &text, NULL, NULL), "%s cannot be read", path);
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++) {
    g_auto(GStrv) cells = g_strsplit(lines[i], ",", -1);
    for (guint c = 0; cells[c] != NULL; c++)
      g_strdelimit(cells[c], "\"", ' ');
    for (guint c = 0; cells[c] != NULL; c++)
      g_strstrip(cells[c]);
    g_ptr_array_add(table.rows, g_steal_pointer(&cells));
  }
  return table;
}

static guint find_column(const Table *table, const char *name) {
  char **header = g_ptr_array_index(table->rows, 0);
  for (guint c = 0; header[c] != NULL; c++)
    if (strcmp(header[c], name) == 0)
      return c;
  ck_abort_msg("no column %s", name);
}

static const char *get_cell(const Table *table, guint row, const char *column) {
  char **cells = g_ptr_array_index(table->rows, row);
  return cells[find_column(table, column)];
}

static double get_number(const Table *table, guint row, const char *column) {
  return g_ascii_strtod(get_cell(table, row, column), NULL);
}

static SurveyForm *read_form(const char *name) {
  g_autofree char *path = g_build_filename(TEST_DATA, "reference", name, NULL);
  char *text = NULL;
  gsize length = 0;
  ck_assert(g_file_get_contents(path, &text, &length, NULL));
  g_autoptr(GBytes) bytes = g_bytes_new_take(text, length);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  SurveyForm *form = survey_form_read(bytes, name, NULL, findings, NULL);
  ck_assert_msg(form != NULL && findings->list->len == 0, "%s has findings", name);
  return form;
}

static void take_row(SurveyCollection *collection, const SurveyForm *form, char **cells,
                     guint first_item, const char *service) {
  SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS];
  for (guint i = 0; i < form->items->len; i++) {
    const char *cell = cells[first_item + i];
    answers[i] = (SurveyAnswer)(*cell == '\0' ? SURVEY_ANSWER_UNANSWERED : *cell - '1');
  }
  SurveyResponse response = {.form = form,
                             .lens = SURVEY_LENS_STAFF,
                             .respondent = cells[0],
                             .service = service,
                             .cycle = "",
                             .date = "",
                             .answers = answers};
  survey_collection_take(&response, collection);
}

static SurveyCollection *take_occasion(const SurveyForm *form, guint occasion) {
  g_autofree char *name = g_strdup_printf("occasion-%u.csv", occasion);
  Table table = read_table(name);
  SurveyCollection *collection = survey_collection_new();
  for (guint r = 1; r < table.rows->len; r++)
    take_row(collection, form, g_ptr_array_index(table.rows, r), 1, "");
  g_ptr_array_unref(table.rows);
  return collection;
}

START_TEST(factors_are_as_psych_has_them) {
  g_autoptr(SurveyForm) form = read_form("sai.xml");
  Table expected = read_table("expected-factors.csv");
  for (guint r = 1; r < expected.rows->len; r++) {
    const char *id = get_cell(&expected, r, "factor");
    guint occasion = (guint)get_number(&expected, r, "occasion");
    g_autoptr(SurveyCollection) collection = take_occasion(form, occasion);
    g_autoptr(SurveyResult) result = sketch_score(collection);
    const SurveyFactorResult *factor = sketch_factor(result, SURVEY_LENS_STAFF, id);
    ck_assert_uint_eq(factor->n, (guint64)get_number(&expected, r, "n"));
    sketch_assert_near(id, factor->mean, get_number(&expected, r, "mean"));
    sketch_assert_near(id, factor->sd, get_number(&expected, r, "sd"));
    sketch_assert_near(id, factor->ci_low, get_number(&expected, r, "ci_low"));
    sketch_assert_near(id, factor->ci_high, get_number(&expected, r, "ci_high"));
    sketch_assert_near(id, factor->alpha, get_number(&expected, r, "alpha"));
  }
  g_ptr_array_unref(expected.rows);
}
END_TEST

static SurveyMoments get_moments(const SurveyFactorResult *factor) {
  return (SurveyMoments){factor->n, factor->mean, factor->sd};
}

START_TEST(welch_intervals_are_as_R_has_them) {
  g_autoptr(SurveyForm) form = read_form("sai.xml");
  Table expected = read_table("expected-change.csv");
  g_autoptr(SurveyCollection) one = take_occasion(form, 1);
  g_autoptr(SurveyCollection) two = take_occasion(form, 2);
  g_autoptr(SurveyResult) before = sketch_score(one);
  g_autoptr(SurveyResult) after = sketch_score(two);
  for (guint r = 1; r < expected.rows->len; r++) {
    const char *id = get_cell(&expected, r, "factor");
    SurveyMoments b = get_moments(sketch_factor(before, SURVEY_LENS_STAFF, id));
    SurveyMoments a = get_moments(sketch_factor(after, SURVEY_LENS_STAFF, id));
    SurveyWelch welch = survey_welch(&a, &b);
    SurveyInterval interval = survey_welch_interval(&welch);
    ck_assert(welch.known);
    sketch_assert_near(id, survey_figure(welch.difference), get_number(&expected, r, "welch_diff"));
    sketch_assert_near(id, survey_figure(welch.df), get_number(&expected, r, "welch_df"));
    sketch_assert_near(id, interval.low, get_number(&expected, r, "welch_low"));
    sketch_assert_near(id, interval.high, get_number(&expected, r, "welch_high"));
  }
  g_ptr_array_unref(expected.rows);
}
END_TEST

static SurveyCollection *take_network(const SurveyForm *form, gboolean as_one) {
  Table table = read_table("network.csv");
  SurveyCollection *collection = survey_collection_new();
  for (guint r = 1; r < table.rows->len; r++) {
    char **cells = g_ptr_array_index(table.rows, r);
    take_row(collection, form, cells, 2, as_one ? "" : cells[1]);
  }
  g_ptr_array_unref(table.rows);
  return collection;
}

START_TEST(services_are_as_multilevel_has_them) {
  g_autoptr(SurveyForm) form = read_form("bhr.xml");
  Table expected = read_table("expected-services.csv");
  g_autoptr(SurveyCollection) collection = take_network(form, FALSE);
  ck_assert_uint_eq(collection->cells->len, expected.rows->len - 1);
  for (guint r = 1; r < expected.rows->len; r++) {
    const SurveyCell *cell = g_ptr_array_index(collection->cells, r - 1);
    const char *service = get_cell(&expected, r, "service");
    ck_assert_str_eq(cell->service, service);
    g_autoptr(SurveyResult) result = survey_score(cell, NULL);
    const SurveyFactorResult *factor = sketch_factor(result, SURVEY_LENS_STAFF, "leadership");
    ck_assert_uint_eq(factor->n, (guint64)get_number(&expected, r, "n"));
    sketch_assert_near(service, factor->mean, get_number(&expected, r, "mean"));
    sketch_assert_near(service, factor->sd, get_number(&expected, r, "sd"));
    sketch_assert_near(service, factor->rwg_j, get_number(&expected, r, "rwg_j"));
  }
  g_ptr_array_unref(expected.rows);
}
END_TEST

START_TEST(alpha_of_a_network_is_as_psych_has_it) {
  g_autoptr(SurveyForm) form = read_form("bhr.xml");
  Table expected = read_table("expected-network.csv");
  g_autoptr(SurveyCollection) collection = take_network(form, TRUE);
  g_autoptr(SurveyResult) result = sketch_score(collection);
  const SurveyFactorResult *factor = sketch_factor(result, SURVEY_LENS_STAFF, "leadership");
  ck_assert_uint_eq(factor->n, 2289);
  sketch_assert_near("alpha", factor->alpha, get_number(&expected, 1, "alpha"));
  g_ptr_array_unref(expected.rows);
}
END_TEST

static void append_figure(GByteArray *bytes, SurveyFigure figure) {
  double value = figure.known ? figure.value : -1.0;
  g_byte_array_append(bytes, (const guint8 *)&value, sizeof value);
}

/* Every double of the result, bit for bit. */
static GBytes *list_doubles(const SurveyResult *result) {
  GByteArray *bytes = g_byte_array_new();
  const SurveyLensResult *lens = g_ptr_array_index(result->lenses, 0);
  append_figure(bytes, lens->overall);
  for (guint f = 0; f < lens->factors->len; f++) {
    const SurveyFactorResult *factor = &g_array_index(lens->factors, SurveyFactorResult, f);
    SurveyFigure figures[] = {factor->mean,    factor->sd,    factor->ci_low,
                              factor->ci_high, factor->alpha, factor->rwg_j};
    for (guint i = 0; i < G_N_ELEMENTS(figures); i++)
      append_figure(bytes, figures[i]);
  }
  for (guint i = 0; i < lens->items->len; i++) {
    append_figure(bytes, g_array_index(lens->items, SurveyItemResult, i).mean);
    append_figure(bytes, g_array_index(lens->items, SurveyItemResult, i).spread);
  }
  return g_byte_array_free_to_bytes(bytes);
}

static void shuffle(GRand *rand, GPtrArray *rows) {
  for (guint i = rows->len - 1; i > 1; i--) {
    guint j = (guint)g_rand_int_range(rand, 1, (int)i + 1);
    gpointer row = rows->pdata[i];
    rows->pdata[i] = rows->pdata[j];
    rows->pdata[j] = row;
  }
}

START_TEST(any_order_and_any_parts_give_the_same_bits) {
  enum { N_PARTS = 3, N_ORDERS = 20 };
  g_autoptr(SurveyForm) form = read_form("sai.xml");
  g_autoptr(SurveyCollection) plain = take_occasion(form, 1);
  g_autoptr(SurveyResult) result = sketch_score(plain);
  g_autoptr(GBytes) expected = list_doubles(result);
  Table table = read_table("occasion-1.csv");
  GRand *rand = g_rand_new_with_seed(42);
  for (guint order = 0; order < N_ORDERS; order++) {
    shuffle(rand, table.rows);
    g_autoptr(SurveyCollection) merged = survey_collection_new();
    SurveyCollection *parts[N_PARTS];
    for (guint p = 0; p < N_PARTS; p++)
      parts[p] = survey_collection_new();
    for (guint r = 1; r < table.rows->len; r++)
      take_row(parts[g_rand_int_range(rand, 0, N_PARTS)], form, g_ptr_array_index(table.rows, r), 1,
               "");
    for (guint p = 0; p < N_PARTS; p++) {
      survey_collection_merge(merged, parts[p]);
      survey_collection_free(parts[p]);
    }
    g_autoptr(SurveyResult) other = sketch_score(merged);
    g_autoptr(GBytes) doubles = list_doubles(other);
    ck_assert_msg(g_bytes_equal(doubles, expected), "order %u", order);
  }
  g_rand_free(rand);
  g_ptr_array_unref(table.rows);
}
END_TEST

UNIT_MAIN("reference", factors_are_as_psych_has_them, welch_intervals_are_as_R_has_them,
          services_are_as_multilevel_has_them, alpha_of_a_network_is_as_psych_has_it,
          any_order_and_any_parts_give_the_same_bits)
