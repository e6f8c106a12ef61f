// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Finds the cells of a CSV row without quotes. Reading a million rows is mostly this, so it is all
 * there is here; csv.c knows everything else about rows. */

#include <glib.h>

/* What a byte means in a row. The scan stops from SURVEY_CSV_SCAN_QUOTE up. */
enum {
  SURVEY_CSV_SCAN_PLAIN = 0,
  SURVEY_CSV_SCAN_SEPARATOR = 1,
  SURVEY_CSV_SCAN_CHECK = 2, /* not ASCII, or a control character */
  SURVEY_CSV_SCAN_QUOTE = 4,
  SURVEY_CSV_SCAN_BREAK = 8, /* LF or CR */
};

/* Bytes that must be readable after the row's line break, and starts that must be writable after
 * the last; what they are does not matter. */
#define SURVEY_CSV_SCAN_PADDING 16

typedef struct {
  char separator;
  guint8 classes[256]; /* by byte */
  /* By the separators among eight bytes, a bit each: how many they are, and where the cells after
   * them begin. */
  guint8 n_starts[256];
  guint8 starts[256][8];
} SurveyCsvScan;

void survey_csv_scan_init(SurveyCsvScan *scan, char separator);

/* Writes to `starts` where the cells of `row` begin, and one more, which is one after the byte that
 * the scan stopped at: a line break or a quotation mark, one of which there must be. `n_cells` is
 * set to how many they are. Returns the meanings of the bytes that were met, all in one. */
guint survey_csv_scan_row(const SurveyCsvScan *scan, const char *row, guint32 *starts,
                          guint *n_cells);
