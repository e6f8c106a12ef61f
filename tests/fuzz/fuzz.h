// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What the fuzz targets share. Each target is a program of libFuzzer that hands any bytes to one
 * reader, as `run` builds and starts it; the sanitizers and the checks here find what goes wrong.
 */

#include "survey/form/form-read.h"
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The form of tests/data/answers, read when it is first asked for. */
const SurveyForm *fuzz_get_form(void);

/* A file descriptor from which the bytes can be read, and for as long as the target likes. */
int fuzz_open(const uint8_t *data, size_t size);

/* Stops if a finding breaks the promises of finding.h: a place in this file, text that is UTF-8. */
void fuzz_check_findings(SurveyFindings *findings);
