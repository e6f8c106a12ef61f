// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/answers-csv.h"

#include "survey/answers/batch.h"
#include "survey/answers/circumstances.h"
#include "survey/answers/columns.h"
#include "survey/answers/response-check.h"
#include <string.h>

/* Bytes of the file whose rows are checked and handed on together; in one go where these end, on
 * any number of threads, so that findings come in one order. */
#define WINDOW 4096

#define EVERY_OTHER_BYTE G_GUINT64_CONSTANT(0xff00ff00ff00ff00)

typedef struct {
  const SurveyAnswersJob *job;
  SurveyCsv *csv;
  SurveyColumns *columns;
  SurveyIdentity *identity; /* NULL if nobody looks for those who answer twice */
  guint64 n_left_out;
  SurveyCsvRow row;
  SurveyBatch *batch;
  SurveyBatchEntry *now; /* what the row becomes */
} Reader;

/* Marks the row as bad; returns the place of the cell that is to blame. */
static SurveyPlace blame(Reader *reader, guint cell) {
  reader->now->bad = TRUE;
  return survey_csv_get_place(reader->csv, cell);
}

static guint get_cell(const Reader *reader, SurveyCircumstance what) {
  return reader->columns->reserved[what];
}

static SurveyPlace blame_circumstance(SurveyCircumstance what, gpointer data) {
  return blame(data, get_cell(data, what));
}

/* The cell's text, which may have at most SURVEY_RESPONSE_MAX_TEXT characters. */
static const char *read_text(Reader *reader, guint cell) {
  const char *text = survey_csv_get_text(&reader->row, cell);
  if (survey_response_fits(text, SURVEY_RESPONSE_MAX_TEXT))
    return text;
  const char *name = reader->columns->names->pdata[cell];
  survey_findings_add(reader->job->findings, SURVEY_FINDING_TEXT_TOO_LONG, blame(reader, cell),
                      "column", name, "@limit", "finding.characters", "n",
                      G_STRINGIFY(SURVEY_RESPONSE_MAX_TEXT), NULL);
  return text;
}

/* --- What was answered ------------------------------------------------------------------------ */

/* The answer in the run's cell `i`, which the look-up by one byte did not settle. */
static SurveyAnswer parse_answer(Reader *reader, const SurveyItemRun *run, guint i) {
  SurveyFindings *findings = reader->job->findings;
  const SurveyItem *item = reader->job->form->items->pdata[run->first_item + i];
  const guint cell = run->first_cell + i;
  const char *text = survey_csv_get_text(&reader->row, cell);
  const SurveyAnswer answer = survey_values_parse(run->values, text);
  if (answer == SURVEY_VALUES_UNKNOWN) {
    survey_findings_add(findings, SURVEY_FINDING_UNKNOWN_VALUE, blame(reader, cell), "value", text,
                        "item", item->id, "@takes", "finding.takes.csv", "low",
                        survey_values_get_lowest(run->values), "high",
                        survey_values_get_highest(run->values), NULL);
  } else if ((answer == SURVEY_ANSWER_NOT_APPLICABLE && !item->allows_not_applicable) ||
             (answer == SURVEY_ANSWER_UNABLE && !item->allows_unable)) {
    survey_findings_add(findings, SURVEY_FINDING_ANSWER_NOT_ALLOWED, blame(reader, cell), "item",
                        item->id, "value", text, NULL);
  }
  return answer;
}

/* Four cells at once, if each is one byte that is a level, as nearly all are; else FALSE. `ends` is
 * what stands after each of them. */
static inline gboolean read_four(const guint8 *text, const guint32 *starts, guint64 ends,
                                 const SurveyAnswer *by_byte, SurveyAnswer *restrict answers) {
  const guint8 *at = text + starts[0];
  guint64 word;
  if (starts[4] - starts[0] != sizeof word)
    return FALSE;
  memcpy(&word, at, sizeof word);
  if ((GUINT64_FROM_LE(word) & EVERY_OTHER_BYTE) != ends)
    return FALSE;
  const SurveyAnswer a = by_byte[at[0]];
  const SurveyAnswer b = by_byte[at[2]];
  const SurveyAnswer c = by_byte[at[4]];
  const SurveyAnswer d = by_byte[at[6]];
  answers[0] = a;
  answers[1] = b;
  answers[2] = c;
  answers[3] = d;
  return survey_answer_is_level(a | b | c | d);
}

static void read_one(Reader *reader, const SurveyItemRun *run, guint i, SurveyAnswer *answers) {
  const SurveyCsvRow *row = &reader->row;
  const guint cell = run->first_cell + i;
  const gsize length = survey_csv_get_length(row, cell);
  answers[i] = run->values->by_byte[length == 0 ? 0 : (guint8)row->text[row->starts[cell]]];
  if (length > 1 || answers[i] == SURVEY_VALUES_UNKNOWN)
    answers[i] = parse_answer(reader, run, i);
}

