// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/flow.h"

/* Boxes to tick with a pen, each with its own words: right of it, or right under it. */

#define BOXES_BEFORE_PT 3.0
#define BOX_FRAC        1.08 /* of the size of the words */
#define MIN_BOX_PT      12.0
#define BOX_STROKE_PT   0.9
#define WORDS_GAP_PT    7.0  /* from a box to its words */
#define UNDER_GAP_PT    3.0  /* from a box to the words under it */
#define ROW_GAP_PT      1.5  /* between rows, before it is scaled */
#define APART_PT        18.0 /* between boxes in a row */
#define MAX_UNDER_LINES 4    /* of words under a box */
#define LETTER_MIDDLE   0.36 /* of the size: half a capital above the baseline */

typedef struct {
  RenderFlow *flow;
  const RenderBlock *block;
  double width_pt;
  double box_pt;
  double before_pt; /* above the next strip */
  guint group;
  GPtrArray *strips;
} Boxes;

static void add_box(RenderStrip *strip, double x_pt, double y_pt, double side_pt) {
  GArray *shapes = render_shapes_new();
  const RenderBox box = {x_pt, y_pt, side_pt, side_pt};
  RenderShape *outline = render_shapes_add_box(shapes, box, RENDER_INK_PAPER);
  outline->ink = RENDER_INK_TEXT;
  outline->stroke_pt = BOX_STROKE_PT;
  render_strip_add_shapes(strip, RENDER_ROLE_ARTIFACT, shapes);
}

static double size_pt(const Boxes *boxes) {
  return render_theme_size_pt(boxes->flow->print, RENDER_TYPE_BODY);
}

static RenderPart *add_words(const Boxes *boxes, RenderStrip *strip, const RenderParagraph *words,
                             RenderSpot at) {
  RenderPart *part =
      render_strip_add_text(strip, RENDER_ROLE_LIST_ENTRY, words, at, words->width_pt);
  part->element = ++boxes->flow->n_elements;
  part->group = boxes->group;
  return part;
}

/* The box on the middle of the first line of its words, which stand right of it. */
static void add_pair(const Boxes *boxes, RenderStrip *strip, const RenderParagraph *words,
                     RenderSpot at) {
  const RenderLine *line = g_ptr_array_index(words->lines, 0);
  const double middle_pt = at.y_pt + line->baseline_pt - LETTER_MIDDLE * size_pt(boxes);
  add_box(strip, at.x_pt, middle_pt - boxes->box_pt / 2, boxes->box_pt);
  at.x_pt += boxes->box_pt + WORDS_GAP_PT;
  add_words(boxes, strip, words, at);
}

/* A strip for the next row; the first keeps the distance of a block. */
static RenderStrip *add_row(Boxes *boxes) {
  RenderStrip *strip = render_strip_new(boxes->before_pt);
  boxes->before_pt = ROW_GAP_PT * boxes->flow->scale;
  strip->keeps_next = TRUE;
  g_ptr_array_add(boxes->strips, strip);
  return strip;
}

static const RenderParagraph *break_words(const Boxes *boxes, guint index, double width_pt,
                                          GError **error) {
  return render_flow_break(boxes->flow, g_ptr_array_index(boxes->block->entries, index),
                           RENDER_LOOK_BODY, width_pt, error);
}

static gboolean add_below(Boxes *boxes, GError **error) {
  const double room_pt = boxes->width_pt - boxes->box_pt - WORDS_GAP_PT;
  for (guint i = 0; i < boxes->block->entries->len; i++) {
    const RenderParagraph *words = break_words(boxes, i, room_pt, error);
    if (words == NULL)
      return FALSE;
    add_pair(boxes, add_row(boxes), words, (RenderSpot){0, 0});
  }
  return TRUE;
}

