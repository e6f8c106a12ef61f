// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The document: what a report says, before anybody knows a page. Headings, paragraphs, tables and
 * chart data, as strings and fractions. Made by report/; read by layout/ (pages) and, later, by the
 * HTML twin and the accessibility pass, which need the same roles. It knows no survey type, no font
 * and no size. Every container owns its elements. */

#include "render/shape/dumbbell-data.h"
#include "render/shape/spread-data.h"
#include "render/shape/trend-data.h"

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

typedef struct {
  double width_frac; /* share of the table's width; 0: shares what is left */
  RenderAlign align;
} RenderColumn;

typedef struct {
  GPtrArray *columns; /* of RenderColumn */
  GPtrArray *header;  /* of RenderText, one a column */
  gboolean whole;     /* stays on one page if one has room for it */
  gboolean written;   /* its cells are filled in by hand: high rows */
  GPtrArray *rows;    /* of GPtrArray of RenderText, one a column; the first cell heads its row */
} RenderTable;

/* "34 of 41 / staff answered": a figure that stands out and what it counts. */
typedef struct {
  char *value;
  char *label;
} RenderKeyFigure;

typedef enum {
  RENDER_BLOCK_HEADING,
  RENDER_BLOCK_PARAGRAPH,
  RENDER_BLOCK_LIST,
  RENDER_BLOCK_KEY_FIGURES,
  RENDER_BLOCK_RADAR,
  RENDER_BLOCK_DOTS,
  RENDER_BLOCK_BARS,
  RENDER_BLOCK_DUMBBELLS,
  RENDER_BLOCK_TREND,
  RENDER_BLOCK_SPREAD,
  RENDER_BLOCK_TABLE,
  RENDER_BLOCK_COLUMNS,
  RENDER_BLOCK_PAGE_BREAK,
} RenderBlockKind;

typedef struct {
  RenderBlockKind kind;
  guint level;                /* HEADING: 1..3 */
  RenderStyle style;          /* PARAGRAPH */
  RenderText *text;           /* HEADING, PARAGRAPH */
  GPtrArray *entries;         /* LIST: of RenderText; KEY_FIGURES: of RenderKeyFigure */
  RenderProfile *profile;     /* RADAR, DOTS */
  RenderBars *bars;           /* BARS */
  RenderDumbbells *dumbbells; /* DUMBBELLS */
  RenderTrend *trend;         /* TREND */
  RenderSpread *spread;       /* SPREAD */
  char *alternative;  /* of a chart (RADAR to SPREAD): it in words, with every value it draws */
  RenderTable *table; /* TABLE; of a chart: its twin, the same figures for a page on a screen;
                         NULL where the document itself goes on with them */
  GPtrArray *columns; /* COLUMNS: of GPtrArray of RenderBlock, side by side */
  GArray *widths;     /* COLUMNS: of double, shares of the width, adding up to 1 */
} RenderBlock;

typedef struct {
  char *title;       /* of the file and the window */
  char *language;    /* "en" */
  char *foot;        /* the left of every page's foot: the service and its cycle */
  char *foot_note;   /* the middle: "Synthetic example"; may be NULL */
  char *page_of;     /* "{page} of {pages}" in this language */
  char *skip;        /* "Skip to the report": the first link of a page on a screen */
  char *contents;    /* "Contents": heads the links to its parts */
  char *figures;     /* "The same in figures": opens the twin of a chart */
  char *date;        /* YYYY-MM-DD: the date of the report, and of the file */
  GPtrArray *blocks; /* of RenderBlock */
} RenderDocument;

/* TRUE for a chart: it has an alternative. */
gboolean render_block_is_chart(const RenderBlock *block);

RenderDocument *render_document_new(void);
void render_document_free(RenderDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RenderDocument, render_document_free)
