// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/moments.h"
#include "survey/score/student.h"
#include <math.h>

static double sum_squares(const GArray *values, double mean) {
  double sum = 0.0;
  for (guint i = 0; i < values->len; i++) {
    const SurveyCounted *v = &g_array_index(values, SurveyCounted, i);
    sum += (double)v->count * (v->value - mean) * (v->value - mean);
  }
  return sum;
}

SurveyMoments survey_moments(const GArray *values) {
  SurveyMoments moments = {0};
  double sum = 0.0;
  for (guint i = 0; i < values->len; i++) {
    const SurveyCounted *v = &g_array_index(values, SurveyCounted, i);
    moments.n += v->count;
    sum += (double)v->count * v->value;
  }
  if (moments.n == 0)
    return moments;
  double mean = sum / (double)moments.n;
  moments.mean = survey_figure(mean);
  if (moments.n < 2)
    return moments;
  double sd = sqrt(sum_squares(values, mean) / (double)(moments.n - 1));
  moments.sd = survey_figure(sd < SURVEY_MOMENTS_NO_SPREAD ? 0.0 : sd);
  return moments;
}

SurveyInterval survey_interval_around(double centre, double half) {
  return (SurveyInterval){survey_figure(centre - half), survey_figure(centre + half)};
}

SurveyInterval survey_moments_interval(const SurveyMoments *moments) {
  if (!moments->sd.known)
    return (SurveyInterval){survey_figure_none(), survey_figure_none()};
  double n = (double)moments->n;
  double t = survey_student_quantile(SURVEY_MOMENTS_TAIL, n - 1.0);
  return survey_interval_around(moments->mean.value, t * moments->sd.value / sqrt(n));
}
