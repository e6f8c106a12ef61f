// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/spoken.h"

static void speak_text(GString *spoken, const RenderText *text) {
  for (guint i = 0; i < text->spans->len; i++)
    g_string_append(spoken, g_array_index(text->spans, RenderSpan, i).text);
}

static void speak_row(GString *spoken, const GPtrArray *cells) {
  for (guint i = 0; i < cells->len; i++) {
    GString *cell = g_string_new(NULL);
    speak_text(cell, cells->pdata[i]);
    g_string_append_printf(spoken, "%s%s", i == 0 ? "" : " | ", g_strstrip(cell->str));
    g_string_free(cell, TRUE);
  }
  g_string_append_c(spoken, '\n');
}

static void speak_table(GString *spoken, const RenderTable *table) {
  speak_row(spoken, table->header);
  for (guint i = 0; i < table->rows->len; i++)
    speak_row(spoken, table->rows->pdata[i]);
}

static void speak_profile(GString *spoken, const RenderProfile *profile) {
  for (guint i = 0; i < profile->series->len; i++) {
    const RenderSeries *series = profile->series->pdata[i];
    g_string_append_printf(spoken, "~ %s", series->name);
    for (guint j = 0; j < series->points->len; j++)
      g_string_append_printf(spoken, " | %s=%s", g_array_index(profile->axes, RenderAxis, j).label,
                             g_array_index(series->points, RenderPoint, j).text);
    g_string_append_c(spoken, '\n');
  }
}

static void speak_bars(GString *spoken, const RenderBars *bars) {
  for (guint i = 0; i < bars->bars->len; i++) {
    const RenderBar *bar = bars->bars->pdata[i];
    g_string_append_printf(spoken, "~ %s", bar->label);
    for (guint j = 0; j < bar->texts->len; j++)
      g_string_append_printf(spoken, " | %s", (const char *)bar->texts->pdata[j]);
    g_string_append_printf(spoken, " | %s\n", bar->note == NULL ? "" : bar->note);
  }
}

static void speak_dumbbells(GString *spoken, const RenderDumbbells *dumbbells) {
  for (guint i = 0; i < dumbbells->rows->len; i++) {
    const RenderDumbbell *row = dumbbells->rows->pdata[i];
    g_string_append_printf(spoken, "~ %s", row->label);
    for (guint end = 0; end < RENDER_DUMBBELL_N_ENDS; end++)
      g_string_append_printf(spoken, " | %s=%s", dumbbells->ends[end].name,
                             row->ends[end].known ? row->ends[end].text : ".");
    g_string_append_printf(spoken, " | %s\n", row->words);
  }
}

static void speak_points(GString *spoken, const char *label, const GArray *points) {
  g_string_append_printf(spoken, "~ %s", label);
  for (guint i = 0; i < points->len; i++)
    g_string_append_printf(spoken, " | %s", g_array_index(points, RenderPoint, i).text);
}

static void speak_trend(GString *spoken, const RenderTrend *trend) {
  for (guint i = 0; i < trend->panels->len; i++) {
    const RenderTrendPanel *panel = trend->panels->pdata[i];
    speak_points(spoken, panel->label, panel->points);
    g_string_append(spoken, " | ");
    for (guint k = 0; k < panel->joined->len; k++)
      g_string_append_c(spoken, g_array_index(panel->joined, gboolean, k) ? '-' : '.');
    for (guint k = 0; k < panel->medians->len; k++)
      g_string_append_printf(spoken, " | %s", g_array_index(panel->medians, RenderMedian, k).text);
    g_string_append_c(spoken, '\n');
  }
}

static void speak_spread(GString *spoken, const RenderSpread *spread) {
  for (guint i = 0; i < spread->rows->len; i++) {
    const RenderSpreadRow *row = spread->rows->pdata[i];
    speak_points(spoken, row->label, row->points);
    g_string_append_printf(spoken, " | %s\n", row->words == NULL ? "" : row->words);
  }
}

static void speak_blocks(GString *spoken, const GPtrArray *blocks);

static void speak_entries(GString *spoken, const RenderBlock *block) {
  for (guint i = 0; i < block->entries->len; i++) {
    g_string_append(spoken, block->kind == RENDER_BLOCK_BOXES ? "[ ] " : "* ");
    if (block->kind == RENDER_BLOCK_KEY_FIGURES || block->kind == RENDER_BLOCK_FIELDS) {
      const RenderKeyFigure *figure = block->entries->pdata[i];
      g_string_append_printf(spoken, "%s / %s", figure->value, figure->label);
    } else {
      speak_text(spoken, block->entries->pdata[i]);
    }
    g_string_append_c(spoken, '\n');
  }
}

static void speak_lines(GString *spoken, const RenderBlock *block) {
  for (guint i = 0; i < block->n_lines; i++)
    g_string_append(spoken, "____\n");
}

static void speak_block(GString *spoken, const RenderBlock *block) {
  for (guint i = 0; block->kind == RENDER_BLOCK_HEADING && i < block->level; i++)
    g_string_append_c(spoken, '#');
  if (block->text != NULL) {
    speak_text(spoken, block->text);
    g_string_append_printf(spoken, "%s%s\n", block->key != NULL ? " | " : "",
                           block->key != NULL ? block->key : "");
  }
  if (block->entries != NULL)
    speak_entries(spoken, block);
  if (block->table != NULL)
    speak_table(spoken, block->table);
  if (block->profile != NULL)
    speak_profile(spoken, block->profile);
  if (block->bars != NULL)
    speak_bars(spoken, block->bars);
  if (block->dumbbells != NULL)
    speak_dumbbells(spoken, block->dumbbells);
  if (block->trend != NULL)
    speak_trend(spoken, block->trend);
  if (block->spread != NULL)
    speak_spread(spoken, block->spread);
  speak_lines(spoken, block);
  if (block->alternative != NULL)
    g_string_append_printf(spoken, "[%s]\n", block->alternative);
  if (block->slot != NULL)
    g_string_append_printf(spoken, "[%s]\n", block->slot->words);
  if (block->blocks != NULL)
    speak_blocks(spoken, block->blocks);
  for (guint i = 0; block->columns != NULL && i < block->columns->len; i++)
    speak_blocks(spoken, block->columns->pdata[i]);
}

static void speak_blocks(GString *spoken, const GPtrArray *blocks) {
  for (guint i = 0; i < blocks->len; i++)
    speak_block(spoken, blocks->pdata[i]);
}

char *spoken_document(const RenderDocument *document) {
  GString *spoken = g_string_new(NULL);
  g_string_append_printf(spoken, "title: %s\nfoot: %s\n", document->title, document->foot);
  if (document->foot_note != NULL)
    g_string_append_printf(spoken, "note: %s\n", document->foot_note);
  speak_blocks(spoken, document->blocks);
  return g_string_free(spoken, FALSE);
}
