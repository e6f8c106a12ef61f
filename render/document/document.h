// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The document: what a report says, before anybody knows a page. Headings, paragraphs, tables and
 * chart data, as strings and fractions. Made by report/; read by layout/ (pages) and, later, by the
 * HTML twin and the accessibility pass, which need the same roles. It knows no survey type, no font
 * and no size. Every container owns its elements. */

#include "render/document/print.h"
#include "render/document/text.h"
#include "render/shape/dumbbell-data.h"
#include "render/shape/spread-data.h"
#include "render/shape/trend-data.h"

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

/* How tick boxes stand, each with its own words. */
typedef enum {
  RENDER_BOXES_BELOW,   /* one a line */
  RENDER_BOXES_ACROSS,  /* in columns, the words right under the box; one a line where some words
                           have no room in their column */
  RENDER_BOXES_RUNNING, /* one after the other, as words in a line */
} RenderBoxes;

/* Where a picture stands beside words, or is stuck on later. */
typedef struct {
  char *words; /* what it shows, printed while there is none */
} RenderSlot;

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
  RENDER_BLOCK_BOXES,    /* to be ticked with a pen */
  RENDER_BLOCK_LINES,    /* to be written on */
  RENDER_BLOCK_FIELDS,   /* names with a line to write on, two by two */
  RENDER_BLOCK_TOGETHER, /* blocks that stay on one page if one has room for them */
} RenderBlockKind;

typedef struct {
  RenderBlockKind kind;
  guint level;            /* HEADING: 1..3 */
  RenderStyle style;      /* PARAGRAPH */
  RenderText *text;       /* HEADING, PARAGRAPH; RUNNING BOXES: the word before them, or NULL */
  char *key;              /* HEADING: small at the end of its first line; NULL: nothing */
  GPtrArray *entries;     /* LIST, BOXES: of RenderText; KEY_FIGURES, FIELDS: of RenderKeyFigure */
  RenderBoxes boxes;      /* BOXES */
  guint n_lines;          /* LINES: at least */
  guint max_lines;        /* LINES: where the rest of their page would stay empty */
  RenderProfile *profile; /* RADAR, DOTS */
  RenderBars *bars;       /* BARS */
  RenderDumbbells *dumbbells; /* DUMBBELLS */
  RenderTrend *trend;         /* TREND */
  RenderSpread *spread;       /* SPREAD */
  char *alternative;  /* of a chart (RADAR to SPREAD): it in words, with every value it draws */
  RenderTable *table; /* TABLE; of a chart: its twin, the same figures for a page on a screen;
                         NULL where the document itself goes on with them */
  GPtrArray *columns; /* COLUMNS: of GPtrArray of RenderBlock, side by side */
  GArray *widths;     /* COLUMNS: of double, shares of the width, adding up to 1 */
  GPtrArray *blocks;  /* TOGETHER: of RenderBlock */
  RenderSlot *slot;   /* TOGETHER: left of the blocks; NULL: none */
  gboolean aside;     /* TOGETHER: set off by an upright line at the left */
} RenderBlock;

typedef struct {
  char *title;    /* of the file and the window */
  char *language; /* "en" */
  RenderPrint print;
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
