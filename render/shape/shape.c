// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/shape.h"
#include <math.h>

/* How finely bounds and crossings are reckoned. */
#define TINY_PT 1e-6

double render_stroke_pt(RenderStroke stroke) {
  static const double widths[] = {
      [RENDER_STROKE_HAIR] = 0.5, [RENDER_STROKE_THIN] = 0.9, [RENDER_STROKE_LINE] = 1.35};
  return widths[stroke];
}

const double *render_dash_pt(RenderDash dash) {
  static const double lengths_pt[][2] = {
      [RENDER_DASH_LONG] = {3.6, 2.4}, [RENDER_DASH_DOTS] = {1, 1.6}};
  return dash == RENDER_DASH_NONE ? NULL : lengths_pt[dash];
}

GArray *render_shapes_new(void) {
  return g_array_new(FALSE, TRUE, sizeof(RenderShape));
}

static RenderShape *add_shape(GArray *shapes, RenderShapeKind kind) {
  RenderShape shape = {.kind = kind, .ink = RENDER_INK_TEXT, .fill = RENDER_INK_PAPER};
  g_array_append_val(shapes, shape);
  return &g_array_index(shapes, RenderShape, shapes->len - 1);
}

RenderShape *render_shapes_add_line(GArray *shapes, RenderInk ink, RenderSpot from, RenderSpot to) {
  RenderShape *line = add_shape(shapes, RENDER_SHAPE_LINE);
  line->ink = ink;
  line->stroke_pt = render_stroke_pt(RENDER_STROKE_HAIR);
  line->spots[0] = from;
  line->spots[1] = to;
  line->n_spots = 2;
  return line;
}

RenderShape *render_shapes_add_polygon(GArray *shapes, const RenderSpot *spots, guint n_spots) {
  g_return_val_if_fail(n_spots <= RENDER_SHAPE_MAX_SPOTS, NULL);
  RenderShape *polygon = add_shape(shapes, RENDER_SHAPE_POLYGON);
  for (guint i = 0; i < n_spots; i++)
    polygon->spots[i] = spots[i];
  polygon->n_spots = n_spots;
  return polygon;
}

RenderShape *render_shapes_add_box(GArray *shapes, RenderBox box, RenderInk fill) {
  double right = box.x_pt + box.width_pt, bottom = box.y_pt + box.height_pt;
  RenderSpot corners[] = {
      {box.x_pt, box.y_pt}, {right, box.y_pt}, {right, bottom}, {box.x_pt, bottom}};
  RenderShape *shape = render_shapes_add_polygon(shapes, corners, G_N_ELEMENTS(corners));
  shape->filled = TRUE;
  shape->fill = fill;
  return shape;
}

RenderShape *render_shapes_add_circle(GArray *shapes, RenderSpot at, double radius_pt) {
  RenderShape *circle = add_shape(shapes, RENDER_SHAPE_CIRCLE);
  circle->at = at;
  circle->radius_pt = radius_pt;
  return circle;
}

RenderShape *render_shapes_add_label(GArray *shapes, guint label, RenderBox box,
                                     RenderAnchor anchor) {
  RenderShape *shape = add_shape(shapes, RENDER_SHAPE_LABEL);
  shape->label = label;
  shape->at = (RenderSpot){box.x_pt + box.width_pt / 2, box.y_pt + box.height_pt / 2};
  shape->size = (RenderSize){box.width_pt, box.height_pt};
  shape->anchor = anchor;
  return shape;
}

void render_shapes_move(GArray *shapes, double x_pt, double y_pt) {
  for (guint i = 0; i < shapes->len; i++) {
    RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    shape->at.x_pt += x_pt;
    shape->at.y_pt += y_pt;
    for (guint k = 0; k < shape->n_spots; k++) {
      shape->spots[k].x_pt += x_pt;
      shape->spots[k].y_pt += y_pt;
    }
  }
}

static RenderBox box_between(double left, double top, double right, double bottom) {
  return (RenderBox){left, top, right - left, bottom - top};
}

