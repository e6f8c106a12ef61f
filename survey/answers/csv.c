// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/csv.h"

#include "survey/answers/csv-scan.h"
#include "survey/base/file.h"
#include "survey/base/text.h"
#include <string.h>

/* The longest row, the CR that may end it, and the next block. */
#define CAPACITY    (SURVEY_CSV_MAX_ROW + 1 + SURVEY_CSV_BLOCK)
#define MAX_SKIPPED (64 * 1024 * 1024) /* bytes of one row that are passed over */

/* Bytes read beyond a limit at a time, for the last row before it. */
#define BEYOND_LIMIT 4096

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct SurveyCsv {
  int fd;
  char *file;
  SurveyFindings *findings;

  char *buffer;     /* CAPACITY bytes, the line break that ends every scan, and padding */
  gsize begin;      /* where the row begins in the buffer */
  gsize next;       /* where the row after it does */
  gsize end;        /* of what was read */
  guint64 offset;   /* of `end` in the file */
  guint64 limit;    /* in the file: rows from there on are not read */
  gboolean at_end;  /* the file has no more */
  gboolean started; /* the separator is known */
  gboolean is_fork; /* does not move the file's own place */
  guint line;       /* of the row */
  guint next_line;  /* of the row after it */
  SurveyCsvScan scan;

  /* The row. There is room for a cell a byte, so that the scan need not count. */
  guint n_cells;
  guint32 *starts;     /* as in SurveyCsvRow */
  guint32 *raw_starts; /* of a row with quotes: where its cells begin in the buffer, after begin */
  char *scratch;       /* of a row with quotes: its cells, each ended by a zero byte */
  gboolean quoted;     /* the row has quotes */
  gboolean faulty;     /* a finding was added for the row */
};

SurveyCsv *survey_csv_new(int fd, const char *file, SurveyFindings *findings) {
  g_return_val_if_fail(file != NULL && findings != NULL, NULL);

  SurveyCsv *csv = g_new0(SurveyCsv, 1);
  csv->fd = fd;
  csv->file = g_strdup(file);
  csv->findings = findings;
  csv->buffer = g_malloc0(CAPACITY + 1 + SURVEY_CSV_SCAN_PADDING);
  csv->starts = g_new(guint32, CAPACITY + 2 + SURVEY_CSV_SCAN_PADDING);
  csv->raw_starts = g_new(guint32, CAPACITY + 2);
  csv->scratch = g_malloc(CAPACITY + 2);
  csv->next_line = 1;
  csv->limit = G_MAXUINT64;
  return csv;
}

SurveyCsv *survey_csv_fork(const SurveyCsv *csv, SurveyFindings *findings) {
  g_return_val_if_fail(csv != NULL && csv->started, NULL);

  SurveyCsv *fork = survey_csv_new(csv->fd, csv->file, findings);
  fork->scan = csv->scan;
  fork->started = TRUE;
  fork->is_fork = TRUE;
  return fork;
}

void survey_csv_seek(SurveyCsv *csv, guint64 offset, guint line) {
  g_return_if_fail(csv != NULL && csv->is_fork);

  csv->begin = 0;
  csv->next = 0;
  csv->end = 0;
  csv->offset = offset;
  csv->at_end = FALSE;
  csv->next_line = line;
}

void survey_csv_set_limit(SurveyCsv *csv, guint64 limit) {
  g_return_if_fail(csv != NULL);
  csv->limit = limit;
}

guint64 survey_csv_get_offset(const SurveyCsv *csv) {
  g_return_val_if_fail(csv != NULL, 0);
  return csv->offset - (csv->end - csv->next);
}

guint survey_csv_get_next_line(const SurveyCsv *csv) {
  g_return_val_if_fail(csv != NULL, 0);
  return csv->next_line;
}

static gboolean is_break(char byte) {
  return byte == '\n' || byte == '\r';
}

