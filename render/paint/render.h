// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The one way from a document to bytes: lays out, paints, hands over. Who calls it knows neither
 * cairo nor pango. */

#include "render/document/document.h"

typedef enum { RENDER_PAPER_A4 } RenderPaper;

/* The report as PDF. The same document gives the same bytes. NULL with SURVEY_ERROR_DRAW if a font,
 * pango or cairo gave up, or if a letter has no glyph in the bundled fonts (the message names it).
 */
GBytes *render_pdf(const RenderDocument *document, GError **error);

/* What a chart's own PDF is called, dated (YYYY-MM-DD) and how large it is. */
typedef struct {
  const char *title;
  const char *date;
  double width_pt;
  double height_pt;
} RenderChartFile;

/* One chart (a RADAR or DOTS block) of `width_pt` by `height_pt`, as a file of its own. `title`
 * and the block's alternative stand in the SVG for readers aloud. */
GBytes *render_svg(const RenderBlock *chart, const char *title, double width_pt, double height_pt,
                   GError **error);
GBytes *render_png(const RenderBlock *chart, double width_pt, double height_pt, double scale,
                   GError **error);
GBytes *render_chart_pdf(const RenderBlock *chart, const RenderChartFile *file, GError **error);

/* The pages as text, one line a box: what golden tests compare. Free with g_free(). */
char *render_layout_dump(const RenderDocument *document, GError **error);
