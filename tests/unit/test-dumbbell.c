// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/dumbbell.h"
#include "tests/unit/chart.h"
#include "tests/unit/unit.h"

#define NEAR     1e-9
#define WIDE_PT  500.0 /* label 200, a gap of 12, track 191 from 212, a gap of 12, words 85 */
#define NUMBER   10.0  /* so 0 lies at 229, 100 at 386 */
#define MIDDLE   9.5   /* of the first line */
#define NO_VALUE (-1.0)

static RenderDumbbells *make(double first, double second) {
  RenderDumbbells *chart = render_dumbbells_new();
  render_dumbbells_set_end(chart, 0, "Staff", RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  render_dumbbells_set_end(chart, 1, "Service users", RENDER_INK_SERVICE_USER,
                           RENDER_MARK_TRIANGLE);
  RenderDumbbell *row = render_dumbbells_add(chart, "Doors open", "staff 20 higher");
  if (first >= 0)
    render_dumbbell_set(row, 0, first, "60");
  if (second >= 0)
    render_dumbbell_set(row, 1, second, "40");
  return chart;
}

static RenderRowFrame make_frame(double width_pt) {
  RenderRowFrame frame = render_dumbbells_frame(width_pt);
  render_row_set_inset(&frame, NUMBER);
  return frame;
}

/* Statement and words 60 by 12, numbers 10 by 9. */
static GArray *draw(double width_pt, double first, double second) {
  g_autoptr(RenderDumbbells) chart = make(first, second);
  const RenderSize sizes[] = {{60, 12}, {60, 12}, {NUMBER, 9}, {NUMBER, 9}};
  const RenderRowFrame frame = make_frame(width_pt);
  return render_dumbbell_draw(chart, chart->rows->pdata[0], &frame, sizes);
}

static const RenderShape *find_line(const GArray *shapes) {
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_LINE && shape->ink == RENDER_INK_SOFT)
      return shape;
  }
  return NULL;
}

START_TEST(scale_lies_where_a_hand_puts_it) {
  const RenderRowFrame frame = make_frame(WIDE_PT);
  ck_assert_double_eq_tol(frame.label_pt, 200, NEAR);
  ck_assert_double_eq_tol(frame.track_x_pt, 212, NEAR);
  ck_assert_double_eq_tol(frame.track_pt, 191, NEAR);
  ck_assert_double_eq_tol(frame.words_x_pt, 415, NEAR);
  ck_assert_double_eq_tol(render_row_x_pt(&frame, 0), 229, NEAR);
  ck_assert_double_eq_tol(render_row_x_pt(&frame, 0.5), 307.5, NEAR);
  ck_assert_double_eq_tol(render_row_x_pt(&frame, 1), 386, NEAR);
}
END_TEST

START_TEST(line_joins_the_two_values) {
  g_autoptr(GArray) shapes = draw(WIDE_PT, 0.6, 0.4);
  const RenderShape *line = find_line(shapes);
  ck_assert_ptr_nonnull(line);
  ck_assert_double_eq_tol(line->spots[0].x_pt, 229 + 0.6 * 157, NEAR);
  ck_assert_double_eq_tol(line->spots[1].x_pt, 229 + 0.4 * 157, NEAR);
  ck_assert_double_eq_tol(line->spots[0].y_pt, MIDDLE, NEAR);
}
END_TEST

START_TEST(numbers_stand_outside_and_never_meet) {
  static const double values[] = {0, 0.01, 0.4, 0.5, 0.51, 0.99, 1};
  const RenderRowFrame frame = make_frame(WIDE_PT);
  for (guint i = 0; i < G_N_ELEMENTS(values); i++) {
    for (guint k = 0; k < G_N_ELEMENTS(values); k++) {
      g_autoptr(GArray) shapes = draw(WIDE_PT, values[i], values[k]);
      RenderBox first = render_shape_bounds(chart_label(shapes, RENDER_DUMBBELL_VALUE(0)));
      RenderBox second = render_shape_bounds(chart_label(shapes, RENDER_DUMBBELL_VALUE(1)));
      ck_assert(!render_box_overlaps(first, second));
      ck_assert((first.x_pt < second.x_pt) == (values[i] <= values[k]));
      RenderBox both = render_box_join(first, second);
      ck_assert_double_ge(both.x_pt, frame.track_x_pt);
      ck_assert_double_le(both.x_pt + both.width_pt, frame.track_x_pt + frame.track_pt);
    }
  }
}
END_TEST

