// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/document/build.h"
#include <string.h>

static void clear_span(gpointer data) {
  RenderSpan *span = data;
  g_free(span->text);
  g_free(span->href);
  g_free(span->language);
}

RenderText *render_text_new(void) {
  RenderText *text = g_new0(RenderText, 1);
  text->spans = g_array_new(FALSE, TRUE, sizeof(RenderSpan));
  g_array_set_clear_func(text->spans, clear_span);
  return text;
}

RenderText *render_text_new_plain(const char *text) {
  return render_text_add(render_text_new(), RENDER_INK_TEXT, text);
}

/* Copies the words of `span`, which are `length` bytes long, and its other strings. */
static RenderText *add_span(RenderText *text, RenderSpan span, gsize length) {
  span.text = g_strndup(span.text, length);
  span.href = g_strdup(span.href);
  span.language = g_strdup(span.language);
  g_array_append_val(text->spans, span);
  return text;
}

RenderText *render_text_add(RenderText *text, RenderInk ink, const char *words) {
  RenderSpan span = {.text = (char *)words, .ink = ink};
  return add_span(text, span, strlen(words));
}

RenderText *render_text_add_strong(RenderText *text, RenderInk ink, const char *words) {
  RenderSpan span = {.text = (char *)words, .ink = ink, .strong = TRUE};
  return add_span(text, span, strlen(words));
}

RenderText *render_text_add_small(RenderText *text, RenderInk ink, const char *words) {
  RenderSpan span = {.text = (char *)words, .ink = ink, .small = TRUE};
  return add_span(text, span, strlen(words));
}

RenderText *render_text_add_mark(RenderText *text, RenderInk ink, RenderMark mark) {
  RenderSpan span = {.text = (char *)"", .ink = ink, .mark = mark};
  return add_span(text, span, 0);
}

RenderText *render_text_add_badge(RenderText *text, RenderInk ink, const char *letter,
                                  RenderMark mark) {
  RenderSpan span = {.text = (char *)letter,
                     .ink = ink,
                     .strong = TRUE,
                     .small = TRUE,
                     .mark = mark,
                     .badge = TRUE};
  return add_span(text, span, strlen(letter));
}

RenderText *render_text_new_marked(const char *sentence) {
  RenderText *text = render_text_new();
  gboolean strong = FALSE;
  for (const char *part = sentence; *part != '\0';) {
    gsize length = strcspn(part, "*");
    RenderSpan span = {.text = (char *)part, .ink = RENDER_INK_TEXT, .strong = strong};
    if (length > 0)
      add_span(text, span, length);
    part += length;
    if (*part == '*') {
      strong = !strong;
      part++;
    }
  }
  return text;
}

RenderText *render_text_add_link(RenderText *text, RenderInk ink, const char *words,
                                 const char *href) {
  RenderSpan span = {.text = (char *)words, .ink = ink, .href = (char *)href};
  return add_span(text, span, strlen(words));
}

RenderText *render_text_add_foreign(RenderText *text, RenderInk ink, const char *words,
                                    const char *language) {
  RenderSpan span = {.text = (char *)words, .ink = ink, .language = (char *)language};
  return add_span(text, span, strlen(words));
}

void render_text_set_language(RenderText *text, const char *language) {
  for (guint i = 0; i < text->spans->len; i++) {
    RenderSpan *span = &g_array_index(text->spans, RenderSpan, i);
    g_free(span->language);
    span->language = g_strdup(language);
  }
}

/* Where the first web address of `words` begins; where they end if there is none. */
static const char *find_address(const char *words) {
  const char *at = strstr(words, "https://"), *plain = strstr(words, "http://");
  if (at == NULL || (plain != NULL && plain < at))
    at = plain;
  return at != NULL ? at : words + strlen(words);
}

/* Without the stop or the bracket that only follows an address in its sentence. */
static gsize measure_address(const char *address) {
  gsize length = strcspn(address, " ()<>\"");
  while (length > 0 && strchr(".,;:!?", address[length - 1]) != NULL)
    length--;
  return length;
}

RenderText *render_text_new_linked(const char *sentence) {
  RenderText *text = render_text_new();
  for (const char *part = sentence; *part != '\0';) {
    const char *address = find_address(part);
    RenderSpan plain = {.text = (char *)part, .ink = RENDER_INK_TEXT};
    if (address > part)
      add_span(text, plain, (gsize)(address - part));
    g_autofree char *href = g_strndup(address, measure_address(address));
    if (*href != '\0')
      render_text_add_link(text, RENDER_INK_TEXT, href, href);
    part = address + strlen(href);
  }
  return text;
}

void render_text_free(RenderText *text) {
  if (text == NULL)
    return;
  g_array_unref(text->spans);
  g_free(text);
}

