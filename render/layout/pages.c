// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/pages.h"
#include "render/document/build.h"
#include "survey/base/error.h"
#include "survey/base/text.h"

#define TOP_PT        RENDER_THEME_TOP_PT
#define LIMIT_PT      (RENDER_THEME_PAGE_HEIGHT_PT - RENDER_THEME_BOTTOM_PT)
#define WIDTH_PT      (RENDER_THEME_PAGE_WIDTH_PT - 2 * RENDER_THEME_SIDE_PT)
#define TINY_PT       1e-6
#define ROOM_PT       (LIMIT_PT - TOP_PT)
#define FOOT_GAP      6.0  /* from the hairline to the words */
#define FOOT_APART_PT 16.0 /* between the words of a foot */
#define ELLIPSIS      "\xe2\x80\xa6"

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
  const double wanted = chain_pt(cursor->pages, index);
  return cursor->y_pt + strip->before_pt + wanted > LIMIT_PT + TINY_PT;
}

/* What is higher than a page goes on over the next ones. */
static void cut_strips(RenderPages *pages) {
  for (guint i = 0; i < pages->strips->len; i++) {
    RenderStrip *strip = g_ptr_array_index(pages->strips, i);
    const double room = ROOM_PT - header_pt(strip);
    RenderStrip *rest = strip->height_pt > room ? render_strip_cut(strip, room) : NULL;
    if (rest != NULL)
      g_ptr_array_insert(pages->strips, (int)i + 1, rest);
  }
}

/* What is whole by wish is bound where a page has room for it and all that is bound to it. */
static void bind_wholes(RenderPages *pages) {
  for (guint first = 0, i = 0; i < pages->strips->len; first = ++i) {
    double height = strip_at(pages, i)->height_pt;
    while ((strip_at(pages, i)->keeps_next || strip_at(pages, i)->keeps_whole) &&
           i + 1 < pages->strips->len) {
      i++;
      height += strip_at(pages, i)->before_pt + strip_at(pages, i)->height_pt;
    }
    for (guint k = first; k < i && height <= ROOM_PT; k++)
      ((RenderStrip *)g_ptr_array_index(pages->strips, k))->keeps_next = TRUE;
  }
}

/* What is kept together but is more than a page has room for is parted where it must be. */
static void part_chains(RenderPages *pages) {
  double height = 0;
  for (guint i = 0; i + 1 < pages->strips->len; i++) {
    RenderStrip *strip = g_ptr_array_index(pages->strips, i);
    const RenderStrip *next = strip_at(pages, i + 1);
    height += strip->height_pt;
    if (height + next->before_pt + next->height_pt > ROOM_PT)
      strip->keeps_next = FALSE;
    height = strip->keeps_next ? height + next->before_pt : 0;
  }
}

static void place(Cursor *cursor, const RenderStrip *strip, gboolean repeated) {
  if (!is_fresh(cursor))
    cursor->y_pt += strip->before_pt;
  RenderPlace one = {strip, {RENDER_THEME_SIDE_PT, cursor->y_pt}, repeated};
  g_array_append_val(cursor->page, one);
  cursor->y_pt += strip->height_pt;
}

static gboolean check_height(const RenderStrip *strip, GError **error) {
  if (strip->height_pt + header_pt(strip) <= ROOM_PT)
    return TRUE;
  g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
              "laying out the pages: a picture is %d pt high, a page has %d", (int)strip->height_pt,
              (int)ROOM_PT);
  return FALSE;
}

