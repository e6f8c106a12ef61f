// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/english.h"

const SurveyWords *english_words(void) {
  static SurveyWords *words;
  if (words == NULL)
    words = survey_words_new_english(NULL);
  g_assert(words != NULL);
  return words;
}

char *english_sentence(const SurveyFinding *finding) {
  return survey_finding_say(finding, english_words());
}

char *english_line(const SurveyFinding *finding) {
  return survey_finding_format(finding, english_words());
}
