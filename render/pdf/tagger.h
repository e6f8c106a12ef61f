// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Paints placed strips on a PDF surface and tags them while it does, in reading order: what is a
 * heading, a list, a table with its rows, a figure with its words, and what is only furniture of
 * the page. Knows places and roles, no block. Used by pdf.c. */

#include "render/layout/pages.h"
#include "render/pdf/tags.h"

/* Paints `pages` (of GArray of RenderPlace), whose elements have numbers up to `n_elements`, and
 * ends each page. The tags are then all closed. FALSE with SURVEY_ERROR_DRAW if a figure has no
 * words. */
gboolean render_tagger_paint(RenderTags *tags, const GPtrArray *pages, guint n_elements,
                             GError **error);
