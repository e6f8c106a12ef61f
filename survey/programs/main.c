// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/drawn.h"
#include "survey/programs/table.h"
#include "survey/programs/voice.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Commands that draw live in a program of their own, so that this one need not load the libraries
 * of drawing. */
#define DRAWING_PROGRAM "sevenfold-draw"

static const SurveyCommand report = {SURVEY_DRAWN_REPORT};
static const SurveyCommand chart = {SURVEY_DRAWN_CHART};
static const SurveyCommand paper = {SURVEY_DRAWN_PAPER};

static const SurveyCommand *const commands[] = {
    &survey_command_check,
    &survey_command_show,
    &survey_command_score,
    &survey_command_explain,
    &survey_command_compare,
    &survey_command_network,
    &report,
    &chart,
    &paper,
    NULL,
};

/* Becomes the drawing program; returns only if that fails. */
static SurveyExit run_drawing_program(char **arguments) {
  const char *folder = g_getenv("SEVENFOLD_LIBEXECDIR");
  g_autofree char *path =
      g_build_filename(folder != NULL ? folder : PKGLIBEXECDIR, DRAWING_PROGRAM, NULL);
  execv(path, arguments);
  survey_voice_fail("world.starting", path);
  return SURVEY_EXIT_WORLD;
}

int main(int argc, char **argv) {
  setlocale(LC_ALL, "");
  (void)argc;
  const SurveyCommand *command = NULL;
  SurveyExit status = SURVEY_EXIT_DONE;
  if (!survey_table_find(commands, argv, &command, &status))
    return (int)status;
  return (int)(command->run != NULL ? command->run(argv + 1) : run_drawing_program(argv));
}
