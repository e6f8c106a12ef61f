// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/chart-kinds.h"

#include <string.h>

/* Square for the two that fill their room; as wide as the text of a report for those that grow. */
#define SQUARE_WIDTH_PT  440.0
#define SQUARE_HEIGHT_PT 420.0
#define PAGE_WIDTH_PT    544.0

static const SurveyResult *get_result(const SurveyChartData *data) {
  return data->results->pdata[0];
}

static gboolean has_score(const SurveyChartData *data) {
  return survey_result_has_score(get_result(data));
}

static GPtrArray *draw_radar(const SurveyChartData *data, const RenderChartsOptions *how) {
  return render_charts_radar(get_result(data), how);
}

static GPtrArray *draw_dots(const SurveyChartData *data, const RenderChartsOptions *how) {
  return render_charts_dots(get_result(data), how);
}

static SurveyExit check_gap(const SurveyChartKind *kind, const SurveyChartData *data) {
  const SurveyResult *result = get_result(data);
  if (survey_result_find_lens(result, SURVEY_LENS_STAFF) != NULL &&
      survey_result_find_lens(result, SURVEY_LENS_SERVICE_USER) != NULL)
    return SURVEY_EXIT_DONE;
  return survey_command_misuse(&survey_command_chart,
                               "%s needs both views: a form for staff with answers, and one for "
                               "the people who use the service",
                               kind->name);
}

static gboolean has_gap(const SurveyChartData *data) {
  const GArray *gaps = get_result(data)->gaps;
  for (guint i = 0; i < gaps->len; i++) {
    const SurveyGap *gap = &g_array_index(gaps, SurveyGap, i);
    if (gap->state == SURVEY_STATE_SCORED && gap->gap.known)
      return TRUE;
  }
  return FALSE;
}

static GPtrArray *draw_gap(const SurveyChartData *data, const RenderChartsOptions *how) {
  return render_charts_gap(get_result(data), how);
}

static GPtrArray *draw_items(const SurveyChartData *data, const RenderChartsOptions *how) {
  return render_charts_items(get_result(data), how);
}

static const SurveyChartKind kinds[] = {
    {"radar", SQUARE_WIDTH_PT, SQUARE_HEIGHT_PT, FALSE, NULL, draw_radar, has_score},
    {"dots", SQUARE_WIDTH_PT, SQUARE_HEIGHT_PT, FALSE, NULL, draw_dots, has_score},
    {"gap", PAGE_WIDTH_PT, 0.0, FALSE, check_gap, draw_gap, has_gap},
    {"items", PAGE_WIDTH_PT, 0.0, TRUE, NULL, draw_items, has_score},
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
