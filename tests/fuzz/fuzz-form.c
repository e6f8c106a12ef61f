// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Any bytes as a form. */

#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  g_autoptr(GBytes) bytes = g_bytes_new(data, size);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(SurveyForm) form = survey_form_read(bytes, "x.xml", NULL, findings, &error);
  if (error != NULL)
    g_error("The world did not fail, and yet: %s", error->message);
  if ((form == NULL) != (findings->n_errors > 0))
    g_error("A form and an error, or neither");
  fuzz_check_findings(findings);
  return 0;
}
