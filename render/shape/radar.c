// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/radar-plan.h"
#include <math.h>

#define MARK_SIZE_PT    8.4
#define SCALE_CLEAR_PT  8.0 /* the 0 stands this far from the centre, where the axes meet */
#define SCALE_PAD_PT    1.5 /* paper around the number of a ring */
#define GAP_PLACE       5.0 /* the sign for a missing value stands this far outside the ring */
#define FITTING_STEP_PT 4.0
#define FITTING_ROUNDS  12 /* halvings of the step: exact to a thousandth of a point */

static const double ring_fracs[RENDER_RADAR_N_RINGS] = {0, 0.25, 0.5, 0.75, 1};

/* Where along an edge of the ring the numbers of the scale may stand, nicest first. */
static const double scale_places[] = {0.5, 0.36, 0.64};

guint render_radar_axis_label(const RenderRadarLabels *labels, guint axis) {
  g_return_val_if_fail(axis < labels->n_axes, 0);
  return axis;
}

guint render_radar_group_label(const RenderRadarLabels *labels, guint group) {
  return labels->n_axes + group;
}

guint render_radar_ring_label(const RenderRadarLabels *labels, guint ring) {
  return labels->n_axes + labels->n_groups + ring;
}

RenderSpot render_radar_spot(RenderSpot centre, double ring_pt, guint axis, guint n_axes,
                             double frac) {
  double angle_rad = render_radar_angle_rad(axis, n_axes);
  return (RenderSpot){centre.x_pt + ring_pt * frac * cos(angle_rad),
                      centre.y_pt + ring_pt * frac * sin(angle_rad)};
}

static gboolean fits(const RenderProfile *profile, const RenderRadarLabels *labels, double ring_pt,
                     RenderSize room) {
  RenderRadarPlan plan = render_radar_plan(profile, labels, ring_pt);
  RenderBox bounds = render_radar_plan_bounds(&plan, labels->n_axes);
  return bounds.width_pt <= room.width_pt && bounds.height_pt <= room.height_pt;
}

/* Tall labels may fit around a large ring and not around a small one, so the search comes from
 * above before it halves. */
double render_radar_fit_pt(const RenderProfile *profile, const RenderRadarLabels *labels,
                           RenderSize room, double max_pt) {
  double low = max_pt, high = max_pt;
  while (low > RENDER_RADAR_MIN_RING_PT && !fits(profile, labels, low, room)) {
    high = low;
    low -= FITTING_STEP_PT;
  }
  if (low <= RENDER_RADAR_MIN_RING_PT)
    return RENDER_RADAR_MIN_RING_PT;
  for (guint round = 0; high - low > 0 && round < FITTING_ROUNDS; round++) {
    double middle = (low + high) / 2;
    if (fits(profile, labels, middle, room))
      low = middle;
    else
      high = middle;
  }
  return low;
}

double render_radar_height_pt(const RenderProfile *profile, const RenderRadarLabels *labels,
                              double ring_pt) {
  RenderRadarPlan plan = render_radar_plan(profile, labels, ring_pt);
  return render_radar_plan_bounds(&plan, labels->n_axes).height_pt;
}

static void add_rings(GArray *shapes, double ring_pt, guint n_axes) {
  RenderSpot spots[RENDER_RADAR_MAX_AXES], centre = {0, 0};
  for (guint ring = 1; ring < RENDER_RADAR_N_RINGS; ring++) {
    for (guint axis = 0; axis < n_axes; axis++)
      spots[axis] = render_radar_spot(centre, ring_pt, axis, n_axes, ring_fracs[ring]);
    RenderShape *polygon = render_shapes_add_polygon(shapes, spots, n_axes);
    gboolean outermost = ring == RENDER_RADAR_N_RINGS - 1;
    polygon->ink = RENDER_INK_LINE;
    polygon->stroke_pt = render_stroke_pt(outermost ? RENDER_STROKE_THIN : RENDER_STROKE_HAIR);
  }
  for (guint axis = 0; axis < n_axes; axis++)
    render_shapes_add_line(shapes, RENDER_INK_LINE, centre,
                           render_radar_spot(centre, ring_pt, axis, n_axes, 1));
}

