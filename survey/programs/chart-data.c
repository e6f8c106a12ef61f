// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/chart-data.h"

#include "survey/programs/voice.h"
#include <string.h>

/* The chart's name stands first outside. */
static char **get_files(const SurveyChartFiles *files) {
  return files->sides->outside + 2;
}

static gboolean has_sides(const SurveyChartFiles *files) {
  return files->sides->before[1] != NULL || files->sides->after[1] != NULL;
}

static gboolean read_sets(const SurveyChartFiles *files, const SurveySetsOptions *options,
                          SurveyChartData *data, SurveyExit *status) {
  if (has_sides(files)) {
    *status = survey_command_misuse(&survey_command_chart, "misuse.sides-are-for-moves", NULL);
    return FALSE;
  }
  data->sets = survey_sets_read(&survey_command_chart, get_files(files), options,
                                SURVEY_RESULT_FLOOR_MIN_N, status);
  return data->sets != NULL;
}

static GPtrArray *score_cells(const SurveySets *sets) {
  GPtrArray *results = g_ptr_array_new_with_free_func((GDestroyNotify)survey_result_free);
  for (guint i = 0; i < sets->chosen->len; i++)
    g_ptr_array_add(results, survey_sets_score(sets, sets->chosen->pdata[i]));
  return results;
}

static gboolean read_cycle(const SurveyChartFiles *files, SurveyChartData *data,
                           SurveyExit *status) {
  if (!read_sets(files, files->options, data, status))
    return FALSE;
  data->results = score_cells(data->sets);
  return TRUE;
}

/* --before SETS --after SETS, or SETS --before SETS. */
static gboolean read_change(const SurveyChartFiles *files, SurveyChartData *data,
                            SurveyExit *status) {
  const SurveySides *sides = files->sides;
  const gboolean outside = get_files(files)[0] != NULL;
  if (sides->before[1] == NULL || outside == (sides->after[1] != NULL)) {
    *status = survey_command_misuse(&survey_command_chart, "misuse.moves-sides", NULL);
    return FALSE;
  }
  SurveySetsOptions earlier = *files->options;
  earlier.cycle = (char *)files->before_cycle;
  const SurveyComparedJob job = {
      .before = {sides->before + 1, &earlier},
      .after = {outside ? get_files(files) : sides->after + 1, files->options},
      .after_first = outside,
      .floor = SURVEY_RESULT_FLOOR_MIN_N};
  return survey_compared_read(&survey_command_chart, &job, &data->compared, status);
}

/* The cells' names by `get`, a line each, if there is more than one; else NULL. */
static char *list_others(const SurveySets *sets, const char *(*get)(const SurveyCell *cell)) {
  g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
  g_autoptr(GString) list = g_string_new(NULL);
  for (guint i = 0; i < sets->chosen->len; i++) {
    const char *name = get(sets->chosen->pdata[i]);
    if (g_hash_table_add(known, (gpointer)name))
      g_string_append_printf(list, "\n  %s", survey_voice_name(name));
  }
  return g_hash_table_size(known) > 1 ? g_strdup(list->str) : NULL;
}

static const char *get_service(const SurveyCell *cell) {
  return cell->service;
}

static const char *get_cycle(const SurveyCell *cell) {
  return cell->cycle;
}

static gboolean read_cycles(const SurveyChartFiles *files, SurveyChartData *data,
                            SurveyExit *status) {
  SurveySetsOptions options = *files->options;
  options.each = TRUE;
  if (!read_sets(files, &options, data, status))
    return FALSE;
  g_autofree char *services = list_others(data->sets, get_service);
  if (services != NULL) {
    *status =
        survey_command_misuse(&survey_command_chart, "misuse.run-service", "cells", services, NULL);
    return FALSE;
  }
  data->trend = survey_trend_new(score_cells(data->sets));
  return TRUE;
}

static gboolean has_service(const SurveySets *sets, const char *name) {
  for (guint i = 0; i < sets->chosen->len; i++) {
    if (strcmp(get_service(sets->chosen->pdata[i]), name) == 0)
      return TRUE;
  }
  return FALSE;
}

/* One cycle, and the service that is to stand out is among its services. */
static SurveyExit check_services(const SurveySets *sets, const char *own) {
  g_autofree char *cycles = list_others(sets, get_cycle);
  if (cycles != NULL)
    return survey_command_misuse(&survey_command_chart, "misuse.network-cycle", "cells", cycles,
                                 NULL);
  if (own == NULL || has_service(sets, own))
    return SURVEY_EXIT_DONE;
  g_autofree char *services = list_others(sets, get_service);
  const char *id = services != NULL ? "misuse.no-service-but" : "misuse.no-service";
  return survey_command_misuse(&survey_command_chart, id, "service", own, "cells",
                               services != NULL ? services : "", NULL);
}

static gboolean read_services(const SurveyChartFiles *files, SurveyChartData *data,
                              SurveyExit *status) {
  SurveySetsOptions options = *files->options;
  options.each = TRUE;
  options.service = NULL;
  if (!read_sets(files, &options, data, status))
    return FALSE;
  *status = check_services(data->sets, files->options->service);
  if (*status != SURVEY_EXIT_DONE)
    return FALSE;
  data->results = score_cells(data->sets);
  data->networks = survey_network_list(data->results);
  return TRUE;
}

gboolean survey_chart_data_read(SurveyChartNeeds needs, const SurveyChartFiles *files,
                                SurveyChartData *data, SurveyExit *status) {
  switch (needs) {
  case SURVEY_CHART_CYCLE:
    return read_cycle(files, data, status);
  case SURVEY_CHART_CHANGE:
    return read_change(files, data, status);
  case SURVEY_CHART_CYCLES:
    return read_cycles(files, data, status);
  case SURVEY_CHART_SERVICES:
    return read_services(files, data, status);
  }
  g_return_val_if_reached(FALSE);
}

const SurveyResult *survey_chart_data_get_result(const SurveyChartData *data) {
  if (data->compared.change != NULL)
    return data->compared.change->after;
  const GPtrArray *results = data->trend != NULL ? data->trend->results : data->results;
  return results->pdata[data->trend != NULL ? results->len - 1 : 0];
}

const GPtrArray *survey_chart_data_get_forms(const SurveyChartData *data) {
  return (data->sets != NULL ? data->sets : data->compared.after)->forms;
}

void survey_chart_data_clear(SurveyChartData *data) {
  g_clear_pointer(&data->networks, g_ptr_array_unref);
  g_clear_pointer(&data->results, g_ptr_array_unref);
  g_clear_pointer(&data->trend, survey_trend_free);
  survey_compared_clear(&data->compared);
  g_clear_pointer(&data->sets, survey_sets_free);
}
