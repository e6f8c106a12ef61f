// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/document/build.h"
#include "render/layout/flow.h"
#include "render/shape/bars.h"

#define KEY_BEFORE_PT  8.0
#define BAR_BEFORE_PT  6.0
#define WHOLE_NAME     80 /* characters */
#define NO_BREAK_SPACE "\xc2\xa0"
#define MAX_LEVELS     11

/* A level's name in the key stays in one piece, unless it is a sentence. */
static void add_level(RenderText *key, RenderInk ink, const char *name) {
  g_auto(GStrv) words = g_strsplit(name, " ", -1);
  gboolean is_short = g_utf8_strlen(name, -1) <= WHOLE_NAME;
  g_autofree char *whole = g_strjoinv(is_short ? NO_BREAK_SPACE : " ", words);
  render_text_add_mark(key, ink, RENDER_MARK_SWATCH);
  render_text_add(key, RENDER_INK_TEXT, whole);
}

/* "■ Not at all   ■ A little ..." above the bars. */
static gboolean add_key(RenderFlow *flow, const RenderBlock *block, double width_pt, guint element,
                        GPtrArray *strips, GError **error) {
  const GPtrArray *levels = block->bars->levels;
  RenderText *key = render_text_new();
  for (guint i = 0; i < levels->len; i++) {
    if (i > 0)
      render_text_add(key, RENDER_INK_TEXT, "    ");
    add_level(key, render_bar_level_ink(i, levels->len), g_ptr_array_index(levels, i));
  }
  const RenderParagraph *paragraph =
      render_flow_break(flow, key, RENDER_LOOK_CHART, width_pt, error);
  render_text_free(key);
  if (paragraph == NULL)
    return FALSE;
  RenderStrip *strip = render_strip_new(KEY_BEFORE_PT);
  strip->keeps_next = TRUE;
  RenderPart *part =
      render_strip_add_text(strip, RENDER_ROLE_FIGURE, paragraph, (RenderSpot){0, 0}, width_pt);
  part->element = element;
  part->alternative = block->alternative;
  g_ptr_array_add(strips, strip);
  return TRUE;
}

/* A bar's labels: the statement, the note, the text of each level. */
typedef struct {
  const RenderParagraph *paragraphs[RENDER_BAR_TEXT(MAX_LEVELS)];
  RenderSize sizes[RENDER_BAR_TEXT(MAX_LEVELS)];
} BarLabels;

static gboolean set_label(RenderFlow *flow, BarLabels *labels, guint number, RenderText *text,
                          double width_pt, GError **error) {
  RenderLook look = number == RENDER_BAR_STATEMENT ? RENDER_LOOK_TABLE_CELL : RENDER_LOOK_CHART;
  const RenderParagraph *paragraph = render_flow_break(flow, text, look, width_pt, error);
  render_text_free(text);
  if (paragraph == NULL)
    return FALSE;
  labels->paragraphs[number] = paragraph;
  labels->sizes[number] = (RenderSize){paragraph->width_pt, paragraph->height_pt};
  return TRUE;
}

static gboolean set_labels(RenderFlow *flow, const RenderBar *bar, const RenderRowFrame *frame,
                           BarLabels *labels, GError **error) {
  double note_pt =
      bar->hidden ? frame->words_x_pt + frame->words_pt - frame->track_x_pt : frame->words_pt;
  if (!set_label(flow, labels, RENDER_BAR_STATEMENT, render_text_new_plain(bar->label),
                 frame->label_pt, error))
    return FALSE;
  if (bar->note != NULL &&
      !set_label(flow, labels, RENDER_BAR_NOTE,
                 render_text_add(render_text_new(), RENDER_INK_SOFT, bar->note), note_pt, error))
    return FALSE;
  for (guint level = 0; level < MIN(bar->texts->len, MAX_LEVELS); level++) {
    RenderInk ink = render_bar_text_ink(level, bar->texts->len);
    RenderText *text =
        render_text_add(render_text_new(), ink, g_ptr_array_index(bar->texts, level));
    const guint number = RENDER_BAR_TEXT(level);
    if (!set_label(flow, labels, number, text, 0, error))
      return FALSE;
    /* Beside the bar it stands on paper. */
    if (!render_bar_text_fits(bar, frame, level, labels->sizes[number]) &&
        !set_label(flow, labels, number, render_text_new_plain(bar->texts->pdata[level]), 0, error))
      return FALSE;
  }
  return TRUE;
}

static RenderStrip *make_bar(RenderFlow *flow, const RenderBar *bar, const RenderRowFrame *frame,
                             guint element, GError **error) {
  BarLabels labels = {0};
  if (!set_labels(flow, bar, frame, &labels, error))
    return NULL;
  RenderStrip *strip = render_strip_new(BAR_BEFORE_PT);
  GArray *shapes = render_bar_draw(bar, frame, labels.sizes, (RenderSpot){0, 0});
  strip->height_pt = render_bar_height_pt(frame, labels.sizes);
  render_strip_add_drawing(strip, shapes, labels.paragraphs, element);
  return strip;
}

gboolean render_flow_add_bars(RenderFlow *flow, const RenderBlock *block, double width_pt,
                              GPtrArray *strips, GError **error) {
  guint element = ++flow->n_elements;
  if (!block->bars->keyless && !add_key(flow, block, width_pt, element, strips, error))
    return FALSE;
  RenderRowFrame frame = render_bars_frame(width_pt);
  for (guint i = 0; i < block->bars->bars->len; i++) {
    const RenderBar *bar = g_ptr_array_index(block->bars->bars, i);
    RenderStrip *strip = make_bar(flow, bar, &frame, element, error);
    if (strip == NULL)
      return FALSE;
    if (block->bars->keyless && i == 0)
      g_array_index(strip->parts, RenderPart, 0).alternative = block->alternative;
    g_ptr_array_add(strips, strip);
  }
  return TRUE;
}
