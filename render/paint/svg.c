// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/paint.h"
#include "render/paint/picture.h"
#include "render/paint/svg-names.h"
#include <cairo-svg.h>

static gboolean write_picture(const RenderPicture *picture, const RenderChartFile *file,
                              GByteArray *bytes, GError **error) {
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream(render_paint_append, bytes,
                                                                 file->width_pt, file->height_pt);
  cairo_t *cairo = cairo_create(surface);
  render_picture_paint(cairo, picture);
  gboolean done = render_paint_check(cairo_status(cairo), "painting a chart", error);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  done = done && render_paint_check(cairo_surface_status(surface), "writing an SVG", error);
  cairo_surface_destroy(surface);
  return done;
}

GBytes *render_svg(const GPtrArray *blocks, const RenderChartFile *file, GError **error) {
  g_return_val_if_fail(blocks != NULL && file != NULL, NULL);

  g_autoptr(RenderPicture) picture = render_picture_new(blocks, file, error);
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  if (picture == NULL || !write_picture(picture, file, bytes, error))
    return NULL;
  const char *description = render_picture_find_chart(blocks)->alternative;
  return render_svg_names_add(bytes, file->title, description != NULL ? description : "", error);
}
