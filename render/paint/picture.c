// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/picture.h"
#include "render/paint/paint.h"
#include "survey/base/error.h"
#include <math.h>

#define MARGIN_PT       16.0
#define BEFORE_CHART_PT 8.0

/* A chart that fills the room it is given. */
static gboolean can_stretch(const RenderBlock *block) {
  return block->kind == RENDER_BLOCK_RADAR || block->kind == RENDER_BLOCK_DOTS;
}

static const RenderBlock *find_chart(const GPtrArray *blocks) {
  for (guint i = 0; i < blocks->len; i++)
    if (can_stretch(g_ptr_array_index(blocks, i)))
      return g_ptr_array_index(blocks, i);
  return NULL;
}

char *render_picture_describe(const GPtrArray *blocks) {
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < blocks->len; i++) {
    const RenderBlock *block = g_ptr_array_index(blocks, i);
    if (block->alternative != NULL)
      g_string_append_printf(text, "%s%s", text->len > 0 ? " " : "", block->alternative);
  }
  return g_string_free(text, FALSE);
}

/* The strips of every block that is no chart; `place` is where the chart's belongs among them. */
static gboolean lay_out_others(RenderPicture *picture, const GPtrArray *blocks, double width_pt,
                               guint *place, GError **error) {
  for (guint i = 0; i < blocks->len; i++) {
    RenderBlock *block = g_ptr_array_index(blocks, i);
    g_autoptr(GPtrArray) only = g_ptr_array_new();
    g_ptr_array_add(only, block);
    if (can_stretch(block))
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

/* One chart fills what the other blocks leave of the file's height. */
static gboolean fill_height(RenderPicture *picture, const GPtrArray *blocks, double width_pt,
                            GError **error) {
  const RenderBlock *chart = find_chart(blocks);
  g_return_val_if_fail(chart != NULL, FALSE);
  guint place = 0;
  if (!lay_out_others(picture, blocks, width_pt, &place, error))
    return FALSE;
  const double taken_pt = 2.0 * MARGIN_PT + BEFORE_CHART_PT + add_heights(picture->strips);
  RenderStrip *strip =
      lay_out_chart(picture, chart, width_pt, picture->height_pt - taken_pt, error);
  if (strip == NULL)
    return FALSE;
  strip->before_pt = place > 0 ? BEFORE_CHART_PT : 0.0;
  g_ptr_array_insert(picture->strips, (int)place, strip);
  return TRUE;
}

/* As high as its blocks, one below the other. */
static gboolean follow_height(RenderPicture *picture, const GPtrArray *blocks, double width_pt,
                              GError **error) {
  if (!render_flow_add_blocks(picture->flow, blocks, width_pt, picture->strips, error))
    return FALSE;
  picture->height_pt = ceil(2.0 * MARGIN_PT + add_heights(picture->strips));
  return TRUE;
}

static void place_strips(RenderPicture *picture) {
  double y_pt = MARGIN_PT;
  for (guint i = 0; i < picture->strips->len; i++) {
    const RenderStrip *strip = g_ptr_array_index(picture->strips, i);
    y_pt += i > 0 ? strip->before_pt : 0.0;
    const RenderPlace place = {strip, {MARGIN_PT, y_pt}, FALSE};
    g_array_append_val(picture->places, place);
    y_pt += strip->height_pt;
  }
}

RenderPicture *render_picture_new(const GPtrArray *blocks, const RenderChartFile *file,
                                  GError **error) {
  g_autoptr(RenderPicture) picture = g_new0(RenderPicture, 1);
  picture->strips = g_ptr_array_new_with_free_func(render_strip_free_data);
  picture->places = g_array_new(FALSE, FALSE, sizeof(RenderPlace));
  picture->width_pt = file->width_pt;
  picture->height_pt = file->height_pt;
  picture->flow = render_flow_new(NULL, RENDER_PRINT_REPORT, error);
  const double width_pt = file->width_pt - 2.0 * MARGIN_PT;
  if (picture->flow == NULL)
    return NULL;
  const gboolean done = file->height_pt > 0 ? fill_height(picture, blocks, width_pt, error)
                                            : follow_height(picture, blocks, width_pt, error);
  if (!done)
    return NULL;
  place_strips(picture);
  return g_steal_pointer(&picture);
}

void render_picture_paint(cairo_t *cairo, const RenderPicture *picture) {
  for (guint i = 0; i < picture->places->len; i++) {
    const RenderPlace *place = &g_array_index(picture->places, RenderPlace, i);
    render_paint_strip(cairo, place->strip, place->at);
  }
}

gboolean render_picture_write(const RenderPicture *picture, cairo_surface_t *surface,
                              const char *what, GError **error) {
  cairo_t *cairo = cairo_create(surface);
  render_picture_paint(cairo, picture);
  gboolean done = render_paint_check(cairo_status(cairo), "painting a chart", error);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  g_autofree char *writing = g_strconcat("writing ", what, NULL);
  done = done && render_paint_check(cairo_surface_status(surface), writing, error);
  cairo_surface_destroy(surface);
  return done;
}

void render_picture_free(RenderPicture *picture) {
  if (picture == NULL)
    return;
  g_array_unref(picture->places);
  g_ptr_array_unref(picture->strips);
  render_flow_free(picture->flow);
  g_free(picture);
}
