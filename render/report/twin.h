// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The figures of a chart as the rows of a table, for whoever reads rather than looks. */

#include "render/document/build.h"
#include "render/report/view.h"

/* A table for dumbbells whose ends are called like those of `chart`; without rows. */
RenderTable *render_twin_new_dumbbells(const RenderView *view, const RenderDumbbells *chart);

/* A row a statement: the statement, both values, the words. */
void render_twin_add_dumbbells(RenderTable *table, const RenderView *view,
                               const RenderDumbbells *chart);

/* A strong row above them: what they add up to. */
void render_twin_add_sum(RenderTable *table, const RenderView *view, const char *name,
                         const SurveyFigure figures[RENDER_DUMBBELL_N_ENDS], const char *words);

/* Into an empty table: a row a statement, a column a level with how many chose it; the last column,
 * without a name, says what stands beside the bar. */
void render_twin_add_bars(RenderTable *table, const RenderView *view, const RenderBars *bars);
