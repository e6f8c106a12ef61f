// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/bars.h"
#include "tests/unit/chart.h"
#include "tests/unit/unit.h"

#define NEAR     1e-9
#define N_LEVELS 5

static RenderBars *make_bars(const double fracs[N_LEVELS], gboolean hidden) {
  RenderBars *bars = render_bars_new();
  RenderBar *bar = render_bars_add(bars, "A statement", "mean 63");
  bar->hidden = hidden;
  for (guint i = 0; i < N_LEVELS; i++)
    render_bar_add_segment(bar, fracs[i], "12");
  return bars;
}

/* The statement and the note 60 by 12, counts `count_pt` by 9. */
static GArray *draw_counts(double width_pt, const double fracs[N_LEVELS], gboolean hidden,
                           double count_pt) {
  g_autoptr(RenderBars) bars = make_bars(fracs, hidden);
  RenderSize sizes[RENDER_BAR_TEXT(N_LEVELS)];
  for (guint i = 0; i < G_N_ELEMENTS(sizes); i++)
    sizes[i] = i < RENDER_BAR_TEXT(0) ? (RenderSize){60, 12} : (RenderSize){count_pt, 9};
  RenderRowFrame frame = render_bars_frame(width_pt);
  return render_bar_draw(g_ptr_array_index(bars->bars, 0), &frame, sizes, (RenderSpot){0, 0});
}

static GArray *draw(double width_pt, const double fracs[N_LEVELS], gboolean hidden) {
  return draw_counts(width_pt, fracs, hidden, 10);
}

static const RenderShape *find_segment(const GArray *shapes, RenderInk ink) {
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_POLYGON && shape->filled && shape->fill == ink)
      return shape;
  }
  return NULL;
}

START_TEST(segments_are_as_long_as_their_shares) {
  static const double fracs[] = {0.1, 0.2, 0.3, 0.4, 0};
  g_autoptr(GArray) shapes = draw(500, fracs, FALSE);
  RenderRowFrame frame = render_bars_frame(500);
  double x = frame.track_x_pt;
  for (guint i = 0; i < 4; i++) {
    const RenderShape *segment = find_segment(shapes, RENDER_INK_LEVEL_1 + i);
    ck_assert_ptr_nonnull(segment);
    RenderBox box = render_shape_bounds(segment);
    ck_assert_double_eq_tol(box.x_pt, x, NEAR);
    ck_assert_double_eq_tol(box.width_pt, fracs[i] * frame.track_pt, 1);
    x += fracs[i] * frame.track_pt;
  }
  ck_assert_ptr_null(find_segment(shapes, RENDER_INK_LEVEL_5));
}
END_TEST

START_TEST(count_stands_on_its_segment_only_where_it_fits) {
  static const double fracs[] = {0.02, 0.28, 0.3, 0.4, 0};
  g_autoptr(GArray) shapes = draw(500, fracs, FALSE);
  ck_assert_ptr_null(chart_label(shapes, RENDER_BAR_TEXT(0)));
  ck_assert_ptr_null(chart_label(shapes, RENDER_BAR_TEXT(4)));
  for (guint level = 1; level < 4; level++) {
    const RenderShape *text = chart_label(shapes, RENDER_BAR_TEXT(level));
    const RenderShape *segment = find_segment(shapes, RENDER_INK_LEVEL_1 + level);
    ck_assert(render_box_holds(render_shape_bounds(segment), render_shape_bounds(text)));
  }
}
END_TEST

START_TEST(count_of_a_narrow_end_stands_beside_the_bar) {
  static const double fracs[] = {0, 0.02, 0.94, 0.02, 0.02};
  g_autoptr(GArray) shapes = draw_counts(500, fracs, FALSE, 4);
  RenderRowFrame frame = render_bars_frame(500);
  const RenderShape *low = chart_label(shapes, RENDER_BAR_TEXT(1));
  const RenderShape *high = chart_label(shapes, RENDER_BAR_TEXT(4));
  ck_assert_ptr_nonnull(low);
  ck_assert_ptr_nonnull(high);
  ck_assert_ptr_null(chart_label(shapes, RENDER_BAR_TEXT(0)));
  ck_assert_ptr_null(chart_label(shapes, RENDER_BAR_TEXT(3)));
  RenderBox before = render_shape_bounds(low), after = render_shape_bounds(high);
  ck_assert_double_ge(before.x_pt, frame.label_pt);
  ck_assert_double_le(before.x_pt + before.width_pt, frame.track_x_pt);
  ck_assert_double_ge(after.x_pt, frame.track_x_pt + frame.track_pt);
  ck_assert_double_le(after.x_pt + after.width_pt, frame.words_x_pt);
}
END_TEST

START_TEST(hidden_bar_shows_only_words) {
  static const double fracs[N_LEVELS] = {0};
  g_autoptr(GArray) shapes = draw(500, fracs, TRUE);
  ck_assert_uint_eq(shapes->len, 2);
  ck_assert_ptr_nonnull(chart_label(shapes, RENDER_BAR_STATEMENT));
  ck_assert_ptr_nonnull(chart_label(shapes, RENDER_BAR_NOTE));
}
END_TEST

START_TEST(statement_stands_above_its_bar_where_there_is_little_width) {
  static const double fracs[] = {0.2, 0.2, 0.2, 0.2, 0.2};
  static const struct {
    const char *name;
    double width_pt;
    gboolean above;
  } rows[] = {{"half a page", 240, TRUE}, {"a page", 511, FALSE}};
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(GArray) shapes = draw(rows[i].width_pt, fracs, FALSE);
    RenderBox statement = render_shape_bounds(chart_label(shapes, RENDER_BAR_STATEMENT));
    RenderBox segment = render_shape_bounds(find_segment(shapes, RENDER_INK_LEVEL_1));
    gboolean above = statement.y_pt + statement.height_pt <= segment.y_pt;
    ck_assert_msg(above == rows[i].above, "%s", rows[i].name);
    ck_assert_msg(!render_box_overlaps(statement, segment), "%s", rows[i].name);
    ck_assert_msg(render_shapes_bounds(shapes).width_pt <= rows[i].width_pt, "%s", rows[i].name);
  }
}
END_TEST

START_TEST(levels_run_from_the_lightest_to_the_darkest) {
  for (guint n = 2; n <= 7; n++) {
    ck_assert_int_eq((int)render_bar_level_ink(0, n), RENDER_INK_LEVEL_1);
    ck_assert_int_eq((int)render_bar_level_ink(n - 1, n), RENDER_INK_LEVEL_5);
    for (guint level = 1; level < n; level++)
      ck_assert(render_bar_level_ink(level, n) >= render_bar_level_ink(level - 1, n));
  }
}
END_TEST

UNIT_MAIN("bars", segments_are_as_long_as_their_shares,
          count_stands_on_its_segment_only_where_it_fits,
          count_of_a_narrow_end_stands_beside_the_bar, hidden_bar_shows_only_words,
          statement_stands_above_its_bar_where_there_is_little_width,
          levels_run_from_the_lightest_to_the_darkest)
