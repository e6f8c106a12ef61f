// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/trend.h"

#define WIDE_PT       360.0 /* from here on two panels side by side */
#define GUTTER_PT     28.0
#define PLOT_PT       66.0 /* from 0 to 100 */
#define GAP_PT        4.0  /* between the plot and what stands beside it */
#define APART_PT      4.0  /* between labels in a line */
#define MARK_SIZE_PT  8.4
#define MARK_HALF_PT  4.5 /* from the middle of a mark to its number */
#define GAP_MARK_PT   4.5 /* how far below 0 the sign of a missing value is */
#define LAST_GRID     (RENDER_TREND_N_GRID - 1)
#define N_PANEL_FIXED (1 + RENDER_TREND_N_GRID)

guint render_trend_name_label(void) {
  return 0;
}

guint render_trend_grid_label(guint line) {
  return 1 + line;
}

guint render_trend_time_label(guint time) {
  return N_PANEL_FIXED + time;
}

guint render_trend_value_label(const RenderTrendLabels *labels, guint time) {
  return N_PANEL_FIXED + labels->n_times + time;
}

guint render_trend_median_label(const RenderTrendLabels *labels, guint median) {
  return N_PANEL_FIXED + 2 * labels->n_times + median;
}

RenderTrendFrame render_trend_frame(double width_pt, const RenderSize *scale,
                                    RenderTrendExtent extent) {
  const RenderSize *last = &scale[LAST_GRID];
  RenderTrendFrame frame = {.n_columns = width_pt < WIDE_PT ? 1 : 2, .gutter_pt = GUTTER_PT};
  frame.panel_pt = (width_pt - GUTTER_PT * (frame.n_columns - 1)) / frame.n_columns;
  frame.scale_pt = last->width_pt + 2 * GAP_PT;
  frame.median_pt = extent.median_pt + MARK_HALF_PT + GAP_PT;
  frame.name_pt = extent.name_pt;
  frame.date_pt = extent.date_pt;
  frame.number_pt = extent.number_pt;
  return frame;
}

/* Above 100 and below 0 a number has room. */
double render_trend_height_pt(const RenderTrendFrame *frame) {
  return frame->name_pt + 2 * (frame->number_pt + MARK_HALF_PT) + PLOT_PT + frame->date_pt;
}

double render_trend_x_pt(const RenderTrendFrame *frame, double frac) {
  const double left = frame->scale_pt + MARK_HALF_PT;
  return left + frac * (frame->panel_pt - frame->median_pt - left);
}

double render_trend_y_pt(const RenderTrendFrame *frame, double frac) {
  return frame->name_pt + frame->number_pt + MARK_HALF_PT + (1 - frac) * PLOT_PT;
}

static void add_grid(GArray *shapes, const RenderTrendFrame *frame,
                     const RenderTrendLabels *labels) {
  for (guint line = 0; line < RENDER_TREND_N_GRID; line++) {
    const double y = render_trend_y_pt(frame, (double)line / LAST_GRID);
    const RenderSize size = labels->sizes[render_trend_grid_label(line)];
    render_shapes_add_line(shapes, RENDER_INK_LINE, (RenderSpot){frame->scale_pt, y},
                           (RenderSpot){frame->panel_pt - frame->median_pt + MARK_HALF_PT, y});
    RenderBox place = {frame->scale_pt - GAP_PT - size.width_pt, y - size.height_pt / 2,
                       size.width_pt, size.height_pt};
    render_shapes_add_label(shapes, render_trend_grid_label(line), place, RENDER_ANCHOR_END);
  }
}

/* Would a label at `box` meet one of the labels from `first` on? */
static gboolean is_taken(const GArray *shapes, guint first, RenderBox box) {
  for (guint i = first; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (render_box_overlaps(render_box_grow(box, APART_PT / 2), render_shape_bounds(shape)))
      return TRUE;
  }
  return FALSE;
}

