// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What dumbbells show: two values a statement, on one scale. Made by report/, drawn by dumbbell.h.
 * Texts are copied; what is returned stays with its owner. */

#include "render/shape/data.h"

#define RENDER_DUMBBELL_N_ENDS 2

/* One labelled row: two values on one scale, joined by a line. */
typedef struct {
  char *label;                              /* the statement */
  RenderPoint ends[RENDER_DUMBBELL_N_ENDS]; /* one without a value has no mark */
  char *words; /* printed at the right: "staff 19 higher", "no clear move", or why a value lacks */
  RenderMark arrow; /* before the words: UP, DOWN or NONE */
  gboolean strong;  /* the words stand out */
} RenderDumbbell;

/* Staff and service users, or before and after. */
typedef struct {
  RenderSign ends[RENDER_DUMBBELL_N_ENDS];
  GPtrArray *rows; /* of RenderDumbbell */
} RenderDumbbells;

RenderDumbbells *render_dumbbells_new(void);
void render_dumbbells_set_end(RenderDumbbells *dumbbells, guint end, const char *name,
                              RenderInk ink, RenderMark mark);
RenderDumbbell *render_dumbbells_add(RenderDumbbells *dumbbells, const char *label,
                                     const char *words);
void render_dumbbell_set(RenderDumbbell *row, guint end, double frac, const char *text);
void render_dumbbells_free(RenderDumbbells *dumbbells);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderDumbbells, render_dumbbells_free)
