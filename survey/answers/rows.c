// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/rows.h"

#include "survey/answers/circumstances.h"
#include "survey/answers/response-check.h"
#include <string.h>

#define EVERY_OTHER_BYTE G_GUINT64_CONSTANT(0xff00ff00ff00ff00)

/* Marks the row as bad; returns the place of the cell that is to blame. */
static SurveyPlace blame(SurveyRows *rows, guint cell) {
  rows->now->bad = TRUE;
  return survey_csv_get_place(rows->csv, cell);
}

static guint get_cell(const SurveyRows *rows, SurveyCircumstance what) {
  return rows->columns->reserved[what];
}

static SurveyPlace blame_circumstance(SurveyCircumstance what, gpointer data) {
  return blame(data, get_cell(data, what));
}

/* The cell's text, which may have at most SURVEY_RESPONSE_MAX_TEXT characters. */
static const char *read_text(SurveyRows *rows, guint cell) {
  const char *text = survey_csv_get_text(&rows->row, cell);
  if (survey_response_fits(text, SURVEY_RESPONSE_MAX_TEXT))
    return text;
  const char *name = rows->columns->names->pdata[cell];
  survey_findings_add(rows->findings, SURVEY_FINDING_TEXT_TOO_LONG, blame(rows, cell), "column",
                      name, "@limit", "finding.characters", "n",
                      G_STRINGIFY(SURVEY_RESPONSE_MAX_TEXT), NULL);
  return text;
}

/* --- What was answered ------------------------------------------------------------------------ */

