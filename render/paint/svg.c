// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/paint.h"
#include "render/paint/render.h"
#include "render/paint/svg-names.h"
#include <cairo-svg.h>

static gboolean write_chart(const RenderStrip *strip, double width_pt, double height_pt,
                            GByteArray *bytes, GError **error) {
  cairo_surface_t *surface =
      cairo_svg_surface_create_for_stream(render_paint_append, bytes, width_pt, height_pt);
  cairo_t *cairo = cairo_create(surface);
  render_paint_strip(cairo, strip, (RenderSpot){0, 0});
  gboolean done = render_paint_check(cairo_status(cairo), "painting a chart", error);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  done = done && render_paint_check(cairo_surface_status(surface), "writing an SVG", error);
  cairo_surface_destroy(surface);
  return done;
}

GBytes *render_svg(const RenderBlock *chart, const char *title, double width_pt, double height_pt,
                   GError **error) {
  g_return_val_if_fail(width_pt > 0 && height_pt > 0, NULL);
  g_autoptr(RenderFlow) flow = render_flow_new(NULL, error);
  RenderStrip *strip =
      flow == NULL ? NULL : render_paint_make_chart(flow, chart, width_pt, height_pt, error);
  if (strip == NULL)
    return NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  gboolean done = write_chart(strip, width_pt, height_pt, bytes, error);
  render_strip_free(strip);
  const char *description = chart->alternative != NULL ? chart->alternative : "";
  return done ? render_svg_names_add(bytes, title, description, error) : NULL;
}
