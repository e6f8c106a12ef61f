// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The texts of a document: words in their inks, before anybody knows a font or a line. Made by
 * build.h, set by text/. */

#include "render/shape/ink.h"
#include <glib.h>

/* A piece of text of one look. */
typedef struct {
  char *text; /* UTF-8, no line breaks; may be "" beside a mark */
  RenderInk ink;
  gboolean strong; /* bold */
  gboolean small;  /* one size down: an interval beside its score */
  RenderMark mark; /* drawn before the text; a gap is added unless the text begins with a space */
  gboolean badge;  /* an outline around the text and then its mark: the letter of a band */
  char *href;      /* a web address that the text leads to; NULL: none */
  char *language;  /* of the text, "cy"; NULL: the document's */
} RenderSpan;

/* A run of spans that flow and break together. */
typedef struct {
  GArray *spans; /* of RenderSpan */
} RenderText;

typedef enum {
  RENDER_STYLE_KICKER, /* the small line above the title */
  RENDER_STYLE_LEAD,   /* the sentence that reads the picture aloud */
  RENDER_STYLE_BODY,
  RENDER_STYLE_NOTE, /* small, soft: below charts and tables */
} RenderStyle;

typedef enum { RENDER_ALIGN_START, RENDER_ALIGN_END, RENDER_ALIGN_CENTRE } RenderAlign;
