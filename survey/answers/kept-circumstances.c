// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/kept-circumstances.h"

#include <string.h>

void survey_kept_circumstances_init(SurveyKeptCircumstances *kept) {
  for (guint i = 0; i < SURVEY_N_CIRCUMSTANCES; i++)
    kept->texts[i] = g_string_new(NULL);
}

gboolean survey_kept_circumstances_are(const SurveyKeptCircumstances *kept,
                                       const SurveyXmlSlice *values) {
  for (guint i = 0; i < SURVEY_N_CIRCUMSTANCES; i++) {
    const GString *text = kept->texts[i];
    if (survey_circumstance_is_of_who(i))
      continue;
    if (values[i].length != text->len ||
        (text->len > 0 && memcmp(values[i].text, text->str, text->len) != 0))
      return FALSE;
  }
  return TRUE;
}

void survey_kept_circumstances_keep(SurveyKeptCircumstances *kept, const SurveyXmlSlice *values,
                                    gboolean same, const char **texts) {
  for (guint i = 0; i < SURVEY_N_CIRCUMSTANCES; i++) {
    if (!same || survey_circumstance_is_of_who(i)) {
      const SurveyXmlSlice value = survey_xml_slice_trim(&values[i]);
      g_string_truncate(kept->texts[i], 0);
      g_string_append_len(kept->texts[i], value.text, (gssize)value.length);
    }
    texts[i] = kept->texts[i]->str;
  }
}

void survey_kept_circumstances_clear(SurveyKeptCircumstances *kept) {
  for (guint i = 0; i < SURVEY_N_CIRCUMSTANCES; i++)
    g_string_free(kept->texts[i], TRUE);
}
