// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/row.h"

#define GAP_PT           12.0 /* between label, track and words */
#define NARROW_PT        360.0
#define NARROW_WORD_FRAC 0.30
#define NUMBER_GAP_PT    7.0 /* from the middle of a mark to its number, and beyond it */
#define SCALE_GAP_PT     4.0 /* below the numbers of the scale */
#define LAST_GRID_LINE   (RENDER_ROW_N_GRID - 1)

RenderRowFrame render_row_frame(double width_pt, double label_frac, double words_frac) {
  RenderRowFrame frame = {.above = width_pt < NARROW_PT};
  frame.words_pt = width_pt * (frame.above ? NARROW_WORD_FRAC : words_frac);
  frame.words_x_pt = width_pt - frame.words_pt;
  frame.label_pt = frame.above ? width_pt : width_pt * label_frac;
  frame.track_x_pt = frame.above ? 0 : frame.label_pt + GAP_PT;
  frame.track_pt = frame.words_x_pt - GAP_PT - frame.track_x_pt;
  return frame;
}

void render_row_set_inset(RenderRowFrame *frame, double number_pt) {
  frame->inset_pt = number_pt + NUMBER_GAP_PT;
}

double render_row_x_pt(const RenderRowFrame *frame, double frac) {
  return frame->track_x_pt + frame->inset_pt + frac * (frame->track_pt - 2 * frame->inset_pt);
}

void render_row_add_grid(GArray *shapes, const RenderRowFrame *frame, double top_pt,
                         double bottom_pt) {
  for (guint line = 0; line < RENDER_ROW_N_GRID; line++) {
    const double x = render_row_x_pt(frame, (double)line / LAST_GRID_LINE);
    render_shapes_add_line(shapes, RENDER_INK_LINE, (RenderSpot){x, top_pt},
                           (RenderSpot){x, bottom_pt});
  }
}

double render_row_scale_height_pt(const RenderSize *sizes) {
  return sizes[0].height_pt + SCALE_GAP_PT;
}

GArray *render_row_draw_scale(const RenderRowFrame *frame, const RenderSize *sizes) {
  GArray *shapes = render_shapes_new();
  render_row_add_grid(shapes, frame, sizes[0].height_pt + SCALE_GAP_PT / 2,
                      render_row_scale_height_pt(sizes));
  for (guint line = 0; line < RENDER_ROW_N_GRID; line++) {
    const double x = render_row_x_pt(frame, (double)line / LAST_GRID_LINE);
    RenderBox place = {x - sizes[line].width_pt / 2, 0, sizes[line].width_pt,
                       sizes[line].height_pt};
    render_shapes_add_label(shapes, line, place, RENDER_ANCHOR_CENTRE);
  }
  return shapes;
}

void render_row_add_label(GArray *shapes, guint label, RenderSize size, RenderSpot at) {
  const double drop = MAX(RENDER_ROW_LINE_PT - size.height_pt, 0) / 2;
  render_shapes_add_label(shapes, label,
                          (RenderBox){at.x_pt, at.y_pt + drop, size.width_pt, size.height_pt},
                          RENDER_ANCHOR_START);
}
