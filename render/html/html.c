// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html/html.h"
#include "render/html/style.h"
#include "render/html/writer.h"
#include "survey/base/error.h"
#include <libxml/HTMLtree.h>

static void add_meta(xmlNode *head, const char *name, const char *content) {
  xmlNode *meta = render_node_add(head, "meta", NULL);
  render_node_set(meta, "name", name);
  render_node_set(meta, "content", content);
}

static void add_head(xmlNode *html, const RenderDocument *document) {
  xmlNode *head = render_node_add(html, "head", NULL);
  render_node_set(render_node_add(head, "meta", NULL), "charset", "utf-8");
  render_node_say(render_node_add(head, "title", NULL), document->title);
  add_meta(head, "viewport", "width=device-width, initial-scale=1");
  add_meta(head, "color-scheme", "light dark");
  if (document->date != NULL && *document->date != '\0')
    add_meta(head, "date", document->date);
  g_autofree char *style = render_style_new();
  render_node_say(render_node_add(head, "style", NULL), style);
}

static xmlNode *add_link(xmlNode *parent, const char *id, const char *words) {
  xmlNode *link = render_node_add(parent, "a", NULL);
  g_autofree char *place = g_strconcat("#", id, NULL);
  render_node_set(link, "href", place);
  render_node_say(link, words);
  return link;
}

/* Parts, and below each its own parts. */
static void add_contents(xmlNode *nav, const RenderWriter *writer) {
  render_node_set(nav, "aria-labelledby", "contents");
  xmlNode *heading = render_node_add(nav, "p", NULL);
  render_node_set(heading, "id", "contents");
  render_node_say(heading, writer->document->contents);
  xmlNode *parts = render_node_add(nav, "ul", NULL), *part = NULL, *inner = NULL;
  for (guint i = 0; i < writer->links->len; i++) {
    const RenderPartLink *link = writer->links->pdata[i];
    if (link->level == 1)
      continue;
    const gboolean is_inner = link->level > 2 && part != NULL;
    if (is_inner && inner == NULL)
      inner = render_node_add(part, "ul", NULL);
    xmlNode *entry = render_node_add(is_inner ? inner : parts, "li", NULL);
    add_link(entry, link->id, link->words);
    if (!is_inner) {
      part = entry;
      inner = NULL;
    }
  }
}

/* How many blocks lead up to the title and end with it; 0 if there is none. */
static guint count_head(const GPtrArray *blocks) {
  for (guint i = 0; i < blocks->len; i++) {
    const RenderBlock *block = blocks->pdata[i];
    if (block->kind == RENDER_BLOCK_HEADING)
      return block->level == 1 ? i + 1 : 0;
  }
  return 0;
}

/* The title and what stands above it. */
static gboolean add_header(xmlNode *body, RenderWriter *writer, guint n_head, GError **error) {
  const RenderDocument *document = writer->document;
  xmlNode *header = render_node_add(body, "header", NULL);
  for (guint i = 0; i < n_head; i++)
    if (!render_writer_add_block(writer, document->blocks->pdata[i], 1, header, error))
      return FALSE;
  if (document->foot_note != NULL)
    render_node_say(render_node_add(header, "p", "mark"), document->foot_note);
  return TRUE;
}

static void add_footer(xmlNode *body, const RenderDocument *document) {
  xmlNode *footer = render_node_add(body, "footer", NULL);
  render_node_say(render_node_add(footer, "p", NULL), document->foot);
  if (document->foot_note != NULL)
    render_node_say(render_node_add(footer, "p", NULL), document->foot_note);
}

static gboolean add_body(xmlNode *html, RenderWriter *writer, GError **error) {
  const RenderDocument *document = writer->document;
  const guint n_head = count_head(document->blocks);
  xmlNode *body = render_node_add(html, "body", NULL);
  render_node_set(add_link(body, "report", document->skip), "class", "skip");
  if (!add_header(body, writer, n_head, error))
    return FALSE;
  xmlNode *nav = render_node_add(body, "nav", NULL);
  xmlNode *main = render_node_add(body, "main", NULL);
  render_node_set(main, "id", "report");
  render_node_set(main, "tabindex", "-1");
  if (!render_writer_add_blocks(writer, document->blocks, n_head, main, error))
    return FALSE;
  add_contents(nav, writer);
  add_footer(body, document);
  return TRUE;
}

/* NULL with SURVEY_ERROR_DRAW. */
static GBytes *serialize(xmlDoc *doc, GError **error) {
  xmlOutputBuffer *buffer = xmlAllocOutputBuffer(NULL);
  GBytes *bytes = NULL;
  if (buffer != NULL) {
    htmlDocContentDumpFormatOutput(buffer, doc, "UTF-8", 0);
    if (buffer->error == 0)
      bytes = g_bytes_new(xmlOutputBufferGetContent(buffer), xmlOutputBufferGetSize(buffer));
    xmlOutputBufferClose(buffer);
  }
  if (bytes == NULL)
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
                "writing a report as HTML: memory is short");
  return bytes;
}

GBytes *render_html(const RenderDocument *document, GError **error) {
  g_return_val_if_fail(document != NULL, NULL);

  g_autoptr(RenderWriter) writer = render_writer_new(document, error);
  if (writer == NULL)
    return NULL;
  xmlDoc *doc = htmlNewDocNoDtD(NULL, NULL);
  xmlCreateIntSubset(doc, (const xmlChar *)"html", NULL, NULL);
  xmlNode *html = xmlNewDocNode(doc, NULL, (const xmlChar *)"html", NULL);
  xmlDocSetRootElement(doc, html);
  render_node_set(html, "lang", document->language);
  add_head(html, document);
  GBytes *bytes = add_body(html, writer, error) ? serialize(doc, error) : NULL;
  xmlFreeDoc(doc);
  return bytes;
}
