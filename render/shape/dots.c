// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/dots.h"

#define MARK_SIZE_PT   8.4
#define LANE_PT        9.0 /* height of a series' lane */
#define ROW_GAP_PT     6.0 /* between rows */
#define LEAST_GAP_PT   2.0 /* where there is little room */
#define LABEL_GAP_PT   1.0 /* between a label and its lanes */
#define SCALE_GAP_PT   5.0 /* below the numbers of the scale */
#define ARROW_PT       3.5 /* half an arrow head where an interval goes on */
#define REASON_PAD_PT  2.0 /* paper around the reason of a missing value */
#define LAST_GRID_LINE (RENDER_DOTS_N_GRID - 1)

guint render_dots_axis_label(const RenderDotsLabels *labels, guint axis) {
  g_return_val_if_fail(axis < labels->n_axes, 0);
  return axis;
}

guint render_dots_grid_label(const RenderDotsLabels *labels, guint line) {
  return labels->n_axes + line;
}

guint render_dots_reason_label(const RenderDotsLabels *labels, guint series, guint axis) {
  return labels->n_axes + RENDER_DOTS_N_GRID + series * labels->n_axes + axis;
}

static RenderSize size_of(const RenderDotsLabels *labels, guint label) {
  return labels->sizes[label];
}

double render_dots_x_pt(const RenderDotsLabels *labels, RenderBox box, double frac) {
  double left = size_of(labels, render_dots_grid_label(labels, 0)).width_pt / 2;
  double right = size_of(labels, render_dots_grid_label(labels, LAST_GRID_LINE)).width_pt / 2;
  return box.x_pt + left + frac * (box.width_pt - left - right);
}

/* A lane is higher where its reason takes more than one line. */
static double lane_pt(const RenderDotsLabels *labels, guint series, guint axis) {
  return MAX(LANE_PT, size_of(labels, render_dots_reason_label(labels, series, axis)).height_pt);
}

static double row_pt(const RenderProfile *profile, const RenderDotsLabels *labels, guint axis) {
  double height = size_of(labels, render_dots_axis_label(labels, axis)).height_pt + LABEL_GAP_PT;
  for (guint series = 0; series < profile->series->len; series++)
    height += lane_pt(labels, series, axis);
  return height;
}

static double scale_pt(const RenderDotsLabels *labels) {
  return size_of(labels, render_dots_grid_label(labels, 0)).height_pt + SCALE_GAP_PT;
}

double render_dots_height_pt(const RenderProfile *profile, const RenderDotsLabels *labels) {
  double height = scale_pt(labels);
  for (guint axis = 0; axis < labels->n_axes; axis++)
    height += row_pt(profile, labels, axis) + (axis > 0 ? ROW_GAP_PT : 0);
  return height;
}

double render_dots_least_pt(const RenderProfile *profile, const RenderDotsLabels *labels) {
  guint n_gaps = MAX(labels->n_axes, 1) - 1;
  return render_dots_height_pt(profile, labels) - n_gaps * (ROW_GAP_PT - LEAST_GAP_PT);
}

static void add_grid(GArray *shapes, const RenderDotsLabels *labels, RenderBox box) {
  for (guint line = 0; line < RENDER_DOTS_N_GRID; line++) {
    guint label = render_dots_grid_label(labels, line);
    RenderSize size = size_of(labels, label);
    double x = render_dots_x_pt(labels, box, (double)line / LAST_GRID_LINE);
    RenderSpot from = {x, box.y_pt + size.height_pt + SCALE_GAP_PT / 2};
    RenderSpot to = {x, box.y_pt + box.height_pt};
    render_shapes_add_line(shapes, RENDER_INK_LINE, from, to);
    RenderBox place = {x - size.width_pt / 2, box.y_pt, size.width_pt, size.height_pt};
    render_shapes_add_label(shapes, label, place, RENDER_ANCHOR_CENTRE);
  }
}

