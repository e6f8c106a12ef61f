// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html/node.h"
#include "survey/base/number.h"
#include <string.h>

#define DECIMALS 2

static const xmlChar *xml(const char *text) {
  return (const xmlChar *)text;
}

xmlNode *render_node_add(xmlNode *parent, const char *name, const char *class) {
  xmlNode *node = xmlNewDocNode(parent->doc, NULL, xml(name), NULL);
  xmlAddChild(parent, node);
  if (class != NULL)
    render_node_set(node, "class", class);
  return node;
}

void render_node_say(xmlNode *node, const char *words) {
  xmlAddChild(node, xmlNewDocText(node->doc, xml(words)));
}

void render_node_set(xmlNode *node, const char *name, const char *value) {
  xmlAttr *attribute = xmlNewProp(node, xml(name), NULL);
  xmlAddChild((xmlNode *)attribute, xmlNewDocText(node->doc, xml(value)));
}

/* Without the noughts at its end. */
static char *write_number(double value) {
  char number[SURVEY_NUMBER_SIZE];
  char *text = g_strdup(survey_number_write_fixed(value, DECIMALS, number));
  gsize length = strlen(text);
  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  text[length] = '\0';
  return text;
}

void render_node_set_number(xmlNode *node, const char *name, double value) {
  g_autofree char *text = write_number(value);
  render_node_set(node, name, text);
}

void render_node_write_number(GString *list, double value) {
  g_autofree char *text = write_number(value);
  if (list->len > 0 && g_ascii_isdigit(list->str[list->len - 1]))
    g_string_append_c(list, ' ');
  g_string_append(list, text);
}
