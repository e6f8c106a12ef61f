// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Shapes: what a chart looks like as plain geometry. In pt, origin top left, y down, angles
 * clockwise from the right. Made by the charts of this room, placed by layout/, painted by paint/,
 * which decides nothing. Knows no font: a text is a label that somebody measured, named by its
 * number. */

#include "render/shape/ink.h"
#include <glib.h>

typedef struct {
  double x_pt, y_pt;
} RenderSpot;

typedef struct {
  double x_pt, y_pt, width_pt, height_pt;
} RenderBox;

typedef struct {
  double width_pt, height_pt;
} RenderSize;

typedef enum {
  RENDER_SHAPE_LINE,    /* open, through the spots */
  RENDER_SHAPE_POLYGON, /* closed, through the spots */
  RENDER_SHAPE_CIRCLE,
  RENDER_SHAPE_ARC,
  RENDER_SHAPE_LABEL, /* a measured text */
} RenderShapeKind;

typedef enum { RENDER_ANCHOR_START, RENDER_ANCHOR_END, RENDER_ANCHOR_CENTRE } RenderAnchor;

#define RENDER_SHAPE_MAX_SPOTS 16

/* An outline is drawn if stroke_pt > 0, the inside if filled; a filled outline has paper inside. */
typedef struct {
  RenderShapeKind kind;
  RenderInk ink;
  double stroke_pt;
  RenderDash dash;
  gboolean filled;
  RenderInk fill;
  guint n_spots;
  RenderSpot spots[RENDER_SHAPE_MAX_SPOTS]; /* LINE, POLYGON */
  RenderSpot at;                            /* CIRCLE, ARC: centre; LABEL: middle of its box */
  double radius_pt;                         /* CIRCLE, ARC */
  double from_rad, to_rad;                  /* ARC, clockwise */
  guint label;                              /* LABEL: which */
  RenderSize size;                          /* LABEL: of its box, before turning */
  RenderAnchor anchor;                      /* LABEL: how its lines stand in the box */
  double turn_rad;                          /* LABEL: clockwise about its middle */
} RenderShape;

typedef enum {
  RENDER_STROKE_HAIR, /* grid, rings, rules */
  RENDER_STROKE_THIN, /* outlines of marks, outermost ring */
  RENDER_STROKE_LINE, /* series, intervals */
} RenderStroke;

double render_stroke_pt(RenderStroke stroke);

/* How long the strokes of a broken line and the gaps between them are; NULL for a whole one. */
const double *render_dash_pt(RenderDash dash);

/* Arrays of RenderShape. */
GArray *render_shapes_new(void);
RenderShape *render_shapes_add_line(GArray *shapes, RenderInk ink, RenderSpot from, RenderSpot to);
RenderShape *render_shapes_add_polygon(GArray *shapes, const RenderSpot *spots, guint n_spots);
RenderShape *render_shapes_add_box(GArray *shapes, RenderBox box, RenderInk fill);
RenderShape *render_shapes_add_circle(GArray *shapes, RenderSpot at, double radius_pt);
RenderShape *render_shapes_add_label(GArray *shapes, guint label, RenderBox box,
                                     RenderAnchor anchor);
void render_shapes_move(GArray *shapes, double x_pt, double y_pt);

/* `mark` about `at`, as wide as a sign in text of `size_pt`. */
void render_shapes_add_mark(GArray *shapes, RenderMark mark, RenderInk ink, RenderSpot at,
                            double size_pt);

/* How wide a mark is, as a share of that size. */
double render_mark_width(RenderMark mark);

/* The box around a shape, a turned label included; strokes have no width here. */
RenderBox render_shape_bounds(const RenderShape *shape);
RenderBox render_shapes_bounds(const GArray *shapes);

RenderBox render_box_join(RenderBox a, RenderBox b);
RenderBox render_box_grow(RenderBox box, double by_pt);
gboolean render_box_overlaps(RenderBox a, RenderBox b);
gboolean render_box_holds(RenderBox outer, RenderBox inner);
/* Does the straight line between two spots enter the box? */
gboolean render_box_meets_line(RenderBox box, RenderSpot from, RenderSpot to);
/* How far a spot is outside the box; 0 inside. */
double render_box_distance_pt(RenderBox box, RenderSpot spot);
