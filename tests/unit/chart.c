// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/chart.h"
#include <stdlib.h>
#include <string.h>

static void add_series(RenderProfile *profile, const char *values, RenderInk ink, RenderMark mark) {
  if (values == NULL)
    return;
  RenderSeries *series = render_profile_add_series(profile, "A series", ink, mark);
  g_auto(GStrv) words = g_strsplit(values, " ", -1);
  for (guint i = 0; i < profile->axes->len; i++) {
    const char *word = words[MIN(i, g_strv_length(words) - 1)];
    if (strcmp(word, ".") == 0)
      render_series_add_gap(series, "fewer than 10 answers");
    else
      render_point_set_interval(render_series_add_point(series, atoi(word) / 100.0, word),
                                (atoi(word) - 7) / 100.0, (atoi(word) + 7) / 100.0);
  }
}

RenderProfile *chart_profile(guint n_axes, const char *first, const char *second,
                             const char *third) {
  static const char *const groups[] = {"Structure", "Process", "Interpersonal"};
  RenderProfile *profile = render_profile_new();
  for (guint i = 0; i < G_N_ELEMENTS(groups); i++)
    render_profile_add_group(profile, groups[i]);
  for (guint i = 0; i < n_axes; i++) {
    guint group = i * (guint)G_N_ELEMENTS(groups) / n_axes;
    render_profile_add_axis(profile, "Human experience language", RENDER_INK_STRUCTURE + group,
                            group);
  }
  add_series(profile, first, RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  add_series(profile, second, RENDER_INK_SERVICE_USER, RENDER_MARK_TRIANGLE);
  add_series(profile, third, RENDER_INK_GROUP_RATING, RENDER_MARK_DIAMOND);
  return profile;
}

static void add_pictures(GPtrArray *blocks) {
  RenderBlock *columns = render_block_add_columns(blocks);
  render_block_add_radar(render_block_add_column(columns, 0.62),
                         chart_profile(7, "48 55 71 63 57 66 52", "41 38 58 60 44 . 47", NULL),
                         "Staff 48, 55, 71, 63, 57, 66, 52; service users 41, 38, 58, 60, 44, "
                         "fewer than 10 answers, 47");
  render_block_add_dots(render_block_add_column(columns, 0.38),
                        chart_profile(7, "48 55 71 63 57 66 98", "41 38 58 60 44 . 2", NULL),
                        "Staff 48, 55, 71, 63, 57, 66, 98; service users 41, 38, 58, 60, 44, "
                        "fewer than 10 answers, 2");
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE,
                             render_text_new_plain("Horizontal bars: 95 % intervals."));
}

static void add_bars(GPtrArray *blocks) {
  RenderBars *bars = render_bars_new();
  static const char *const levels[] = {"Not at all", "A little", "Mostly", "Fully"};
  for (guint i = 0; i < G_N_ELEMENTS(levels); i++)
    render_bars_add_level(bars, levels[i]);
  RenderBar *bar = render_bars_add(bars, "People choose who is told their story.", "mean 63");
  render_bar_add_segment(bar, 0.25, "3");
  render_bar_add_segment(bar, 0, "0");
  render_bar_add_segment(bar, 0.5, "6");
  render_bar_add_segment(bar, 0.25, "3");
  render_bars_add(bars, "Rooms are calm.", "fewer than 10 answers")->hidden = TRUE;
  render_block_add_bars(blocks, bars,
                        "People choose: 3, 0, 6, 3, mean 63; rooms: fewer than 10 answers");
}

static void add_table(GPtrArray *blocks, guint n_rows) {
  RenderTable *table = render_block_add_table(blocks);
  render_table_add_column(table, 0, RENDER_ALIGN_START, render_text_new_plain("Factor"));
  render_table_add_column(table, 0.2, RENDER_ALIGN_END, render_text_new_plain("Staff"));
  render_table_add_column(table, 0.2, RENDER_ALIGN_START, render_text_new_plain("Band"));
  for (guint i = 0; i < n_rows; i++) {
    g_autofree char *name = g_strdup_printf("Factor %u", i + 1);
    render_table_add_row(table);
    render_table_add_cell(table,
                          render_text_add_strong(render_text_new(), RENDER_INK_PROCESS, name));
    render_table_add_cell(
        table,
        render_text_add_small(render_text_add_strong(render_text_new(), RENDER_INK_TEXT, "48"),
                              RENDER_INK_SOFT, "  41–55"));
    render_table_add_cell(table,
                          render_text_add(render_text_add_badge(render_text_new(), RENDER_INK_TEXT,
                                                                "B", RENDER_MARK_STEP_2),
                                          RENDER_INK_TEXT, " developing"));
  }
}

