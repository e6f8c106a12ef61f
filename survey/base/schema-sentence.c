// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/schema-sentence.h"

#include "survey/base/text.h"
#include "survey/base/xml.h"
#include <string.h>

/* Characters of a wrong value that a sentence quotes: it must fit into a finding with the rest. */
#define MAX_VALUE_CHARS 24

/* libxml2's sentences and ours, the first that fits: {expected} is what stands between `before` and
 * `after`; no sentence where another violation has said the same already. */
static const struct {
  const char *before;
  const char *after;
  const char *sentence;
} sentence_table[] = {
    {"Missing child element(s). Expected is one of ( ", " )",
     "something is missing in it; expected: {expected}"},
    {"not expected. Expected is one of ( ", " )", "it cannot stand here; expected: {expected}"},
    {"This element is not expected", "", "it cannot stand here"},
    {"No matching global declaration", "", "a file of this kind has no such element"},
    {"Character content other than", "", "text cannot stand here, only elements"},
    {"Element content is not allowed", "", "it holds text and no elements"},
    {"The attribute '", "' is not allowed", "it has no attribute {expected}"},
    {"The attribute '", "' is required", "the attribute {expected} is missing"},
    {"by the pattern '[A-Za-z][A-Za-z0-9_\\-]{0,63}'", "",
     "{attribute}=\"{value}\" is not an id: a letter (A-Z, a-z), then letters, digits, - or _; at "
     "most 64"},
    {"by the pattern '[0-9A-Za-z][0-9A-Za-z.\\-]{0,31}'", "",
     "{attribute}=\"{value}\" is not a version: letters, digits, . and -; at most 32, no . or - "
     "first"},
    {"by the pattern '[A-Z]'", "", "{attribute}=\"{value}\" is not one capital letter, A to Z"},
    {"not accepted by the pattern '", "'.", "{attribute}=\"{value}\" must match {expected}"},
    {"not an element of the set {", "}", "{attribute}=\"{value}\" is not one of {expected}"},
    {"the minimum value allowed ('", "')", "{attribute}=\"{value}\" is below {expected}"},
    {"the maximum value allowed ('", "')", "{attribute}=\"{value}\" is above {expected}"},
    {"the allowed maximum length of '", "'",
     "it has {length} characters; at most {expected} have room where it stands"},
    {"valid value of the atomic type 'xs:unsignedByte'", "",
     "{attribute}=\"{value}\" is not a whole number from 0 to 255"},
    {"valid value of the atomic type 'percent'", "",
     "{attribute}=\"{value}\" is not a whole number from 0 to 100"},
    {"valid value of the atomic type 'one-to-hundred'", "",
     "{attribute}=\"{value}\" is not a whole number from 1 to 100"},
    {"valid value of the atomic type 'xs:boolean'", "",
     "{attribute}=\"{value}\" is neither true nor false"},
    {"valid value of the atomic type 'xs:language'", "",
     "{attribute}=\"{value}\" is not a list of language codes such as en or cy"},
    {"valid value of the list type", "", NULL},
};

/* What stands between two parts of `message`, or NULL if they are not both there. */
static char *find_between(const char *message, const char *before, const char *after) {
  const char *start = strstr(message, before);
  const char *end = start == NULL ? NULL : strstr(start + strlen(before), after);
  if (end == NULL)
    return NULL;
  start += strlen(before);
  return g_strndup(start, (gsize)(end - start));
}

/* TRUE if an element called `name` stands in `parent` before `end`, or anywhere if that is NULL. */
static gboolean holds(const xmlNode *parent, const char *name, const xmlNode *end) {
  for (const xmlNode *child = parent->children; child != end && child != NULL; child = child->next)
    if (survey_xml_is_element(child, name))
      return TRUE;
  return FALSE;
}

/* Where only one element could have come next, it can be said what is wrong. */
static char *explain_expected(const char *message, const xmlNode *element) {
  g_autofree char *expected = find_between(message, "Expected is ( ", " )");
  if (expected == NULL || element == NULL || element->parent == NULL)
    return NULL;
  const gboolean is_missing = strstr(message, "Missing child element") != NULL;
  const xmlNode *parent = is_missing ? element : element->parent;
  const gboolean has_one = holds(parent, expected, is_missing ? NULL : element);
  const char *sentence;
  if (is_missing)
    sentence = has_one ? "it needs another <{expected}>" : "it needs <{expected}>";
  else
    sentence = has_one ? "it cannot stand here, only another <{expected}>"
                       : "<{parent}> needs <{expected}> before it";
  return survey_text_fill(sentence, "expected", expected, "parent",
                          parent->name != NULL ? (const char *)parent->name : "", NULL);
}

char *survey_schema_sentence(const char *message, const xmlNode *element) {
  g_return_val_if_fail(message != NULL, NULL);

  char *told = explain_expected(message, element);
  if (told != NULL)
    return told;
  g_autofree char *attribute = find_between(message, ", attribute '", "'");
  g_autofree char *value =
      attribute == NULL || element == NULL ? NULL : survey_xml_get_attribute(element, attribute);
  g_autofree char *shown = survey_text_show(value != NULL ? value : "", MAX_VALUE_CHARS);
  g_autofree char *length = find_between(message, "has a length of '", "'");
  for (gsize i = 0; i < G_N_ELEMENTS(sentence_table); i++) {
    g_autofree char *expected =
        find_between(message, sentence_table[i].before, sentence_table[i].after);
    if (expected == NULL)
      continue;
    return sentence_table[i].sentence == NULL
               ? NULL
               : survey_text_fill(sentence_table[i].sentence, "expected", expected, "attribute",
                                  attribute != NULL ? attribute : "", "value", shown, "length",
                                  length != NULL ? length : "", NULL);
  }
  return survey_text_clause(message);
}
