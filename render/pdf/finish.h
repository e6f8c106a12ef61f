// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Makes a tagged PDF of cairo's an accessible one: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO
 * 19005-2). Gives the elements what was recorded of them, and the file its language, its metadata
 * and its colour profile. The one file that speaks to qpdf. Used by pdf.c. */

#include "render/pdf/metadata.h"
#include "render/pdf/tags.h"

/* `bytes` as cairo wrote them with `tags`. NULL with SURVEY_ERROR_DRAW if cairo's elements are not
 * those of `tags`, if text has no tag, or if qpdf gives up. */
GBytes *render_finish(const GByteArray *bytes, const RenderTags *tags,
                      const RenderMetadata *metadata, double page_height_pt, GError **error);
