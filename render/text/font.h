// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The fonts of a report: built into the program, so that a page has the same letters everywhere and
 * nothing is looked for on the machine. The one file that speaks to fontconfig. Used by
 * typesetter.c and html/. */

#include <glib.h>
#include <pango/pango.h>

#define RENDER_FONT_FAMILY "Noto Sans"

/* A context of this thread that knows the bundled fonts only; 1 unit is 1 pt, nothing is rounded to
 * pixels. Made at the first call and owned by the thread. NULL with SURVEY_ERROR_DRAW. */
PangoContext *render_font_context(GError **error);

/* Takes in the fonts that `text` needs beyond the Latin one: Arabic, Bengali, Gurmukhi. They cost
 * time, so nobody else has them. After render_font_context(). FALSE with SURVEY_ERROR_DRAW. */
gboolean render_font_take_in(const char *text, GError **error);

/* The bundled font as a TrueType file, for a page that must bring its own. Static. */
const char *render_font_file(gboolean strong, gsize *length);