static RenderBox bounds_of_spots(const RenderShape *shape) {
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  for (guint i = 0; i < shape->n_spots; i++) {
    left = MIN(left, shape->spots[i].x_pt);
    right = MAX(right, shape->spots[i].x_pt);
    top = MIN(top, shape->spots[i].y_pt);
    bottom = MAX(bottom, shape->spots[i].y_pt);
  }
  return box_between(left, top, right, bottom);
}

RenderBox render_shape_bounds(const RenderShape *shape) {
  double half_width = shape->radius_pt, half_height = shape->radius_pt;
  if (shape->kind == RENDER_SHAPE_LINE || shape->kind == RENDER_SHAPE_POLYGON)
    return bounds_of_spots(shape);
  if (shape->kind == RENDER_SHAPE_LABEL) {
    double across = fabs(cos(shape->turn_rad)), along = fabs(sin(shape->turn_rad));
    half_width = (shape->size.width_pt * across + shape->size.height_pt * along) / 2;
    half_height = (shape->size.width_pt * along + shape->size.height_pt * across) / 2;
  }
  return (RenderBox){shape->at.x_pt - half_width, shape->at.y_pt - half_height, 2 * half_width,
                     2 * half_height};
}

RenderBox render_shapes_bounds(const GArray *shapes) {
  RenderBox bounds = {0};
  for (guint i = 0; i < shapes->len; i++) {
    RenderBox one = render_shape_bounds(&g_array_index(shapes, RenderShape, i));
    bounds = i == 0 ? one : render_box_join(bounds, one);
  }
  return bounds;
}

RenderBox render_box_join(RenderBox a, RenderBox b) {
  return box_between(MIN(a.x_pt, b.x_pt), MIN(a.y_pt, b.y_pt),
                     MAX(a.x_pt + a.width_pt, b.x_pt + b.width_pt),
                     MAX(a.y_pt + a.height_pt, b.y_pt + b.height_pt));
}

RenderBox render_box_grow(RenderBox box, double by_pt) {
  return (RenderBox){box.x_pt - by_pt, box.y_pt - by_pt, box.width_pt + 2 * by_pt,
                     box.height_pt + 2 * by_pt};
}

gboolean render_box_overlaps(RenderBox a, RenderBox b) {
  return a.x_pt + TINY_PT < b.x_pt + b.width_pt && b.x_pt + TINY_PT < a.x_pt + a.width_pt &&
         a.y_pt + TINY_PT < b.y_pt + b.height_pt && b.y_pt + TINY_PT < a.y_pt + a.height_pt;
}

gboolean render_box_holds(RenderBox outer, RenderBox inner) {
  return inner.x_pt >= outer.x_pt - TINY_PT && inner.y_pt >= outer.y_pt - TINY_PT &&
         inner.x_pt + inner.width_pt <= outer.x_pt + outer.width_pt + TINY_PT &&
         inner.y_pt + inner.height_pt <= outer.y_pt + outer.height_pt + TINY_PT;
}

/* A part of a line, as shares of its way. */
typedef struct {
  double from, to;
} Part;

/* Narrows `part` to what lies in low..high along one axis. */
static Part narrow(Part part, double start, double change, double low, double high) {
  if (fabs(change) < TINY_PT)
    return start > low && start < high ? part : (Part){0, 0};
  double enter = (low - start) / change, leave = (high - start) / change;
  return (Part){MAX(part.from, MIN(enter, leave)), MIN(part.to, MAX(enter, leave))};
}

gboolean render_box_meets_line(RenderBox box, RenderSpot from, RenderSpot to) {
  Part part = {0, 1};
  part = narrow(part, from.x_pt, to.x_pt - from.x_pt, box.x_pt, box.x_pt + box.width_pt);
  part = narrow(part, from.y_pt, to.y_pt - from.y_pt, box.y_pt, box.y_pt + box.height_pt);
  return part.from < part.to;
}

double render_box_distance_pt(RenderBox box, RenderSpot spot) {
  double beside = MAX(MAX(box.x_pt - spot.x_pt, spot.x_pt - box.x_pt - box.width_pt), 0);
  double above = MAX(MAX(box.y_pt - spot.y_pt, spot.y_pt - box.y_pt - box.height_pt), 0);
  return hypot(beside, above);
}
