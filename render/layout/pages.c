// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/pages.h"
#include "render/layout/foot.h"
#include "survey/base/error.h"

#define TOP_PT   RENDER_THEME_TOP_PT
#define LIMIT_PT (RENDER_THEME_PAGE_HEIGHT_PT - RENDER_THEME_BOTTOM_PT)
#define WIDTH_PT (RENDER_THEME_PAGE_WIDTH_PT - 2 * RENDER_THEME_SIDE_PT)
#define TINY_PT  1e-6
#define ROOM_PT  (LIMIT_PT - TOP_PT)

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

/* What follows a strip on its page up to the next one that starts a page. */
static double rest_pt(const RenderPages *pages, guint index) {
  double height_pt = 0;
  for (guint i = index + 1; i < pages->strips->len && !strip_at(pages, i)->starts_page; i++)
    height_pt += strip_at(pages, i)->before_pt + strip_at(pages, i)->height_pt;
  return height_pt;
}

/* Ruled lines go on where the rest of their page would stay empty. */
static void repeat(Cursor *cursor, guint index) {
  const RenderStrip *strip = strip_at(cursor->pages, index);
  const double rest = rest_pt(cursor->pages, index);
  for (guint n = strip->n_more; n > 0 && cursor->y_pt + strip->height_pt + rest <= LIMIT_PT; n--) {
    const RenderPlace one = {strip, {RENDER_THEME_SIDE_PT, cursor->y_pt}, TRUE};
    g_array_append_val(cursor->page, one);
    cursor->y_pt += strip->height_pt;
  }
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
    repeat(&cursor, i);
    if (pages->pages->len <= RENDER_MAX_PAGES)
      continue;
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
                "laying out the pages: they are more than %d", RENDER_MAX_PAGES);
    return FALSE;
  }
  return TRUE;
}

static gboolean add_feet(RenderPages *pages, const RenderDocument *document, GError **error) {
  g_auto(RenderFoot) foot = {0};
  if (!render_foot_init(&foot, pages->flow, document, pages->pages->len, error))
    return FALSE;
  for (guint i = 0; i < pages->pages->len; i++) {
    RenderStrip *strip = render_foot_make(&foot, i, error);
    if (strip == NULL)
      return FALSE;
    g_ptr_array_add(pages->strips, strip);
    const RenderSpot at = {RENDER_THEME_SIDE_PT,
                           RENDER_THEME_PAGE_HEIGHT_PT - RENDER_THEME_FOOT_PT};
    RenderPlace one = {strip, at, FALSE};
    g_array_append_val((GArray *)g_ptr_array_index(pages->pages, i), one);
  }
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
  static const double fracs[] = {1, 0.94, 0.88, 0.82, 0.76, 0.7};
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
  pages->flow = render_flow_new(document->language, document->print, error);
  if (pages->flow == NULL || !choose_picture(pages->flow, document->blocks, error) ||
      !render_flow_add_blocks(pages->flow, document->blocks, WIDTH_PT, pages->strips, error) ||
      !fill_pages(pages, error))
    return FALSE;
  return add_feet(pages, document, error);
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
