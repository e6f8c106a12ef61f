// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/document/build.h"
#include "render/layout/flow.h"

/* Room to write in by hand: ruled lines, and named fields of one line each. */

#define LINE_PT          24.0 /* from one ruled line to the next: a hand, not a type size */
#define LARGE_LINE_PT    30.0
#define LINES_BEFORE_PT  2.0
#define FIELDS_BEFORE_PT 6.0
#define FIELD_GAP_PT     6.0 /* between a name and its line */
#define RULE_DROP_PT     3.0 /* of the line below the baseline of its name */
#define MAX_NAME_FRAC    0.6 /* of a column; a longer name has the whole width */

static double line_pt(const RenderFlow *flow) {
  return flow->print == RENDER_PRINT_LARGE ? LARGE_LINE_PT : LINE_PT;
}

gboolean render_flow_add_lines(RenderFlow *flow, const RenderBlock *block, double width_pt,
                               GPtrArray *strips) {
  const guint n_lines = block->n_lines;
  const double pitch_pt = line_pt(flow);
  for (guint i = 0; i < n_lines; i++) {
    RenderStrip *strip = render_strip_new(i == 0 ? LINES_BEFORE_PT : 0);
    strip->height_pt = pitch_pt;
    strip->keeps_next = TRUE;
    strip->n_more = i + 1 < n_lines ? 0 : MAX(block->max_lines, n_lines) - n_lines;
    render_strip_add_rule(strip, pitch_pt, 0, width_pt, RENDER_INK_SOFT);
    g_ptr_array_add(strips, strip);
  }
  return TRUE;
}

/* Where the next field goes. */
typedef struct {
  RenderFlow *flow;
  RenderStrip *strip; /* the row begun; NULL: none */
  double width_pt;
  double x_pt;
  GPtrArray *strips;
} Form;

static RenderStrip *start_row(Form *form) {
  RenderStrip *strip = render_strip_new(form->strips->len == 0 ? 0 : FIELDS_BEFORE_PT);
  strip->height_pt = line_pt(form->flow);
  strip->keeps_next = TRUE;
  g_ptr_array_add(form->strips, strip);
  form->strip = strip;
  form->x_pt = 0;
  return strip;
}

static const RenderParagraph *add_words(Form *form, const char *words, double x_pt, gboolean strong,
                                        GError **error) {
  RenderText *text = strong ? render_text_add_strong(render_text_new(), RENDER_INK_TEXT, words)
                            : render_text_new_plain(words);
  const RenderParagraph *line = render_flow_break(form->flow, text, RENDER_LOOK_BODY, 0, error);
  render_text_free(text);
  if (line == NULL)
    return NULL;
  const RenderSpot at = {x_pt, form->strip->height_pt - line->height_pt};
  render_strip_add_text(form->strip, RENDER_ROLE_PARAGRAPH, line, at, line->width_pt)->element =
      ++form->flow->n_elements;
  return line;
}

/* The name, what stands on the line already, and the line up to `to_pt`. */
static gboolean fill_field(Form *form, const RenderKeyFigure *field, double to_pt, GError **error) {
  const RenderParagraph *name = add_words(form, field->label, form->x_pt, FALSE, error);
  if (name == NULL)
    return FALSE;
  const double from_pt = form->x_pt + name->width_pt + FIELD_GAP_PT;
  if (*field->value != '\0' && add_words(form, field->value, from_pt, TRUE, error) == NULL)
    return FALSE;
  const RenderLine *line = g_ptr_array_index(name->lines, 0);
  const double top_pt = form->strip->height_pt - name->height_pt;
  render_strip_add_rule(form->strip, top_pt + line->baseline_pt + RULE_DROP_PT, from_pt, to_pt,
                        RENDER_INK_SOFT);
  return TRUE;
}

/* How wide name and value are. */
static gboolean measure(RenderFlow *flow, const RenderKeyFigure *field, double *width_pt,
                        GError **error) {
  g_autofree char *both = g_strconcat(field->label, " ", field->value, NULL);
  RenderText *text = render_text_add_strong(render_text_new(), RENDER_INK_TEXT, both);
  const RenderParagraph *line = render_flow_break(flow, text, RENDER_LOOK_BODY, 0, error);
  render_text_free(text);
  *width_pt = line != NULL ? line->width_pt : 0;
  return line != NULL;
}

/* In the half of a row that is free, if it has room there; else in a row of its own. */
static gboolean add_field(Form *form, const RenderKeyFigure *field, GError **error) {
  const double half_pt = (form->width_pt - RENDER_THEME_GUTTER_PT) / 2;
  double needed_pt;
  if (!measure(form->flow, field, &needed_pt, error))
    return FALSE;
  const gboolean is_wide = needed_pt > half_pt * MAX_NAME_FRAC;
  if (form->strip == NULL || is_wide)
    start_row(form);
  const double to_pt = is_wide ? form->width_pt : form->x_pt + half_pt;
  if (!fill_field(form, field, to_pt, error))
    return FALSE;
  form->x_pt = to_pt + RENDER_THEME_GUTTER_PT;
  if (form->x_pt > form->width_pt)
    form->strip = NULL;
  return TRUE;
}

gboolean render_flow_add_fields(RenderFlow *flow, const GPtrArray *fields, double width_pt,
                                GPtrArray *strips, GError **error) {
  Form form = {.flow = flow, .width_pt = width_pt, .strips = strips};
  for (guint i = 0; i < fields->len; i++) {
    if (!add_field(&form, g_ptr_array_index(fields, i), error))
      return FALSE;
  }
  if (fields->len > 0)
    ((RenderStrip *)g_ptr_array_index(strips, strips->len - 1))->keeps_next = FALSE;
  return TRUE;
}
