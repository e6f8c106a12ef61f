// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html/writer.h"
#include "render/html/inline.h"
#include <math.h>

#define MAX_LEVEL  3
#define GRID_PARTS 12.0

static void free_link(gpointer data) {
  RenderPartLink *link = data;
  g_free(link->id);
  g_free(link->words);
  g_free(link);
}

RenderWriter *render_writer_new(const RenderDocument *document, GError **error) {
  RenderFlow *flow = render_flow_new(document->language, RENDER_PRINT_REPORT, error);
  if (flow == NULL)
    return NULL;
  RenderWriter *writer = g_new0(RenderWriter, 1);
  writer->document = document;
  writer->flow = flow;
  writer->links = g_ptr_array_new_with_free_func(free_link);
  writer->captions = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  writer->heading = g_strdup("");
  writer->words = g_strdup("");
  return writer;
}

void render_writer_free(RenderWriter *writer) {
  if (writer == NULL)
    return;
  render_flow_free(writer->flow);
  g_ptr_array_unref(writer->links);
  g_hash_table_unref(writer->captions);
  g_free(writer->heading);
  g_free(writer->words);
  g_free(writer);
}

char *render_writer_name_place(const RenderWriter *writer) {
  if (*writer->words == '\0' || *writer->heading == '\0')
    return g_strconcat(writer->heading, writer->words, NULL);
  return g_strconcat(writer->heading, ": ", writer->words, NULL);
}

static void take_words(char **place, char *words) {
  g_free(*place);
  *place = words;
}

static void add_heading(RenderWriter *writer, const RenderBlock *block, xmlNode *place) {
  static const char *const names[MAX_LEVEL] = {"h1", "h2", "h3"};
  const guint level = CLAMP(block->level, 1, MAX_LEVEL);
  xmlNode *heading = render_node_add(place, names[level - 1], NULL);
  RenderPartLink *link = g_new0(RenderPartLink, 1);
  *link = (RenderPartLink){level, g_strdup_printf("part-%u", writer->links->len + 1),
                           render_inline_words(block->text)};
  g_ptr_array_add(writer->links, link);
  render_node_set(heading, "id", link->id);
  render_inline_add(heading, block->text);
  take_words(&writer->heading, g_strdup(link->words));
  take_words(&writer->words, g_strdup(""));
}

static void add_paragraph(RenderWriter *writer, const RenderBlock *block, xmlNode *place) {
  static const char *const classes[] = {
      [RENDER_STYLE_KICKER] = "kicker",
      [RENDER_STYLE_LEAD] = "lead",
      [RENDER_STYLE_BODY] = NULL,
      [RENDER_STYLE_NOTE] = "note",
  };
  render_inline_add(render_node_add(place, "p", classes[block->style]), block->text);
  take_words(&writer->words, render_inline_words(block->text));
}

static void add_list(const GPtrArray *entries, xmlNode *place) {
  xmlNode *list = render_node_add(place, "ul", NULL);
  for (guint i = 0; i < entries->len; i++)
    render_inline_add(render_node_add(list, "li", NULL), entries->pdata[i]);
}

static void add_key_figures(const GPtrArray *figures, xmlNode *place) {
  xmlNode *list = render_node_add(place, "ul", "figures");
  for (guint i = 0; i < figures->len; i++) {
    const RenderKeyFigure *figure = figures->pdata[i];
    xmlNode *entry = render_node_add(list, "li", NULL);
    render_node_say(render_node_add(entry, "strong", NULL), figure->value);
    render_node_say(entry, " ");
    render_node_say(render_node_add(entry, "span", NULL), figure->label);
  }
}

/* Side by side where there is room, each so many of twelve parts wide: "span-7". */
static gboolean add_columns(RenderWriter *writer, const RenderBlock *block, xmlNode *place,
                            GError **error) {
  xmlNode *row = render_node_add(place, "div", "columns");
  for (guint i = 0; i < block->columns->len; i++) {
    const GPtrArray *blocks = block->columns->pdata[i];
    const double width_frac = g_array_index(block->widths, double, i);
    g_autofree char *span = g_strdup_printf("span-%ld", lround(width_frac * GRID_PARTS));
    xmlNode *column = render_node_add(row, "div", span);
    for (guint k = 0; k < blocks->len; k++)
      if (!render_writer_add_block(writer, blocks->pdata[k], width_frac, column, error))
        return FALSE;
  }
  return TRUE;
}

gboolean render_writer_add_block(RenderWriter *writer, const RenderBlock *block, double width_frac,
                                 xmlNode *place, GError **error) {
  render_node_say(place, "\n"); /* a line a block, for who reads the file itself */
  if (render_block_is_chart(block))
    return render_writer_add_figure(writer, block, width_frac, place, error);
  switch (block->kind) {
  case RENDER_BLOCK_HEADING:
    add_heading(writer, block, place);
    break;
  case RENDER_BLOCK_PARAGRAPH:
    add_paragraph(writer, block, place);
    break;
  case RENDER_BLOCK_LIST:
    add_list(block->entries, place);
    break;
  case RENDER_BLOCK_KEY_FIGURES:
    add_key_figures(block->entries, place);
    break;
  case RENDER_BLOCK_TABLE:
    render_writer_add_table(writer, block->table, writer->heading, place);
    break;
  case RENDER_BLOCK_COLUMNS:
    return add_columns(writer, block, place, error);
  default: /* a page break */
    break;
  }
  return TRUE;
}

gboolean render_writer_add_blocks(RenderWriter *writer, const GPtrArray *blocks, guint first,
                                  xmlNode *place, GError **error) {
  xmlNode *section = place;
  for (guint i = first; i < blocks->len; i++) {
    const RenderBlock *block = blocks->pdata[i];
    if (block->kind == RENDER_BLOCK_HEADING && block->level <= 2)
      section = render_node_add(place, "section", NULL);
    if (!render_writer_add_block(writer, block, 1, section, error))
      return FALSE;
  }
  return TRUE;
}
