// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* score-unseen FORM FILE: scores answers as CSV as `sevenfold score` does, but does not look for
 * people who answer twice, so that tests/bench/run can tell what looking costs. */

#include "survey/answers/answers-csv.h"
#include "survey/form/form-read.h"
#include "survey/score/collection.h"
#include "survey/score/score.h"
#include "survey/score/suppress.h"
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

static void print_scores(const SurveyCollection *collection) {
  for (guint c = 0; c < collection->cells->len; c++) {
    g_autoptr(SurveyResult) result = survey_score(collection->cells->pdata[c], NULL);
    survey_suppress(result, SURVEY_RESULT_DEFAULT_MIN_N);
    const SurveyLensResult *lens = result->lenses->pdata[0];
    printf("%" G_GUINT64_FORMAT " responses, overall %.2f\n", lens->n_responses,
           lens->overall.value);
  }
}

int main(int n_arguments, char **arguments) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyForm) form = n_arguments == 3 ? read_form(arguments[1], findings) : NULL;
  const int fd = n_arguments == 3 ? open(arguments[2], O_RDONLY) : -1;
  if (form == NULL || fd < 0) {
    fprintf(stderr, "score-unseen: it takes a form and answers that can be read\n");
    return EXIT_FAILURE;
  }
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  SurveyLeftOut left_out = {0};
  const SurveyAnswersJob job = {.file = arguments[2],
                                .form = form,
                                .findings = findings,
                                .left_out = &left_out,
                                .take = survey_collection_take,
                                .data = collection};
  const gboolean done = survey_answers_csv_read(&job, fd, NULL) && findings->n_errors == 0;
  print_scores(collection);
  close(fd);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
