// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/factor.h"

SurveyGroup *survey_group_new(char *id, SurveyPlace place) {
  g_return_val_if_fail(id != NULL, NULL);

  SurveyGroup *group = g_new0(SurveyGroup, 1);
  group->id = id;
  group->factors = g_ptr_array_new_with_free_func((GDestroyNotify)survey_factor_free);
  group->place = place;
  return group;
}

SurveyFactor *survey_factor_new(char *id, SurveyPlace place) {
  g_return_val_if_fail(id != NULL, NULL);

  SurveyFactor *factor = g_new0(SurveyFactor, 1);
  factor->id = id;
  factor->items = g_ptr_array_new_with_free_func((GDestroyNotify)survey_item_free);
  factor->advice = g_ptr_array_new_with_free_func((GDestroyNotify)survey_advice_free);
  factor->place = place;
  return factor;
}

SurveyAdvice *survey_advice_new(const SurveyBand *band, SurveyPlace place) {
  SurveyAdvice *advice = g_new0(SurveyAdvice, 1);
  advice->band = band;
  advice->steps = g_ptr_array_new_with_free_func((GDestroyNotify)survey_wording_free);
  advice->place = place;
  return advice;
}

const char *survey_factor_get_label(const SurveyFactor *factor, const char *language) {
  g_return_val_if_fail(factor != NULL, NULL);
  return survey_wording_get(factor->short_name != NULL ? factor->short_name : factor->name,
                            language);
}

const SurveyAdvice *survey_factor_find_advice(const SurveyFactor *factor, const SurveyBand *band) {
  g_return_val_if_fail(factor != NULL, NULL);

  for (guint i = 0; band != NULL && i < factor->advice->len; i++) {
    const SurveyAdvice *advice = factor->advice->pdata[i];
    if (advice->band == band)
      return advice;
  }
  return NULL;
}

void survey_advice_free(SurveyAdvice *advice) {
  if (advice == NULL)
    return;
  survey_wording_free(advice->text);
  g_ptr_array_unref(advice->steps);
  g_free(advice);
}

void survey_factor_free(SurveyFactor *factor) {
  if (factor == NULL)
    return;
  g_free(factor->id);
  g_free(factor->roots);
  survey_wording_free(factor->name);
  survey_wording_free(factor->short_name);
  survey_wording_free(factor->meaning);
  survey_wording_free(factor->before);
  survey_wording_free(factor->prompt);
  g_ptr_array_unref(factor->items);
  g_ptr_array_unref(factor->advice);
  g_free(factor);
}

void survey_group_free(SurveyGroup *group) {
  if (group == NULL)
    return;
  g_free(group->id);
  survey_wording_free(group->name);
  survey_wording_free(group->meaning);
  g_ptr_array_unref(group->factors);
  g_free(group);
}