/* TRUE at the last byte of a line break: LF, CRLF or CR. */
static gboolean ends_line(const char *at) {
  return *at == '\n' || (*at == '\r' && at[1] != '\n');
}

/* --- The buffer ----------------------------------------------------------------------------- */

/* Bytes to read next: a fork, whose limit is there before it reads, takes little beyond that. */
static gsize get_block(const SurveyCsv *csv) {
  if (!csv->is_fork)
    return SURVEY_CSV_BLOCK;
  const guint64 before = csv->limit > csv->offset ? csv->limit - csv->offset : 0;
  return (gsize)MIN(before + BEYOND_LIMIT, SURVEY_CSV_BLOCK);
}

static gssize read_block(SurveyCsv *csv, char *to, gsize size, GError **error) {
  if (csv->is_fork)
    return survey_file_read_block_at(csv->fd, csv->offset, to, size, csv->file, error);
  return survey_file_read_block(csv->fd, to, size, csv->file, error);
}

/* Moves the unread rest to the front and reads a block after it. At the end of the file `at_end`
 * is set. */
static gboolean fill(SurveyCsv *csv, GError **error) {
  const gsize rest = csv->end - csv->begin;
  const gsize block = get_block(csv);
  memmove(csv->buffer, csv->buffer + csv->begin, rest);
  csv->begin = 0;
  csv->end = rest;
  while (csv->end < rest + block && !csv->at_end) {
    const gssize n = read_block(csv, csv->buffer + csv->end, rest + block - csv->end, error);
    if (n < 0)
      return FALSE;
    csv->end += (gsize)n;
    csv->offset += (guint64)n;
    csv->at_end = n == 0;
  }
  csv->buffer[csv->end] = '\n';
  return TRUE;
}

/* The separator that the first row has most of, outside quotes; the comma if it has none. */
static char detect_separator(const char *row, const char *end) {
  static const char separators[] = {',', ';', '\t'};
  gsize counts[G_N_ELEMENTS(separators)] = {0};
  gboolean quoted = FALSE;
  for (const char *at = row; at < end && (quoted || !is_break(*at)); at++) {
    quoted ^= *at == '"';
    for (guint i = 0; i < G_N_ELEMENTS(separators) && !quoted; i++)
      counts[i] += *at == separators[i];
  }
  guint most = 0;
  for (guint i = 1; i < G_N_ELEMENTS(separators); i++)
    if (counts[i] > counts[most])
      most = i;
  return separators[most];
}

/* Reads the first block: steps over a byte order mark and blank lines, finds the separator. */
static gboolean begin_file(SurveyCsv *csv, GError **error) {
  if (!fill(csv, error))
    return FALSE;
  const gsize mark = strlen(BYTE_ORDER_MARK);
  if (csv->end >= mark && memcmp(csv->buffer, BYTE_ORDER_MARK, mark) == 0)
    csv->next = mark;
  const char *row = csv->buffer + csv->next;
  const char *end = csv->buffer + csv->end;
  while (row < end && is_break(*row))
    row++;
  survey_csv_scan_init(&csv->scan, detect_separator(row, end));
  csv->started = TRUE;
  return TRUE;
}

/* --- Findings about bytes ------------------------------------------------------------------- */

/* Where the byte `offset` of the row stands. Counts the line breaks and characters before it. */
static SurveyPlace get_place(const SurveyCsv *csv, gsize offset) {
  const char *row = csv->buffer + csv->begin;
  SurveyPlace place = {csv->file, csv->line, 1};
  for (gsize i = 0; i < offset; i++) {
    if (ends_line(row + i)) {
      place.line++;
      place.column = 1;
    } else if (((guint8)row[i] & 0xc0) != 0x80) {
      place.column++;
    }
  }
  return place;
}

static void add_bad_quoting(SurveyCsv *csv, gsize offset, const char *detail) {
  if (!csv->faulty)
    survey_findings_add(csv->findings, SURVEY_FINDING_BAD_QUOTING, get_place(csv, offset),
                        "@detail", detail, NULL);
  csv->faulty = TRUE;
}

