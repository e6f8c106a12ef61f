// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The elements and attributes of answers as XML (forms/answers.xsd): what stands in what. Names are
 * compared as pointers, for the parser keeps each name once. Used by answers-xml.c only. */

#include "survey/base/xml-stream.h"
#include <string.h>

/* The most frequent first: that is the order in which they are tried. */
typedef enum {
  SURVEY_ANSWERS_ELEMENT_ANSWER,
  SURVEY_ANSWERS_ELEMENT_NOTE,
  SURVEY_ANSWERS_ELEMENT_EVIDENCE,
  SURVEY_ANSWERS_ELEMENT_NARRATIVE,
  SURVEY_ANSWERS_ELEMENT_RESPONSE,
  SURVEY_ANSWERS_ELEMENT_ANSWERS,
  SURVEY_ANSWERS_ELEMENT_NONE, /* outside of the root */
  SURVEY_N_ANSWERS_ELEMENTS = SURVEY_ANSWERS_ELEMENT_NONE
} SurveyAnswersElement;

/* Positions of the attributes of an element; those of <response> are SurveyCircumstance. */
enum { SURVEY_ANSWERS_ITEM, SURVEY_ANSWERS_LEVEL, SURVEY_ANSWERS_STATE };
enum { SURVEY_ANSWERS_FACTOR, SURVEY_ANSWERS_SHARE };
enum { SURVEY_ANSWERS_FORM, SURVEY_ANSWERS_VERSION };
#define SURVEY_ANSWERS_MAX_ATTRIBUTES 9

/* Text that does not end with a zero; NULL for an attribute that is not given. */
typedef struct {
  const char *text;
  gsize length;
} SurveyXmlSlice;

typedef struct {
  const xmlChar *elements[SURVEY_N_ANSWERS_ELEMENTS];
  const xmlChar *attributes[SURVEY_N_ANSWERS_ELEMENTS][SURVEY_ANSWERS_MAX_ATTRIBUTES];
  guint n_attributes[SURVEY_N_ANSWERS_ELEMENTS];
} SurveyAnswersNames;

void survey_answers_names_init(SurveyAnswersNames *names, xmlDict *dictionary);

/* The element that `tag` begins within `parent`; NONE if it cannot stand there. */
SurveyAnswersElement survey_answers_names_find(const SurveyAnswersNames *names,
                                               const SurveyXmlTag *tag,
                                               SurveyAnswersElement parent);

/* Finds the values of the element's attributes, by position. Returns the name of one that the
 * element does not have, or NULL. */
const char *survey_answers_names_split(const SurveyAnswersNames *names, const SurveyXmlTag *tag,
                                       SurveyAnswersElement element, SurveyXmlSlice *values);

/* TRUE for an <answer> with item= and level=, in this order, and nothing else. */
static inline gboolean survey_answers_names_split_plain(const SurveyAnswersNames *names,
                                                        const SurveyXmlTag *tag, SurveyXmlSlice *id,
                                                        SurveyXmlSlice *level) {
  const xmlChar **given = tag->attributes;
  const xmlChar *const *known = names->attributes[SURVEY_ANSWERS_ELEMENT_ANSWER];
  if (tag->name != names->elements[SURVEY_ANSWERS_ELEMENT_ANSWER] || tag->uri != NULL ||
      tag->n_attributes != 2 || given[0] != known[SURVEY_ANSWERS_ITEM] || given[2] != NULL ||
      given[5] != known[SURVEY_ANSWERS_LEVEL] || given[7] != NULL)
    return FALSE;
  *id = (SurveyXmlSlice){(const char *)given[3], (gsize)(given[4] - given[3])};
  *level = (SurveyXmlSlice){(const char *)given[8], (gsize)(given[9] - given[8])};
  return TRUE;
}

const char *survey_answers_element_name(SurveyAnswersElement element);
SurveyAnswersElement survey_answers_element_parent(SurveyAnswersElement element);
const char *survey_answers_attribute_name(SurveyAnswersElement element, guint position);

static inline gboolean survey_answers_element_has_text(SurveyAnswersElement element) {
  return element >= SURVEY_ANSWERS_ELEMENT_NOTE && element <= SURVEY_ANSWERS_ELEMENT_NARRATIVE;
}

gboolean survey_xml_slice_is(const SurveyXmlSlice *slice, const char *text);

/* The same for a text that is known to be as long as the slice. Most ids have eight to sixteen
 * bytes, which two loads compare that may overlap: for so few the call of memcmp() takes longer. */
static inline gboolean survey_xml_slice_is_id(const SurveyXmlSlice *slice, const char *text) {
  guint64 words[4];
  const gsize size = sizeof words[0];
  const gsize n = slice->length;
  if (n < size || n > 2 * size)
    return memcmp(slice->text, text, n) == 0;
  memcpy(&words[0], slice->text, size);
  memcpy(&words[1], text, size);
  memcpy(&words[2], slice->text + n - size, size);
  memcpy(&words[3], text + n - size, size);
  return words[0] == words[1] && words[2] == words[3];
}

/* The same without white space around it. */
SurveyXmlSlice survey_xml_slice_trim(const SurveyXmlSlice *slice);
