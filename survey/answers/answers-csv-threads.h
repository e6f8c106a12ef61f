// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Answers as CSV read by several threads: each takes the file's next piece, guesses that a row
 * begins after its first line break, and makes its rows responses, without a word if nothing is
 * wrong with them. In the order of the pieces it is then seen whether the guess was right and all
 * is well; a piece where it is not is read once more, as a single thread would have read it. So
 * every figure, finding and line is the same on any number of threads. Used by answers-csv.c. */

#include "survey/answers/answers-job.h"
#include "survey/answers/columns.h"

/* The fuzzers take a smaller one, which their inputs can reach. A multiple of the window. */
#ifndef SURVEY_ANSWERS_CSV_PIECE
#define SURVEY_ANSWERS_CSV_PIECE (256 * 1024) /* bytes */
#endif

/* The size of a regular file that nothing was read of yet; 0 for what several threads cannot
 * read. */
guint64 survey_answers_csv_threads_measure(int fd);

/* Reads the rows after the first, which `csv` has read, to the end of the file of `size` bytes, on
 * a thread for each part of the job. Returns how many responses were left out. */
guint64 survey_answers_csv_threads_read(const SurveyAnswersJob *job, const SurveyColumns *columns,
                                        const SurveyCsv *csv, guint64 size, GError **error);
