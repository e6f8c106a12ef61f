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
  const double *lengths_pt = render_dash_pt(dash);
  cairo_set_dash(cairo, lengths_pt, lengths_pt == NULL ? 0 : 2, 0);
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
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < shapes->len; i++)
    paint_shape(cairo, &g_array_index(shapes, RenderShape, i));
}

/* Turns what follows as the part is turned, about the middle of its box. */
static void turn(cairo_t *cairo, const RenderPart *part) {
  if (fabs(part->turn_rad) <= 0)
    return;
  double x = part->box.x_pt + part->box.width_pt / 2;
  double y = part->box.y_pt + part->box.height_pt / 2;
  cairo_translate(cairo, x, y);
  cairo_rotate(cairo, part->turn_rad);
  cairo_translate(cairo, -x, -y);
}

/* Where a line of the part begins becomes the origin. */
static void enter_line(cairo_t *cairo, const RenderPart *part, guint line, RenderSpot at) {
  const RenderSpot spot = render_part_line_spot(part, line);
  cairo_save(cairo);
  cairo_translate(cairo, at.x_pt, at.y_pt);
  turn(cairo, part);
  cairo_translate(cairo, spot.x_pt, spot.y_pt);
}

void render_paint_signs(cairo_t *cairo, const RenderPart *part, guint line, RenderSpot at) {
  const RenderLine *one = g_ptr_array_index(part->paragraph->lines, line);
  if (one->shapes->len == 0)
    return;
  enter_line(cairo, part, line, at);
  paint_shapes(cairo, one->shapes);
  cairo_restore(cairo);
}

void render_paint_runs(cairo_t *cairo, const RenderPart *part, RenderRuns runs, RenderSpot at) {
  const RenderLine *line = g_ptr_array_index(part->paragraph->lines, runs.line);
  enter_line(cairo, part, runs.line, at);
  for (guint i = runs.first; i < runs.first + runs.n; i++) {
    const RenderRun *run = g_ptr_array_index(line->runs, i);
    set_ink(cairo, run->ink);
    cairo_move_to(cairo, run->x_pt, 0);
    pango_cairo_show_glyph_item(cairo, run->text, run->glyphs);
  }
  cairo_new_path(cairo); /* Pango leaves a current point */
  cairo_restore(cairo);
}

void render_paint_line(cairo_t *cairo, const RenderPart *part, guint line, RenderSpot at) {
  render_paint_signs(cairo, part, line, at);
  const RenderLine *one = g_ptr_array_index(part->paragraph->lines, line);
  render_paint_runs(cairo, part, (RenderRuns){line, 0, one->runs->len}, at);
}

void render_paint_part(cairo_t *cairo, const RenderPart *part, RenderSpot at) {
  for (guint i = 0; part->shapes == NULL && i < part->n_lines; i++)
    render_paint_line(cairo, part, part->first_line + i, at);
  if (part->shapes == NULL)
    return;
  cairo_save(cairo);
  cairo_translate(cairo, at.x_pt, at.y_pt);
  paint_shapes(cairo, part->shapes);
  cairo_restore(cairo);
}

void render_paint_strip(cairo_t *cairo, const RenderStrip *strip, RenderSpot at) {
  for (guint i = 0; i < strip->parts->len; i++)
    render_paint_part(cairo, &g_array_index(strip->parts, RenderPart, i), at);
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
