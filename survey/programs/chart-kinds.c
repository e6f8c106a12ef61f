// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/chart-kinds.h"

#include <string.h>

static gboolean has_score(const SurveyChartData *data) {
  return survey_result_has_score(survey_chart_data_get_result(data));
}

static GPtrArray *draw_radar(const SurveyChartData *data, const RenderChartsOptions *how) {
  return render_charts_radar(survey_chart_data_get_result(data), how);
}

static GPtrArray *draw_dots(const SurveyChartData *data, const RenderChartsOptions *how) {
  return render_charts_dots(survey_chart_data_get_result(data), how);
}

static SurveyExit check_gap(const SurveyChartKind *kind, const SurveyChartData *data) {
  const SurveyResult *result = survey_chart_data_get_result(data);
  if (survey_result_find_lens(result, SURVEY_LENS_STAFF) != NULL &&
      survey_result_find_lens(result, SURVEY_LENS_SERVICE_USER) != NULL)
    return SURVEY_EXIT_DONE;
  return survey_command_misuse(&survey_command_chart, "misuse.both-views", "chart", kind->name,
                               NULL);
}

static gboolean has_gap(const SurveyChartData *data) {
  const GArray *gaps = survey_chart_data_get_result(data)->gaps;
  for (guint i = 0; i < gaps->len; i++) {
    const SurveyGap *gap = &g_array_index(gaps, SurveyGap, i);
    if (gap->state == SURVEY_STATE_SCORED && gap->gap.known)
      return TRUE;
  }
  return FALSE;
}

static GPtrArray *draw_gap(const SurveyChartData *data, const RenderChartsOptions *how) {
  return render_charts_gap(survey_chart_data_get_result(data), how);
}

static GPtrArray *draw_items(const SurveyChartData *data, const RenderChartsOptions *how) {
  return render_charts_items(survey_chart_data_get_result(data), how);
}

static gboolean has_change(const SurveyChartData *data) {
  return survey_change_has_figures(data->compared.change);
}

static GPtrArray *draw_moves(const SurveyChartData *data, const RenderChartsOptions *how) {
  return render_charts_moves(data->compared.change, how);
}

static gboolean has_course(const SurveyChartData *data) {
  return survey_trend_has_course(data->trend);
}

static GPtrArray *draw_run(const SurveyChartData *data, const RenderChartsOptions *how) {
  return render_charts_run(data->trend, how);
}

static gboolean has_dots(const SurveyChartData *data) {
  for (guint i = 0; i < data->networks->len; i++) {
    if (((const SurveyNetwork *)data->networks->pdata[i])->dots->len > 0)
      return TRUE;
  }
  return FALSE;
}

static GPtrArray *draw_network(const SurveyChartData *data, const RenderChartsOptions *how) {
  return render_charts_network(data->networks, data->results, how);
}

#define SQUARE 440.0, 420.0 /* for the two that fill their room */
#define TALL   544.0, 0.0   /* as wide as the text of a report, as high as what it shows */

static const SurveyChartKind kinds[] = {
    {"radar", SURVEY_CHART_CYCLE, SQUARE, FALSE, NULL, draw_radar, has_score},
    {"dots", SURVEY_CHART_CYCLE, SQUARE, FALSE, NULL, draw_dots, has_score},
    {"gap", SURVEY_CHART_CYCLE, TALL, FALSE, check_gap, draw_gap, has_gap},
    {"items", SURVEY_CHART_CYCLE, TALL, TRUE, NULL, draw_items, has_score},
    {"moves", SURVEY_CHART_CHANGE, TALL, FALSE, NULL, draw_moves, has_change},
    {"run", SURVEY_CHART_CYCLES, TALL, FALSE, NULL, draw_run, has_course},
    {"network", SURVEY_CHART_SERVICES, TALL, FALSE, NULL, draw_network, has_dots},
};

const SurveyChartKind *survey_chart_kinds_find(const char *name) {
  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS(kinds); i++) {
    if (strcmp(kinds[i].name, name) == 0)
      return &kinds[i];
  }
  return NULL;
}

char *survey_chart_kinds_list(void) {
  GString *list = g_string_new(kinds[0].name);
  for (gsize i = 1; i < G_N_ELEMENTS(kinds); i++)
    g_string_append_printf(list, "%s%s", i + 1 < G_N_ELEMENTS(kinds) ? ", " : " or ",
                           kinds[i].name);
  return g_string_free(list, FALSE);
}
