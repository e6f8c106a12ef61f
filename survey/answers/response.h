// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The response: one person's, or one group's, answers to one form. It does not know where it came
 * from (CSV, XML, a page) nor what it is worth. */

#include "survey/form/form.h"

#define SURVEY_RESPONSE_MAX_TEXT  8000 /* characters of a note, evidence or narrative */
#define SURVEY_RESPONSE_MAX_LABEL 200  /* characters of a respondent, service, cycle, pseudonym */
#define SURVEY_RESPONSE_MIN_GROUP 3    /* people in a rating by a group */
#define SURVEY_RESPONSE_MAX_GROUP 10000

/* An answer in one byte: the level's position in its scale (0 is the lowest), or a state above.
 * "Not asked" is the state of an item that the response's own form does not have. */
typedef guint8 SurveyAnswer;

enum {
  SURVEY_ANSWER_UNANSWERED = 0xfb, /* on screens: skipped */
  SURVEY_ANSWER_NOT_APPLICABLE = 0xfc,
  SURVEY_ANSWER_UNABLE = 0xfd,
  SURVEY_ANSWER_NOT_ASKED = 0xfe,
};

static inline gboolean survey_answer_is_level(SurveyAnswer answer) {
  return answer < SURVEY_FORM_MAX_LEVELS;
}

/* The texts of a response. */
typedef struct {
  guint item_index;   /* position in the form's items; of a narrative: unused */
  guint factor_index; /* position in the form's factors */
  enum { SURVEY_TEXT_NOTE, SURVEY_TEXT_EVIDENCE, SURVEY_TEXT_NARRATIVE } kind;
  gboolean share; /* of a narrative: may be shown in reports */
  const char *text;
} SurveyResponseText;

/* Strings and arrays belong to whoever fills the response and are valid only during the call that
 * hands it on: copy what is kept. */
typedef struct {
  const SurveyForm *form;
  SurveyLens lens;
  guint group_size;       /* of a rating by a group; 0 for one person */
  const char *respondent; /* never empty */
  const char *service;    /* "" if not given, as all below */
  const char *cycle;
  const char *date;     /* YYYY-MM-DD */
  const char *language; /* that the response was given in */
  const char *pseudonym;
  const SurveyAnswer *answers; /* one an item of the form, in form order */
  const SurveyResponseText *texts;
  guint n_texts;
  SurveyPlace place;
  gboolean is_of_same; /* form, lens, service and cycle are known to be those of the response that
                          was handed on before, to the same taker */
} SurveyResponse;

/* Takes one response; called by readers in the order of the file. */
typedef void (*SurveyResponseTake)(const SurveyResponse *response, gpointer data);
