// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/answers-csv.h"

#include "survey/answers/columns.h"
#include "survey/answers/response-check.h"
#include <string.h>

/* Nothing here is allocated for a row: the response's strings are the row's own cells. */
typedef struct {
  const SurveyAnswersCsv *job;
  SurveyCsv *csv;
  SurveyColumns *columns;
  SurveyCsvRow row;
  gboolean bad; /* the row has an error */
  SurveyResponse response;
  SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS];
  SurveyResponseText *texts; /* room for one a column of texts */
} Reader;

/* Marks the row as bad; returns the place of the cell that is to blame. */
static SurveyPlace blame(Reader *reader, guint cell) {
  reader->bad = TRUE;
  return survey_csv_get_place(reader->csv, cell);
}

static guint get_cell(const Reader *reader, SurveyReservedColumn column) {
  return reader->columns->reserved[column];
}

static const char *get_text(Reader *reader, SurveyReservedColumn column) {
  return survey_csv_get_text(&reader->row, get_cell(reader, column));
}

/* The cell's text, which may have at most `max_chars` characters. */
static const char *read_text(Reader *reader, guint cell, guint max_chars) {
  const char *text = survey_csv_get_text(&reader->row, cell);
  if (cell >= reader->row.n_cells || survey_csv_get_length(&reader->row, cell) <= max_chars)
    return text;
  if (survey_response_fits(text, max_chars))
    return text;
  g_autofree char *limit = g_strdup_printf("%u characters", max_chars);
  const char *name = reader->columns->names->pdata[cell];
  survey_findings_add(reader->job->findings, SURVEY_FINDING_TEXT_TOO_LONG, blame(reader, cell),
                      "column", name, "limit", limit, NULL);
  return text;
}

static const char *read_label(Reader *reader, SurveyReservedColumn column) {
  return read_text(reader, get_cell(reader, column), SURVEY_RESPONSE_MAX_LABEL);
}

/* --- Who answered, about what, when ----------------------------------------------------------- */

static void read_respondent(Reader *reader) {
  const guint cell = get_cell(reader, SURVEY_COLUMN_RESPONDENT);
  reader->response.respondent = read_label(reader, SURVEY_COLUMN_RESPONDENT);
  if (reader->response.respondent[0] == '\0' && cell != SURVEY_COLUMN_NONE)
    survey_findings_add(reader->job->findings, SURVEY_FINDING_NO_RESPONDENT, blame(reader, cell),
                        NULL);
}

static void check_form(Reader *reader) {
  const char *given = get_text(reader, SURVEY_COLUMN_FORM);
  const char *expected = reader->job->form->id;
  if (given[0] != '\0' && strcmp(given, expected) != 0)
    survey_findings_add(reader->job->findings, SURVEY_FINDING_WRONG_FORM,
                        blame(reader, get_cell(reader, SURVEY_COLUMN_FORM)), "form", given,
                        "expected", expected, NULL);
}

/* The lens; the form's own where the row gives none. FALSE if it has none that will do. */
static gboolean read_lens(Reader *reader) {
  const guint cell = get_cell(reader, SURVEY_COLUMN_LENS);
  const char *given = get_text(reader, SURVEY_COLUMN_LENS);
  const SurveyLens expected = reader->job->form->lens;
  reader->response.lens = expected;
  if (given[0] == '\0')
    return TRUE;
  if (!survey_lens_parse(given, &reader->response.lens))
    survey_findings_add(reader->job->findings, SURVEY_FINDING_UNKNOWN_LENS, blame(reader, cell),
                        "lens", given, NULL);
  else if (!survey_response_takes_lens(expected, reader->response.lens))
    survey_findings_add(reader->job->findings, SURVEY_FINDING_LENS_NOT_OF_FORM, blame(reader, cell),
                        "lens", given, "expected", survey_lens_name(expected), NULL);
  else
    return TRUE;
  return FALSE;
}

