// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/paint.h"
#include "survey/base/error.h"
#include <math.h>
#include <pango/pangocairo.h>

static void set_ink(cairo_t *cairo, RenderInk ink) {
  RenderColour colour = render_theme_colour(ink);
  cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
}

static void set_dash(cairo_t *cairo, RenderDash dash) {
  static const double lengths[][2] = {
      [RENDER_DASH_NONE] = {0, 0}, [RENDER_DASH_LONG] = {3.6, 2.4}, [RENDER_DASH_DOTS] = {1, 1.6}};
  cairo_set_dash(cairo, lengths[dash], dash == RENDER_DASH_NONE ? 0 : 2, 0);
}

static void trace(cairo_t *cairo, const RenderShape *shape) {
  cairo_new_path(cairo);
  switch (shape->kind) {
  case RENDER_SHAPE_LINE:
  case RENDER_SHAPE_POLYGON:
    for (guint i = 0; i < shape->n_spots; i++)
      cairo_line_to(cairo, shape->spots[i].x_pt, shape->spots[i].y_pt);
    if (shape->kind == RENDER_SHAPE_POLYGON)
      cairo_close_path(cairo);
    break;
  case RENDER_SHAPE_CIRCLE:
    cairo_arc(cairo, shape->at.x_pt, shape->at.y_pt, shape->radius_pt, 0, 2 * G_PI);
    cairo_close_path(cairo);
    break;
  case RENDER_SHAPE_ARC:
    cairo_arc(cairo, shape->at.x_pt, shape->at.y_pt, shape->radius_pt, shape->from_rad,
              shape->to_rad);
    break;
  case RENDER_SHAPE_LABEL:
    break;
  }
}

static void paint_shape(cairo_t *cairo, const RenderShape *shape) {
  trace(cairo, shape);
  if (shape->filled) {
    set_ink(cairo, shape->fill);
    cairo_fill_preserve(cairo);
  }
  if (shape->stroke_pt > 0) {
    set_ink(cairo, shape->ink);
    cairo_set_line_width(cairo, shape->stroke_pt);
    set_dash(cairo, shape->dash);
    cairo_stroke_preserve(cairo);
  }
  cairo_new_path(cairo);
}

static void paint_shapes(cairo_t *cairo, const GArray *shapes) {
  for (guint i = 0; i < shapes->len; i++)
    paint_shape(cairo, &g_array_index(shapes, RenderShape, i));
}

static void paint_line(cairo_t *cairo, const RenderLine *line, RenderSpot at) {
  cairo_save(cairo);
  cairo_translate(cairo, at.x_pt, at.y_pt);
  paint_shapes(cairo, line->shapes);
  for (guint i = 0; i < line->runs->len; i++) {
    const RenderRun *run = g_ptr_array_index(line->runs, i);
    set_ink(cairo, run->ink);
    cairo_move_to(cairo, run->x_pt, 0);
    pango_cairo_show_glyph_item(cairo, run->text, run->glyphs);
  }
  cairo_new_path(cairo); /* Pango leaves a current point */
  cairo_restore(cairo);
}

static void paint_part(cairo_t *cairo, const RenderPart *part) {
  if (part->shapes != NULL) {
    paint_shapes(cairo, part->shapes);
    return;
  }
  cairo_save(cairo);
  if (fabs(part->turn_rad) > 0) {
    double x = part->box.x_pt + part->box.width_pt / 2;
    double y = part->box.y_pt + part->box.height_pt / 2;
    cairo_translate(cairo, x, y);
    cairo_rotate(cairo, part->turn_rad);
    cairo_translate(cairo, -x, -y);
  }
  for (guint i = part->first_line; i < part->first_line + part->n_lines; i++)
    paint_line(cairo, g_ptr_array_index(part->paragraph->lines, i), render_part_line_spot(part, i));
  cairo_restore(cairo);
}

void render_paint_strip(cairo_t *cairo, const RenderStrip *strip, RenderSpot at) {
  cairo_save(cairo);
  cairo_translate(cairo, at.x_pt, at.y_pt);
  cairo_set_operator(cairo, CAIRO_OPERATOR_OVER);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < strip->parts->len; i++)
    paint_part(cairo, &g_array_index(strip->parts, RenderPart, i));
  cairo_restore(cairo);
}

void render_paint_page(cairo_t *cairo, const RenderPages *pages, guint page) {
  const GArray *places = g_ptr_array_index(pages->pages, page);
  for (guint i = 0; i < places->len; i++) {
    const RenderPlace *place = &g_array_index(places, RenderPlace, i);
    render_paint_strip(cairo, place->strip, place->at);
  }
}

cairo_status_t render_paint_append(void *bytes, const unsigned char *data, unsigned int length) {
  g_byte_array_append(bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean render_paint_check(cairo_status_t status, const char *what, GError **error) {
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW, "%s: %s", what,
              cairo_status_to_string(status));
  return FALSE;
}
