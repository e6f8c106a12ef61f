// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/spread.h"

#define LABEL_FRAC   0.23 /* shares of the width */
#define WORDS_FRAC   0.24
#define MARK_SIZE_PT 9.0
#define PAD_PT       6.0 /* above and below a row */
#define ABOVE_GAP_PT 2.0
#define BAND_PAD_PT  2.0 /* of the band beyond the dots */
#define N_LANES      (2 * RENDER_SPREAD_MAX_LANE + 1)

RenderRowFrame render_spread_frame(double width_pt) {
  return render_row_frame(width_pt, LABEL_FRAC, WORDS_FRAC);
}

/* The n-th lane: 0, 1, -1, 2, -2 ... */
static int nth_lane(guint n) {
  return n % 2 == 1 ? (int)(n + 1) / 2 : -(int)(n / 2);
}

typedef struct {
  double frac;
  guint service;
} Place;

static int compare_places(gconstpointer a, gconstpointer b) {
  const Place *first = a, *second = b;
  if (first->frac < second->frac || first->frac > second->frac)
    return first->frac < second->frac ? -1 : 1;
  return first->service < second->service ? -1 : 1;
}

static GArray *list_places(const RenderSpreadRow *row) {
  GArray *places = g_array_new(FALSE, FALSE, sizeof(Place));
  for (guint i = 0; i < row->points->len; i++) {
    const RenderPoint *point = &g_array_index(row->points, RenderPoint, i);
    const Place place = {point->frac, i};
    if (point->known)
      g_array_append_val(places, place);
  }
  g_array_sort(places, compare_places);
  return places;
}

/* The first lane whose last dot leaves room at `x`; the one with most room if none does. */
static guint choose_lane(const double *last_pt, double x) {
  guint best = 0;
  for (guint n = 0; n < N_LANES; n++) {
    if (x - last_pt[n] >= RENDER_SPREAD_DOT_PT)
      return n;
    best = last_pt[n] < last_pt[best] ? n : best;
  }
  return best;
}

GArray *render_spread_lanes(const RenderSpreadRow *row, const RenderRowFrame *frame) {
  GArray *lanes = g_array_new(FALSE, TRUE, sizeof(int));
  g_array_set_size(lanes, row->points->len);
  double last_pt[N_LANES];
  for (guint n = 0; n < N_LANES; n++)
    last_pt[n] = -G_MAXDOUBLE;
  g_autoptr(GArray) places = list_places(row);
  for (guint i = 0; i < places->len; i++) {
    const Place *place = &g_array_index(places, Place, i);
    const double x = render_row_x_pt(frame, place->frac);
    const guint n = choose_lane(last_pt, x);
    last_pt[n] = x;
    g_array_index(lanes, int, place->service) = nth_lane(n);
  }
  return lanes;
}

/* From the middle of a row to the top of its dots. */
static double half_pt(const RenderSpreadRow *row, const RenderRowFrame *frame) {
  g_autoptr(GArray) lanes = render_spread_lanes(row, frame);
  int most = 0;
  for (guint i = 0; i < lanes->len; i++)
    most = MAX(most, ABS(g_array_index(lanes, int, i)));
  return MAX((most + 0.5) * RENDER_SPREAD_DOT_PT, RENDER_ROW_LINE_PT / 2);
}

static double label_pt(const RenderRowFrame *frame, const RenderSize *sizes) {
  return frame->above ? sizes[RENDER_SPREAD_LABEL].height_pt + ABOVE_GAP_PT : 0;
}

/* Of the track, the label beside it and the words, whichever is highest. */
static double track_height_pt(const RenderSpreadRow *row, const RenderRowFrame *frame,
                              const RenderSize *sizes) {
  const double label = frame->above ? 0 : sizes[RENDER_SPREAD_LABEL].height_pt;
  return MAX(2 * half_pt(row, frame), MAX(label, sizes[RENDER_SPREAD_WORDS].height_pt));
}

double render_spread_height_pt(const RenderSpreadRow *row, const RenderRowFrame *frame,
                               const RenderSize *sizes) {
  return 2 * PAD_PT + label_pt(frame, sizes) + track_height_pt(row, frame, sizes);
}

