// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Text as lines: broken at a width, measured, and ready to paint. The only place with Pango's units
 * outside the painter. Knows no page. Used by layout/. */

#include "render/document/document.h"
#include "render/shape/shape.h"
#include "render/text/theme.h"

/* A piece of a line in one ink and one font. */
typedef struct {
  double x_pt, width_pt; /* from the line's start */
  double size_pt;
  RenderInk ink;
  gboolean strong;
  gboolean is_complex; /* its glyphs do not tell how it is read: stacked, or from the right */
  char *href;          /* as in RenderSpan; NULL: leads nowhere */
  char *language;      /* as in RenderSpan; NULL: the document's */
  char *text;
  guint offset;                   /* of its first byte in the paragraph: the order of reading */
  struct _PangoGlyphItem *glyphs; /* `text` as shaped; for the painter */
} RenderRun;

typedef struct {
  double baseline_pt; /* from the paragraph's top */
  double width_pt;
  gboolean is_rtl; /* begins at the right */
  GPtrArray *runs; /* of RenderRun, left to right */
  GArray *shapes;  /* of RenderShape: marks and badges, from the line's start and its baseline */
} RenderLine;

typedef struct {
  double width_pt;  /* of the widest line */
  double height_pt; /* leading x lines */
  double leading_pt;
  GPtrArray *lines; /* of RenderLine */
} RenderParagraph;

typedef struct RenderTypesetter RenderTypesetter;

/* `language` as in RenderDocument; NULL: none. NULL with SURVEY_ERROR_DRAW. */
RenderTypesetter *render_typesetter_new(const char *language, RenderPrint print, GError **error);

/* Breaks `text` into lines of at most `width_pt`; a word that is longer is broken too. 0: one line.
 * RENDER_TYPESETTER_WORDS: a line a word, which tells how wide the longest is. A letter that the
 * bundled fonts lack is SURVEY_ERROR_DRAW and named. Free with render_paragraph_free(). */
#define RENDER_TYPESETTER_WORDS (-1.0)
RenderParagraph *render_typesetter_break(RenderTypesetter *typesetter, const RenderText *text,
                                         RenderLook look, double width_pt, GError **error);

void render_typesetter_free(RenderTypesetter *typesetter);
void render_paragraph_free(RenderParagraph *paragraph);
/* All words of a paragraph's line, as they are read. Free with g_free(). */
char *render_line_words(const RenderLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderTypesetter, render_typesetter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderParagraph, render_paragraph_free)