void render_table_free(RenderTable *table) {
  if (table == NULL)
    return;
  g_ptr_array_unref(table->columns);
  g_ptr_array_unref(table->header);
  g_ptr_array_unref(table->rows);
  g_free(table);
}

static void free_text(gpointer data) {
  render_text_free(data);
}

static void free_figure(gpointer data) {
  RenderKeyFigure *figure = data;
  g_free(figure->value);
  g_free(figure->label);
  g_free(figure);
}

static void unref_array(gpointer data) {
  g_ptr_array_unref(data);
}

static void free_slot(RenderSlot *slot) {
  if (slot == NULL)
    return;
  g_free(slot->words);
  g_free(slot);
}

static void free_block(gpointer data) {
  RenderBlock *block = data;
  render_text_free(block->text);
  g_free(block->key);
  g_clear_pointer(&block->entries, g_ptr_array_unref);
  render_profile_free(block->profile);
  render_bars_free(block->bars);
  render_dumbbells_free(block->dumbbells);
  render_trend_free(block->trend);
  render_spread_free(block->spread);
  g_free(block->alternative);
  render_table_free(block->table);
  g_clear_pointer(&block->columns, g_ptr_array_unref);
  g_clear_pointer(&block->widths, g_array_unref);
  g_clear_pointer(&block->blocks, g_ptr_array_unref);
  free_slot(block->slot);
  g_free(block);
}

GPtrArray *render_blocks_new(void) {
  return g_ptr_array_new_with_free_func(free_block);
}

static RenderBlock *add_block(GPtrArray *blocks, RenderBlockKind kind) {
  RenderBlock *block = g_new0(RenderBlock, 1);
  block->kind = kind;
  g_ptr_array_add(blocks, block);
  return block;
}

RenderBlock *render_block_add_heading(GPtrArray *blocks, guint level, RenderText *text) {
  RenderBlock *block = add_block(blocks, RENDER_BLOCK_HEADING);
  block->level = level;
  block->text = text;
  return block;
}

void render_block_add_paragraph(GPtrArray *blocks, RenderStyle style, RenderText *text) {
  RenderBlock *block = add_block(blocks, RENDER_BLOCK_PARAGRAPH);
  block->style = style;
  block->text = text;
}

RenderBlock *render_block_add_list(GPtrArray *blocks) {
  RenderBlock *block = add_block(blocks, RENDER_BLOCK_LIST);
  block->entries = g_ptr_array_new_with_free_func(free_text);
  return block;
}

RenderBlock *render_block_add_key_figures(GPtrArray *blocks) {
  RenderBlock *block = add_block(blocks, RENDER_BLOCK_KEY_FIGURES);
  block->entries = g_ptr_array_new_with_free_func(free_figure);
  return block;
}

RenderBlock *render_block_add_fields(GPtrArray *blocks) {
  RenderBlock *block = add_block(blocks, RENDER_BLOCK_FIELDS);
  block->entries = g_ptr_array_new_with_free_func(free_figure);
  return block;
}

RenderBlock *render_block_add_boxes(GPtrArray *blocks, RenderBoxes boxes) {
  RenderBlock *block = add_block(blocks, RENDER_BLOCK_BOXES);
  block->entries = g_ptr_array_new_with_free_func(free_text);
  block->boxes = boxes;
  return block;
}

void render_block_add_lines(GPtrArray *blocks, guint n_lines, guint max_lines) {
  RenderBlock *block = add_block(blocks, RENDER_BLOCK_LINES);
  block->n_lines = n_lines;
  block->max_lines = max_lines;
}

static RenderBlock *add_chart(GPtrArray *blocks, RenderBlockKind kind, const char *alternative) {
  RenderBlock *block = add_block(blocks, kind);
  block->alternative = g_strdup(alternative);
  return block;
}

void render_block_add_radar(GPtrArray *blocks, RenderProfile *profile, const char *alternative) {
  add_chart(blocks, RENDER_BLOCK_RADAR, alternative)->profile = profile;
}

void render_block_add_dots(GPtrArray *blocks, RenderProfile *profile, const char *alternative) {
  add_chart(blocks, RENDER_BLOCK_DOTS, alternative)->profile = profile;
}

void render_block_add_bars(GPtrArray *blocks, RenderBars *bars, const char *alternative) {
  add_chart(blocks, RENDER_BLOCK_BARS, alternative)->bars = bars;
}

void render_block_add_dumbbells(GPtrArray *blocks, RenderDumbbells *dumbbells,
                                const char *alternative) {
  add_chart(blocks, RENDER_BLOCK_DUMBBELLS, alternative)->dumbbells = dumbbells;
}

void render_block_add_trend(GPtrArray *blocks, RenderTrend *trend, const char *alternative) {
  add_chart(blocks, RENDER_BLOCK_TREND, alternative)->trend = trend;
}

