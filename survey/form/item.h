// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The item: one statement that is rated. */

#include "survey/form/scale.h"

#define SURVEY_FORM_MAX_WEIGHT 100

/* "This item continues that one of an earlier form": the join of change over time. */
typedef struct {
  char *form;
  char *version;
  char *item;
} SurveyContinues;

typedef struct {
  char *id;
  char *pair; /* joins a staff item with a service-user item; NULL if it has none */
  const SurveyScale *scale;
  guint weight;      /* 1..SURVEY_FORM_MAX_WEIGHT */
  gboolean reversed; /* a high level counts low */
  gboolean scored;   /* FALSE: shown, never counted */
  gboolean allows_not_applicable;
  gboolean allows_unable;
  char *picture; /* names what is shown beside the text; NULL: nothing */
  SurveyWording *text;
  SurveyWording *why;         /* why we ask; may be NULL */
  GPtrArray *hints;           /* of SurveyWording: what evidence could be; may be empty */
  SurveyContinues *continues; /* NULL if it continues none */
  guint index;                /* position in the form's items */
  guint factor_index;         /* position of its factor in the form's factors */
  SurveyPlace place;
} SurveyItem;

/* A scored item of weight 1 that allows both non-answers; takes `id` over. */
SurveyItem *survey_item_new(char *id, SurveyPlace place);

/* Takes the three strings over. */
SurveyContinues *survey_continues_new(char *form, char *version, char *item);

void survey_item_free(SurveyItem *item);
