// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/twin.h"

#include "render/report/prose.h"

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
