// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Tags of a PDF: opened and closed on a cairo context, and recorded in the order they were opened
 * with all that cairo cannot say of them. cairo's structure tree, read from the top, has the same
 * order, so finish.c can give each element what its record holds. Knows no part of a page. */

#include "render/shape/shape.h"
#include <cairo.h>

typedef enum {
  RENDER_TAG_DOCUMENT,
  RENDER_TAG_HEADING_1,
  RENDER_TAG_HEADING_2,
  RENDER_TAG_HEADING_3,
  RENDER_TAG_PARAGRAPH,
  RENDER_TAG_SPAN,
  RENDER_TAG_LINK,
  RENDER_TAG_LIST,
  RENDER_TAG_LIST_ENTRY,
  RENDER_TAG_LIST_BODY,
  RENDER_TAG_TABLE,
  RENDER_TAG_ROW,
  RENDER_TAG_COLUMN_HEADER,
  RENDER_TAG_ROW_HEADER,
  RENDER_TAG_CELL,
  RENDER_TAG_FIGURE,
  RENDER_TAG_FOOT,     /* artifact: the foot of a page */
  RENDER_TAG_REPEATED, /* artifact: a table's header, shown again */
  RENDER_N_TAGS
} RenderTag;

/* As PDF calls it: "H1", "TD". cairo has no artifacts: they are "Private" until finish.c. */
const char *render_tag_name(RenderTag tag);
gboolean render_tag_is_artifact(RenderTag tag);

typedef struct {
  RenderTag tag;
  char *alternative; /* FIGURE: the picture in words */
  GString *words;    /* what it holds, as it is read; NULL: its letters say that themselves */
  char *href;        /* LINK */
  char *language;    /* of what it holds; NULL: as around it */
  gboolean is_boxed; /* FIGURE on one page: `box` is on it */
  RenderBox box;
} RenderTagRecord;

typedef struct {
  cairo_t *cairo;
  GArray *records; /* of RenderTagRecord, in the order of opening */
  GArray *open;    /* of RenderTag, outermost first */
} RenderTags;

/* cairo must outlive the calls that open and close. */
RenderTags *render_tags_new(cairo_t *cairo);

/* Opens a tag within those that are open; returns its place in `records`. Only a tag without tags
 * in it may hold text or drawings. */
guint render_tags_open(RenderTags *tags, RenderTag tag);
guint render_tags_open_link(RenderTags *tags, const char *href);

/* Good until the next tag is opened. */
RenderTagRecord *render_tags_get(RenderTags *tags, guint record);

/* Closes the innermost. */
void render_tags_close(RenderTags *tags);

void render_tags_free(RenderTags *tags);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderTags, render_tags_free)
