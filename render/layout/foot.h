// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The foot of every page: whose report it is, what holds for the whole of it, the page's number.
 * Used by pages.c alone. */

#include "render/layout/flow.h"

typedef struct {
  RenderFlow *flow; /* borrowed, as the document */
  const RenderDocument *document;
  guint n_pages;
  char *left;       /* cut with an ellipsis where it has no room; page one has it whole */
  double note_x_pt; /* in the middle, or right of what stands at the left */
} RenderFoot;

/* FALSE with SURVEY_ERROR_DRAW. */
gboolean render_foot_init(RenderFoot *foot, RenderFlow *flow, const RenderDocument *document,
                          guint n_pages, GError **error);

/* The foot of the page at `index`, from 0; NULL with an error. */
RenderStrip *render_foot_make(const RenderFoot *foot, guint index, GError **error);

void render_foot_clear(RenderFoot *foot);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RenderFoot, render_foot_clear)
