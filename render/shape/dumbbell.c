// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/dumbbell.h"

#define LABEL_FRAC    0.40 /* shares of the width */
#define WORDS_FRAC    0.17
#define MARK_SIZE_PT  8.4
#define PAD_PT        3.5 /* above and below a row */
#define ABOVE_GAP_PT  1.0 /* between a label and the track below it */
#define NUMBER_GAP_PT 6.0 /* from the middle of a mark to its number */

RenderRowFrame render_dumbbells_frame(double width_pt) {
  return render_row_frame(width_pt, LABEL_FRAC, WORDS_FRAC);
}

/* Where the line that the marks stand on begins. */
static double track_top_pt(const RenderRowFrame *frame, const RenderSize *sizes) {
  return PAD_PT + (frame->above ? sizes[RENDER_DUMBBELL_LABEL].height_pt + ABOVE_GAP_PT : 0);
}

double render_dumbbell_height_pt(const RenderRowFrame *frame, const RenderSize *sizes) {
  const double label = frame->above ? 0 : sizes[RENDER_DUMBBELL_LABEL].height_pt;
  const double beside = MAX(RENDER_ROW_LINE_PT, sizes[RENDER_DUMBBELL_WORDS].height_pt);
  return track_top_pt(frame, sizes) + MAX(label, beside) + PAD_PT;
}

static void add_number(GArray *shapes, guint end, RenderSize size, RenderSpot mark,
                       gboolean at_left) {
  const double x = at_left ? mark.x_pt - NUMBER_GAP_PT - size.width_pt : mark.x_pt + NUMBER_GAP_PT;
  RenderBox place = {x, mark.y_pt - size.height_pt / 2, size.width_pt, size.height_pt};
  render_shapes_add_box(shapes, place, RENDER_INK_PAPER); /* the grid stops for it */
  render_shapes_add_label(shapes, RENDER_DUMBBELL_VALUE(end), place, RENDER_ANCHOR_CENTRE);
}

static void add_values(GArray *shapes, const RenderDumbbells *dumbbells, const RenderDumbbell *row,
                       const RenderRowFrame *frame, const RenderSize *sizes) {
  const RenderPoint *ends = row->ends;
  const double y = track_top_pt(frame, sizes) + RENDER_ROW_LINE_PT / 2;
  const gboolean both = ends[0].known && ends[1].known;
  const guint left = ends[1].known && both && ends[1].frac < ends[0].frac ? 1 : 0;
  RenderSpot spots[RENDER_DUMBBELL_N_ENDS];
  for (guint i = 0; i < RENDER_DUMBBELL_N_ENDS; i++)
    spots[i] = (RenderSpot){render_row_x_pt(frame, ends[i].frac), y};
  if (both) {
    RenderShape *line = render_shapes_add_line(shapes, RENDER_INK_SOFT, spots[0], spots[1]);
    line->stroke_pt = render_stroke_pt(row->strong ? RENDER_STROKE_LINE : RENDER_STROKE_THIN);
  }
  for (guint i = RENDER_DUMBBELL_N_ENDS; i-- > 0;) {
    if (!ends[i].known)
      continue;
    const RenderSign *sign = &dumbbells->ends[i];
    render_shapes_add_mark(shapes, sign->mark, sign->ink, spots[i], MARK_SIZE_PT);
    add_number(shapes, i, sizes[RENDER_DUMBBELL_VALUE(i)], spots[i], both && i == left);
  }
}

GArray *render_dumbbell_draw(const RenderDumbbells *dumbbells, const RenderDumbbell *row,
                             const RenderRowFrame *frame, const RenderSize *sizes) {
  GArray *shapes = render_shapes_new();
  const double top = track_top_pt(frame, sizes), height = render_dumbbell_height_pt(frame, sizes);
  const double label_y = frame->above ? PAD_PT : top;
  render_row_add_grid(shapes, frame, frame->above ? top : 0, height);
  render_row_add_label(shapes, RENDER_DUMBBELL_LABEL, sizes[RENDER_DUMBBELL_LABEL],
                       (RenderSpot){0, label_y});
  add_values(shapes, dumbbells, row, frame, sizes);
  if (sizes[RENDER_DUMBBELL_WORDS].width_pt > 0)
    render_row_add_label(shapes, RENDER_DUMBBELL_WORDS, sizes[RENDER_DUMBBELL_WORDS],
                         (RenderSpot){frame->words_x_pt, top});
  return shapes;
}
