// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Makes rows of CSV responses: what each cell says, and every finding about it. The responses wait
 * in a batch. It does not know the first row, nor how many threads read: that is answers-csv.c. */

#include "survey/answers/answers-job.h"
#include "survey/answers/batch.h"
#include "survey/answers/columns.h"
#include "survey/answers/identity.h"

/* Bytes of the file whose rows are checked and handed on together: from one multiple of it to the
 * next, on any number of threads, so that findings come in one order. */
#define SURVEY_ROWS_WINDOW 4096

/* A cell as it stands in the batch's text, white space around it too. */
typedef struct {
  guint cell;
  const char *text;
  gsize length;
} SurveyRowsCell;

typedef struct {
  const SurveyForm *form;
  const char *file;
  const SurveyColumns *columns;
  SurveyCsv *csv; /* owned */
  SurveyFindings *findings;
  SurveySeen *seen;         /* NULL: nobody looks here who has answered before */
  SurveyIdentity *identity; /* owned; NULL if nobody looks at all */
  SurveyBatch *batch;       /* owned; responses that wait */
  guint64 n_left_out;
  SurveyCsvRow row;      /* being read */
  SurveyBatchEntry *now; /* what it becomes */

  /* What the latest row of the batch is about, beside who answered: rows that are about the same
   * follow each other, and nothing but who answered is looked at in the next then. */
  SurveyRowsCell about[SURVEY_N_CIRCUMSTANCES];
  guint n_about;
} SurveyRows;

/* Reads the rows of `job` that `csv` has still to read, in pieces of `n_bytes` at most. Takes
 * `csv`. What is found goes to `findings`. */
SurveyRows *survey_rows_new(const SurveyAnswersJob *job, const SurveyColumns *columns,
                            SurveyCsv *csv, SurveyFindings *findings, gsize n_bytes);

/* Adds the rows that begin before the byte `limit` of the file to the batch. */
SurveyCsvStatus survey_rows_read(SurveyRows *rows, guint64 limit, GError **error);

/* Looks who has answered before, and hands those responses of the batch on to `data` that have no
 * error. The batch is empty then. */
void survey_rows_settle(SurveyRows *rows, SurveyResponseTake take, gpointer data);

/* Both, window by window. */
SurveyCsvStatus survey_rows_hand_on(SurveyRows *rows, const SurveyAnswersJob *job, guint64 limit,
                                    gpointer data, GError **error);

void survey_rows_free(SurveyRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyRows, survey_rows_free)
