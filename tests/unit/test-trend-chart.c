// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/trend.h"
#include "tests/unit/chart.h"
#include "tests/unit/unit.h"
#include <stdlib.h>
#include <string.h>

#define NEAR      1e-9
#define WIDE_PT   500.0 /* two panels of 236 with 28 between; 0 lies at 24.5, 1 at 187.5 */
#define MAX_TIMES 12
#define MAX_SIZES (1 + RENDER_TREND_N_GRID + 2 * MAX_TIMES + 1)

static const RenderSize scale[RENDER_TREND_N_GRID] = {{5, 9}, {9, 9}, {12, 9}};

static RenderTrendFrame make_frame(double width_pt) {
  return render_trend_frame(width_pt, scale, (RenderTrendExtent){40, 9, 9, 9});
}

/* Values in hundredths; "." a gap, "!52" a value that no line comes to. Evenly in time. */
static RenderTrend *make_trend(const char *values) {
  RenderTrend *trend = render_trend_new("Staff", RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  RenderTrendPanel *panel = render_trend_add_panel(trend, "Safety", RENDER_INK_PROCESS);
  g_auto(GStrv) words = g_strsplit(values, " ", -1);
  const guint n = g_strv_length(words);
  for (guint i = 0; i < n; i++) {
    const gboolean broken = words[i][0] == '!';
    render_trend_add_time(trend, "14 March", n > 1 ? (double)i / (n - 1) : 0.5);
    if (strcmp(words[i], ".") == 0)
      render_trend_panel_add_gap(panel, "fewer than 10 answers");
    else
      render_trend_panel_add_point(panel, atoi(words[i] + broken) / 100.0, words[i],
                                   i > 0 && !broken);
  }
  return trend;
}

/* Names 60 by 9, dates 40 by 9, values 10 by 9, medians 40 by 9. */
static GArray *draw(const RenderTrend *trend, double width_pt) {
  static RenderSize sizes[MAX_SIZES];
  const RenderTrendLabels labels = {trend->times->len, sizes};
  const RenderTrendPanel *panel = trend->panels->pdata[0];
  sizes[render_trend_name_label()] = (RenderSize){60, 9};
  for (guint i = 0; i < RENDER_TREND_N_GRID; i++)
    sizes[render_trend_grid_label(i)] = scale[i];
  for (guint i = 0; i < trend->times->len; i++) {
    const gboolean known = g_array_index(panel->points, RenderPoint, i).known;
    sizes[render_trend_time_label(i)] = (RenderSize){40, 9};
    sizes[render_trend_value_label(&labels, i)] = (RenderSize){known ? 10 : 70, 9};
  }
  sizes[render_trend_median_label(&labels, 0)] = (RenderSize){40, 9};
  const RenderTrendFrame frame = make_frame(width_pt);
  return render_trend_draw(trend, panel, &frame, &labels);
}

static guint count_lines(const GArray *shapes, RenderInk ink) {
  guint n = 0;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    n += shape->kind == RENDER_SHAPE_LINE && shape->ink == ink;
  }
  return n;
}

START_TEST(panel_lies_where_a_hand_puts_it) {
  const RenderTrendFrame frame = make_frame(WIDE_PT);
  ck_assert_uint_eq(frame.n_columns, 2);
  ck_assert_double_eq_tol(frame.panel_pt, 236, NEAR);
  ck_assert_double_eq_tol(render_trend_x_pt(&frame, 0), 24.5, NEAR);
  ck_assert_double_eq_tol(render_trend_x_pt(&frame, 0.5), 106, NEAR);
  ck_assert_double_eq_tol(render_trend_x_pt(&frame, 1), 187.5, NEAR);
  ck_assert_double_eq_tol(render_trend_y_pt(&frame, 1), 22.5, NEAR);
  ck_assert_double_eq_tol(render_trend_y_pt(&frame, 0), 88.5, NEAR);
  ck_assert_double_eq_tol(render_trend_height_pt(&frame), 111, NEAR);
  ck_assert_uint_eq(make_frame(300).n_columns, 1);
}
END_TEST

START_TEST(line_runs_through_joined_points_alone) {
  static const struct {
    const char *name, *values;
    guint n_lines;
  } rows[] = {
      {"all joined", "50 60 55", 2}, {"broken once", "50 !60 55", 1},
      {"a gap", "50 . 55", 0},       {"one cycle", "50", 0},
      {"none", ". . .", 0},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(RenderTrend) trend = make_trend(rows[i].values);
    g_autoptr(GArray) shapes = draw(trend, WIDE_PT);
    ck_assert_msg(count_lines(shapes, RENDER_INK_STAFF) == rows[i].n_lines, "%s", rows[i].name);
  }
}
END_TEST

START_TEST(median_lies_over_its_points_and_is_named_at_the_right) {
  g_autoptr(RenderTrend) trend = make_trend("!20 !50 60 55");
  render_trend_panel_add_median(trend->panels->pdata[0], 1, 3, 0.55, "median 55");
  g_autoptr(GArray) shapes = draw(trend, WIDE_PT);
  const RenderShape *found = NULL;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    found = shape->kind == RENDER_SHAPE_LINE && shape->dash == RENDER_DASH_LONG ? shape : found;
  }
  ck_assert_ptr_nonnull(found);
  ck_assert_double_eq_tol(found->spots[0].x_pt, 24.5 + 163 / 3.0, NEAR);
  ck_assert_double_eq_tol(found->spots[1].x_pt, 187.5, NEAR);
  ck_assert_double_eq_tol(found->spots[0].y_pt, 88.5 - 0.55 * 66, NEAR);
  const RenderTrendLabels labels = {4, NULL};
  const RenderShape *text = chart_label(shapes, render_trend_median_label(&labels, 0));
  ck_assert_double_eq_tol(text->at.x_pt, 236 - 20, NEAR);
  ck_assert_double_eq_tol(text->at.y_pt, 88.5 - 0.55 * 66, NEAR);
}
END_TEST

