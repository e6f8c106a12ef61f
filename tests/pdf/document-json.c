// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/pdf/document-json.h"

static void add_string(json_object *object, const char *key, const char *text) {
  if (text != NULL)
    json_object_object_add(object, key, json_object_new_string(text));
}

static void append_string(json_object *array, const char *text) {
  json_object_array_add(array, json_object_new_string(text));
}

static json_object *add_array(json_object *object, const char *key) {
  json_object *array = json_object_new_array();
  json_object_object_add(object, key, array);
  return array;
}

static json_object *make_text(const RenderText *text) {
  json_object *spans = json_object_new_array();
  for (guint i = 0; i < text->spans->len; i++) {
    const RenderSpan *span = &g_array_index(text->spans, RenderSpan, i);
    json_object *one = json_object_new_object();
    add_string(one, "text", span->text);
    add_string(one, "href", span->href);
    add_string(one, "language", span->language);
    json_object_array_add(spans, one);
  }
  return spans;
}

static json_object *make_texts(const GPtrArray *texts) {
  json_object *array = json_object_new_array();
  for (guint i = 0; i < texts->len; i++)
    json_object_array_add(array, make_text(texts->pdata[i]));
  return array;
}

static void append_points(json_object *scores, const GArray *points) {
  for (guint i = 0; i < points->len; i++)
    append_string(scores, g_array_index(points, RenderPoint, i).text);
}

static void append_profile(json_object *scores, const RenderProfile *profile) {
  for (guint i = 0; i < profile->series->len; i++)
    append_points(scores, ((const RenderSeries *)profile->series->pdata[i])->points);
}

static void append_bars(json_object *scores, const RenderBars *bars) {
  for (guint i = 0; i < bars->bars->len; i++) {
    const RenderBar *bar = bars->bars->pdata[i];
    for (guint k = 0; !bar->hidden && k < bar->texts->len; k++) {
      if (g_array_index(bar->fracs, double, k) > 0)
        append_string(scores, bar->texts->pdata[k]);
    }
    if (bar->note != NULL)
      append_string(scores, bar->note);
  }
}

static void append_dumbbells(json_object *scores, const RenderDumbbells *dumbbells) {
  for (guint i = 0; i < dumbbells->rows->len; i++) {
    const RenderDumbbell *row = dumbbells->rows->pdata[i];
    for (guint k = 0; k < RENDER_DUMBBELL_N_ENDS; k++) {
      if (row->ends[k].known)
        append_string(scores, row->ends[k].text);
    }
  }
}

static void append_trend(json_object *scores, const RenderTrend *trend) {
  for (guint i = 0; i < trend->panels->len; i++) {
    const RenderTrendPanel *panel = trend->panels->pdata[i];
    append_points(scores, panel->points);
    for (guint k = 0; k < panel->medians->len; k++)
      append_string(scores, g_array_index(panel->medians, RenderMedian, k).text);
  }
}

static void append_spread(json_object *scores, const RenderSpread *spread) {
  for (guint i = 0; i < spread->rows->len; i++)
    append_points(scores, ((const RenderSpreadRow *)spread->rows->pdata[i])->points);
}

/* Every value that the chart draws, as it is printed. */
static void add_scores(json_object *object, const RenderBlock *block) {
  json_object *scores = add_array(object, "scores");
  if (block->profile != NULL)
    append_profile(scores, block->profile);
  if (block->bars != NULL)
    append_bars(scores, block->bars);
  if (block->dumbbells != NULL)
    append_dumbbells(scores, block->dumbbells);
  if (block->trend != NULL)
    append_trend(scores, block->trend);
  if (block->spread != NULL)
    append_spread(scores, block->spread);
}

static void add_figures(json_object *object, const GPtrArray *figures) {
  json_object *entries = add_array(object, "figures");
  for (guint i = 0; i < figures->len; i++) {
    const RenderKeyFigure *figure = figures->pdata[i];
    json_object *one = json_object_new_object();
    add_string(one, "value", figure->value);
    add_string(one, "label", figure->label);
    json_object_array_add(entries, one);
  }
}

static void add_table(json_object *object, const RenderTable *table) {
  json_object_object_add(object, "header", make_texts(table->header));
  json_object *rows = add_array(object, "rows");
  for (guint i = 0; i < table->rows->len; i++)
    json_object_array_add(rows, make_texts(table->rows->pdata[i]));
}

static void add_columns(json_object *object, const GPtrArray *columns) {
  json_object *array = add_array(object, "columns");
  for (guint i = 0; i < columns->len; i++)
    json_object_array_add(array, document_json_blocks(columns->pdata[i]));
}

/* The kind of a block shows in which members it has. */
static json_object *make_block(const RenderBlock *block) {
  json_object *object = json_object_new_object();
  if (block->kind == RENDER_BLOCK_HEADING)
    json_object_object_add(object, "level", json_object_new_int((int)block->level));
  if (block->text != NULL)
    json_object_object_add(object, "text", make_text(block->text));
  if (block->kind == RENDER_BLOCK_LIST)
    json_object_object_add(object, "entries", make_texts(block->entries));
  if (block->kind == RENDER_BLOCK_KEY_FIGURES)
    add_figures(object, block->entries);
  if (block->table != NULL && !render_block_is_chart(block)) /* a chart's twin is for a screen */
    add_table(object, block->table);
  if (block->columns != NULL)
    add_columns(object, block->columns);
  if (render_block_is_chart(block)) {
    add_string(object, "alternative", block->alternative);
    add_scores(object, block);
  }
  return object;
}

json_object *document_json_blocks(const GPtrArray *blocks) {
  json_object *array = json_object_new_array();
  for (guint i = 0; i < blocks->len; i++)
    json_object_array_add(array, make_block(blocks->pdata[i]));
  return array;
}

json_object *document_json(const RenderDocument *document) {
  json_object *object = json_object_new_object();
  add_string(object, "title", document->title);
  add_string(object, "language", document->language);
  json_object *foot = add_array(object, "foot");
  if (document->foot != NULL)
    append_string(foot, document->foot);
  if (document->foot_note != NULL)
    append_string(foot, document->foot_note);
  add_string(object, "pageOf", document->page_of);
  json_object_object_add(object, "blocks", document_json_blocks(document->blocks));
  return object;
}
