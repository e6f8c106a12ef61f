// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/schema-sentence.h"

#include "survey/base/text.h"
#include "survey/base/xml.h"
#include <string.h>

/* Characters of a wrong value that a sentence quotes: it must fit into a finding with the rest. */
#define MAX_VALUE_CHARS 24

/* libxml2's sentences and our sayings, the first that fits: {expected} is what stands between
 * `before` and `after`; no saying where another violation has said the same already. */
typedef struct {
  const char *before;
  const char *after;
  const char *id;
} SentenceRow;

static const SentenceRow sentence_table[] = {
    {"Missing child element(s). Expected is one of ( ", " )", "finding.schema.missing"},
    {"not expected. Expected is one of ( ", " )", "finding.schema.place-of-some"},
    {"This element is not expected", "", "finding.schema.place"},
    {"No matching global declaration", "", "finding.schema.element"},
    {"Character content other than", "", "finding.schema.no-text"},
    {"Element content is not allowed", "", "finding.schema.no-elements"},
    {"The attribute '", "' is not allowed", "finding.schema.attribute"},
    {"The attribute '", "' is required", "finding.schema.attribute-missing"},
    {"by the pattern '[A-Za-z][A-Za-z0-9_\\-]{0,63}'", "", "finding.schema.id"},
    {"by the pattern '[0-9A-Za-z][0-9A-Za-z.\\-]{0,31}'", "", "finding.schema.version"},
    {"by the pattern '[A-Z]'", "", "finding.schema.letter"},
    {"not accepted by the pattern '", "'.", "finding.schema.pattern"},
    {"not an element of the set {", "}", "finding.schema.one-of"},
    {"the minimum value allowed ('", "')", "finding.schema.below"},
    {"the maximum value allowed ('", "')", "finding.schema.above"},
    {"the allowed maximum length of '", "'", "finding.schema.long"},
    {"valid value of the atomic type 'xs:unsignedByte'", "", "finding.schema.byte"},
    {"valid value of the atomic type 'percent'", "", "finding.schema.percent"},
    {"valid value of the atomic type 'one-to-hundred'", "", "finding.schema.one-to-hundred"},
    {"valid value of the atomic type 'xs:boolean'", "", "finding.schema.boolean"},
    {"valid value of the atomic type 'xs:language'", "", "finding.schema.languages"},
    {"valid value of the list type", "", NULL},
};

static const char *or_empty(const char *text) {
  return text != NULL ? text : "";
}

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

/* Adds what can be said where only one element could have come next; FALSE if several could. */
static gboolean add_expected(const char *message, const xmlNode *element, SurveyPlace place,
                             SurveyFindings *findings) {
  g_autofree char *expected = find_between(message, "Expected is ( ", " )");
  if (expected == NULL || element == NULL || element->parent == NULL)
    return FALSE;
  const gboolean is_missing = strstr(message, "Missing child element") != NULL;
  const xmlNode *parent = is_missing ? element : element->parent;
  const gboolean has_one = holds(parent, expected, is_missing ? NULL : element);
  const char *id = is_missing ? "finding.schema.needs" : "finding.schema.before";
  if (has_one)
    id = is_missing ? "finding.schema.needs-another" : "finding.schema.only-another";
  survey_findings_add(findings, SURVEY_FINDING_SCHEMA, place, "element", element->name, "@detail",
                      id, "expected", expected, "parent", or_empty((const char *)parent->name),
                      NULL);
  return TRUE;
}

/* The row of the table that `message` fits, or NULL; `expected` is then what stands in it. */
static const SentenceRow *find_row(const char *message, char **expected) {
  for (gsize i = 0; i < G_N_ELEMENTS(sentence_table); i++) {
    *expected = find_between(message, sentence_table[i].before, sentence_table[i].after);
    if (*expected != NULL)
      return &sentence_table[i];
  }
  return NULL;
}

void survey_schema_sentence_add(const char *message, const xmlNode *element, SurveyPlace place,
                                SurveyFindings *findings) {
  g_return_if_fail(message != NULL && findings != NULL);

  if (add_expected(message, element, place, findings))
    return;
  g_autofree char *expected = NULL;
  const SentenceRow *row = find_row(message, &expected);
  if (row != NULL && row->id == NULL)
    return;
  g_autofree char *attribute = find_between(message, ", attribute '", "'");
  g_autofree char *value =
      attribute == NULL || element == NULL ? NULL : survey_xml_get_attribute(element, attribute);
  g_autofree char *shown = survey_text_show(or_empty(value), MAX_VALUE_CHARS);
  g_autofree char *length = find_between(message, "has a length of '", "'");
  g_autofree char *other = survey_text_clause(message);
  survey_findings_add(findings, SURVEY_FINDING_SCHEMA, place, "element",
                      element != NULL ? (const char *)element->name : "", "@detail",
                      row != NULL ? row->id : "finding.schema.other", "expected",
                      or_empty(expected), "attribute", or_empty(attribute), "value", shown,
                      "length", or_empty(length), "sentence", other, NULL);
}
