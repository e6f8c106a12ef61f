// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* read-xml FORM FILE: reads answers as XML, with every check and without any score, so that
 * bench-xml can tell what reading costs from what scoring does. */

#include "survey/answers/answers-xml.h"
#include "survey/form/form-read.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static SurveyForm *read_form(const char *path, SurveyFindings *findings) {
  char *text = NULL;
  gsize size = 0;
  if (!g_file_get_contents(path, &text, &size, NULL))
    return NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_take(text, size);
  return survey_form_read(bytes, path, NULL, findings, NULL);
}

static void count(const SurveyResponse *response, gpointer data) {
  *(guint64 *)data += response->answers[0] < SURVEY_FORM_MAX_LEVELS;
}

int main(int n_arguments, char **arguments) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyForm) form = n_arguments == 3 ? read_form(arguments[1], findings) : NULL;
  const int fd = n_arguments == 3 ? open(arguments[2], O_RDONLY) : -1;
  if (form == NULL || fd < 0) {
    fprintf(stderr, "read-xml: it takes a form and answers that can be read\n");
    return EXIT_FAILURE;
  }
  g_autoptr(SurveySeen) seen = survey_seen_new();
  guint64 n_answered = 0;
  SurveyLeftOut left_out = {0};
  const SurveyAnswersJob job = {.file = arguments[2],
                                .form = form,
                                .seen = seen,
                                .findings = findings,
                                .left_out = &left_out,
                                .take = count,
                                .data = &n_answered};
  const gboolean done = survey_answers_xml_read(&job, fd, NULL) && findings->n_errors == 0;
  printf("%" G_GUINT64_FORMAT " answered the first item\n", n_answered);
  close(fd);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
