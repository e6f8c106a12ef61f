// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/schema.h"

#include "survey/base/error.h"
#include "survey/base/schema-sentence.h"
#include "survey/base/text.h"
#include <libxml/xmlschemas.h>
#include <string.h>

/* libxml2 stops looking into an element at the first child that stands in the wrong place. That
 * child and all that follow it wait here to be validated each on its own, and so do the children
 * of an element the schema does not know. No element is validated twice, and none is once the list
 * of findings is full, which bounds the cost. */
typedef struct {
  const SurveyXml *xml;
  SurveyFindings *findings;
  GPtrArray *waiting; /* of xmlNode */
  GHashTable *told;   /* a set of the waiting, to whether something is said of its place already */
} Validation;

/* Lets `node`, whose place is `told`, and the elements after it wait. */
static void let_wait(Validation *validation, xmlNode *node, gboolean told) {
  for (; node != NULL; node = node->next, told = FALSE) {
    if (node->type != XML_ELEMENT_NODE || g_hash_table_contains(validation->told, node))
      continue;
    g_hash_table_insert(validation->told, node, GINT_TO_POINTER(told));
    g_ptr_array_add(validation->waiting, node);
  }
}

static void on_violation(void *data, xmlError *violation) {
  Validation *validation = data;
  xmlNode *element = violation->node;
  if (element != NULL && element->type != XML_ELEMENT_NODE)
    element = element->parent;
  const char *message = violation->message != NULL ? violation->message : "";
  const gboolean is_unknown = element != NULL && violation->code == XML_SCHEMAV_CVC_ELT_1;
  if (is_unknown)
    let_wait(validation, element->children, FALSE);
  else if (element != NULL && strstr(message, "This element is not expected") != NULL)
    let_wait(validation, element, TRUE);
  if (is_unknown && g_hash_table_lookup(validation->told, element) != NULL)
    return;
  survey_schema_sentence_add(message, element, survey_xml_get_place(validation->xml, element),
                             validation->findings);
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

/* Every element is declared on its own, so the schema would begin a document with any of them. */
static gboolean check_root(Validation *validation, const char *name) {
  const xmlNode *root = xmlDocGetRootElement(validation->xml->doc);
  if (root->ns == NULL && survey_xml_is_element(root, name))
    return TRUE;
  survey_findings_add(validation->findings, SURVEY_FINDING_SCHEMA,
                      survey_xml_get_place(validation->xml, root), "element", root->name, "@detail",
                      "finding.schema.root", "expected", name, NULL);
  if (root->ns == NULL)
    let_wait(validation, root->children, FALSE);
  return FALSE;
}

static gboolean is_full(const SurveyFindings *findings) {
  return findings->list->len >= SURVEY_FINDING_MAX_LISTED;
}

/* FALSE if libxml2 gave up. */
static gboolean validate(xmlSchemaValidCtxt *context, Validation *validation, const char *root) {
  int outcome = 0;
  if (check_root(validation, root))
    outcome = xmlSchemaValidateDoc(context, validation->xml->doc);
  const GPtrArray *waiting = validation->waiting;
  for (guint i = 0; outcome >= 0 && i < waiting->len && !is_full(validation->findings); i++)
    outcome = xmlSchemaValidateOneElement(context, waiting->pdata[i]);
  return outcome >= 0;
}

gboolean survey_schema_validate(const SurveyXml *xml, const char *root, const char *schema,
                                gsize length, SurveyFindings *findings, GError **error) {
  g_return_val_if_fail(xml != NULL && root != NULL && schema != NULL && findings != NULL, FALSE);

  xmlSchema *parsed = parse_schema(schema, length);
  xmlSchemaValidCtxt *context = parsed == NULL ? NULL : xmlSchemaNewValidCtxt(parsed);
  if (context == NULL) {
    xmlSchemaFree(parsed);
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DATA, "reading the built-in schema: damaged");
    return FALSE;
  }
  g_autoptr(GPtrArray) waiting = g_ptr_array_new();
  g_autoptr(GHashTable) told = g_hash_table_new(g_direct_hash, g_direct_equal);
  Validation validation = {xml, findings, waiting, told};
  xmlSchemaSetValidStructuredErrors(context, (xmlStructuredErrorFunc)on_violation, &validation);
  const gboolean done = validate(context, &validation, root);
  xmlSchemaFreeValidCtxt(context);
  xmlSchemaFree(parsed);
  if (!done)
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DATA, "checking %s: the schema gave up",
                xml->file);
  return done;
}
