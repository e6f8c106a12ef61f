// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/document/build.h"
#include "render/layout/pages.h"
#include "tests/unit/unit.h"

/* Charts that grow with what they show, laid out with real letters: on pages, and as narrow as on a
 * phone. */

#define LONG                                                                                       \
  "We ask each person, before anything else, in words that they would choose themselves, what "    \
  "would help them to feel safe here, and write it down where everyone who works with them sees "  \
  "it"
#define UNBROKEN                                                                                   \
  "LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochLlanfairpwllgwyngyllgogerychwyrndro"
#define N_ROWS  40
#define TINY_PT 1e-6

static const char *const labels[] = {"Doors open", LONG, UNBROKEN};

static void add_dumbbells(GPtrArray *blocks) {
  RenderDumbbells *chart = render_dumbbells_new();
  render_dumbbells_set_end(chart, 0, LONG, RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  render_dumbbells_set_end(chart, 1, LONG, RENDER_INK_SERVICE_USER, RENDER_MARK_TRIANGLE);
  for (guint i = 0; i < N_ROWS; i++) {
    RenderDumbbell *row =
        render_dumbbells_add(chart, labels[i % 3], i % 2 == 0 ? "service users 100 higher" : LONG);
    row->arrow = i % 2 == 0 ? RENDER_MARK_UP : RENDER_MARK_NONE;
    row->strong = i % 2 == 0;
    if (i % 5 != 4) {
      render_dumbbell_set(row, 0, i / (double)(N_ROWS - 1), "100");
      render_dumbbell_set(row, 1, 1 - i / (double)(N_ROWS - 1), "100");
    }
  }
  render_block_add_dumbbells(blocks, chart, "Dumbbells");
}

static void add_bars(GPtrArray *blocks) {
  RenderBars *bars = render_bars_new();
  for (guint i = 0; i < 5; i++)
    render_bars_add_level(bars, labels[i % 2]);
  for (guint i = 0; i < N_ROWS; i++) {
    RenderBar *bar = render_bars_add(bars, labels[i % 3], "wide, spread 0.9");
    for (guint level = 0; level < 5; level++)
      render_bar_add_segment(bar, 0.2, "1234");
  }
  render_block_add_bars(blocks, bars, "Bars");
}

static void add_trend(GPtrArray *blocks) {
  RenderTrend *chart = render_trend_new(LONG, RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  for (guint i = 0; i < 16; i++)
    render_trend_add_time(chart, i % 4 == 3 ? LONG : "30 September 2026", i / 15.0);
  for (guint p = 0; p < 11; p++) {
    RenderTrendPanel *panel = render_trend_add_panel(chart, labels[p % 3], RENDER_INK_PROCESS);
    for (guint i = 0; i < 16; i++) {
      if (p == 10 || (p + i) % 7 == 0)
        render_trend_panel_add_gap(panel, LONG);
      else
        render_trend_panel_add_point(panel, (i * 37 % 101) / 100.0, "100", TRUE);
    }
    if (p < 10)
      render_trend_panel_add_median(panel, 8, 15, p / 9.0, "median 100");
  }
  render_block_add_trend(blocks, chart, "Run");
}

static void add_spread(GPtrArray *blocks) {
  RenderSpread *chart = render_spread_new("Staff", RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  for (guint i = 0; i < 300; i++)
    render_spread_add_service(chart, LONG);
  chart->own = 7;
  for (guint r = 0; r < 11; r++) {
    RenderSpreadRow *row = render_spread_add_row(chart, labels[r % 3], RENDER_INK_PROCESS);
    for (guint i = 0; i < 300; i++) {
      if (r == 10)
        render_spread_row_add_gap(row, LONG);
      else
        render_spread_row_add_point(row, r % 2 == 0 ? 0.5 : i / 299.0, "100");
    }
    row->words = g_strdup("median 100, half of them 100 to 100");
    render_spread_row_set_quartiles(row, 0, 0.5, 1);
  }
  render_block_add_spread(blocks, chart, "Spread");
}

typedef void (*AddChart)(GPtrArray *blocks);

static const struct {
  const char *name;
  AddChart add;
} kinds[] = {
    {"dumbbells", add_dumbbells}, {"bars", add_bars}, {"trend", add_trend}, {"spread", add_spread}};

/* No two texts of a strip overlap, none leaves the width or the strip. */
static void check_strip(const char *name, const RenderStrip *strip, double width_pt) {
  RenderBox room = {-TINY_PT, -TINY_PT, width_pt + 2 * TINY_PT, strip->height_pt + 2 * TINY_PT};
  for (guint i = 0; i < strip->parts->len; i++) {
    const RenderPart *one = &g_array_index(strip->parts, RenderPart, i);
    if (one->paragraph == NULL)
      continue;
    ck_assert_msg(render_box_holds(room, one->box), "%s: a text leaves its strip at %g %g %g %g",
                  name, one->box.x_pt, one->box.y_pt, one->box.width_pt, one->box.height_pt);
    for (guint k = 0; k < i; k++) {
      const RenderPart *other = &g_array_index(strip->parts, RenderPart, k);
      ck_assert_msg(other->paragraph == NULL || !render_box_overlaps(one->box, other->box),
                    "%s: two texts overlap at %g %g and %g %g", name, one->box.x_pt, one->box.y_pt,
                    other->box.x_pt, other->box.y_pt);
    }
  }
}

START_TEST(texts_of_tall_charts_never_overlap_or_leave_the_width) {
  static const double widths[] = {511.276, 380, 300, 212};
  for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
    for (guint k = 0; k < G_N_ELEMENTS(widths); k++) {
      g_autoptr(RenderFlow) flow = render_flow_new("en", RENDER_PRINT_REPORT, NULL);
      g_autoptr(GPtrArray) blocks = render_blocks_new();
      g_autoptr(GPtrArray) strips = g_ptr_array_new_with_free_func(render_strip_free_data);
      kinds[i].add(blocks);
      ck_assert(render_flow_add_blocks(flow, blocks, widths[k], strips, NULL));
      g_autofree char *name = g_strdup_printf("%s at %g pt", kinds[i].name, widths[k]);
      for (guint s = 0; s < strips->len; s++)
        check_strip(name, strips->pdata[s], widths[k]);
    }
  }
}
END_TEST

START_TEST(tall_charts_break_between_rows_and_stay_on_the_page) {
  for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
    g_autoptr(RenderDocument) document = render_document_new();
    kinds[i].add(document->blocks);
    g_autoptr(RenderPages) pages = render_pages_new(document, NULL);
    ck_assert_ptr_nonnull(pages);
    ck_assert_msg(pages->pages->len > 1, "%s", kinds[i].name);
    for (guint page = 0; page < pages->pages->len; page++) {
      const GArray *places = pages->pages->pdata[page];
      for (guint k = 0; k + 1 < places->len; k++) {
        const RenderPlace *place = &g_array_index(places, RenderPlace, k);
        ck_assert_msg(place->at.y_pt + place->strip->height_pt <=
                          pages->height_pt - RENDER_THEME_FOOT_PT,
                      "%s on page %u", kinds[i].name, page + 1);
      }
    }
  }
}
END_TEST

START_TEST(scale_of_dumbbells_stands_on_every_page) {
  g_autoptr(RenderDocument) document = render_document_new();
  add_dumbbells(document->blocks);
  g_autoptr(RenderPages) pages = render_pages_new(document, NULL);
  for (guint page = 0; page < pages->pages->len; page++) {
    const GArray *places = pages->pages->pdata[page];
    const RenderPlace *first = &g_array_index(places, RenderPlace, 0);
    ck_assert(first->repeated == (page > 0));
    const RenderPart *number = &g_array_index(first->strip->parts, RenderPart, 1);
    g_autofree char *words = render_line_words(number->paragraph->lines->pdata[0]);
    ck_assert_str_eq(words, "0");
  }
}
END_TEST

START_TEST(first_part_of_a_chart_has_its_words_and_no_other) {
  for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
    g_autoptr(RenderFlow) flow = render_flow_new("en", RENDER_PRINT_REPORT, NULL);
    g_autoptr(GPtrArray) blocks = render_blocks_new();
    g_autoptr(GPtrArray) strips = g_ptr_array_new_with_free_func(render_strip_free_data);
    kinds[i].add(blocks);
    ck_assert(render_flow_add_blocks(flow, blocks, 511, strips, NULL));
    for (guint s = 0; s < strips->len; s++) {
      const RenderStrip *strip = strips->pdata[s];
      for (guint k = 0; k < strip->parts->len; k++) {
        const RenderPart *part = &g_array_index(strip->parts, RenderPart, k);
        ck_assert_msg((part->alternative != NULL) == (s == 0 && k == 0), "%s, strip %u, part %u",
                      kinds[i].name, s, k);
        ck_assert_uint_eq(part->element, 1);
      }
    }
  }
}
END_TEST

UNIT_MAIN("tall-charts", texts_of_tall_charts_never_overlap_or_leave_the_width,
          tall_charts_break_between_rows_and_stay_on_the_page,
          scale_of_dumbbells_stands_on_every_page, first_part_of_a_chart_has_its_words_and_no_other)