static void add_too_long(SurveyCsv *csv) {
  g_autofree char *limit = survey_text_size(SURVEY_CSV_MAX_ROW);
  const SurveyPlace place = {csv->file, csv->line, 0};
  survey_findings_add(csv->findings, SURVEY_FINDING_LINE_TOO_LONG, place, "limit", limit, NULL);
  csv->faulty = TRUE;
}

/* Looks at every character of the row: UTF-8, and no control character but tabs and line breaks. */
static void check_characters(SurveyCsv *csv, gsize length) {
  const char *row = csv->buffer + csv->begin;
  for (const char *at = row; at < row + length; at = g_utf8_next_char(at)) {
    const gunichar c = *at == '\0' ? 0 : g_utf8_get_char_validated(at, row + length - at);
    const gboolean is_control = c < ' ' && c != '\t' && !is_break((char)c);
    if (c <= G_MAXINT32 && !is_control)
      continue;
    const SurveyPlace place = get_place(csv, (gsize)(at - row));
    g_autofree char *name = g_strdup_printf("U+%04X", c);
    if (is_control)
      survey_findings_add(csv->findings, SURVEY_FINDING_BAD_CHARACTER, place, "character", name,
                          NULL);
    else
      survey_findings_add(csv->findings, SURVEY_FINDING_NOT_UTF8, place, NULL);
    csv->faulty = TRUE;
    return;
  }
}

/* --- Scanning a row ------------------------------------------------------------------------- */

/* TRUE if the row's end, `length` bytes after its beginning, is one of the file and not only of the
 * buffer; for a CR also the byte after it is known. */
static gboolean is_whole(const SurveyCsv *csv, gsize length) {
  const gsize end = csv->begin + length;
  return csv->at_end || end + 1 < csv->end || (end < csv->end && csv->buffer[end] == '\n');
}

/* The hands of the scan of a row with quotes. */
typedef struct {
  const char *at;           /* the byte to look at */
  const char *end;          /* of the buffer */
  char *out;                /* where the next byte of a cell goes */
  const char *fault;        /* the first byte that breaks the rules of quoting, or NULL */
  const char *fault_detail; /* the id of a saying */
} Copy;

static void note_fault(Copy *copy, const char *at, const char *detail) {
  if (copy->fault != NULL)
    return;
  copy->fault = at;
  copy->fault_detail = detail;
}

static gboolean ends_cell(const SurveyCsv *csv, char byte) {
  const guint8 class = csv->scan.classes[(guint8)byte];
  return class == SURVEY_CSV_SCAN_SEPARATOR || class == SURVEY_CSV_SCAN_BREAK;
}

/* Copies what stands outside quotes, up to the separator or line break. */
static void copy_plain(const SurveyCsv *csv, Copy *copy) {
  for (; !ends_cell(csv, *copy->at); copy->at++) {
    if (*copy->at == '"')
      note_fault(copy, copy->at, "finding.quoting.within");
    *copy->out++ = *copy->at;
  }
}

/* Copies what stands in quotes, from the mark that opens to after the one that closes, or to the
 * buffer's end. FALSE if none closes. */
static gboolean copy_quoted(Copy *copy) {
  for (copy->at++; copy->at < copy->end; copy->at++) {
    const char byte = *copy->at;
    if (byte == '"' && *++copy->at != '"')
      return TRUE;
    if (byte == '\r' && copy->at[1] == '\n')
      copy->at++;
    *copy->out++ = byte == '\r' ? '\n' : byte;
  }
  return FALSE;
}

