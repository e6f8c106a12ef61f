// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/answers-xml-names.h"

#include <libxml/dict.h>
#include <string.h>

/* Pointers of SAX2 an attribute: name, prefix, URI, begin and end of the value. */
#define POINTERS_AN_ATTRIBUTE 5

/* Attributes of this namespace say where a schema is, and may stand on any element. */
#define SCHEMA_INSTANCE "http://www.w3.org/2001/XMLSchema-instance"

typedef struct {
  const char *name;
  SurveyAnswersElement parent;
  const char *attributes[SURVEY_ANSWERS_MAX_ATTRIBUTES]; /* by position; NULL after the last */
} ElementRow;

static const ElementRow element_table[SURVEY_N_ANSWERS_ELEMENTS] = {
    [SURVEY_ANSWERS_ELEMENT_ANSWER] = {"answer",
                                       SURVEY_ANSWERS_ELEMENT_RESPONSE,
                                       {"item", "level", "state"}},
    [SURVEY_ANSWERS_ELEMENT_NOTE] = {"note", SURVEY_ANSWERS_ELEMENT_ANSWER, {NULL}},
    [SURVEY_ANSWERS_ELEMENT_EVIDENCE] = {"evidence", SURVEY_ANSWERS_ELEMENT_ANSWER, {NULL}},
    [SURVEY_ANSWERS_ELEMENT_NARRATIVE] = {"narrative",
                                          SURVEY_ANSWERS_ELEMENT_RESPONSE,
                                          {"factor", "share"}},
    [SURVEY_ANSWERS_ELEMENT_RESPONSE] = {"response",
                                         SURVEY_ANSWERS_ELEMENT_ANSWERS,
                                         {"id", "form", "lens", "service", "cycle", "date",
                                          "language", "pseudonym", "group-size"}},
    [SURVEY_ANSWERS_ELEMENT_ANSWERS] = {"answers",
                                        SURVEY_ANSWERS_ELEMENT_NONE,
                                        {"form", "version"}},
};

void survey_answers_names_init(SurveyAnswersNames *names, xmlDict *dictionary) {
  g_return_if_fail(names != NULL && dictionary != NULL);

  memset(names, 0, sizeof *names);
  for (guint e = 0; e < SURVEY_N_ANSWERS_ELEMENTS; e++) {
    const ElementRow *row = &element_table[e];
    names->elements[e] = xmlDictLookup(dictionary, (const xmlChar *)row->name, -1);
    guint a = 0;
    for (; a < SURVEY_ANSWERS_MAX_ATTRIBUTES && row->attributes[a] != NULL; a++)
      names->attributes[e][a] = xmlDictLookup(dictionary, (const xmlChar *)row->attributes[a], -1);
    names->n_attributes[e] = a;
  }
}

SurveyAnswersElement survey_answers_names_find(const SurveyAnswersNames *names,
                                               const SurveyXmlTag *tag,
                                               SurveyAnswersElement parent) {
  for (guint e = 0; e < SURVEY_N_ANSWERS_ELEMENTS; e++) {
    if (tag->name == names->elements[e] && tag->uri == NULL && element_table[e].parent == parent)
      return e;
  }
  return SURVEY_ANSWERS_ELEMENT_NONE;
}

static SurveyXmlSlice get_value(const xmlChar **attribute) {
  return (SurveyXmlSlice){(const char *)attribute[3], (gsize)(attribute[4] - attribute[3])};
}

/* The position of the attribute among `n_known`, or `n_known`. */
static guint find_position(const xmlChar *const *known, guint n_known, const xmlChar **attribute) {
  guint position = 0;
  while (position < n_known && known[position] != attribute[0])
    position++;
  return attribute[2] == NULL ? position : n_known;
}

/* As survey_answers_names_split(), from the attribute `i` on. */
static const char *split_rest(const SurveyAnswersNames *names, const SurveyXmlTag *tag, guint i,
                              SurveyAnswersElement element, SurveyXmlSlice *values) {
  const char *unknown = NULL;
  const guint n_known = names->n_attributes[element];
  for (; i < (guint)tag->n_attributes; i++) {
    const xmlChar **attribute = tag->attributes + (gsize)i * POINTERS_AN_ATTRIBUTE;
    const guint position = find_position(names->attributes[element], n_known, attribute);
    if (position < n_known)
      values[position] = get_value(attribute);
    else if (g_strcmp0((const char *)attribute[2], SCHEMA_INSTANCE) != 0)
      unknown = (const char *)attribute[0];
  }
  return unknown;
}

/* Most attributes stand in the order of the table. */
const char *survey_answers_names_split(const SurveyAnswersNames *names, const SurveyXmlTag *tag,
                                       SurveyAnswersElement element, SurveyXmlSlice *values) {
  const xmlChar *const *known = names->attributes[element];
  const guint n_known = names->n_attributes[element];
  const guint n_given = (guint)tag->n_attributes;
  const guint n_both = MIN(n_given, n_known);
  const xmlChar **attribute = tag->attributes;
  guint i = 0;
  for (; i < n_both && attribute[0] == known[i] && attribute[2] == NULL; i++) {
    values[i] = get_value(attribute);
    attribute += POINTERS_AN_ATTRIBUTE;
  }
  for (guint rest = i; rest < n_known; rest++)
    values[rest] = (SurveyXmlSlice){NULL, 0};
  return i < n_given ? split_rest(names, tag, i, element, values) : NULL;
}

const char *survey_answers_element_name(SurveyAnswersElement element) {
  return element < SURVEY_N_ANSWERS_ELEMENTS ? element_table[element].name : "";
}

SurveyAnswersElement survey_answers_element_parent(SurveyAnswersElement element) {
  g_return_val_if_fail(element < SURVEY_N_ANSWERS_ELEMENTS, SURVEY_ANSWERS_ELEMENT_NONE);
  return element_table[element].parent;
}

const char *survey_answers_attribute_name(SurveyAnswersElement element, guint position) {
  g_return_val_if_fail(element < SURVEY_N_ANSWERS_ELEMENTS, "");
  g_return_val_if_fail(position < SURVEY_ANSWERS_MAX_ATTRIBUTES, "");
  return element_table[element].attributes[position];
}

gboolean survey_xml_slice_is(const SurveyXmlSlice *slice, const char *text) {
  return slice->text != NULL && strncmp(slice->text, text, slice->length) == 0 &&
         text[slice->length] == '\0';
}

SurveyXmlSlice survey_xml_slice_trim(const SurveyXmlSlice *slice) {
  SurveyXmlSlice trimmed = slice->text != NULL ? *slice : (SurveyXmlSlice){"", 0};
  while (trimmed.length > 0 && g_ascii_isspace(trimmed.text[0])) {
    trimmed.text++;
    trimmed.length--;
  }
  while (trimmed.length > 0 && g_ascii_isspace(trimmed.text[trimmed.length - 1]))
    trimmed.length--;
  return trimmed;
}
