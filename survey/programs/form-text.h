// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A form as a person reads it, for a terminal or a mail. */

#include "survey/base/words.h"
#include "survey/form/form.h"

/* The whole form in `language` (NULL: its own), lines of at most 80 characters. Free with
 * g_free(). */
char *survey_form_to_text(const SurveyForm *form, const SurveyWords *words, const char *language);
