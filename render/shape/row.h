// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The frame that charts of one row a statement share (bars, dumbbells, spreads): where the label,
 * the track with the values and the words at the right stand; and the scale 0 to 100 on the track.
 * Knows no font. */

#include "render/shape/shape.h"

typedef struct {
  gboolean above;  /* the label stands above its track: there is little width */
  double label_pt; /* width in which to break the label */
  double track_x_pt, track_pt;
  double inset_pt; /* from either end of the track to 0 and to 100: room for a number beside them */
  double words_x_pt, words_pt; /* width in which to break the words */
} RenderRowFrame;

/* Label and words take these shares of the width; where it is small, the label takes a line of its
 * own. Without an inset. */
RenderRowFrame render_row_frame(double width_pt, double label_frac, double words_frac);

/* Room for the widest number beside a mark. */
void render_row_set_inset(RenderRowFrame *frame, double number_pt);

/* Where a value lies on the track. */
double render_row_x_pt(const RenderRowFrame *frame, double frac);

#define RENDER_ROW_N_GRID 5 /* 0 25 50 75 100 */

/* Hairlines at the numbers of the scale, from `top_pt` to `bottom_pt`. */
void render_row_add_grid(GArray *shapes, const RenderRowFrame *frame, double top_pt,
                         double bottom_pt);

/* The numbers of the scale as labels 0 to RENDER_ROW_N_GRID - 1, over the grid; its height. */
double render_row_scale_height_pt(const RenderSize *sizes);
GArray *render_row_draw_scale(const RenderRowFrame *frame, const RenderSize *sizes);

#define RENDER_ROW_LINE_PT 12.0 /* height of a row of one line */

/* A label whose first line has its middle where that of the track is. */
void render_row_add_label(GArray *shapes, guint label, RenderSize size, RenderSpot at);
