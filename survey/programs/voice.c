// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/voice.h"

static const char *choose_language(void) {
  const char *const *names = g_get_language_names();
  for (guint i = 0; names[i] != NULL; i++) {
    if (survey_words_has_language(names[i]))
      return names[i];
  }
  return NULL;
}

const SurveyWords *survey_voice_words(void) {
  static SurveyWords *words;
  g_autoptr(GError) error = NULL;
  if (words == NULL)
    words = survey_words_new_for(choose_language(), &error);
  if (words == NULL)
    g_error("%s", error->message);
  return words;
}
