// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/foot.h"
#include "render/document/build.h"
#include "survey/base/text.h"

#define WIDTH_PT (RENDER_THEME_PAGE_WIDTH_PT - 2 * RENDER_THEME_SIDE_PT)
#define GAP_PT   6.0  /* from the hairline to the words */
#define APART_PT 14.0 /* between the words */
#define ELLIPSIS "\xe2\x80\xa6"

static const RenderParagraph *set_line(RenderFlow *flow, const char *words, GError **error) {
  RenderText *text = render_text_new_plain(words);
  const RenderParagraph *line = render_flow_break(flow, text, RENDER_LOOK_FOOT, 0, error);
  render_text_free(text);
  return line;
}

/* How wide `words` are on one line; 0 for none. */
static gboolean measure(RenderFlow *flow, const char *words, double *width_pt, GError **error) {
  *width_pt = 0;
  if (words == NULL || *words == '\0')
    return TRUE;
  const RenderParagraph *line = set_line(flow, words, error);
  if (line == NULL)
    return FALSE;
  *width_pt = line->width_pt;
  return TRUE;
}

static char *say_page(const RenderFoot *foot, guint index) {
  if (foot->document->page_of == NULL)
    return NULL;
  g_autofree char *page = g_strdup_printf("%u", index + 1);
  g_autofree char *n_pages = g_strdup_printf("%u", foot->n_pages);
  return survey_text_fill(foot->document->page_of, "page", page, "pages", n_pages, NULL);
}

/* The first `length` characters and an ellipsis. */
static char *cut(const char *words, glong length) {
  g_autofree char *start = g_utf8_substring(words, 0, length);
  return g_strconcat(g_strchomp(start), ELLIPSIS, NULL);
}

/* Makes the left as long as `room_pt` allows; `width_pt` becomes its width. */
static gboolean fit_left(RenderFoot *foot, double room_pt, double *width_pt, GError **error) {
  const char *whole = foot->document->foot != NULL ? foot->document->foot : "";
  foot->left = g_strdup(whole);
  if (!measure(foot->flow, whole, width_pt, error))
    return FALSE;
  if (*width_pt <= room_pt)
    return TRUE;
  glong fits = 0, too_many = g_utf8_strlen(whole, -1);
  while (too_many - fits > 1) {
    const glong middle = (fits + too_many) / 2;
    g_autofree char *shorter = cut(whole, middle);
    if (!measure(foot->flow, shorter, width_pt, error))
      return FALSE;
    *(*width_pt <= room_pt ? &fits : &too_many) = middle;
  }
  g_free(foot->left);
  foot->left = cut(whole, fits);
  return measure(foot->flow, foot->left, width_pt, error);
}

gboolean render_foot_init(RenderFoot *foot, RenderFlow *flow, const RenderDocument *document,
                          guint n_pages, GError **error) {
  *foot = (RenderFoot){.flow = flow, .document = document, .n_pages = n_pages};
  g_autofree char *page = say_page(foot, n_pages - 1);
  double page_pt, note_pt, left_pt;
  if (!measure(flow, page, &page_pt, error) || !measure(flow, document->foot_note, &note_pt, error))
    return FALSE;
  const double taken = page_pt + (note_pt > 0 ? note_pt + APART_PT : 0) + APART_PT;
  if (!fit_left(foot, WIDTH_PT - taken, &left_pt, error))
    return FALSE;
  foot->note_x_pt = MAX((WIDTH_PT - note_pt) / 2, left_pt + APART_PT);
  return TRUE;
}

static gboolean add_words(const RenderFoot *foot, RenderStrip *strip, const char *words,
                          double x_pt, RenderAlign align, GError **error) {
  if (words == NULL || *words == '\0')
    return TRUE;
  const RenderParagraph *line = set_line(foot->flow, words, error);
  if (line == NULL)
    return FALSE;
  const RenderSpot at = {x_pt, GAP_PT};
  render_strip_add_text(strip, RENDER_ROLE_ARTIFACT, line, at, WIDTH_PT - x_pt)->align = align;
  return TRUE;
}

RenderStrip *render_foot_make(const RenderFoot *foot, guint index, GError **error) {
  RenderStrip *strip = render_strip_new(0);
  g_autofree char *page = say_page(foot, index);
  render_strip_add_rule(strip, 0, 0, WIDTH_PT, RENDER_INK_LINE);
  if (!add_words(foot, strip, foot->left, 0, RENDER_ALIGN_START, error) ||
      !add_words(foot, strip, foot->document->foot_note, foot->note_x_pt, RENDER_ALIGN_START,
                 error) ||
      !add_words(foot, strip, page, 0, RENDER_ALIGN_END, error))
    g_clear_pointer(&strip, render_strip_free);
  return strip;
}

void render_foot_clear(RenderFoot *foot) {
  g_clear_pointer(&foot->left, g_free);
}
