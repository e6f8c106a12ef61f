// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The statements of one factor through one lens: bars of level counts for individuals, the level
 * itself for a rating by a group; and the same as a table of figures for the working. */

#include "render/document/build.h"
#include "render/report/view.h"

/* TRUE if some statement of the factor has figures that may be shown. `factor_index` counts the
 * lens's factors, as below. */
gboolean render_statements_are_shown(const SurveyLensResult *lens, guint factor_index);

/* TRUE if some statement of the factor is hidden. */
gboolean render_statements_are_hidden(const SurveyLensResult *lens, guint factor_index);

/* Bars, one a statement (a block for each scale), or a group's table. */
void render_statements_add(GPtrArray *blocks, const RenderView *view, const SurveyLensResult *lens,
                           guint factor_index);

/* For individuals: every statement of the lens with its base, level counts, non-answers, mean and
 * spread, in one table. */
void render_statements_add_figures(GPtrArray *blocks, const RenderView *view,
                                   const SurveyLensResult *lens);