static gboolean fill_pages(RenderPages *pages, GError **error) {
  Cursor cursor = {.pages = pages};
  cut_strips(pages);
  bind_wholes(pages);
  part_chains(pages);
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

static char *say_page(const RenderPages *pages, const RenderDocument *document, guint number) {
  if (document->page_of == NULL)
    return NULL;
  g_autofree char *page = g_strdup_printf("%u", number + 1);
  g_autofree char *n_pages = g_strdup_printf("%u", pages->pages->len);
  return survey_text_fill(document->page_of, "page", page, "pages", n_pages, NULL);
}

/* How wide `words` are in a foot; 0 for none. FALSE with an error. */
static gboolean measure_foot(RenderPages *pages, const char *words, double *width_pt,
                             GError **error) {
  *width_pt = 0;
  if (words == NULL)
    return TRUE;
  RenderText *text = render_text_new_plain(words);
  const RenderParagraph *line = render_flow_break(pages->flow, text, RENDER_LOOK_FOOT, 0, error);
  render_text_free(text);
  if (line == NULL)
    return FALSE;
  *width_pt = line->width_pt;
  return TRUE;
}

/* The room that the middle and the right of the foot leave to its left. */
static gboolean find_foot_room(RenderPages *pages, const RenderDocument *document, double *room_pt,
                               GError **error) {
  double note_pt, page_pt;
  g_autofree char *page = say_page(pages, document, pages->pages->len - 1);
  if (!measure_foot(pages, document->foot_note, &note_pt, error) ||
      !measure_foot(pages, page, &page_pt, error))
    return FALSE;
  *room_pt = (note_pt > 0 ? (WIDTH_PT - note_pt) / 2 : WIDTH_PT - page_pt) - FOOT_APART_PT;
  return TRUE;
}

/* The left of every foot, cut with an ellipsis where it has no room; "" for none. NULL with an
 * error. Page one has it whole. */
static char *cut_foot(RenderPages *pages, const RenderDocument *document, GError **error) {
  double room_pt, width_pt;
  if (!find_foot_room(pages, document, &room_pt, error) ||
      !measure_foot(pages, document->foot, &width_pt, error))
    return NULL;
  if (width_pt <= room_pt)
    return g_strdup(document->foot == NULL ? "" : document->foot);
  glong fits = 0, too_many = g_utf8_strlen(document->foot, -1);
  while (too_many - fits > 1) {
    const glong middle = (fits + too_many) / 2;
    g_autofree char *start = g_utf8_substring(document->foot, 0, middle);
    g_autofree char *cut = g_strconcat(g_strchomp(start), ELLIPSIS, NULL);
    if (!measure_foot(pages, cut, &width_pt, error))
      return NULL;
    *(width_pt <= room_pt ? &fits : &too_many) = middle;
  }
  g_autofree char *start = g_utf8_substring(document->foot, 0, fits);
  return g_strconcat(g_strchomp(start), ELLIPSIS, NULL);
}

static gboolean add_foot(RenderPages *pages, const RenderDocument *document, const char *left,
                         guint number, GError **error) {
  RenderStrip *foot = render_strip_new(0);
  g_ptr_array_add(pages->strips, foot);
  g_autofree char *page_of = say_page(pages, document, number);
  render_strip_add_rule(foot, 0, 0, WIDTH_PT, RENDER_INK_LINE);
  if (!add_foot_text(pages, foot, left, RENDER_ALIGN_START, error) ||
      !add_foot_text(pages, foot, document->foot_note, RENDER_ALIGN_CENTRE, error) ||
      !add_foot_text(pages, foot, page_of, RENDER_ALIGN_END, error))
    return FALSE;
  RenderPlace one = {
      foot, {RENDER_THEME_SIDE_PT, RENDER_THEME_PAGE_HEIGHT_PT - RENDER_THEME_FOOT_PT}, FALSE};
  g_array_append_val((GArray *)g_ptr_array_index(pages->pages, number), one);
  return TRUE;
}

/* The height of what stands before the first page break. */
static gboolean measure_page_one(RenderFlow *flow, const GPtrArray *blocks, double *height_pt,
                                 GError **error) {
  g_autoptr(GPtrArray) strips = g_ptr_array_new_with_free_func(render_strip_free_data);
  if (!render_flow_add_blocks(flow, blocks, WIDTH_PT, strips, error))
    return FALSE;
  *height_pt = 0;
  for (guint i = 0; i < strips->len; i++) {
    const RenderStrip *strip = g_ptr_array_index(strips, i);
    *height_pt += strip->height_pt + (i > 0 ? strip->before_pt : 0);
  }
  return TRUE;
}

/* The blocks before the first page break, if charts stand among them side by side; else none. */
static GPtrArray *list_page_one(const GPtrArray *blocks) {
  GPtrArray *first = g_ptr_array_new();
  gboolean has_columns = FALSE;
  for (guint i = 0; i < blocks->len; i++) {
    const RenderBlock *block = g_ptr_array_index(blocks, i);
    if (block->kind == RENDER_BLOCK_PAGE_BREAK)
      break;
    has_columns |= block->kind == RENDER_BLOCK_COLUMNS;
    g_ptr_array_add(first, (gpointer)block);
  }
  g_ptr_array_set_size(first, has_columns ? (int)first->len : 0);
  return first;
}

/* Charts on page one are drawn lower, within reason, where that keeps what follows them on it. */
static gboolean choose_picture(RenderFlow *flow, const GPtrArray *blocks, GError **error) {
  static const double fracs[] = {1, 0.94, 0.88, 0.82, 0.76};
  g_autoptr(GPtrArray) first = list_page_one(blocks);
  double height_pt = first->len > 0 ? G_MAXDOUBLE : 0;
  for (gsize i = 0; i < G_N_ELEMENTS(fracs) && height_pt > ROOM_PT; i++) {
    flow->picture_frac = fracs[i];
    if (!measure_page_one(flow, first, &height_pt, error))
      return FALSE;
  }
  if (height_pt > ROOM_PT)
    flow->picture_frac = fracs[0];
  flow->n_elements = 0;
  return TRUE;
}

static gboolean build(RenderPages *pages, const RenderDocument *document, GError **error) {
  pages->flow = render_flow_new(document->language, error);
  if (pages->flow == NULL || !choose_picture(pages->flow, document->blocks, error) ||
      !render_flow_add_blocks(pages->flow, document->blocks, WIDTH_PT, pages->strips, error) ||
      !fill_pages(pages, error))
    return FALSE;
  g_autofree char *foot = cut_foot(pages, document, error);
  if (foot == NULL)
    return FALSE;
  for (guint i = 0; i < pages->pages->len; i++) {
    if (!add_foot(pages, document, foot, i, error))
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
