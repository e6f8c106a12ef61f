// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The one hardened set-up of libxml2: a push parser with no DOCTYPE, no entity of a file's own
 * making, no network, no XInclude, no other encoding than UTF-8 (checked here, byte by byte), and a
 * limit on everything that a file can make grow but its length. It knows where each tag stands, and
 * does not know what the tags mean: xml.c makes a tree of them, answers-xml.c
 * responses, and catalogue.c sayings. */

#include "survey/base/finding.h"
#include <libxml/tree.h>

#define SURVEY_XML_MAX_DEPTH      32
#define SURVEY_XML_MAX_ATTRIBUTES 64 /* of one element, declarations of prefixes included */
#define SURVEY_XML_MAX_TAG_BYTES  (16 * 1024) /* from one event of the parser to the next */
#define SURVEY_XML_BLOCK          (64 * 1024) /* room for bytes at a time */

typedef struct SurveyXmlStream SurveyXmlStream;

/* A start tag as SAX2 gives it. Names belong to the parser's dictionary; an attribute is five
 * pointers: name, prefix, URI, and where its value begins and ends. */
typedef struct {
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *uri;
  int n_namespaces;
  const xmlChar **namespaces;
  int n_attributes;
  int n_defaulted;
  const xmlChar **attributes;
} SurveyXmlTag;

/* What is done with what is met; `data` is as given to survey_xml_stream_new(). */
typedef struct {
  void (*start)(SurveyXmlStream *stream, const SurveyXmlTag *tag, gpointer data);
  void (*end)(SurveyXmlStream *stream, const xmlChar *name, gpointer data);
  void (*text)(SurveyXmlStream *stream, const char *text, gsize length, gpointer data);
} SurveyXmlEvents;

/* `file` names the bytes in findings; it and `events` must outlive the stream. */
SurveyXmlStream *survey_xml_stream_new(const SurveyXmlEvents *events, gpointer data,
                                       const char *file, SurveyFindings *findings);

/* Where the next bytes may be written, and how many; at least SURVEY_XML_BLOCK. */
char *survey_xml_stream_get_room(SurveyXmlStream *stream, gsize *room);

/* Parses the `n_bytes` that were written to the room. The first time, bring 256 or all there are.
 * FALSE when there is no going on: a finding says why. */
gboolean survey_xml_stream_feed(SurveyXmlStream *stream, gsize n_bytes);

/* After the last bytes. TRUE if the document is whole; else at least one error finding was added,
 * here or before. */
gboolean survey_xml_stream_end(SurveyXmlStream *stream);

/* All of it, for who has the whole document: room, feed and end. */
gboolean survey_xml_stream_run(SurveyXmlStream *stream, const char *data, gsize length);

/* The place of the "<" of the tag that is being met. Within one stream, ask in order. */
SurveyPlace survey_xml_stream_get_place(SurveyXmlStream *stream);

/* Ends the parse with an error at the tag that is being met. "limit" fills the sentence. */
void survey_xml_stream_refuse(SurveyXmlStream *stream, SurveyFindingCode code, const char *limit);

/* The parser itself, for its dictionary of names and its tree. */
xmlParserCtxt *survey_xml_stream_get_parser(SurveyXmlStream *stream);

void survey_xml_stream_free(SurveyXmlStream *stream);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyXmlStream, survey_xml_stream_free)