/* Whether every word has room in a column, and no words have more than a few lines there. */
static gboolean try_across(Boxes *boxes, double column_pt, GPtrArray *paragraphs, gboolean *fits,
                           GError **error) {
  *fits = TRUE;
  for (guint i = 0; *fits && i < boxes->block->entries->len; i++) {
    const RenderParagraph *longest = break_words(boxes, i, RENDER_TYPESETTER_WORDS, error);
    const RenderParagraph *words = longest == NULL ? NULL : break_words(boxes, i, column_pt, error);
    if (words == NULL)
      return FALSE;
    *fits = longest->width_pt <= column_pt && words->lines->len <= MAX_UNDER_LINES;
    g_ptr_array_add(paragraphs, (gpointer)words);
  }
  return TRUE;
}

static gboolean add_across(Boxes *boxes, GError **error) {
  const guint n = boxes->block->entries->len;
  const double step_pt = (boxes->width_pt + APART_PT) / MAX(n, 1);
  g_autoptr(GPtrArray) paragraphs = g_ptr_array_new();
  gboolean fits;
  if (!try_across(boxes, step_pt - APART_PT, paragraphs, &fits, error))
    return FALSE;
  if (!fits)
    return add_below(boxes, error);
  RenderStrip *strip = add_row(boxes);
  for (guint i = 0; i < n; i++) {
    add_box(strip, i * step_pt, 1, boxes->box_pt);
    add_words(boxes, strip, g_ptr_array_index(paragraphs, i),
              (RenderSpot){i * step_pt, 1 + boxes->box_pt + UNDER_GAP_PT});
  }
  return TRUE;
}

/* The word before the boxes, as "or"; `x_pt` becomes its end. */
static gboolean add_lead(Boxes *boxes, RenderStrip *strip, double *x_pt, GError **error) {
  *x_pt = 0;
  if (boxes->block->text == NULL)
    return TRUE;
  const RenderParagraph *lead =
      render_flow_break(boxes->flow, boxes->block->text, RENDER_LOOK_BODY, 0, error);
  if (lead == NULL)
    return FALSE;
  RenderPart *part =
      render_strip_add_text(strip, RENDER_ROLE_PARAGRAPH, lead, (RenderSpot){0, 0}, lead->width_pt);
  part->element = ++boxes->flow->n_elements;
  boxes->group = ++boxes->flow->n_elements;
  *x_pt = lead->width_pt + APART_PT / 2;
  return TRUE;
}

static gboolean add_running(Boxes *boxes, GError **error) {
  RenderStrip *strip = add_row(boxes);
  double x_pt;
  if (!add_lead(boxes, strip, &x_pt, error))
    return FALSE;
  const double start_pt = x_pt, beside_pt = boxes->box_pt + WORDS_GAP_PT;
  for (guint i = 0; i < boxes->block->entries->len; i++) {
    const RenderParagraph *words =
        break_words(boxes, i, boxes->width_pt - start_pt - beside_pt, error);
    if (words == NULL)
      return FALSE;
    if (x_pt > start_pt && x_pt + beside_pt + words->width_pt > boxes->width_pt) {
      strip = add_row(boxes);
      x_pt = start_pt;
    }
    add_pair(boxes, strip, words, (RenderSpot){x_pt, 0});
    x_pt += beside_pt + words->width_pt + APART_PT;
  }
  return TRUE;
}

gboolean render_flow_add_boxes(RenderFlow *flow, const RenderBlock *block, double width_pt,
                               GPtrArray *strips, GError **error) {
  static gboolean (*const adds[])(Boxes *, GError **) = {[RENDER_BOXES_BELOW] = add_below,
                                                         [RENDER_BOXES_ACROSS] = add_across,
                                                         [RENDER_BOXES_RUNNING] = add_running};
  const double side_pt = BOX_FRAC * render_theme_size_pt(flow->print, RENDER_TYPE_BODY);
  Boxes boxes = {.flow = flow,
                 .block = block,
                 .width_pt = width_pt,
                 .box_pt = MAX(side_pt, MIN_BOX_PT),
                 .before_pt = BOXES_BEFORE_PT * flow->scale,
                 .group = ++flow->n_elements,
                 .strips = strips};
  const guint first = strips->len;
  if (!adds[block->boxes](&boxes, error))
    return FALSE;
  if (strips->len > first)
    ((RenderStrip *)g_ptr_array_index(strips, strips->len - 1))->keeps_next = FALSE;
  return TRUE;
}
