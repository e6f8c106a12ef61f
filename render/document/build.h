// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Making the parts of a document: one short call a block, so that a page kind reads like its page.
 * Texts are copied; blocks, texts and the data of charts are taken over by whatever they are added
 * to. */

#include "render/document/document.h"

RenderText *render_text_new(void);
RenderText *render_text_new_plain(const char *text);

/* Adds a span; returns `text`, so that calls chain. */
RenderText *render_text_add(RenderText *text, RenderInk ink, const char *words);
RenderText *render_text_add_strong(RenderText *text, RenderInk ink, const char *words);
RenderText *render_text_add_small(RenderText *text, RenderInk ink, const char *words);
RenderText *render_text_add_mark(RenderText *text, RenderInk ink, RenderMark mark);
/* A small outlined box with a letter and a mark: "B" and its rising bars. */
RenderText *render_text_add_badge(RenderText *text, RenderInk ink, const char *letter,
                                  RenderMark mark);

/* Words that lead to a web address; words in another language than the document's ("cy"). */
RenderText *render_text_add_link(RenderText *text, RenderInk ink, const char *words,
                                 const char *href);
RenderText *render_text_add_foreign(RenderText *text, RenderInk ink, const char *words,
                                    const char *language);

/* All spans of `text` are in this language. */
void render_text_set_language(RenderText *text, const char *language);

/* A sentence in which *stars* stand around what is strong. */
RenderText *render_text_new_marked(const char *sentence);
/* A sentence in which every web address (http, https) leads to itself. */
RenderText *render_text_new_linked(const char *sentence);

void render_text_free(RenderText *text);

/* Each appends a block to `blocks` (of RenderBlock). */
RenderBlock *render_block_add_heading(GPtrArray *blocks, guint level, RenderText *text);
void render_block_add_paragraph(GPtrArray *blocks, RenderStyle style, RenderText *text);
RenderBlock *render_block_add_list(GPtrArray *blocks);
RenderBlock *render_block_add_key_figures(GPtrArray *blocks);
RenderBlock *render_block_add_fields(GPtrArray *blocks);
RenderBlock *render_block_add_boxes(GPtrArray *blocks, RenderBoxes boxes);
void render_block_add_lines(GPtrArray *blocks, guint n_lines, guint max_lines);
void render_block_add_radar(GPtrArray *blocks, RenderProfile *profile, const char *alternative);
void render_block_add_dots(GPtrArray *blocks, RenderProfile *profile, const char *alternative);
void render_block_add_bars(GPtrArray *blocks, RenderBars *bars, const char *alternative);
void render_block_add_dumbbells(GPtrArray *blocks, RenderDumbbells *dumbbells,
                                const char *alternative);
void render_block_add_trend(GPtrArray *blocks, RenderTrend *trend, const char *alternative);
void render_block_add_spread(GPtrArray *blocks, RenderSpread *spread, const char *alternative);
RenderTable *render_block_add_table(GPtrArray *blocks);              /* an empty one */
void render_block_take_table(GPtrArray *blocks, RenderTable *table); /* one that is filled */
/* The table that says the same as the last block, which is a chart. */
RenderTable *render_block_add_twin(GPtrArray *blocks);
void render_block_take_twin(GPtrArray *blocks, RenderTable *table); /* one that is filled */
void render_block_add_page_break(GPtrArray *blocks);

/* Returns the columns' block; render_block_add_column() returns the blocks of one column. */
RenderBlock *render_block_add_columns(GPtrArray *blocks);
GPtrArray *render_block_add_column(RenderBlock *columns, double width_frac);

/* Returns the block; its blocks are what is to stay together. `words`, of a picture beside them,
 * may be NULL. */
RenderBlock *render_block_add_together(GPtrArray *blocks, const char *words);

/* An array that frees its RenderBlocks. */
GPtrArray *render_blocks_new(void);

void render_list_add(RenderBlock *list, RenderText *entry); /* to a list or to boxes */
/* To key figures, or to fields: what stands on the line already, and the field's name. */
void render_key_figures_add(RenderBlock *figures, const char *value, const char *label);

RenderTable *render_table_new(void);
void render_table_free(RenderTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderTable, render_table_free)
void render_table_add_column(RenderTable *table, double width_frac, RenderAlign align,
                             RenderText *header);
void render_table_add_row(RenderTable *table);
void render_table_add_cell(RenderTable *table, RenderText *cell); /* to the last row */
