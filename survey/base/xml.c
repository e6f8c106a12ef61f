// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/xml.h"

#include "survey/base/text.h"
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* The parser is fed in pieces, so that a limit stops it soon after it is passed. */
#define PIECE_BYTES 4096

#define BYTE_ORDER_MARK       "\xef\xbb\xbf"
#define MAX_DECLARATION_BYTES 256 /* in which an XML declaration must end to be looked at */

typedef struct {
  guint line;
  guint column;
} Position;

/* What one parse carries; hangs on the parser's context. */
typedef struct {
  SurveyXml *xml;
  SurveyFindings *findings;
  const char *data;
  gsize length;
  gsize fed_bytes;     /* handed to the parser so far */
  gsize counted_bytes; /* of those, how many `counted` has passed; only ever grows */
  Position counted;    /* the line and column of data[counted_bytes] */
  guint depth;
  guint n_nodes;
  gboolean refused; /* a limit or rule of ours ended the parse */
  gboolean broken;  /* a fatal error was reported */
} Parse;

/* How many bytes of the document come before `at`, which points into the parser's buffer. */
static gsize get_offset(const xmlParserInput *input, const xmlChar *at) {
  return (gsize)input->consumed + (gsize)(at - input->base);
}

/* Where the tag that the parser has just read begins: back from its end to the "<", which cannot
 * stand inside a tag. */
static gsize find_tag_start(const xmlParserInput *input) {
  const xmlChar *start = input->cur;
  while (start > input->base && *start != '<')
    start--;
  return get_offset(input, start);
}

/* Counts on from the place of the latest element, so that all of them cost one pass. The parser's
 * own columns cannot serve: it forgets where a long line began. */
static SurveyPlace count_to(Parse *parse, gsize offset) {
  for (; parse->counted_bytes < MIN(offset, parse->length); parse->counted_bytes++) {
    const char byte = parse->data[parse->counted_bytes];
    parse->counted.line += byte == '\n';
    if (byte == '\n')
      parse->counted.column = 1;
    else
      parse->counted.column += (byte & 0xC0) != 0x80; /* a character, not a further byte of one */
  }
  return (SurveyPlace){parse->xml->file, parse->counted.line, parse->counted.column};
}

static void refuse(xmlParserCtxt *parser, SurveyFindingCode code, const char *limit) {
  Parse *parse = parser->_private;
  if (!parse->refused)
    survey_findings_add(parse->findings, code, count_to(parse, find_tag_start(parser->input)),
                        "limit", limit, NULL);
  parse->refused = TRUE;
  xmlStopParser(parser);
}

static void on_start_element(void *context, const xmlChar *name, const xmlChar *prefix,
                             const xmlChar *uri, int n_namespaces, const xmlChar **namespaces,
                             int n_attributes, int n_defaulted, const xmlChar **attributes) {
  xmlParserCtxt *parser = context;
  Parse *parse = parser->_private;
  parse->n_nodes += 1 + (guint)n_attributes + (guint)n_namespaces;
  if (parse->n_nodes > SURVEY_XML_MAX_NODES) {
    refuse(parser, SURVEY_FINDING_XML_TOO_MANY_NODES, G_STRINGIFY(SURVEY_XML_MAX_NODES));
    return;
  }
  if (++parse->depth > SURVEY_XML_MAX_DEPTH) {
    refuse(parser, SURVEY_FINDING_XML_TOO_DEEP, G_STRINGIFY(SURVEY_XML_MAX_DEPTH));
    return;
  }
  count_to(parse, find_tag_start(parser->input));
  xmlSAX2StartElementNs(context, name, prefix, uri, n_namespaces, namespaces, n_attributes,
                        n_defaulted, attributes);
  g_array_append_val(parse->xml->places, parse->counted);
  if (parser->node != NULL)
    parser->node->_private = GUINT_TO_POINTER(parse->xml->places->len); /* counted from 1 */
}

static void on_end_element(void *context, const xmlChar *name, const xmlChar *prefix,
                           const xmlChar *uri) {
  Parse *parse = ((xmlParserCtxt *)context)->_private;
  parse->depth--;
  xmlSAX2EndElementNs(context, name, prefix, uri);
}

