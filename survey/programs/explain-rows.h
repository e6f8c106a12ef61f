// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* `explain --responses`: every response in one factor, in the order of the files, as text or JSON
 * Lines. Raw answers, for whoever runs the survey. Nothing of a response is kept but the lines to
 * print. */

#include "survey/programs/sets.h"
#include "survey/programs/speech.h"

typedef struct {
  const SurveySetsOptions *options; /* whose service, cycle and lens to take */
  const char *factor_id;
  const char *item_id; /* only this item; NULL for all */
  gboolean json;
  const SurveySpeech *speech;
  GString *text; /* the lines */
  char *heading; /* of the latest lines: whose answers to what */
  guint64 n_responses;
} SurveyExplainRows;

/* A SurveyResponseTake; `data` is the SurveyExplainRows. Responses to forms without the factor are
 * passed over. */
void survey_explain_rows_take(const SurveyResponse *response, gpointer data);

/* Frees text and heading. */
void survey_explain_rows_clear(SurveyExplainRows *rows);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SurveyExplainRows, survey_explain_rows_clear)
