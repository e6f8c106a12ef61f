// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/labels.h"

#include "render/document/build.h"
#include "render/shape/dumbbell.h"
#include "render/shape/spread.h"

/* Charts of one row a statement or factor: a strip with the scale, then a strip a row, so that a
 * long one breaks between rows and shows its scale again. */

#define CHART_BEFORE_PT 6.0
#define WIDEST          "100"

/* What the two kinds of chart have in common. */
typedef struct {
  RenderLabels *labels;
  const RenderBlock *block;
  RenderRowFrame frame;
  guint element;
  GPtrArray *strips;
  const RenderStrip *scale;
} Rows;

static RenderStrip *add_strip(Rows *rows, GArray *shapes, double height_pt) {
  RenderStrip *strip = render_strip_new(0);
  strip->height_pt = height_pt;
  strip->header = rows->scale;
  render_strip_add_drawing(strip, shapes, render_labels_get_paragraphs(rows->labels), rows->element)
      ->alternative = rows->scale == NULL ? rows->block->alternative : NULL;
  g_ptr_array_add(rows->strips, strip);
  return strip;
}

static gboolean add_scale(Rows *rows, GError **error) {
  render_labels_cut(rows->labels, 0);
  if (!render_labels_add_scale(rows->labels, RENDER_ROW_N_GRID, error))
    return FALSE;
  const RenderSize *sizes = render_labels_get_sizes(rows->labels);
  RenderStrip *strip = add_strip(rows, render_row_draw_scale(&rows->frame, sizes),
                                 render_row_scale_height_pt(sizes));
  strip->before_pt = CHART_BEFORE_PT;
  strip->keeps_next = TRUE;
  rows->scale = strip;
  return TRUE;
}

/* A last row alone on a page would be read as nothing's. */
static void bind_last(GPtrArray *strips, guint n_rows) {
  if (n_rows > 1)
    ((RenderStrip *)g_ptr_array_index(strips, strips->len - 2))->keeps_next = TRUE;
}

/* The number at a mark; none where there is no value. */
static gboolean add_value(RenderLabels *labels, const RenderPoint *point, RenderInk ink,
                          GError **error) {
  if (!point->known) {
    render_labels_add_none(labels);
    return TRUE;
  }
  RenderText *text = render_text_add(render_text_new(), ink, point->text);
  return render_labels_add(labels, text, RENDER_LOOK_CHART, 0, error);
}

static gboolean add_dumbbell_values(RenderLabels *labels, const RenderDumbbells *dumbbells,
                                    const RenderDumbbell *row, GError **error) {
  for (guint end = 0; end < RENDER_DUMBBELL_N_ENDS; end++)
    if (!add_value(labels, &row->ends[end], dumbbells->ends[end].ink, error))
      return FALSE;
  return TRUE;
}

static RenderText *dumbbell_words(const RenderDumbbell *row) {
  RenderText *text = render_text_new();
  if (row->words == NULL)
    return text;
  if (row->arrow != RENDER_MARK_NONE)
    render_text_add_mark(text, RENDER_INK_TEXT, row->arrow);
  return row->strong ? render_text_add_strong(text, RENDER_INK_TEXT, row->words)
                     : render_text_add(text, RENDER_INK_SOFT, row->words);
}

static gboolean add_dumbbell(Rows *rows, const RenderDumbbell *row, GError **error) {
  RenderLabels *labels = rows->labels;
  render_labels_cut(labels, 0);
  if (!render_labels_add(labels, render_text_new_plain(row->label), RENDER_LOOK_TABLE_CELL,
                         rows->frame.label_pt, error) ||
      !render_labels_add(labels, dumbbell_words(row), RENDER_LOOK_CHART, rows->frame.words_pt,
                         error) ||
      !add_dumbbell_values(labels, rows->block->dumbbells, row, error))
    return FALSE;
  const RenderSize *sizes = render_labels_get_sizes(labels);
  add_strip(rows, render_dumbbell_draw(rows->block->dumbbells, row, &rows->frame, sizes),
            render_dumbbell_height_pt(&rows->frame, sizes));
  return TRUE;
}

