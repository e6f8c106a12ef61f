// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The labels of a chart while it is laid out: broken, measured, in the order that the chart's
 * header in shape/ asks for. Used by the files of charts here. */

#include "render/layout/flow.h"

typedef struct {
  RenderFlow *flow;
  GPtrArray *paragraphs; /* of const RenderParagraph, NULL where there is no label */
  GArray *sizes;         /* of RenderSize */
} RenderLabels;

void render_labels_init(RenderLabels *labels, RenderFlow *flow);

/* Keeps only the first `n`. */
void render_labels_cut(RenderLabels *labels, guint n);

/* Breaks `text` at `width_pt` as render_flow_break() and takes it over. */
gboolean render_labels_add(RenderLabels *labels, RenderText *text, RenderLook look, double width_pt,
                           GError **error);
void render_labels_add_none(RenderLabels *labels);

/* "0" to "100" in `n` even steps. */
gboolean render_labels_add_scale(RenderLabels *labels, guint n, GError **error);

/* Good until the next one is added. */
const RenderSize *render_labels_get_sizes(const RenderLabels *labels);
const RenderParagraph *const *render_labels_get_paragraphs(const RenderLabels *labels);

void render_labels_clear(RenderLabels *labels);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RenderLabels, render_labels_clear)
