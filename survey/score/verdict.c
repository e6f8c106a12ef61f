// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/verdict.h"
#include "survey/score/holm.h"
#include "survey/score/moments.h"
#include <math.h>

static SurveyFactorChange *get_factor(const SurveyLensChange *change, guint f) {
  return &g_array_index(change->factors, SurveyFactorChange, f);
}

static void adjust(SurveyLensChange *change) {
  g_autofree double *p = g_new(double, MAX(change->factors->len, 1));
  guint n = 0;
  for (guint f = 0; f < change->factors->len; f++)
    if (get_factor(change, f)->p.known)
      p[n++] = get_factor(change, f)->p.value;
  survey_holm_adjust(p, n);
  change->n_comparisons = n;
  n = 0;
  for (guint f = 0; f < change->factors->len; f++)
    if (get_factor(change, f)->p.known)
      get_factor(change, f)->p_holm = survey_figure(p[n++]);
}

/* Two values a cycle, or two pairs: with fewer nobody can say that there is no spread. */
static gboolean can_show_spread(const SurveyLensChange *change, const SurveyFactorChange *factor) {
  if (change->method == SURVEY_METHOD_PAIRED)
    return factor->n_pairs >= 2;
  return factor->n_before >= 2 && factor->n_after >= 2;
}

static SurveyVerdict judge(const SurveyLensChange *change, const SurveyFactorChange *factor) {
  double size = fabs(factor->difference.value);
  if (!factor->p_holm.known) {
    gboolean is_equal = size < SURVEY_MOMENTS_NO_SPREAD && can_show_spread(change, factor);
    return is_equal ? SURVEY_VERDICT_NO_CLEAR_CHANGE : SURVEY_VERDICT_CANNOT_SAY;
  }
  if (factor->p_holm.value >= SURVEY_VERDICT_CHANCE ||
      size < SURVEY_VERDICT_SMALLEST - SURVEY_MOMENTS_NO_SPREAD)
    return SURVEY_VERDICT_NO_CLEAR_CHANGE;
  return factor->difference.value > 0.0 ? SURVEY_VERDICT_CLEARER_UP : SURVEY_VERDICT_CLEARER_DOWN;
}

void survey_verdict_fill(SurveyLensChange *change) {
  adjust(change);
  for (guint f = 0; f < change->factors->len; f++) {
    SurveyFactorChange *factor = get_factor(change, f);
    if (factor->state == SURVEY_CHANGE_COMPARED)
      factor->verdict = judge(change, factor);
  }
}
