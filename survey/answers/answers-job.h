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

typedef struct {
  const char *file;       /* names the answers in findings */
  const SurveyForm *form; /* that the answers belong to */
  const SurveyMap *map;   /* for CSV: how its columns and values are called; NULL if as here */
  SurveySeen *seen;       /* shared by all answers of one call; CSV: NULL looks for nobody */
  SurveyFindings *findings;
  SurveyLeftOut *left_out; /* added to */
  SurveyResponseTake take;
  gpointer data;
} SurveyAnswersJob;
