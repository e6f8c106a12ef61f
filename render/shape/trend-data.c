// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/trend-data.h"

static void clear_time(gpointer data) {
  g_free(((RenderTime *)data)->label);
}

static void clear_median(gpointer data) {
  g_free(((RenderMedian *)data)->text);
}

static void free_panel(gpointer data) {
  RenderTrendPanel *panel = data;
  g_free(panel->label);
  g_array_unref(panel->points);
  g_array_unref(panel->joined);
  g_array_unref(panel->medians);
  g_free(panel);
}

RenderTrend *render_trend_new(const char *name, RenderInk ink, RenderMark mark) {
  RenderTrend *trend = g_new0(RenderTrend, 1);
  render_sign_set(&trend->line, name, ink, mark);
  trend->times = g_array_new(FALSE, TRUE, sizeof(RenderTime));
  g_array_set_clear_func(trend->times, clear_time);
  trend->panels = g_ptr_array_new_with_free_func(free_panel);
  return trend;
}

void render_trend_add_time(RenderTrend *trend, const char *label, double frac) {
  RenderTime time = {g_strdup(label), CLAMP(frac, 0, 1)};
  g_array_append_val(trend->times, time);
}

RenderTrendPanel *render_trend_add_panel(RenderTrend *trend, const char *label, RenderInk ink) {
  RenderTrendPanel *panel = g_new0(RenderTrendPanel, 1);
  panel->label = g_strdup(label);
  panel->ink = ink;
  panel->points = render_points_new();
  panel->joined = g_array_new(FALSE, TRUE, sizeof(gboolean));
  panel->medians = g_array_new(FALSE, TRUE, sizeof(RenderMedian));
  g_array_set_clear_func(panel->medians, clear_median);
  g_ptr_array_add(trend->panels, panel);
  return panel;
}

void render_trend_panel_add_point(RenderTrendPanel *panel, double frac, const char *text,
                                  gboolean joined) {
  render_points_add(panel->points, frac, text);
  g_array_append_val(panel->joined, joined);
}

void render_trend_panel_add_gap(RenderTrendPanel *panel, const char *reason) {
  const gboolean joined = FALSE;
  render_points_add_gap(panel->points, reason);
  g_array_append_val(panel->joined, joined);
}

void render_trend_panel_add_median(RenderTrendPanel *panel, guint from, guint to, double frac,
                                   const char *text) {
  RenderMedian median = {from, to, CLAMP(frac, 0, 1), g_strdup(text)};
  g_array_append_val(panel->medians, median);
}

void render_trend_free(RenderTrend *trend) {
  if (trend == NULL)
    return;
  g_free(trend->line.name);
  g_array_unref(trend->times);
  g_ptr_array_unref(trend->panels);
  g_free(trend);
}
