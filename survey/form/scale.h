// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The scale: the levels an item is rated on, each with its own written anchor. */

#include "survey/form/wording.h"

#define SURVEY_FORM_MAX_LEVELS 11 /* in a scale */

typedef struct {
  char *id;  /* NULL if it has none */
  int value; /* consecutive whole numbers over the levels of a scale */
  SurveyWording *anchor;
  SurveyPlace place;
} SurveyLevel;

typedef struct {
  char *id;
  GPtrArray *levels; /* of SurveyLevel, lowest value first; 2..SURVEY_FORM_MAX_LEVELS */
  SurveyPlace place;
} SurveyScale;

/* An empty scale; takes `id` over. */
SurveyScale *survey_scale_new(char *id, SurveyPlace place);
void survey_scale_free(SurveyScale *scale);
