// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The language of what a command prints for others to read: --language. It chooses the words and
 * which of the forms' texts. (What is said to whoever runs the program is voice.h.) Used by the
 * commands that print figures as text; JSON and CSV hold no words. */

#include "survey/base/words.h"
#include "survey/form/form.h"

typedef struct {
  SurveyWords *words;
  const char *language; /* of the forms' texts, borrowed; NULL: each form's own */
} SurveySpeech;

/* The words of `language`; English for NULL, or where there are none. FALSE with SURVEY_ERROR_DATA
 * if a catalogue is damaged. Clear with survey_speech_clear(). */
gboolean survey_speech_open(SurveySpeech *speech, const char *language, GError **error);

/* The text in the language, or the form's own. Owned by the wording. */
const char *survey_speech_text(const SurveySpeech *speech, const SurveyWording *wording);

/* If the words, or texts of one of `forms`, are a draft, appends the paragraph that says so. */
void survey_speech_add_draft(const SurveySpeech *speech, const GPtrArray *forms, GString *text);

void survey_speech_clear(SurveySpeech *speech);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SurveySpeech, survey_speech_clear)