START_TEST(lower_value_has_its_number_at_the_left) {
  g_autoptr(GArray) shapes = draw(WIDE_PT, 0.6, 0.4);
  const RenderShape *staff = chart_label(shapes, RENDER_DUMBBELL_VALUE(0));
  const RenderShape *user = chart_label(shapes, RENDER_DUMBBELL_VALUE(1));
  ck_assert_double_eq_tol(staff->at.x_pt, 323.2 + 6 + NUMBER / 2, NEAR);
  ck_assert_double_eq_tol(user->at.x_pt, 291.8 - 6 - NUMBER / 2, NEAR);
}
END_TEST

START_TEST(missing_value_has_neither_mark_nor_line) {
  g_autoptr(GArray) one = draw(WIDE_PT, 0.6, NO_VALUE);
  ck_assert_ptr_null(find_line(one));
  ck_assert_ptr_nonnull(chart_label(one, RENDER_DUMBBELL_VALUE(0)));
  ck_assert_ptr_null(chart_label(one, RENDER_DUMBBELL_VALUE(1)));
  g_autoptr(GArray) none = draw(WIDE_PT, NO_VALUE, NO_VALUE);
  ck_assert_ptr_null(chart_label(none, RENDER_DUMBBELL_VALUE(0)));
  ck_assert_ptr_nonnull(chart_label(none, RENDER_DUMBBELL_WORDS));
}
END_TEST

START_TEST(row_is_as_high_as_its_highest_label) {
  static const struct {
    const char *name;
    double width_pt, label_pt, words_pt, height_pt;
  } rows[] = {
      {"one line", WIDE_PT, 12, 9, 19},          {"a long statement", WIDE_PT, 36, 9, 43},
      {"long words", WIDE_PT, 12, 27, 34},       {"above", 300, 12, 9, 32},
      {"above and long words", 300, 24, 18, 50},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    const RenderRowFrame frame = make_frame(rows[i].width_pt);
    const RenderSize sizes[RENDER_DUMBBELL_N_LABELS] = {{60, rows[i].label_pt},
                                                        {60, rows[i].words_pt}};
    ck_assert_msg(ABS(render_dumbbell_height_pt(&frame, sizes) - rows[i].height_pt) < NEAR, "%s",
                  rows[i].name);
  }
}
END_TEST

START_TEST(everything_stays_in_its_row) {
  static const double widths[] = {240, 300, WIDE_PT, 512};
  for (guint i = 0; i < G_N_ELEMENTS(widths); i++) {
    g_autoptr(GArray) shapes = draw(widths[i], 0, 1);
    RenderBox statement = render_shape_bounds(chart_label(shapes, RENDER_DUMBBELL_LABEL));
    RenderBox words = render_shape_bounds(chart_label(shapes, RENDER_DUMBBELL_WORDS));
    ck_assert(!render_box_overlaps(statement, words));
    for (guint end = 0; end < RENDER_DUMBBELL_N_ENDS; end++) {
      RenderBox number = render_shape_bounds(chart_label(shapes, RENDER_DUMBBELL_VALUE(end)));
      ck_assert(!render_box_overlaps(statement, number));
      ck_assert(!render_box_overlaps(words, number));
    }
    RenderBox bounds = render_shapes_bounds(shapes);
    ck_assert_double_ge(bounds.x_pt, 0);
    ck_assert_double_le(bounds.x_pt + bounds.width_pt, widths[i]);
  }
}
END_TEST

START_TEST(numbers_of_the_scale_stand_over_their_lines) {
  const RenderRowFrame frame = make_frame(WIDE_PT);
  const RenderSize sizes[RENDER_ROW_N_GRID] = {{5, 9}, {9, 9}, {9, 9}, {9, 9}, {13, 9}};
  g_autoptr(GArray) shapes = render_row_draw_scale(&frame, sizes);
  for (guint line = 0; line < RENDER_ROW_N_GRID; line++)
    ck_assert_double_eq_tol(chart_label(shapes, line)->at.x_pt, 229 + 157 * line / 4.0, NEAR);
  ck_assert_double_eq_tol(render_row_scale_height_pt(sizes), 13, NEAR);
}
END_TEST

UNIT_MAIN("dumbbell", scale_lies_where_a_hand_puts_it, line_joins_the_two_values,
          numbers_stand_outside_and_never_meet, lower_value_has_its_number_at_the_left,
          missing_value_has_neither_mark_nor_line, row_is_as_high_as_its_highest_label,
          everything_stays_in_its_row, numbers_of_the_scale_stand_over_their_lines)
