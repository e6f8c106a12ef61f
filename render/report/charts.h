// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* One chart for a file of its own: a line that says whose it is, the sentence that reads it, the
 * chart with its alternative, its key. Each returns blocks (of RenderBlock): free with
 * g_ptr_array_unref(). Used by the command `chart`, on results from which small groups are hidden.
 */

#include "render/document/document.h"
#include "survey/base/words.h"
#include "survey/score/change.h"
#include "survey/score/network.h"
#include "survey/score/trend.h"

typedef struct {
  const SurveyWords *words;
  const char *language; /* of the forms' texts; NULL: each form's own */
  const char *factor;   /* only the factor of this id; NULL: all. For items alone */
  const char *own;      /* the service that stands out; NULL: none. For a network alone */
} RenderChartsOptions;

GPtrArray *render_charts_radar(const SurveyResult *result, const RenderChartsOptions *options);
GPtrArray *render_charts_dots(const SurveyResult *result, const RenderChartsOptions *options);

/* The gaps of all factors, pair by pair. The result has both lenses. */
GPtrArray *render_charts_gap(const SurveyResult *result, const RenderChartsOptions *options);

/* Every statement of every lens, as bars of how many people chose each step. */
GPtrArray *render_charts_items(const SurveyResult *result, const RenderChartsOptions *options);

/* What moved between two cycles, statement by statement, lens by lens. */
GPtrArray *render_charts_moves(const SurveyChange *change, const RenderChartsOptions *options);

/* All cycles of a service, a run chart a lens. */
GPtrArray *render_charts_run(const SurveyTrend *trend, const RenderChartsOptions *options);

/* The services of a network (`networks`, of SurveyNetwork, from `results`), a dot each. */
GPtrArray *render_charts_network(const GPtrArray *networks, const GPtrArray *results,
                                 const RenderChartsOptions *options);
