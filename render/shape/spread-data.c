// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/spread-data.h"

static void free_spread_row(gpointer data) {
  RenderSpreadRow *row = data;
  g_free(row->label);
  g_free(row->words);
  g_array_unref(row->points);
  g_free(row);
}

RenderSpread *render_spread_new(const char *name, RenderInk ink, RenderMark mark) {
  RenderSpread *spread = g_new0(RenderSpread, 1);
  render_sign_set(&spread->sign, name, ink, mark);
  spread->own = -1;
  spread->names = g_ptr_array_new_with_free_func(g_free);
  spread->rows = g_ptr_array_new_with_free_func(free_spread_row);
  return spread;
}

void render_spread_add_service(RenderSpread *spread, const char *name) {
  g_ptr_array_add(spread->names, g_strdup(name));
}

RenderSpreadRow *render_spread_add_row(RenderSpread *spread, const char *label, RenderInk ink) {
  RenderSpreadRow *row = g_new0(RenderSpreadRow, 1);
  row->label = g_strdup(label);
  row->ink = ink;
  row->points = render_points_new();
  g_ptr_array_add(spread->rows, row);
  return row;
}

void render_spread_row_add_point(RenderSpreadRow *row, double frac, const char *text) {
  render_points_add(row->points, frac, text);
}

void render_spread_row_add_gap(RenderSpreadRow *row, const char *reason) {
  render_points_add_gap(row->points, reason);
}

void render_spread_row_set_quartiles(RenderSpreadRow *row, double low_frac, double median_frac,
                                     double high_frac) {
  row->has_quartiles = TRUE;
  row->low_frac = CLAMP(low_frac, 0, 1);
  row->median_frac = CLAMP(median_frac, 0, 1);
  row->high_frac = CLAMP(high_frac, 0, 1);
}

void render_spread_free(RenderSpread *spread) {
  if (spread == NULL)
    return;
  g_free(spread->sign.name);
  g_ptr_array_unref(spread->names);
  g_ptr_array_unref(spread->rows);
  g_free(spread);
}
