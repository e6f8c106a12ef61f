// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* write-cases FOLDER: writes NAME.pdf and NAME.json, the document it was made of, for each case
 * that the checker of PDFs must pass. */

#include "render/document/build.h"
#include "render/paint/render.h"
#include "render/report/charts.h"
#include "tests/pdf/document-json.h"
#include "tests/unit/chart.h"
#include "tests/unit/forms.h"
#include "tests/unit/reported.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>

/* Where the cases go. */
static const char *folder;

static const char words[] =
    "People who use the service and people who work in it answer the same statements, each from "
    "where they stand, and neither side is told what the other one said before both have spoken. ";

/* `n` times the same sentence: a paragraph as long as a test needs. */
static char *repeat(guint n) {
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf(text, "%u: %s", i + 1, words);
  return g_string_free(text, FALSE);
}

static RenderDocument *start_document(void) {
  RenderDocument *document = render_document_new();
  document->title = g_strdup("Over pages & <around> them");
  document->language = g_strdup("en");
  document->foot = g_strdup("A service");
  document->page_of = g_strdup("Page {page} of {pages}");
  document->date = g_strdup("2026-03-14");
  render_block_add_heading(document->blocks, 1, render_text_new_plain("Over pages"));
  return document;
}

static void add_long_paragraph(GPtrArray *blocks) {
  g_autofree char *text = repeat(30);
  render_block_add_paragraph(blocks, RENDER_STYLE_BODY, render_text_new_plain(text));
}

static void add_foreign_words(GPtrArray *blocks) {
  RenderText *text = render_text_new_plain("The draft in Welsh begins: ");
  render_text_add_foreign(text, RENDER_INK_TEXT, "Sut mae pethau yma?", "cy");
  render_text_add(text, RENDER_INK_TEXT, " Then it goes on.");
  render_block_add_paragraph(blocks, RENDER_STYLE_BODY, text);
}

static void add_linked_list(GPtrArray *blocks) {
  static const char *const entries[] = {
      "No address at all.", "The guide (https://example.org/guide?a=1&b=(2)).",
      "https://example.org/alone",
      "Two: http://example.org/one and https://example.org/two%20too, both of them."};
  RenderBlock *list = render_block_add_list(blocks);
  for (guint i = 0; i < G_N_ELEMENTS(entries); i++)
    render_list_add(list, render_text_new_linked(entries[i]));
  for (guint i = 0; i < 24; i++) {
    g_autofree char *text = repeat(2);
    g_autofree char *entry = g_strconcat(text, "https://example.org/entry", NULL);
    render_list_add(list, render_text_new_linked(entry));
  }
}

static void add_long_table(GPtrArray *blocks) {
  RenderTable *table = render_block_add_table(blocks);
  render_table_add_column(table, 0.5, RENDER_ALIGN_START, render_text_new_plain("Statement"));
  render_table_add_column(table, 0, RENDER_ALIGN_END, render_text_new_plain("Mean"));
  for (guint i = 0; i < 90; i++) {
    g_autofree char *statement = g_strdup_printf("Statement %u of many", i + 1);
    g_autofree char *mean = g_strdup_printf("%u", i);
    render_table_add_row(table);
    render_table_add_cell(table, render_text_new_plain(statement));
    render_table_add_cell(table, render_text_new_plain(i % 7 == 3 ? "" : mean));
  }
}

static void add_long_picture(GPtrArray *blocks) {
  RenderBars *bars = render_bars_new();
  g_autoptr(GString) alternative = g_string_new("Bars.");
  render_bars_add_level(bars, "Never");
  render_bars_add_level(bars, "Always");
  for (guint i = 0; i < 40; i++) {
    g_autofree char *label = g_strdup_printf("Statement %u", i + 1);
    g_autofree char *note = g_strdup_printf("mean %u", 100 - i);
    RenderBar *bar = render_bars_add(bars, label, note);
    render_bar_add_segment(bar, 0.4, "2");
    render_bar_add_segment(bar, 0.6, "3");
    g_string_append_printf(alternative, " %s: 2 never, 3 always, %s.", label, note);
  }
  render_block_add_bars(blocks, bars, alternative->str);
}

static RenderDocument *make_pages(void) {
  RenderDocument *document = start_document();
  GPtrArray *blocks = document->blocks;
  add_foreign_words(blocks);
  for (guint i = 0; i < 3; i++)
    add_long_paragraph(blocks);
  render_block_add_heading(blocks, 2, render_text_new_plain("Sources"));
  add_linked_list(blocks);
  render_block_add_heading(blocks, 2, render_text_new_plain("Figures"));
  render_block_add_heading(blocks, 3, render_text_new_plain("As a table"));
  add_long_table(blocks);
  render_block_add_heading(blocks, 3, render_text_new_plain("As a picture"));
  add_long_picture(blocks);
  return document;
}

