// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/wording.h"

static void translation_clear(SurveyTranslation *translation) {
  g_free(translation->language);
  g_free(translation->text);
}

SurveyWording *survey_wording_new(const char *language, const char *text) {
  g_return_val_if_fail(language != NULL && text != NULL, NULL);

  SurveyWording *wording = g_new0(SurveyWording, 1);
  wording->translations = g_array_new(FALSE, FALSE, sizeof(SurveyTranslation));
  g_array_set_clear_func(wording->translations, (GDestroyNotify)translation_clear);
  wording->element = "";
  survey_wording_add(wording, language, text);
  return wording;
}

void survey_wording_add(SurveyWording *wording, const char *language, const char *text) {
  g_return_if_fail(wording != NULL && language != NULL && text != NULL);

  const SurveyTranslation translation = {g_strdup(language), g_strdup(text)};
  g_array_append_val(wording->translations, translation);
}

static const char *find_text(const SurveyWording *wording, const char *language) {
  for (guint i = 0; i < wording->translations->len; i++) {
    const SurveyTranslation *translation =
        &g_array_index(wording->translations, SurveyTranslation, i);
    if (g_ascii_strcasecmp(translation->language, language) == 0)
      return translation->text;
  }
  return NULL;
}

const char *survey_wording_get(const SurveyWording *wording, const char *language) {
  if (wording == NULL)
    return NULL;
  const char *text = language == NULL ? NULL : find_text(wording, language);
  return text != NULL ? text : g_array_index(wording->translations, SurveyTranslation, 0).text;
}

gboolean survey_wording_has(const SurveyWording *wording, const char *language) {
  g_return_val_if_fail(language != NULL, FALSE);
  return wording != NULL && find_text(wording, language) != NULL;
}

void survey_wording_free(SurveyWording *wording) {
  if (wording == NULL)
    return;
  g_array_unref(wording->translations);
  g_free(wording);
}
