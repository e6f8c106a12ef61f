// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/labels.h"

#include "render/document/build.h"
#include "survey/base/number.h"

void render_labels_init(RenderLabels *labels, RenderFlow *flow) {
  *labels = (RenderLabels){flow, g_ptr_array_new(), g_array_new(FALSE, FALSE, sizeof(RenderSize))};
}

void render_labels_clear(RenderLabels *labels) {
  g_ptr_array_unref(labels->paragraphs);
  g_array_unref(labels->sizes);
}

void render_labels_cut(RenderLabels *labels, guint n) {
  g_ptr_array_set_size(labels->paragraphs, (int)n);
  g_array_set_size(labels->sizes, n);
}

static void add(RenderLabels *labels, const RenderParagraph *paragraph, RenderSize size) {
  g_ptr_array_add(labels->paragraphs, (gpointer)paragraph);
  g_array_append_val(labels->sizes, size);
}

void render_labels_add_none(RenderLabels *labels) {
  add(labels, NULL, (RenderSize){0, 0});
}

gboolean render_labels_add(RenderLabels *labels, RenderText *text, RenderLook look, double width_pt,
                           GError **error) {
  const RenderParagraph *paragraph = render_flow_break(labels->flow, text, look, width_pt, error);
  render_text_free(text);
  if (paragraph == NULL)
    return FALSE;
  add(labels, paragraph, (RenderSize){paragraph->width_pt, paragraph->height_pt});
  return TRUE;
}

gboolean render_labels_add_scale(RenderLabels *labels, guint n, GError **error) {
  for (guint i = 0; i < n; i++) {
    char number[SURVEY_NUMBER_SIZE];
    survey_number_write(100.0 * i / (n - 1), number);
    if (!render_labels_add(labels, render_text_new_plain(number), RENDER_LOOK_SCALE, 0, error))
      return FALSE;
  }
  return TRUE;
}

const RenderSize *render_labels_get_sizes(const RenderLabels *labels) {
  return (const RenderSize *)labels->sizes->data;
}

const RenderParagraph *const *render_labels_get_paragraphs(const RenderLabels *labels) {
  return (const RenderParagraph *const *)labels->paragraphs->pdata;
}
