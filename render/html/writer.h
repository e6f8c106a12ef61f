// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What is known while a document becomes a page: where the reader is, and what is numbered so far.
 * Used by this room. */

#include "render/html/node.h"
#include "render/layout/flow.h"

/* A heading that the table of contents leads to. */
typedef struct {
  guint level;
  char *id;
  char *words;
} RenderPartLink;

typedef struct {
  const RenderDocument *document;
  RenderFlow *flow;     /* lays charts out */
  GPtrArray *links;     /* of RenderPartLink, in order */
  GHashTable *captions; /* of char *: how often it was used */
  char *heading;        /* the last heading's words; "" before the first */
  char *words;          /* those of the last paragraph since; "" */
  guint n_charts, n_tables;
} RenderWriter;

/* NULL with an error. The document must outlive it. */
RenderWriter *render_writer_new(const RenderDocument *document, GError **error);

/* Adds `blocks` to `place`, each heading of level 2 with what follows it as a section. */
gboolean render_writer_add_blocks(RenderWriter *writer, const GPtrArray *blocks, guint first,
                                  xmlNode *place, GError **error);

/* One block, `width_frac` of the page wide. */
gboolean render_writer_add_block(RenderWriter *writer, const RenderBlock *block, double width_frac,
                                 xmlNode *place, GError **error);

/* A chart with its twin; a table that is called `caption`, unlike any other's. */
gboolean render_writer_add_figure(RenderWriter *writer, const RenderBlock *chart, double width_frac,
                                  xmlNode *place, GError **error);
void render_writer_add_table(RenderWriter *writer, const RenderTable *table, const char *caption,
                             xmlNode *place);

/* "Safety: Staff": what the next chart is called. Free with g_free(). */
char *render_writer_name_place(const RenderWriter *writer);

void render_writer_free(RenderWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderWriter, render_writer_free)
