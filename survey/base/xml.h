// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A whole XML document as a tree: a form. It comes through xml-stream.h, which
 * keeps what is unsafe out; of a tree the size is limited too. Answers are never one. */

#include "survey/base/finding.h"
#include <libxml/tree.h>

#define SURVEY_XML_MAX_BYTES (1024 * 1024) /* of a form */
#define SURVEY_XML_MAX_NODES 40000         /* elements and attributes */

/* A parsed document whose elements know where they stand. */
typedef struct {
  xmlDoc *doc;
  const char *file; /* interned, so that places outlive the document */
  GArray *places;   /* of a line and a column, one an element, in document order */
} SurveyXml;

/* Parses `bytes`, which `file` names in findings. NULL when there is no usable document; then at
 * least one error finding says why. Free with survey_xml_free(). */
SurveyXml *survey_xml_parse(GBytes *bytes, const char *file, SurveyFindings *findings);

/* Where an element's "<" stands; for any other node, where its element does. */
SurveyPlace survey_xml_get_place(const SurveyXml *xml, const xmlNode *node);

/* The value of the attribute, or NULL. Free with g_free(). */
char *survey_xml_get_attribute(const xmlNode *element, const char *name);

/* The element's xml:lang, or NULL. Free with g_free(). */
char *survey_xml_get_language(const xmlNode *element);

/* The element's text with white space collapsed. Free with g_free(). */
char *survey_xml_get_text(const xmlNode *element);

/* TRUE for an element of this name. */
gboolean survey_xml_is_element(const xmlNode *node, const char *name);

void survey_xml_free(SurveyXml *xml);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyXml, survey_xml_free)
