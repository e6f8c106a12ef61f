// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/lens-change.h"

SurveyLensChange *survey_lens_change_new(const SurveyLensResult *before,
                                         const SurveyLensResult *after) {
  SurveyLensChange *lens = g_new0(SurveyLensChange, 1);
  lens->lens = after->lens;
  lens->before = before;
  lens->after = after;
  lens->factors = g_array_new(FALSE, TRUE, sizeof(SurveyFactorChange));
  lens->items = g_array_new(FALSE, TRUE, sizeof(SurveyItemChange));
  return lens;
}

static void list_new(const SurveyLensResult *result, const SurveyLensResult *known,
                     GPtrArray *factors) {
  for (guint f = 0; f < result->factors->len; f++) {
    const SurveyFactor *factor = g_array_index(result->factors, SurveyFactorResult, f).factor;
    if (known == NULL || survey_lens_result_find_factor(known, factor->id) == NULL)
      g_ptr_array_add(factors, (gpointer)factor);
  }
}

GPtrArray *survey_lens_change_list_factors(const SurveyLensChange *lens) {
  GPtrArray *factors = g_ptr_array_new();
  list_new(lens->after, NULL, factors);
  list_new(lens->before, lens->after, factors);
  return factors;
}

SurveyItemChange *survey_lens_change_get_items(const SurveyLensChange *lens,
                                               const SurveyFactorChange *factor) {
  return &g_array_index(lens->items, SurveyItemChange, factor->first_item);
}

const char *survey_method_name(SurveyMethod method) {
  static const char *const names[] = {"welch", "paired", "group"};
  g_return_val_if_fail(method < G_N_ELEMENTS(names), NULL);
  return names[method];
}

const char *survey_change_state_name(SurveyChangeState state) {
  static const char *const names[] = {"compared", "not-comparable", "suppressed"};
  g_return_val_if_fail(state < G_N_ELEMENTS(names), NULL);
  return names[state];
}

const char *survey_verdict_name(SurveyVerdict verdict) {
  static const char *const names[] = {
      NULL, "clearer-up", "clearer-down", "no-clear-change", "cannot-say", "up", "down", "same",
  };
  g_return_val_if_fail(verdict < G_N_ELEMENTS(names), NULL);
  return names[verdict];
}

const char *survey_move_name(SurveyMove move) {
  static const char *const names[] = {
      "suppressed",     "higher", "lower",          "no-clear-move",      "better",
      "worse",          "same",   "newly-answered", "no-longer-answered", "now-not-applicable",
      "now-applicable", "added",  "dropped",
  };
  g_return_val_if_fail(move < G_N_ELEMENTS(names), NULL);
  return names[move];
}

void survey_lens_change_free(SurveyLensChange *lens) {
  if (lens == NULL)
    return;
  g_array_unref(lens->factors);
  g_array_unref(lens->items);
  g_free(lens);
}