static void add_series(GArray *shapes, const RenderSeries *series, double ring_pt, guint n_axes) {
  RenderSpot centre = {0, 0};
  for (guint axis = 0; axis < n_axes; axis++) {
    guint next = (axis + 1) % n_axes;
    const RenderPoint *from = &g_array_index(series->points, RenderPoint, axis);
    const RenderPoint *to = &g_array_index(series->points, RenderPoint, next);
    if (!from->known || !to->known)
      continue;
    RenderShape *line = render_shapes_add_line(
        shapes, series->ink, render_radar_spot(centre, ring_pt, axis, n_axes, from->frac),
        render_radar_spot(centre, ring_pt, next, n_axes, to->frac));
    line->stroke_pt = render_stroke_pt(RENDER_STROKE_LINE);
    line->dash = series->dash;
  }
}

/* A missing value is off the scale: an open circle outside the ring; the reason is in the label. */
static void add_marks(GArray *shapes, const RenderSeries *series, double ring_pt, guint n_axes) {
  for (guint axis = 0; axis < n_axes; axis++) {
    const RenderPoint *point = &g_array_index(series->points, RenderPoint, axis);
    double reach_pt = point->known ? ring_pt * point->frac : ring_pt + GAP_PLACE;
    RenderSpot at = render_radar_spot((RenderSpot){0, 0}, reach_pt, axis, n_axes, 1);
    RenderMark mark = point->known ? series->mark : RENDER_MARK_HOLLOW;
    render_shapes_add_mark(shapes, mark, series->ink, at, MARK_SIZE_PT);
  }
}

/* Signs are painted widest first, so that each shows where values agree. */
static void add_all_marks(GArray *shapes, const RenderProfile *profile, double ring_pt) {
  static const RenderMark order[] = {RENDER_MARK_DIAMOND, RENDER_MARK_TRIANGLE, RENDER_MARK_CIRCLE};
  for (guint k = 0; k < G_N_ELEMENTS(order); k++) {
    for (guint i = 0; i < profile->series->len; i++) {
      const RenderSeries *series = g_ptr_array_index(profile->series, i);
      if (series->mark == order[k])
        add_marks(shapes, series, ring_pt, profile->axes->len);
    }
  }
}

/* The box of a ring's number: on its ring, at `place` along the edge that starts at `axis`. */
static RenderBox scale_box(const RenderRadarLabels *labels, double ring_pt, guint axis,
                           double place, guint ring) {
  RenderSpot centre = {0, 0};
  RenderSize size = labels->sizes[render_radar_ring_label(labels, ring)];
  RenderSpot from = render_radar_spot(centre, ring_pt, axis, labels->n_axes, 1);
  RenderSpot to =
      render_radar_spot(centre, ring_pt, (axis + 1) % labels->n_axes, labels->n_axes, 1);
  double x = from.x_pt + (to.x_pt - from.x_pt) * place;
  double y = from.y_pt + (to.y_pt - from.y_pt) * place;
  double frac = ring == 0 ? SCALE_CLEAR_PT / hypot(x, y) : ring_fracs[ring];
  return (RenderBox){x * frac - size.width_pt / 2, y * frac - size.height_pt / 2, size.width_pt,
                     size.height_pt};
}

/* How many of the lines and signs in `shapes` a box would touch. */
static guint count_touched(const GArray *shapes, RenderBox box) {
  guint touched = 0;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_LINE)
      touched += render_box_meets_line(box, shape->spots[0], shape->spots[1]) ? 1 : 0;
    else
      touched += render_box_overlaps(box, render_shape_bounds(shape)) ? 1 : 0;
  }
  return touched;
}

