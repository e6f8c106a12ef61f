// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/radar.h"
#include "tests/unit/chart.h"
#include "tests/unit/unit.h"
#include <math.h>

#define NEAR 1e-9
#define BOX  ((RenderBox){10, 20, 340, 320})

/* Sizes for the most axes there are, three groups and five rings. */
typedef struct {
  RenderSize sizes[RENDER_RADAR_MAX_AXES + 3 + RENDER_RADAR_N_RINGS];
  RenderRadarLabels labels;
} Sized;

static void size_labels(Sized *sized, guint n_axes, RenderSize axis) {
  guint n_labels = n_axes + 3 + RENDER_RADAR_N_RINGS;
  for (guint i = 0; i < n_labels; i++)
    sized->sizes[i] = i < n_axes ? axis : (RenderSize){i < n_axes + 3 ? 44 : 9, 9};
  sized->labels = (RenderRadarLabels){n_axes, 3, sized->sizes};
}

/* As large as BOX allows. */
static GArray *draw(const RenderProfile *profile, const RenderRadarLabels *labels) {
  RenderSize room = {BOX.width_pt, BOX.height_pt};
  double ring = render_radar_fit_pt(profile, labels, room, BOX.width_pt / 2);
  return render_radar_draw(profile, labels, ring, BOX);
}

/* The axes start at the centre and are the first lines. */
static RenderSpot find_centre(const GArray *shapes) {
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_LINE)
      return shape->spots[0];
  }
  ck_abort_msg("no axis");
}

static double find_ring(const GArray *shapes, RenderSpot centre) {
  double ring = 0;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_POLYGON && shape->ink == RENDER_INK_LINE &&
        shape->stroke_pt > 0)
      ring =
          MAX(ring, hypot(shape->spots[0].x_pt - centre.x_pt, shape->spots[0].y_pt - centre.y_pt));
  }
  return ring;
}

START_TEST(first_axis_points_up_and_the_rest_follow_clockwise) {
  static const struct {
    const char *name;
    guint axis, n_axes;
    double degrees;
  } rows[] = {
      {"first of seven", 0, 7, -90},       {"first of four", 0, 4, -90},
      {"second of four: right", 1, 4, 0},  {"third of four: down", 2, 4, 90},
      {"fourth of four: left", 3, 4, 180}, {"third of twelve", 2, 12, -30},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    double angle = render_radar_angle_rad(rows[i].axis, rows[i].n_axes) * 180 / G_PI;
    ck_assert_msg(fabs(angle - rows[i].degrees) < NEAR, "%s: %g", rows[i].name, angle);
  }
}
END_TEST

START_TEST(nothing_is_at_the_centre_and_everything_on_the_ring) {
  RenderSpot centre = {100, 200};
  RenderSpot low = render_radar_spot(centre, 80, 1, 4, 0);
  RenderSpot half = render_radar_spot(centre, 80, 1, 4, 0.5);
  RenderSpot full = render_radar_spot(centre, 80, 0, 4, 1);
  ck_assert_double_eq_tol(low.x_pt, 100, NEAR);
  ck_assert_double_eq_tol(low.y_pt, 200, NEAR);
  ck_assert_double_eq_tol(half.x_pt, 140, NEAR);
  ck_assert_double_eq_tol(half.y_pt, 200, NEAR);
  ck_assert_double_eq_tol(full.x_pt, 100, NEAR);
  ck_assert_double_eq_tol(full.y_pt, 120, NEAR);
}
END_TEST

/* Every pair of labels, and every label against the ring and its arcs. */
static void check_labels(const GArray *shapes, const RenderRadarLabels *labels, const char *name) {
  RenderSpot centre = find_centre(shapes);
  double ring = find_ring(shapes, centre);
  ck_assert_msg(ring >= RENDER_RADAR_MIN_RING_PT - NEAR, "%s: ring %g", name, ring);
  for (guint a = 0; a < labels->n_axes; a++) {
    const RenderShape *first = chart_label(shapes, render_radar_axis_label(labels, a));
    RenderBox box = render_shape_bounds(first);
    ck_assert_msg(render_box_distance_pt(box, centre) > ring + 5, "%s: %u is on the ring", name, a);
    for (guint b = a + 1; b < labels->n_axes; b++) {
      const RenderShape *second = chart_label(shapes, render_radar_axis_label(labels, b));
      ck_assert_msg(!render_box_overlaps(box, render_shape_bounds(second)), "%s: %u and %u", name,
                    a, b);
    }
  }
}

