// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/command.h"

#include "survey/programs/json.h"
#include "survey/programs/library.h"
#include "survey/programs/voice.h"
#include <string.h>

static char *findings_to_json(SurveyFindings *findings) {
  survey_findings_sort(findings);
  json_object *list = json_object_new_array();
  for (guint i = 0; i < findings->list->len; i++) {
    const SurveyFinding *finding = findings->list->pdata[i];
    const gboolean is_error = survey_finding_code_severity(finding->code) == SURVEY_SEVERITY_ERROR;
    g_autofree char *sentence = survey_finding_say(finding, survey_voice_words());
    json_object *entry = json_object_new_object();
    survey_json_add_text(entry, "file", finding->file);
    survey_json_add_whole(entry, "line", finding->line);
    survey_json_add_whole(entry, "column", finding->column);
    survey_json_add_text(entry, "severity", is_error ? "error" : "warning");
    survey_json_add_text(entry, "code", survey_finding_code_name(finding->code));
    survey_json_add_text(entry, "message", sentence);
    json_object_array_add(list, entry);
  }
  return survey_json_write(list);
}

static SurveyExit run(char **arguments) {
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
      {"json", 0, 0, G_OPTION_ARG_NONE, &json, "option.json.findings", NULL},
      G_OPTION_ENTRY_NULL,
  };
  g_auto(GStrv) files = g_strdupv(arguments);
  SurveyExit status;
  if (!survey_command_parse(&survey_command_check, entries, &files, &status))
    return status;
  if (files[1] == NULL)
    return survey_command_misuse(&survey_command_check, "misuse.name-forms", NULL);

  g_autoptr(SurveyFindings) findings = survey_findings_new();
  for (guint i = 1; files[i] != NULL; i++) {
    g_autoptr(GError) error = NULL;
    g_autoptr(SurveyForm) form = survey_library_read_form(files[i], findings, &error);
    if (error != NULL)
      status = survey_command_fail(&survey_command_check, error);
  }
  if (json) {
    g_autofree char *text = findings_to_json(findings);
    const SurveyExit printed = survey_command_print(&survey_command_check, text);
    status = MAX(status, printed);
    survey_command_print_unlisted(findings);
  } else {
    survey_command_print_findings(findings);
  }
  if (status == SURVEY_EXIT_DONE && findings->n_errors > 0)
    return SURVEY_EXIT_FINDINGS;
  return status;
}

const SurveyCommand survey_command_check = {
    .name = "check",
    .summary = "command.check",
    .example = "sevenfold check seven-factor-staff.xml",
    .usage = "FORM...",
    .run = run,
};
