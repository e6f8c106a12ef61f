// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Pages: strips placed one below the other, with what belongs together kept together, and a foot.
 * Knows no block. Read by paint/. */

#include "render/document/document.h"
#include "render/layout/flow.h"

typedef struct {
  const RenderStrip *strip;
  RenderSpot at;     /* of its top left on the page */
  gboolean repeated; /* a table's header once more: shown again, but not read again */
} RenderPlace;

typedef struct {
  RenderFlow *flow;  /* keeps the paragraphs of the strips */
  GPtrArray *strips; /* of RenderStrip: all that the pages place */
  GPtrArray *pages;  /* of GArray of RenderPlace, in reading order, the foot last */
  double width_pt, height_pt;
} RenderPages;

/* More pages are an error: a report that long is a mistake. */
#define RENDER_MAX_PAGES 5000

/* NULL with SURVEY_ERROR_DRAW. The document must outlive the pages. */
RenderPages *render_pages_new(const RenderDocument *document, GError **error);

void render_pages_free(RenderPages *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderPages, render_pages_free)
