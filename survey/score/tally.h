// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A tally: what has been counted of the responses of one lens, in one service and cycle, to one
 * form. Tallies of the same form add up exactly, in any order. */

#include "survey/score/panel.h"
#include "survey/score/patterns.h"

typedef struct {
  const SurveyForm *form;
  SurveyLens lens;
  guint64 n_responses;
  guint group_size;    /* of a rating by a group, else 0 */
  GPtrArray *patterns; /* of SurveyPatterns, one a factor of the form, in form order */
  guint64 *n_evidence; /* per item of the form: levels with evidence given */
  guint *first_item;   /* per factor: position of its first item in the form's items */
  SurveyPanel *panel;  /* the responses with a pseudonym; NULL if they are not kept */
} SurveyTally;

SurveyTally *survey_tally_new(const SurveyForm *form, SurveyLens lens);

/* Keeps those who give a pseudonym one by one, from now on. */
void survey_tally_keep_panel(SurveyTally *tally);

/* Counts one response to the tally's form. */
void survey_tally_add(SurveyTally *tally, const SurveyResponse *response);

/* Adds `part`, a tally of the same form and lens. */
void survey_tally_merge(SurveyTally *tally, const SurveyTally *part);

void survey_tally_free(SurveyTally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyTally, survey_tally_free)
