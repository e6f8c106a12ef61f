// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What a reader of answers is given, whatever the kind of file: what they belong to, who takes
 * them, and where everything goes that is wrong with them. */

#include "survey/answers/map.h"
#include "survey/answers/response.h"
#include "survey/answers/seen.h"

/* Responses that were not handed on, and the errors in them. Errors beyond these are in the file
 * as a whole, and nothing of it can be used. */
typedef struct {
  guint64 n_responses;
  guint64 n_errors;
} SurveyLeftOut;

/* Is told how many bytes of the file have been read, now and then, never by two threads at once. */
typedef void (*SurveyAnswersReached)(guint64 offset, gpointer data);

typedef struct {
  const char *file;       /* names the answers in findings */
  const SurveyForm *form; /* that the answers belong to */
  const SurveyMap *map;   /* for CSV: how its columns and values are called; NULL if as here */
  SurveySeen *seen;       /* shared by all answers of one call; CSV: NULL looks for nobody */
  SurveyFindings *findings;
  SurveyLeftOut *left_out; /* added to */
  SurveyResponseTake take;
  gpointer data;
  SurveyAnswersReached reached; /* is given `data` too; NULL if nobody wants to know */

  /* For CSV in a regular file: a thread reads for each of the parts, which are given to `take`
   * instead of `data`, each with responses in the order of the file. */
  gpointer *parts;
  guint n_parts; /* 0: one thread, which gives all of them to `data` */
} SurveyAnswersJob;
