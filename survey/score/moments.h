// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Mean, standard deviation and interval of scores that come with their counts. */

#include "survey/score/figure.h"

/* A standard deviation or error below this is rounding of doubles and counts as 0. */
#define SURVEY_MOMENTS_NO_SPREAD 1e-9

/* The share of the t distribution below the upper end of a 95 % interval. */
#define SURVEY_MOMENTS_TAIL 0.975

/* A value and how many responses have it. */
typedef struct {
  double value;
  guint64 count;
} SurveyCounted;

typedef struct {
  guint64 n;
  SurveyFigure mean; /* from n >= 1 */
  SurveyFigure sd;   /* with n - 1; from n >= 2 */
} SurveyMoments;

typedef struct {
  SurveyFigure low;
  SurveyFigure high;
} SurveyInterval;

/* Of `values` (of SurveyCounted), summed in their order and in two passes. */
SurveyMoments survey_moments(const GArray *values);

/* 95 % interval of the mean, mean +- t(0.975, n - 1) sd / sqrt(n), not clipped; none below n = 2.
 */
SurveyInterval survey_moments_interval(const SurveyMoments *moments);

/* The interval `half` to either side of `centre`. */
SurveyInterval survey_interval_around(double centre, double half);
