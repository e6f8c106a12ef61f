// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/welch.h"
#include "survey/score/student.h"
#include <math.h>

/* Variance of a mean. */
static double get_error_variance(const SurveyMoments *m) {
  return m->sd.value * m->sd.value / (double)m->n;
}

SurveyWelch survey_welch(const SurveyMoments *first, const SurveyMoments *second) {
  SurveyWelch welch = {0};
  if (!first->sd.known || !second->sd.known)
    return welch;
  double a = get_error_variance(first);
  double b = get_error_variance(second);
  double error = sqrt(a + b);
  if (error < SURVEY_MOMENTS_NO_SPREAD)
    return welch;
  double share = a / (a + b);
  double df = 1.0 / (share * share / (double)(first->n - 1) +
                     (1.0 - share) * (1.0 - share) / (double)(second->n - 1));
  welch.known = TRUE;
  welch.difference = first->mean.value - second->mean.value;
  welch.error = error;
  welch.df = MAX(df, 1.0);
  return welch;
}

SurveyInterval survey_welch_interval(const SurveyWelch *welch) {
  if (!welch->known)
    return (SurveyInterval){survey_figure_none(), survey_figure_none()};
  double t = survey_student_quantile(SURVEY_MOMENTS_TAIL, welch->df);
  return survey_interval_around(welch->difference, t * welch->error);
}
