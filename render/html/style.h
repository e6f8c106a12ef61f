// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The style of the page: report.css, the bundled fonts, and a rule for each ink of the theme. Inks
 * are variables and classes, so that a dark screen or forced colours change words and charts alike.
 * Used by this room. */

#include "render/text/theme.h"

/* Everything that stands in the page's style element. Free with g_free(). */
char *render_style_new(void);

/* "staff": the words of an ink are of class "ink-staff", fills "fill-staff", strokes "line-staff".
 */
const char *render_style_ink_name(RenderInk ink);

/* "#0b4f8a". Free with g_free(). */
char *render_style_colour(RenderColour colour);
