// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The difference of two means whose spreads may differ: Welch (1947), with the degrees of freedom
 * of Satterthwaite (1946). Used for gaps between lenses and for change between cycles. */

#include "survey/score/moments.h"

typedef struct {
  gboolean known;    /* FALSE when a side has fewer than two values or neither has any spread */
  double difference; /* first minus second */
  double error;      /* standard error of the difference, above 0 */
  double df;         /* at least 1 */
} SurveyWelch;

SurveyWelch survey_welch(const SurveyMoments *first, const SurveyMoments *second);

/* 95 % interval of the difference; none if it is not known. */
SurveyInterval survey_welch_interval(const SurveyWelch *welch);
