// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/dots.h"
#include "tests/unit/chart.h"
#include "tests/unit/unit.h"

#define NEAR   1e-9
#define N_AXES 3
#define BOX    ((RenderBox){10, 20, 220, 300})

/* Names 80 by 10, numbers of the scale 20 by 10, reasons 60 by 10; two series. */
static RenderSize sizes[N_AXES + RENDER_DOTS_N_GRID + 2 * N_AXES];
static const RenderDotsLabels labels = {N_AXES, sizes};

static void size_labels(const RenderProfile *profile) {
  for (guint i = 0; i < N_AXES; i++)
    sizes[render_dots_axis_label(&labels, i)] = (RenderSize){80, 10};
  for (guint i = 0; i < RENDER_DOTS_N_GRID; i++)
    sizes[render_dots_grid_label(&labels, i)] = (RenderSize){20, 10};
  for (guint i = 0; i < profile->series->len * N_AXES; i++) {
    const RenderSeries *series = g_ptr_array_index(profile->series, i / N_AXES);
    gboolean known = g_array_index(series->points, RenderPoint, i % N_AXES).known;
    sizes[render_dots_reason_label(&labels, i / N_AXES, i % N_AXES)] =
        known ? (RenderSize){0, 0} : (RenderSize){60, 10};
  }
}

static GArray *draw(const char *first, const char *second) {
  g_autoptr(RenderProfile) profile = chart_profile(N_AXES, first, second, NULL);
  size_labels(profile);
  return render_dots_draw(profile, &labels, BOX);
}

START_TEST(scale_runs_from_half_a_number_inside_the_left_edge_to_the_same_at_the_right) {
  g_autoptr(GArray) shapes = draw("50", NULL);
  ck_assert_double_eq_tol(render_dots_x_pt(&labels, BOX, 0), 20, NEAR);
  ck_assert_double_eq_tol(render_dots_x_pt(&labels, BOX, 0.5), 120, NEAR);
  ck_assert_double_eq_tol(render_dots_x_pt(&labels, BOX, 1), 220, NEAR);
}
END_TEST

static const RenderShape *find_circle(const GArray *shapes, RenderInk fill) {
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_CIRCLE && shape->fill == fill)
      return shape;
  }
  return NULL;
}

static const RenderShape *find_interval(const GArray *shapes, RenderInk ink) {
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_LINE && shape->ink == ink)
      return shape;
  }
  return NULL;
}

/* Arrow heads are triangles filled with the ink of their series. */
static guint count_arrows(const GArray *shapes, RenderInk ink) {
  guint n = 0;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    n += shape->n_spots == 3 && shape->filled && shape->fill == ink ? 1 : 0;
  }
  return n;
}

START_TEST(dot_and_interval_lie_where_their_values_say) {
  g_autoptr(GArray) shapes = draw("50", NULL);
  const RenderShape *dot = find_circle(shapes, RENDER_INK_STAFF);
  const RenderShape *interval = find_interval(shapes, RENDER_INK_STAFF);
  ck_assert_double_eq_tol(dot->at.x_pt, 120, NEAR);
  ck_assert_double_eq_tol(interval->spots[0].x_pt, 20 + 0.43 * 200, NEAR);
  ck_assert_double_eq_tol(interval->spots[1].x_pt, 20 + 0.57 * 200, NEAR);
  ck_assert_double_eq_tol(interval->spots[0].y_pt, dot->at.y_pt, NEAR);
  ck_assert_uint_eq(count_arrows(shapes, RENDER_INK_STAFF), 0);
}
END_TEST

START_TEST(interval_that_goes_on_beyond_the_scale_ends_in_an_arrow) {
  g_autoptr(GArray) shapes = draw("98 2 50", NULL);
  ck_assert_uint_eq(count_arrows(shapes, RENDER_INK_STAFF), 2);
  ck_assert_double_eq_tol(find_interval(shapes, RENDER_INK_STAFF)->spots[1].x_pt, 220, NEAR);
}
END_TEST

START_TEST(missing_value_says_why_beside_an_open_circle) {
  g_autoptr(GArray) shapes = draw("50", "50 . 50");
  const RenderShape *reason = chart_label(shapes, render_dots_reason_label(&labels, 1, 1));
  const RenderShape *circle = find_circle(shapes, RENDER_INK_PAPER);
  ck_assert_ptr_nonnull(reason);
  ck_assert_ptr_nonnull(circle);
  ck_assert_int_eq((int)circle->ink, RENDER_INK_SERVICE_USER);
  ck_assert_double_eq_tol(circle->at.y_pt, reason->at.y_pt, NEAR);
  ck_assert(!render_box_overlaps(render_shape_bounds(circle), render_shape_bounds(reason)));
}
END_TEST

START_TEST(rows_follow_each_other_and_stay_in_the_box) {
  g_autoptr(GArray) shapes = draw("0 100 50", "100 0 .");
  ck_assert(render_box_holds(BOX, render_shape_bounds(chart_label(shapes, 0))));
  double bottom = BOX.y_pt;
  for (guint axis = 0; axis < N_AXES; axis++) {
    RenderBox name = render_shape_bounds(chart_label(shapes, axis));
    ck_assert_double_gt(name.y_pt, bottom);
    bottom = name.y_pt + name.height_pt;
  }
  ck_assert_double_le(bottom, BOX.y_pt + BOX.height_pt);
  g_autoptr(RenderProfile) profile = chart_profile(N_AXES, "0 100 50", "100 0 .", NULL);
  ck_assert_double_le(render_dots_height_pt(profile, &labels), BOX.height_pt);
}
END_TEST

UNIT_MAIN("dots", scale_runs_from_half_a_number_inside_the_left_edge_to_the_same_at_the_right,
          dot_and_interval_lie_where_their_values_say,
          interval_that_goes_on_beyond_the_scale_ends_in_an_arrow,
          missing_value_says_why_beside_an_open_circle, rows_follow_each_other_and_stay_in_the_box)