/* The n-th to be placed of `n_times`: the last, the first, then those between from the left. */
static guint nth_time(guint n, guint n_times) {
  return n == 0 ? n_times - 1 : n - 1;
}

static void add_dates(GArray *shapes, const RenderTrend *trend, const RenderTrendFrame *frame,
                      const RenderTrendLabels *labels) {
  const guint first = shapes->len;
  for (guint n = 0; n < labels->n_times; n++) {
    const guint time = nth_time(n, labels->n_times);
    const RenderSize size = labels->sizes[render_trend_time_label(time)];
    const double x = render_trend_x_pt(frame, g_array_index(trend->times, RenderTime, time).frac) -
                     size.width_pt / 2;
    RenderBox place = {CLAMP(x, 0, MAX(frame->panel_pt - size.width_pt, 0)),
                       render_trend_height_pt(frame) - frame->date_pt, size.width_pt,
                       size.height_pt};
    if (!is_taken(shapes, first, place))
      render_shapes_add_label(shapes, render_trend_time_label(time), place, RENDER_ANCHOR_CENTRE);
  }
}

static RenderSpot spot_at(const RenderTrend *trend, const RenderTrendPanel *panel,
                          const RenderTrendFrame *frame, guint time) {
  const RenderPoint *point = &g_array_index(panel->points, RenderPoint, time);
  return (RenderSpot){render_trend_x_pt(frame, g_array_index(trend->times, RenderTime, time).frac),
                      point->known ? render_trend_y_pt(frame, point->frac)
                                   : render_trend_y_pt(frame, 0) + GAP_MARK_PT};
}

static gboolean is_joined(const RenderTrendPanel *panel, guint time) {
  return time > 0 && time < panel->points->len && g_array_index(panel->joined, gboolean, time) &&
         g_array_index(panel->points, RenderPoint, time - 1).known &&
         g_array_index(panel->points, RenderPoint, time).known;
}

static void add_medians(GArray *shapes, const RenderTrend *trend, const RenderTrendPanel *panel,
                        const RenderTrendFrame *frame, const RenderTrendLabels *labels) {
  for (guint i = 0; i < panel->medians->len; i++) {
    const RenderMedian *median = &g_array_index(panel->medians, RenderMedian, i);
    const double y = render_trend_y_pt(frame, median->frac);
    RenderShape *line = render_shapes_add_line(
        shapes, RENDER_INK_SOFT, (RenderSpot){spot_at(trend, panel, frame, median->from).x_pt, y},
        (RenderSpot){spot_at(trend, panel, frame, median->to).x_pt, y});
    line->stroke_pt = render_stroke_pt(RENDER_STROKE_THIN);
    line->dash = RENDER_DASH_LONG;
    if (median->to + 1 < panel->points->len)
      continue; /* beside the plot is room for the last one's text alone */
    const guint label = render_trend_median_label(labels, i);
    const RenderSize size = labels->sizes[label];
    RenderBox place = {frame->panel_pt - size.width_pt, y - size.height_pt / 2, size.width_pt,
                       size.height_pt};
    render_shapes_add_label(shapes, label, place, RENDER_ANCHOR_END);
  }
}

static void add_lines(GArray *shapes, const RenderTrend *trend, const RenderTrendPanel *panel,
                      const RenderTrendFrame *frame) {
  for (guint time = 1; time < panel->points->len; time++) {
    if (!is_joined(panel, time))
      continue;
    RenderShape *line =
        render_shapes_add_line(shapes, trend->line.ink, spot_at(trend, panel, frame, time - 1),
                               spot_at(trend, panel, frame, time));
    line->stroke_pt = render_stroke_pt(RENDER_STROKE_LINE);
  }
}

static void add_marks(GArray *shapes, const RenderTrend *trend, const RenderTrendPanel *panel,
                      const RenderTrendFrame *frame) {
  for (guint time = 0; time < panel->points->len; time++) {
    const gboolean known = g_array_index(panel->points, RenderPoint, time).known;
    render_shapes_add_mark(shapes, known ? trend->line.mark : RENDER_MARK_HOLLOW, trend->line.ink,
                           spot_at(trend, panel, frame, time), MARK_SIZE_PT);
  }
}

