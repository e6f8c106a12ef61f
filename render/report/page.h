// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The pages of a report, one file a kind. Each appends its blocks; none knows the others. */

#include "render/report/report.h"
#include "render/report/view.h"

/* At a glance: title, the sentence, who took part, both charts, the table. */
void render_glance_add(GPtrArray *blocks, const RenderView *view,
                       const RenderReportOptions *options);

/* The line that says which mark is whose, and what the scale is; `with_bars`: and what the bars of
 * the dot plot are. */
void render_glance_add_key(GPtrArray *blocks, const RenderView *view, gboolean with_bars);

/* The two views, statement by statement, where both were asked. */
void render_gap_page_add(GPtrArray *blocks, const RenderView *view);

/* Factor by factor: meaning, scores with their trust marks, every statement. */
void render_factor_page_add(GPtrArray *blocks, const RenderView *view);

/* What changed since the earlier cycle, lens by lens. Nothing where there is none. */
void render_change_page_add(GPtrArray *blocks, const RenderView *view);

/* Next steps: the advice for each factor's band, what would move the scores, and an empty table for
 * what the service will do. Nothing where nothing is scored. */
void render_steps_page_add(GPtrArray *blocks, const RenderView *view,
                           const RenderReportOptions *options);

/* How to read this, and how it was worked out. */
void render_working_add(GPtrArray *blocks, const RenderView *view,
                        const RenderReportOptions *options);

/* The title of page one: the service, however it is known. Borrowed. */
const char *render_report_title(const RenderView *view, const RenderReportOptions *options);

/* The date of the report, YYYY-MM-DD; "" if none is known. Borrowed. */
const char *render_report_date(const RenderView *view, const RenderReportOptions *options);

/* The left of every page's foot, and the head of a chart: "Riverside · spring 2026". Free with
 * g_free(). */
char *render_report_foot(const RenderView *view, const RenderReportOptions *options);