static void on_doctype(void *context, const xmlChar *name, const xmlChar *external_id,
                       const xmlChar *system_id) {
  (void)name;
  (void)external_id;
  (void)system_id;
  refuse(context, SURVEY_FINDING_XML_DOCTYPE, "");
}

/* What the parser's own sentence would not tell an author. Free with g_free(). */
static char *explain(const Parse *parse, const xmlError *xml_error) {
  switch (xml_error->code) {
  case XML_ERR_DOCUMENT_EMPTY:
    return g_strdup("the file does not begin with a tag");
  case XML_ERR_DOCUMENT_END:
    return g_strdup(parse->depth > 0 ? "the file ends before every tag is closed"
                                     : "something stands after the last tag");
  case XML_ERR_NAME_REQUIRED:
    if (strstr(xml_error->message, "EntityRef") != NULL)
      return g_strdup("an & stands alone; write &amp; for it");
    break;
  default:
    break;
  }
  return survey_text_clause(xml_error->message);
}

/* The place is where the parser stopped, which may lie beyond the tag it reports next. What it
 * says after a fatal error is only that error's echo. */
static void on_syntax_error(void *context, xmlError *xml_error) {
  const xmlParserCtxt *parser = context;
  Parse *parse = parser->_private;
  if (parse->refused || parse->broken || xml_error->level < XML_ERR_ERROR)
    return;
  parse->broken = xml_error->level == XML_ERR_FATAL;
  g_autofree char *detail = explain(parse, xml_error);
  Parse ahead = *parse;
  const SurveyPlace place = count_to(&ahead, get_offset(parser->input, parser->input->cur));
  const SurveyFindingCode code = xml_error->code == XML_ERR_INVALID_ENCODING
                                     ? SURVEY_FINDING_NOT_UTF8
                                     : SURVEY_FINDING_XML_SYNTAX;
  survey_findings_add(parse->findings, code, place, "detail", detail, NULL);
}

static xmlParserCtxt *make_parser(Parse *parse) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  xmlSAXVersion(&handler, 2);
  handler.startElementNs = on_start_element;
  handler.endElementNs = on_end_element;
  handler.cdataBlock = xmlSAX2Characters;
  handler.comment = NULL;
  handler.processingInstruction = NULL;
  handler.internalSubset = on_doctype;
  handler.externalSubset = on_doctype;
  handler.entityDecl = NULL;
  handler.serror = (xmlStructuredErrorFunc)on_syntax_error;

  xmlParserCtxt *parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
  if (parser == NULL)
    g_error("out of memory");
  parser->_private = parse;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES);
  return parser;
}

/* Feeds piece by piece. What the parser holds back is one unfinished tag, comment or the like;
 * stops when that grows longer than one may be. */
static void feed(xmlParserCtxt *parser, Parse *parse) {
  while (parse->fed_bytes < parse->length && !parse->refused) {
    const gsize piece = MIN(PIECE_BYTES, parse->length - parse->fed_bytes);
    xmlParseChunk(parser, parse->data + parse->fed_bytes, (int)piece, 0);
    if (parser->disableSAX) /* an error that ends the parse */
      return;
    parse->fed_bytes += piece;
    const gsize read = get_offset(parser->input, parser->input->cur);
    if (parse->fed_bytes > read + SURVEY_XML_MAX_TAG_BYTES) {
      g_autofree char *limit = survey_text_size(SURVEY_XML_MAX_TAG_BYTES);
      refuse(parser, SURVEY_FINDING_XML_TAG_TOO_LONG, limit);
    }
  }
  if (!parse->refused)
    xmlParseChunk(parser, NULL, 0, 1);
}

static gboolean begins_with(const char *data, gsize length, const char *text) {
  return length >= strlen(text) && memcmp(data, text, strlen(text)) == 0;
}

/* The encoding that the XML declaration names, if it is other than UTF-8 and its part ASCII; else
 * NULL. Free with g_free(). */
