// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/item.h"

SurveyContinues *survey_continues_new(char *form, char *version, char *item) {
  SurveyContinues *continues = g_new0(SurveyContinues, 1);
  continues->form = form;
  continues->version = version;
  continues->item = item;
  return continues;
}

static void continues_free(SurveyContinues *continues) {
  if (continues == NULL)
    return;
  g_free(continues->form);
  g_free(continues->version);
  g_free(continues->item);
  g_free(continues);
}

SurveyItem *survey_item_new(char *id, SurveyPlace place) {
  g_return_val_if_fail(id != NULL, NULL);

  SurveyItem *item = g_new0(SurveyItem, 1);
  item->id = id;
  item->weight = 1;
  item->scored = TRUE;
  item->allows_not_applicable = TRUE;
  item->allows_unable = TRUE;
  item->hints = g_ptr_array_new_with_free_func((GDestroyNotify)survey_wording_free);
  item->place = place;
  return item;
}

void survey_item_free(SurveyItem *item) {
  if (item == NULL)
    return;
  g_free(item->id);
  g_free(item->pair);
  g_free(item->picture);
  survey_wording_free(item->text);
  survey_wording_free(item->why);
  g_ptr_array_unref(item->hints);
  continues_free(item->continues);
  g_free(item);
}
