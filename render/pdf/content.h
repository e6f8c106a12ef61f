// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A page's content stream as cairo writes it: text with tags is checked, furniture and drawings
 * without a tag become artifacts. Knows operators and marked content, no object of a PDF. The only
 * PDF syntax that we read ourselves. Used by finish.c. */

#include <glib.h>

/* What the marked content of a number (MCID) is. */
typedef enum {
  RENDER_CONTENT_READ,     /* it belongs to an element */
  RENDER_CONTENT_FOOT,     /* artifacts: the foot of a page, */
  RENDER_CONTENT_REPEATED, /* or what another page has said already */
} RenderContentKind;

/* No marked content lies deeper in other. */
#define RENDER_CONTENT_MAX_DEPTH 32

/* The stream once more with its artifacts. `kinds` has one guint8 a number. NULL with
 * SURVEY_ERROR_DRAW if text has no tag, if one of the numbers is not there exactly once, or if it
 * is no stream of operators. */
GByteArray *render_content_finish(const char *data, gsize length, const GByteArray *kinds,
                                  GError **error);
