// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Reading the texts of a form out of its XML. One rule for all of them: an element whose xml:lang
 * differs from the form's language is the translation of the nearest element of the same name
 * before it. Used by form-parts.c, form-read.c and form-tailor.c only. */

#include "survey/base/xml.h"
#include "survey/form/form.h"

/* A form being read. */
typedef struct {
  const SurveyXml *xml;
  SurveyForm *form; /* language, languages and wordings are kept up to date */
  SurveyFindings *findings;
} SurveyFormSource;

/* The next element `name` under `parent` after `previous` (NULL: the first) that is no
 * translation; NULL at the end. */
const xmlNode *survey_form_texts_next(const SurveyFormSource *source, const xmlNode *parent,
                                      const xmlNode *previous, const char *name);

/* Each element `name` under `parent` that is no translation, one after the other. */
#define SURVEY_FORM_FOREACH(element, source, parent, name)                                         \
  for (const xmlNode *element = survey_form_texts_next(source, parent, NULL, name);                \
       element != NULL; element = survey_form_texts_next(source, parent, element, name))

/* The first element `name` under `parent`, or NULL; a finding for every further one that is no
 * translation. */
const xmlNode *survey_form_texts_only(const SurveyFormSource *source, const xmlNode *parent,
                                      const char *name);

/* The text of `element` with the translations that follow it. Never NULL. */
SurveyWording *survey_form_texts_get(const SurveyFormSource *source, const xmlNode *element);

/* The one text `name` under `parent`, or NULL if there is none. */
SurveyWording *survey_form_texts_find(const SurveyFormSource *source, const xmlNode *parent,
                                      const char *name);

/* Appends every text `name` under `parent` to `wordings` (of SurveyWording). */
void survey_form_texts_append(const SurveyFormSource *source, const xmlNode *parent,
                              const char *name, GPtrArray *wordings);

/* TRUE if `language`, the xml:lang of `element`, is a language code; else a finding. */
gboolean survey_form_texts_check_language(const SurveyFormSource *source, const xmlNode *element,
                                          const char *language);

/* Where an element stands. */
SurveyPlace survey_form_texts_place(const SurveyFormSource *source, const xmlNode *element);
