// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/svg-names.h"
#include "survey/base/error.h"
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

static const xmlChar *xml(const char *text) {
  return (const xmlChar *)text;
}

/* "fill:none;stroke-width:2;" becomes fill="none" stroke-width="2". */
static void split_style(xmlNode *node) {
  xmlChar *style = xmlGetNoNsProp(node, xml("style"));
  if (style == NULL)
    return;
  g_auto(GStrv) rules = g_strsplit((const char *)style, ";", -1);
  for (guint i = 0; rules[i] != NULL; i++) {
    char *colon = strchr(rules[i], ':');
    if (colon == NULL)
      continue;
    *colon = '\0';
    xmlSetProp(node, xml(g_strstrip(rules[i])), xml(g_strstrip(colon + 1)));
  }
  xmlUnsetProp(node, xml("style"));
  xmlFree(style);
}

static void set_prefixed(xmlAttr *attribute, const char *before, const char *prefix,
                         const char *rest) {
  g_autofree char *value = g_strconcat(before, prefix, rest, NULL);
  xmlSetNsProp(attribute->parent, attribute->ns, attribute->name, xml(value));
}

/* id="x", xlink:href="#x" and clip-path="url(#x)" get the prefix. */
static void prefix_ids(xmlNode *node, const char *prefix) {
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next) {
    xmlChar *value = xmlNodeGetContent((xmlNode *)attribute);
    const char *text = (const char *)value;
    if (xmlStrEqual(attribute->name, xml("id")))
      set_prefixed(attribute, "", prefix, text);
    else if (xmlStrEqual(attribute->name, xml("href")) && *text == '#')
      set_prefixed(attribute, "#", prefix, text + 1);
    else if (g_str_has_prefix(text, "url(#"))
      set_prefixed(attribute, "url(#", prefix, text + strlen("url(#"));
    xmlFree(value);
  }
}

static void finish_elements(xmlNode *first, const char *prefix) {
  for (xmlNode *node = first; node != NULL; node = node->next) {
    if (node->type != XML_ELEMENT_NODE)
      continue;
    split_style(node);
    prefix_ids(node, prefix);
    finish_elements(node->children, prefix);
  }
}

/* Returns the new element, named so that the root can point to it. */
static xmlNode *make_words(xmlNode *root, const char *name, const char *words, const char *id) {
  xmlNode *node = xmlNewDocNode(root->doc, root->ns, xml(name), NULL);
  xmlNodeAddContent(node, xml(words));
  xmlSetProp(node, xml("id"), xml(id));
  return node;
}

static void add_words(xmlNode *root, const char *title, const char *description,
                      const char *prefix) {
  g_autofree char *title_id = g_strconcat(prefix, "title", NULL);
  g_autofree char *description_id = g_strconcat(prefix, "desc", NULL);
  g_autofree char *both = g_strconcat(title_id, " ", description_id, NULL);
  xmlNode *heading = make_words(root, "title", title, title_id);
  xmlAddPrevSibling(root->children, heading);
  xmlAddNextSibling(heading, make_words(root, "desc", description, description_id));
  xmlSetProp(root, xml("role"), xml("img"));
  xmlSetProp(root, xml("aria-labelledby"), xml(both));
}

static GBytes *dump(xmlDoc *doc) {
  xmlChar *text = NULL;
  int length = 0;
  xmlDocDumpMemoryEnc(doc, &text, &length, "UTF-8");
  GBytes *bytes = text == NULL ? NULL : g_bytes_new(text, (gsize)length);
  xmlFree(text);
  return bytes;
}

/* The same chart has the same prefix, another one another. */
static char *make_prefix(const char *title, const char *description) {
  g_autofree char *both = g_strconcat(title, "\n", description, NULL);
  g_autofree char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, both, -1);
  return g_strdup_printf("chart-%.8s-", digest);
}

GBytes *render_svg_names_add(const GByteArray *svg, const char *title, const char *description,
                             GError **error) {
  /* cairo's own output: nothing in it is a user's. */
  xmlDoc *doc = xmlReadMemory((const char *)svg->data, (int)svg->len, "chart.svg", NULL,
                              XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlNode *root = doc == NULL ? NULL : xmlDocGetRootElement(doc);
  GBytes *bytes = NULL;
  if (root != NULL && root->children != NULL) {
    g_autofree char *prefix = make_prefix(title, description);
    finish_elements(root, prefix);
    add_words(root, title, description, prefix);
    bytes = dump(doc);
  }
  xmlFreeDoc(doc);
  if (bytes == NULL)
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
                "finishing an SVG picture: cairo wrote none, or memory is short");
  return bytes;
}
