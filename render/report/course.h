// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* All cycles of a service: a run chart a lens, with dated points and their median, and why there
 * are no limits. */

#include "render/document/build.h"
#include "render/report/view.h"
#include "survey/score/trend.h"

/* Lens by lens, then how to take it. `view` is of the latest result. Nothing for a single cycle. */
void render_course_add(GPtrArray *blocks, const RenderView *view, const SurveyTrend *trend);

/* The same figures of one lens: a row a factor, a column a cycle, the latest median. */
RenderTable *render_course_new_table(const RenderView *view, const SurveyTrend *trend,
                                     const SurveyTrendLens *lens);

/* The picture in a sentence. Free with g_free(). */
char *render_course_read(const RenderView *view, const SurveyTrend *trend);
