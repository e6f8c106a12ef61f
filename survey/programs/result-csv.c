// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/result-csv.h"

#include "survey/base/number.h"
#include <string.h>

const char *survey_result_csv_header(void) {
  return "service,cycle,lens,factor,state,n,mean,sd,ci_low,ci_high,band,alpha,rwg_j,answered,"
         "not_applicable,unable,unanswered,not_asked\n";
}

/* A text cell: quoted where RFC 4180 asks for it, and with an apostrophe before it where a
 * spreadsheet would run it as a formula. */
static void add_text(GString *row, const char *text) {
  const gboolean guarded = *text != '\0' && strchr("=+-@\t\r", *text) != NULL;
  const gboolean quoted = strpbrk(text, ",\"\r\n") != NULL;
  if (quoted)
    g_string_append_c(row, '"');
  if (guarded)
    g_string_append_c(row, '\'');
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"')
      g_string_append_c(row, '"');
    g_string_append_c(row, *p);
  }
  if (quoted)
    g_string_append_c(row, '"');
}

static void add_cell(GString *row, const char *text) {
  g_string_append_c(row, ',');
  add_text(row, text);
}

static void add_figure(GString *row, SurveyFigure figure) {
  char buffer[SURVEY_NUMBER_SIZE];
  g_string_append_c(row, ',');
  if (figure.known)
    g_string_append(row, survey_number_write(figure.value, buffer));
}

static void add_whole(GString *row, guint64 value) {
  g_string_append_printf(row, ",%" G_GUINT64_FORMAT, value);
}

static void add_factor(GString *row, const SurveyFactorResult *factor) {
  add_cell(row, factor->factor->id);
  add_cell(row, survey_state_name(factor->state));
  if (factor->state == SURVEY_STATE_SUPPRESSED) {
    g_string_append(row, ",,,,,,,,,,,,,\n");
    return;
  }
  add_whole(row, factor->n);
  add_figure(row, factor->mean);
  add_figure(row, factor->sd);
  add_figure(row, factor->ci_low);
  add_figure(row, factor->ci_high);
  add_cell(row, factor->band != NULL ? factor->band->id : "");
  add_figure(row, factor->alpha);
  add_figure(row, factor->rwg_j);
  add_whole(row, factor->counts.answered);
  add_whole(row, factor->counts.not_applicable);
  add_whole(row, factor->counts.unable);
  add_whole(row, factor->counts.unanswered);
  add_whole(row, factor->counts.not_asked);
  g_string_append_c(row, '\n');
}

char *survey_result_to_csv(const SurveyResult *result) {
  GString *rows = g_string_new(NULL);
  for (guint l = 0; l < result->lenses->len; l++) {
    const SurveyLensResult *lens = result->lenses->pdata[l];
    for (guint f = 0; f < lens->factors->len; f++) {
      add_text(rows, result->service);
      add_cell(rows, result->cycle);
      add_cell(rows, survey_lens_name(lens->lens));
      add_factor(rows, &g_array_index(lens->factors, SurveyFactorResult, f));
    }
  }
  return g_string_free(rows, FALSE);
}
