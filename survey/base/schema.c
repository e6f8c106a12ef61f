// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/schema.h"

#include "survey/base/error.h"
#include "survey/base/text.h"
#include <libxml/xmlschemas.h>
#include <string.h>

/* Characters of a wrong value that a sentence quotes. */
#define MAX_VALUE_CHARS 40

typedef struct {
  const SurveyXml *xml;
  SurveyFindings *findings;
} Validation;

/* libxml2's sentences and ours: {expected} is what stands between `before` and `after`; no sentence
 * where another violation has said the same already. */
static const struct {
  const char *before;
  const char *after;
  const char *sentence;
} sentence_table[] = {
    {"Missing child element(s). Expected is one of ( ", " )",
     "something is missing in it; expected: {expected}"},
    {"Missing child element(s). Expected is ( ", " )",
     "something is missing in it; expected: {expected}"},
    {"not expected. Expected is one of ( ", " )", "it cannot stand here; expected: {expected}"},
    {"not expected. Expected is ( ", " )", "it cannot stand here; expected: {expected}"},
    {"This element is not expected", "", "it cannot stand here"},
    {"No matching global declaration", "",
     "a file of this kind does not begin with this element, nor has it an xmlns"},
    {"Character content other than", "", "text cannot stand here, only elements"},
    {"Element content is not allowed", "", "it holds text and no elements"},
    {"The attribute '", "' is not allowed", "it has no attribute {expected}"},
    {"The attribute '", "' is required", "the attribute {expected} is missing"},
    {"not accepted by the pattern '", "'.", "{attribute}=\"{value}\" must match {expected}"},
    {"not an element of the set {", "}", "{attribute}=\"{value}\" is not one of {expected}"},
    {"the minimum value allowed ('", "')", "{attribute}=\"{value}\" is below {expected}"},
    {"the maximum value allowed ('", "')", "{attribute}=\"{value}\" is above {expected}"},
    {"the allowed maximum length of '", "'", "it is longer than {expected} characters"},
    {"valid value of the atomic type 'xs:unsignedByte'", "",
     "{attribute}=\"{value}\" is not a whole number from 0 to 255"},
    {"valid value of the atomic type 'xs:boolean'", "",
     "{attribute}=\"{value}\" is neither true nor false"},
    {"valid value of the local atomic type", "",
     "{attribute}=\"{value}\" is not a value it can have"},
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

/* Our sentence for a violation at `element`; NULL if it needs none. */
static char *explain(const char *message, const xmlNode *element) {
  g_autofree char *attribute = find_between(message, ", attribute '", "'");
  g_autofree char *value =
      attribute == NULL || element == NULL ? NULL : survey_xml_get_attribute(element, attribute);
  g_autofree char *shown = survey_text_show(value != NULL ? value : "", MAX_VALUE_CHARS);
  for (gsize i = 0; i < G_N_ELEMENTS(sentence_table); i++) {
    g_autofree char *expected =
        find_between(message, sentence_table[i].before, sentence_table[i].after);
    if (expected == NULL)
      continue;
    return sentence_table[i].sentence == NULL
               ? NULL
               : survey_text_fill(sentence_table[i].sentence, "expected", expected, "attribute",
                                  attribute != NULL ? attribute : "", "value", shown, NULL);
  }
  return survey_text_clause(message);
}

static void on_violation(void *data, xmlError *violation) {
  const Validation *validation = data;
  const xmlNode *element = violation->node;
  if (element != NULL && element->type != XML_ELEMENT_NODE)
    element = element->parent;
  const char *message = violation->message != NULL ? violation->message : "";
  g_autofree char *detail = explain(message, element);
  if (detail == NULL)
    return;
  const SurveyPlace place = survey_xml_get_place(validation->xml, element);
  survey_findings_add(validation->findings, SURVEY_FINDING_SCHEMA, place, "element",
                      element != NULL ? (const char *)element->name : "", "detail", detail, NULL);
}

static void ignore_message(void *data, xmlError *message) {
  (void)data;
  (void)message;
}

static xmlSchema *parse_schema(const char *schema, gsize length) {
  xmlSchemaParserCtxt *context = xmlSchemaNewMemParserCtxt(schema, (int)length);
  if (context == NULL)
    return NULL;
  xmlSchemaSetParserStructuredErrors(context, (xmlStructuredErrorFunc)ignore_message, NULL);
  xmlSchema *parsed = xmlSchemaParse(context);
  xmlSchemaFreeParserCtxt(context);
  return parsed;
}

gboolean survey_schema_validate(const SurveyXml *xml, const char *schema, gsize length,
                                SurveyFindings *findings, GError **error) {
  g_return_val_if_fail(xml != NULL && schema != NULL && findings != NULL, FALSE);

  xmlSchema *parsed = parse_schema(schema, length);
  xmlSchemaValidCtxt *context = parsed == NULL ? NULL : xmlSchemaNewValidCtxt(parsed);
  if (context == NULL) {
    xmlSchemaFree(parsed);
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DATA, "reading the built-in schema: damaged");
    return FALSE;
  }
  Validation validation = {xml, findings};
  xmlSchemaSetValidStructuredErrors(context, (xmlStructuredErrorFunc)on_violation, &validation);
  const int outcome = xmlSchemaValidateDoc(context, xml->doc);
  xmlSchemaFreeValidCtxt(context);
  xmlSchemaFree(parsed);
  if (outcome < 0)
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DATA, "checking %s: the schema gave up",
                xml->file);
  return outcome >= 0;
}
