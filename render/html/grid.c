// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html/inline.h"
#include "render/html/writer.h"

static const char *const classes[] = {
    [RENDER_ALIGN_START] = NULL,
    [RENDER_ALIGN_END] = "end",
    [RENDER_ALIGN_CENTRE] = "middle",
};

static RenderAlign get_align(const RenderTable *table, guint column) {
  return ((const RenderColumn *)table->columns->pdata[column])->align;
}

/* Text and nothing but blanks is no header. */
static gboolean is_empty(const RenderText *text) {
  g_autofree char *words = render_inline_words(text);
  return *words == '\0';
}

static void add_header(xmlNode *node, const RenderTable *table) {
  xmlNode *row = render_node_add(render_node_add(node, "thead", NULL), "tr", NULL);
  for (guint i = 0; i < table->header->len; i++) {
    const RenderText *words = table->header->pdata[i];
    const gboolean names = !is_empty(words);
    xmlNode *cell = render_node_add(row, names ? "th" : "td", classes[get_align(table, i)]);
    if (names)
      render_node_set(cell, "scope", "col");
    render_inline_add(cell, words);
  }
}

static void add_row(xmlNode *body, const RenderTable *table, const GPtrArray *cells) {
  render_node_say(body, "\n");
  xmlNode *row = render_node_add(body, "tr", NULL);
  for (guint i = 0; i < cells->len; i++) {
    const RenderText *words = cells->pdata[i];
    const gboolean heads = i == 0 && !is_empty(words);
    xmlNode *cell = render_node_add(row, heads ? "th" : "td", classes[get_align(table, i)]);
    if (heads)
      render_node_set(cell, "scope", "row");
    render_inline_add(cell, words);
  }
}

/* The caption's words, with a number where another table has the same. Free with g_free(). */
static char *choose_caption(RenderWriter *writer, const char *caption) {
  const guint n = GPOINTER_TO_UINT(g_hash_table_lookup(writer->captions, caption)) + 1;
  g_hash_table_insert(writer->captions, g_strdup(caption), GUINT_TO_POINTER(n));
  return n == 1 ? g_strdup(caption) : g_strdup_printf("%s (%u)", caption, n);
}

/* Where the screen is narrower than the table, the region around it scrolls, and who has no mouse
 * reaches it with the keyboard. */
void render_writer_add_table(RenderWriter *writer, const RenderTable *table, const char *caption,
                             xmlNode *place) {
  g_autofree char *id = g_strdup_printf("table-%u", ++writer->n_tables);
  g_autofree char *words = choose_caption(writer, caption);
  xmlNode *region = render_node_add(place, "div", "region");
  render_node_set(region, "role", "region");
  render_node_set(region, "aria-labelledby", id);
  render_node_set(region, "tabindex", "0");
  xmlNode *node = render_node_add(region, "table", NULL);
  xmlNode *heading = render_node_add(node, "caption", "aloud");
  render_node_set(heading, "id", id);
  render_node_say(heading, words);
  add_header(node, table);
  xmlNode *body = render_node_add(node, "tbody", NULL);
  for (guint i = 0; i < table->rows->len; i++)
    add_row(body, table, table->rows->pdata[i]);
}
