// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/shape.h"
#include <math.h>

/* Signs are drawn in a square of the text's size. Proportions of that size: a filled circle looks
 * as heavy as an open triangle a little taller; the three series differ enough in size that, at
 * one and the same spot, each still shows. */
#define CIRCLE_RADIUS   0.31
#define TRIANGLE_RADIUS 0.50
#define DIAMOND_RADIUS  0.46
#define HOLLOW_RADIUS   0.26
#define SWATCH_HALF     0.40
#define TICK_HALF       0.46
#define TICK_WIDTH      0.18
#define ARROW_HALF      0.44 /* of its height */
#define ARROW_SIDE      0.32 /* of its head, from the middle */
#define ARROW_STEM      0.10 /* likewise of its stem */
#define STEP_WIDTH      0.20
#define STEP_GAP        0.10
#define STEP_RISE       0.22
#define N_STEPS         4

/* A regular polygon with a corner at the top. */
static RenderShape *add_regular(GArray *shapes, RenderSpot at, guint corners, double radius_pt) {
  RenderSpot spots[4];
  for (guint i = 0; i < corners; i++) {
    double angle_rad = -G_PI_2 + 2 * G_PI * i / corners;
    spots[i] =
        (RenderSpot){at.x_pt + radius_pt * cos(angle_rad), at.y_pt + radius_pt * sin(angle_rad)};
  }
  return render_shapes_add_polygon(shapes, spots, corners);
}

static void fill(RenderShape *shape, RenderInk ink) {
  shape->filled = TRUE;
  shape->fill = ink;
}

/* An outline with paper inside. */
static void open_up(RenderShape *shape, RenderInk ink) {
  fill(shape, RENDER_INK_PAPER);
  shape->ink = ink;
  shape->stroke_pt = render_stroke_pt(RENDER_STROKE_THIN);
}

/* Rising bars: `n` filled, the rest pale, so that one sees how many there could be. */
static void add_steps(GArray *shapes, RenderSpot at, guint n, RenderInk ink, double size_pt) {
  double pitch = (STEP_WIDTH + STEP_GAP) * size_pt;
  double left = at.x_pt - (N_STEPS * pitch - STEP_GAP * size_pt) / 2;
  double bottom = at.y_pt + N_STEPS * STEP_RISE * size_pt / 2;
  for (guint i = 0; i < N_STEPS; i++) {
    double height = (i + 1) * STEP_RISE * size_pt;
    RenderBox bar = {left + i * pitch, bottom - height, STEP_WIDTH * size_pt, height};
    render_shapes_add_box(shapes, bar, i < n ? ink : RENDER_INK_LINE);
  }
}

/* `up` is 1, or -1 for down. */
static void add_arrow(GArray *shapes, RenderSpot at, RenderInk ink, double size_pt, double up) {
  const double tip = at.y_pt - up * ARROW_HALF * size_pt, end = at.y_pt + up * ARROW_HALF * size_pt;
  const double side = ARROW_SIDE * size_pt, stem = ARROW_STEM * size_pt;
  const RenderSpot spots[] = {
      {at.x_pt, tip},           {at.x_pt + side, at.y_pt}, {at.x_pt + stem, at.y_pt},
      {at.x_pt + stem, end},    {at.x_pt - stem, end},     {at.x_pt - stem, at.y_pt},
      {at.x_pt - side, at.y_pt}};
  fill(render_shapes_add_polygon(shapes, spots, G_N_ELEMENTS(spots)), ink);
}

double render_mark_width(RenderMark mark) {
  switch (mark) {
  case RENDER_MARK_CIRCLE:
    return 2 * CIRCLE_RADIUS;
  case RENDER_MARK_TRIANGLE:
    return sqrt(3) * TRIANGLE_RADIUS;
  case RENDER_MARK_DIAMOND:
    return 2 * DIAMOND_RADIUS;
  case RENDER_MARK_HOLLOW:
    return 2 * HOLLOW_RADIUS;
  case RENDER_MARK_TICK:
    return TICK_WIDTH;
  case RENDER_MARK_UP:
  case RENDER_MARK_DOWN:
    return 2 * ARROW_SIDE;
  case RENDER_MARK_SWATCH:
    return 2 * SWATCH_HALF;
  case RENDER_MARK_NONE:
  case RENDER_N_MARKS:
    return 0;
  default:
    return N_STEPS * (STEP_WIDTH + STEP_GAP) - STEP_GAP;
  }
}

void render_shapes_add_mark(GArray *shapes, RenderMark mark, RenderInk ink, RenderSpot at,
                            double size_pt) {
  RenderSpot low = {at.x_pt,
                    at.y_pt + 0.08 * size_pt}; /* a triangle's weight is below its middle */
  RenderBox swatch = render_box_grow((RenderBox){at.x_pt, at.y_pt, 0, 0}, SWATCH_HALF * size_pt);
  RenderBox tick = {at.x_pt - TICK_WIDTH / 2 * size_pt, at.y_pt - TICK_HALF * size_pt,
                    TICK_WIDTH * size_pt, 2 * TICK_HALF * size_pt};
  switch (mark) {
  case RENDER_MARK_CIRCLE:
    fill(render_shapes_add_circle(shapes, at, CIRCLE_RADIUS * size_pt), ink);
    break;
  case RENDER_MARK_HOLLOW:
    open_up(render_shapes_add_circle(shapes, at, HOLLOW_RADIUS * size_pt), ink);
    break;
  case RENDER_MARK_TRIANGLE:
    open_up(add_regular(shapes, low, 3, TRIANGLE_RADIUS * size_pt), ink);
    break;
  case RENDER_MARK_DIAMOND:
    fill(add_regular(shapes, at, 4, DIAMOND_RADIUS * size_pt), ink);
    break;
  case RENDER_MARK_STEP_1:
  case RENDER_MARK_STEP_2:
  case RENDER_MARK_STEP_3:
  case RENDER_MARK_STEP_4:
    add_steps(shapes, at, 1 + (guint)(mark - RENDER_MARK_STEP_1), ink, size_pt);
    break;
  case RENDER_MARK_TICK:
    render_shapes_add_box(shapes, tick, ink);
    break;
  case RENDER_MARK_UP:
  case RENDER_MARK_DOWN:
    add_arrow(shapes, at, ink, size_pt, mark == RENDER_MARK_UP ? 1 : -1);
    break;
  case RENDER_MARK_SWATCH:
    render_shapes_add_box(shapes, swatch, ink);
    break;
  case RENDER_MARK_NONE:
  case RENDER_N_MARKS:
    break;
  }
}
