// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What each column of answers as CSV is, worked out once from the first row: a reserved name, an
 * item, <item>.note, <item>.evidence, <factor>.narrative or <factor>.share. */

#include "survey/answers/circumstances.h"
#include "survey/answers/csv.h"
#include "survey/answers/map.h"
#include "survey/answers/values.h"

#define SURVEY_COLUMNS_MAX 4096

/* The cell of a column that the file does not have. No row has so many. */
#define SURVEY_COLUMN_NONE G_MAXUINT

/* Columns of items beside each other, in form order and with one scale: in most files all of them
 * are one run. */
typedef struct {
  guint first_cell;
  guint first_item; /* position in the form's items */
  guint n;
  const SurveyValues *values;
} SurveyItemRun;

typedef struct {
  guint cell;
  guint share_cell;        /* of a narrative; SURVEY_COLUMN_NONE if there is none */
  SurveyResponseText text; /* what a text of this column is, its words left out */
} SurveyTextColumn;

typedef struct {
  GPtrArray *names;                       /* of char *, as the file has them */
  guint reserved[SURVEY_N_CIRCUMSTANCES]; /* their cells, or SURVEY_COLUMN_NONE */
  GArray *runs;                           /* of SurveyItemRun, in the order of the file */
  guint n_items;                          /* columns of them */
  GArray *texts;                          /* of SurveyTextColumn, likewise */
  GPtrArray *values;                      /* of SurveyValues, one a scale in use */
} SurveyColumns;

/* Makes out the columns of the file's first row, the latest of `csv`, as `map` translates them
 * (NULL: as they are). Adds a finding for every column that is unknown or repeated, for items
 * without a column, and if nothing names the respondent. NULL if there are too many columns. */
SurveyColumns *survey_columns_new(const SurveyForm *form, const SurveyMap *map,
                                  const SurveyCsv *csv, SurveyCsvRow *row,
                                  SurveyFindings *findings);

void survey_columns_free(SurveyColumns *columns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyColumns, survey_columns_free)
