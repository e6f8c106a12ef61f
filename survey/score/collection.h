// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A collection: the tallies of everything that was read in one call, grouped by service and cycle
 * in order of first appearance, then by lens and form. */

#include "survey/score/tally.h"

typedef struct {
  char *service;      /* "" if the answers name none */
  char *cycle;        /* "" likewise */
  char *latest_date;  /* the latest date of a response, YYYY-MM-DD; "" if none has one */
  guint first_line;   /* where its first response stands in its file */
  GPtrArray *tallies; /* of SurveyTally, by lens, then the form with most items, its id, version */
} SurveyCell;

typedef struct {
  GPtrArray *cells;    /* of SurveyCell, in order of first appearance */
  GHashTable *by_name; /* set of the same SurveyCell, by service and cycle */
  SurveyCell *last;    /* the cell of the latest response: rows of one cell come together */
  SurveyTally *tally;  /* that it was added to */
  gboolean keeps_panels;
} SurveyCollection;

SurveyCollection *survey_collection_new(void);

/* Keeps the answers of those who give a pseudonym, for survey_change(). Called before the first
 * response; memory grows with them alone. */
void survey_collection_keep_panels(SurveyCollection *collection);

/* A SurveyResponseTake; `data` is the SurveyCollection. */
void survey_collection_take(const SurveyResponse *response, gpointer data);

/* Adds the tallies of `part`, whose responses come after those of `collection`. */
void survey_collection_merge(SurveyCollection *collection, const SurveyCollection *part);

/* Adds the tallies of `n_parts` collections that share one file between them, in any way. */
void survey_collection_merge_parts(SurveyCollection *collection, SurveyCollection *const *parts,
                                   guint n_parts);

void survey_collection_free(SurveyCollection *collection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyCollection, survey_collection_free)
