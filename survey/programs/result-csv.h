// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A result as CSV, one row a lens and factor. */

#include "survey/score/result.h"

const char *survey_result_csv_header(void);

/* The rows. Text cells that a spreadsheet would take for a formula are guarded. Free with
 * g_free(). */
char *survey_result_to_csv(const SurveyResult *result);
