// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A document as plain text, for tests: every string a reader could meet, a line a block. */

#include "render/document/document.h"

/* "# heading", paragraphs, "* entry", "value / label", "cell | cell", the alternatives of charts
 * and what is drawn in them. Free with g_free(). */
char *spoken_document(const RenderDocument *document);
