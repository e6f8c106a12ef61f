// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/paint.h"
#include "render/paint/picture.h"
#include "survey/base/error.h"
#include <math.h>

/* No side of a picture is longer than this. */
#define MAX_SIDE_PX 32767

static gboolean check_size(const RenderPicture *picture, double scale, GError **error) {
  if (MAX(picture->width_pt, picture->height_pt) * scale <= MAX_SIDE_PX)
    return TRUE;
  g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
              "drawing a picture: a side is longer than %d dots; SVG and PDF have room for more",
              MAX_SIDE_PX);
  return FALSE;
}

/* NULL with an error if cairo gave up. */
static cairo_surface_t *paint_picture(const RenderPicture *picture, double scale, GError **error) {
  cairo_surface_t *surface =
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)ceil(picture->width_pt * scale),
                                 (int)ceil(picture->height_pt * scale));
  cairo_t *cairo = cairo_create(surface);
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  cairo_scale(cairo, scale, scale);
  render_picture_paint(cairo, picture);
  const gboolean done = render_paint_check(cairo_status(cairo), "painting a chart", error);
  cairo_destroy(cairo);
  if (!done)
    g_clear_pointer(&surface, cairo_surface_destroy);
  return surface;
}

GBytes *render_png(const GPtrArray *blocks, const RenderChartFile *file, double scale,
                   GError **error) {
  g_return_val_if_fail(blocks != NULL && file != NULL && scale > 0, NULL);
  g_autoptr(RenderPicture) picture = render_picture_new(blocks, file, error);
  if (picture == NULL || !check_size(picture, scale, error))
    return NULL;
  cairo_surface_t *surface = paint_picture(picture, scale, error);
  if (surface == NULL)
    return NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  cairo_status_t status = cairo_surface_write_to_png_stream(surface, render_paint_append, bytes);
  cairo_surface_destroy(surface);
  if (!render_paint_check(status, "writing a PNG picture", error))
    return NULL;
  return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}