/* A turned name reaches no farther than the nearest label. */
static void check_names(const GArray *shapes, const RenderRadarLabels *labels, const char *name) {
  RenderSpot centre = find_centre(shapes);
  double nearest = G_MAXDOUBLE;
  for (guint a = 0; a < labels->n_axes; a++) {
    const RenderShape *label = chart_label(shapes, render_radar_axis_label(labels, a));
    nearest = MIN(nearest, render_box_distance_pt(render_shape_bounds(label), centre));
  }
  for (guint g = 0; g < labels->n_groups; g++) {
    const RenderShape *label = chart_label(shapes, render_radar_group_label(labels, g));
    if (label == NULL)
      continue;
    double middle = hypot(label->at.x_pt - centre.x_pt, label->at.y_pt - centre.y_pt);
    ck_assert_msg(middle - label->size.height_pt / 2 > find_ring(shapes, centre) + 4,
                  "%s: group %u is on the ring", name, g);
    double corner = hypot(middle + label->size.height_pt / 2, label->size.width_pt / 2);
    ck_assert_msg(corner < nearest, "%s: group %u at %g, labels from %g", name, g, corner, nearest);
  }
}

static const struct {
  const char *name;
  RenderSize size;
} label_rows[] = {
    {"one short word", {28, 18}}, {"two lines", {62, 28}}, {"very long names", {110, 58}},
    {"wide and flat", {108, 18}}, {"tall", {50, 76}},
};

START_TEST(labels_overlap_neither_each_other_nor_the_ring) {
  guint n_axes = (guint)_i;
  static const char *const values[] = {"0", "100", "0 100", "48 55 71"};
  for (guint row = 0; row < G_N_ELEMENTS(label_rows); row++) {
    Sized sized;
    size_labels(&sized, n_axes, label_rows[row].size);
    const char *all = values[row % G_N_ELEMENTS(values)];
    g_autoptr(RenderProfile) profile = chart_profile(n_axes, all, all, all);
    RenderSize room = {BOX.width_pt, G_MAXDOUBLE};
    double ring = render_radar_fit_pt(profile, &sized.labels, room, 90);
    double height = render_radar_height_pt(profile, &sized.labels, ring);
    RenderBox box = {10, 20, BOX.width_pt, height};
    g_autoptr(GArray) shapes = render_radar_draw(profile, &sized.labels, ring, box);
    check_labels(shapes, &sized.labels, label_rows[row].name);
    check_names(shapes, &sized.labels, label_rows[row].name);
    ck_assert_msg(render_box_holds(render_box_grow(box, 1e-3), render_shapes_bounds(shapes)),
                  "%s with %u axes leaves its box", label_rows[row].name, n_axes);
  }
}
END_TEST

START_TEST(long_labels_shrink_the_ring) {
  g_autoptr(RenderProfile) profile = chart_profile(7, "50", NULL, NULL);
  Sized small, large;
  size_labels(&small, 7, (RenderSize){40, 20});
  size_labels(&large, 7, (RenderSize){90, 40});
  g_autoptr(GArray) few = draw(profile, &small.labels);
  g_autoptr(GArray) many = draw(profile, &large.labels);
  ck_assert_double_gt(find_ring(few, find_centre(few)), find_ring(many, find_centre(many)) + 10);
}
END_TEST

static guint count_lines(const GArray *shapes, RenderInk ink) {
  guint n = 0;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    n += shape->kind == RENDER_SHAPE_LINE && shape->ink == ink ? 1 : 0;
  }
  return n;
}

START_TEST(missing_value_is_a_gap_and_an_open_circle_outside_the_ring) {
  Sized sized;
  size_labels(&sized, 7, (RenderSize){60, 28});
  g_autoptr(RenderProfile) profile = chart_profile(7, "48 55 . 63 57 66 52", NULL, NULL);
  g_autoptr(GArray) shapes = draw(profile, &sized.labels);
  ck_assert_uint_eq(count_lines(shapes, RENDER_INK_STAFF), 5); /* 7 sides less the 2 at the gap */
  RenderSpot centre = find_centre(shapes);
  double ring = find_ring(shapes, centre), farthest = 0;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_CIRCLE && shape->fill == RENDER_INK_PAPER)
      farthest = hypot(shape->at.x_pt - centre.x_pt, shape->at.y_pt - centre.y_pt);
  }
  ck_assert_double_gt(farthest, ring + 2);
}
END_TEST

