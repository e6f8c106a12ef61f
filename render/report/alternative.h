// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A chart in words, for whoever does not see it: one sentence that reads it, then every value it
 * draws. Strings are the caller's: free with g_free(). */

#include "render/document/document.h"
#include "render/report/view.h"

char *render_alternative_radar(const RenderView *view);
char *render_alternative_dots(const RenderView *view); /* with the intervals */
char *render_alternative_bars(const RenderView *view, const RenderBars *bars);

/* `intro` says what it is and reads it; then every row. */
char *render_alternative_dumbbells(const RenderView *view, const char *intro,
                                   const RenderDumbbells *chart);
char *render_alternative_trend(const RenderView *view, const char *reading,
                               const RenderTrend *chart);
char *render_alternative_spread(const RenderView *view, const char *reading,
                                const RenderSpread *chart);
