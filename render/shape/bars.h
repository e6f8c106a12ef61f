// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Level bars: how often each level was chosen, a statement a bar, lowest level left, light to dark.
 * One bar at a time, so that a long list breaks across pages between bars. Knows no font: sizes of
 * the labels are given, shapes of kind LABEL say where they go. Used by layout/. */

#include "render/shape/data.h"
#include "render/shape/row.h"

/* The statement is the label, the note the words. */
RenderRowFrame render_bars_frame(double width_pt);

/* Sizes of a bar's labels: the statement, the note (0 by 0 without one), the text of each segment.
 */
#define RENDER_BAR_STATEMENT   0u
#define RENDER_BAR_NOTE        1u
#define RENDER_BAR_TEXT(level) (2u + (level))

double render_bar_height_pt(const RenderRowFrame *frame, const RenderSize *sizes);

/* TRUE if the text of a level has room on its segment. */
gboolean render_bar_text_fits(const RenderBar *bar, const RenderRowFrame *frame, guint level,
                              RenderSize size);

/* Shapes (of RenderShape) of one bar with its top left at `at`. A text that does not fit on its
 * segment stands beside the bar if it is the first or the last one's, or else is left out. */
GArray *render_bar_draw(const RenderBar *bar, const RenderRowFrame *frame, const RenderSize *sizes,
                        RenderSpot at);

/* The ink of a level, and of the text on it. */
RenderInk render_bar_level_ink(guint level, guint n_levels);
RenderInk render_bar_text_ink(guint level, guint n_levels);
