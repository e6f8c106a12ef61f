// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The HTML twin of a report: the same document as the PDF, as one file without a script that loads
 * nothing. Knows no page of paper and no sentence: words come with the document. Used by the
 * command that writes reports. */

#include "render/document/document.h"

/* The report as HTML, in UTF-8. The same document gives the same bytes. NULL with SURVEY_ERROR_DRAW
 * if a chart cannot be drawn: as render_pdf(). */
GBytes *render_html(const RenderDocument *document, GError **error);
