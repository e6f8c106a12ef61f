// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Answers as CSV, one row a response, read in one pass with memory that does not grow with the
 * file. The columns are described in forms/README.md, "Answers as CSV". */

#include "survey/answers/answers-job.h"

/* Reads the file descriptor to its end and hands on every row without an error finding. Rows after
 * a bad one are still read, so that all findings come at once; whoever takes the responses throws
 * them away if there were errors. FALSE with SURVEY_ERROR_IO if reading fails. */
gboolean survey_answers_csv_read(const SurveyAnswersJob *job, int fd, GError **error);
