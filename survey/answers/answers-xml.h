// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Answers as XML (forms/answers.xsd), read as they come: never a tree, and memory that does not
 * grow with the file. Responses and findings are those of the same answers as CSV. */

#include "survey/answers/answers-job.h"

/* Reads the file descriptor to its end and hands on every response without an error finding, also
 * after a bad one, so that all findings come at once; whoever takes the responses throws them away
 * if there were errors. FALSE with SURVEY_ERROR_IO if reading fails. */
gboolean survey_answers_xml_read(const SurveyAnswersJob *job, int fd, GError **error);
