// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Who answered, about what, when: the reserved columns of CSV, which are the attributes of a
 * response in XML. Every reader of answers has them checked here, so that every kind of file has
 * the same findings. What a single text may be is response-check.h. */

#include "survey/answers/identity.h"
#include "survey/answers/response.h"
#include "survey/answers/seen.h"

typedef enum {
  SURVEY_CIRCUMSTANCE_RESPONDENT,
  SURVEY_CIRCUMSTANCE_FORM,
  SURVEY_CIRCUMSTANCE_LENS,
  SURVEY_CIRCUMSTANCE_SERVICE,
  SURVEY_CIRCUMSTANCE_CYCLE,
  SURVEY_CIRCUMSTANCE_DATE,
  SURVEY_CIRCUMSTANCE_LANGUAGE,
  SURVEY_CIRCUMSTANCE_PSEUDONYM,
  SURVEY_CIRCUMSTANCE_GROUP_SIZE,
  SURVEY_N_CIRCUMSTANCES
} SurveyCircumstance;

typedef struct {
  SurveyFindings *findings;
  SurveyIdentity *identity; /* NULL: nobody looks for those who answer twice */
  SurveySeen *seen;         /* NULL: somebody else will look */
  /* Marks the response as bad; returns the place of what is to blame. */
  SurveyPlace (*blame)(SurveyCircumstance what, gpointer data);
  gpointer data;
} SurveyCircumstancesCheck;

/* TRUE for what tells one who answered from another; the others tell what was answered about. */
static inline gboolean survey_circumstance_is_of_who(SurveyCircumstance what) {
  return what == SURVEY_CIRCUMSTANCE_RESPONDENT || what == SURVEY_CIRCUMSTANCE_PSEUDONYM;
}

/* The column's name: "group_size". */
const char *survey_circumstance_name(SurveyCircumstance what);

/* Fills the response, whose form is set, from `texts`: one a circumstance, "" where none is given,
 * without white space around them. `before` is NULL, or the response before where it had nothing
 * to blame, the same identity, and the same texts but for respondent and pseudonym: those are all
 * that is looked at then.
 * One response a respondent, and one rating by a group, is allowed per service, cycle, lens and
 * form. The result is the number of who answered (identity.h), for the check of that; 0 if the
 * response cannot be told from others or nobody looks. It begins to fetch from memory what the
 * check needs; read the answers between them. */
guint64 survey_circumstances_fill(const SurveyCircumstancesCheck *check, const char *const *texts,
                                  const SurveyResponse *before, SurveyResponse *response);
void survey_circumstances_check_repeated(const SurveyCircumstancesCheck *check,
                                         const SurveyResponse *response, guint64 number);