/* The answer in the run's cell `i`, which the look-up by one byte did not settle. */
static SurveyAnswer parse_answer(SurveyRows *rows, const SurveyItemRun *run, guint i) {
  SurveyFindings *findings = rows->findings;
  const SurveyItem *item = rows->form->items->pdata[run->first_item + i];
  const guint cell = run->first_cell + i;
  const char *text = survey_csv_get_text(&rows->row, cell);
  const SurveyAnswer answer = survey_values_parse(run->values, text);
  if (answer == SURVEY_VALUES_UNKNOWN) {
    survey_findings_add(findings, SURVEY_FINDING_UNKNOWN_VALUE, blame(rows, cell), "value", text,
                        "item", item->id, "@takes", "finding.takes.cell", "low",
                        survey_values_get_lowest(run->values), "high",
                        survey_values_get_highest(run->values), NULL);
  } else if ((answer == SURVEY_ANSWER_NOT_APPLICABLE && !item->allows_not_applicable) ||
             (answer == SURVEY_ANSWER_UNABLE && !item->allows_unable)) {
    survey_findings_add(findings, SURVEY_FINDING_ANSWER_NOT_ALLOWED, blame(rows, cell), "item",
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

static void read_one(SurveyRows *rows, const SurveyItemRun *run, guint i, SurveyAnswer *answers) {
  const SurveyCsvRow *row = &rows->row;
  const guint cell = run->first_cell + i;
  const gsize length = survey_csv_get_length(row, cell);
  answers[i] = run->values->by_byte[length == 0 ? 0 : (guint8)row->text[row->starts[cell]]];
  if (length > 1 || answers[i] == SURVEY_VALUES_UNKNOWN)
    answers[i] = parse_answer(rows, run, i);
}

/* The inner loop of all reading. */
static void read_run(SurveyRows *rows, const SurveyItemRun *run) {
  const SurveyCsvRow *row = &rows->row;
  const guint n = run->first_cell < row->n_cells ? MIN(run->n, row->n_cells - run->first_cell) : 0;
  const guint32 *starts = row->starts + run->first_cell;
  const guint64 ends = (guint64)(guint8)row->separator * (EVERY_OTHER_BYTE / 0xff);
  SurveyAnswer *answers = survey_batch_get_answers(rows->batch) + run->first_item;
  for (guint i = 0; i < n; i += 4) {
    if (i + 4 <= n &&
        read_four((const guint8 *)row->text, starts + i, ends, run->values->by_byte, answers + i))
      continue;
    for (guint one = i; one < MIN(i + 4, n); one++)
      read_one(rows, run, one, answers);
  }
}

static void read_answers(SurveyRows *rows) {
  const GArray *runs = rows->columns->runs;
  for (guint i = 0; i < runs->len; i++)
    read_run(rows, &g_array_index(runs, SurveyItemRun, i));
}

static gboolean read_share(SurveyRows *rows, guint cell) {
  gboolean share = FALSE;
  const char *given = survey_csv_get_text(&rows->row, cell);
  if (!survey_response_parse_share(given, &share))
    survey_findings_add(rows->findings, SURVEY_FINDING_BAD_SHARE, blame(rows, cell), "value", given,
                        NULL);
  return share;
}

static void read_texts(SurveyRows *rows) {
  SurveyResponse *response = &rows->now->response;
  SurveyResponseText *texts = survey_batch_get_texts(rows->batch);
  for (guint i = 0; i < rows->columns->texts->len; i++) {
    const SurveyTextColumn *column = &g_array_index(rows->columns->texts, SurveyTextColumn, i);
    SurveyResponseText *text = &texts[response->n_texts];
    *text = column->text;
    text->share = read_share(rows, column->share_cell);
    text->text = read_text(rows, column->cell);
    response->n_texts += text->text[0] != '\0';
  }
}

/* --- Rows ------------------------------------------------------------------------------------- */

static void check_n_cells(SurveyRows *rows) {
  const guint n_columns = rows->columns->names->len;
  const guint n_cells = rows->row.n_cells;
  if (n_cells == n_columns)
    return;
  g_autofree char *columns = g_strdup_printf("%u", n_columns);
  g_autofree char *cells = g_strdup_printf("%u", n_cells);
  if (n_cells > n_columns)
    survey_findings_add(rows->findings, SURVEY_FINDING_TOO_MANY_CELLS, blame(rows, n_columns),
                        "cells", cells, "columns", columns, NULL);
  else
    survey_findings_add(rows->findings, SURVEY_FINDING_TOO_FEW_CELLS,
                        survey_csv_get_place(rows->csv, SURVEY_COLUMN_NONE), "cells", cells,
                        "columns", columns, NULL);
}

/* TRUE if no cell has a text: what spreadsheets leave of rows whose cells were cleared. */
static gboolean is_empty(SurveyRows *rows) {
  for (guint i = 0; i < rows->row.n_cells; i++)
    if (survey_csv_get_text(&rows->row, i)[0] != '\0')
      return FALSE;
  return TRUE;
}

/* The cells that say what the rows are about, beside who answered. */
static void list_about(SurveyRows *rows) {
  for (guint i = 0; i < SURVEY_N_CIRCUMSTANCES; i++)
    if (!survey_circumstance_is_of_who(i) && get_cell(rows, i) != SURVEY_COLUMN_NONE)
      rows->about[rows->n_about++].cell = get_cell(rows, i);
}

/* The response before, if it had no error and this row is about the same; else NULL. */
static const SurveyResponse *find_before(const SurveyRows *rows) {
  const SurveyBatch *batch = rows->batch;
  const SurveyCsvRow *row = &rows->row;
  if (batch->n == 0 || batch->entries[batch->n - 1].bad || row->n_cells < rows->columns->names->len)
    return NULL;
  for (guint i = 0; i < rows->n_about; i++) {
    const SurveyRowsCell *before = &rows->about[i];
    if (survey_csv_get_length(row, before->cell) != before->length ||
        memcmp(row->text + row->starts[before->cell], before->text, before->length) != 0)
      return NULL;
  }
  return &batch->entries[batch->n - 1].response;
}

/* Notes what this row is about, for the next one. A row that is too short is like none. */
static void note_about(SurveyRows *rows) {
  const SurveyCsvRow *row = &rows->row;
  const gboolean is_whole = row->n_cells >= rows->columns->names->len;
  for (guint i = 0; i < rows->n_about; i++) {
    SurveyRowsCell *about = &rows->about[i];
    about->text = is_whole ? row->text + row->starts[about->cell] : "";
    about->length = is_whole ? survey_csv_get_length(row, about->cell) : G_MAXSIZE;
  }
}

static void get_texts(SurveyRows *rows, const char **texts) {
  for (guint i = 0; i < SURVEY_N_CIRCUMSTANCES; i++) {
    const guint cell = get_cell(rows, i);
    texts[i] = cell == SURVEY_COLUMN_NONE ? "" : survey_csv_get_text(&rows->row, cell);
  }
}

static void get_texts_of_who(SurveyRows *rows, const char **texts) {
  static const SurveyCircumstance who[] = {SURVEY_CIRCUMSTANCE_RESPONDENT,
                                           SURVEY_CIRCUMSTANCE_PSEUDONYM};
  for (guint i = 0; i < G_N_ELEMENTS(who); i++)
    texts[who[i]] = survey_csv_get_text(&rows->row, get_cell(rows, who[i]));
}

/* Makes the row a response; returns the number of who answered. */
static guint64 fill(SurveyRows *rows) {
  const SurveyCircumstancesCheck check = {rows->findings, rows->identity, rows->seen,
                                          blame_circumstance, rows};
  SurveyResponse *response = &rows->now->response;
  const char *texts[SURVEY_N_CIRCUMSTANCES];
  const SurveyResponse *before = find_before(rows);
  if (before != NULL) {
    get_texts_of_who(rows, texts);
  } else {
    note_about(rows);
    get_texts(rows, texts);
  }
  check_n_cells(rows);
  response->form = rows->form;
  response->place = (SurveyPlace){rows->file, rows->row.line, 0};
  const guint64 number = survey_circumstances_fill(&check, texts, before, response);
  const guint respondent = get_cell(rows, SURVEY_CIRCUMSTANCE_RESPONDENT);
  if (response->respondent[0] == '\0' && respondent != SURVEY_COLUMN_NONE)
    survey_findings_add(check.findings, SURVEY_FINDING_NO_RESPONDENT, blame(rows, respondent),
                        NULL);
  read_answers(rows);
  read_texts(rows);
  return number;
}

static void read_row(SurveyRows *rows) {
  const guint respondent = get_cell(rows, SURVEY_CIRCUMSTANCE_RESPONDENT);
  rows->now = survey_batch_begin(rows->batch, &rows->row);
  if (survey_csv_get_text(&rows->row, respondent)[0] == '\0' && is_empty(rows))
    return;
  const guint64 number = fill(rows);
  const gboolean is_group = survey_lens_is_group(rows->now->response.lens);
  rows->now->whose = survey_csv_get_place(
      rows->csv, is_group ? get_cell(rows, SURVEY_CIRCUMSTANCE_LENS) : respondent);
  survey_batch_end(rows->batch, number);
}

SurveyCsvStatus survey_rows_read(SurveyRows *rows, guint64 limit, GError **error) {
  g_return_val_if_fail(rows != NULL, SURVEY_CSV_FAILED);

  SurveyCsvStatus status = SURVEY_CSV_ROW;
  survey_csv_set_limit(rows->csv, limit);
  while (status == SURVEY_CSV_ROW || status == SURVEY_CSV_BAD_ROW) {
    status = survey_csv_next(rows->csv, &rows->row, error);
    if (status == SURVEY_CSV_ROW)
      read_row(rows);
    else if (status == SURVEY_CSV_BAD_ROW)
      rows->n_left_out++;
  }
  return status;
}

/* --- Handing on ------------------------------------------------------------------------------- */

static SurveyPlace blame_entry(SurveyCircumstance what, gpointer data) {
  (void)what;
  SurveyBatchEntry *entry = data;
  entry->bad = TRUE;
  return entry->whose;
}

void survey_rows_settle(SurveyRows *rows, SurveyResponseTake take, gpointer data) {
  g_return_if_fail(rows != NULL && take != NULL);

  gboolean was_taken = FALSE;
  for (guint i = 0; i < rows->batch->n; i++) {
    SurveyBatchEntry *entry = survey_batch_get(rows->batch, i);
    const SurveyCircumstancesCheck check = {rows->findings, NULL, rows->seen, blame_entry, entry};
    survey_circumstances_check_repeated(&check, &entry->response, rows->batch->numbers[i]);
    entry->response.is_of_same &= was_taken;
    was_taken = !entry->bad && entry->response.respondent[0] != '\0';
    if (was_taken)
      take(&entry->response, data);
    else
      rows->n_left_out++;
  }
  survey_batch_clear(rows->batch);
}

SurveyCsvStatus survey_rows_hand_on(SurveyRows *rows, const SurveyAnswersJob *job, guint64 limit,
                                    gpointer data, GError **error) {
  SurveyCsvStatus status = SURVEY_CSV_LIMIT;
  while (status == SURVEY_CSV_LIMIT && survey_csv_get_offset(rows->csv) < limit) {
    const guint64 n_windows = survey_csv_get_offset(rows->csv) / SURVEY_ROWS_WINDOW;
    status = survey_rows_read(rows, MIN((n_windows + 1) * SURVEY_ROWS_WINDOW, limit), error);
    survey_rows_settle(rows, job->take, data);
    if (job->reached != NULL)
      job->reached(survey_csv_get_offset(rows->csv), job->data);
  }
  return status;
}

SurveyRows *survey_rows_new(const SurveyAnswersJob *job, const SurveyColumns *columns,
                            SurveyCsv *csv, SurveyFindings *findings, gsize n_bytes) {
  g_return_val_if_fail(job != NULL && columns != NULL && csv != NULL && findings != NULL, NULL);

  SurveyRows *rows = g_new0(SurveyRows, 1);
  rows->form = job->form;
  rows->file = job->file;
  rows->columns = columns;
  rows->csv = csv;
  rows->findings = findings;
  list_about(rows);
  rows->batch = survey_batch_new(job->form, columns->texts->len, n_bytes);
  if (job->seen != NULL)
    rows->identity = survey_identity_new(survey_seen_get_key(job->seen));
  return rows;
}

void survey_rows_free(SurveyRows *rows) {
  if (rows == NULL)
    return;
  survey_csv_free(rows->csv);
  survey_identity_free(rows->identity);
  survey_batch_free(rows->batch);
  g_free(rows);
}
