// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Where the words of a radar stand: axis labels around it, group names on their arcs. Reckoned
 * about a centre at 0, 0. Used by radar.c only. */

#include "render/shape/radar.h"

typedef struct {
  double ring_pt;  /* where 100 lies */
  double arc_pt;   /* radius of the groups' arcs */
  double clear_pt; /* labels stay outside this radius */
  RenderBox labels[RENDER_RADAR_MAX_AXES];
  RenderAnchor anchors[RENDER_RADAR_MAX_AXES];
} RenderRadarPlan;

RenderRadarPlan render_radar_plan(const RenderProfile *profile, const RenderRadarLabels *labels,
                                  double ring_pt);

/* Around the labels and the arcs. */
RenderBox render_radar_plan_bounds(const RenderRadarPlan *plan, guint n_axes);

/* The arcs and names of the groups, about the centre. */
void render_radar_add_groups(GArray *shapes, const RenderProfile *profile,
                             const RenderRadarLabels *labels, const RenderRadarPlan *plan);
