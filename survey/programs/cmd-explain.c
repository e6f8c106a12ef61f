// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/base/number.h"
#include "survey/programs/explain-json.h"
#include "survey/programs/explain-rows.h"
#include "survey/programs/explain-text.h"
#include "survey/programs/sets.h"
#include "survey/programs/voice.h"
#include <stdio.h>
#include <string.h>

/* The highest score. */
#define MAX_TARGET 100

typedef struct {
  SurveySetsOptions sets;
  char *factor;
  char *item;
  char *target; /* a whole number */
  gboolean responses;
  gboolean json;
} Options;

static void options_clear(Options *options) {
  survey_sets_options_clear(&options->sets);
  g_free(options->factor);
  g_free(options->item);
  g_free(options->target);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

/* The ids of all factors of the forms. */
static GPtrArray *list_factors(const SurveySets *sets) {
  GPtrArray *ids = g_ptr_array_new();
  for (guint i = 0; i < sets->forms->len; i++) {
    const SurveyForm *form = sets->forms->pdata[i];
    for (guint f = 0; f < form->factors->len; f++) {
      const SurveyFactor *factor = form->factors->pdata[f];
      if (!g_ptr_array_find_with_equal_func(ids, factor->id, g_str_equal, NULL))
        g_ptr_array_add(ids, factor->id);
    }
  }
  return ids;
}

/* TRUE if a form has the item in the factor. */
static gboolean has_item(const SurveySets *sets, const char *factor_id, const char *item_id) {
  for (guint i = 0; i < sets->forms->len; i++) {
    const SurveyForm *form = sets->forms->pdata[i];
    const SurveyItem *item = survey_form_find_item(form, item_id);
    if (item != NULL && strcmp(survey_form_get_factor(form, item)->id, factor_id) == 0)
      return TRUE;
  }
  return FALSE;
}

static SurveyExit check_ids(const SurveySets *sets, const Options *options) {
  g_autoptr(GPtrArray) factors = list_factors(sets);
  if (!g_ptr_array_find_with_equal_func(factors, options->factor, g_str_equal, NULL)) {
    g_ptr_array_add(factors, NULL);
    g_autofree char *list = g_strjoinv("\n  ", (char **)factors->pdata);
    g_autofree char *found = g_strconcat("\n  ", list, NULL);
    return survey_command_misuse(&survey_command_explain, "misuse.no-factor", "factor",
                                 options->factor, "factors", found, NULL);
  }
  if (options->item != NULL && !has_item(sets, options->factor, options->item))
    return survey_command_misuse(&survey_command_explain, "misuse.no-item", "factor",
                                 options->factor, "item", options->item, NULL);
  return SURVEY_EXIT_DONE;
}

static gboolean any_is_scored(const GPtrArray *explanations) {
  for (guint i = 0; i < explanations->len; i++) {
    const SurveyExplanation *explanation = explanations->pdata[i];
    if (explanation->factor->state == SURVEY_STATE_SCORED)
      return TRUE;
  }
  return FALSE;
}

static SurveyExit print_published(const SurveySets *sets, const Options *options,
                                  const SurveySpeech *speech, guint target) {
  const SurveyCell *cell = sets->chosen->pdata[0];
  g_autoptr(SurveyResult) result = survey_sets_score(sets, cell);
  g_autoptr(GPtrArray) explanations = survey_explain(cell, result, options->factor, target);
  if (explanations->len == 0)
    return survey_command_misuse(&survey_command_explain, "misuse.nobody-asked", "factor",
                                 options->factor, NULL);
  g_autofree char *part = options->json
                              ? survey_explain_to_json(result, explanations, options->item)
                              : survey_explain_to_text(result, explanations, options->item, speech);
  g_autoptr(GString) text = g_string_new(part);
  if (!options->json)
    survey_speech_add_draft(speech, sets->forms, text);
  const SurveyExit status = survey_command_print(&survey_command_explain, text->str);
  return status == SURVEY_EXIT_DONE && !any_is_scored(explanations) ? SURVEY_EXIT_NO_SCORE : status;
}

/* How the scores of all responses make that of each lens; ratings by a group stand for
 * themselves. */
static void add_totals(SurveyExplainRows *rows, const SurveySets *sets) {
  const SurveyCell *cell = sets->chosen->pdata[0];
  g_autoptr(SurveyResult) result = survey_score(cell, NULL);
  if (sets->has_lens)
    survey_result_keep_lens(result, sets->lens);
  g_autoptr(GPtrArray) explanations = survey_explain(cell, result, rows->factor_id, 0);
  for (guint i = 0; i < explanations->len; i++) {
    const SurveyExplanation *explanation = explanations->pdata[i];
    if (!explanation->sum.known)
      continue;
    g_autofree char *total = survey_explain_text_total(explanation, rows->speech);
    g_string_append_printf(rows->text, "# %s\n", total);
  }
}

static SurveyExit print_responses(const SurveySets *sets, SurveyExplainRows *rows) {
  if (!rows->json && rows->item_id == NULL)
    add_totals(rows, sets);
  fprintf(stderr, "sevenfold explain: warning: %s\n",
          survey_words_get(survey_voice_words(), "explain.warning"));
  const SurveyExit status = survey_command_print(&survey_command_explain, rows->text->str);
  return status == SURVEY_EXIT_DONE && rows->n_responses == 0 ? SURVEY_EXIT_NO_SCORE : status;
}

/* `target` is 0 for the next band. */
static SurveyExit explain(char **files, Options *options, guint target) {
  g_autoptr(GError) error = NULL;
  g_auto(SurveySpeech) speech = {0};
  if (!survey_speech_open(&speech, options->sets.language, &error))
    return survey_command_fail(&survey_command_explain, error);
  g_auto(SurveyExplainRows) rows = {.options = &options->sets,
                                    .factor_id = options->factor,
                                    .item_id = options->item,
                                    .json = options->json,
                                    .speech = &speech,
                                    .text = g_string_new(NULL)};
  if (options->responses) {
    options->sets.look = survey_explain_rows_take;
    options->sets.look_data = &rows;
  }
  SurveyExit status;
  g_autoptr(SurveySets) sets =
      survey_sets_read(&survey_command_explain, files, &options->sets, 1, &status);
  if (sets == NULL)
    return status;
  status = check_ids(sets, options);
  if (status != SURVEY_EXIT_DONE)
    return status;
  return options->responses ? print_responses(sets, &rows)
                            : print_published(sets, options, &speech, target);
}

static SurveyExit run(char **arguments) {
  g_auto(Options) options = {0};
  const GOptionEntry entries[] = {
      SURVEY_SETS_SERVICE_ENTRY(&options.sets),
      SURVEY_SETS_CHOICE_ENTRIES(&options.sets),
      SURVEY_SETS_LANGUAGE_ENTRY(&options.sets),
      {"factor", 0, 0, G_OPTION_ARG_STRING, &options.factor, "option.factor.explain", "ID"},
      {"item", 0, 0, G_OPTION_ARG_STRING, &options.item, "option.item", "ID"},
      {"target", 0, 0, G_OPTION_ARG_STRING, &options.target, "option.target", "N"},
      {"responses", 0, 0, G_OPTION_ARG_NONE, &options.responses, "option.responses", NULL},
      {"json", 0, 0, G_OPTION_ARG_NONE, &options.json, "option.json.lines", NULL},
      G_OPTION_ENTRY_NULL,
  };
  g_auto(GStrv) files = g_strdupv(arguments);
  SurveyExit status;
  if (!survey_command_parse(&survey_command_explain, entries, &files, &status))
    return status;
  if (options.factor == NULL)
    return survey_command_misuse(&survey_command_explain, "misuse.say-factor", NULL);
  gint64 target = 0;
  if (options.target != NULL && !survey_number_parse_whole(options.target, 1, MAX_TARGET, &target))
    return survey_command_misuse(&survey_command_explain, "misuse.target", "max",
                                 G_STRINGIFY(MAX_TARGET), "given", options.target, NULL);
  return explain(files + 1, &options, (guint)target);
}

const SurveyCommand survey_command_explain = {
    .name = "explain",
    .summary = "command.explain",
    .example = "sevenfold explain staff.xml staff.csv --factor safety",
    .usage = "FORM ANSWERS... [FORM ANSWERS...] --factor ID",
    .run = run,
};