static void read_group_size(Reader *reader) {
  const guint cell = get_cell(reader, SURVEY_COLUMN_GROUP_SIZE);
  const char *given = get_text(reader, SURVEY_COLUMN_GROUP_SIZE);
  const SurveyLens lens = reader->response.lens;
  reader->response.group_size = 0;
  if (!survey_lens_is_group(lens)) {
    if (given[0] != '\0')
      survey_findings_add(reader->job->findings, SURVEY_FINDING_GROUP_SIZE_ALONE,
                          blame(reader, cell), "lens", survey_lens_name(lens), NULL);
  } else if (!survey_response_parse_group_size(given, &reader->response.group_size)) {
    survey_findings_add(reader->job->findings, SURVEY_FINDING_BAD_GROUP_SIZE, blame(reader, cell),
                        "min", G_STRINGIFY(SURVEY_RESPONSE_MIN_GROUP), "max",
                        G_STRINGIFY(SURVEY_RESPONSE_MAX_GROUP), NULL);
  }
}

static void read_circumstances(Reader *reader) {
  SurveyResponse *response = &reader->response;
  response->service = read_label(reader, SURVEY_COLUMN_SERVICE);
  response->cycle = read_label(reader, SURVEY_COLUMN_CYCLE);
  response->pseudonym = read_label(reader, SURVEY_COLUMN_PSEUDONYM);
  response->date = get_text(reader, SURVEY_COLUMN_DATE);
  if (response->date[0] != '\0' && !survey_response_is_date(response->date))
    survey_findings_add(reader->job->findings, SURVEY_FINDING_BAD_DATE,
                        blame(reader, get_cell(reader, SURVEY_COLUMN_DATE)), "date", response->date,
                        NULL);
  response->language = get_text(reader, SURVEY_COLUMN_LANGUAGE);
  if (response->language[0] != '\0' && !survey_response_is_language(response->language))
    survey_findings_add(reader->job->findings, SURVEY_FINDING_BAD_LANGUAGE,
                        blame(reader, get_cell(reader, SURVEY_COLUMN_LANGUAGE)), "language",
                        response->language, NULL);
}

/* One response a respondent, and one rating by a group, per service, cycle, lens and form. What is
 * needed to find a second one is on its way from memory while the answers are read. */
static guint64 prepare_seen(Reader *reader) {
  const SurveyResponse *response = &reader->response;
  const char *parts[] = {response->service, response->cycle, survey_lens_name(response->lens),
                         response->form->id, response->respondent};
  const guint n_parts = G_N_ELEMENTS(parts) - (survey_lens_is_group(response->lens) ? 1 : 0);
  return survey_seen_prepare(reader->job->seen, parts, n_parts);
}

static void check_repeated(Reader *reader, guint64 prepared) {
  const SurveyResponse *response = &reader->response;
  if (survey_seen_add_prepared(reader->job->seen, prepared))
    return;
  if (survey_lens_is_group(response->lens))
    survey_findings_add(reader->job->findings, SURVEY_FINDING_REPEATED_GROUP,
                        blame(reader, get_cell(reader, SURVEY_COLUMN_LENS)), "lens",
                        survey_lens_name(response->lens), NULL);
  else
    survey_findings_add(reader->job->findings, SURVEY_FINDING_REPEATED_RESPONDENT,
                        blame(reader, get_cell(reader, SURVEY_COLUMN_RESPONDENT)), "respondent",
                        response->respondent, NULL);
}

/* --- What was answered ------------------------------------------------------------------------ */

