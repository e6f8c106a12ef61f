// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/form-texts.h"

#include "survey/base/text.h"
#include <string.h>

SurveyPlace survey_form_texts_place(const SurveyFormSource *source, const xmlNode *element) {
  return survey_xml_get_place(source->xml, element);
}

/* The language of a translation, or NULL if the element is in the form's own. */
static char *get_foreign_language(const SurveyFormSource *source, const xmlNode *element) {
  g_autofree char *language = survey_xml_get_language(element);
  if (language == NULL || g_ascii_strcasecmp(language, source->form->language) == 0)
    return NULL;
  return g_steal_pointer(&language);
}

static gboolean is_translation(const SurveyFormSource *source, const xmlNode *element) {
  g_autofree char *language = get_foreign_language(source, element);
  return language != NULL;
}

const xmlNode *survey_form_texts_next(const SurveyFormSource *source, const xmlNode *parent,
                                      const xmlNode *previous, const char *name) {
  const xmlNode *node = previous == NULL ? parent->children : previous->next;
  for (; node != NULL; node = node->next) {
    if (!survey_xml_is_element(node, name))
      continue;
    if (!is_translation(source, node))
      return node;
    if (previous == NULL) {
      g_autofree char *language = get_foreign_language(source, node);
      survey_findings_add(source->findings, SURVEY_FINDING_TRANSLATION_ALONE,
                          survey_form_texts_place(source, node), "element", name, "language",
                          language, NULL);
    }
  }
  return NULL;
}

gboolean survey_form_texts_check_language(const SurveyFormSource *source, const xmlNode *element,
                                          const char *language) {
  if (survey_text_is_language(language))
    return TRUE;
  survey_findings_add(source->findings, SURVEY_FINDING_BAD_LANGUAGE,
                      survey_form_texts_place(source, element), "language", language, NULL);
  return FALSE;
}

/* Beyond the limit on languages, which form-check.c reports, no more are taken in. */
static void add_translation(const SurveyFormSource *source, SurveyWording *wording,
                            const xmlNode *element) {
  if (source->form->languages->len > SURVEY_FORM_MAX_LANGUAGES)
    return;
  g_autofree char *language = get_foreign_language(source, element);
  g_autofree char *text = survey_xml_get_text(element);
  const SurveyPlace place = survey_form_texts_place(source, element);
  const char *name = (const char *)element->name;
  if (!survey_form_texts_check_language(source, element, language))
    return;
  if (survey_wording_has(wording, language))
    survey_findings_add(source->findings, SURVEY_FINDING_TRANSLATION_TWICE, place, "element", name,
                        "language", language, NULL);
  else if (*text == '\0')
    survey_findings_add(source->findings, SURVEY_FINDING_EMPTY_TEXT, place, "element", name, NULL);
  else {
    survey_wording_add(wording, language, text);
    survey_form_note_language(source->form, language);
  }
}

SurveyWording *survey_form_texts_get(const SurveyFormSource *source, const xmlNode *element) {
  g_autofree char *text = survey_xml_get_text(element);
  const char *name = (const char *)element->name;
  SurveyWording *wording = survey_wording_new(source->form->language, text);
  wording->element = g_intern_string(name);
  wording->place = survey_form_texts_place(source, element);
  g_ptr_array_add(source->form->wordings, wording);
  if (*text == '\0')
    survey_findings_add(source->findings, SURVEY_FINDING_EMPTY_TEXT, wording->place, "element",
                        name, NULL);
  for (const xmlNode *node = element->next; node != NULL; node = node->next) {
    if (!survey_xml_is_element(node, name))
      continue;
    if (!is_translation(source, node))
      break;
    add_translation(source, wording, node);
  }
  return wording;
}

const xmlNode *survey_form_texts_only(const SurveyFormSource *source, const xmlNode *parent,
                                      const char *name) {
  const xmlNode *element = survey_form_texts_next(source, parent, NULL, name);
  const xmlNode *again = element;
  while (again != NULL && (again = survey_form_texts_next(source, parent, again, name)) != NULL)
    survey_findings_add(source->findings, SURVEY_FINDING_TRANSLATION_TWICE,
                        survey_form_texts_place(source, again), "element", name, "language",
                        source->form->language, NULL);
  return element;
}

SurveyWording *survey_form_texts_find(const SurveyFormSource *source, const xmlNode *parent,
                                      const char *name) {
  const xmlNode *element = survey_form_texts_only(source, parent, name);
  return element == NULL ? NULL : survey_form_texts_get(source, element);
}

void survey_form_texts_append(const SurveyFormSource *source, const xmlNode *parent,
                              const char *name, GPtrArray *wordings) {
  const xmlNode *element = survey_form_texts_next(source, parent, NULL, name);
  for (; element != NULL; element = survey_form_texts_next(source, parent, element, name))
    g_ptr_array_add(wordings, survey_form_texts_get(source, element));
}
