// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/answers-csv.h"

#include "survey/answers/circumstances.h"
#include "survey/answers/columns.h"
#include "survey/answers/response-check.h"
#include <string.h>

/* A response is held back while the one after it is read: whether its respondent has answered
 * before takes as long to come from memory. Nothing here is allocated for a row: the response's
 * strings are cells of `text`. */
typedef struct {
  char *text; /* of the row */
  gsize text_room;
  gboolean bad;      /* the row has an error */
  guint64 prepared;  /* to look up who answered */
  SurveyPlace whose; /* where it says who answered */
  SurveyResponse response;
  SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS];
  SurveyResponseText *texts; /* room for one a column of texts */
} Held;

typedef struct {
  const SurveyAnswersJob *job;
  SurveyCsv *csv;
  SurveyColumns *columns;
  SurveyCsvRow row;
  guint64 n_left_out;
  Held *held;   /* the response before, not handed on; NULL if there is none */
  Held *now;    /* the response being read */
  Held both[2]; /* of these two */
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

static SurveyPlace blame_held(SurveyCircumstance what, gpointer data) {
  (void)what;
  Held *held = data;
  held->bad = TRUE;
  return held->whose;
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

/* An answer that the look-up by one byte did not settle. */
static SurveyAnswer parse_answer(Reader *reader, const SurveyItemColumn *column) {
  SurveyFindings *findings = reader->job->findings;
  const SurveyItem *item = reader->job->form->items->pdata[column->item_index];
  const char *text = survey_csv_get_text(&reader->row, column->cell);
  const SurveyAnswer answer = survey_values_parse(column->values, text);
  if (answer == SURVEY_VALUES_UNKNOWN) {
    survey_findings_add(findings, SURVEY_FINDING_UNKNOWN_VALUE, blame(reader, column->cell),
                        "value", text, "item", item->id, "@takes", "finding.takes.csv", "low",
                        survey_values_get_lowest(column->values), "high",
                        survey_values_get_highest(column->values), NULL);
  } else if ((answer == SURVEY_ANSWER_NOT_APPLICABLE && !item->allows_not_applicable) ||
             (answer == SURVEY_ANSWER_UNABLE && !item->allows_unable)) {
    survey_findings_add(findings, SURVEY_FINDING_ANSWER_NOT_ALLOWED, blame(reader, column->cell),
                        "item", item->id, "value", text, NULL);
  }
  return answer;
}

/* The inner loop of all reading: nearly every cell is empty or one byte. */
static void read_answers(Reader *reader) {
  const SurveyItemColumn *columns = (const SurveyItemColumn *)reader->columns->items->data;
  const guint n_columns = reader->columns->items->len;
  const SurveyCsvRow row = reader->row;
  memset(reader->now->answers, SURVEY_ANSWER_UNANSWERED, reader->job->form->items->len);
  for (guint i = 0; i < n_columns; i++) {
    const SurveyItemColumn *column = &columns[i];
    if (column->cell >= row.n_cells)
      continue;
    const gsize length = survey_csv_get_length(&row, column->cell);
    const guint8 byte = length == 0 ? 0 : (guint8)row.text[row.starts[column->cell]];
    SurveyAnswer answer = column->values->by_byte[byte];
    if (length > 1 || answer == SURVEY_VALUES_UNKNOWN)
      answer = parse_answer(reader, column);
    reader->now->answers[column->item_index] = answer;
  }
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
  response->n_texts = 0;
  for (guint i = 0; i < reader->columns->texts->len; i++) {
    const SurveyTextColumn *column = &g_array_index(reader->columns->texts, SurveyTextColumn, i);
    SurveyResponseText *text = &reader->now->texts[response->n_texts];
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

/* From now on the row's text is our own. */
static void keep_text(Reader *reader) {
  Held *now = reader->now;
  const gsize size = reader->row.starts[reader->row.n_cells];
  if (size > now->text_room) {
    g_free(now->text);
    now->text = g_malloc(size);
    now->text_room = size;
  }
  memcpy(now->text, reader->row.text, size);
  reader->row.text = now->text;
}

static void fill(Reader *reader) {
  const SurveyCircumstancesCheck check = {reader->job->findings, reader->job->seen,
                                          blame_circumstance, reader};
  Held *now = reader->now;
  const char *texts[SURVEY_N_CIRCUMSTANCES];
  for (guint i = 0; i < SURVEY_N_CIRCUMSTANCES; i++)
    texts[i] = survey_csv_get_text(&reader->row, get_cell(reader, i));
  now->bad = FALSE;
  check_n_cells(reader);
  now->prepared = survey_circumstances_fill(&check, texts, &now->response);
  const guint respondent = get_cell(reader, SURVEY_CIRCUMSTANCE_RESPONDENT);
  if (now->response.respondent[0] == '\0' && respondent != SURVEY_COLUMN_NONE)
    survey_findings_add(check.findings, SURVEY_FINDING_NO_RESPONDENT, blame(reader, respondent),
                        NULL);
  const gboolean is_group = survey_lens_is_group(now->response.lens);
  now->whose = survey_csv_get_place(
      reader->csv, is_group ? get_cell(reader, SURVEY_CIRCUMSTANCE_LENS) : respondent);
  now->response.place = (SurveyPlace){reader->job->file, reader->row.line, 0};
  read_answers(reader);
  read_texts(reader);
}

/* Hands on the response that is held back, if one is and has no error. */
static void settle(Reader *reader) {
  Held *held = reader->held;
  if (held == NULL)
    return;
  const SurveyCircumstancesCheck check = {reader->job->findings, reader->job->seen, blame_held,
                                          held};
  survey_circumstances_check_repeated(&check, &held->response, held->prepared);
  if (!held->bad && held->response.respondent[0] != '\0')
    reader->job->take(&held->response, reader->job->data);
  else
    reader->n_left_out++;
}

static void read_row(Reader *reader) {
  keep_text(reader);
  const guint respondent = get_cell(reader, SURVEY_CIRCUMSTANCE_RESPONDENT);
  if (survey_csv_get_text(&reader->row, respondent)[0] == '\0' && is_empty(reader))
    return;
  fill(reader);
  settle(reader);
  reader->held = reader->now;
  reader->now = reader->held == reader->both ? reader->both + 1 : reader->both;
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

static void start_held(Reader *reader, Held *held) {
  held->texts = g_new0(SurveyResponseText, reader->columns->texts->len + 1);
  held->response.form = reader->job->form;
  held->response.answers = held->answers;
  held->response.texts = held->texts;
}

static void end_held(Held *held) {
  g_free(held->text);
  g_free(held->texts);
}

static void read_rows(Reader *reader, GError **error) {
  for (guint i = 0; i < G_N_ELEMENTS(reader->both); i++)
    start_held(reader, &reader->both[i]);
  reader->now = reader->both;
  SurveyCsvStatus status = SURVEY_CSV_ROW;
  while (status == SURVEY_CSV_ROW || status == SURVEY_CSV_BAD_ROW) {
    status = survey_csv_next(reader->csv, &reader->row, error);
    if (status == SURVEY_CSV_ROW)
      read_row(reader);
    else if (status == SURVEY_CSV_BAD_ROW)
      reader->n_left_out++;
  }
  settle(reader);
  for (guint i = 0; i < G_N_ELEMENTS(reader->both); i++)
    end_held(&reader->both[i]);
}

gboolean survey_answers_csv_read(const SurveyAnswersJob *job, int fd, GError **error) {
  g_return_val_if_fail(job != NULL && job->form != NULL, FALSE);
  g_return_val_if_fail(job->findings != NULL && job->take != NULL && job->left_out != NULL, FALSE);

  GError *failure = NULL;
  Reader reader = {.job = job, .csv = survey_csv_new(fd, job->file, job->findings)};
  if (read_header(&reader, &failure)) {
    const guint64 errors_before = job->findings->n_errors;
    read_rows(&reader, &failure);
    job->left_out->n_responses += reader.n_left_out;
    job->left_out->n_errors += job->findings->n_errors - errors_before;
  }
  survey_columns_free(reader.columns);
  survey_csv_free(reader.csv);
  if (failure == NULL)
    return TRUE;
  g_propagate_error(error, failure);
  return FALSE;
}
