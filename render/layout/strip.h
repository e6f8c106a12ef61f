// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Strips: bands of a page that are never cut. Each holds parts (lines of text, shapes) at places
 * within it and says what it must stay with. Blocks become strips (flow.h), strips become pages
 * (pages.h). A part carries the role of its block, because a reader aloud needs it. */

#include "render/shape/shape.h"
#include "render/text/typesetter.h"

typedef enum {
  RENDER_ROLE_ARTIFACT, /* page furniture and rules: nothing to read */
  RENDER_ROLE_HEADING_1,
  RENDER_ROLE_HEADING_2,
  RENDER_ROLE_HEADING_3,
  RENDER_ROLE_PARAGRAPH,
  RENDER_ROLE_LIST_ENTRY,
  RENDER_ROLE_COLUMN_HEADER,
  RENDER_ROLE_ROW_HEADER,
  RENDER_ROLE_CELL,
  RENDER_ROLE_FIGURE,
  RENDER_N_ROLES
} RenderRole;

/* Either lines of a paragraph or shapes. */
typedef struct {
  RenderRole role;
  guint element; /* parts of one paragraph, cell or figure share its number; 0: of none */
  guint group;   /* entries of one list, cells of one table share its number; 0: of none */
  guint row;     /* of a table: its header has 1; 0: of none */
  RenderBox box; /* within the strip */
  const RenderParagraph *paragraph;
  guint first_line, n_lines;
  RenderAlign align;
  double turn_rad;         /* clockwise about the middle of the box */
  GArray *shapes;          /* of RenderShape, from the strip's top left */
  const char *alternative; /* of a figure; belongs to the document */
} RenderPart;

typedef struct RenderStrip RenderStrip;
struct RenderStrip {
  double before_pt; /* room above, but not at the top of a page */
  double height_pt;
  gboolean keeps_next;  /* never the last on a page while something follows */
  gboolean keeps_whole; /* as keeps_next, where all that is bound so has room on one page */
  gboolean starts_page;
  guint n_more; /* times it may be repeated, below itself, where its page would stay empty */
  const RenderStrip *header; /* repeated above this strip where a page begins with it */
  GArray *parts;             /* of RenderPart */
};

RenderStrip *render_strip_new(double before_pt);

/* A paragraph, or some of its lines, in a width; its height grows the strip. */
RenderPart *render_strip_add_text(RenderStrip *strip, RenderRole role,
                                  const RenderParagraph *paragraph, RenderSpot at, double width_pt);

/* Takes `shapes` over; their bounds do not grow the strip. */
RenderPart *render_strip_add_shapes(RenderStrip *strip, RenderRole role, GArray *shapes);

/* A chart: takes `shapes` over; those of kind LABEL become text parts with the paragraph of their
 * number. Returns the part of the drawing itself, good until the next part is added. */
RenderPart *render_strip_add_drawing(RenderStrip *strip, GArray *shapes,
                                     const RenderParagraph *const *labels, guint element);

/* A hairline from side to side. */
void render_strip_add_rule(RenderStrip *strip, double y_pt, double from_pt, double to_pt,
                           RenderInk ink);

/* Moves the parts of `other` into `strip`, with its top left at `at`, and frees `other`. */
void render_strip_absorb(RenderStrip *strip, RenderStrip *other, RenderSpot at);

/* Parts a strip of text that is higher than `height_pt`: the lines that end above it stay, the
 * others come back as a strip of its own. NULL if nothing can be parted: a picture, or no line
 * fits. */
RenderStrip *render_strip_cut(RenderStrip *strip, double height_pt);

/* Where a line of a text part starts and its baseline lies, in the strip, before any turning. */
RenderSpot render_part_line_spot(const RenderPart *part, guint line);

void render_strip_free(RenderStrip *strip);
/* For g_ptr_array_new_with_free_func(). */
void render_strip_free_data(gpointer strip);
