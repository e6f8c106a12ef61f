// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/radar-plan.h"
#include <math.h>

#define ARC_GAP_PT    9.0 /* from the ring to the arcs; a mark for a missing value stands between */
#define NAME_CLEAR_PT 5.0 /* from the ring to the names: room for the sign of a value of 100 */
#define CLEAR_GAP_PT  3.0 /* from the arcs to the labels */
#define LABEL_GAP_PT  6.0 /* between labels */
#define NAME_GAP_PT   4.0 /* between a group's name and its arc */
#define ARC_PART      0.86 /* of the room of a group; the rest parts it from the next */
#define SIDE_COSINE   0.2  /* labels of steeper axes stand centred above or below */
#define MAX_ROUNDS    64   /* of pushing labels apart; seven axes need three */

double render_radar_angle_rad(guint axis, guint n_axes) {
  return -G_PI_2 + 2 * G_PI * axis / n_axes;
}

static RenderAnchor anchor_at(double angle_rad) {
  if (cos(angle_rad) > SIDE_COSINE)
    return RENDER_ANCHOR_START;
  return cos(angle_rad) < -SIDE_COSINE ? RENDER_ANCHOR_END : RENDER_ANCHOR_CENTRE;
}

/* How far from the upright middle line a label from `top` to `bottom` must stay to be outside the
 * circle, and not far behind its own axis. */
static double side_pt(double top, double bottom, double clear_pt, double angle_rad) {
  double nearest = top > 0 ? top : bottom < 0 ? -bottom : 0;
  double outside = sqrt(MAX(clear_pt * clear_pt - nearest * nearest, 0));
  return MAX(outside, clear_pt * fabs(cos(angle_rad)));
}

static void set_beside(RenderRadarPlan *plan, guint axis, guint n_axes) {
  RenderBox *box = &plan->labels[axis];
  double angle_rad = render_radar_angle_rad(axis, n_axes);
  double side = side_pt(box->y_pt, box->y_pt + box->height_pt, plan->clear_pt, angle_rad);
  box->x_pt = plan->anchors[axis] == RENDER_ANCHOR_START ? side : -side - box->width_pt;
}

/* Each label at the end of its axis, as if it were alone. */
static void place_alone(RenderRadarPlan *plan, guint axis, guint n_axes, RenderSize size) {
  double angle_rad = render_radar_angle_rad(axis, n_axes);
  double rise = sin(angle_rad);
  RenderBox box = {-size.width_pt / 2, plan->clear_pt * rise + (rise - 1) / 2 * size.height_pt,
                   size.width_pt, size.height_pt};
  plan->labels[axis] = box;
  plan->anchors[axis] = anchor_at(angle_rad);
  if (plan->anchors[axis] != RENDER_ANCHOR_CENTRE)
    set_beside(plan, axis, n_axes);
}

static double middle_pt(const RenderBox *box) {
  return box->y_pt + box->height_pt / 2;
}

/* A centred label may go outwards only, as nothing holds it off the ring but its height. */
static void shift(RenderRadarPlan *plan, guint axis, guint n_axes, double by_pt) {
  RenderBox *box = &plan->labels[axis];
  gboolean above = box->y_pt < 0;
  box->y_pt += by_pt;
  if (plan->anchors[axis] != RENDER_ANCHOR_CENTRE)
    set_beside(plan, axis, n_axes);
  else if (above)
    box->y_pt = MIN(box->y_pt, -plan->clear_pt - box->height_pt);
  else
    box->y_pt = MAX(box->y_pt, plan->clear_pt);
}

/* Moves two labels that come too near apart, up and down. TRUE if it had to. */
static gboolean push_apart(RenderRadarPlan *plan, guint a, guint b, guint n_axes) {
  gboolean in_order = middle_pt(&plan->labels[a]) <= middle_pt(&plan->labels[b]);
  guint upper = in_order ? a : b, lower = in_order ? b : a;
  const RenderBox *above = &plan->labels[upper], *below = &plan->labels[lower];
  if (!render_box_overlaps(render_box_grow(*above, LABEL_GAP_PT / 2),
                           render_box_grow(*below, LABEL_GAP_PT / 2)))
    return FALSE;
  double missing = above->y_pt + above->height_pt + LABEL_GAP_PT - below->y_pt;
  shift(plan, upper, n_axes, -missing / 2);
  shift(plan, lower, n_axes, missing / 2);
  return TRUE;
}

static gboolean push_all(RenderRadarPlan *plan, guint n_axes) {
  gboolean moved = FALSE;
  for (guint a = 0; a < n_axes; a++) {
    for (guint b = a + 1; b < n_axes; b++)
      moved |= push_apart(plan, a, b, n_axes);
  }
  return moved;
}

static void settle(RenderRadarPlan *plan, guint n_axes) {
  for (guint round = 0; round < MAX_ROUNDS && push_all(plan, n_axes); round++)
    ;
}

/* The angles at which a group begins and ends: half a step beyond its first and last axis. */
static gboolean find_group(const RenderProfile *profile, guint group, double *from_rad,
                           double *to_rad) {
  guint n_axes = profile->axes->len, first = n_axes, last = 0;
  for (guint i = 0; i < n_axes; i++) {
    if (g_array_index(profile->axes, RenderAxis, i).group != group)
      continue;
    first = MIN(first, i);
    last = i;
  }
  if (first == n_axes)
    return FALSE;
  double middle =
      (render_radar_angle_rad(first, n_axes) + render_radar_angle_rad(last, n_axes)) / 2;
  double half = ARC_PART * G_PI * (last - first + 1) / n_axes;
  *from_rad = middle - half;
  *to_rad = middle + half;
  return TRUE;
}

