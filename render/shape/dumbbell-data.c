// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/dumbbell-data.h"

static void free_dumbbell(gpointer data) {
  RenderDumbbell *row = data;
  g_free(row->label);
  g_free(row->words);
  for (guint i = 0; i < RENDER_DUMBBELL_N_ENDS; i++)
    render_point_clear(&row->ends[i]);
  g_free(row);
}

RenderDumbbells *render_dumbbells_new(void) {
  RenderDumbbells *dumbbells = g_new0(RenderDumbbells, 1);
  dumbbells->rows = g_ptr_array_new_with_free_func(free_dumbbell);
  return dumbbells;
}

void render_dumbbells_set_end(RenderDumbbells *dumbbells, guint end, const char *name,
                              RenderInk ink, RenderMark mark) {
  g_return_if_fail(end < RENDER_DUMBBELL_N_ENDS);
  render_sign_set(&dumbbells->ends[end], name, ink, mark);
}

RenderDumbbell *render_dumbbells_add(RenderDumbbells *dumbbells, const char *label,
                                     const char *words) {
  RenderDumbbell *row = g_new0(RenderDumbbell, 1);
  row->label = g_strdup(label);
  row->words = g_strdup(words);
  g_ptr_array_add(dumbbells->rows, row);
  return row;
}

void render_dumbbell_set(RenderDumbbell *row, guint end, double frac, const char *text) {
  g_return_if_fail(end < RENDER_DUMBBELL_N_ENDS);
  render_point_clear(&row->ends[end]);
  row->ends[end] = (RenderPoint){.known = TRUE, .frac = CLAMP(frac, 0, 1), .text = g_strdup(text)};
}

void render_dumbbells_free(RenderDumbbells *dumbbells) {
  if (dumbbells == NULL)
    return;
  for (guint i = 0; i < RENDER_DUMBBELL_N_ENDS; i++)
    g_free(dumbbells->ends[i].name);
  g_ptr_array_unref(dumbbells->rows);
  g_free(dumbbells);
}
