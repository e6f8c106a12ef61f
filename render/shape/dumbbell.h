// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Dumbbells: two values of a statement on one scale, joined by a line, a row a statement: both
 * lenses, or before and after. One row at a time, so that a long list breaks across pages between
 * rows; their grids meet. Knows no font: sizes of the labels are given, shapes of kind LABEL say
 * where they go. Used by layout/. */

#include "render/shape/dumbbell-data.h"
#include "render/shape/row.h"

RenderRowFrame render_dumbbells_frame(double width_pt);

/* Sizes of a row's labels: the statement, the words, the number of each end (0 by 0 without one).
 */
#define RENDER_DUMBBELL_LABEL      0u
#define RENDER_DUMBBELL_WORDS      1u
#define RENDER_DUMBBELL_VALUE(end) (2u + (end))
#define RENDER_DUMBBELL_N_LABELS   (2u + RENDER_DUMBBELL_N_ENDS)

double render_dumbbell_height_pt(const RenderRowFrame *frame, const RenderSize *sizes);

/* Shapes (of RenderShape) of a row with its top left at 0, 0. The lower value has its number at its
 * left, the higher at its right, so that they never meet. */
GArray *render_dumbbell_draw(const RenderDumbbells *dumbbells, const RenderDumbbell *row,
                             const RenderRowFrame *frame, const RenderSize *sizes);