START_TEST(signs_at_one_spot_all_show) {
  Sized sized;
  size_labels(&sized, 5, (RenderSize){60, 28});
  g_autoptr(RenderProfile) profile = chart_profile(5, "100", "100", "100");
  g_autoptr(GArray) shapes = draw(profile, &sized.labels);
  guint circle = 0, triangle = 0, diamond = 0;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    circle = shape->kind == RENDER_SHAPE_CIRCLE && circle == 0 ? i : circle;
    triangle = shape->n_spots == 3 && triangle == 0 ? i : triangle;
    diamond =
        shape->n_spots == 4 && shape->fill == RENDER_INK_GROUP_RATING && diamond == 0 ? i : diamond;
  }
  ck_assert(diamond > 0 && diamond < triangle && triangle < circle);
  RenderBox over = render_shape_bounds(&g_array_index(shapes, RenderShape, circle));
  RenderBox under = render_shape_bounds(&g_array_index(shapes, RenderShape, triangle));
  RenderBox lowest = render_shape_bounds(&g_array_index(shapes, RenderShape, diamond));
  ck_assert_double_gt(under.width_pt, over.width_pt + 2);
  ck_assert_double_gt(lowest.width_pt, over.width_pt + 2);
}
END_TEST

START_TEST(dashed_lines_lie_over_solid_ones) {
  Sized sized;
  size_labels(&sized, 7, (RenderSize){60, 28});
  g_autoptr(RenderProfile) profile = chart_profile(7, "50", "50", NULL);
  ((RenderSeries *)g_ptr_array_index(profile->series, 0))->dash = RENDER_DASH_LONG;
  g_autoptr(GArray) shapes = draw(profile, &sized.labels);
  guint first_dashed = shapes->len, last_solid = 0;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind != RENDER_SHAPE_LINE || shape->ink == RENDER_INK_LINE)
      continue;
    first_dashed = shape->dash == RENDER_DASH_LONG ? MIN(first_dashed, i) : first_dashed;
    last_solid = shape->dash == RENDER_DASH_NONE ? i : last_solid;
  }
  ck_assert_uint_gt(last_solid, 0);
  ck_assert_uint_gt(first_dashed, last_solid);
}
END_TEST

START_TEST(numbers_of_the_scale_touch_no_line_of_the_data) {
  static const char *const values[] = {"48 55 71 63 57 66 52", "25", "50", "75", "0 100"};
  for (guint row = 0; row < G_N_ELEMENTS(values); row++) {
    Sized sized;
    size_labels(&sized, 7, (RenderSize){60, 28});
    g_autoptr(RenderProfile) profile = chart_profile(7, values[row], NULL, NULL);
    g_autoptr(GArray) shapes = draw(profile, &sized.labels);
    guint n_shown = 0;
    for (guint ring = 0; ring < RENDER_RADAR_N_RINGS; ring++) {
      const RenderShape *label = chart_label(shapes, render_radar_ring_label(&sized.labels, ring));
      n_shown += label != NULL ? 1 : 0;
      for (guint i = 0; label != NULL && i < shapes->len; i++) {
        const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
        ck_assert_msg(shape->kind != RENDER_SHAPE_LINE || shape->ink != RENDER_INK_STAFF ||
                          !render_box_meets_line(render_shape_bounds(label), shape->spots[0],
                                                 shape->spots[1]),
                      "%s: ring %u", values[row], ring);
      }
    }
    ck_assert_uint_ge(n_shown, 3);
  }
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("radar");
  tcase_add_test(tcase, first_axis_points_up_and_the_rest_follow_clockwise);
  tcase_add_test(tcase, nothing_is_at_the_centre_and_everything_on_the_ring);
  tcase_add_loop_test(tcase, labels_overlap_neither_each_other_nor_the_ring, RENDER_RADAR_MIN_AXES,
                      RENDER_RADAR_MAX_AXES + 1);
  tcase_add_test(tcase, long_labels_shrink_the_ring);
  tcase_add_test(tcase, missing_value_is_a_gap_and_an_open_circle_outside_the_ring);
  tcase_add_test(tcase, signs_at_one_spot_all_show);
  tcase_add_test(tcase, dashed_lines_lie_over_solid_ones);
  tcase_add_test(tcase, numbers_of_the_scale_touch_no_line_of_the_data);
  return unit_run("radar", tcase);
}
