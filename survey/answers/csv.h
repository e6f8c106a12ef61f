// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A stream of CSV rows (RFC 4180): UTF-8, a byte order mark accepted, comma, semicolon or tab as
 * the first row shows. Memory is fixed, whatever the size of the file, and nothing is allocated for
 * a row. It finds what is wrong with the bytes, and does not know what the cells mean: that is
 * answers-csv.c.
 *
 * A row ends with LF, CRLF or CR. A line without any text is no row. Within quotes, "" is one
 * quotation mark and every line break becomes one LF. */

#include "survey/base/finding.h"

/* The fuzzers take smaller ones, which their inputs can reach. */
#ifndef SURVEY_CSV_MAX_ROW
#define SURVEY_CSV_MAX_ROW (256 * 1024) /* bytes of one row, line breaks in quotes included */
#define SURVEY_CSV_BLOCK   (256 * 1024) /* bytes asked of the file at a time */
#endif

typedef struct SurveyCsv SurveyCsv;

/* One row, valid until the next is asked for. Cell i begins at text[starts[i]]; the byte before
 * text[starts[i + 1]] ends it and may be overwritten, as may the cell. */
typedef struct {
  char *text;
  const guint32 *starts; /* n_cells + 1 of them */
  guint n_cells;         /* at least 1 */
  guint line;            /* where the row begins */
  char separator;        /* what stands after each cell but the last */
} SurveyCsvRow;

typedef enum {
  SURVEY_CSV_ROW,
  SURVEY_CSV_BAD_ROW, /* skipped; a finding says why */
  SURVEY_CSV_LIMIT,   /* the next row begins at the limit or after it */
  SURVEY_CSV_END,
  SURVEY_CSV_FAILED, /* SURVEY_ERROR_IO is set */
} SurveyCsvStatus;

/* Reads from `fd`, which stays the caller's. `file` names it in findings. */
SurveyCsv *survey_csv_new(int fd, const char *file, SurveyFindings *findings);

/* Another reader of a regular file whose first row `csv` has read, with findings of its own, for
 * another thread. It begins with survey_csv_seek(). */
SurveyCsv *survey_csv_fork(const SurveyCsv *csv, SurveyFindings *findings);

/* Goes on at the byte `offset` of the file, where the row of this line begins. Only on a fork. */
void survey_csv_seek(SurveyCsv *csv, guint64 offset, guint line);

/* Goes on after the first LF that stands at the byte `offset` of the file or after it; at the end
 * if there is none. A row begins there unless that LF stands in quotes. Only on a fork. */
gboolean survey_csv_seek_line(SurveyCsv *csv, guint64 offset, GError **error);

/* Rows that begin at the byte `limit` or after it are not read from now on. */
void survey_csv_set_limit(SurveyCsv *csv, guint64 limit);

/* Where the next row begins, blank lines before it included: its byte in the file, its line. */
guint64 survey_csv_get_offset(const SurveyCsv *csv);
guint survey_csv_get_next_line(const SurveyCsv *csv);

/* Finds the next row. */
SurveyCsvStatus survey_csv_next(SurveyCsv *csv, SurveyCsvRow *row, GError **error);

/* The bytes of a cell, as they stand. */
static inline gsize survey_csv_get_length(const SurveyCsvRow *row, guint cell) {
  return row->starts[cell + 1] - row->starts[cell] - 1;
}

/* The cell as a string without white space around it; "" for a cell that the row does not have.
 * Writes into the row. */
const char *survey_csv_get_text(SurveyCsvRow *row, guint cell);

/* Where a cell of the latest row begins in the file; the row's line and column 0 for a cell that
 * it does not have. */
SurveyPlace survey_csv_get_place(const SurveyCsv *csv, guint cell);

void survey_csv_free(SurveyCsv *csv);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyCsv, survey_csv_free)
