// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Finishes an SVG that cairo wrote: says what it shows, makes its ids its own so that two charts
 * can stand in one page, and turns style attributes into presentation attributes, which a page's
 * content security policy does not ignore. The one drawing file that speaks to libxml2. Used by
 * svg.c. */

#include <glib.h>

/* `svg` as cairo wrote it; `title` and `description` are what a reader aloud says. NULL with
 * SURVEY_ERROR_DRAW. */
GBytes *render_svg_names_add(const GByteArray *svg, const char *title, const char *description,
                             GError **error);