/* Of all edges and places along them, the one where the numbers touch least of the data. */
static void find_scale_place(const GArray *data, const RenderRadarLabels *labels, double ring_pt,
                             guint *best_axis, double *best_place) {
  guint least = G_MAXUINT;
  for (guint k = 0; k < G_N_ELEMENTS(scale_places); k++) {
    for (guint axis = 0; axis < labels->n_axes; axis++) {
      guint touched = 0;
      for (guint ring = 0; ring < RENDER_RADAR_N_RINGS; ring++)
        touched += count_touched(
            data,
            render_box_grow(scale_box(labels, ring_pt, axis, scale_places[k], ring), SCALE_PAD_PT));
      if (touched >= least)
        continue;
      least = touched;
      *best_axis = axis;
      *best_place = scale_places[k];
    }
  }
}

/* Would a number stand on the data, or on one that stands already? */
static gboolean is_taken(const GArray *shapes, const GArray *data, RenderBox box) {
  if (count_touched(data, render_box_grow(box, SCALE_PAD_PT / 2)) > 0)
    return TRUE;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_LABEL &&
        render_box_overlaps(render_box_grow(box, SCALE_PAD_PT), render_shape_bounds(shape)))
      return TRUE;
  }
  return FALSE;
}

/* The numbers of the rings from the outermost inwards; one that has no room is left out, the others
 * tell the scale. */
static void add_scale(GArray *shapes, const GArray *data, const RenderRadarLabels *labels,
                      double ring_pt) {
  guint axis = 0;
  double place = scale_places[0];
  find_scale_place(data, labels, ring_pt, &axis, &place);
  for (guint ring = RENDER_RADAR_N_RINGS; ring-- > 0;) {
    RenderBox box = scale_box(labels, ring_pt, axis, place, ring);
    if (is_taken(shapes, data, box))
      continue;
    render_shapes_add_box(shapes, render_box_grow(box, SCALE_PAD_PT), RENDER_INK_PAPER);
    render_shapes_add_label(shapes, render_radar_ring_label(labels, ring), box,
                            RENDER_ANCHOR_CENTRE);
  }
}

/* Broken lines last: where values agree, the line below shows in the gaps. */
static void add_all_series(GArray *shapes, const RenderProfile *profile, double ring_pt) {
  for (guint dash = 0; dash < RENDER_N_DASHES; dash++) {
    for (guint i = 0; i < profile->series->len; i++) {
      const RenderSeries *series = g_ptr_array_index(profile->series, i);
      if (series->dash == dash)
        add_series(shapes, series, ring_pt, profile->axes->len);
    }
  }
}

/* Everything about a centre at 0, 0. */
static GArray *draw_centred(const RenderProfile *profile, const RenderRadarLabels *labels,
                            const RenderRadarPlan *plan) {
  GArray *shapes = render_shapes_new();
  g_autoptr(GArray) data = render_shapes_new();
  add_all_series(data, profile, plan->ring_pt);
  add_all_marks(data, profile, plan->ring_pt);
  add_rings(shapes, plan->ring_pt, labels->n_axes);
  add_scale(shapes, data, labels, plan->ring_pt);
  render_radar_add_groups(shapes, profile, labels, plan);
  g_array_append_vals(shapes, data->data, data->len);
  for (guint axis = 0; axis < labels->n_axes; axis++)
    render_shapes_add_label(shapes, render_radar_axis_label(labels, axis), plan->labels[axis],
                            plan->anchors[axis]);
  return shapes;
}

GArray *render_radar_draw(const RenderProfile *profile, const RenderRadarLabels *labels,
                          double ring_pt, RenderBox box) {
  g_return_val_if_fail(labels->n_axes >= RENDER_RADAR_MIN_AXES, NULL);
  g_return_val_if_fail(labels->n_axes <= RENDER_RADAR_MAX_AXES, NULL);
  RenderRadarPlan plan = render_radar_plan(profile, labels, ring_pt);
  RenderBox bounds = render_radar_plan_bounds(&plan, labels->n_axes);
  GArray *shapes = draw_centred(profile, labels, &plan);
  render_shapes_move(shapes, box.x_pt + (box.width_pt - bounds.width_pt) / 2 - bounds.x_pt,
                     box.y_pt + (box.height_pt - bounds.height_pt) / 2 - bounds.y_pt);
  return shapes;
}
