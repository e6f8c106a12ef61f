// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/strip.h"

static void clear_part(gpointer data) {
  g_clear_pointer(&((RenderPart *)data)->shapes, g_array_unref);
}

RenderStrip *render_strip_new(double before_pt) {
  RenderStrip *strip = g_new0(RenderStrip, 1);
  strip->before_pt = before_pt;
  strip->parts = g_array_new(FALSE, TRUE, sizeof(RenderPart));
  g_array_set_clear_func(strip->parts, clear_part);
  return strip;
}

static RenderPart *add_part(RenderStrip *strip, RenderPart part) {
  g_array_append_val(strip->parts, part);
  return &g_array_index(strip->parts, RenderPart, strip->parts->len - 1);
}

RenderPart *render_strip_add_text(RenderStrip *strip, RenderRole role,
                                  const RenderParagraph *paragraph, RenderSpot at,
                                  double width_pt) {
  RenderPart part = {.role = role,
                     .box = {at.x_pt, at.y_pt, width_pt, paragraph->height_pt},
                     .paragraph = paragraph,
                     .n_lines = paragraph->lines->len};
  strip->height_pt = MAX(strip->height_pt, at.y_pt + paragraph->height_pt);
  return add_part(strip, part);
}

RenderPart *render_strip_add_shapes(RenderStrip *strip, RenderRole role, GArray *shapes) {
  RenderPart part = {.role = role, .box = render_shapes_bounds(shapes), .shapes = shapes};
  return add_part(strip, part);
}

/* A shape of kind LABEL becomes a part with its words. */
static void add_label(RenderStrip *strip, const RenderParagraph *paragraph,
                      const RenderShape *shape, guint element) {
  static const RenderAlign aligns[] = {[RENDER_ANCHOR_START] = RENDER_ALIGN_START,
                                       [RENDER_ANCHOR_END] = RENDER_ALIGN_END,
                                       [RENDER_ANCHOR_CENTRE] = RENDER_ALIGN_CENTRE};
  RenderBox box = {shape->at.x_pt - shape->size.width_pt / 2,
                   shape->at.y_pt - shape->size.height_pt / 2, shape->size.width_pt,
                   shape->size.height_pt};
  RenderPart part = {.role = RENDER_ROLE_FIGURE,
                     .element = element,
                     .box = box,
                     .paragraph = paragraph,
                     .n_lines = paragraph->lines->len,
                     .align = aligns[shape->anchor],
                     .turn_rad = shape->turn_rad};
  add_part(strip, part);
}

RenderPart *render_strip_add_drawing(RenderStrip *strip, GArray *shapes,
                                     const RenderParagraph *const *labels, guint element) {
  guint drawing = strip->parts->len;
  GArray *drawn = render_shapes_new();
  add_part(strip, (RenderPart){.role = RENDER_ROLE_FIGURE, .element = element, .shapes = drawn});
  for (guint i = 0; i < shapes->len; i++) {
    const RenderShape *shape = &g_array_index(shapes, RenderShape, i);
    if (shape->kind == RENDER_SHAPE_LABEL)
      add_label(strip, labels[shape->label], shape, element);
    else
      g_array_append_vals(drawn, shape, 1);
  }
  g_array_unref(shapes);
  RenderPart *part = &g_array_index(strip->parts, RenderPart, drawing);
  part->box = render_shapes_bounds(drawn);
  return part;
}

void render_strip_add_rule(RenderStrip *strip, double y_pt, double from_pt, double to_pt,
                           RenderInk ink) {
  GArray *shapes = render_shapes_new();
  render_shapes_add_line(shapes, ink, (RenderSpot){from_pt, y_pt}, (RenderSpot){to_pt, y_pt});
  render_strip_add_shapes(strip, RENDER_ROLE_ARTIFACT, shapes);
}

void render_strip_absorb(RenderStrip *strip, RenderStrip *other, RenderSpot at) {
  for (guint i = 0; i < other->parts->len; i++) {
    RenderPart *part = &g_array_index(other->parts, RenderPart, i);
    part->box.x_pt += at.x_pt;
    part->box.y_pt += at.y_pt;
    if (part->shapes != NULL)
      render_shapes_move(part->shapes, at.x_pt, at.y_pt);
    g_array_append_val(strip->parts, *part);
  }
  strip->height_pt = MAX(strip->height_pt, at.y_pt + other->height_pt);
  g_array_set_clear_func(other->parts, NULL);
  render_strip_free(other);
}

