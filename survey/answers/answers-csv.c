// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/answers-csv.h"

#include "survey/answers/answers-csv-threads.h"
#include "survey/answers/rows.h"

/* Makes out the first row. NULL if there is none to go by; a finding or `error` says why. */
static SurveyColumns *read_header(const SurveyAnswersJob *job, SurveyCsv *csv, GError **error) {
  SurveyCsvRow row;
  const SurveyCsvStatus status = survey_csv_next(csv, &row, error);
  const SurveyPlace file = {job->file, 0, 0};
  if (status == SURVEY_CSV_END)
    survey_findings_add(job->findings, SURVEY_FINDING_FILE_EMPTY, file, NULL);
  if (status != SURVEY_CSV_ROW)
    return NULL;
  return survey_columns_new(job->form, job->map, csv, &row, job->findings);
}

/* One thread, one pass. Takes `csv`. Returns how many responses were left out. */
static guint64 read_rows(const SurveyAnswersJob *job, const SurveyColumns *columns, SurveyCsv *csv,
                         GError **error) {
  g_autoptr(SurveyRows) rows =
      survey_rows_new(job, columns, csv, job->findings, SURVEY_ROWS_WINDOW);
  rows->seen = job->seen;
  survey_rows_hand_on(rows, job, G_MAXUINT64, job->data, error);
  return rows->n_left_out;
}

gboolean survey_answers_csv_read(const SurveyAnswersJob *job, int fd, GError **error) {
  g_return_val_if_fail(job != NULL && job->form != NULL, FALSE);
  g_return_val_if_fail(job->findings != NULL && job->take != NULL && job->left_out != NULL, FALSE);

  GError *failure = NULL;
  const guint64 size = job->n_parts > 0 ? survey_answers_csv_threads_measure(fd) : 0;
  g_autoptr(SurveyCsv) csv = survey_csv_new(fd, job->file, job->findings);
  g_autoptr(SurveyColumns) columns = read_header(job, csv, &failure);
  if (columns != NULL) {
    const guint64 errors_before = job->findings->n_errors;
    job->left_out->n_responses +=
        size > 0 ? survey_answers_csv_threads_read(job, columns, csv, size, &failure)
                 : read_rows(job, columns, g_steal_pointer(&csv), &failure);
    job->left_out->n_errors += job->findings->n_errors - errors_before;
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error(error, failure);
  return FALSE;
}
