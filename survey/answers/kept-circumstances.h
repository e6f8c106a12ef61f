// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The circumstances of a response as XML gives them, kept until the next response: responses about
 * the same follow each other, and only who answered is looked at again then. Used by answers-xml.c.
 */

#include "survey/answers/answers-xml-names.h"
#include "survey/answers/circumstances.h"

typedef struct {
  GString *texts[SURVEY_N_CIRCUMSTANCES]; /* owned; without white space around them */
} SurveyKeptCircumstances;

void survey_kept_circumstances_init(SurveyKeptCircumstances *kept);

/* TRUE if `values`, one a circumstance, say the same but for who answered. FALSE may also mean that
 * they are only written otherwise. */
gboolean survey_kept_circumstances_are(const SurveyKeptCircumstances *kept,
                                       const SurveyXmlSlice *values);

/* Keeps them, if it is `same` only who answered. Sets `texts`, one a circumstance, to what is kept:
 * valid until the next call. */
void survey_kept_circumstances_keep(SurveyKeptCircumstances *kept, const SurveyXmlSlice *values,
                                    gboolean same, const char **texts);

void survey_kept_circumstances_clear(SurveyKeptCircumstances *kept);