/* Gives the frame room for the widest number, whether it is there or not: charts below each other
 * have their scales below each other. */
static gboolean set_inset(Rows *rows, GError **error) {
  if (!render_labels_add(rows->labels, render_text_new_plain(WIDEST), RENDER_LOOK_CHART, 0, error))
    return FALSE;
  render_row_set_inset(&rows->frame, render_labels_get_sizes(rows->labels)[0].width_pt);
  return TRUE;
}

gboolean render_flow_add_dumbbells(RenderFlow *flow, const RenderBlock *block, double width_pt,
                                   GPtrArray *strips, GError **error) {
  g_auto(RenderLabels) labels = {0};
  render_labels_init(&labels, flow);
  Rows rows = {.labels = &labels, .block = block, .strips = strips};
  rows.frame = render_dumbbells_frame(width_pt);
  rows.element = ++flow->n_elements;
  if (!set_inset(&rows, error) || !add_scale(&rows, error))
    return FALSE;
  const GPtrArray *list = block->dumbbells->rows;
  for (guint i = 0; i < list->len; i++)
    if (!add_dumbbell(&rows, list->pdata[i], error))
      return FALSE;
  bind_last(strips, list->len);
  return TRUE;
}

/* The median and the middle half; below, the service that stands out. */
static RenderText *spread_words(const RenderSpread *spread, const RenderSpreadRow *row) {
  RenderText *text = render_text_new();
  if (spread->own >= 0) {
    const RenderPoint *own = &g_array_index(row->points, RenderPoint, spread->own);
    render_text_add_mark(text, spread->sign.ink,
                         own->known ? spread->sign.mark : RENDER_MARK_HOLLOW);
    if (own->known)
      render_text_add_strong(text, spread->sign.ink, own->text);
    else
      render_text_add(text, RENDER_INK_SOFT, own->text);
  }
  if (row->words != NULL && text->spans->len > 0)
    render_text_add(text, RENDER_INK_SOFT, "\n");
  return row->words == NULL ? text : render_text_add(text, RENDER_INK_SOFT, row->words);
}

static gboolean add_spread_row(Rows *rows, const RenderSpreadRow *row, GError **error) {
  RenderLabels *labels = rows->labels;
  render_labels_cut(labels, 0);
  RenderText *name = render_text_add_strong(render_text_new(), row->ink, row->label);
  if (!render_labels_add(labels, name, RENDER_LOOK_TABLE_CELL, rows->frame.label_pt, error) ||
      !render_labels_add(labels, spread_words(rows->block->spread, row), RENDER_LOOK_CHART,
                         rows->frame.words_pt, error))
    return FALSE;
  const RenderSize *sizes = render_labels_get_sizes(labels);
  add_strip(rows, render_spread_draw(rows->block->spread, row, &rows->frame, sizes),
            render_spread_height_pt(row, &rows->frame, sizes));
  return TRUE;
}

gboolean render_flow_add_spread(RenderFlow *flow, const RenderBlock *block, double width_pt,
                                GPtrArray *strips, GError **error) {
  g_auto(RenderLabels) labels = {0};
  render_labels_init(&labels, flow);
  Rows rows = {.labels = &labels, .block = block, .strips = strips};
  rows.frame = render_spread_frame(width_pt);
  rows.element = ++flow->n_elements;
  if (!set_inset(&rows, error) || !add_scale(&rows, error))
    return FALSE;
  const GPtrArray *list = block->spread->rows;
  for (guint i = 0; i < list->len; i++)
    if (!add_spread_row(&rows, list->pdata[i], error))
      return FALSE;
  bind_last(strips, list->len);
  return TRUE;
}
