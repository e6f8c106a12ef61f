// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/command.h"

#include "survey/base/words.h"
#include "survey/programs/form-json.h"
#include "survey/programs/form-text.h"
#include "survey/programs/library.h"
#include <string.h>

static SurveyExit show(const SurveyForm *form, const char *language, gboolean json) {
  if (language != NULL && !survey_form_has_language(form, language)) {
    g_autofree char *languages = survey_library_list_languages(form);
    return survey_command_misuse(&survey_command_show, "misuse.no-texts", "language", language,
                                 "languages", languages, NULL);
  }
  g_autoptr(GError) error = NULL;
  g_autoptr(SurveyWords) words = survey_words_new_for(language, &error);
  if (words == NULL)
    return survey_command_fail(&survey_command_show, error);
  g_autofree char *text =
      json ? survey_form_to_json(form, language) : survey_form_to_text(form, words, language);
  return survey_command_print(&survey_command_show, text);
}

static SurveyExit run(char **arguments) {
  g_autofree char *language = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
      {"language", 0, 0, G_OPTION_ARG_STRING, &language, "option.language.show", "CODE"},
      {"json", 0, 0, G_OPTION_ARG_NONE, &json, "option.json.form", NULL},
      G_OPTION_ENTRY_NULL,
  };
  g_auto(GStrv) files = g_strdupv(arguments);
  SurveyExit status;
  if (!survey_command_parse(&survey_command_show, entries, &files, &status))
    return status;
  if (g_strv_length(files) != 2)
    return survey_command_misuse(&survey_command_show, "misuse.name-form", NULL);

  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(SurveyForm) form = survey_library_read_form(files[1], findings, &error);
  if (error != NULL)
    return survey_command_fail(&survey_command_show, error);
  if (form == NULL) {
    survey_command_print_findings(findings);
    return SURVEY_EXIT_FINDINGS;
  }
  return show(form, language, json);
}

const SurveyCommand survey_command_show = {
    .name = "show",
    .summary = "command.show",
    .example = "sevenfold show seven-factor-staff.xml",
    .usage = "FORM",
    .run = run,
};
