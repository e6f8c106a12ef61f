// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What the charts show, as strings and fractions 0..1 of the axis. Made by report/, turned into
 * shapes by the file of each chart in this room (radar.h, dots.h, bars.h). No survey type, no page.
 * The arrays own their elements. What only one chart needs stands in its own file:
 * dumbbell-data.h, trend-data.h, spread-data.h. */

#include "render/shape/ink.h"
#include <glib.h>

typedef struct {
  gboolean known;
  double frac;     /* 0..1 of the axis; valid only if known */
  double low_frac; /* the interval, clipped to 0..1; valid only if has_interval */
  double high_frac;
  gboolean has_interval;
  gboolean low_open; /* the interval goes on beyond the axis */
  gboolean high_open;
  char *text; /* the printed value ("63"), or the reason there is none ("fewer than 10 answers") */
} RenderPoint;

typedef struct {
  char *name; /* "Staff" */
  RenderInk ink;
  RenderMark mark;
  RenderDash dash;
  GArray *points; /* of RenderPoint, one an axis */
} RenderSeries;

typedef struct {
  char *label;   /* short name of the factor */
  RenderInk ink; /* of its group */
  guint group;   /* position in `groups` */
} RenderAxis;

/* A radar or a dot plot: the same data, two pictures. */
typedef struct {
  GArray *axes;      /* of RenderAxis, first one up, then clockwise */
  GPtrArray *groups; /* of char *: names around the ring */
  GPtrArray *series; /* of RenderSeries, one to three */
} RenderProfile;

/* One labelled bar of level counts. */
typedef struct {
  char *label; /* the statement */
  char *note;  /* printed at the right: "mean 63", "wide", "fewer than 10 answers"; may be NULL */
  gboolean hidden;  /* no segments: the note says why */
  GArray *fracs;    /* of double: share of each level, lowest first; they add up to 1, or all 0 */
  GPtrArray *texts; /* of char *: the count on each segment */
} RenderBar;

typedef struct {
  GPtrArray *levels; /* of char *: the anchors, lowest first: the key */
  GPtrArray *bars;   /* of RenderBar */
  gboolean keyless;  /* the key stands above other bars before these */
} RenderBars;

/* What a mark stands for: a lens, a cycle, a service. */
typedef struct {
  char *name;
  RenderInk ink;
  RenderMark mark;
} RenderSign;

/* Texts are copied. Arrays of RenderPoint for charts of their own shape. */
GArray *render_points_new(void);
RenderPoint *render_points_add(GArray *points, double frac, const char *text);
void render_points_add_gap(GArray *points, const char *reason);
void render_point_clear(RenderPoint *point);
void render_sign_set(RenderSign *sign, const char *name, RenderInk ink, RenderMark mark);

/* A point or series that is returned stays with its owner. */
RenderProfile *render_profile_new(void);
void render_profile_add_group(RenderProfile *profile, const char *name);
void render_profile_add_axis(RenderProfile *profile, const char *label, RenderInk ink, guint group);
RenderSeries *render_profile_add_series(RenderProfile *profile, const char *name, RenderInk ink,
                                        RenderMark mark);
/* A value, held to 0..1; the pointer is good until the next point. */
RenderPoint *render_series_add_point(RenderSeries *series, double frac, const char *text);
void render_series_add_gap(RenderSeries *series, const char *reason);
/* Ends beyond 0..1 are cut to the axis and marked as open. */
void render_point_set_interval(RenderPoint *point, double low_frac, double high_frac);
void render_profile_free(RenderProfile *profile);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderProfile, render_profile_free)

RenderBars *render_bars_new(void);
void render_bars_add_level(RenderBars *bars, const char *anchor);
RenderBar *render_bars_add(RenderBars *bars, const char *label, const char *note);
void render_bar_add_segment(RenderBar *bar, double frac, const char *text);
void render_bars_free(RenderBars *bars);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderBars, render_bars_free)