/* The inner loop of all reading. */
static void read_run(Reader *reader, const SurveyItemRun *run) {
  const SurveyCsvRow *row = &reader->row;
  const guint n = run->first_cell < row->n_cells ? MIN(run->n, row->n_cells - run->first_cell) : 0;
  const guint32 *starts = row->starts + run->first_cell;
  const guint64 ends = (guint64)(guint8)row->separator * (EVERY_OTHER_BYTE / 0xff);
  SurveyAnswer *answers = survey_batch_get_answers(reader->batch) + run->first_item;
  for (guint i = 0; i < n; i += 4) {
    if (i + 4 <= n &&
        read_four((const guint8 *)row->text, starts + i, ends, run->values->by_byte, answers + i))
      continue;
    for (guint one = i; one < MIN(i + 4, n); one++)
      read_one(reader, run, one, answers);
  }
}

static void read_answers(Reader *reader) {
  const GArray *runs = reader->columns->runs;
  for (guint i = 0; i < runs->len; i++)
    read_run(reader, &g_array_index(runs, SurveyItemRun, i));
}

static gboolean read_share(Reader *reader, guint cell) {
  gboolean share = FALSE;
  const char *given = survey_csv_get_text(&reader->row, cell);
  if (!survey_response_parse_share(given, &share))
    survey_findings_add(reader->job->findings, SURVEY_FINDING_BAD_SHARE, blame(reader, cell),
                        "value", given, NULL);
  return share;
}

static void read_texts(Reader *reader) {
  SurveyResponse *response = &reader->now->response;
  SurveyResponseText *texts = survey_batch_get_texts(reader->batch);
  for (guint i = 0; i < reader->columns->texts->len; i++) {
    const SurveyTextColumn *column = &g_array_index(reader->columns->texts, SurveyTextColumn, i);
    SurveyResponseText *text = &texts[response->n_texts];
    *text = column->text;
    text->share = read_share(reader, column->share_cell);
    text->text = read_text(reader, column->cell);
    response->n_texts += text->text[0] != '\0';
  }
}

/* --- Rows ------------------------------------------------------------------------------------- */

static void check_n_cells(Reader *reader) {
  const guint n_columns = reader->columns->names->len;
  const guint n_cells = reader->row.n_cells;
  if (n_cells == n_columns)
    return;
  g_autofree char *columns = g_strdup_printf("%u", n_columns);
  g_autofree char *cells = g_strdup_printf("%u", n_cells);
  if (n_cells > n_columns)
    survey_findings_add(reader->job->findings, SURVEY_FINDING_TOO_MANY_CELLS,
                        blame(reader, n_columns), "cells", cells, "columns", columns, NULL);
  else
    survey_findings_add(reader->job->findings, SURVEY_FINDING_TOO_FEW_CELLS,
                        survey_csv_get_place(reader->csv, SURVEY_COLUMN_NONE), "cells", cells,
                        "columns", columns, NULL);
}

/* TRUE if no cell has a text: what spreadsheets leave of rows whose cells were cleared. */
static gboolean is_empty(Reader *reader) {
  for (guint i = 0; i < reader->row.n_cells; i++)
    if (survey_csv_get_text(&reader->row, i)[0] != '\0')
      return FALSE;
  return TRUE;
}

/* Makes the row a response; returns the number of who answered. */
static guint64 fill(Reader *reader) {
  const SurveyCircumstancesCheck check = {reader->job->findings, reader->identity,
                                          reader->job->seen, blame_circumstance, reader};
  SurveyResponse *response = &reader->now->response;
  const char *texts[SURVEY_N_CIRCUMSTANCES];
  for (guint i = 0; i < SURVEY_N_CIRCUMSTANCES; i++) {
    const guint cell = get_cell(reader, i);
    texts[i] = cell == SURVEY_COLUMN_NONE ? "" : survey_csv_get_text(&reader->row, cell);
  }
  check_n_cells(reader);
  response->form = reader->job->form;
  response->place = (SurveyPlace){reader->job->file, reader->row.line, 0};
  const guint64 number = survey_circumstances_fill(&check, texts, response);
  const guint respondent = get_cell(reader, SURVEY_CIRCUMSTANCE_RESPONDENT);
  if (response->respondent[0] == '\0' && respondent != SURVEY_COLUMN_NONE)
    survey_findings_add(check.findings, SURVEY_FINDING_NO_RESPONDENT, blame(reader, respondent),
                        NULL);
  read_answers(reader);
  read_texts(reader);
  return number;
}

