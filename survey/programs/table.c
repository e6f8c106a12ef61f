// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/table.h"

#include "survey/programs/voice.h"
#include <stdio.h>
#include <string.h>

#define EXAMPLE "sevenfold report staff.xml staff.csv -o report.pdf"

static void print_commands(FILE *stream, const SurveyCommand *const *commands) {
  const SurveyWords *words = survey_voice_words();
  fprintf(stream, "%s\n  %s\n\n", survey_words_get(words, "help.example"), EXAMPLE);
  fprintf(stream, "%s\n  sevenfold COMMAND [OPTION...] [FILE...]\n\n%s\n",
          survey_words_get(words, "help.usage"), survey_words_get(words, "help.commands"));
  for (guint i = 0; commands[i] != NULL; i++)
    fprintf(stream, "  %-8s %s\n", commands[i]->name,
            survey_words_get(words, commands[i]->summary));
  fprintf(stream, "\n%s\n", survey_words_get(words, "help.of-command"));
}

static gboolean is_one_of(const char *word, const char *first, const char *second) {
  return strcmp(word, first) == 0 || strcmp(word, second) == 0;
}

/* So that a full disk is noticed. */
static SurveyExit finish_output(void) {
  if (fflush(stdout) == 0)
    return SURVEY_EXIT_DONE;
  survey_voice_fail("world.writing", "-");
  return SURVEY_EXIT_WORLD;
}

gboolean survey_table_find(const SurveyCommand *const *commands, char **arguments,
                           const SurveyCommand **command, SurveyExit *status) {
  *status = SURVEY_EXIT_DONE;
  const char *name = arguments[0] == NULL ? NULL : arguments[1];
  if (name == NULL) {
    print_commands(stderr, commands);
    *status = SURVEY_EXIT_USAGE;
    return FALSE;
  }
  if (is_one_of(name, "--help", "-h")) {
    print_commands(stdout, commands);
    *status = finish_output();
    return FALSE;
  }
  if (is_one_of(name, "--version", "-V")) {
    puts(PACKAGE_STRING);
    *status = finish_output();
    return FALSE;
  }
  for (guint i = 0; commands[i] != NULL; i++) {
    if (strcmp(commands[i]->name, name) == 0) {
      *command = commands[i];
      return TRUE;
    }
  }
  g_autofree char *sentence =
      survey_words_fill(survey_voice_words(), "misuse.no-command", "command", name, NULL);
  fprintf(stderr, "sevenfold: %s\n\n", sentence);
  print_commands(stderr, commands);
  *status = SURVEY_EXIT_USAGE;
  return FALSE;
}
