// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/network-json.h"
#include "survey/programs/network-text.h"
#include "survey/programs/sets.h"
#include "survey/programs/voice.h"
#include <string.h>

/* A network is of one cycle: services at different times are not side by side. */
static SurveyExit check_one_cycle(const SurveySets *sets) {
  g_autoptr(GString) found = g_string_new(NULL);
  g_autoptr(GHashTable) cycles = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < sets->chosen->len; i++) {
    const SurveyCell *cell = sets->chosen->pdata[i];
    if (!g_hash_table_add(cycles, cell->cycle))
      continue;
    g_autofree char *line = survey_words_fill(survey_voice_words(), "misuse.cycle", "cycle",
                                              survey_voice_name(cell->cycle), NULL);
    g_string_append_printf(found, "\n  %s", line);
  }
  if (g_hash_table_size(cycles) <= 1)
    return SURVEY_EXIT_DONE;
  return survey_command_misuse(&survey_command_network, "misuse.choose-cycle", "cells", found->str,
                               NULL);
}

static GPtrArray *list_networks(const SurveySets *sets) {
  g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func((GDestroyNotify)survey_result_free);
  for (guint i = 0; i < sets->chosen->len; i++)
    g_ptr_array_add(results, survey_sets_score(sets, sets->chosen->pdata[i]));
  return survey_network_list(results);
}

static SurveyExit print_networks(const SurveySets *sets, const char *language, gboolean json) {
  g_autoptr(GError) error = NULL;
  g_auto(SurveySpeech) speech = {0};
  if (!survey_speech_open(&speech, language, &error))
    return survey_command_fail(&survey_command_network, error);
  const SurveyCell *first = sets->chosen->pdata[0];
  const char *cycle = *first->cycle != '\0' || sets->cycle == NULL ? first->cycle : sets->cycle;
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(GPtrArray) networks = list_networks(sets);
  gboolean any_score = FALSE;
  for (guint i = 0; i < networks->len; i++) {
    const SurveyNetwork *network = networks->pdata[i];
    g_autofree char *part =
        json ? survey_network_to_json(network, cycle) : survey_network_to_text(network, &speech);
    any_score = any_score || network->dots->len > 0;
    if (i > 0 && !json)
      g_string_append_c(text, '\n');
    g_string_append(text, part);
  }
  if (!json)
    survey_speech_add_draft(&speech, sets->forms, text);
  const SurveyExit status = survey_command_print(&survey_command_network, text->str);
  return status == SURVEY_EXIT_DONE && !any_score ? SURVEY_EXIT_NO_SCORE : status;
}

static SurveyExit run(char **arguments) {
  gboolean json = FALSE;
  g_auto(SurveySetsOptions) options = {.each = TRUE};
  const GOptionEntry entries[] = {
      SURVEY_SETS_CHOICE_ENTRIES(&options),
      SURVEY_SETS_LANGUAGE_ENTRY(&options),
      {"json", 0, 0, G_OPTION_ARG_NONE, &json, "option.json.lines", NULL},
      G_OPTION_ENTRY_NULL,
  };
  g_auto(GStrv) files = g_strdupv(arguments);
  SurveyExit status;
  if (!survey_command_parse(&survey_command_network, entries, &files, &status))
    return status;
  g_autoptr(SurveySets) sets = survey_sets_read(&survey_command_network, files + 1, &options,
                                                SURVEY_RESULT_FLOOR_MIN_N, &status);
  if (sets == NULL)
    return status;
  status = check_one_cycle(sets);
  return status == SURVEY_EXIT_DONE ? print_networks(sets, options.language, json) : status;
}

const SurveyCommand survey_command_network = {
    .name = "network",
    .summary = "command.network",
    .example = "sevenfold network staff.xml network.csv --cycle 2026-spring",
    .usage = "FORM ANSWERS... [FORM ANSWERS...]",
    .run = run,
};
