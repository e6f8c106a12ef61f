// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/schema.h"

#include "survey/base/error.h"
#include "survey/base/text.h"
#include <libxml/xmlschemas.h>

typedef struct {
  const SurveyXml *xml;
  SurveyFindings *findings;
} Validation;

static void on_violation(void *data, xmlError *violation) {
  const Validation *validation = data;
  g_autofree char *detail = survey_text_clause(violation->message);
  const SurveyPlace place = survey_xml_get_place(validation->xml, violation->node);
  survey_findings_add(validation->findings, SURVEY_FINDING_SCHEMA, place, "detail", detail, NULL);
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
  xmlSchemaValidateDoc(context, xml->doc);
  xmlSchemaFreeValidCtxt(context);
  xmlSchemaFree(parsed);
  return TRUE;
}