/* The head of an arrow at the end of the scale: the interval goes on beyond it. */
static void add_arrow(GArray *shapes, RenderInk ink, RenderSpot tip, double towards) {
  RenderSpot corners[] = {tip,
                          {tip.x_pt - towards * 1.4 * ARROW_PT, tip.y_pt - ARROW_PT},
                          {tip.x_pt - towards * 1.4 * ARROW_PT, tip.y_pt + ARROW_PT}};
  RenderShape *head = render_shapes_add_polygon(shapes, corners, G_N_ELEMENTS(corners));
  head->filled = TRUE;
  head->fill = ink;
}

static void add_value(GArray *shapes, const RenderSeries *series, const RenderPoint *point,
                      const RenderDotsLabels *labels, RenderBox lane) {
  double y = lane.y_pt + lane.height_pt / 2;
  if (point->has_interval) {
    RenderSpot low = {render_dots_x_pt(labels, lane, point->low_frac), y};
    RenderSpot high = {render_dots_x_pt(labels, lane, point->high_frac), y};
    RenderShape *line = render_shapes_add_line(shapes, series->ink, low, high);
    line->stroke_pt = render_stroke_pt(RENDER_STROKE_LINE);
    if (point->low_open)
      add_arrow(shapes, series->ink, low, -1);
    if (point->high_open)
      add_arrow(shapes, series->ink, high, 1);
  }
  RenderSpot at = {render_dots_x_pt(labels, lane, point->frac), y};
  render_shapes_add_mark(shapes, series->mark, series->ink, at, MARK_SIZE_PT);
}

/* The open circle of a missing value stands left, its reason beside it. */
static void add_reason(GArray *shapes, const RenderSeries *series, guint label,
                       const RenderDotsLabels *labels, RenderBox lane) {
  RenderSize size = size_of(labels, label);
  double x = render_dots_x_pt(labels, lane, 0) + MARK_SIZE_PT / 2 + REASON_PAD_PT;
  double middle = lane.y_pt + lane.height_pt / 2;
  RenderBox place = {x + MARK_SIZE_PT / 2 + REASON_PAD_PT, middle - size.height_pt / 2,
                     size.width_pt, size.height_pt};
  RenderBox paper = place;
  paper.width_pt += REASON_PAD_PT;
  render_shapes_add_box(shapes, paper, RENDER_INK_PAPER);
  render_shapes_add_mark(shapes, RENDER_MARK_HOLLOW, series->ink, (RenderSpot){x, middle},
                         MARK_SIZE_PT);
  render_shapes_add_label(shapes, label, place, RENDER_ANCHOR_START);
}

static void add_row(GArray *shapes, const RenderProfile *profile, const RenderDotsLabels *labels,
                    guint axis, RenderBox row) {
  guint name = render_dots_axis_label(labels, axis);
  RenderSize size = size_of(labels, name);
  RenderBox place = {render_dots_x_pt(labels, row, 0), row.y_pt, size.width_pt, size.height_pt};
  render_shapes_add_box(shapes, place, RENDER_INK_PAPER);
  render_shapes_add_label(shapes, name, place, RENDER_ANCHOR_START);
  RenderBox lane = row;
  lane.y_pt += size.height_pt + LABEL_GAP_PT;
  for (guint i = 0; i < profile->series->len; i++) {
    const RenderSeries *series = g_ptr_array_index(profile->series, i);
    const RenderPoint *point = &g_array_index(series->points, RenderPoint, axis);
    lane.height_pt = lane_pt(labels, i, axis);
    if (point->known)
      add_value(shapes, series, point, labels, lane);
    else
      add_reason(shapes, series, render_dots_reason_label(labels, i, axis), labels, lane);
    lane.y_pt += lane.height_pt;
  }
}

GArray *render_dots_draw(const RenderProfile *profile, const RenderDotsLabels *labels,
                         RenderBox box) {
  GArray *shapes = render_shapes_new();
  double spare = box.height_pt - render_dots_height_pt(profile, labels);
  double gap = ROW_GAP_PT + (labels->n_axes > 1 ? spare / (labels->n_axes - 1) : 0);
  add_grid(shapes, labels, box);
  RenderBox row = box;
  row.y_pt += scale_pt(labels);
  for (guint axis = 0; axis < labels->n_axes; axis++) {
    row.height_pt = row_pt(profile, labels, axis);
    add_row(shapes, profile, labels, axis, row);
    row.y_pt += row.height_pt + gap;
  }
  return shapes;
}
