// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/forms.h"
#include "tests/unit/english.h"

#include "survey/base/xml.h"
#include "tests/unit/unit.h"
#include <string.h>

char *forms_path(const char *name) {
  return g_build_filename(TEST_DATA, name, NULL);
}

GBytes *forms_load(const char *name) {
  g_autofree char *path = forms_path(name);
  char *text = NULL;
  gsize length = 0;
  ck_assert_msg(g_file_get_contents(path, &text, &length, NULL), "no %s", path);
  return g_bytes_new_take(text, length);
}

GBytes *forms_find(const char *id, const char *version, gpointer data, char **name) {
  g_autofree char *file = g_strdup_printf("%s.xml", id);
  g_autofree char *path = g_build_filename(TEST_DATA, data, file, NULL);
  g_autofree char *stamp = g_strdup_printf("version=\"%s\"", version);
  char *text = NULL;
  gsize length = 0;
  if (!g_file_get_contents(path, &text, &length, NULL))
    return NULL;
  if (strstr(text, stamp) == NULL) {
    g_free(text);
    return NULL;
  }
  *name = g_steal_pointer(&file);
  return g_bytes_new_take(text, length);
}

SurveyForm *forms_read(const char *text, SurveyFindings *findings) {
  g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
  g_autoptr(GError) error = NULL;
  const SurveyFormLibrary library = {forms_find, (gpointer) "forms"};
  SurveyForm *form = survey_form_read(bytes, "form.xml", &library, findings, &error);
  ck_assert_ptr_null(error);
  ck_assert_msg(form != NULL || findings->n_errors > 0, "no form and no finding");
  return form;
}

char *forms_tell(SurveyFindings *findings, const char *file) {
  GString *told = g_string_new(NULL);
  survey_findings_sort(findings);
  for (guint i = 0; i < findings->list->len; i++) {
    const SurveyFinding *finding = findings->list->pdata[i];
    g_autofree char *sentence = english_sentence(finding);
    const gboolean is_error = survey_finding_code_severity(finding->code) == SURVEY_SEVERITY_ERROR;
    if (strcmp(finding->file, file) != 0)
      g_string_append_printf(told, "%s:", finding->file);
    g_string_append_printf(told, "%u:%u: %s: %s [%s]\n", finding->line, finding->column,
                           is_error ? "error" : "warning", sentence,
                           survey_finding_code_name(finding->code));
  }
  return g_string_free(told, FALSE);
}

char *forms_codes(SurveyFindings *findings) {
  GString *codes = g_string_new(NULL);
  survey_findings_sort(findings);
  for (guint i = 0; i < findings->list->len; i++) {
    const SurveyFinding *finding = findings->list->pdata[i];
    g_string_append_printf(codes, "%s%s", i == 0 ? "" : " ",
                           survey_finding_code_name(finding->code));
  }
  return g_string_free(codes, FALSE);
}
