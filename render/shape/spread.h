// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The spread of a network: a row a factor, a dot a service, the middle half as a band with the
 * median in it. Services that lie together stand above each other, so that each is seen; their
 * places say nothing more. Knows no font: sizes of the labels are given, shapes of kind LABEL say
 * where they go. Used by layout/. */

#include "render/shape/row.h"
#include "render/shape/spread-data.h"

RenderRowFrame render_spread_frame(double width_pt);

/* Sizes of a row's labels: the factor, the words. */
#define RENDER_SPREAD_LABEL    0u
#define RENDER_SPREAD_WORDS    1u
#define RENDER_SPREAD_N_LABELS 2u

#define RENDER_SPREAD_DOT_PT   4.6 /* across a dot: as far apart are dots that would touch */
#define RENDER_SPREAD_MAX_LANE 7   /* lanes above the middle, and below: more dots overlap */

/* The lane of each point (of int): 0 in the middle, then 1, -1, 2 ... Of a point without a value
 * 0. Free with g_array_unref(). */
GArray *render_spread_lanes(const RenderSpreadRow *row, const RenderRowFrame *frame);

double render_spread_height_pt(const RenderSpreadRow *row, const RenderRowFrame *frame,
                               const RenderSize *sizes);

/* Shapes (of RenderShape) of a row with its top left at 0, 0. */
GArray *render_spread_draw(const RenderSpread *spread, const RenderSpreadRow *row,
                           const RenderRowFrame *frame, const RenderSize *sizes);
