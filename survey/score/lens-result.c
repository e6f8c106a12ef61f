// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/lens-result.h"
#include <string.h>

SurveyLensResult *survey_lens_result_new(SurveyLens lens) {
  SurveyLensResult *result = g_new0(SurveyLensResult, 1);
  result->lens = lens;
  result->forms = g_ptr_array_new();
  result->factors = g_array_new(FALSE, TRUE, sizeof(SurveyFactorResult));
  result->items = g_array_new(FALSE, TRUE, sizeof(SurveyItemResult));
  return result;
}

SurveyItemResult *survey_lens_result_get_items(const SurveyLensResult *lens,
                                               const SurveyFactorResult *factor) {
  return &g_array_index(lens->items, SurveyItemResult, factor->first_item);
}

void survey_lens_result_count_items(SurveyFactorResult *factor, const SurveyItemResult *items) {
  factor->counts = (SurveyCounts){0};
  factor->n_evidence = 0;
  for (guint i = 0; i < factor->n_items; i++) {
    if (!items[i].item->scored)
      continue;
    survey_counts_merge(&factor->counts, &items[i].counts);
    factor->n_evidence += items[i].n_evidence;
  }
}

const SurveyFactorResult *survey_lens_result_find_factor(const SurveyLensResult *lens,
                                                         const char *id) {
  for (guint f = 0; f < lens->factors->len; f++) {
    const SurveyFactorResult *factor = &g_array_index(lens->factors, SurveyFactorResult, f);
    if (strcmp(factor->factor->id, id) == 0)
      return factor;
  }
  return NULL;
}

void survey_lens_result_free(SurveyLensResult *lens) {
  if (lens == NULL)
    return;
  g_ptr_array_unref(lens->forms);
  g_array_unref(lens->factors);
  g_array_unref(lens->items);
  g_free(lens);
}