/* An answer that the look-up by one byte did not settle. */
static SurveyAnswer parse_answer(Reader *reader, const SurveyItemColumn *column) {
  SurveyFindings *findings = reader->job->findings;
  const SurveyItem *item = reader->job->form->items->pdata[column->item_index];
  const char *text = survey_csv_get_text(&reader->row, column->cell);
  const SurveyAnswer answer = survey_values_parse(column->values, text);
  if (answer == SURVEY_VALUES_UNKNOWN) {
    g_autofree char *levels = survey_values_describe(column->values);
    survey_findings_add(findings, SURVEY_FINDING_UNKNOWN_VALUE, blame(reader, column->cell),
                        "value", text, "item", item->id, "levels", levels, NULL);
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
  memset(reader->answers, SURVEY_ANSWER_UNANSWERED, reader->job->form->items->len);
  for (guint i = 0; i < n_columns; i++) {
    const SurveyItemColumn *column = &columns[i];
    if (column->cell >= row.n_cells)
      continue;
    const gsize length = survey_csv_get_length(&row, column->cell);
    const guint8 byte = length == 0 ? 0 : (guint8)row.text[row.starts[column->cell]];
    SurveyAnswer answer = column->values->by_byte[byte];
    if (length > 1 || answer == SURVEY_VALUES_UNKNOWN)
      answer = parse_answer(reader, column);
    reader->answers[column->item_index] = answer;
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
  reader->response.n_texts = 0;
  for (guint i = 0; i < reader->columns->texts->len; i++) {
    const SurveyTextColumn *column = &g_array_index(reader->columns->texts, SurveyTextColumn, i);
    SurveyResponseText *text = &reader->texts[reader->response.n_texts];
    *text = column->text;
    text->share = read_share(reader, column->share_cell);
    text->text = read_text(reader, column->cell, SURVEY_RESPONSE_MAX_TEXT);
    reader->response.n_texts += text->text[0] != '\0';
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

static void read_row(Reader *reader) {
  if (get_text(reader, SURVEY_COLUMN_RESPONDENT)[0] == '\0' && is_empty(reader))
    return;
  reader->bad = FALSE;
  check_n_cells(reader);
  read_respondent(reader);
  check_form(reader);
  const gboolean has_lens = read_lens(reader);
  if (has_lens)
    read_group_size(reader);
  read_circumstances(reader);
  const gboolean is_known = has_lens && reader->response.respondent[0] != '\0';
  const guint64 prepared = is_known ? prepare_seen(reader) : 0;
  read_answers(reader);
  read_texts(reader);
  if (is_known)
    check_repeated(reader, prepared);
  reader->response.place = (SurveyPlace){reader->job->file, reader->row.line, 0};
  if (!reader->bad && reader->response.respondent[0] != '\0')
    reader->job->take(&reader->response, reader->job->data);
}

/* Makes out the first row. FALSE if there is none to go by; a finding or `error` says why. */
static gboolean read_header(Reader *reader, GError **error) {
  const SurveyCsvStatus status = survey_csv_next(reader->csv, &reader->row, error);
  const SurveyPlace file = {reader->job->file, 0, 0};
  if (status == SURVEY_CSV_END)
    survey_findings_add(reader->job->findings, SURVEY_FINDING_FILE_EMPTY, file, NULL);
  if (status == SURVEY_CSV_ROW)
    reader->columns =
        survey_columns_new(reader->job->form, reader->csv, &reader->row, reader->job->findings);
  return reader->columns != NULL;
}

static void read_rows(Reader *reader, GError **error) {
  reader->texts = g_new0(SurveyResponseText, reader->columns->texts->len + 1);
  reader->response.form = reader->job->form;
  reader->response.answers = reader->answers;
  reader->response.texts = reader->texts;
  SurveyCsvStatus status = SURVEY_CSV_ROW;
  while (status == SURVEY_CSV_ROW || status == SURVEY_CSV_BAD_ROW) {
    status = survey_csv_next(reader->csv, &reader->row, error);
    if (status == SURVEY_CSV_ROW)
      read_row(reader);
  }
  g_free(reader->texts);
}

gboolean survey_answers_csv_read(const SurveyAnswersCsv *job, int fd, GError **error) {
  g_return_val_if_fail(job != NULL && job->form != NULL && job->seen != NULL, FALSE);
  g_return_val_if_fail(job->findings != NULL && job->take != NULL, FALSE);

  GError *failure = NULL;
  Reader reader = {.job = job, .csv = survey_csv_new(fd, job->file, job->findings)};
  if (read_header(&reader, &failure))
    read_rows(&reader, &failure);
  survey_columns_free(reader.columns);
  survey_csv_free(reader.csv);
  if (failure == NULL)
    return TRUE;
  g_propagate_error(error, failure);
  return FALSE;
}
