// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/pages.h"
#include "render/document/build.h"
#include "survey/base/error.h"
#include "survey/base/text.h"

#define TOP_PT   RENDER_THEME_TOP_PT
#define LIMIT_PT (RENDER_THEME_PAGE_HEIGHT_PT - RENDER_THEME_BOTTOM_PT)
#define WIDTH_PT (RENDER_THEME_PAGE_WIDTH_PT - 2 * RENDER_THEME_SIDE_PT)
#define TINY_PT  1e-6
#define FOOT_GAP 6.0 /* from the hairline to the words */

static void free_page(gpointer data) {
  g_array_unref(data);
}

/* Where the next strip goes. */
typedef struct {
  RenderPages *pages;
  GArray *page;
  double y_pt;
} Cursor;

static void start_page(Cursor *cursor) {
  cursor->page = g_array_new(FALSE, FALSE, sizeof(RenderPlace));
  cursor->y_pt = TOP_PT;
  g_ptr_array_add(cursor->pages->pages, cursor->page);
}

static gboolean is_fresh(const Cursor *cursor) {
  return cursor->page->len == 0;
}

static const RenderStrip *strip_at(const RenderPages *pages, guint index) {
  return g_ptr_array_index(pages->strips, index);
}

/* The height of a strip and all it keeps with it, one strip of the next block included. */
static double chain_pt(const RenderPages *pages, guint index) {
  double height = strip_at(pages, index)->height_pt;
  while (strip_at(pages, index)->keeps_next && index + 1 < pages->strips->len) {
    index++;
    height += strip_at(pages, index)->before_pt + strip_at(pages, index)->height_pt;
  }
  return height;
}

static double header_pt(const RenderStrip *strip) {
  return strip->header != NULL ? strip->header->height_pt : 0;
}

static gboolean needs_page(const Cursor *cursor, guint index) {
  const RenderStrip *strip = strip_at(cursor->pages, index);
  if (is_fresh(cursor))
    return FALSE;
  if (strip->starts_page)
    return TRUE;
  /* What is kept together but is more than a page has room is cut where it must be. */
  double wanted = chain_pt(cursor->pages, index);
  if (wanted > LIMIT_PT - TOP_PT)
    wanted = strip->height_pt;
  return cursor->y_pt + strip->before_pt + wanted > LIMIT_PT + TINY_PT;
}

static void place(Cursor *cursor, const RenderStrip *strip, gboolean repeated) {
  if (!is_fresh(cursor))
    cursor->y_pt += strip->before_pt;
  RenderPlace one = {strip, {RENDER_THEME_SIDE_PT, cursor->y_pt}, repeated};
  g_array_append_val(cursor->page, one);
  cursor->y_pt += strip->height_pt;
}

static gboolean check_height(const RenderStrip *strip, GError **error) {
  double room = LIMIT_PT - TOP_PT;
  if (strip->height_pt + header_pt(strip) <= room)
    return TRUE;
  g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
              "laying out the pages: a table row or a picture is %d pt high, a page has %d",
              (int)strip->height_pt, (int)room);
  return FALSE;
}

static gboolean fill_pages(RenderPages *pages, GError **error) {
  Cursor cursor = {.pages = pages};
  start_page(&cursor);
  for (guint i = 0; i < pages->strips->len; i++) {
    const RenderStrip *strip = strip_at(pages, i);
    if (!check_height(strip, error))
      return FALSE;
    if (needs_page(&cursor, i))
      start_page(&cursor);
    if (is_fresh(&cursor) && strip->header != NULL)
      place(&cursor, strip->header, TRUE);
    place(&cursor, strip, FALSE);
    if (pages->pages->len <= RENDER_MAX_PAGES)
      continue;
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
                "laying out the pages: they are more than %d", RENDER_MAX_PAGES);
    return FALSE;
  }
  return TRUE;
}

static gboolean add_foot_text(RenderPages *pages, RenderStrip *foot, const char *words,
                              RenderAlign align, GError **error) {
  if (words == NULL || *words == '\0')
    return TRUE;
  RenderText *text = render_text_new_plain(words);
  const RenderParagraph *paragraph =
      render_flow_break(pages->flow, text, RENDER_LOOK_FOOT, WIDTH_PT, error);
  render_text_free(text);
  if (paragraph == NULL)
    return FALSE;
  render_strip_add_text(foot, RENDER_ROLE_ARTIFACT, paragraph, (RenderSpot){0, FOOT_GAP}, WIDTH_PT)
      ->align = align;
  return TRUE;
}

static gboolean add_foot(RenderPages *pages, const RenderDocument *document, guint number,
                         GError **error) {
  RenderStrip *foot = render_strip_new(0);
  g_ptr_array_add(pages->strips, foot);
  g_autofree char *page = g_strdup_printf("%u", number + 1);
  g_autofree char *n_pages = g_strdup_printf("%u", pages->pages->len);
  g_autofree char *page_of =
      document->page_of == NULL
          ? NULL
          : survey_text_fill(document->page_of, "page", page, "pages", n_pages, NULL);
  render_strip_add_rule(foot, 0, 0, WIDTH_PT, RENDER_INK_LINE);
  if (!add_foot_text(pages, foot, document->foot, RENDER_ALIGN_START, error) ||
      !add_foot_text(pages, foot, document->foot_note, RENDER_ALIGN_CENTRE, error) ||
      !add_foot_text(pages, foot, page_of, RENDER_ALIGN_END, error))
    return FALSE;
  RenderPlace one = {
      foot, {RENDER_THEME_SIDE_PT, RENDER_THEME_PAGE_HEIGHT_PT - RENDER_THEME_FOOT_PT}, FALSE};
  g_array_append_val((GArray *)g_ptr_array_index(pages->pages, number), one);
  return TRUE;
}

static gboolean build(RenderPages *pages, const RenderDocument *document, GError **error) {
  pages->flow = render_flow_new(document->language, error);
  if (pages->flow == NULL ||
      !render_flow_add_blocks(pages->flow, document->blocks, WIDTH_PT, pages->strips, error) ||
      !fill_pages(pages, error))
    return FALSE;
  for (guint i = 0; i < pages->pages->len; i++) {
    if (!add_foot(pages, document, i, error))
      return FALSE;
  }
  return TRUE;
}

RenderPages *render_pages_new(const RenderDocument *document, GError **error) {
  RenderPages *pages = g_new0(RenderPages, 1);
  pages->strips = g_ptr_array_new_with_free_func(render_strip_free_data);
  pages->pages = g_ptr_array_new_with_free_func(free_page);
  pages->width_pt = RENDER_THEME_PAGE_WIDTH_PT;
  pages->height_pt = RENDER_THEME_PAGE_HEIGHT_PT;
  if (!build(pages, document, error))
    g_clear_pointer(&pages, render_pages_free);
  return pages;
}

void render_pages_free(RenderPages *pages) {
  if (pages == NULL)
    return;
  g_ptr_array_unref(pages->pages);
  g_ptr_array_unref(pages->strips);
  render_flow_free(pages->flow);
  g_free(pages);
}
