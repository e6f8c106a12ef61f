// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/paint.h"
#include "render/paint/render.h"
#include "render/pdf/finish.h"
#include "survey/base/error.h"
#include "tests/unit/chart.h"
#include "tests/unit/unit.h"
#include <cairo-pdf.h>
#include <string.h>

/* A PDF with one paragraph of one word, and what was recorded of it. */
typedef struct {
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cairo;
  RenderTags *tags;
} Page;

static Page start_page(void) {
  GByteArray *bytes = g_byte_array_new();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream(render_paint_append, bytes, 200, 200);
  cairo_t *cairo = cairo_create(surface);
  return (Page){bytes, surface, cairo, render_tags_new(cairo)};
}

static void add_word(Page *page, RenderTag tag) {
  render_tags_open(page->tags, tag);
  cairo_move_to(page->cairo, 20, 20);
  cairo_show_text(page->cairo, "word");
  render_tags_close(page->tags);
}

static GBytes *finish(Page *page, GError **error) {
  const RenderMetadata metadata = {"A title", "en", "2026-03-14"};
  cairo_show_page(page->cairo);
  cairo_destroy(page->cairo);
  cairo_surface_finish(page->surface);
  cairo_surface_destroy(page->surface);
  return render_finish(page->bytes, page->tags, &metadata, 200, error);
}

static void end_page(Page *page) {
  g_byte_array_unref(page->bytes);
  render_tags_free(page->tags);
}

/* What a test does to the records, or to the page, before it is finished. */
typedef void (*Spoil)(Page *page);

static void spoil_nothing(Page *page) {
  (void)page;
}

static void spoil_role(Page *page) {
  render_tags_get(page->tags, 1)->tag = RENDER_TAG_HEADING_1;
}

static void spoil_by_one_less(Page *page) {
  g_array_set_size(page->tags->records, 1);
}

static void spoil_by_one_more(Page *page) {
  const RenderTagRecord record = {.tag = RENDER_TAG_PARAGRAPH};
  g_array_append_val(page->tags->records, record);
}

static void spoil_by_bare_text(Page *page) {
  cairo_move_to(page->cairo, 20, 60);
  cairo_show_text(page->cairo, "bare");
}

static const struct {
  const char *name;
  Spoil spoil;
  const char *why; /* NULL: it is sound */
} pages[] = {
    {"a sound page", spoil_nothing, NULL},
    {"another role", spoil_role, "element 2 is /P, and its tag was /H1"},
    {"too few records", spoil_by_one_less, "more elements than tags"},
    {"too many records", spoil_by_one_more, "more tags than elements"},
    {"text without a tag", spoil_by_bare_text, "page 1 of the PDF: text has no tag"},
};

START_TEST(elements_and_tags_must_be_the_same) {
  Page page = start_page();
  g_autoptr(GError) error = NULL;
  render_tags_open(page.tags, RENDER_TAG_DOCUMENT);
  add_word(&page, RENDER_TAG_PARAGRAPH);
  render_tags_close(page.tags);
  pages[_i].spoil(&page);
  g_autoptr(GBytes) pdf = finish(&page, &error);
  ck_assert_msg((pdf != NULL) == (pages[_i].why == NULL), "%s", pages[_i].name);
  if (pages[_i].why != NULL)
    ck_assert_msg(strstr(error->message, pages[_i].why) != NULL, "%s", error->message);
  end_page(&page);
}
END_TEST

START_TEST(what_is_no_pdf_is_an_error) {
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  g_byte_array_append(bytes, (const guint8 *)"no PDF", 6);
  Page page = start_page();
  const RenderMetadata metadata = {"A title", "en", "2026-03-14"};
  g_autoptr(GError) error = NULL;
  ck_assert_ptr_null(render_finish(bytes, page.tags, &metadata, 200, &error));
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_DRAW));
  g_autoptr(GBytes) pdf = finish(&page, NULL);
  end_page(&page);
}
END_TEST

START_TEST(picture_without_words_is_an_error) {
  g_autoptr(RenderDocument) document = chart_document();
  g_autoptr(GError) error = NULL;
  render_block_add_radar(document->blocks, chart_profile(7, "48", NULL, NULL), "");
  ck_assert_ptr_null(render_pdf(document, &error));
  ck_assert(strstr(error->message, "has no words") != NULL);
}
END_TEST

/* A row higher than a page: what is left of it is a row with all its cells. */
START_TEST(row_over_pages_is_written) {
  g_autoptr(RenderDocument) document = chart_document();
  g_autoptr(GString) words = g_string_new(NULL);
  for (guint i = 0; i < 4000; i++)
    g_string_append_printf(words, "word %u ", i);
  RenderTable *table = render_block_add_table(document->blocks);
  render_table_add_column(table, 0.5, RENDER_ALIGN_START, render_text_new_plain("Short"));
  render_table_add_column(table, 0.5, RENDER_ALIGN_START, render_text_new_plain("Long"));
  render_table_add_row(table);
  render_table_add_cell(table, render_text_new_plain("one line"));
  render_table_add_cell(table, render_text_new_plain(words->str));
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = render_pdf(document, &error);
  ck_assert_msg(pdf != NULL, "%s", error != NULL ? error->message : "");
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("pdf");
  tcase_add_loop_test(tcase, elements_and_tags_must_be_the_same, 0, G_N_ELEMENTS(pages));
  tcase_add_test(tcase, what_is_no_pdf_is_an_error);
  tcase_add_test(tcase, picture_without_words_is_an_error);
  tcase_add_test(tcase, row_over_pages_is_written);
  return unit_run("pdf", tcase);
}
