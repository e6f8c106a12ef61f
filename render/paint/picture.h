// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A chart as a file of its own: a line that says whose it is, the chart, its key, within a margin.
 * Used by pdf.c, svg.c and png.c. */

#include "render/layout/flow.h"
#include "render/paint/render.h"
#include <cairo.h>

typedef struct {
  RenderFlow *flow;
  GPtrArray *strips; /* of RenderStrip, from the top */
} RenderPicture;

/* Lays out `blocks`, of which one is a chart: it takes the room that the others leave. NULL with
 * SURVEY_ERROR_DRAW if something does not fit. */
RenderPicture *render_picture_new(const GPtrArray *blocks, const RenderChartFile *file,
                                  GError **error);

/* On a surface of the file's size. */
void render_picture_paint(cairo_t *cairo, const RenderPicture *picture);

/* The chart among `blocks`, or NULL. */
const RenderBlock *render_picture_find_chart(const GPtrArray *blocks);

void render_picture_free(RenderPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderPicture, render_picture_free)
