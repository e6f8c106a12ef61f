// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/scale.h"

static void level_free(SurveyLevel *level) {
  g_free(level->id);
  survey_wording_free(level->anchor);
  g_free(level);
}

SurveyScale *survey_scale_new(char *id, SurveyPlace place) {
  g_return_val_if_fail(id != NULL, NULL);

  SurveyScale *scale = g_new0(SurveyScale, 1);
  scale->id = id;
  scale->levels = g_ptr_array_new_with_free_func((GDestroyNotify)level_free);
  scale->place = place;
  return scale;
}

void survey_scale_free(SurveyScale *scale) {
  if (scale == NULL)
    return;
  g_free(scale->id);
  g_ptr_array_unref(scale->levels);
  g_free(scale);
}
