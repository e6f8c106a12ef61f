// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/document/build.h"
#include "render/layout/flow.h"

#define FIGURES_BEFORE_PT 12.0
#define BAR_PT            2.0  /* the upright line left of a figure */
#define INDENT_PT         9.0  /* from that line to the words */
#define APART_PT          14.0 /* at least between figures */
#define MAX_FIGURES       6

/* Broken value and label of a figure. */
typedef struct {
  const RenderParagraph *value, *label;
} Figure;

static gboolean break_figure(RenderFlow *flow, const RenderKeyFigure *source, double width_pt,
                             Figure *figure, GError **error) {
  g_autofree char *spaced = g_strconcat(source->value, " ", NULL); /* both are read as one */
  RenderText *value = render_text_new_plain(spaced);
  RenderText *label = render_text_new_plain(source->label);
  figure->value = render_flow_break(flow, value, RENDER_LOOK_FIGURE_VALUE, width_pt, error);
  figure->label = figure->value == NULL
                      ? NULL
                      : render_flow_break(flow, label, RENDER_LOOK_FIGURE_LABEL, width_pt, error);
  render_text_free(value);
  render_text_free(label);
  return figure->label != NULL;
}

static gboolean break_figures(RenderFlow *flow, const GPtrArray *sources, guint n, double width_pt,
                              Figure *figures, GError **error) {
  for (guint i = 0; i < n; i++) {
    if (!break_figure(flow, g_ptr_array_index(sources, i), width_pt, &figures[i], error))
      return FALSE;
  }
  return TRUE;
}

static double figure_pt(const Figure *figure) {
  return INDENT_PT + MAX(figure->value->width_pt, figure->label->width_pt);
}

static double sum_pt(const Figure *figures, guint n) {
  double sum = (n - 1) * APART_PT;
  for (guint i = 0; i < n; i++)
    sum += figure_pt(&figures[i]);
  return sum;
}

static void add_figure(RenderFlow *flow, RenderStrip *strip, const Figure *figure, double x_pt) {
  double height = figure->value->height_pt + figure->label->height_pt;
  GArray *shapes = render_shapes_new();
  render_shapes_add_box(shapes, (RenderBox){x_pt, 1, BAR_PT, height - 2}, RENDER_INK_LINE);
  render_strip_add_shapes(strip, RENDER_ROLE_ARTIFACT, shapes);
  RenderSpot at = {x_pt + INDENT_PT, 0};
  guint element = ++flow->n_elements;
  render_strip_add_text(strip, RENDER_ROLE_PARAGRAPH, figure->value, at, figure->value->width_pt)
      ->element = element;
  at.y_pt = figure->value->height_pt;
  render_strip_add_text(strip, RENDER_ROLE_PARAGRAPH, figure->label, at, figure->label->width_pt)
      ->element = element;
}

/* Side by side at their natural widths, the rest of the line shared between them; where that is too
 * wide, in equal columns with the labels broken. */
gboolean render_flow_add_key_figures(RenderFlow *flow, const GPtrArray *sources, double width_pt,
                                     GPtrArray *strips, GError **error) {
  Figure figures[MAX_FIGURES];
  guint n = MIN(sources->len, MAX_FIGURES);
  if (n == 0)
    return TRUE;
  if (!break_figures(flow, sources, n, 0, figures, error))
    return FALSE;
  double spare = width_pt - sum_pt(figures, n), column = (width_pt + APART_PT) / n;
  if (spare < 0 && !break_figures(flow, sources, n, column - APART_PT - INDENT_PT, figures, error))
    return FALSE;
  RenderStrip *strip = render_strip_new(FIGURES_BEFORE_PT);
  g_ptr_array_add(strips, strip);
  double x = 0;
  for (guint i = 0; i < n; i++) {
    add_figure(flow, strip, &figures[i], x);
    x += spare < 0 ? column : figure_pt(&figures[i]) + APART_PT + spare / n;
  }
  return TRUE;
}
