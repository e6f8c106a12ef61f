// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/render.h"
#include "survey/base/error.h"
#include "tests/unit/chart.h"
#include "tests/unit/unit.h"
#include <libxml/parser.h>
#include <string.h>

#define N_CHARTS 2

typedef void (*AddChart)(GPtrArray *blocks, RenderProfile *profile, const char *alternative);

/* A radar or a dot plot with a line above and below it. */
static GPtrArray *make_chart(guint kind, const char *alternative) {
  static const AddChart add[N_CHARTS] = {render_block_add_radar, render_block_add_dots};
  GPtrArray *blocks = render_blocks_new();
  render_block_add_paragraph(blocks, RENDER_STYLE_BODY, render_text_new_plain("Riverside"));
  add[kind](blocks, chart_profile(7, "48 55 . 63", "41 38 58", NULL), alternative);
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE, render_text_new_plain("0 to 100"));
  return blocks;
}

/* A PDF has zero bytes in it. */
static gboolean holds(GBytes *bytes, const char *text) {
  gsize length = 0;
  const char *data = g_bytes_get_data(bytes, &length);
  for (gsize i = 0; i + strlen(text) <= length; i++) {
    if (memcmp(data + i, text, strlen(text)) == 0)
      return TRUE;
  }
  return FALSE;
}

START_TEST(same_document_gives_the_same_bytes) {
  g_autoptr(RenderDocument) first = chart_document();
  g_autoptr(RenderDocument) second = chart_document();
  g_autoptr(GBytes) one = render_pdf(first, NULL);
  g_autoptr(GBytes) two = render_pdf(second, NULL);
  ck_assert_ptr_nonnull(one);
  ck_assert(g_bytes_equal(one, two));
  ck_assert(holds(one, "%PDF-1.7"));
}
END_TEST

START_TEST(letter_without_a_glyph_stops_the_report) {
  g_autoptr(RenderDocument) document = chart_document();
  g_autoptr(GError) error = NULL;
  render_block_add_paragraph(document->blocks, RENDER_STYLE_BODY, render_text_new_plain("中"));
  ck_assert_ptr_null(render_pdf(document, &error));
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_DRAW));
}
END_TEST

static xmlDoc *draw_svg(const GPtrArray *chart) {
  const RenderChartFile file = {"Scores & bands", "2026-03-14", 360, 360, NULL};
  g_autoptr(GBytes) svg = render_svg(chart, &file, NULL);
  ck_assert_ptr_nonnull(svg);
  xmlDoc *doc = xmlReadMemory(g_bytes_get_data(svg, NULL), (int)g_bytes_get_size(svg), "a.svg",
                              NULL, XML_PARSE_NONET);
  ck_assert_ptr_nonnull(doc);
  return doc;
}

static void assert_words(const xmlNode *node, const char *name, const char *expected) {
  ck_assert_str_eq((const char *)node->name, name);
  xmlChar *words = xmlNodeGetContent(node);
  ck_assert_str_eq((const char *)words, expected);
  xmlFree(words);
}

START_TEST(svg_says_what_it_shows) {
  for (guint kind = 0; kind < N_CHARTS; kind++) {
    g_autoptr(GPtrArray) chart = make_chart(kind, "Staff <48> & 55");
    xmlDoc *doc = draw_svg(chart);
    xmlNode *root = xmlDocGetRootElement(doc);
    xmlChar *role = xmlGetProp(root, (const xmlChar *)"role");
    ck_assert_str_eq((const char *)role, "img");
    assert_words(root->children, "title", "Scores & bands");
    assert_words(root->children->next, "desc", "Staff <48> & 55");
    xmlFree(role);
    xmlFreeDoc(doc);
  }
}
END_TEST

static void check_node(const xmlNode *node) {
  for (; node != NULL; node = node->next) {
    if (node->type != XML_ELEMENT_NODE)
      continue;
    xmlChar *style = xmlGetProp(node, (const xmlChar *)"style");
    xmlChar *id = xmlGetProp(node, (const xmlChar *)"id");
    ck_assert_ptr_null(style);
    ck_assert(id == NULL || g_str_has_prefix((const char *)id, "chart-"));
    xmlFree(id);
    check_node(node->children);
  }
}

START_TEST(svg_has_ids_of_its_own_and_no_style) {
  g_autoptr(GPtrArray) chart = make_chart(0, "Staff 48");
  xmlDoc *doc = draw_svg(chart);
  check_node(xmlDocGetRootElement(doc));
  xmlFreeDoc(doc);
}
END_TEST

START_TEST(png_has_the_size_that_was_asked_for) {
  g_autoptr(GPtrArray) chart = make_chart(1, "Staff 48");
  const RenderChartFile file = {"Scores", "2026-03-14", 300, 360, NULL};
  g_autoptr(GBytes) png = render_png(chart, &file, 2, NULL);
  ck_assert_ptr_nonnull(png);
  const guint8 *bytes = g_bytes_get_data(png, NULL);
  ck_assert_int_eq(memcmp(bytes, "\x89PNG", 4), 0);
  ck_assert_uint_eq((guint)(bytes[18] << 8 | bytes[19]), 600); /* IHDR: width, then height */
  ck_assert_uint_eq((guint)(bytes[22] << 8 | bytes[23]), 720);
}
END_TEST

START_TEST(chart_as_pdf_repeats_its_bytes) {
  const RenderChartFile file = {"Scores", "2026-03-14", 300, 360, NULL};
  g_autoptr(GPtrArray) chart = make_chart(0, "Staff 48");
  g_autoptr(GBytes) one = render_chart_pdf(chart, &file, NULL);
  g_autoptr(GBytes) two = render_chart_pdf(chart, &file, NULL);
  ck_assert_ptr_nonnull(one);
  ck_assert(g_bytes_equal(one, two));
}
END_TEST

START_TEST(chart_that_does_not_fit_is_an_error) {
  const RenderChartFile file = {"Scores", "2026-03-14", 120, 110, NULL};
  for (guint kind = 0; kind < N_CHARTS; kind++) {
    g_autoptr(GPtrArray) chart = make_chart(kind, "Staff 48");
    g_autoptr(GError) error = NULL;
    ck_assert_ptr_null(render_png(chart, &file, 1, &error));
    ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_DRAW));
  }
}
END_TEST

UNIT_MAIN("paint", same_document_gives_the_same_bytes, letter_without_a_glyph_stops_the_report,
          svg_says_what_it_shows, svg_has_ids_of_its_own_and_no_style,
          png_has_the_size_that_was_asked_for, chart_as_pdf_repeats_its_bytes,
          chart_that_does_not_fit_is_an_error)