static void add_quartiles(GArray *shapes, const RenderSpreadRow *row, const RenderRowFrame *frame,
                          double middle_pt) {
  const double half = half_pt(row, frame) + BAND_PAD_PT;
  const double low = render_row_x_pt(frame, row->low_frac);
  const double high = render_row_x_pt(frame, row->high_frac);
  const double median = render_row_x_pt(frame, row->median_frac);
  const double ends[] = {low, high}; /* a band so light needs an edge */
  render_shapes_add_box(shapes, (RenderBox){low, middle_pt - half, high - low, 2 * half},
                        RENDER_INK_LEVEL_1);
  for (guint i = 0; i < G_N_ELEMENTS(ends); i++)
    render_shapes_add_line(shapes, RENDER_INK_SOFT, (RenderSpot){ends[i], middle_pt - half},
                           (RenderSpot){ends[i], middle_pt + half});
  RenderShape *line =
      render_shapes_add_line(shapes, RENDER_INK_TEXT, (RenderSpot){median, middle_pt - half},
                             (RenderSpot){median, middle_pt + half});
  line->stroke_pt = render_stroke_pt(RENDER_STROKE_LINE);
}

static void add_dots(GArray *shapes, const RenderSpread *spread, const RenderSpreadRow *row,
                     const RenderRowFrame *frame, double middle_pt) {
  g_autoptr(GArray) lanes = render_spread_lanes(row, frame);
  const gboolean has_own = spread->own >= 0;
  for (guint i = 0; i < row->points->len; i++) {
    const RenderPoint *point = &g_array_index(row->points, RenderPoint, i);
    if (!point->known || (int)i == spread->own)
      continue;
    const RenderSpot at = {render_row_x_pt(frame, point->frac),
                           middle_pt - g_array_index(lanes, int, i) * RENDER_SPREAD_DOT_PT};
    RenderShape *dot = render_shapes_add_circle(shapes, at, RENDER_SPREAD_DOT_PT / 2 - 0.5);
    dot->filled = TRUE;
    dot->fill = has_own ? RENDER_INK_PAPER : spread->sign.ink;
    dot->ink = has_own ? RENDER_INK_SOFT : spread->sign.ink;
    dot->stroke_pt = render_stroke_pt(RENDER_STROKE_THIN);
  }
  if (!has_own || !g_array_index(row->points, RenderPoint, spread->own).known)
    return;
  const RenderSpot own = {
      render_row_x_pt(frame, g_array_index(row->points, RenderPoint, spread->own).frac),
      middle_pt - g_array_index(lanes, int, spread->own) * RENDER_SPREAD_DOT_PT};
  render_shapes_add_mark(shapes, spread->sign.mark, spread->sign.ink, own, MARK_SIZE_PT);
}

/* A label beside the track stands in its middle. */
static void add_beside(GArray *shapes, guint label, RenderSize size, double x, double middle_pt) {
  if (size.width_pt > 0)
    render_shapes_add_label(
        shapes, label,
        (RenderBox){x, middle_pt - size.height_pt / 2, size.width_pt, size.height_pt},
        RENDER_ANCHOR_START);
}

GArray *render_spread_draw(const RenderSpread *spread, const RenderSpreadRow *row,
                           const RenderRowFrame *frame, const RenderSize *sizes) {
  GArray *shapes = render_shapes_new();
  const RenderSize label = sizes[RENDER_SPREAD_LABEL];
  const double top = PAD_PT + label_pt(frame, sizes);
  const double middle = top + track_height_pt(row, frame, sizes) / 2;
  render_row_add_grid(shapes, frame, frame->above ? top : 0,
                      render_spread_height_pt(row, frame, sizes));
  if (row->has_quartiles)
    add_quartiles(shapes, row, frame, middle);
  add_dots(shapes, spread, row, frame, middle);
  if (frame->above)
    render_shapes_add_label(shapes, RENDER_SPREAD_LABEL,
                            (RenderBox){0, PAD_PT, label.width_pt, label.height_pt},
                            RENDER_ANCHOR_START);
  else
    add_beside(shapes, RENDER_SPREAD_LABEL, label, 0, middle);
  add_beside(shapes, RENDER_SPREAD_WORDS, sizes[RENDER_SPREAD_WORDS], frame->words_x_pt, middle);
  return shapes;
}