/* A value in a valley stands below its mark, another one above: there the lines leave room. */
static gboolean is_valley(const RenderTrend *trend, const RenderTrendPanel *panel,
                          const RenderTrendFrame *frame, guint time) {
  const double y = spot_at(trend, panel, frame, time).y_pt;
  double rise = 0;
  if (is_joined(panel, time))
    rise += y - spot_at(trend, panel, frame, time - 1).y_pt;
  if (is_joined(panel, time + 1))
    rise += y - spot_at(trend, panel, frame, time + 1).y_pt;
  return rise > 0;
}

static void add_values(GArray *shapes, const RenderTrend *trend, const RenderTrendPanel *panel,
                       const RenderTrendFrame *frame, const RenderTrendLabels *labels) {
  const guint first = shapes->len;
  for (guint n = 0; n < labels->n_times; n++) {
    const guint time = nth_time(n, labels->n_times);
    if (!g_array_index(panel->points, RenderPoint, time).known)
      continue;
    const guint label = render_trend_value_label(labels, time);
    const RenderSize size = labels->sizes[label];
    const RenderSpot spot = spot_at(trend, panel, frame, time);
    const double y = is_valley(trend, panel, frame, time)
                         ? spot.y_pt + MARK_HALF_PT
                         : spot.y_pt - MARK_HALF_PT - size.height_pt;
    RenderBox place = {spot.x_pt - size.width_pt / 2, y, size.width_pt, size.height_pt};
    if (is_taken(shapes, first, place))
      continue;
    render_shapes_add_box(shapes, place, RENDER_INK_PAPER); /* the grid stops for it */
    render_shapes_add_label(shapes, label, place, RENDER_ANCHOR_CENTRE);
  }
}

static gboolean has_value(const RenderTrendPanel *panel) {
  for (guint i = 0; i < panel->points->len; i++) {
    if (g_array_index(panel->points, RenderPoint, i).known)
      return TRUE;
  }
  return FALSE;
}

/* A panel without any value says why in its middle. */
static void add_reason(GArray *shapes, const RenderTrendFrame *frame,
                       const RenderTrendLabels *labels) {
  const guint label = render_trend_value_label(labels, labels->n_times - 1);
  const RenderSize size = labels->sizes[label];
  const double x = (render_trend_x_pt(frame, 0) + render_trend_x_pt(frame, 1) - size.width_pt) / 2;
  RenderBox place = {x, render_trend_y_pt(frame, 0.5) - size.height_pt / 2, size.width_pt,
                     size.height_pt};
  render_shapes_add_box(shapes, render_box_grow(place, APART_PT / 2), RENDER_INK_PAPER);
  render_shapes_add_label(shapes, label, place, RENDER_ANCHOR_CENTRE);
}

GArray *render_trend_draw(const RenderTrend *trend, const RenderTrendPanel *panel,
                          const RenderTrendFrame *frame, const RenderTrendLabels *labels) {
  g_return_val_if_fail(labels->n_times == panel->points->len && labels->n_times > 0, NULL);
  GArray *shapes = render_shapes_new();
  const RenderSize name = labels->sizes[render_trend_name_label()];
  render_shapes_add_label(shapes, render_trend_name_label(),
                          (RenderBox){0, 0, name.width_pt, name.height_pt}, RENDER_ANCHOR_START);
  add_grid(shapes, frame, labels);
  if (has_value(panel))
    add_values(shapes, trend, panel, frame, labels);
  else
    add_reason(shapes, frame, labels);
  add_medians(shapes, trend, panel, frame, labels);
  add_lines(shapes, trend, panel, frame);
  add_marks(shapes, trend, panel, frame);
  add_dates(shapes, trend, frame, labels);
  return shapes;
}
