// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html/inline.h"
#include "render/html/drawing.h"
#include "render/html/style.h"
#include <string.h>

/* Headings and header cells are strong as a whole. */
static gboolean is_strong(const xmlNode *node) {
  const char *name = (const char *)node->name;
  return strcmp(name, "th") == 0 || (name[0] == 'h' && g_ascii_isdigit(name[1]));
}

/* Web addresses only: a form's author is not to make a page run a script. */
static xmlNode *add_link(xmlNode *parent, const RenderSpan *span) {
  if (!g_str_has_prefix(span->href, "https://") && !g_str_has_prefix(span->href, "http://"))
    return parent;
  xmlNode *link = render_node_add(parent, "a", NULL);
  render_node_set(link, "href", span->href);
  return link;
}

/* The element that gives a span its look; `parent` itself where it needs none. */
static xmlNode *add_element(xmlNode *parent, const RenderSpan *span) {
  g_autofree char *class = span->ink == RENDER_INK_TEXT
                               ? NULL
                               : g_strconcat("ink-", render_style_ink_name(span->ink), NULL);
  if (span->badge)
    return render_node_add(parent, "span", "badge");
  if (span->href != NULL)
    return add_link(parent, span);
  if (span->small)
    return render_node_add(parent, "small", class);
  if (span->strong && !is_strong(parent))
    return render_node_add(parent, "strong", class);
  return class == NULL ? parent : render_node_add(parent, "span", class);
}

static void add_span(xmlNode *parent, const RenderSpan *span) {
  xmlNode *element = add_element(parent, span);
  if (span->language != NULL) {
    element = element == parent ? render_node_add(parent, "span", NULL) : element;
    render_node_set(element, "lang", span->language);
  }
  if (span->badge)
    render_node_say(element, span->text);
  if (span->mark != RENDER_MARK_NONE)
    render_drawing_add_sign(element, span->mark, span->ink);
  if (!span->badge && *span->text != '\0')
    render_node_say(element, span->text);
}

void render_inline_add(xmlNode *parent, const RenderText *text) {
  for (guint i = 0; i < text->spans->len; i++)
    add_span(parent, &g_array_index(text->spans, RenderSpan, i));
}

char *render_inline_words(const RenderText *text) {
  GString *words = g_string_new(NULL);
  for (guint i = 0; i < text->spans->len; i++) {
    const RenderSpan *span = &g_array_index(text->spans, RenderSpan, i);
    if (!span->small)
      g_string_append(words, span->text);
  }
  return g_strstrip(g_string_free(words, FALSE));
}
