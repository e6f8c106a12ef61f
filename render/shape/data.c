// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/data.h"

void render_point_clear(RenderPoint *point) {
  g_free(point->text);
  *point = (RenderPoint){0};
}

static void clear_point(gpointer data) {
  render_point_clear(data);
}

static RenderPoint *add_point(GArray *points, RenderPoint point) {
  g_array_append_val(points, point);
  return &g_array_index(points, RenderPoint, points->len - 1);
}

RenderPoint *render_points_add(GArray *points, double frac, const char *text) {
  return add_point(points,
                   (RenderPoint){.known = TRUE, .frac = CLAMP(frac, 0, 1), .text = g_strdup(text)});
}

void render_points_add_gap(GArray *points, const char *reason) {
  add_point(points, (RenderPoint){.text = g_strdup(reason)});
}

void render_sign_set(RenderSign *sign, const char *name, RenderInk ink, RenderMark mark) {
  g_free(sign->name);
  *sign = (RenderSign){g_strdup(name), ink, mark};
}

GArray *render_points_new(void) {
  GArray *points = g_array_new(FALSE, TRUE, sizeof(RenderPoint));
  g_array_set_clear_func(points, clear_point);
  return points;
}

static void clear_axis(gpointer data) {
  g_free(((RenderAxis *)data)->label);
}

static void free_series(gpointer data) {
  RenderSeries *series = data;
  g_free(series->name);
  g_array_unref(series->points);
  g_free(series);
}

RenderProfile *render_profile_new(void) {
  RenderProfile *profile = g_new0(RenderProfile, 1);
  profile->axes = g_array_new(FALSE, TRUE, sizeof(RenderAxis));
  g_array_set_clear_func(profile->axes, clear_axis);
  profile->groups = g_ptr_array_new_with_free_func(g_free);
  profile->series = g_ptr_array_new_with_free_func(free_series);
  return profile;
}

void render_profile_add_group(RenderProfile *profile, const char *name) {
  g_ptr_array_add(profile->groups, g_strdup(name));
}

void render_profile_add_axis(RenderProfile *profile, const char *label, RenderInk ink,
                             guint group) {
  RenderAxis axis = {.label = g_strdup(label), .ink = ink, .group = group};
  g_array_append_val(profile->axes, axis);
}

RenderSeries *render_profile_add_series(RenderProfile *profile, const char *name, RenderInk ink,
                                        RenderMark mark) {
  RenderSeries *series = g_new0(RenderSeries, 1);
  series->name = g_strdup(name);
  series->ink = ink;
  series->mark = mark;
  series->points = render_points_new();
  g_ptr_array_add(profile->series, series);
  return series;
}

RenderPoint *render_series_add_point(RenderSeries *series, double frac, const char *text) {
  return render_points_add(series->points, frac, text);
}

void render_series_add_gap(RenderSeries *series, const char *reason) {
  render_points_add_gap(series->points, reason);
}

void render_point_set_interval(RenderPoint *point, double low_frac, double high_frac) {
  point->has_interval = TRUE;
  point->low_frac = CLAMP(low_frac, 0, 1);
  point->high_frac = CLAMP(high_frac, 0, 1);
  point->low_open = low_frac < 0;
  point->high_open = high_frac > 1;
}

void render_profile_free(RenderProfile *profile) {
  if (profile == NULL)
    return;
  g_array_unref(profile->axes);
  g_ptr_array_unref(profile->groups);
  g_ptr_array_unref(profile->series);
  g_free(profile);
}

static void free_bar(gpointer data) {
  RenderBar *bar = data;
  g_free(bar->label);
  g_free(bar->note);
  g_array_unref(bar->fracs);
  g_ptr_array_unref(bar->texts);
  g_free(bar);
}

RenderBars *render_bars_new(void) {
  RenderBars *bars = g_new0(RenderBars, 1);
  bars->levels = g_ptr_array_new_with_free_func(g_free);
  bars->bars = g_ptr_array_new_with_free_func(free_bar);
  return bars;
}

void render_bars_add_level(RenderBars *bars, const char *anchor) {
  g_ptr_array_add(bars->levels, g_strdup(anchor));
}

RenderBar *render_bars_add(RenderBars *bars, const char *label, const char *note) {
  RenderBar *bar = g_new0(RenderBar, 1);
  bar->label = g_strdup(label);
  bar->note = g_strdup(note);
  bar->fracs = g_array_new(FALSE, TRUE, sizeof(double));
  bar->texts = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_add(bars->bars, bar);
  return bar;
}

void render_bar_add_segment(RenderBar *bar, double frac, const char *text) {
  g_array_append_val(bar->fracs, frac);
  g_ptr_array_add(bar->texts, g_strdup(text));
}

void render_bars_free(RenderBars *bars) {
  if (bars == NULL)
    return;
  g_ptr_array_unref(bars->levels);
  g_ptr_array_unref(bars->bars);
  g_free(bars);
}
