// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/csv-scan.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

static void fill_starts(SurveyCsvScan *scan) {
  for (guint mask = 0; mask < G_N_ELEMENTS(scan->starts); mask++) {
    guint n = 0;
    for (guint bit = 0; bit < 8; bit++)
      if ((mask >> bit & 1) != 0)
        scan->starts[mask][n++] = (guint8)(bit + 1);
    scan->n_starts[mask] = (guint8)n;
  }
}

void survey_csv_scan_init(SurveyCsvScan *scan, char separator) {
  g_return_if_fail(scan != NULL);

  scan->separator = separator;
  for (guint byte = 0; byte < G_N_ELEMENTS(scan->classes); byte++)
    scan->classes[byte] =
        byte < ' ' || byte >= 0x80 ? SURVEY_CSV_SCAN_CHECK : SURVEY_CSV_SCAN_PLAIN;
  scan->classes['\t'] = SURVEY_CSV_SCAN_PLAIN;
  scan->classes['\n'] = SURVEY_CSV_SCAN_BREAK;
  scan->classes['\r'] = SURVEY_CSV_SCAN_BREAK;
  scan->classes['"'] = SURVEY_CSV_SCAN_QUOTE;
  scan->classes[(guint8)separator] = SURVEY_CSV_SCAN_SEPARATOR;
  fill_starts(scan);
}

#ifdef __SSE2__
/* Writes eight starts, of which those count that eight bytes from `at` on have, as `mask` says.
 * Rows differ in where their separators are, so that nothing here depends on it by a jump. */
static guint32 *write_starts(const SurveyCsvScan *scan, guint mask, guint32 at, guint32 *starts) {
  const __m128i zero = _mm_setzero_si128();
  const __m128i base = _mm_set1_epi32((int)at);
  const __m128i bytes = _mm_loadl_epi64((const __m128i *)(const void *)scan->starts[mask]);
  const __m128i words = _mm_unpacklo_epi8(bytes, zero);
  __m128i *to = (__m128i *)(void *)starts;
  _mm_storeu_si128(to, _mm_add_epi32(_mm_unpacklo_epi16(words, zero), base));
  _mm_storeu_si128(to + 1, _mm_add_epi32(_mm_unpackhi_epi16(words, zero), base));
  return starts + scan->n_starts[mask];
}
#endif

/* Finds the cells up to the first byte that is a quotation mark, beyond ASCII, or a control
 * character, as line breaks and tabs are; returns where that byte is. `*cell_start` moves on by the
 * cells found. Sixteen bytes at a time where the processor can; else nothing is done. */
static guint32 scan_blocks(const SurveyCsvScan *scan, const char *row, guint32 **cell_start) {
  guint32 at = 0;
#ifdef __SSE2__
  const __m128i separators = _mm_set1_epi8(scan->separator);
  const __m128i quotes = _mm_set1_epi8('"');
  const __m128i spaces = _mm_set1_epi8(' ');
  guint32 *starts = *cell_start;
  guint others = 0;
  for (; others == 0; at += others == 0 ? 16 : (guint32)__builtin_ctz(others)) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(row + at));
    const __m128i is_other =
        _mm_or_si128(_mm_cmplt_epi8(block, spaces), _mm_cmpeq_epi8(block, quotes));
    others = (guint)_mm_movemask_epi8(is_other);
    guint found = (guint)_mm_movemask_epi8(_mm_cmpeq_epi8(block, separators));
    found &= (others & -others) - 1;
    starts = write_starts(scan, found & 0xff, at, starts);
    starts = write_starts(scan, found >> 8 & 0xff, at + 8, starts);
  }
  *cell_start = starts;
#endif
  return at;
}

guint survey_csv_scan_row(const SurveyCsvScan *scan, const char *row, guint32 *starts,
                          guint *n_cells) {
  g_return_val_if_fail(scan != NULL && row != NULL && starts != NULL && n_cells != NULL, 0);

  guint32 *cell_start = starts;
  *cell_start++ = 0;
  guint32 at = scan_blocks(scan, row, &cell_start);
  guint seen = SURVEY_CSV_SCAN_PLAIN;
  /* Every byte costs the same few instructions and, but for the last, no jump. */
  do {
    const guint class = scan->classes[(guint8)row[at++]];
    *cell_start = at;
    cell_start += class & SURVEY_CSV_SCAN_SEPARATOR;
    seen |= class;
  } while (seen < SURVEY_CSV_SCAN_QUOTE);
  *n_cells = (guint)(cell_start - starts);
  return seen;
}
