// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/document/build.h"
#include "render/layout/flow.h"

/* Blocks that stay on one page: plain, set off by an upright line, or beside a picture. */

#define BAR_PT        2.0  /* the upright line */
#define ASIDE_PT      10.0 /* from its left to the words */
#define SLOT_FRAC     0.24 /* of the width: the side of a picture's square */
#define SLOT_GAP_PT   16.0
#define SLOT_INSET_PT 6.0

/* Puts everything in the strip `by_pt` to the right. */
static void shift(RenderStrip *strip, double by_pt) {
  for (guint i = 0; i < strip->parts->len; i++) {
    RenderPart *part = &g_array_index(strip->parts, RenderPart, i);
    part->box.x_pt += by_pt;
    if (part->shapes != NULL)
      render_shapes_move(part->shapes, by_pt, 0);
  }
}

/* The line goes on through the room above all strips but the first. */
static void add_bar(RenderStrip *strip, gboolean is_first) {
  const double above_pt = is_first ? 0 : strip->before_pt;
  GArray *shapes = render_shapes_new();
  render_shapes_add_box(shapes, (RenderBox){0, -above_pt, BAR_PT, strip->height_pt + above_pt},
                        RENDER_INK_LINE);
  render_strip_add_shapes(strip, RENDER_ROLE_ARTIFACT, shapes);
}

static void add_frame(RenderFlow *flow, RenderStrip *strip, const RenderSlot *slot,
                      double side_pt) {
  GArray *shapes = render_shapes_new();
  RenderShape *frame =
      render_shapes_add_box(shapes, (RenderBox){0, 0, side_pt, side_pt}, RENDER_INK_PAPER);
  frame->ink = RENDER_INK_SOFT;
  frame->stroke_pt = render_stroke_pt(RENDER_STROKE_THIN);
  frame->dash = RENDER_DASH_LONG;
  RenderPart *part = render_strip_add_shapes(strip, RENDER_ROLE_FIGURE, shapes);
  part->element = flow->n_elements;
  part->alternative = slot->words;
}

/* An empty frame with its words in the middle. */
static RenderStrip *make_slot(RenderFlow *flow, const RenderSlot *slot, double side_pt,
                              GError **error) {
  RenderText *text = render_text_new_plain(slot->words);
  const double room_pt = side_pt - 2 * SLOT_INSET_PT;
  const RenderParagraph *words = render_flow_break(flow, text, RENDER_LOOK_NOTE, room_pt, error);
  render_text_free(text);
  if (words == NULL)
    return NULL;
  RenderStrip *strip = render_strip_new(0);
  flow->n_elements++;
  add_frame(flow, strip, slot, side_pt);
  const RenderSpot at = {SLOT_INSET_PT, (side_pt - words->height_pt) / 2};
  RenderPart *part = render_strip_add_text(strip, RENDER_ROLE_FIGURE, words, at, room_pt);
  part->element = flow->n_elements;
  part->alternative = slot->words;
  part->align = RENDER_ALIGN_CENTRE;
  strip->height_pt = 0; /* it stands beside the strips that follow, and takes no room of its own */
  return strip;
}

static double sum_heights(const GPtrArray *strips, guint first) {
  double height_pt = 0;
  for (guint i = first; i < strips->len; i++) {
    const RenderStrip *strip = g_ptr_array_index(strips, i);
    height_pt += strip->height_pt + (i > first ? strip->before_pt : 0);
  }
  return height_pt;
}

/* Everything from `first` on stands right of the slot, and is at least as high. */
static gboolean add_slot(RenderFlow *flow, const RenderBlock *block, double side_pt,
                         GPtrArray *strips, guint first, GError **error) {
  RenderStrip *slot = make_slot(flow, block->slot, side_pt, error);
  if (slot == NULL)
    return FALSE;
  for (guint i = first; i < strips->len; i++)
    shift(g_ptr_array_index(strips, i), side_pt + SLOT_GAP_PT);
  RenderStrip *last = g_ptr_array_index(strips, strips->len - 1);
  last->height_pt += MAX(side_pt - sum_heights(strips, first), 0);
  RenderStrip *head = g_ptr_array_index(strips, first);
  slot->before_pt = head->before_pt;
  head->before_pt = 0;
  slot->keeps_next = TRUE;
  g_ptr_array_insert(strips, (int)first, slot);
  return TRUE;
}

static void add_bars(GPtrArray *strips, guint first) {
  for (guint i = first; i < strips->len; i++) {
    shift(g_ptr_array_index(strips, i), ASIDE_PT);
    add_bar(g_ptr_array_index(strips, i), i == first);
  }
}

gboolean render_flow_add_together(RenderFlow *flow, const RenderBlock *block, double width_pt,
                                  GPtrArray *strips, GError **error) {
  const double side_pt = SLOT_FRAC * width_pt;
  const double indent_pt = block->slot != NULL ? side_pt + SLOT_GAP_PT
                           : block->aside      ? ASIDE_PT
                                               : 0;
  const guint first = strips->len;
  if (!render_flow_add_blocks(flow, block->blocks, width_pt - indent_pt, strips, error))
    return FALSE;
  if (strips->len == first)
    return TRUE;
  if (block->slot != NULL && !add_slot(flow, block, side_pt, strips, first, error))
    return FALSE;
  if (block->aside && block->slot == NULL)
    add_bars(strips, first);
  for (guint i = first; i + 1 < strips->len; i++)
    ((RenderStrip *)g_ptr_array_index(strips, i))->keeps_next = TRUE;
  return TRUE;
}
