// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/hedges.h"
#include <math.h>

static double sum_squares(const SurveyMoments *m) {
  return (double)(m->n - 1) * m->sd.value * m->sd.value;
}

/* Gamma(m/2) / (sqrt(m/2) Gamma((m-1)/2)), m = n1 + n2 - 2. */
static double correct(double m) {
  return exp(lgamma(m / 2.0) - lgamma((m - 1.0) / 2.0)) / sqrt(m / 2.0);
}

SurveyFigure survey_hedges(const SurveyMoments *first, const SurveyMoments *second) {
  if (!first->sd.known || !second->sd.known)
    return survey_figure_none();
  double m = (double)(first->n + second->n - 2);
  double sd = sqrt((sum_squares(first) + sum_squares(second)) / m);
  if (sd < SURVEY_MOMENTS_NO_SPREAD)
    return survey_figure_none();
  return survey_figure((first->mean.value - second->mean.value) / sd * correct(m));
}
