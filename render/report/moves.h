// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What moved between two cycles, statement by statement: before and after as dumbbells, with the
 * move in words. Of individuals a move is named only where it is clear; of a rating by a group it
 * is counted in steps. */

#include "render/document/build.h"
#include "render/report/view.h"
#include "survey/score/change.h"

/* Lens by lens: the change of every factor in a sentence, its statements, how to take it. `view` is
 * of the later result. Nothing for a change without lenses. */
void render_moves_add(GPtrArray *blocks, const RenderView *view, const SurveyChange *change);

/* The same figures of one lens: each factor, then its statements. */
RenderTable *render_moves_new_table(const RenderView *view, const SurveyLensChange *lens);

/* "Higher: 3 statements. Lower: 1 statement. ...": the picture in a sentence. Free with g_free().
 */
char *render_moves_read(const RenderView *view, const SurveyChange *change);
