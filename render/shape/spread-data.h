// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What the spread of a network shows: every service of it, and the middle half. Made by report/,
 * drawn by spread.h. Texts are copied; what is returned stays with its owner. */

#include "render/shape/data.h"

/* One factor of a network: where its services lie. */
typedef struct {
  char *label;
  RenderInk ink;  /* of its group */
  GArray *points; /* of RenderPoint, one a service */
  gboolean has_quartiles;
  double low_frac, median_frac, high_frac; /* valid only if has_quartiles */
  char *words; /* printed at the right: "median 58, half between 50 and 66" */
} RenderSpreadRow;

typedef struct {
  GPtrArray *names; /* of char *: the services, in the order of their names */
  gint own;         /* the one that stands out, -1 if none does */
  RenderSign sign;  /* of that one, or of all */
  GPtrArray *rows;  /* of RenderSpreadRow */
} RenderSpread;

RenderSpread *render_spread_new(const char *name, RenderInk ink, RenderMark mark);
void render_spread_add_service(RenderSpread *spread, const char *name);
RenderSpreadRow *render_spread_add_row(RenderSpread *spread, const char *label, RenderInk ink);
void render_spread_row_add_point(RenderSpreadRow *row, double frac, const char *text);
void render_spread_row_add_gap(RenderSpreadRow *row, const char *reason);
void render_spread_row_set_quartiles(RenderSpreadRow *row, double low_frac, double median_frac,
                                     double high_frac);
void render_spread_free(RenderSpread *spread);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderSpread, render_spread_free)
