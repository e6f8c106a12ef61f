// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Any bytes as answers in CSV. */

#include "survey/answers/answers-csv.h"
#include "tests/fuzz/fuzz-answers.h"
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveySeen) seen = survey_seen_new();
  const int fd = fuzz_open(data, size);
  SurveyLeftOut left_out = {0};
  const SurveyAnswersJob job = {
      .file = "x.csv",
      .form = fuzz_get_form(),
      .seen = seen,
      .findings = findings,
      .left_out = &left_out,
      .take = fuzz_check_response,
  };
  if (!survey_answers_csv_read(&job, fd, NULL))
    g_error("The world did not fail");
  fuzz_check_findings(findings);
  close(fd);
  return 0;
}
