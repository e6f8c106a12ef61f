// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/batch.h"

#include <string.h>

#define FIRST_ROOM 64 /* entries */

/* Room for `room` entries, with as many texts as they can have. */
static void make_room(SurveyBatch *batch, guint room) {
  batch->room = room;
  batch->entries = g_renew(SurveyBatchEntry, batch->entries, room);
  batch->numbers = g_renew(guint64, batch->numbers, room);
  batch->answers = g_renew(SurveyAnswer, batch->answers, (gsize)room * batch->n_items);
  batch->texts =
      g_renew(SurveyResponseText, batch->texts, (gsize)room * batch->n_columns_of_texts + 1);
}

SurveyBatch *survey_batch_new(const SurveyForm *form, guint n_columns_of_texts, gsize n_bytes) {
  g_return_val_if_fail(form != NULL, NULL);

  SurveyBatch *batch = g_new0(SurveyBatch, 1);
  batch->n_items = form->items->len;
  batch->n_columns_of_texts = n_columns_of_texts;
  /* Rows stand in the file one behind another, but the last may reach beyond. */
  batch->text_room = n_bytes + SURVEY_CSV_MAX_ROW + 1;
  batch->text = g_malloc(batch->text_room);
  make_room(batch, FIRST_ROOM);
  return batch;
}

SurveyBatchEntry *survey_batch_begin(SurveyBatch *batch, SurveyCsvRow *row) {
  g_return_val_if_fail(batch != NULL && row != NULL, NULL);

  const gsize size = row->starts[row->n_cells];
  g_return_val_if_fail(batch->text_length + size <= batch->text_room, NULL);
  if (batch->n == batch->room)
    make_room(batch, 2 * batch->room);
  row->text = memcpy(batch->text + batch->text_length, row->text, size);
  batch->text_length += size;
  memset(survey_batch_get_answers(batch), SURVEY_ANSWER_UNANSWERED, batch->n_items);
  SurveyBatchEntry *entry = &batch->entries[batch->n];
  entry->first_text = batch->n_texts;
  entry->response.n_texts = 0;
  entry->bad = FALSE;
  return entry;
}

SurveyAnswer *survey_batch_get_answers(SurveyBatch *batch) {
  return batch->answers + (gsize)batch->n * batch->n_items;
}

SurveyResponseText *survey_batch_get_texts(SurveyBatch *batch) {
  return batch->texts + batch->n_texts;
}

void survey_batch_end(SurveyBatch *batch, guint64 number) {
  batch->n_texts += batch->entries[batch->n].response.n_texts;
  batch->numbers[batch->n++] = number;
}

SurveyBatchEntry *survey_batch_get(SurveyBatch *batch, guint i) {
  g_return_val_if_fail(batch != NULL && i < batch->n, NULL);

  SurveyBatchEntry *entry = &batch->entries[i];
  entry->response.answers = batch->answers + (gsize)i * batch->n_items;
  entry->response.texts = batch->texts + entry->first_text;
  return entry;
}

void survey_batch_clear(SurveyBatch *batch) {
  g_return_if_fail(batch != NULL);
  batch->n = 0;
  batch->text_length = 0;
  batch->n_texts = 0;
}

void survey_batch_free(SurveyBatch *batch) {
  if (batch == NULL)
    return;
  g_free(batch->entries);
  g_free(batch->numbers);
  g_free(batch->answers);
  g_free(batch->text);
  g_free(batch->texts);
  g_free(batch);
}
