// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The trend: the scores of many cycles of one service, factor by factor, with which of them may be
 * joined by a line and the medians of those that are (3-measurement, 5). No control limits: they
 * need about twelve points. Plain data, made from results that survey_suppress() has been over. It
 * does not know files or pages. */

#include "survey/score/result.h"

/* Joined points below this number have no median. */
#define SURVEY_TREND_MIN_MEDIAN 3

typedef struct {
  const SurveyFactorResult *result; /* of that cycle; NULL if it was not asked then */
  gboolean joined;                  /* with the point before: the same statements, both scored */
} SurveyTrendPoint;

/* The median of the points `from` to `to`, all of them joined: R's type 7. */
typedef struct {
  guint from, to;
  double value; /* 0..100 */
} SurveyTrendMedian;

typedef struct {
  const SurveyFactor *factor; /* of the latest cycle */
  GArray *points;             /* of SurveyTrendPoint, one a cycle */
  GArray *medians;            /* of SurveyTrendMedian, in order of time */
} SurveyTrendFactor;

typedef struct {
  const SurveyLensResult *latest; /* of the latest cycle that has this lens */
  GPtrArray *cycles;              /* of const SurveyLensResult, one a cycle; NULL where it lacks */
  GPtrArray *factors;             /* of SurveyTrendFactor, in the order of the latest */
} SurveyTrendLens;

typedef struct {
  GPtrArray *results; /* of SurveyResult, in order of time */
  GPtrArray *lenses;  /* of SurveyTrendLens, in the order of SurveyLens; of ratings by a group one a
                         form */
} SurveyTrend;

/* The trend of `results` (of SurveyResult, a cycle each, at least one), which it takes over. They
 * are put in the order of their latest dates if all have one, else left as they are. Free with
 * survey_trend_free(). */
SurveyTrend *survey_trend_new(GPtrArray *results);

/* TRUE if there are two cycles with some score, so that there is something to compare. */
gboolean survey_trend_has_course(const SurveyTrend *trend);

void survey_trend_free(SurveyTrend *trend);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyTrend, survey_trend_free)
