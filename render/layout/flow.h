// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Blocks become strips: text is broken, tables and charts get their measures. Knows no page but its
 * width. Used by pages.c and by the chart files. */

#include "render/layout/strip.h"

typedef struct {
  RenderPrint print;
  double scale; /* of the print: what the room around text is multiplied with */
  RenderTypesetter *typesetter;
  GHashTable *paragraphs; /* of RenderParagraph, by text, look and width: all that parts point to */
  guint n_elements;       /* numbered so far */
  double picture_frac;    /* of their natural height that charts in columns take, if they can */
} RenderFlow;

RenderFlow *render_flow_new(const char *language, RenderPrint print, GError **error);

/* Breaks `text`, or remembers how the same text was broken; keeps the paragraph until the flow is
 * freed. NULL with an error. */
const RenderParagraph *render_flow_break(RenderFlow *flow, const RenderText *text, RenderLook look,
                                         double width_pt, GError **error);

/* Appends the strips of `blocks` (of RenderBlock) to `strips`. */
gboolean render_flow_add_blocks(RenderFlow *flow, const GPtrArray *blocks, double width_pt,
                                GPtrArray *strips, GError **error);

/* Parts of the work, each in its file: a table's header and rows; a chart, spread over `height_pt`
 * if that is more than it needs. */
gboolean render_flow_add_table(RenderFlow *flow, const RenderTable *table, double width_pt,
                               GPtrArray *strips, GError **error);
gboolean render_flow_add_key_figures(RenderFlow *flow, const GPtrArray *figures, double width_pt,
                                     GPtrArray *strips, GError **error);
gboolean render_flow_add_bars(RenderFlow *flow, const RenderBlock *block, double width_pt,
                              GPtrArray *strips, GError **error);
gboolean render_flow_add_dumbbells(RenderFlow *flow, const RenderBlock *block, double width_pt,
                                   GPtrArray *strips, GError **error);
gboolean render_flow_add_spread(RenderFlow *flow, const RenderBlock *block, double width_pt,
                                GPtrArray *strips, GError **error);
gboolean render_flow_add_trend(RenderFlow *flow, const RenderBlock *block, double width_pt,
                               GPtrArray *strips, GError **error);
gboolean render_flow_add_boxes(RenderFlow *flow, const RenderBlock *block, double width_pt,
                               GPtrArray *strips, GError **error);
gboolean render_flow_add_lines(RenderFlow *flow, const RenderBlock *block, double width_pt,
                               GPtrArray *strips);
gboolean render_flow_add_fields(RenderFlow *flow, const GPtrArray *fields, double width_pt,
                                GPtrArray *strips, GError **error);
gboolean render_flow_add_together(RenderFlow *flow, const RenderBlock *block, double width_pt,
                                  GPtrArray *strips, GError **error);
RenderStrip *render_flow_make_chart(RenderFlow *flow, const RenderBlock *chart, double width_pt,
                                    double height_pt, GError **error);

void render_flow_free(RenderFlow *flow);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderFlow, render_flow_free)
