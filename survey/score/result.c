// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/result.h"

const SurveyLensResult *survey_result_find_lens(const SurveyResult *result, SurveyLens lens) {
  for (guint l = 0; l < result->lenses->len; l++) {
    const SurveyLensResult *found = g_ptr_array_index(result->lenses, l);
    if (found->lens == lens)
      return found;
  }
  return NULL;
}

static gboolean lens_has_score(const SurveyLensResult *lens) {
  for (guint f = 0; f < lens->factors->len; f++)
    if (g_array_index(lens->factors, SurveyFactorResult, f).state == SURVEY_STATE_SCORED)
      return TRUE;
  return FALSE;
}

gboolean survey_result_has_score(const SurveyResult *result) {
  for (guint l = 0; l < result->lenses->len; l++)
    if (lens_has_score(g_ptr_array_index(result->lenses, l)))
      return TRUE;
  return FALSE;
}

void survey_result_keep_lens(SurveyResult *result, SurveyLens lens) {
  for (guint l = result->lenses->len; l > 0; l--) {
    const SurveyLensResult *other = g_ptr_array_index(result->lenses, l - 1);
    if (other->lens != lens)
      g_ptr_array_remove_index(result->lenses, l - 1);
  }
  for (guint h = result->hidden->len; h > 0; h--)
    if (g_array_index(result->hidden, SurveyHidden, h - 1).lens != lens)
      g_array_remove_index(result->hidden, h - 1);
  g_array_set_size(result->gaps, 0);
}

static void clear_gap(SurveyGap *gap) {
  g_clear_pointer(&gap->pairs, g_array_unref);
}

SurveyResult *survey_result_new(void) {
  SurveyResult *result = g_new0(SurveyResult, 1);
  result->service = g_strdup("");
  result->cycle = g_strdup("");
  result->latest_date = g_strdup("");
  result->lenses = g_ptr_array_new_with_free_func((GDestroyNotify)survey_lens_result_free);
  result->gaps = g_array_new(FALSE, TRUE, sizeof(SurveyGap));
  g_array_set_clear_func(result->gaps, (GDestroyNotify)clear_gap);
  result->hidden = g_array_new(FALSE, TRUE, sizeof(SurveyHidden));
  return result;
}

void survey_result_free(SurveyResult *result) {
  if (result == NULL)
    return;
  g_free(result->service);
  g_free(result->cycle);
  g_free(result->latest_date);
  g_ptr_array_unref(result->lenses);
  g_array_unref(result->gaps);
  g_array_unref(result->hidden);
  g_free(result);
}
