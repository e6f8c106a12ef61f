// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What a run chart shows: values at their dates, and medians. Made by report/, drawn by trend.h.
 * Texts are copied; what is returned stays with its owner. */

#include "render/shape/data.h"

/* A moment on the axis of a run chart. */
typedef struct {
  char *label; /* "14 March 2026" */
  double frac; /* 0..1 of the axis, rising */
} RenderTime;

/* The median of the points `from` to `to`, which are joined. */
typedef struct {
  guint from, to;
  double frac;
  char *text;
} RenderMedian;

/* One factor over time. */
typedef struct {
  char *label;
  RenderInk ink;   /* of its group */
  GArray *points;  /* of RenderPoint, one a time */
  GArray *joined;  /* of gboolean, one a time: a line comes from the point before */
  GArray *medians; /* of RenderMedian */
} RenderTrendPanel;

typedef struct {
  RenderSign line;
  GArray *times;     /* of RenderTime */
  GPtrArray *panels; /* of RenderTrendPanel */
} RenderTrend;

RenderTrend *render_trend_new(const char *name, RenderInk ink, RenderMark mark);
void render_trend_add_time(RenderTrend *trend, const char *label, double frac);
RenderTrendPanel *render_trend_add_panel(RenderTrend *trend, const char *label, RenderInk ink);
void render_trend_panel_add_point(RenderTrendPanel *panel, double frac, const char *text,
                                  gboolean joined);
void render_trend_panel_add_gap(RenderTrendPanel *panel, const char *reason);
void render_trend_panel_add_median(RenderTrendPanel *panel, guint from, guint to, double frac,
                                   const char *text);
void render_trend_free(RenderTrend *trend);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderTrend, render_trend_free)
