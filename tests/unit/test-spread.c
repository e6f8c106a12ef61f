// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/spread.h"
#include "tests/unit/chart.h"
#include "tests/unit/unit.h"
#include <stdlib.h>
#include <string.h>

#define NEAR    1e-9
#define WIDE_PT 500.0 /* label 115, track 241 from 127, words 120 from 380 */
#define NUMBER  10.0  /* so 0 lies at 144, 100 at 351 */

static RenderRowFrame make_frame(void) {
  RenderRowFrame frame = render_spread_frame(WIDE_PT);
  render_row_set_inset(&frame, NUMBER);
  return frame;
}

/* Values in hundredths; "." a service that is not shown. */
static RenderSpread *make(const char *values) {
  RenderSpread *spread = render_spread_new("Staff", RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  RenderSpreadRow *row = render_spread_add_row(spread, "Safety", RENDER_INK_PROCESS);
  g_auto(GStrv) words = g_strsplit(values, " ", -1);
  for (guint i = 0; words[i] != NULL; i++) {
    render_spread_add_service(spread, "A service");
    if (strcmp(words[i], ".") == 0)
      render_spread_row_add_gap(row, "fewer than 10 answers");
    else
      render_spread_row_add_point(row, atoi(words[i]) / 100.0, words[i]);
  }
  return spread;
}

static const RenderSize sizes[RENDER_SPREAD_N_LABELS] = {{60, 12}, {100, 9}};

static GArray *draw(const RenderSpread *spread) {
  const RenderRowFrame frame = make_frame();
  return render_spread_draw(spread, spread->rows->pdata[0], &frame, sizes);
}

START_TEST(dots_that_would_touch_stand_above_each_other) {
  static const struct {
    const char *values, *lanes;
  } rows[] = {
      {"10 50 90", "0 0 0"},
      {"50 50 50", "0 1 -1"},
      {"50 50 50 50 50", "0 1 -1 2 -2"},
      {"50 . 50", "0 0 1"},
      {"50 51", "0 1"}, /* 2.07 pt apart */
      {"50 53", "0 0"},
      /* 6.21 pt apart */ {"51 50", "1 0"},
  };
  const RenderRowFrame frame = make_frame();
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(RenderSpread) spread = make(rows[i].values);
    g_autoptr(GArray) lanes = render_spread_lanes(spread->rows->pdata[0], &frame);
    g_autoptr(GString) found = g_string_new(NULL);
    for (guint k = 0; k < lanes->len; k++)
      g_string_append_printf(found, "%s%d", k > 0 ? " " : "", g_array_index(lanes, int, k));
    ck_assert_str_eq(found->str, rows[i].lanes);
  }
}
END_TEST

START_TEST(crowd_takes_no_more_lanes_than_there_are) {
  GString *values = g_string_new("50");
  for (guint i = 1; i < 60; i++)
    g_string_append(values, " 50");
  g_autoptr(RenderSpread) spread = make(values->str);
  g_string_free(values, TRUE);
  const RenderRowFrame frame = make_frame();
  g_autoptr(GArray) lanes = render_spread_lanes(spread->rows->pdata[0], &frame);
  for (guint i = 0; i < lanes->len; i++)
    ck_assert_int_le(ABS(g_array_index(lanes, int, i)), RENDER_SPREAD_MAX_LANE);
  const double height = render_spread_height_pt(spread->rows->pdata[0], &frame, sizes);
  ck_assert_double_eq_tol(height, 12 + 2 * 7.5 * RENDER_SPREAD_DOT_PT, NEAR);
}
END_TEST

START_TEST(dot_lies_where_its_value_says) {
  g_autoptr(RenderSpread) spread = make("40");
  g_autoptr(GArray) shapes = draw(spread);
  const RenderShape *dot = NULL;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    dot = shape->kind == RENDER_SHAPE_CIRCLE ? shape : dot;
  }
  ck_assert_ptr_nonnull(dot);
  ck_assert_double_eq_tol(dot->at.x_pt, 144 + 0.4 * 207, NEAR);
  ck_assert_double_eq_tol(dot->at.y_pt, 12, NEAR); /* 6 of padding and half of a line */
}
END_TEST

START_TEST(band_holds_the_middle_half_and_its_median) {
  g_autoptr(RenderSpread) spread = make("40 45 50 55 60");
  render_spread_row_set_quartiles(spread->rows->pdata[0], 0.45, 0.5, 0.55);
  g_autoptr(GArray) shapes = draw(spread);
  const RenderShape *band = NULL, *median = NULL;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    band = shape->kind == RENDER_SHAPE_POLYGON ? shape : band;
    median = shape->kind == RENDER_SHAPE_LINE && shape->ink == RENDER_INK_TEXT ? shape : median;
  }
  RenderBox box = render_shape_bounds(band);
  ck_assert_double_eq_tol(box.x_pt, 144 + 0.45 * 207, NEAR);
  ck_assert_double_eq_tol(box.width_pt, 0.1 * 207, NEAR);
  ck_assert_double_eq_tol(median->spots[0].x_pt, 144 + 0.5 * 207, NEAR);
}
END_TEST

START_TEST(service_that_is_not_shown_has_no_dot) {
  g_autoptr(RenderSpread) spread = make(". . .");
  spread->own = 1;
  g_autoptr(GArray) shapes = draw(spread);
  for (guint i = 0; i < shapes->len; i++)
    ck_assert(g_array_index(shapes, RenderShape, i).kind != RENDER_SHAPE_CIRCLE);
}
END_TEST

START_TEST(own_service_stands_out_by_more_than_colour) {
  g_autoptr(RenderSpread) spread = make("40 50 60");
  spread->own = 1;
  g_autoptr(GArray) shapes = draw(spread);
  guint n_filled = 0, n_open = 0;
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind != RENDER_SHAPE_CIRCLE)
      continue;
    n_filled += shape->fill == RENDER_INK_STAFF;
    n_open += shape->fill == RENDER_INK_PAPER;
  }
  ck_assert_uint_eq(n_filled, 1);
  ck_assert_uint_eq(n_open, 2);
}
END_TEST

START_TEST(everything_stays_in_its_row) {
  static const char *const crowds[] = {"0 0 0 100 100 100", "50", ".", "50 50 50 50 50 50 50"};
  const RenderRowFrame frame = make_frame();
  for (guint i = 0; i < G_N_ELEMENTS(crowds); i++) {
    g_autoptr(RenderSpread) spread = make(crowds[i]);
    render_spread_row_set_quartiles(spread->rows->pdata[0], 0, 0.5, 1);
    g_autoptr(GArray) shapes = draw(spread);
    RenderBox row = {0, 0, WIDE_PT, render_spread_height_pt(spread->rows->pdata[0], &frame, sizes)};
    ck_assert(render_box_holds(row, render_shapes_bounds(shapes)));
  }
}
END_TEST

UNIT_MAIN("spread", dots_that_would_touch_stand_above_each_other,
          crowd_takes_no_more_lanes_than_there_are, dot_lies_where_its_value_says,
          band_holds_the_middle_half_and_its_median, service_that_is_not_shown_has_no_dot,
          own_service_stands_out_by_more_than_colour, everything_stays_in_its_row)
