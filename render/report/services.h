// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The services of a network side by side: every service a dot per factor, median and quartiles
 * where enough are shown, never ranked. */

#include "render/document/build.h"
#include "render/report/view.h"
#include "survey/score/network.h"

/* One lens: heading, chart, how to take it. `view` is of the result of any service; `own` is the
 * service that stands out, NULL for none. */
void render_services_add(GPtrArray *blocks, const RenderView *view, const SurveyNetwork *network,
                         const char *own);

/* The same figures: a row a service by name, a column a factor, then median and quartiles. */
RenderTable *render_services_new_table(const RenderView *view, const SurveyNetwork *network);
