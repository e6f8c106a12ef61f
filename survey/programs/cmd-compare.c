// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/change-json.h"
#include "survey/programs/change-text.h"
#include "survey/programs/compared.h"
#include "survey/programs/sides.h"

typedef struct {
  SurveySetsOptions sets; /* of the later cycle; the earlier one's differ in the cycle alone */
  char *before_cycle;
  gboolean json;
} Options;

static void options_clear(Options *options) {
  survey_sets_options_clear(&options->sets);
  g_free(options->before_cycle);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

static gboolean parse(Options *options, char ***arguments, SurveyExit *status) {
  gboolean shown = FALSE;
  const GOptionEntry entries[] = {
      SURVEY_SIDES_ENTRIES(&shown),
      {"service", 0, 0, G_OPTION_ARG_STRING, &options->sets.service, "option.service", "NAME"},
      {"cycle", 0, 0, G_OPTION_ARG_STRING, &options->sets.cycle, "option.cycle.after", "NAME"},
      {"before-cycle", 0, 0, G_OPTION_ARG_STRING, &options->before_cycle, "option.before-cycle",
       "NAME"},
      {"lens", 0, 0, G_OPTION_ARG_STRING, &options->sets.lens, "option.lens", "LENS"},
      {"min-n", 0, 0, G_OPTION_ARG_STRING, &options->sets.min_n, "option.min-n", "N"},
      SURVEY_SETS_READING_ENTRIES(&options->sets),
      SURVEY_SETS_LANGUAGE_ENTRY(&options->sets),
      {"json", 0, 0, G_OPTION_ARG_NONE, &options->json, "option.json.object", NULL},
      G_OPTION_ENTRY_NULL,
  };
  return survey_command_parse(&survey_command_compare, entries, arguments, status);
}

static char *make_text(const SurveyCompared *compared, const SurveySpeech *speech) {
  g_autofree char *change = survey_change_to_text(compared->change, speech);
  GString *text = g_string_new(change);
  const SurveySets *last = compared->after->forms->len > 0 ? compared->after : compared->before;
  survey_speech_add_draft(speech, last->forms, text);
  return g_string_free(text, FALSE);
}

static SurveyExit print_change(const SurveyCompared *compared, const Options *options) {
  g_autoptr(GError) error = NULL;
  g_auto(SurveySpeech) speech = {0};
  if (!survey_speech_open(&speech, options->sets.language, &error))
    return survey_command_fail(&survey_command_compare, error);
  g_autofree char *text =
      options->json ? survey_change_to_json(compared->change) : make_text(compared, &speech);
  const SurveyExit status = survey_command_print(&survey_command_compare, text);
  if (status == SURVEY_EXIT_DONE && !survey_change_has_figures(compared->change))
    return SURVEY_EXIT_NO_SCORE;
  return status;
}

static SurveyExit read_and_compare(const SurveySides *sides, const Options *options) {
  SurveySetsOptions earlier = options->sets;
  earlier.cycle = options->before_cycle;
  const SurveyComparedJob job = {.before = {sides->before + 1, &earlier},
                                 .after = {sides->after + 1, &options->sets},
                                 .floor = 1};
  g_auto(SurveyCompared) compared = {0};
  SurveyExit status;
  if (!survey_compared_read(&survey_command_compare, &job, &compared, &status))
    return status;
  return print_change(&compared, options);
}

static SurveyExit run(char **arguments) {
  g_auto(Options) options = {0};
  g_auto(SurveySides) sides = survey_sides_cut(arguments);
  SurveyExit status;
  if (!parse(&options, &sides.outside, &status) || !parse(&options, &sides.before, &status) ||
      !parse(&options, &sides.after, &status))
    return status;
  if (sides.outside[1] != NULL || sides.before[1] == NULL || sides.after[1] == NULL)
    return survey_command_misuse(&survey_command_compare, "misuse.name-sides", NULL);
  return read_and_compare(&sides, &options);
}

const SurveyCommand survey_command_compare = {
    .name = "compare",
    .summary = "command.compare",
    .example = "sevenfold compare --before staff.xml spring.csv --after autumn.csv",
    .usage = "--before FORM ANSWERS... --after [FORM] ANSWERS...",
    .run = run,
};
