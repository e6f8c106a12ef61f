// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/twin.h"

#include "render/report/cell.h"
#include "render/report/prose.h"

RenderTable *render_twin_new_dumbbells(const RenderView *view, const RenderDumbbells *chart) {
  RenderTable *table = render_table_new();
  render_prose_add_column(view, table, 0.56, RENDER_ALIGN_START, "statement.statement");
  for (guint end = 0; end < RENDER_DUMBBELL_N_ENDS; end++)
    render_table_add_column(table, 0.1, RENDER_ALIGN_END,
                            render_text_new_plain(chart->ends[end].name));
  render_prose_add_column(view, table, 0, RENDER_ALIGN_START, "compare.words");
  return table;
}

static void add_strong(RenderTable *table, const char *words) {
  render_table_add_cell(table, render_text_add_strong(render_text_new(), RENDER_INK_TEXT, words));
}

void render_twin_add_sum(RenderTable *table, const RenderView *view, const char *name,
                         const SurveyFigure figures[RENDER_DUMBBELL_N_ENDS], const char *words) {
  render_table_add_row(table);
  add_strong(table, name);
  for (guint end = 0; end < RENDER_DUMBBELL_N_ENDS; end++) {
    g_autofree char *text = figures[end].known ? render_cell_round(figures[end].value)
                                               : g_strdup(render_view_say(view, "number.none"));
    add_strong(table, text);
  }
  add_strong(table, words);
}

static void add_point(RenderTable *table, const RenderView *view, const RenderPoint *point) {
  const char *text = point->text != NULL ? point->text : render_view_say(view, "number.none");
  render_prose_add_cell(table, g_strdup(text));
}

void render_twin_add_dumbbells(RenderTable *table, const RenderView *view,
                               const RenderDumbbells *chart) {
  for (guint i = 0; i < chart->rows->len; i++) {
    const RenderDumbbell *row = chart->rows->pdata[i];
    render_table_add_row(table);
    render_prose_add_cell(table, g_strdup(row->label));
    for (guint end = 0; end < RENDER_DUMBBELL_N_ENDS; end++)
      add_point(table, view, &row->ends[end]);
    render_prose_add_cell(table, g_strdup(row->words == NULL ? "" : row->words));
  }
}

void render_twin_add_bars(RenderTable *table, const RenderView *view, const RenderBars *bars) {
  render_prose_add_column(view, table, 0, RENDER_ALIGN_START, "statement.statement");
  for (guint i = 0; i < bars->levels->len; i++)
    render_table_add_column(table, 0, RENDER_ALIGN_END,
                            render_text_new_plain(bars->levels->pdata[i]));
  render_table_add_column(table, 0, RENDER_ALIGN_START, render_text_new());
  for (guint i = 0; i < bars->bars->len; i++) {
    const RenderBar *bar = bars->bars->pdata[i];
    render_table_add_row(table);
    render_table_add_cell(table, render_text_new_plain(bar->label));
    for (guint k = 0; k < bars->levels->len; k++)
      render_prose_add_cell(table, g_strdup(bar->hidden ? render_view_say(view, "number.none")
                                                        : bar->texts->pdata[k]));
    render_prose_add_cell(table, g_strdup(bar->note));
  }
}