/* Copies one cell and ends it with a zero byte. */
static void copy_cell(const SurveyCsv *csv, Copy *copy) {
  const char *opening = copy->at;
  const gboolean is_quoted = *opening == '"';
  if (is_quoted && !copy_quoted(copy)) {
    note_fault(copy, opening, "finding.quoting.open");
    copy->at = copy->end;
  } else if (is_quoted && !ends_cell(csv, *copy->at)) {
    note_fault(copy, copy->at, "finding.quoting.after");
  }
  copy_plain(csv, copy);
  *copy->out++ = '\0';
}

/* Copies the cells of a row with quotes into the scratch; returns where its line break is. Faults
 * are reported only in a row that is whole. */
static gsize scan_quoted(SurveyCsv *csv) {
  const char *row = csv->buffer + csv->begin;
  Copy copy = {.at = row, .end = csv->buffer + csv->end, .out = csv->scratch};
  guint n = 0;
  for (gboolean more = TRUE; more; n++) {
    csv->starts[n] = (guint32)(copy.out - csv->scratch);
    csv->raw_starts[n] = (guint32)(copy.at - row);
    copy_cell(csv, &copy);
    more = csv->scan.classes[(guint8)*copy.at] == SURVEY_CSV_SCAN_SEPARATOR;
    copy.at += more;
  }
  csv->starts[n] = (guint32)(copy.out - csv->scratch);
  csv->n_cells = n;
  const gsize length = (gsize)(copy.at - row);
  if (copy.fault != NULL && is_whole(csv, length))
    add_bad_quoting(csv, (gsize)(copy.fault - row), copy.fault_detail);
  return length;
}

/* --- Rows ----------------------------------------------------------------------------------- */

/* Scans the row that begins at `begin`, reading on while the buffer ends before the row does. A row
 * that outgrows the limit is left unfinished: `length` is then greater than the limit. */
static gboolean scan_row(SurveyCsv *csv, gsize *length, GError **error) {
  for (;;) {
    const guint seen =
        survey_csv_scan_row(&csv->scan, csv->buffer + csv->begin, csv->starts, &csv->n_cells);
    csv->quoted = (seen & SURVEY_CSV_SCAN_QUOTE) != 0;
    *length = csv->quoted ? scan_quoted(csv) : csv->starts[csv->n_cells] - 1;
    const gboolean whole = is_whole(csv, *length);
    if (whole && (csv->quoted || (seen & SURVEY_CSV_SCAN_CHECK) != 0) && !csv->faulty)
      check_characters(csv, *length);
    if (whole || *length > SURVEY_CSV_MAX_ROW)
      return TRUE;
    if (!fill(csv, error))
      return FALSE;
  }
}

/* Passes over a row that is too long to keep, counting its lines. The line break that ends it is
 * the first one outside quotes. After MAX_SKIPPED bytes without one the file counts as ended: it is
 * no table. */
static gboolean skip_row(SurveyCsv *csv, GError **error) {
  gboolean quoted = FALSE;
  for (gsize skipped = 0; skipped < MAX_SKIPPED;) {
    const gsize from = csv->begin;
    for (; csv->begin + !csv->at_end < csv->end; csv->begin++) {
      const char *at = csv->buffer + csv->begin;
      quoted ^= *at == '"';
      csv->next_line += ends_line(at) ? 1 : 0;
      if (!quoted && ends_line(at)) {
        csv->next = csv->begin + 1;
        return TRUE;
      }
    }
    if (csv->at_end)
      break;
    skipped += csv->begin - from;
    if (!fill(csv, error))
      return FALSE;
  }
  csv->at_end = TRUE;
  csv->next = csv->end;
  csv->faulty = FALSE;
  if (quoted)
    add_bad_quoting(csv, 0, "finding.quoting.open-in-row");
  return TRUE;
}

/* Notes where the row after this one begins. */
static void find_next(SurveyCsv *csv, gsize length) {
  gsize at = csv->begin + length;
  csv->next_line = csv->line + 1;
  if (csv->quoted)
    csv->next_line = get_place(csv, length).line + 1;
  if (csv->buffer[at] == '\r' && at + 1 < csv->end && csv->buffer[at + 1] == '\n')
    at++;
  csv->next = MIN(at + 1, csv->end);
}

