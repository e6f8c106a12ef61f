// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/table.h"

#include <locale.h>

static const SurveyCommand *const commands[] = {
    &survey_command_report,
    &survey_command_chart,
    &survey_command_paper,
    NULL,
};

int main(int argc, char **argv) {
  setlocale(LC_ALL, "");
  (void)argc;
  const SurveyCommand *command = NULL;
  SurveyExit status = SURVEY_EXIT_DONE;
  if (!survey_table_find(commands, argv, &command, &status))
    return (int)status;
  return (int)command->run(argv + 1);
}
