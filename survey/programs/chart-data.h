// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What a chart is drawn from, read from the files on the command line: one cycle, two, all of a
 * service, or all services of a cycle. Used by chart-kinds.c and cmd-chart.c. */

#include "survey/programs/compared.h"
#include "survey/programs/sides.h"
#include "survey/score/network.h"
#include "survey/score/trend.h"

typedef enum {
  SURVEY_CHART_CYCLE,    /* one result */
  SURVEY_CHART_CHANGE,   /* two: --before */
  SURVEY_CHART_CYCLES,   /* all cycles of one service */
  SURVEY_CHART_SERVICES, /* all services of one cycle; --service is the one that stands out */
} SurveyChartNeeds;

typedef struct {
  const SurveySides *sides; /* outside holds the command's name, the chart's, then files */
  const SurveySetsOptions *options;
  const char *before_cycle; /* NULL: any */
} SurveyChartFiles;

typedef struct {
  SurveySets *sets;        /* NULL of a change */
  SurveyCompared compared; /* only of a change */
  SurveyTrend *trend;      /* only of cycles: owns their results */
  GPtrArray *results;      /* of SurveyResult; of a change and of cycles NULL */
  GPtrArray *networks;     /* of SurveyNetwork, only of services */
} SurveyChartData;

/* FALSE after printing why, with `status` set. Clear `data` in any case. */
gboolean survey_chart_data_read(SurveyChartNeeds needs, const SurveyChartFiles *files,
                                SurveyChartData *data, SurveyExit *status);

/* The latest result; the first of several services. */
const SurveyResult *survey_chart_data_get_result(const SurveyChartData *data);

/* The forms: those of the later cycle. */
const GPtrArray *survey_chart_data_get_forms(const SurveyChartData *data);

void survey_chart_data_clear(SurveyChartData *data);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SurveyChartData, survey_chart_data_clear)
