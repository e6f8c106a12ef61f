// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/document/build.h"
#include "render/layout/labels.h"
#include "render/shape/dots.h"
#include "render/shape/radar.h"
#include "survey/base/error.h"

/* Charts: the labels' words are broken and measured, the shapes' room says where they go, and they
 * become parts of a strip. */

#define MAX_RING_PT  104.0
#define LABEL_FRAC   0.205 /* of a radar's width: where a label at its side is broken */
#define WORD_FRAC    0.27  /* of a radar's width: a longer word is broken too */
#define MIN_LABEL_PT 58.0
#define MAX_LABEL_PT 120.0
#define REASON_FRAC  0.8 /* of a dot plot's width */

static const RenderPoint *point_at(const RenderProfile *profile, guint series, guint axis) {
  const RenderSeries *one = g_ptr_array_index(profile->series, series);
  return &g_array_index(one->points, RenderPoint, axis);
}

/* The name, and below it the values in series order, each behind its sign. */
static RenderText *axis_text(const RenderProfile *profile, guint axis) {
  RenderText *text = render_text_new();
  render_text_add_strong(text, RENDER_INK_TEXT,
                         g_array_index(profile->axes, RenderAxis, axis).label);
  for (guint i = 0; i < profile->series->len; i++) {
    const RenderSeries *series = g_ptr_array_index(profile->series, i);
    const RenderPoint *point = point_at(profile, i, axis);
    render_text_add(text, RENDER_INK_TEXT, i == 0 ? "\n" : "   ");
    render_text_add_mark(text, series->ink, series->mark);
    render_text_add(text, point->known ? series->ink : RENDER_INK_SOFT, point->text);
  }
  return text;
}

static RenderInk group_ink(const RenderProfile *profile, guint group) {
  for (guint i = 0; i < profile->axes->len; i++) {
    const RenderAxis *axis = &g_array_index(profile->axes, RenderAxis, i);
    if (axis->group == group)
      return axis->ink;
  }
  return RENDER_INK_SOFT;
}

/* Broken at `width_pt`, but not within a word up to `word_pt`. Takes `text` over. */
static gboolean add_axis_label(RenderLabels *labels, RenderText *text, double width_pt,
                               double word_pt, GError **error) {
  const RenderParagraph *words =
      render_flow_break(labels->flow, text, RENDER_LOOK_CHART, RENDER_TYPESETTER_WORDS, error);
  if (words == NULL) {
    render_text_free(text);
    return FALSE;
  }
  return render_labels_add(labels, text, RENDER_LOOK_CHART,
                           MAX(width_pt, MIN(words->width_pt, word_pt)), error);
}

static gboolean add_radar_labels(RenderLabels *labels, const RenderProfile *profile,
                                 double width_pt, GError **error) {
  double wrap = CLAMP(width_pt * LABEL_FRAC, MIN_LABEL_PT, MAX_LABEL_PT);
  for (guint axis = 0; axis < profile->axes->len; axis++) {
    if (!add_axis_label(labels, axis_text(profile, axis), wrap, width_pt * WORD_FRAC, error))
      return FALSE;
  }
  for (guint group = 0; group < profile->groups->len; group++) {
    RenderText *name = render_text_new();
    render_text_add(name, group_ink(profile, group), g_ptr_array_index(profile->groups, group));
    if (!render_labels_add(labels, name, RENDER_LOOK_CHART, 0, error))
      return FALSE;
  }
  return render_labels_add_scale(labels, RENDER_RADAR_N_RINGS, error);
}

static gboolean add_dots_labels(RenderLabels *labels, const RenderProfile *profile, double width_pt,
                                GError **error) {
  for (guint i = 0; i < profile->axes->len; i++) {
    const RenderAxis *axis = &g_array_index(profile->axes, RenderAxis, i);
    RenderText *name = render_text_add_strong(render_text_new(), axis->ink, axis->label);
    if (!render_labels_add(labels, name, RENDER_LOOK_CHART, width_pt, error))
      return FALSE;
  }
  if (!render_labels_add_scale(labels, RENDER_DOTS_N_GRID, error))
    return FALSE;
  guint n_points = profile->series->len * profile->axes->len;
  for (guint i = 0; i < n_points; i++) {
    const RenderPoint *point = point_at(profile, i / profile->axes->len, i % profile->axes->len);
    if (point->known) {
      render_labels_add_none(labels);
      continue;
    }
    RenderText *reason = render_text_add(render_text_new(), RENDER_INK_SOFT, point->text);
    if (!render_labels_add(labels, reason, RENDER_LOOK_CHART, width_pt * REASON_FRAC, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean check_profile(const RenderProfile *profile, GError **error) {
  guint n_axes = profile->axes->len;
  if (n_axes >= RENDER_RADAR_MIN_AXES && n_axes <= RENDER_RADAR_MAX_AXES)
    return TRUE;
  g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_USAGE,
              "drawing a radar: it has %u axes, and a radar needs %d to %d", n_axes,
              RENDER_RADAR_MIN_AXES, RENDER_RADAR_MAX_AXES);
  return FALSE;
}

static RenderStrip *finish(RenderStrip *strip, const RenderLabels *labels, GArray *shapes,
                           const RenderBlock *chart) {
  render_strip_add_drawing(strip, shapes, render_labels_get_paragraphs(labels),
                           ++labels->flow->n_elements)
      ->alternative = chart->alternative;
  return strip;
}

static RenderStrip *make_radar(RenderLabels *labels, const RenderBlock *chart, double width_pt,
                               double height_pt, GError **error) {
  const RenderProfile *profile = chart->profile;
  if (!check_profile(profile, error) || !add_radar_labels(labels, profile, width_pt, error))
    return NULL;
  RenderRadarLabels sizes = {profile->axes->len, profile->groups->len,
                             render_labels_get_sizes(labels)};
  gboolean is_free = height_pt <= 0;
  RenderSize room = {width_pt, is_free ? G_MAXDOUBLE : height_pt};
  double ring = render_radar_fit_pt(profile, &sizes, room, is_free ? MAX_RING_PT : width_pt / 2);
  double natural = render_radar_height_pt(profile, &sizes, ring);
  RenderBox box = {0, 0, width_pt, is_free ? natural : MAX(height_pt, natural)};
  RenderStrip *strip = render_strip_new(0);
  strip->height_pt = box.height_pt;
  return finish(strip, labels, render_radar_draw(profile, &sizes, ring, box), chart);
}

static RenderStrip *make_dots(RenderLabels *labels, const RenderBlock *chart, double width_pt,
                              double height_pt, GError **error) {
  const RenderProfile *profile = chart->profile;
  if (!add_dots_labels(labels, profile, width_pt, error))
    return NULL;
  RenderDotsLabels sizes = {profile->axes->len, render_labels_get_sizes(labels)};
  double least = height_pt > 0 ? render_dots_least_pt(profile, &sizes)
                               : render_dots_height_pt(profile, &sizes);
  RenderBox box = {0, 0, width_pt, MAX(height_pt, least)};
  RenderStrip *strip = render_strip_new(0);
  strip->height_pt = box.height_pt;
  return finish(strip, labels, render_dots_draw(profile, &sizes, box), chart);
}

RenderStrip *render_flow_make_chart(RenderFlow *flow, const RenderBlock *chart, double width_pt,
                                    double height_pt, GError **error) {
  g_auto(RenderLabels) labels = {0};
  render_labels_init(&labels, flow);
  return chart->kind == RENDER_BLOCK_RADAR ? make_radar(&labels, chart, width_pt, height_pt, error)
                                           : make_dots(&labels, chart, width_pt, height_pt, error);
}
