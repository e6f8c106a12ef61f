// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The one way from a document to bytes: lays out, paints, hands over. Who calls it knows neither
 * cairo nor pango. */

#include "render/document/document.h"

typedef enum { RENDER_PAPER_A4 } RenderPaper;

/* The report as PDF, tagged for readers aloud (PDF/UA-1) and for keeping (PDF/A-2a). The same
 * document gives the same bytes. NULL with SURVEY_ERROR_DRAW if a font, pango, cairo or qpdf gave
 * up, if a picture has no words, or if a letter has no glyph in the bundled fonts (the message
 * names it). */
GBytes *render_pdf(const RenderDocument *document, GError **error);

/* A chart's own file: what it is called, its date (YYYY-MM-DD; for PDF), its size. */
typedef struct {
  const char *title;
  const char *date;
  double width_pt;
  double height_pt;     /* 0: as high as what is in it */
  const char *language; /* for PDF; NULL: English */
} RenderChartFile;

/* Charts as a file of their own. Where the file has a height, one of `blocks` (of RenderBlock) is
 * a RADAR or DOTS, which fills the room that the others leave. The title and the charts'
 * alternatives stand in the SVG for readers aloud. A PNG has `scale` dots a pt. Errors as
 * render_pdf(). */
GBytes *render_svg(const GPtrArray *blocks, const RenderChartFile *file, GError **error);
GBytes *render_png(const GPtrArray *blocks, const RenderChartFile *file, double scale,
                   GError **error);
GBytes *render_chart_pdf(const GPtrArray *blocks, const RenderChartFile *file, GError **error);

/* The pages as text, one line a box: what golden tests compare. Free with g_free(). */
char *render_layout_dump(const RenderDocument *document, GError **error);
