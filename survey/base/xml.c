// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/xml.h"

#include "survey/base/text.h"
#include "survey/base/xml-stream.h"
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

typedef struct {
  guint line;
  guint column;
} Position;

/* What is at hand while the tree grows; libxml2's own functions build it. */
typedef struct {
  SurveyXml *xml;
  guint n_nodes;
} Growth;

static void on_start(SurveyXmlStream *stream, const SurveyXmlTag *tag, gpointer data) {
  Growth *growth = data;
  xmlParserCtxt *parser = survey_xml_stream_get_parser(stream);
  growth->n_nodes += 1 + (guint)tag->n_attributes + (guint)tag->n_namespaces;
  if (growth->n_nodes > SURVEY_XML_MAX_NODES) {
    survey_xml_stream_refuse(stream, SURVEY_FINDING_XML_TOO_MANY_NODES,
                             G_STRINGIFY(SURVEY_XML_MAX_NODES));
    return;
  }
  const SurveyPlace place = survey_xml_stream_get_place(stream);
  const Position position = {place.line, place.column};
  if (parser->myDoc == NULL)
    xmlSAX2StartDocument(parser);
  xmlSAX2StartElementNs(parser, tag->name, tag->prefix, tag->uri, tag->n_namespaces,
                        tag->namespaces, tag->n_attributes, tag->n_defaulted, tag->attributes);
  g_array_append_val(growth->xml->places, position);
  if (parser->node != NULL)
    parser->node->_private = GUINT_TO_POINTER(growth->xml->places->len); /* counted from 1 */
}

static void on_end(SurveyXmlStream *stream, const xmlChar *name, gpointer data) {
  (void)data;
  xmlSAX2EndElementNs(survey_xml_stream_get_parser(stream), name, NULL, NULL);
}

static void on_text(SurveyXmlStream *stream, const char *text, gsize length, gpointer data) {
  (void)data;
  xmlSAX2Characters(survey_xml_stream_get_parser(stream), (const xmlChar *)text, (int)length);
}

static const SurveyXmlEvents events = {on_start, on_end, on_text};

SurveyXml *survey_xml_parse(GBytes *bytes, const char *file, SurveyFindings *findings) {
  g_return_val_if_fail(bytes != NULL && file != NULL && findings != NULL, NULL);

  gsize length = 0;
  const char *data = g_bytes_get_data(bytes, &length);
  if (length > SURVEY_XML_MAX_BYTES) {
    g_autofree char *limit = survey_text_size(SURVEY_XML_MAX_BYTES);
    const SurveyPlace place = {.file = file};
    survey_findings_add(findings, SURVEY_FINDING_FILE_TOO_LARGE, place, "limit", limit, NULL);
    return NULL;
  }
  g_autoptr(SurveyXml) xml = g_new0(SurveyXml, 1);
  xml->file = g_intern_string(file);
  xml->places = g_array_new(FALSE, FALSE, sizeof(Position));
  Growth growth = {.xml = xml};
  const guint64 errors_before = findings->n_errors;
  g_autoptr(SurveyXmlStream) stream = survey_xml_stream_new(&events, &growth, xml->file, findings);
  const gboolean is_whole = survey_xml_stream_run(stream, data, length);
  /* libxml2 leaves a tree even after it was stopped */
  xml->doc = g_steal_pointer(&survey_xml_stream_get_parser(stream)->myDoc);
  const gboolean is_sound = is_whole && findings->n_errors == errors_before && xml->doc != NULL;
  return is_sound ? g_steal_pointer(&xml) : NULL;
}

SurveyPlace survey_xml_get_place(const SurveyXml *xml, const xmlNode *node) {
  g_return_val_if_fail(xml != NULL, (SurveyPlace){0});

  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->parent;
  const guint number = node == NULL ? 0 : GPOINTER_TO_UINT(node->_private);
  if (number == 0 || number > xml->places->len)
    return (SurveyPlace){.file = xml->file};
  const Position position = g_array_index(xml->places, Position, number - 1);
  return (SurveyPlace){xml->file, position.line, position.column};
}

char *survey_xml_get_attribute(const xmlNode *element, const char *name) {
  g_return_val_if_fail(element != NULL && name != NULL, NULL);

  xmlChar *value = xmlGetNoNsProp(element, (const xmlChar *)name);
  char *copy = g_strdup((const char *)value);
  xmlFree(value);
  return copy;
}

char *survey_xml_get_language(const xmlNode *element) {
  g_return_val_if_fail(element != NULL, NULL);

  xmlChar *value = xmlGetNsProp(element, (const xmlChar *)"lang", XML_XML_NAMESPACE);
  char *copy = g_strdup((const char *)value);
  xmlFree(value);
  return copy;
}

char *survey_xml_get_text(const xmlNode *element) {
  g_return_val_if_fail(element != NULL, NULL);

  xmlChar *content = xmlNodeGetContent(element);
  char *text = survey_text_collapse(content != NULL ? (const char *)content : "");
  xmlFree(content);
  return text;
}

gboolean survey_xml_is_element(const xmlNode *node, const char *name) {
  return node != NULL && node->type == XML_ELEMENT_NODE &&
         strcmp((const char *)node->name, name) == 0;
}

void survey_xml_free(SurveyXml *xml) {
  if (xml == NULL)
    return;
  xmlFreeDoc(xml->doc);
  g_array_unref(xml->places);
  g_free(xml);
}
