// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/picture.h"
#include "render/paint/paint.h"
#include "survey/base/error.h"
#include <math.h>

#define MARGIN_PT       16.0
#define BEFORE_CHART_PT 8.0

static gboolean is_chart(const RenderBlock *block) {
  return block->kind == RENDER_BLOCK_RADAR || block->kind == RENDER_BLOCK_DOTS;
}

const RenderBlock *render_picture_find_chart(const GPtrArray *blocks) {
  for (guint i = 0; i < blocks->len; i++)
    if (is_chart(g_ptr_array_index(blocks, i)))
      return g_ptr_array_index(blocks, i);
  return NULL;
}

/* The strips of every block that is no chart; `place` is where the chart's belongs among them. */
static gboolean lay_out_others(RenderPicture *picture, const GPtrArray *blocks, double width_pt,
                               guint *place, GError **error) {
  for (guint i = 0; i < blocks->len; i++) {
    RenderBlock *block = g_ptr_array_index(blocks, i);
    g_autoptr(GPtrArray) only = g_ptr_array_new();
    g_ptr_array_add(only, block);
    if (is_chart(block))
      *place = picture->strips->len;
    else if (!render_flow_add_blocks(picture->flow, only, width_pt, picture->strips, error))
      return FALSE;
  }
  return TRUE;
}

static double add_heights(const GPtrArray *strips) {
  double height_pt = 0.0;
  for (guint i = 0; i < strips->len; i++) {
    const RenderStrip *strip = g_ptr_array_index(strips, i);
    height_pt += strip->height_pt + (i > 0 ? strip->before_pt : 0.0);
  }
  return height_pt;
}

/* The chart in the room that is left, with every label inside it. */
static RenderStrip *lay_out_chart(RenderPicture *picture, const RenderBlock *chart, double width_pt,
                                  double height_pt, GError **error) {
  RenderStrip *strip = render_flow_make_chart(picture->flow, chart, width_pt, height_pt, error);
  const RenderBox room = {0, 0, width_pt, height_pt};
  for (guint i = 0; strip != NULL && i < strip->parts->len; i++) {
    const RenderPart *part = &g_array_index(strip->parts, RenderPart, i);
    if (fabs(part->turn_rad) > 0 || render_box_holds(room, part->box))
      continue;
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
                "drawing a chart: its labels do not fit into %d by %d pt", (int)width_pt,
                (int)height_pt);
    g_clear_pointer(&strip, render_strip_free);
  }
  return strip;
}

RenderPicture *render_picture_new(const GPtrArray *blocks, const RenderChartFile *file,
                                  GError **error) {
  const RenderBlock *chart = render_picture_find_chart(blocks);
  g_return_val_if_fail(chart != NULL, NULL);

  g_autoptr(RenderPicture) picture = g_new0(RenderPicture, 1);
  picture->strips = g_ptr_array_new_with_free_func(render_strip_free_data);
  picture->flow = render_flow_new(NULL, error);
  const double width_pt = file->width_pt - 2.0 * MARGIN_PT;
  guint place = 0;
  if (picture->flow == NULL || !lay_out_others(picture, blocks, width_pt, &place, error))
    return NULL;
  const double taken_pt = 2.0 * MARGIN_PT + BEFORE_CHART_PT + add_heights(picture->strips);
  RenderStrip *strip = lay_out_chart(picture, chart, width_pt, file->height_pt - taken_pt, error);
  if (strip == NULL)
    return NULL;
  strip->before_pt = place > 0 ? BEFORE_CHART_PT : 0.0;
  g_ptr_array_insert(picture->strips, (int)place, strip);
  return g_steal_pointer(&picture);
}

void render_picture_paint(cairo_t *cairo, const RenderPicture *picture) {
  double y_pt = MARGIN_PT;
  for (guint i = 0; i < picture->strips->len; i++) {
    const RenderStrip *strip = g_ptr_array_index(picture->strips, i);
    y_pt += i > 0 ? strip->before_pt : 0.0;
    render_paint_strip(cairo, strip, (RenderSpot){MARGIN_PT, y_pt});
    y_pt += strip->height_pt;
  }
}

void render_picture_free(RenderPicture *picture) {
  if (picture == NULL)
    return;
  g_ptr_array_unref(picture->strips);
  render_flow_free(picture->flow);
  g_free(picture);
}
