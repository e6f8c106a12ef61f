// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html/html.h"
#include "render/html/style.h"
#include "survey/base/error.h"
#include "tests/unit/chart.h"
#include "tests/unit/unit.h"
#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>
#include <string.h>

/* A page as somebody else reads it. */
typedef struct {
  GBytes *bytes;
  xmlDoc *doc;
  xmlXPathContext *paths;
} Page;

static void page_clear(Page *page) {
  g_clear_pointer(&page->paths, xmlXPathFreeContext);
  g_clear_pointer(&page->doc, xmlFreeDoc);
  g_clear_pointer(&page->bytes, g_bytes_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Page, page_clear)

static Page page_new(const RenderDocument *document) {
  Page page = {.bytes = render_html(document, NULL)};
  ck_assert_ptr_nonnull(page.bytes);
  page.doc =
      htmlReadMemory(g_bytes_get_data(page.bytes, NULL), (int)g_bytes_get_size(page.bytes),
                     "a.html", NULL, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  page.paths = xmlXPathNewContext(page.doc);
  return page;
}

/* The value of an XPath expression as a number, or as a string to free. */
static guint page_count(const Page *page, const char *path) {
  g_autofree char *count = g_strdup_printf("count(%s)", path);
  xmlXPathObject *found = xmlXPathEval((const xmlChar *)count, page->paths);
  ck_assert_msg(found != NULL, "%s", path);
  const guint n = (guint)found->floatval;
  xmlXPathFreeObject(found);
  return n;
}

static char *page_say(const Page *page, const char *path) {
  g_autofree char *string = g_strdup_printf("string(%s)", path);
  xmlXPathObject *found = xmlXPathEval((const xmlChar *)string, page->paths);
  ck_assert_msg(found != NULL, "%s", path);
  char *words = g_strdup((const char *)found->stringval);
  xmlXPathFreeObject(found);
  return words;
}

static void assert_says(const Page *page, const char *path, const char *expected) {
  g_autofree char *words = page_say(page, path);
  ck_assert_str_eq(words, expected);
}

/* Each path is there as often as its row says. */
typedef struct {
  const char *path;
  guint n;
} Count;

static void assert_counts(const Page *page, const Count *rows, gsize n_rows) {
  for (gsize i = 0; i < n_rows; i++)
    ck_assert_msg(page_count(page, rows[i].path) == rows[i].n, "%s: %u", rows[i].path,
                  page_count(page, rows[i].path));
}

START_TEST(page_has_its_language_its_title_and_its_landmarks) {
  static const Count rows[] = {
      {"/html[@lang='en']", 1},
      {"//meta[@charset='utf-8']", 1},
      {"//h1", 1},
      {"/html/body/*[1][self::a[@href='#report']]", 1},
      {"/html/body/header/h1", 1},
      {"/html/body/nav[@aria-labelledby='contents']", 1},
      {"/html/body/main[@id='report']", 1},
      {"/html/body/footer", 1},
      {"//main/section/h2", 2},
      {"//script|//link|//img|//iframe|//object", 0},
      {"//@style|//@onclick|//@onload", 0},
      {"//@src", 0},
      {"//@href[not(starts-with(., '#'))]", 0},
  };
  g_autoptr(RenderDocument) document = chart_document();
  g_auto(Page) page = page_new(document);
  ck_assert(g_str_has_prefix(g_bytes_get_data(page.bytes, NULL), "<!DOCTYPE html>\n<html lang"));
  assert_counts(&page, rows, G_N_ELEMENTS(rows));
  assert_says(&page, "//title", "A service: self-assessment");
  assert_says(&page, "//header/p[1]", "Third cycle");
  assert_says(&page, "//header/p[@class='mark']", "Synthetic example");
  assert_says(&page, "//footer/p[1]", "A service · cycle 3");
}
END_TEST

START_TEST(contents_lead_to_every_part) {
  g_autoptr(RenderDocument) document = chart_document();
  render_block_add_heading(document->blocks, 3, render_text_new_plain("A part of it"));
  g_auto(Page) page = page_new(document);
  ck_assert_uint_eq(page_count(&page, "//nav//a"), 3);
  assert_says(&page, "//nav/ul/li[1]/a", "The picture");
  assert_says(&page, "//nav/ul/li[2]/ul/li/a", "A part of it");
  for (guint i = 1; i <= 3; i++) {
    g_autofree char *path = g_strdup_printf("(//nav//a)[%u]/@href", i);
    g_autofree char *href = page_say(&page, path);
    g_autofree char *target =
        g_strdup_printf("//*[self::h2 or self::h3][@id='%s']", href + strlen("#"));
    ck_assert_msg(page_count(&page, target) == 1, "%s", href);
  }
}
END_TEST

START_TEST(no_two_elements_share_an_id) {
  g_autoptr(RenderDocument) document = chart_document();
  g_auto(Page) page = page_new(document);
  ck_assert_uint_gt(page_count(&page, "//@id"), 10);
  ck_assert_uint_eq(page_count(&page, "//*[@id = preceding::*/@id or @id = ancestor::*/@id]"), 0);
}
END_TEST

START_TEST(every_drawing_says_what_it_shows) {
  g_autoptr(RenderDocument) document = chart_document();
  g_auto(Page) page = page_new(document);
  /* Radar and bars for wide and narrow pages; the dots once. */
  ck_assert_uint_eq(page_count(&page, "//figure"), 3);
  ck_assert_uint_eq(page_count(&page, "//figure/svg"), 5);
  ck_assert_uint_eq(page_count(&page, "//figure/svg[@class='wide']"), 2);
  ck_assert_uint_eq(page_count(&page, "//figure/svg[@class='narrow']"), 2);
  ck_assert_uint_eq(page_count(&page,
                               "//figure/svg[@role='img'][*[1][self::title]][*[2][self::desc]]"
                               "[@aria-labelledby=concat(title/@id, ' ', desc/@id)]"),
                    5);
  ck_assert_uint_eq(page_count(&page, "(//figure)[1]/svg/desc[starts-with(., 'Staff 48, 55')]"), 2);
  assert_says(&page, "//figure/svg/title", "The picture");
  ck_assert_uint_eq(page_count(&page, "//svg[not(@role='img') and not(@aria-hidden='true')]"), 0);
}
END_TEST

START_TEST(drawings_keep_their_colours_without_a_style_sheet) {
  g_autoptr(RenderDocument) document = chart_document();
  g_auto(Page) page = page_new(document);
  ck_assert_uint_gt(page_count(&page, "//svg//path[@fill='none'][@stroke='#0b4f8a']"), 0);
  ck_assert_uint_eq(page_count(&page, "//svg//*[self::path or self::circle or self::text]"
                                      "[not(@fill)]"),
                    0);
  ck_assert_uint_eq(page_count(&page, "//svg//text[not(contains(@class, 'fill-'))]"), 0);
}
END_TEST

START_TEST(a_chart_is_followed_by_its_twin) {
  g_autoptr(RenderDocument) document = chart_document();
  GPtrArray *blocks = document->blocks;
  render_block_add_heading(blocks, 3, render_text_new_plain("Safety"));
  render_block_add_paragraph(
      blocks, RENDER_STYLE_BODY,
      render_text_add_small(render_text_new_plain("Staff"), RENDER_INK_SOFT, "   how many people"));
  RenderBars *bars = render_bars_new();
  render_bars_add_level(bars, "Never");
  render_block_add_bars(blocks, bars, "Nobody was asked.");
  RenderTable *twin = render_block_add_twin(blocks);
  render_table_add_column(twin, 0, RENDER_ALIGN_START, render_text_new_plain("Statement"));
  render_table_add_column(twin, 0, RENDER_ALIGN_END, render_text_new());
  render_table_add_row(twin);
  render_table_add_cell(twin, render_text_new_plain("Rooms are calm."));
  render_table_add_cell(twin, render_text_new_plain("7"));
  g_auto(Page) page = page_new(document);
  assert_says(&page, "//figure[last()]/details/summary", "The same in figures");
  assert_says(&page, "//figure/details//caption", "Safety: Staff");
  assert_says(&page, "(//figure)[last()]/svg/title", "Safety: Staff");
  assert_says(&page, "//details//tbody/tr/th[@scope='row']", "Rooms are calm.");
  assert_says(&page, "//details//tbody/tr/td[@class='end']", "7");
  ck_assert_uint_eq(page_count(&page, "//details//thead//th"), 1); /* an empty one heads nothing */
}
END_TEST

START_TEST(tables_have_captions_and_headers_and_can_be_reached) {
  g_autoptr(RenderDocument) document = chart_document();
  RenderTable *again = render_block_add_table(document->blocks);
  render_table_add_column(again, 0, RENDER_ALIGN_START, render_text_new_plain("Factor"));
  g_auto(Page) page = page_new(document);
  static const Count rows[] = {
      {"//table", 2},
      {"//div[@role='region'][@tabindex='0'][@aria-labelledby=table/caption/@id]", 2},
      {"(//table)[1]/thead/tr/th[@scope='col']", 3},
      {"(//table)[1]/tbody/tr", 14},
      {"(//table)[1]/tbody/tr[th[@scope='row']][count(td)=2]", 14},
  };
  assert_counts(&page, rows, G_N_ELEMENTS(rows));
  assert_says(&page, "(//caption)[1]", "The same in figures");
  assert_says(&page, "(//caption)[2]", "The same in figures (2)");
}
END_TEST

/* Each finds its words in `at`, and goes on behind them. */
static void find_words(const char **at, const char *words) {
  const char *found = strstr(*at, words);
  ck_assert_msg(found != NULL, "\"%s\" is not there, or not in its place", words);
  *at = found + strlen(words);
}

static void find_text(const char **at, const RenderText *text) {
  for (guint i = 0; i < text->spans->len; i++)
    find_words(at, g_array_index(text->spans, RenderSpan, i).text);
}

static void find_cells(const char **at, const GPtrArray *cells) {
  for (guint i = 0; i < cells->len; i++)
    find_text(at, cells->pdata[i]);
}

static void find_entry(const char **at, const RenderBlock *block, gpointer entry) {
  if (block->kind == RENDER_BLOCK_LIST) {
    find_text(at, entry);
    return;
  }
  find_words(at, ((const RenderKeyFigure *)entry)->value);
  find_words(at, ((const RenderKeyFigure *)entry)->label);
}

static void find_blocks(const char **at, const GPtrArray *blocks) {
  for (guint i = 0; i < blocks->len; i++) {
    const RenderBlock *block = blocks->pdata[i];
    if (block->text != NULL)
      find_text(at, block->text);
    if (block->alternative != NULL)
      find_words(at, block->alternative);
    for (guint k = 0; block->entries != NULL && k < block->entries->len; k++)
      find_entry(at, block, block->entries->pdata[k]);
    if (block->table != NULL)
      find_cells(at, block->table->header);
    for (guint k = 0; block->table != NULL && k < block->table->rows->len; k++)
      find_cells(at, block->table->rows->pdata[k]);
    for (guint k = 0; block->columns != NULL && k < block->columns->len; k++)
      find_blocks(at, block->columns->pdata[k]);
  }
}

START_TEST(every_string_of_the_document_stands_there_in_order) {
  g_autoptr(RenderDocument) document = chart_document();
  g_auto(Page) page = page_new(document);
  g_autofree char *words = page_say(&page, "/html/body");
  const char *at = words;
  find_words(&at, "Skip to the report");
  find_blocks(&at, document->blocks);
  find_words(&at, document->foot);
  find_words(&at, document->foot_note);
}
END_TEST

START_TEST(words_stay_words) {
  static const char evil[] = "</style><script>alert(1)</script> & \"quoted\" 'too' <b>";
  g_autoptr(RenderDocument) document = chart_document();
  g_free(document->title);
  document->title = g_strdup(evil);
  g_free(document->foot);
  document->foot = g_strdup(evil);
  render_block_add_heading(document->blocks, 2, render_text_new_plain(evil));
  render_block_add_radar(document->blocks, chart_profile(7, "48 55 . 63", NULL, NULL), evil);
  g_auto(Page) page = page_new(document);
  ck_assert_uint_eq(page_count(&page, "//script|//b"), 0);
  assert_says(&page, "//title", evil);
  assert_says(&page, "//footer/p[1]", evil);
  assert_says(&page, "(//h2)[last()]", evil);
  assert_says(&page, "(//figure)[last()]/svg/desc", evil);
}
END_TEST

START_TEST(links_lead_to_the_web_only) {
  g_autoptr(RenderDocument) document = chart_document();
  RenderText *text = render_text_new_linked("See https://example.org/a?b=1&c=2. Then stop.");
  render_text_add_link(text, RENDER_INK_TEXT, "no link", "javascript:alert(1)");
  render_text_add_foreign(text, RENDER_INK_TEXT, "Croeso", "cy");
  render_block_add_paragraph(document->blocks, RENDER_STYLE_BODY, text);
  g_auto(Page) page = page_new(document);
  ck_assert_uint_eq(page_count(&page, "//main//a"), 1);
  assert_says(&page, "//main//a/@href", "https://example.org/a?b=1&c=2");
  assert_says(&page, "//main//span[@lang='cy']", "Croeso");
  assert_says(&page, "(//main//p)[last()]",
              "See https://example.org/a?b=1&c=2. Then stop.no linkCroeso");
}
END_TEST

START_TEST(columns_share_the_width_as_on_paper) {
  g_autoptr(RenderDocument) document = chart_document();
  g_auto(Page) page = page_new(document);
  ck_assert_uint_eq(page_count(&page, "//div[@class='columns'][count(div)=2]"), 1);
  assert_says(&page, "//div[@class='columns']/div[1]/@class", "span-7");
  assert_says(&page, "//div[@class='columns']/div[2]/@class", "span-5");
}
END_TEST

/* Finds each word that stands between `before` and `end` in the style sheet. */
static void assert_each_is_defined(const char *css, const char *before) {
  guint n = 0;
  for (const char *at = strstr(css, before); at != NULL; at = strstr(at + 1, before), n++) {
    const char *name = at + strlen(before);
    g_autofree char *word = g_strndup(name, strcspn(name, ") ,"));
    g_autofree char *definition = g_strconcat("--", word, ":", NULL);
    ck_assert_msg(strstr(css, definition) != NULL, "%s", word);
  }
  ck_assert_uint_gt(n, 10);
}

START_TEST(colours_are_the_themes) {
  g_autofree char *css = render_style_new();
  assert_each_is_defined(css, "var(--");
  for (RenderInk ink = 0; ink < RENDER_N_INKS; ink++) {
    g_autofree char *light = render_style_colour(render_theme_colour(ink));
    g_autofree char *dark = render_style_colour(render_theme_dark_colour(ink));
    g_autofree char *first = g_strdup_printf("--%s: %s;", render_style_ink_name(ink), light);
    g_autofree char *second = g_strdup_printf("--%s: %s;", render_style_ink_name(ink), dark);
    ck_assert_msg(strstr(css, first) != NULL && strstr(css, second) != NULL, "%s", first);
  }
  /* What report.css itself holds comes after the last class of an ink. */
  const char *own = strstr(css, "SPDX");
  g_autofree char *rules = g_strndup(own, (gsize)(strstr(own, "@font-face") - own));
  ck_assert(!g_regex_match_simple("#[0-9a-f]{3}|rgb|hsl|https?:|@import", rules, 0, 0));
  ck_assert_ptr_null(strstr(css, "</"));
}
END_TEST

START_TEST(the_same_document_gives_the_same_page) {
  g_autoptr(RenderDocument) first = chart_document();
  g_autoptr(RenderDocument) second = chart_document();
  g_autoptr(GBytes) one = render_html(first, NULL);
  g_autoptr(GBytes) two = render_html(second, NULL);
  ck_assert(g_bytes_equal(one, two));
}
END_TEST

START_TEST(a_chart_with_a_letter_without_a_glyph_is_an_error) {
  g_autoptr(RenderDocument) document = chart_document();
  g_autoptr(GError) error = NULL;
  RenderBars *bars = render_bars_new();
  render_bars_add_level(bars, "中");
  render_block_add_bars(document->blocks, bars, "Nobody was asked.");
  ck_assert_ptr_null(render_html(document, &error));
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_DRAW));
}
END_TEST

UNIT_MAIN("html", page_has_its_language_its_title_and_its_landmarks, contents_lead_to_every_part,
          no_two_elements_share_an_id, every_drawing_says_what_it_shows,
          drawings_keep_their_colours_without_a_style_sheet, a_chart_is_followed_by_its_twin,
          tables_have_captions_and_headers_and_can_be_reached,
          every_string_of_the_document_stands_there_in_order, words_stay_words,
          links_lead_to_the_web_only, columns_share_the_width_as_on_paper, colours_are_the_themes,
          the_same_document_gives_the_same_page, a_chart_with_a_letter_without_a_glyph_is_an_error)