void render_block_add_spread(GPtrArray *blocks, RenderSpread *spread, const char *alternative) {
  add_chart(blocks, RENDER_BLOCK_SPREAD, alternative)->spread = spread;
}

gboolean render_block_is_chart(const RenderBlock *block) {
  switch (block->kind) {
  case RENDER_BLOCK_RADAR:
  case RENDER_BLOCK_DOTS:
  case RENDER_BLOCK_BARS:
  case RENDER_BLOCK_DUMBBELLS:
  case RENDER_BLOCK_TREND:
  case RENDER_BLOCK_SPREAD:
    return TRUE;
  default:
    return FALSE;
  }
}

RenderTable *render_table_new(void) {
  RenderTable *table = g_new0(RenderTable, 1);
  table->columns = g_ptr_array_new_with_free_func(g_free);
  table->header = g_ptr_array_new_with_free_func(free_text);
  table->rows = g_ptr_array_new_with_free_func(unref_array);
  return table;
}

void render_block_take_table(GPtrArray *blocks, RenderTable *table) {
  add_block(blocks, RENDER_BLOCK_TABLE)->table = table;
}

RenderTable *render_block_add_table(GPtrArray *blocks) {
  RenderTable *table = render_table_new();
  render_block_take_table(blocks, table);
  return table;
}

void render_block_take_twin(GPtrArray *blocks, RenderTable *table) {
  RenderBlock *chart = blocks->len == 0 ? NULL : blocks->pdata[blocks->len - 1];
  g_return_if_fail(chart != NULL && render_block_is_chart(chart));
  chart->table = table;
}

RenderTable *render_block_add_twin(GPtrArray *blocks) {
  RenderTable *table = render_table_new();
  render_block_take_twin(blocks, table);
  return table;
}

void render_block_add_page_break(GPtrArray *blocks) {
  add_block(blocks, RENDER_BLOCK_PAGE_BREAK);
}

RenderBlock *render_block_add_columns(GPtrArray *blocks) {
  RenderBlock *block = add_block(blocks, RENDER_BLOCK_COLUMNS);
  block->columns = g_ptr_array_new_with_free_func(unref_array);
  block->widths = g_array_new(FALSE, FALSE, sizeof(double));
  return block;
}

GPtrArray *render_block_add_column(RenderBlock *columns, double width_frac) {
  GPtrArray *blocks = render_blocks_new();
  g_ptr_array_add(columns->columns, blocks);
  g_array_append_val(columns->widths, width_frac);
  return blocks;
}

RenderBlock *render_block_add_together(GPtrArray *blocks, const char *words) {
  RenderBlock *block = add_block(blocks, RENDER_BLOCK_TOGETHER);
  block->blocks = render_blocks_new();
  if (words != NULL) {
    block->slot = g_new0(RenderSlot, 1);
    block->slot->words = g_strdup(words);
  }
  return block;
}

void render_list_add(RenderBlock *list, RenderText *entry) {
  g_ptr_array_add(list->entries, entry);
}

void render_key_figures_add(RenderBlock *figures, const char *value, const char *label) {
  RenderKeyFigure *figure = g_new0(RenderKeyFigure, 1);
  figure->value = g_strdup(value);
  figure->label = g_strdup(label);
  g_ptr_array_add(figures->entries, figure);
}

void render_table_add_column(RenderTable *table, double width_frac, RenderAlign align,
                             RenderText *header) {
  RenderColumn *column = g_new0(RenderColumn, 1);
  column->width_frac = width_frac;
  column->align = align;
  g_ptr_array_add(table->columns, column);
  g_ptr_array_add(table->header, header);
}

void render_table_add_row(RenderTable *table) {
  g_ptr_array_add(table->rows, g_ptr_array_new_with_free_func(free_text));
}

void render_table_add_cell(RenderTable *table, RenderText *cell) {
  g_return_if_fail(table->rows->len > 0);
  GPtrArray *row = g_ptr_array_index(table->rows, table->rows->len - 1);
  g_return_if_fail(row->len < table->columns->len);
  g_ptr_array_add(row, cell);
}

RenderDocument *render_document_new(void) {
  RenderDocument *document = g_new0(RenderDocument, 1);
  document->blocks = render_blocks_new();
  return document;
}

void render_document_free(RenderDocument *document) {
  if (document == NULL)
    return;
  g_free(document->title);
  g_free(document->language);
  g_free(document->foot);
  g_free(document->foot_note);
  g_free(document->page_of);
  g_free(document->skip);
  g_free(document->contents);
  g_free(document->figures);
  g_free(document->date);
  g_ptr_array_unref(document->blocks);
  g_free(document);
}
