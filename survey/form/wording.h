// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A text in one or more languages: the form's own language first, then its translations. */

#include "survey/base/finding.h"

typedef struct {
  char *language; /* as in xml:lang: "en", "cy" */
  char *text;     /* UTF-8, white space collapsed */
} SurveyTranslation;

typedef struct {
  GArray *translations; /* of SurveyTranslation; at least one, the form's own language first */
  const char *element;  /* that it was read from, for findings; interned */
  SurveyPlace place;
} SurveyWording;

SurveyWording *survey_wording_new(const char *language, const char *text);
void survey_wording_add(SurveyWording *wording, const char *language, const char *text);

/* The text in `language`, or in the form's own language where there is none (or `language` is
 * NULL). NULL only for a NULL wording. Owned by the wording. */
const char *survey_wording_get(const SurveyWording *wording, const char *language);

/* TRUE if there is a text in exactly this language. */
gboolean survey_wording_has(const SurveyWording *wording, const char *language);

void survey_wording_free(SurveyWording *wording);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyWording, survey_wording_free)
