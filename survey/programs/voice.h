// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The voice of the program: what it says to whoever runs it, in their language. What it writes for
 * others (a report, a form to read) follows --language instead, and so has a catalogue of its own.
 */

#include "survey/base/words.h"

/* The first language of the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG) that there is a
 * catalogue for, else English. Read when the first word is said: a command that has nothing to say
 * does not wait for it. Owned by the program. */
const SurveyWords *survey_voice_words(void);

/* Prints "sevenfold: " and the saying `id` of something that errno says why it failed: what was
 * tried is {path}, the reason {why}. */
void survey_voice_fail(const char *id, const char *path);

/* The name of a service or cycle, or words for one that has none. */
const char *survey_voice_name(const char *name);
