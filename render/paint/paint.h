// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Paints placed parts with cairo. Decides nothing: places, sizes, inks and strokes are given. The
 * surfaces are made by svg.c, png.c and the room render/pdf, which paints a strip in pieces, with
 * tags between them. Only the operator OVER, and never cairo_paint(), which would lose the tags. */

#include "render/layout/pages.h"
#include <cairo.h>

void render_paint_strip(cairo_t *cairo, const RenderStrip *strip, RenderSpot at);

/* `n` runs of a line, from `first` on. */
typedef struct {
  guint line, first, n;
} RenderRuns;

/* Parts of the work: one part of a strip that lies at `at`; of a text part, one line; of a line,
 * its signs, or some of its runs. */
void render_paint_part(cairo_t *cairo, const RenderPart *part, RenderSpot at);
void render_paint_line(cairo_t *cairo, const RenderPart *part, guint line, RenderSpot at);
void render_paint_signs(cairo_t *cairo, const RenderPart *part, guint line, RenderSpot at);
void render_paint_runs(cairo_t *cairo, const RenderPart *part, RenderRuns runs, RenderSpot at);

/* For cairo's streams: appends to a GByteArray. */
cairo_status_t render_paint_append(void *bytes, const unsigned char *data, unsigned int length);

/* FALSE with SURVEY_ERROR_DRAW if `status` is not success; `what` was tried. */
gboolean render_paint_check(cairo_status_t status, const char *what, GError **error);
