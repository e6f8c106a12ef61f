// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzz.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

const SurveyForm *fuzz_get_form(void) {
  static SurveyForm *form;
  if (form != NULL)
    return form;
  const char *path = SURVEY_TOP_SRCDIR "/tests/data/answers/form.xml";
  char *text = NULL;
  gsize size = 0;
  if (!g_file_get_contents(path, &text, &size, NULL))
    g_error("There is no %s", path);
  g_autoptr(GBytes) bytes = g_bytes_new_take(text, size);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  form = survey_form_read(bytes, "form.xml", NULL, findings, NULL);
  if (form == NULL)
    g_error("The form in %s is damaged", path);
  return form;
}

int fuzz_open(const uint8_t *data, size_t size) {
  const int fd = memfd_create("fuzz", 0);
  for (size_t at = 0; at < size;) {
    const ssize_t n = write(fd, data + at, size - at);
    if (n <= 0)
      g_error("There is no room for the bytes");
    at += (size_t)n;
  }
  lseek(fd, 0, SEEK_SET);
  return fd;
}

void fuzz_check_findings(SurveyFindings *findings) {
  static SurveyWords *words;
  if (words == NULL)
    words = survey_words_new_english(NULL);
  survey_findings_sort(findings);
  for (guint i = 0; i < findings->list->len; i++) {
    const SurveyFinding *finding = findings->list->pdata[i];
    g_autofree char *line = survey_finding_format(finding, words);
    if (!g_utf8_validate(line, -1, NULL) || strpbrk(line, "\r\n\x1b") != NULL)
      g_error("This finding cannot be shown: %s", line);
    if (finding->line == 0 && finding->column > 0)
      g_error("This finding has a column and no line: %s", line);
  }
}