START_TEST(median_of_an_earlier_run_has_no_text_beside_the_plot) {
  g_autoptr(RenderTrend) trend = make_trend("50 60 55 !20");
  render_trend_panel_add_median(trend->panels->pdata[0], 0, 2, 0.55, "median 55");
  g_autoptr(GArray) shapes = draw(trend, WIDE_PT);
  const RenderTrendLabels labels = {4, NULL};
  ck_assert_uint_eq(count_lines(shapes, RENDER_INK_SOFT), 1);
  ck_assert_ptr_null(chart_label(shapes, render_trend_median_label(&labels, 0)));
}
END_TEST

START_TEST(missing_value_is_an_open_circle_below_the_scale) {
  g_autoptr(RenderTrend) trend = make_trend("50 . 55");
  g_autoptr(GArray) shapes = draw(trend, WIDE_PT);
  const RenderShape *circle = NULL;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_CIRCLE && shape->fill == RENDER_INK_PAPER)
      circle = shape;
  }
  ck_assert_ptr_nonnull(circle);
  ck_assert_double_eq_tol(circle->at.x_pt, 106, NEAR);
  ck_assert_double_gt(circle->at.y_pt, 88.5);
  const RenderTrendLabels labels = {3, NULL};
  ck_assert_ptr_null(chart_label(shapes, render_trend_value_label(&labels, 1)));
}
END_TEST

START_TEST(panel_without_a_value_says_why) {
  g_autoptr(RenderTrend) trend = make_trend(". . .");
  g_autoptr(GArray) shapes = draw(trend, WIDE_PT);
  const RenderTrendLabels labels = {3, NULL};
  const RenderShape *reason = chart_label(shapes, render_trend_value_label(&labels, 2));
  ck_assert_ptr_nonnull(reason);
  ck_assert_double_eq_tol(reason->at.x_pt, 106, NEAR);
  ck_assert_double_eq_tol(reason->at.y_pt, 88.5 - 33, NEAR);
}
END_TEST

START_TEST(value_in_a_valley_stands_below_its_mark) {
  g_autoptr(RenderTrend) trend = make_trend("60 20 60");
  g_autoptr(GArray) shapes = draw(trend, WIDE_PT);
  const RenderTrendLabels labels = {3, NULL};
  const double y = 88.5 - 0.2 * 66;
  ck_assert_double_eq_tol(chart_label(shapes, render_trend_value_label(&labels, 1))->at.y_pt,
                          y + 4.5 + 4.5, NEAR);
  ck_assert_double_lt(chart_label(shapes, render_trend_value_label(&labels, 0))->at.y_pt,
                      88.5 - 0.6 * 66);
}
END_TEST

static void assert_apart(const GArray *shapes, RenderBox panel) {
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *one = &g_array_index(shapes, RenderShape, i);
    if (one->kind != RENDER_SHAPE_LABEL)
      continue;
    ck_assert(render_box_holds(panel, render_shape_bounds(one)));
    for (guint k = 0; k < i; k++) {
      const RenderShape *other = &g_array_index(shapes, RenderShape, k);
      ck_assert(other->kind != RENDER_SHAPE_LABEL ||
                !render_box_overlaps(render_shape_bounds(one), render_shape_bounds(other)));
    }
  }
}

START_TEST(labels_never_overlap_and_stay_in_the_panel) {
  static const char *const courses[] = {"0 100 0 100 0 100 0 100 0 100 0 100",
                                        "100 100 100 100",
                                        "0 0",
                                        "50",
                                        ". 3 . 97",
                                        "50 51 52 53 54 55 56 57 58 59 60 61",
                                        ". ."};
  static const double widths[] = {WIDE_PT, 300, 512};
  for (guint i = 0; i < G_N_ELEMENTS(courses); i++) {
    for (guint k = 0; k < G_N_ELEMENTS(widths); k++) {
      g_autoptr(RenderTrend) trend = make_trend(courses[i]);
      g_autoptr(GArray) shapes = draw(trend, widths[k]);
      const RenderTrendFrame frame = make_frame(widths[k]);
      assert_apart(shapes, (RenderBox){0, 0, frame.panel_pt, render_trend_height_pt(&frame)});
    }
  }
}
END_TEST

START_TEST(first_and_last_date_are_always_there) {
  g_autoptr(RenderTrend) trend = make_trend("50 51 52 53 54 55 56 57 58 59 60 61");
  g_autoptr(GArray) shapes = draw(trend, WIDE_PT);
  ck_assert_ptr_nonnull(chart_label(shapes, render_trend_time_label(0)));
  ck_assert_ptr_nonnull(chart_label(shapes, render_trend_time_label(11)));
  ck_assert_ptr_null(chart_label(shapes, render_trend_time_label(1)));
}
END_TEST

UNIT_MAIN("trend-chart", panel_lies_where_a_hand_puts_it, line_runs_through_joined_points_alone,
          median_lies_over_its_points_and_is_named_at_the_right,
          median_of_an_earlier_run_has_no_text_beside_the_plot,
          missing_value_is_an_open_circle_below_the_scale, panel_without_a_value_says_why,
          value_in_a_valley_stands_below_its_mark, labels_never_overlap_and_stay_in_the_panel,
          first_and_last_date_are_always_there)
