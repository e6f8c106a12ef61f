// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The items of one factor in one lens as columns, over all forms of the lens: a standard form and
 * its Easy Read twin share item ids, so their answers stand in the same column. Responses come out
 * as rows, equal ones together, in one order whatever the order they came in.
 *
 * Two items are one column if id, number of levels, direction and being scored agree: answers that
 * mean different things are never added up. */

#include "survey/score/tally.h"

typedef struct {
  const SurveyFactor *factor; /* of the first form that has it */
  GPtrArray *items;         /* of const SurveyItem, a column each: of the first form that has it */
  GPtrArray *stand_ins;     /* of const SurveyItem, a column each: its weight counts in place of the
                               item's own; NULL: every item counts itself */
  const GPtrArray *tallies; /* of SurveyTally, of one lens; borrowed */
} SurveyMatrix;

/* Equal responses to one form. */
typedef struct {
  const SurveyItem *const *items; /* a column each: the form's own item, or its stand-in; NULL if
                                     the form has none */
  const SurveyAnswer *answers;    /* a column each: not asked where the form has no item */
  guint n_columns;
  guint complete_percent; /* of the form */
  guint64 count;          /* responses, at least 1 */
  const char *pseudonym;  /* of a row of its own in a panel; else NULL */
} SurveyRow;

/* The matrix of the factor with this id: the first form's items, then what later forms add. */
SurveyMatrix *survey_matrix_new(const GPtrArray *tallies, const char *factor_id);

/* The same without any column, to be filled with some of the items of another. */
SurveyMatrix *survey_matrix_new_empty(const SurveyMatrix *matrix);

/* How many levels of the column stand with evidence. */
guint64 survey_matrix_count_evidence(const SurveyMatrix *matrix, guint column);

typedef void (*SurveyRowVisit)(const SurveyRow *row, gpointer data);
void survey_matrix_foreach(const SurveyMatrix *matrix, SurveyRowVisit visit, gpointer data);

/* The same for the responses in the tallies' panels, each a row of its own, in the order they
 * came. The pseudonym lives as long as the tallies. */
void survey_matrix_foreach_panel(const SurveyMatrix *matrix, SurveyRowVisit visit, gpointer data);

void survey_matrix_free(SurveyMatrix *matrix);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyMatrix, survey_matrix_free)