static SurveyForm *read_form(const char *name) {
  g_autofree char *path = g_build_filename(SURVEY_TOP_SRCDIR, "forms", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  if (!g_file_get_contents(path, &text, NULL, NULL))
    ck_abort_msg("there is no %s", path);
  return forms_read(text, findings);
}

/* Both sides on the shipped forms; one factor of one side is too few to be shown. */
static void take_seven_factors(Reported *c) {
  survey_form_free(c->staff);
  survey_form_free(c->users);
  c->staff = read_form("seven-factor-staff.xml");
  c->users = read_form("seven-factor-service-user.xml");
  static const char *const staff[] = {"443355 334455 555544 434343 555544 111222 344444",
                                      "344554 343433 555545 222333 545454 112211 555444"};
  static const char *const users[] = {"3344 2233 4433 2211 3434 .... 2222",
                                      "4444 2323 4444 1122 2323 .... 3322"};
  for (guint i = 0; i < 2; i++) {
    reported_take(c, SURVEY_LENS_STAFF, staff[i], 9);
    reported_take(c, SURVEY_LENS_SERVICE_USER, users[i], 6);
  }
  c->result = sketch_score(c->collection);
  survey_suppress(c->result, 10);
}

static RenderDocument *make_report(void) {
  g_auto(Reported) c = reported_new();
  take_seven_factors(&c);
  return render_report(c.result, c.words, &reported_options);
}

/* One side alone, in a small form. */
static RenderDocument *make_one_side(void) {
  g_auto(Reported) c = reported_new();
  reported_take_staff(&c);
  reported_write(&c, 10);
  return g_steal_pointer(&c.document);
}

static const struct {
  const char *name;
  RenderDocument *(*make)(void);
} cases[] = {
    {"report", make_report},
    {"one-side", make_one_side},
    {"every-kind", chart_document_all},
    {"pages", make_pages},
};

static void write_file(const char *name, const char *suffix, const void *data, gsize length) {
  g_autofree char *file = g_strconcat(name, suffix, NULL);
  g_autofree char *path = g_build_filename(folder, file, NULL);
  g_autoptr(GError) error = NULL;
  if (!g_file_set_contents(path, data, (gssize)length, &error))
    ck_abort_msg("%s", error->message);
}

/* Takes `json` over. */
static void write_case(const char *name, GBytes *pdf, json_object *json, const GError *error) {
  if (pdf == NULL)
    ck_abort_msg("%s: %s", name, error->message);
  write_file(name, ".pdf", g_bytes_get_data(pdf, NULL), g_bytes_get_size(pdf));
  size_t length = 0;
  const char *text = json_object_to_json_string_length(json, JSON_C_TO_STRING_PRETTY, &length);
  write_file(name, ".json", text, length);
  json_object_put(json);
}

/* Charts as files of their own; 0: as high as they need. */
static const struct {
  const char *name;
  GPtrArray *(*make)(const SurveyResult *result, const RenderChartsOptions *options);
  double height_pt;
} charts[] = {
    {"chart-radar", render_charts_radar, 420},
    {"chart-dots", render_charts_dots, 420},
    {"chart-gap", render_charts_gap, 0},
    {"chart-items", render_charts_items, 0},
};

START_TEST(chart_is_written) {
  g_auto(Reported) c = reported_new();
  take_seven_factors(&c);
  const RenderChartsOptions options = {.words = c.words};
  g_autoptr(GPtrArray) blocks = charts[_i].make(c.result, &options);
  const RenderChartFile file = {"Riverside", "2026-03-14", 440, charts[_i].height_pt, "en"};
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = render_chart_pdf(blocks, &file, &error);
  json_object *json = json_object_new_object();
  json_object_object_add(json, "title", json_object_new_string(file.title));
  json_object_object_add(json, "language", json_object_new_string(file.language));
  json_object_object_add(json, "foot", json_object_new_array());
  json_object_object_add(json, "blocks", document_json_blocks(blocks));
  write_case(charts[_i].name, pdf, json, error);
}
END_TEST

START_TEST(case_is_written) {
  g_autoptr(RenderDocument) document = cases[_i].make();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = render_pdf(document, &error);
  write_case(cases[_i].name, pdf, document_json(document), error);
}
END_TEST

/* A test program, because what makes documents for tests asserts that it could. */
int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "write-cases: say in which folder\n");
    return EXIT_FAILURE;
  }
  folder = argv[1];
  TCase *tcase = tcase_create("write-cases");
  tcase_add_loop_test(tcase, case_is_written, 0, G_N_ELEMENTS(cases));
  tcase_add_loop_test(tcase, chart_is_written, 0, G_N_ELEMENTS(charts));
  return unit_run("write-cases", tcase);
}