static void read_row(Reader *reader) {
  const guint respondent = get_cell(reader, SURVEY_CIRCUMSTANCE_RESPONDENT);
  reader->now = survey_batch_begin(reader->batch, &reader->row);
  if (survey_csv_get_text(&reader->row, respondent)[0] == '\0' && is_empty(reader))
    return;
  const guint64 number = fill(reader);
  const gboolean is_group = survey_lens_is_group(reader->now->response.lens);
  reader->now->whose = survey_csv_get_place(
      reader->csv, is_group ? get_cell(reader, SURVEY_CIRCUMSTANCE_LENS) : respondent);
  survey_batch_end(reader->batch, number);
}

/* Reads on to the limit or the end of the file. */
static SurveyCsvStatus read_to(Reader *reader, guint64 limit, GError **error) {
  SurveyCsvStatus status = SURVEY_CSV_ROW;
  survey_csv_set_limit(reader->csv, limit);
  while (status == SURVEY_CSV_ROW || status == SURVEY_CSV_BAD_ROW) {
    status = survey_csv_next(reader->csv, &reader->row, error);
    if (status == SURVEY_CSV_ROW)
      read_row(reader);
    else if (status == SURVEY_CSV_BAD_ROW)
      reader->n_left_out++;
  }
  return status;
}

static SurveyPlace blame_entry(SurveyCircumstance what, gpointer data) {
  (void)what;
  SurveyBatchEntry *entry = data;
  entry->bad = TRUE;
  return entry->whose;
}

/* Looks who has answered before, and hands on the responses that wait and have no error. */
static void settle(Reader *reader) {
  const SurveyAnswersJob *job = reader->job;
  for (guint i = 0; i < reader->batch->n; i++) {
    SurveyBatchEntry *entry = survey_batch_get(reader->batch, i);
    const SurveyCircumstancesCheck check = {job->findings, NULL, job->seen, blame_entry, entry};
    survey_circumstances_check_repeated(&check, &entry->response, reader->batch->numbers[i]);
    if (!entry->bad && entry->response.respondent[0] != '\0')
      job->take(&entry->response, job->data);
    else
      reader->n_left_out++;
  }
  survey_batch_clear(reader->batch);
}

/* Makes out the first row. FALSE if there is none to go by; a finding or `error` says why. */
static gboolean read_header(Reader *reader, GError **error) {
  const SurveyCsvStatus status = survey_csv_next(reader->csv, &reader->row, error);
  const SurveyPlace file = {reader->job->file, 0, 0};
  if (status == SURVEY_CSV_END)
    survey_findings_add(reader->job->findings, SURVEY_FINDING_FILE_EMPTY, file, NULL);
  if (status == SURVEY_CSV_ROW)
    reader->columns = survey_columns_new(reader->job->form, reader->job->map, reader->csv,
                                         &reader->row, reader->job->findings);
  return reader->columns != NULL;
}

static void start_rows(Reader *reader) {
  const SurveyAnswersJob *job = reader->job;
  reader->batch = survey_batch_new(job->form, reader->columns->texts->len, WINDOW);
  if (job->seen != NULL)
    reader->identity = survey_identity_new(survey_seen_get_key(job->seen));
}

static void read_rows(Reader *reader, GError **error) {
  SurveyCsvStatus status = SURVEY_CSV_LIMIT;
  while (status == SURVEY_CSV_LIMIT) {
    const guint64 n_windows = survey_csv_get_offset(reader->csv) / WINDOW;
    status = read_to(reader, (n_windows + 1) * WINDOW, error);
    settle(reader);
  }
}

static void reader_clear(Reader *reader) {
  survey_columns_free(reader->columns);
  survey_identity_free(reader->identity);
  survey_csv_free(reader->csv);
  survey_batch_free(reader->batch);
}

gboolean survey_answers_csv_read(const SurveyAnswersJob *job, int fd, GError **error) {
  g_return_val_if_fail(job != NULL && job->form != NULL, FALSE);
  g_return_val_if_fail(job->findings != NULL && job->take != NULL && job->left_out != NULL, FALSE);

  GError *failure = NULL;
  Reader reader = {.job = job, .csv = survey_csv_new(fd, job->file, job->findings)};
  if (read_header(&reader, &failure)) {
    const guint64 errors_before = job->findings->n_errors;
    start_rows(&reader);
    read_rows(&reader, &failure);
    job->left_out->n_responses += reader.n_left_out;
    job->left_out->n_errors += job->findings->n_errors - errors_before;
  }
  reader_clear(&reader);
  if (failure == NULL)
    return TRUE;
  g_propagate_error(error, failure);
  return FALSE;
}
