// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Responses from rows of CSV that wait to be handed on, with texts of their own: while it is not
 * known yet whether somebody has answered before, for that takes long to come from memory. Nothing
 * is allocated for a response. Used by answers-csv.c and its threads. */

#include "survey/answers/csv.h"
#include "survey/answers/response.h"

typedef struct {
  SurveyPlace whose;       /* where it says who answered */
  gboolean bad;            /* the row has an error */
  gsize first_text;        /* position in the batch's texts */
  SurveyResponse response; /* its arrays are set when it is got from the batch */
} SurveyBatchEntry;

typedef struct {
  guint n_items; /* of the form */
  guint n_columns_of_texts;
  guint n;
  guint room;
  SurveyBatchEntry *entries;
  guint64 *numbers; /* of who answered, one an entry: identity.h */
  SurveyAnswer *answers;
  char *text; /* of all rows */
  gsize text_length;
  gsize text_room;
  SurveyResponseText *texts;
  gsize n_texts;
} SurveyBatch;

/* For responses to `form` whose rows begin within `n_bytes` of a file. */
SurveyBatch *survey_batch_new(const SurveyForm *form, guint n_columns_of_texts, gsize n_bytes);

/* Begins an entry for the row, whose text from now on is the batch's own; sets its answers to
 * unanswered. It counts, and the next begins, after survey_batch_end(). */
SurveyBatchEntry *survey_batch_begin(SurveyBatch *batch, SurveyCsvRow *row);
SurveyAnswer *survey_batch_get_answers(SurveyBatch *batch);
SurveyResponseText *survey_batch_get_texts(SurveyBatch *batch);
void survey_batch_end(SurveyBatch *batch, guint64 number);

/* The entry `i` with its arrays in place. Valid until an entry begins. */
SurveyBatchEntry *survey_batch_get(SurveyBatch *batch, guint i);

void survey_batch_clear(SurveyBatch *batch);

void survey_batch_free(SurveyBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyBatch, survey_batch_free)
