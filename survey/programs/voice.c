// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/voice.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* The name of the locale of messages, as setlocale(3) finds it; "" if there is none. */
static const char *get_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
    const char *locale = g_getenv(names[i]);
    if (locale != NULL && *locale != '\0')
      return locale;
  }
  return "";
}

/* "cy_GB.UTF-8" begins with its language. */
static void cut_to_language(char *name) {
  name[strcspn(name, "_.@-")] = '\0';
}

/* As gettext does it: the list LANGUAGE goes before the locale, but not before C, the locale for
 * programs. (g_get_language_names() would open files to find this out.) */
static char *choose_language(void) {
  g_autofree char *own = g_strdup(get_locale());
  cut_to_language(own);
  const char *wished = g_getenv("LANGUAGE");
  const gboolean is_plain = *own == '\0' || strcmp(own, "C") == 0 || strcmp(own, "POSIX") == 0;
  g_auto(GStrv) names = g_strsplit(is_plain || wished == NULL ? "" : wished, ":", -1);
  for (guint i = 0; names[i] != NULL; i++) {
    cut_to_language(names[i]);
    if (survey_words_has_language(names[i]))
      return g_strdup(names[i]);
  }
  return g_steal_pointer(&own);
}

const SurveyWords *survey_voice_words(void) {
  static SurveyWords *words;
  g_autoptr(GError) error = NULL;
  if (words != NULL)
    return words;
  g_autofree char *language = choose_language();
  words = survey_words_new_for(language, &error);
  if (words == NULL)
    g_error("%s", error->message);
  return words;
}

void survey_voice_fail(const char *id, const char *path) {
  const char *why = g_strerror(errno);
  g_autofree char *sentence =
      survey_words_fill(survey_voice_words(), id, "path", path, "why", why, NULL);
  fprintf(stderr, "sevenfold: %s\n", sentence);
}

const char *survey_voice_name(const char *name) {
  return *name != '\0' ? name : survey_words_get(survey_voice_words(), "misuse.unnamed");
}