static RenderTable *make_twin(void) {
  RenderTable *table = render_table_new();
  render_table_add_column(table, 0, RENDER_ALIGN_START, render_text_new_plain("What"));
  render_table_add_row(table);
  render_table_add_cell(table, render_text_new_plain("The same"));
  return table;
}

static void add_dumbbells(GPtrArray *blocks) {
  RenderDumbbells *chart = render_dumbbells_new();
  render_dumbbells_set_end(chart, 0, "Staff", RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  render_dumbbells_set_end(chart, 1, "Users", RENDER_INK_SERVICE_USER, RENDER_MARK_TRIANGLE);
  RenderDumbbell *row = render_dumbbells_add(chart, "Doors are open.", "staff 31 higher");
  render_dumbbell_set(row, 0, 0.71, "71");
  render_dumbbell_set(row, 1, 0.4, "40");
  render_dumbbells_add(chart, "Rooms are calm.", "not shown");
  render_block_add_dumbbells(blocks, chart, "Doors are open: 71 and 40. Rooms are calm: not shown");
  render_block_take_twin(blocks, make_twin());
}

static void add_trend(GPtrArray *blocks) {
  RenderTrend *chart = render_trend_new("Staff", RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  RenderTrendPanel *panel = render_trend_add_panel(chart, "Safety", RENDER_INK_PROCESS);
  for (guint i = 0; i < 3; i++) {
    render_trend_add_time(chart, i == 0 ? "spring" : i == 1 ? "autumn" : "winter", i / 2.0);
    render_trend_panel_add_point(panel, 0.5, "50", i > 0);
  }
  render_trend_panel_add_median(panel, 0, 2, 0.5, "median 50");
  render_block_add_trend(blocks, chart, "Safety: 50, 50, 50; median 50");
  render_block_take_twin(blocks, make_twin());
}

static void add_spread(GPtrArray *blocks) {
  RenderSpread *chart = render_spread_new("Staff", RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  RenderSpreadRow *row = render_spread_add_row(chart, "Safety", RENDER_INK_PROCESS);
  for (guint i = 0; i < 5; i++) {
    render_spread_add_service(chart, "A ward");
    render_spread_row_add_point(row, 0.45 + i / 50.0, "47");
  }
  render_spread_row_set_quartiles(row, 0.47, 0.49, 0.51);
  row->words = g_strdup("median 49");
  render_block_add_spread(blocks, chart, "Safety: five wards, each 47; median 49");
  render_block_take_twin(blocks, make_twin());
}

RenderDocument *chart_document(void) {
  RenderDocument *document = render_document_new();
  document->title = g_strdup("A service: self-assessment");
  document->language = g_strdup("en");
  document->foot = g_strdup("A service · cycle 3");
  document->foot_note = g_strdup("Synthetic example");
  document->page_of = g_strdup("{page} of {pages}");
  document->skip = g_strdup("Skip to the report");
  document->contents = g_strdup("Contents");
  document->figures = g_strdup("The same in figures");
  document->date = g_strdup("2026-03-14");
  GPtrArray *blocks = document->blocks;
  render_block_add_paragraph(blocks, RENDER_STYLE_KICKER, render_text_new_plain("Third cycle"));
  render_block_add_heading(blocks, 1, render_text_new_plain("A service"));
  render_block_add_paragraph(blocks, RENDER_STYLE_LEAD,
                             render_text_new_marked("Most strength in *safety*."));
  RenderBlock *figures = render_block_add_key_figures(blocks);
  render_key_figures_add(figures, "34 of 41", "staff answered");
  render_key_figures_add(figures, "21 of 60", "people who use the service answered");
  render_block_add_heading(blocks, 2, render_text_new_plain("The picture"));
  add_pictures(blocks);
  add_bars(blocks);
  render_block_add_heading(blocks, 2, render_text_new_plain("The same in figures"));
  add_table(blocks, 14);
  RenderBlock *list = render_block_add_list(blocks);
  render_list_add(list, render_text_new_plain("A peer worker opens every meeting."));
  return document;
}

RenderDocument *chart_document_all(void) {
  RenderDocument *document = chart_document();
  add_dumbbells(document->blocks);
  add_trend(document->blocks);
  add_spread(document->blocks);
  return document;
}

const RenderShape *chart_label(const GArray *shapes, guint label) {
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_LABEL && shape->label == label)
      return shape;
  }
  return NULL;
}
