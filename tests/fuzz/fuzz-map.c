// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Any bytes, up to the first zero, as a map; what follows as answers in CSV that it translates. */

#include "survey/answers/answers-csv.h"
#include "tests/fuzz/fuzz-answers.h"
#include <string.h>
#include <unistd.h>

static SurveyMap *read_map(const uint8_t *data, size_t size, SurveyFindings *findings) {
  const int fd = fuzz_open(data, size);
  SurveyMap *map = survey_map_read(fd, "x.map", findings, NULL);
  if (map == NULL)
    g_error("The world did not fail");
  close(fd);
  return map;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveySeen) seen = survey_seen_new();
  const uint8_t *zero = size == 0 ? NULL : memchr(data, 0, size);
  const size_t map_size = zero == NULL ? size : (size_t)(zero - data);
  g_autoptr(SurveyMap) map = read_map(data, map_size, findings);
  const int fd = fuzz_open(data + map_size + (zero != NULL), size - map_size - (zero != NULL));
  SurveyLeftOut left_out = {0};
  const SurveyAnswersJob job = {
      .file = "x.csv",
      .form = fuzz_get_form(),
      .map = map,
      .seen = seen,
      .findings = findings,
      .left_out = &left_out,
      .take = fuzz_check_response,
  };
  if (!survey_answers_csv_read(&job, fd, NULL))
    g_error("The world did not fail");
  survey_map_check_used(map, findings);
  fuzz_check_findings(findings);
  close(fd);
  return 0;
}
