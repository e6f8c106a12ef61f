// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What a PDF says of itself as a whole, in the words of XMP (ISO 16684-1): its title, its language,
 * and that it is PDF/UA-1 and PDF/A-2a. Knows no PDF. Used by pdf.c and finish.c. */

#include <glib.h>

#define RENDER_METADATA_CREATOR  "Sevenfold"
#define RENDER_METADATA_PRODUCER "Sevenfold (cairo, qpdf)"

/* All of a PDF that is not on its pages; borrowed. */
typedef struct {
  const char *title;
  const char *language; /* "en" */
  const char *date;     /* YYYY-MM-DD */
} RenderMetadata;

/* Midnight of the date, so that the same report is the same file. Free with g_free(). */
char *render_metadata_format_time(const RenderMetadata *metadata);

/* The packet. Free with g_free(). */
char *render_metadata_format_xmp(const RenderMetadata *metadata);
