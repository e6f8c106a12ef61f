// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The dot plot: the same values as a radar, aligned on one scale, a row a factor, a lane a series,
 * with their intervals. Knows no font: sizes of the labels are given, shapes of kind LABEL say
 * where they go. Used by layout/. */

#include "render/shape/data.h"
#include "render/shape/shape.h"

#define RENDER_DOTS_N_GRID 5 /* 0 25 50 75 100 */

/* Sizes of the labels, in this order: one an axis (its name), one a grid line, and one a series and
 * axis for the reason of a missing value (series by series; 0 by 0 where there is a value). */
typedef struct {
  guint n_axes;
  const RenderSize *sizes;
} RenderDotsLabels;

guint render_dots_axis_label(const RenderDotsLabels *labels, guint axis);
guint render_dots_grid_label(const RenderDotsLabels *labels, guint line);
guint render_dots_reason_label(const RenderDotsLabels *labels, guint series, guint axis);

/* Where a value lies: 0 at the left of the plot, 1 at its right. The plot is inset from the box so
 * that the outermost numbers of the scale stay inside. */
double render_dots_x_pt(const RenderDotsLabels *labels, RenderBox box, double frac);

/* The natural height, and the least: with the rows closer together. */
double render_dots_height_pt(const RenderProfile *profile, const RenderDotsLabels *labels);
double render_dots_least_pt(const RenderProfile *profile, const RenderDotsLabels *labels);

/* Shapes (of RenderShape) in the order of painting; the rows spread over the height of the box. */
GArray *render_dots_draw(const RenderProfile *profile, const RenderDotsLabels *labels,
                         RenderBox box);
