// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A map: how the columns and values of somebody else's CSV are called here. It is CSV too, with the
 * columns what, from and to; forms/README.md, "Other people's headers", has the rules. A map is
 * applied once to the header (columns.c) and to the values of each scale (values.h), so that rows
 * cost no more with it than without. */

#include "survey/base/finding.h"

#define SURVEY_MAP_MAX_RULES 10000

typedef enum { SURVEY_MAP_COLUMN, SURVEY_MAP_DROP, SURVEY_MAP_VALUE } SurveyMapKind;

typedef struct {
  SurveyMapKind kind;
  char *item; /* of a value: only answers to this item; NULL for all */
  char *from; /* of a column or drop: white space collapsed */
  char *to;   /* of a column: its name here. Of a value: an answer, "" for unanswered */
  SurveyPlace place;
  gboolean is_used; /* a column of this name, or a scale with this answer, was met */
} SurveyMapRule;

typedef struct {
  GPtrArray *rules;    /* of SurveyMapRule, in the order of the file */
  GHashTable *columns; /* by from: the SurveyMapRule of a column or drop */
  guint n_values;      /* rules for values */
} SurveyMap;

/* Reads the map from `fd`; `file` names it. NULL with `error` set if reading fails; else what is
 * wrong is in `findings`. */
SurveyMap *survey_map_read(int fd, const char *file, SurveyFindings *findings, GError **error);

/* The rule for a column of the answers, or NULL; marks it as used. `map` may be NULL. */
const SurveyMapRule *survey_map_find_column(const SurveyMap *map, const char *name);

/* After all answers: adds a finding for every rule that nothing was met for. */
void survey_map_check_used(const SurveyMap *map, SurveyFindings *findings);

void survey_map_free(SurveyMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyMap, survey_map_free)