/* A name is a straight text in a gap of its arc: it fits if the arc is longer than it. */
static gboolean name_fits(double arc_rad, double arc_pt, RenderSize size) {
  return size.width_pt > 0 && arc_rad * arc_pt > size.width_pt + 2 * NAME_GAP_PT;
}

/* Half the angle which a name takes on the arc. */
static double name_half_rad(RenderSize size, double arc_pt) {
  return asin(MIN((size.width_pt / 2 + NAME_GAP_PT) / arc_pt, 1));
}

/* Where a name's middle lies: half way between its arc and the chord under it. */
static double name_middle_pt(RenderSize size, double arc_pt) {
  return arc_pt * (1 + cos(name_half_rad(size, arc_pt))) / 2;
}

/* The radius within which all names stay. */
static double names_reach_pt(const RenderProfile *profile, const RenderRadarLabels *labels,
                             double arc_pt) {
  double reach = arc_pt, from, to;
  for (guint group = 0; group < labels->n_groups; group++) {
    RenderSize size = labels->sizes[render_radar_group_label(labels, group)];
    if (!find_group(profile, group, &from, &to) || !name_fits(to - from, arc_pt, size))
      continue;
    double outer = name_middle_pt(size, arc_pt) + size.height_pt / 2;
    reach = MAX(reach, hypot(outer, size.width_pt / 2));
  }
  return reach;
}

/* How much nearer to the ring than NAME_CLEAR_PT the names come. */
static double names_intrude_pt(const RenderProfile *profile, const RenderRadarLabels *labels,
                               double ring_pt, double arc_pt) {
  double deepest = 0, from, to;
  for (guint group = 0; group < labels->n_groups; group++) {
    RenderSize size = labels->sizes[render_radar_group_label(labels, group)];
    if (!find_group(profile, group, &from, &to) || !name_fits(to - from, arc_pt, size))
      continue;
    double inner = name_middle_pt(size, arc_pt) - size.height_pt / 2;
    deepest = MAX(deepest, ring_pt + NAME_CLEAR_PT - inner);
  }
  return deepest;
}

RenderRadarPlan render_radar_plan(const RenderProfile *profile, const RenderRadarLabels *labels,
                                  double ring_pt) {
  RenderRadarPlan plan = {.ring_pt = ring_pt, .arc_pt = ring_pt + ARC_GAP_PT};
  guint n_axes = labels->n_axes;
  plan.arc_pt += names_intrude_pt(profile, labels, ring_pt, plan.arc_pt);
  plan.clear_pt = names_reach_pt(profile, labels, plan.arc_pt) + CLEAR_GAP_PT;
  for (guint axis = 0; axis < n_axes; axis++)
    place_alone(&plan, axis, n_axes, labels->sizes[render_radar_axis_label(labels, axis)]);
  settle(&plan, n_axes);
  return plan;
}

RenderBox render_radar_plan_bounds(const RenderRadarPlan *plan, guint n_axes) {
  RenderBox bounds = {-plan->clear_pt, -plan->clear_pt, 2 * plan->clear_pt, 2 * plan->clear_pt};
  for (guint axis = 0; axis < n_axes; axis++)
    bounds = render_box_join(bounds, plan->labels[axis]);
  return bounds;
}

static void add_arc(GArray *shapes, double radius_pt, double from_rad, double to_rad,
                    RenderInk ink) {
  if (to_rad <= from_rad)
    return;
  RenderShape *arc = render_shapes_add_circle(shapes, (RenderSpot){0, 0}, radius_pt);
  arc->kind = RENDER_SHAPE_ARC;
  arc->from_rad = from_rad;
  arc->to_rad = to_rad;
  arc->ink = ink;
  arc->stroke_pt = render_stroke_pt(RENDER_STROKE_THIN);
}

/* The name in the middle of its arc, turned along it, never upside down. */
static void add_name(GArray *shapes, guint label, RenderSize size, double arc_pt,
                     double middle_rad) {
  double reach = name_middle_pt(size, arc_pt);
  RenderBox box = {reach * cos(middle_rad) - size.width_pt / 2,
                   reach * sin(middle_rad) - size.height_pt / 2, size.width_pt, size.height_pt};
  RenderShape *name = render_shapes_add_label(shapes, label, box, RENDER_ANCHOR_CENTRE);
  name->turn_rad = middle_rad + (sin(middle_rad) > 0 ? -G_PI_2 : G_PI_2);
}

static RenderInk group_ink(const RenderProfile *profile, guint group) {
  for (guint i = 0; i < profile->axes->len; i++) {
    const RenderAxis *axis = &g_array_index(profile->axes, RenderAxis, i);
    if (axis->group == group)
      return axis->ink;
  }
  return RENDER_INK_SOFT;
}

void render_radar_add_groups(GArray *shapes, const RenderProfile *profile,
                             const RenderRadarLabels *labels, const RenderRadarPlan *plan) {
  double from, to;
  for (guint group = 0; group < labels->n_groups; group++) {
    guint label = render_radar_group_label(labels, group);
    RenderSize size = labels->sizes[label];
    if (!find_group(profile, group, &from, &to))
      continue;
    RenderInk ink = group_ink(profile, group);
    if (!name_fits(to - from, plan->arc_pt, size)) {
      add_arc(shapes, plan->arc_pt, from, to, ink);
      continue;
    }
    double middle = (from + to) / 2, half = name_half_rad(size, plan->arc_pt);
    add_arc(shapes, plan->arc_pt, from, middle - half, ink);
    add_arc(shapes, plan->arc_pt, middle + half, to, ink);
    add_name(shapes, label, size, plan->arc_pt, middle);
  }
}
