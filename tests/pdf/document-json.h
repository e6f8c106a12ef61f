// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A document as JSON: what a reader of its PDF must find, in reading order, and nothing of where it
 * stands. Made without the writer of PDF, for the checker that does not trust it. */

#include "render/document/document.h"
#include <json-c/json_object.h>

/* {"title", "language", "foot": [texts of every page's foot], "pageOf", "blocks": [...]}. A text is
 * an array of {"text", "href"?, "language"?}. Free with json_object_put(). */
json_object *document_json(const RenderDocument *document);

/* The blocks alone. */
json_object *document_json_blocks(const GPtrArray *blocks);
