// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The radar: one axis a factor, first one up, then clockwise; lines, not areas. Fits its ring and
 * its labels into a box so that no label overlaps another one or a line. Knows no font: whoever
 * calls gives the measured size of every label and later puts the texts where the shapes of kind
 * LABEL say. Used by layout/. */

#include "render/shape/data.h"
#include "render/shape/shape.h"

#define RENDER_RADAR_MIN_AXES 3
#define RENDER_RADAR_MAX_AXES 12
#define RENDER_RADAR_N_RINGS  5 /* 0 25 50 75 100 */

/* Sizes of the labels, in this order: one an axis (name and values), one a group, one a ring from
 * the centre outwards. A LABEL shape's number is a place in it. */
typedef struct {
  guint n_axes, n_groups;
  const RenderSize *sizes;
} RenderRadarLabels;

guint render_radar_axis_label(const RenderRadarLabels *labels, guint axis);
guint render_radar_group_label(const RenderRadarLabels *labels, guint group);
guint render_radar_ring_label(const RenderRadarLabels *labels, guint ring);

/* Where an axis points: -90 degrees (up) + 360 degrees x axis / n_axes. */
double render_radar_angle_rad(guint axis, guint n_axes);

/* Where a value lies: 0 at the centre, 1 on the ring. */
RenderSpot render_radar_spot(RenderSpot centre, double ring_pt, guint axis, guint n_axes,
                             double frac);

/* The largest ring, up to `max_pt`, with which everything fits into `room`; its height may be
 * G_MAXDOUBLE. At least RENDER_RADAR_MIN_RING_PT: if even that is too large, labels will stand
 * beyond the box; ask render_shapes_bounds(). */
#define RENDER_RADAR_MIN_RING_PT 28.0
double render_radar_fit_pt(const RenderProfile *profile, const RenderRadarLabels *labels,
                           RenderSize room, double max_pt);

/* How high a radar with this ring is. */
double render_radar_height_pt(const RenderProfile *profile, const RenderRadarLabels *labels,
                              double ring_pt);

/* Shapes (of RenderShape) in the order of painting, in the middle of `box`. */
GArray *render_radar_draw(const RenderProfile *profile, const RenderRadarLabels *labels,
                          double ring_pt, RenderBox box);