/* How many lines of a text part end above `height_pt`. */
static guint count_lines_above(const RenderPart *part, double height_pt) {
  guint n = 0;
  while (n < part->n_lines && part->box.y_pt + (n + 1) * part->paragraph->leading_pt <= height_pt)
    n++;
  return n;
}

/* The lines of `part` from its `n`-th on go to `rest`. */
static void cut_lines(RenderPart *part, guint n, RenderStrip *rest) {
  const double leading = part->paragraph->leading_pt;
  RenderPart tail = *part;
  tail.first_line += n;
  tail.n_lines -= n;
  tail.box.y_pt = 0;
  tail.box.height_pt = tail.n_lines * leading;
  part->n_lines = n;
  part->box.height_pt = n * leading;
  add_part(rest, tail);
  rest->height_pt = MAX(rest->height_pt, tail.box.height_pt);
}

/* TRUE if the strip is text and rules, and some line of it ends above `height_pt`. */
static gboolean can_cut(const RenderStrip *strip, double height_pt) {
  guint n_above = 0;
  for (guint i = 0; i < strip->parts->len; i++) {
    const RenderPart *part = &g_array_index(strip->parts, RenderPart, i);
    if (part->shapes != NULL && part->role != RENDER_ROLE_ARTIFACT)
      return FALSE;
    if (part->paragraph != NULL)
      n_above += count_lines_above(part, height_pt);
  }
  return n_above > 0;
}

/* Rules below the lines that stay, as that under a table, go with the rest. */
static void move_rules(RenderStrip *strip, double bottom_pt, RenderStrip *rest) {
  for (guint i = strip->parts->len; i-- > 0;) {
    RenderPart *part = &g_array_index(strip->parts, RenderPart, i);
    if (part->shapes == NULL || part->box.y_pt < bottom_pt)
      continue;
    RenderPart rule = *part;
    part->shapes = NULL;
    g_array_remove_index(strip->parts, i);
    render_shapes_move(rule.shapes, 0, rest->height_pt - rule.box.y_pt);
    rule.box.y_pt = rest->height_pt;
    add_part(rest, rule);
  }
}

RenderStrip *render_strip_cut(RenderStrip *strip, double height_pt) {
  if (!can_cut(strip, height_pt))
    return NULL;
  RenderStrip *rest = render_strip_new(0);
  rest->header = strip->header;
  rest->keeps_next = strip->keeps_next;
  strip->keeps_next = FALSE;
  double bottom_pt = 0;
  for (guint i = 0; i < strip->parts->len; i++) {
    RenderPart *part = &g_array_index(strip->parts, RenderPart, i);
    if (part->paragraph == NULL)
      continue;
    const guint n_above = count_lines_above(part, height_pt);
    if (n_above < part->n_lines || part->row > 0) /* the rest of a row has all its cells */
      cut_lines(part, n_above, rest);
    bottom_pt = MAX(bottom_pt, part->box.y_pt + part->box.height_pt);
  }
  move_rules(strip, bottom_pt, rest);
  strip->height_pt = bottom_pt;
  return rest;
}

RenderSpot render_part_line_spot(const RenderPart *part, guint line) {
  const RenderLine *one = g_ptr_array_index(part->paragraph->lines, line);
  double above = part->first_line * part->paragraph->leading_pt;
  double spare = part->box.width_pt - one->width_pt;
  const gboolean is_right = part->align == (one->is_rtl ? RENDER_ALIGN_START : RENDER_ALIGN_END);
  double indent = part->align == RENDER_ALIGN_CENTRE ? spare / 2 : is_right ? spare : 0;
  return (RenderSpot){part->box.x_pt + indent, part->box.y_pt + one->baseline_pt - above};
}

void render_strip_free(RenderStrip *strip) {
  if (strip == NULL)
    return;
  g_array_unref(strip->parts);
  g_free(strip);
}

void render_strip_free_data(gpointer strip) {
  render_strip_free(strip);
}