/* TRUE for a row of one cell of white space. */
static gboolean is_blank(const SurveyCsv *csv, gsize length) {
  const char *row = csv->buffer + csv->begin;
  gsize i = 0;
  while (csv->n_cells == 1 && i < length && g_ascii_isspace(row[i]))
    i++;
  return csv->n_cells == 1 && i == length;
}

gboolean survey_csv_seek_line(SurveyCsv *csv, guint64 offset, GError **error) {
  g_return_val_if_fail(csv != NULL && csv->is_fork, FALSE);

  survey_csv_seek(csv, offset, 1);
  while (!csv->at_end) {
    csv->begin = csv->end;
    if (!fill(csv, error))
      return FALSE;
    const char *end = memchr(csv->buffer, '\n', csv->end);
    csv->next = end != NULL ? (gsize)(end + 1 - csv->buffer) : csv->end;
    if (end != NULL)
      break;
  }
  return TRUE;
}

/* Steps to the next row, blank or not. */
static SurveyCsvStatus step(SurveyCsv *csv, gsize *length, GError **error) {
  if (survey_csv_get_offset(csv) >= csv->limit)
    return SURVEY_CSV_LIMIT;
  csv->begin = csv->next;
  csv->line = csv->next_line;
  csv->faulty = FALSE;
  if (csv->begin == csv->end && !csv->at_end && !fill(csv, error))
    return SURVEY_CSV_FAILED;
  if (csv->begin == csv->end)
    return SURVEY_CSV_END;
  if (!scan_row(csv, length, error))
    return SURVEY_CSV_FAILED;
  if (*length > SURVEY_CSV_MAX_ROW) {
    add_too_long(csv);
    csv->next_line = csv->line;
    return skip_row(csv, error) ? SURVEY_CSV_BAD_ROW : SURVEY_CSV_FAILED;
  }
  find_next(csv, *length);
  return csv->faulty ? SURVEY_CSV_BAD_ROW : SURVEY_CSV_ROW;
}

SurveyCsvStatus survey_csv_next(SurveyCsv *csv, SurveyCsvRow *row, GError **error) {
  g_return_val_if_fail(csv != NULL && row != NULL, SURVEY_CSV_FAILED);

  if (!csv->started && !begin_file(csv, error))
    return SURVEY_CSV_FAILED;
  gsize length = 0;
  SurveyCsvStatus status = step(csv, &length, error);
  while (status == SURVEY_CSV_ROW && is_blank(csv, length))
    status = step(csv, &length, error);
  row->text = csv->quoted ? csv->scratch : csv->buffer + csv->begin;
  row->starts = csv->starts;
  row->n_cells = csv->n_cells;
  row->line = csv->line;
  row->separator = csv->quoted ? '\0' : csv->scan.separator;
  return status;
}

const char *survey_csv_get_text(SurveyCsvRow *row, guint cell) {
  if (cell >= row->n_cells)
    return "";
  char *text = row->text + row->starts[cell];
  char *end = text + survey_csv_get_length(row, cell);
  while (end > text && g_ascii_isspace(end[-1]))
    end--;
  while (text < end && g_ascii_isspace(*text))
    text++;
  *end = '\0';
  return text;
}

SurveyPlace survey_csv_get_place(const SurveyCsv *csv, guint cell) {
  const SurveyPlace row = {csv->file, csv->line, 0};
  if (cell >= csv->n_cells)
    return row;
  return get_place(csv, csv->quoted ? csv->raw_starts[cell] : csv->starts[cell]);
}

void survey_csv_free(SurveyCsv *csv) {
  if (csv == NULL)
    return;
  g_free(csv->file);
  g_free(csv->buffer);
  g_free(csv->starts);
  g_free(csv->raw_starts);
  g_free(csv->scratch);
  g_free(csv);
}
