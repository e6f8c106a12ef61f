// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The kinds of chart: a table of what each is called, what it needs to be read, and what draws it.
 * Used by cmd-chart.c. */

#include "render/report/charts.h"
#include "survey/programs/chart-data.h"

typedef struct SurveyChartKind SurveyChartKind;
struct SurveyChartKind {
  const char *name;
  SurveyChartNeeds needs;
  double width_pt;
  double height_pt;    /* 0: as high as what it shows */
  gboolean has_factor; /* takes --factor */
  /* Wrong use with a sentence if the data does not do; NULL: any does. */
  SurveyExit (*check)(const SurveyChartKind *kind, const SurveyChartData *data);
  GPtrArray *(*draw)(const SurveyChartData *data, const RenderChartsOptions *how);
  gboolean (*has_figures)(const SurveyChartData *data);
};

/* NULL if there is none of this name. */
const SurveyChartKind *survey_chart_kinds_find(const char *name);

/* "radar, dots, gap ...": every name. Free with g_free(). */
char *survey_chart_kinds_list(void);
