// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/bars.h"

#define BAR_PT         RENDER_ROW_LINE_PT
#define GAP_PT         12.0 /* beside a bar: room for a count */
#define ABOVE_GAP_PT   3.0  /* between a statement and the bar below it */
#define NOTE_FRAC      0.15 /* shares of the width */
#define STATEMENT_FRAC 0.47
#define TEXT_PAD_PT    2.0 /* left and right of the text on a segment */
#define OUTSIDE_PAD_PT 1.5 /* left and right of a text beside the bar */
#define PART_GAP_PT    0.6 /* paper between segments, so that they part in greyscale too */

RenderRowFrame render_bars_frame(double width_pt) {
  return render_row_frame(width_pt, STATEMENT_FRAC, NOTE_FRAC);
}

double render_bar_height_pt(const RenderRowFrame *frame, const RenderSize *sizes) {
  double statement = sizes[RENDER_BAR_STATEMENT].height_pt;
  double beside = MAX(BAR_PT, sizes[RENDER_BAR_NOTE].height_pt);
  return frame->above ? statement + ABOVE_GAP_PT + beside : MAX(statement, beside);
}

RenderInk render_bar_level_ink(guint level, guint n_levels) {
  guint darkest = RENDER_INK_LEVEL_5 - RENDER_INK_LEVEL_1;
  guint step = n_levels > 1 ? (level * darkest + (n_levels - 1) / 2) / (n_levels - 1) : darkest;
  return RENDER_INK_LEVEL_1 + MIN(step, darkest);
}

RenderInk render_bar_text_ink(guint level, guint n_levels) {
  return render_bar_level_ink(level, n_levels) >= RENDER_INK_LEVEL_4 ? RENDER_INK_PAPER
                                                                     : RENDER_INK_TEXT;
}

gboolean render_bar_text_fits(const RenderBar *bar, const RenderRowFrame *frame, guint level,
                              RenderSize size) {
  double width = g_array_index(bar->fracs, double, level) * frame->track_pt - PART_GAP_PT;
  return size.width_pt > 0 && size.width_pt + 2 * TEXT_PAD_PT <= width;
}

/* The text of the first or the last segment, which is too narrow for it, in the gap beside it. */
static void add_outside(GArray *shapes, guint level, RenderSize size, RenderBox box,
                        gboolean at_start) {
  if (size.width_pt <= 0 || size.width_pt + 2 * OUTSIDE_PAD_PT > GAP_PT)
    return;
  double x = at_start ? box.x_pt - OUTSIDE_PAD_PT - size.width_pt
                      : box.x_pt + box.width_pt + OUTSIDE_PAD_PT;
  if (x < 0)
    return;
  RenderBox place = {x, box.y_pt + (box.height_pt - size.height_pt) / 2, size.width_pt,
                     size.height_pt};
  render_shapes_add_label(shapes, RENDER_BAR_TEXT(level), place, RENDER_ANCHOR_CENTRE);
}

/* Most counts that do not fit are of the outermost levels, where few people are. */
static void add_outsides(GArray *shapes, const RenderBar *bar, const RenderRowFrame *frame,
                         const RenderSize *sizes, RenderBox box) {
  guint first = 0, end = bar->fracs->len;
  while (first < end && g_array_index(bar->fracs, double, first) <= 0)
    first++;
  while (end > first && g_array_index(bar->fracs, double, end - 1) <= 0)
    end--;
  if (first == end)
    return;
  const RenderSize *texts = &sizes[RENDER_BAR_TEXT(0)];
  if (!render_bar_text_fits(bar, frame, first, texts[first]))
    add_outside(shapes, first, texts[first], box, TRUE);
  if (end - 1 > first && !render_bar_text_fits(bar, frame, end - 1, texts[end - 1]))
    add_outside(shapes, end - 1, texts[end - 1], box, FALSE);
}

static void add_segments(GArray *shapes, const RenderBar *bar, const RenderRowFrame *frame,
                         const RenderSize *sizes, RenderBox box) {
  guint n_levels = bar->fracs->len;
  double x = box.x_pt;
  for (guint level = 0; level < n_levels; level++) {
    double width = g_array_index(bar->fracs, double, level) * box.width_pt;
    RenderBox segment = {x, box.y_pt, MAX(width - PART_GAP_PT, 0), box.height_pt};
    x += width;
    if (segment.width_pt <= 0)
      continue;
    render_shapes_add_box(shapes, segment, render_bar_level_ink(level, n_levels));
    RenderSize size = sizes[RENDER_BAR_TEXT(level)];
    if (!render_bar_text_fits(bar, frame, level, size))
      continue;
    RenderBox place = {segment.x_pt + (segment.width_pt - size.width_pt) / 2,
                       segment.y_pt + (segment.height_pt - size.height_pt) / 2, size.width_pt,
                       size.height_pt};
    render_shapes_add_label(shapes, RENDER_BAR_TEXT(level), place, RENDER_ANCHOR_CENTRE);
  }
}

/* The lightest level alone would be lost on paper. */
static void add_outline(GArray *shapes, RenderBox box) {
  RenderShape *outline = render_shapes_add_box(shapes, box, RENDER_INK_PAPER);
  outline->filled = FALSE;
  outline->ink = RENDER_INK_SOFT;
  outline->stroke_pt = render_stroke_pt(RENDER_STROKE_HAIR);
}

GArray *render_bar_draw(const RenderBar *bar, const RenderRowFrame *frame, const RenderSize *sizes,
                        RenderSpot at) {
  GArray *shapes = render_shapes_new();
  RenderSize statement = sizes[RENDER_BAR_STATEMENT], note = sizes[RENDER_BAR_NOTE];
  double top = at.y_pt + (frame->above ? statement.height_pt + ABOVE_GAP_PT : 0);
  if (frame->above)
    render_shapes_add_label(shapes, RENDER_BAR_STATEMENT,
                            (RenderBox){at.x_pt, at.y_pt, statement.width_pt, statement.height_pt},
                            RENDER_ANCHOR_START);
  else
    render_row_add_label(shapes, RENDER_BAR_STATEMENT, statement, at);
  RenderBox box = {at.x_pt + frame->track_x_pt, top, frame->track_pt, BAR_PT};
  if (!bar->hidden) {
    add_segments(shapes, bar, frame, sizes, box);
    add_outline(shapes, box);
    add_outsides(shapes, bar, frame, sizes, box);
  }
  if (note.width_pt > 0)
    render_row_add_label(
        shapes, RENDER_BAR_NOTE, note,
        (RenderSpot){at.x_pt + (bar->hidden ? frame->track_x_pt : frame->words_x_pt), top});
  return shapes;
}
