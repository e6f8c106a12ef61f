// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The smallest next step: the least that would have to change for a factor's score to move. A
 * better level is one step further from the end of the scale that scores 0: of a reversed item a
 * lower one. It says what would count, not what is worth doing. */

#include "survey/score/figure.h"
#include "survey/score/matrix.h"

#define SURVEY_NEXT_STEP_MAX_MOVES 3 /* one-level moves in a set */
#define SURVEY_NEXT_STEP_MAX_TWICE 2 /* of them on one item */
#define SURVEY_NEXT_STEP_MAX_SETS  6 /* listed */

/* One-level moves that are made together. */
typedef struct {
  guint n_moves;
  guint columns[SURVEY_NEXT_STEP_MAX_MOVES]; /* of the row, rising; twice: two levels better */
  double score;                              /* then, 0..100 */
} SurveyMoves;

typedef struct {
  SurveyMoves sets[SURVEY_NEXT_STEP_MAX_SETS]; /* in form order, all of the same size */
  guint n_sets;
  guint n_more; /* of that size, not listed */
} SurveyNextStep;

/* The band after that of the printed score; NULL in the last, or if the form has none. */
const SurveyBand *survey_next_step_get_band(const SurveyForm *form, double score);

/* For a rating by a group: the smallest sets of moves that bring the printed score to `target` or
 * beyond. Items that count, were answered with a level and are below their best one can move. None
 * if MAX_MOVES do not suffice, if the row has no score, or if it is there already. */
SurveyNextStep survey_next_step_find(const SurveyRow *row, guint target);

/* An item that people answered low. */
typedef struct {
  guint column;  /* of the matrix */
  guint64 n_low; /* answers in the two worst levels, on scales of up to three the worst */
  double score;  /* of the factor, if each of these were one level better */
} SurveyLowItem;

/* For individual responses: the items that count and were answered low (of SurveyLowItem), most
 * often first, ties in form order. Empty if no response is scored. Free with g_array_unref(). */
GArray *survey_next_step_list_low(const SurveyMatrix *matrix);
