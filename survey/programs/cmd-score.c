// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/result-csv.h"
#include "survey/programs/result-json.h"
#include "survey/programs/result-text.h"
#include "survey/programs/sets.h"

static SurveyExit print_results(const SurveySets *sets, const char *language, gboolean json,
                                gboolean csv) {
  g_autoptr(GError) error = NULL;
  g_auto(SurveySpeech) speech = {0};
  const gboolean is_prose = !json && !csv;
  if (is_prose && !survey_speech_open(&speech, language, &error))
    return survey_command_fail(&survey_command_score, error);
  g_autoptr(GString) text = g_string_new(csv ? survey_result_csv_header() : NULL);
  gboolean any_score = FALSE;
  for (guint i = 0; i < sets->chosen->len; i++) {
    g_autoptr(SurveyResult) result = survey_sets_score(sets, sets->chosen->pdata[i]);
    g_autofree char *part = json  ? survey_result_to_json(result)
                            : csv ? survey_result_to_csv(result)
                                  : survey_result_to_text(result, &speech);
    any_score = any_score || survey_result_has_score(result);
    g_string_append(text, part);
  }
  if (is_prose)
    survey_speech_add_draft(&speech, sets->forms, text);
  const SurveyExit status = survey_command_print(&survey_command_score, text->str);
  if (status == SURVEY_EXIT_DONE && !any_score)
    return SURVEY_EXIT_NO_SCORE;
  return status;
}

static SurveyExit run(char **arguments) {
  gboolean json = FALSE;
  gboolean csv = FALSE;
  g_auto(SurveySetsOptions) options = {0};
  const GOptionEntry entries[] = {
      SURVEY_SETS_ENTRIES(&options),
      {"each", 0, 0, G_OPTION_ARG_NONE, &options.each, "option.each", NULL},
      {"json", 0, 0, G_OPTION_ARG_NONE, &json, "option.json.lines", NULL},
      {"csv", 0, 0, G_OPTION_ARG_NONE, &csv, "option.csv", NULL},
      G_OPTION_ENTRY_NULL,
  };
  g_auto(GStrv) files = g_strdupv(arguments);
  SurveyExit status;
  if (!survey_command_parse(&survey_command_score, entries, &files, &status))
    return status;
  if (json && csv)
    return survey_command_misuse(&survey_command_score, "misuse.json-or-csv", NULL);
  g_autoptr(SurveySets) sets =
      survey_sets_read(&survey_command_score, files + 1, &options, 1, &status);
  return sets == NULL ? status : print_results(sets, options.language, json, csv);
}

const SurveyCommand survey_command_score = {
    .name = "score",
    .summary = "command.score",
    .example = "sevenfold score staff.xml staff.csv user.xml user.csv",
    .usage = "FORM ANSWERS... [FORM ANSWERS...]",
    .allows_each = TRUE,
    .run = run,
};