static char *find_other_encoding(const char *data, gsize length) {
  const gsize mark = begins_with(data, length, BYTE_ORDER_MARK) ? strlen(BYTE_ORDER_MARK) : 0;
  if (!begins_with(data + mark, length - mark, "<?xml "))
    return NULL;
  const char *end = g_strstr_len(data, (gssize)MIN(length, MAX_DECLARATION_BYTES), "?>");
  const char *encoding = end == NULL ? NULL : g_strstr_len(data, end - data, "encoding");
  if (encoding == NULL)
    return NULL;
  encoding += strlen("encoding");
  encoding += strspn(encoding, " \t\r\n=\"'");
  if (g_ascii_strncasecmp(encoding, "utf-8", 5) == 0 ||
      g_ascii_strncasecmp(encoding, "utf8", 4) == 0 ||
      g_ascii_strncasecmp(encoding, "us-ascii", 8) == 0)
    return NULL;
  return g_strndup(encoding, strcspn(encoding, " \t\r\n\"'?"));
}

/* If not, with line and column of the first byte that is not. */
static gboolean is_utf8(const char *data, gsize length, Position *bad) {
  const char *end = data;
  if (g_utf8_validate_len(data, length, &end))
    return TRUE;
  *bad = (Position){1, 1};
  for (const char *p = data; p < end; p = g_utf8_next_char(p)) {
    bad->column = *p == '\n' ? 1 : bad->column + 1;
    bad->line += *p == '\n';
  }
  return FALSE;
}

/* The checks that need no parser: size and encoding. */
static gboolean is_acceptable(const char *data, gsize length, const char *file,
                              SurveyFindings *findings) {
  SurveyPlace place = {.file = file};
  Position bad;
  g_autofree char *encoding = length == 0 ? NULL : find_other_encoding(data, length);
  if (length == 0) {
    survey_findings_add(findings, SURVEY_FINDING_FILE_EMPTY, place, NULL);
  } else if (length > SURVEY_XML_MAX_BYTES) {
    g_autofree char *limit = survey_text_size(SURVEY_XML_MAX_BYTES);
    survey_findings_add(findings, SURVEY_FINDING_FILE_TOO_LARGE, place, "limit", limit, NULL);
  } else if (!is_utf8(data, length, &bad)) {
    place = (SurveyPlace){file, bad.line, bad.column};
    survey_findings_add(findings, SURVEY_FINDING_NOT_UTF8, place, NULL);
  } else if (encoding != NULL) {
    place = (SurveyPlace){file, 1, 1};
    survey_findings_add(findings, SURVEY_FINDING_WRONG_ENCODING, place, "encoding", encoding, NULL);
  } else {
    return TRUE;
  }
  return FALSE;
}

/* For a parser that gives up without a word. */
static void add_unexplained(Parse *parse) {
  g_autofree char *detail = survey_text_clause(NULL);
  survey_findings_add(parse->findings, SURVEY_FINDING_XML_SYNTAX, count_to(parse, parse->fed_bytes),
                      "detail", detail, NULL);
}

SurveyXml *survey_xml_parse(GBytes *bytes, const char *file, SurveyFindings *findings) {
  g_return_val_if_fail(bytes != NULL && file != NULL && findings != NULL, NULL);

  gsize length = 0;
  const char *data = g_bytes_get_data(bytes, &length);
  if (!is_acceptable(data, length, file, findings))
    return NULL;

  g_autoptr(SurveyXml) xml = g_new0(SurveyXml, 1);
  xml->file = g_intern_string(file);
  xml->places = g_array_new(FALSE, FALSE, sizeof(Position));
  const gsize mark = begins_with(data, length, BYTE_ORDER_MARK) ? strlen(BYTE_ORDER_MARK) : 0;
  Parse parse = {xml, findings, data, length, .counted_bytes = mark, .counted = {1, 1}};
  const guint64 errors_before = findings->n_errors;
  xmlParserCtxt *parser = make_parser(&parse);
  feed(parser, &parse);
  xml->doc = g_steal_pointer(&parser->myDoc); /* libxml2 leaves one even after it was stopped */
  const gboolean whole =
      parser->wellFormed && xml->doc != NULL && xmlDocGetRootElement(xml->doc) != NULL;
  xmlFreeParserCtxt(parser);
  if (whole && findings->n_errors == errors_before)
    return g_steal_pointer(&xml);
  if (findings->n_errors == errors_before)
    add_unexplained(&parse);
  return NULL;
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
