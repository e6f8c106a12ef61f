// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/labels.h"

#include "render/document/build.h"
#include "render/shape/trend.h"

/* A run chart: panels side by side, a strip a line of panels. */

#define LINE_BEFORE_PT 14.0
#define NUMBER         "100" /* as high as every value */
#define DATE_PT        80.0  /* width in which to break a date, or the name of a cycle */

static RenderText *coloured(RenderInk ink, const char *words) {
  return render_text_add(render_text_new(), ink, words);
}

static RenderText *name_text(const RenderTrendPanel *panel) {
  return render_text_add_strong(render_text_new(), panel->ink, panel->label);
}

/* The size of the label that was added last. */
static RenderSize last_size(const RenderLabels *labels) {
  return render_labels_get_sizes(labels)[labels->sizes->len - 1];
}

static gboolean measure_panel(RenderLabels *labels, const RenderTrendPanel *panel, double panel_pt,
                              RenderTrendExtent *extent, GError **error) {
  if (!render_labels_add(labels, name_text(panel), RENDER_LOOK_CHART, panel_pt, error))
    return FALSE;
  extent->name_pt = MAX(extent->name_pt, last_size(labels).height_pt);
  for (guint i = 0; i < panel->medians->len; i++) {
    const char *text = g_array_index(panel->medians, RenderMedian, i).text;
    if (!render_labels_add(labels, render_text_new_plain(text), RENDER_LOOK_CHART, 0, error))
      return FALSE;
    extent->median_pt = MAX(extent->median_pt, last_size(labels).width_pt);
  }
  return TRUE;
}

static gboolean add_dates(RenderLabels *labels, const RenderTrend *trend, GError **error) {
  for (guint i = 0; i < trend->times->len; i++) {
    const char *date = g_array_index(trend->times, RenderTime, i).label;
    if (!render_labels_add(labels, render_text_new_plain(date), RENDER_LOOK_SCALE, DATE_PT, error))
      return FALSE;
  }
  return TRUE;
}

/* The frame: from the scale, the dates, and what is largest in all panels. */
static gboolean measure(RenderLabels *labels, const RenderTrend *trend, double width_pt,
                        RenderTrendFrame *frame, GError **error) {
  RenderTrendExtent extent = {0};
  if (!render_labels_add_scale(labels, RENDER_TREND_N_GRID, error) ||
      !add_dates(labels, trend, error))
    return FALSE;
  for (guint i = RENDER_TREND_N_GRID; i < labels->sizes->len; i++)
    extent.date_pt = MAX(extent.date_pt, render_labels_get_sizes(labels)[i].height_pt);
  if (!render_labels_add(labels, render_text_new_plain(NUMBER), RENDER_LOOK_CHART, 0, error))
    return FALSE;
  extent.number_pt = last_size(labels).height_pt;
  *frame = render_trend_frame(width_pt, render_labels_get_sizes(labels), extent);
  for (guint i = 0; i < trend->panels->len; i++)
    if (!measure_panel(labels, trend->panels->pdata[i], frame->panel_pt, &extent, error))
      return FALSE;
  *frame = render_trend_frame(width_pt, render_labels_get_sizes(labels), extent);
  return TRUE;
}

static gboolean add_points(RenderLabels *labels, const RenderTrend *trend,
                           const RenderTrendPanel *panel, const RenderTrendFrame *frame,
                           GError **error) {
  const double plot_pt = render_trend_x_pt(frame, 1) - render_trend_x_pt(frame, 0);
  for (guint i = 0; i < panel->points->len; i++) {
    const RenderPoint *point = &g_array_index(panel->points, RenderPoint, i);
    if (!render_labels_add(labels,
                           coloured(point->known ? trend->line.ink : RENDER_INK_SOFT, point->text),
                           RENDER_LOOK_CHART, point->known ? 0 : plot_pt, error))
      return FALSE;
  }
  for (guint i = 0; i < panel->medians->len; i++) {
    const char *text = g_array_index(panel->medians, RenderMedian, i).text;
    if (!render_labels_add(labels, coloured(RENDER_INK_SOFT, text), RENDER_LOOK_CHART, 0, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean add_labels(RenderLabels *labels, const RenderTrend *trend,
                           const RenderTrendPanel *panel, const RenderTrendFrame *frame,
                           GError **error) {
  render_labels_cut(labels, 0);
  if (!render_labels_add(labels, name_text(panel), RENDER_LOOK_CHART, frame->panel_pt, error) ||
      !render_labels_add_scale(labels, RENDER_TREND_N_GRID, error) ||
      !add_dates(labels, trend, error))
    return FALSE;
  return add_points(labels, trend, panel, frame, error);
}

/* Puts the panel at its place in the strip of its line. */
static gboolean add_panel(RenderLabels *labels, const RenderBlock *block, guint index,
                          const RenderTrendFrame *frame, RenderStrip *line, GError **error) {
  const RenderTrendPanel *panel = block->trend->panels->pdata[index];
  if (!add_labels(labels, block->trend, panel, frame, error))
    return FALSE;
  const RenderTrendLabels sizes = {block->trend->times->len, render_labels_get_sizes(labels)};
  RenderStrip *strip = render_strip_new(0);
  strip->height_pt = render_trend_height_pt(frame);
  render_strip_add_drawing(strip, render_trend_draw(block->trend, panel, frame, &sizes),
                           render_labels_get_paragraphs(labels), labels->flow->n_elements)
      ->alternative = index == 0 ? block->alternative : NULL;
  const double x = index % frame->n_columns * (frame->panel_pt + frame->gutter_pt);
  render_strip_absorb(line, strip, (RenderSpot){x, 0});
  return TRUE;
}

gboolean render_flow_add_trend(RenderFlow *flow, const RenderBlock *block, double width_pt,
                               GPtrArray *strips, GError **error) {
  g_auto(RenderLabels) labels = {0};
  RenderTrendFrame frame;
  render_labels_init(&labels, flow);
  flow->n_elements++;
  if (!measure(&labels, block->trend, width_pt, &frame, error))
    return FALSE;
  for (guint i = 0; i < block->trend->panels->len; i++) {
    if (i % frame.n_columns == 0)
      g_ptr_array_add(strips, render_strip_new(LINE_BEFORE_PT));
    if (!add_panel(&labels, block, i, &frame, strips->pdata[strips->len - 1], error))
      return FALSE;
  }
  return TRUE;
}
