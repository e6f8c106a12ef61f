// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A chart as a file of its own: a line that says whose it is, the chart, its key, within a margin.
 * Used by svg.c, png.c and the room render/pdf. */

#include "render/layout/pages.h"
#include "render/paint/render.h"
#include <cairo.h>

typedef struct {
  RenderFlow *flow;
  GPtrArray *strips; /* of RenderStrip, from the top */
  GArray *places;    /* of RenderPlace: where they lie */
  double width_pt, height_pt;
} RenderPicture;

/* Lays out `blocks` in the file's width, and in its height if it has one: then one of them is a
 * radar or a dot plot, which takes the room that the others leave. NULL with SURVEY_ERROR_DRAW if
 * something does not fit. */
RenderPicture *render_picture_new(const GPtrArray *blocks, const RenderChartFile *file,
                                  GError **error);

/* On a surface of the picture's size. */
void render_picture_paint(cairo_t *cairo, const RenderPicture *picture);

/* Paints on a surface that writes a stream, ends it and frees it. FALSE with SURVEY_ERROR_DRAW;
 * `what` was written: "a PDF". */
gboolean render_picture_write(const RenderPicture *picture, cairo_surface_t *surface,
                              const char *what, GError **error);

/* The charts among `blocks` in words, one after the other. Free with g_free(). */
char *render_picture_describe(const GPtrArray *blocks);

void render_picture_free(RenderPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderPicture, render_picture_free)
