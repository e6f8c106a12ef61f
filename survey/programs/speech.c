// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/speech.h"

gboolean survey_speech_open(SurveySpeech *speech, const char *language, GError **error) {
  speech->language = language;
  speech->words = survey_words_new_for(language, error);
  return speech->words != NULL;
}

const char *survey_speech_text(const SurveySpeech *speech, const SurveyWording *wording) {
  return survey_wording_get(wording, speech->language);
}

static gboolean is_draft(const SurveySpeech *speech, const GPtrArray *forms) {
  if (survey_words_is_draft(speech->words))
    return TRUE;
  for (guint i = 0; speech->language != NULL && i < forms->len; i++) {
    if (survey_form_is_draft(forms->pdata[i], speech->language))
      return TRUE;
  }
  return FALSE;
}

void survey_speech_add_draft(const SurveySpeech *speech, const GPtrArray *forms, GString *text) {
  if (is_draft(speech, forms))
    g_string_append_printf(text, "\n%s\n", survey_words_get(speech->words, "draft.sentence"));
}

void survey_speech_clear(SurveySpeech *speech) {
  g_clear_pointer(&speech->words, survey_words_free);
}
