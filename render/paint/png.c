// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/paint.h"
#include "render/paint/render.h"
#include "survey/base/error.h"
#include <math.h>

/* No side of a picture is longer than this. */
#define MAX_SIDE_PX 16384

static cairo_surface_t *paint_chart(const RenderStrip *strip, double width_pt, double height_pt,
                                    double scale) {
  cairo_surface_t *surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, (int)ceil(width_pt * scale), (int)ceil(height_pt * scale));
  cairo_t *cairo = cairo_create(surface);
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  cairo_scale(cairo, scale, scale);
  render_paint_strip(cairo, strip, (RenderSpot){0, 0});
  cairo_destroy(cairo);
  return surface;
}

GBytes *render_png(const RenderBlock *chart, double width_pt, double height_pt, double scale,
                   GError **error) {
  g_return_val_if_fail(width_pt > 0 && height_pt > 0 && scale > 0, NULL);
  if (MAX(width_pt, height_pt) * scale > MAX_SIDE_PX) {
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
                "drawing a picture: a side is longer than %d dots", MAX_SIDE_PX);
    return NULL;
  }
  g_autoptr(RenderFlow) flow = render_flow_new(NULL, error);
  RenderStrip *strip =
      flow == NULL ? NULL : render_paint_make_chart(flow, chart, width_pt, height_pt, error);
  if (strip == NULL)
    return NULL;
  GByteArray *bytes = g_byte_array_new();
  cairo_surface_t *surface = paint_chart(strip, width_pt, height_pt, scale);
  cairo_status_t status = cairo_surface_write_to_png_stream(surface, render_paint_append, bytes);
  cairo_surface_destroy(surface);
  render_strip_free(strip);
  if (render_paint_check(status, "writing a PNG picture", error))
    return g_byte_array_free_to_bytes(bytes);
  g_byte_array_unref(bytes);
  return NULL;
}
