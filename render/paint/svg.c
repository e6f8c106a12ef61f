// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/paint.h"
#include "render/paint/picture.h"
#include "render/paint/svg-names.h"
#include <cairo-svg.h>

GBytes *render_svg(const GPtrArray *blocks, const RenderChartFile *file, GError **error) {
  g_return_val_if_fail(blocks != NULL && file != NULL, NULL);

  g_autoptr(RenderPicture) picture = render_picture_new(blocks, file, error);
  if (picture == NULL)
    return NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
      render_paint_append, bytes, picture->width_pt, picture->height_pt);
  if (!render_picture_write(picture, surface, "an SVG", error))
    return NULL;
  g_autofree char *description = render_picture_describe(blocks);
  return render_svg_names_add(bytes, file->title, description, error);
}
