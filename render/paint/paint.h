// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Paints placed parts with cairo. Decides nothing: places, sizes, inks and strokes are given. The
 * surfaces are made by pdf.c, svg.c and png.c. */

#include "render/layout/pages.h"
#include <cairo.h>

void render_paint_strip(cairo_t *cairo, const RenderStrip *strip, RenderSpot at);
void render_paint_page(cairo_t *cairo, const RenderPages *pages, guint page);

/* For cairo's streams: appends to a GByteArray. */
cairo_status_t render_paint_append(void *bytes, const unsigned char *data, unsigned int length);

/* FALSE with SURVEY_ERROR_DRAW if `status` is not success; `what` was tried. */
gboolean render_paint_check(cairo_status_t status, const char *what, GError **error);
