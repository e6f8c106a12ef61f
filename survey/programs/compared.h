// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Two cycles of a service, read from files, and what changed between them. Used by every command
 * that takes --before. */

#include "survey/programs/sets.h"
#include "survey/score/change.h"

/* One cycle's files, and which of the answers in them count. */
typedef struct {
  char **files;                     /* NULL-terminated */
  const SurveySetsOptions *options; /* keeps_panels and lender are set by the reading */
} SurveyComparedSide;

typedef struct {
  SurveySets *before;
  SurveySets *after;
  SurveyChange *change; /* borrows from both */
} SurveyCompared;

/* What is read, and what is asked of it. */
typedef struct {
  SurveyComparedSide before;
  SurveyComparedSide after;
  gboolean after_first; /* a form named after serves before too; else the other way round */
  guint floor;          /* the least min_n */
} SurveyComparedJob;

/* Reads both cycles and compares them. FALSE after printing why, with `status` set: see
 * survey_sets_read(); the two may also be of different services. `job` must outlive `compared`.
 * Clear with survey_compared_clear(), whatever is returned. */
gboolean survey_compared_read(const SurveyCommand *command, const SurveyComparedJob *job,
                              SurveyCompared *compared, SurveyExit *status);

void survey_compared_clear(SurveyCompared *compared);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SurveyCompared, survey_compared_clear)
