// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The run chart: one small panel a factor, the values of all cycles at their dates, and the median
 * of those that are joined. A line that is broken says: not the same statements. No control limits.
 * Knows no font: sizes of the labels are given, shapes of kind LABEL say where they go. Used by
 * layout/. */

#include "render/shape/shape.h"
#include "render/shape/trend-data.h"

#define RENDER_TREND_N_GRID 3 /* 0 50 100 */

/* How panels stand side by side, and their parts. */
typedef struct {
  guint n_columns;
  double panel_pt;                    /* width of a panel */
  double gutter_pt;                   /* between panels */
  double scale_pt, median_pt;         /* room left of the plot, and right of it */
  double name_pt, date_pt, number_pt; /* heights */
} RenderTrendFrame;

/* The largest of the labels of all panels. */
typedef struct {
  double median_pt;                   /* width of the widest text of a median */
  double name_pt, date_pt, number_pt; /* heights */
} RenderTrendExtent;

/* `scale` holds the sizes of the numbers of the scale. */
RenderTrendFrame render_trend_frame(double width_pt, const RenderSize *scale,
                                    RenderTrendExtent extent);

/* The labels of one panel: its name, the numbers of the scale, the dates, the values (or reasons),
 * the texts of the medians. */
typedef struct {
  guint n_times;
  const RenderSize *sizes;
} RenderTrendLabels;

guint render_trend_name_label(void);
guint render_trend_grid_label(guint line);
guint render_trend_time_label(guint time);
guint render_trend_value_label(const RenderTrendLabels *labels, guint time);
guint render_trend_median_label(const RenderTrendLabels *labels, guint median);

double render_trend_height_pt(const RenderTrendFrame *frame);

/* Where a moment and a value lie in a panel. */
double render_trend_x_pt(const RenderTrendFrame *frame, double frac);
double render_trend_y_pt(const RenderTrendFrame *frame, double frac);

/* Shapes (of RenderShape) of a panel with its top left at 0, 0. A date or a value that has no room
 * is left out; the last and the first come before those between. */
GArray *render_trend_draw(const RenderTrend *trend, const RenderTrendPanel *panel,
                          const RenderTrendFrame *frame, const RenderTrendLabels *labels);
