// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The statements of one factor through one lens: bars of level counts for individuals, the level
 * itself for a rating by a group; and the same as a table of figures for the working. */

#include "render/document/build.h"
#include "render/report/view.h"

/* TRUE if some statement of the lens's factor has figures that may be shown. */
gboolean render_statements_are_shown(const SurveyLensResult *lens,
                                     const SurveyFactorResult *factor);

/* TRUE if some statement of the whole lens has. */
gboolean render_statements_are_any_shown(const SurveyLensResult *lens);

/* TRUE if some statement of the factor is hidden. */
gboolean render_statements_are_hidden(const SurveyLensResult *lens,
                                      const SurveyFactorResult *factor);

/* Bars, one a statement (a block for each scale), or a group's table. */
void render_statements_add(GPtrArray *blocks, const RenderView *view, const SurveyLensResult *lens,
                           const SurveyFactorResult *factor);

/* For individuals: every statement of the lens with its base, level counts, non-answers, mean and
 * spread, in one table. */
void render_statements_add_figures(GPtrArray *blocks, const RenderView *view,
                                   const SurveyLensResult *lens);
