// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The factor, with its items and the advice for its bands; and the group of factors. */

#include "survey/form/band.h"
#include "survey/form/item.h"

typedef struct {
  const SurveyBand *band;
  SurveyWording *text;
  GPtrArray *steps; /* of SurveyWording, one to three */
  SurveyPlace place;
} SurveyAdvice;

typedef struct {
  char *id;
  char *roots; /* name of the Roots domain it can be read beside; may be NULL */
  SurveyWording *name;
  SurveyWording *short_name; /* for the labels of charts; NULL: see survey_factor_get_label() */
  SurveyWording *meaning;    /* may be NULL, as all below */
  SurveyWording *before;     /* before you start: what it is about, that nothing is compulsory */
  SurveyWording *prompt;     /* of the open field: an example of good practice */
  GPtrArray *items;          /* of SurveyItem (owned), in form order */
  GPtrArray *advice;         /* of SurveyAdvice, in the order of the file */
  guint index;               /* position in the form's factors */
  guint group_index;         /* position of its group in the form's groups */
  SurveyPlace place;
} SurveyFactor;

typedef struct {
  char *id;
  SurveyWording *name;
  SurveyWording *meaning; /* may be NULL */
  GPtrArray *factors;     /* of SurveyFactor (owned), in form order */
  SurveyPlace place;
} SurveyGroup;

/* Each is empty and takes its id (or band) over as its first field. */
SurveyGroup *survey_group_new(char *id, SurveyPlace place);
SurveyFactor *survey_factor_new(char *id, SurveyPlace place);
SurveyAdvice *survey_advice_new(const SurveyBand *band, SurveyPlace place);

/* The short name, or the name where there is none. */
const char *survey_factor_get_label(const SurveyFactor *factor, const char *language);

/* The advice for a band, or NULL. */
const SurveyAdvice *survey_factor_find_advice(const SurveyFactor *factor, const SurveyBand *band);

void survey_factor_free(SurveyFactor *factor);
void survey_group_free(SurveyGroup *group);
void survey_advice_free(SurveyAdvice *advice);
