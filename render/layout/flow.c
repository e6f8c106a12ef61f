// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/flow.h"
#include "render/document/build.h"
#include <math.h>

/* A paragraph of more lines may be cut, but never after its first or before its last ones. */
#define WHOLE_LINES 6
#define TOGETHER    3
#define BULLET_PT   1.3
#define LIST_INDENT 12.0
#define LIST_GAP_PT 3.0
#define KEY_GAP_PT  10.0
#define TINY_PT     1e-6
#define WIDTH_STEPS 1e6 /* a pt, in which widths are told apart */

typedef struct {
  RenderLook look;
  RenderRole role;
  double before_pt;
} Kind;

static const Kind headings[] = {
    {RENDER_LOOK_TITLE, RENDER_ROLE_HEADING_1, 0},
    {RENDER_LOOK_HEADING, RENDER_ROLE_HEADING_2, 20},
    {RENDER_LOOK_SUBHEADING, RENDER_ROLE_HEADING_3, 14},
};

static const Kind paragraphs[] = {
    [RENDER_STYLE_KICKER] = {RENDER_LOOK_KICKER, RENDER_ROLE_PARAGRAPH, 8},
    [RENDER_STYLE_LEAD] = {RENDER_LOOK_LEAD, RENDER_ROLE_PARAGRAPH, 8},
    [RENDER_STYLE_BODY] = {RENDER_LOOK_BODY, RENDER_ROLE_PARAGRAPH, 6},
    [RENDER_STYLE_NOTE] = {RENDER_LOOK_NOTE, RENDER_ROLE_PARAGRAPH, 8},
};

#define LIST_BEFORE_PT   6.0
#define AFTER_PICTURE_PT 12.0
#define CHART_BEFORE_PT  10.0

static void free_paragraph(gpointer data) {
  render_paragraph_free(data);
}

RenderFlow *render_flow_new(const char *language, RenderPrint print, GError **error) {
  RenderTypesetter *typesetter = render_typesetter_new(language, print, error);
  if (typesetter == NULL)
    return NULL;
  RenderFlow *flow = g_new0(RenderFlow, 1);
  flow->print = print;
  flow->scale = render_theme_scale(print);
  flow->typesetter = typesetter;
  flow->picture_frac = 1;
  flow->paragraphs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_paragraph);
  return flow;
}

void render_flow_free(RenderFlow *flow) {
  if (flow == NULL)
    return;
  render_typesetter_free(flow->typesetter);
  g_hash_table_unref(flow->paragraphs);
  g_free(flow);
}

/* All that tells how `text` is broken. */
static char *make_key(const RenderText *text, RenderLook look, double width_pt) {
  GString *key = g_string_sized_new(128);
  g_string_append_printf(key, "%u %" G_GINT64_FORMAT, look, (gint64)(width_pt * WIDTH_STEPS));
  for (guint i = 0; i < text->spans->len; i++) {
    const RenderSpan *span = &g_array_index(text->spans, RenderSpan, i);
    g_string_append_printf(key, "\x1f%u %d %d %u %d\x1f%s\x1f%s\x1f%s", span->ink, span->strong,
                           span->small, span->mark, span->badge, span->text,
                           span->href != NULL ? span->href : "",
                           span->language != NULL ? span->language : "");
  }
  return g_string_free(key, FALSE);
}

const RenderParagraph *render_flow_break(RenderFlow *flow, const RenderText *text, RenderLook look,
                                         double width_pt, GError **error) {
  g_autofree char *key = make_key(text, look, width_pt);
  RenderParagraph *paragraph = g_hash_table_lookup(flow->paragraphs, key);
  if (paragraph != NULL)
    return paragraph;
  paragraph = render_typesetter_break(flow->typesetter, text, look, width_pt, error);
  if (paragraph != NULL)
    g_hash_table_insert(flow->paragraphs, g_steal_pointer(&key), paragraph);
  return paragraph;
}

/* Adds lines first .. first + n - 1 as a strip of their own. */
static RenderStrip *add_lines(GPtrArray *strips, RenderRole role, const RenderParagraph *paragraph,
                              guint first, guint n) {
  RenderStrip *strip = render_strip_new(0);
  RenderPart *part =
      render_strip_add_text(strip, role, paragraph, (RenderSpot){0, 0}, paragraph->width_pt);
  part->first_line = first;
  part->n_lines = n;
  part->box.height_pt = strip->height_pt = n * paragraph->leading_pt;
  g_ptr_array_add(strips, strip);
  return strip;
}

/* All that strips from `first` on hold becomes one element. */
static void number_element(RenderFlow *flow, GPtrArray *strips, guint first) {
  flow->n_elements++;
  for (guint i = first; i < strips->len; i++) {
    const RenderStrip *strip = g_ptr_array_index(strips, i);
    for (guint k = 0; k < strip->parts->len; k++)
      g_array_index(strip->parts, RenderPart, k).element = flow->n_elements;
  }
}

static gboolean add_text(RenderFlow *flow, const RenderText *text, Kind kind, double width_pt,
                         GPtrArray *strips, GError **error) {
  const RenderParagraph *paragraph = render_flow_break(flow, text, kind.look, width_pt, error);
  if (paragraph == NULL)
    return FALSE;
  guint n_lines = paragraph->lines->len, n_strips = strips->len;
  guint first = n_lines > WHOLE_LINES ? TOGETHER : n_lines;
  RenderStrip *strip = add_lines(strips, kind.role, paragraph, 0, first);
  strip->before_pt = kind.before_pt * flow->scale;
  strip->keeps_next = kind.role != RENDER_ROLE_PARAGRAPH;
  for (guint line = first; line + TOGETHER < n_lines; line++)
    add_lines(strips, kind.role, paragraph, line, 1);
  if (first < n_lines)
    add_lines(strips, kind.role, paragraph, n_lines - TOGETHER, TOGETHER);
  number_element(flow, strips, n_strips);
  return TRUE;
}

/* A heading with its key at the end of the first line. */
static gboolean add_keyed(RenderFlow *flow, const RenderBlock *block, Kind kind, double width_pt,
                          GPtrArray *strips, GError **error) {
  g_autofree char *spaced = g_strconcat(" ", block->key, NULL); /* both are read as one */
  RenderText *words = render_text_new_plain(spaced);
  const RenderParagraph *key = render_flow_break(flow, words, RENDER_LOOK_NOTE, 0, error);
  const guint first = strips->len;
  render_text_free(words);
  if (key == NULL ||
      !add_text(flow, block->text, kind, width_pt - key->width_pt - KEY_GAP_PT, strips, error))
    return FALSE;
  RenderStrip *strip = g_ptr_array_index(strips, first);
  const RenderPart *head = &g_array_index(strip->parts, RenderPart, 0);
  const RenderLine *line = g_ptr_array_index(head->paragraph->lines, 0);
  const RenderLine *small = g_ptr_array_index(key->lines, 0);
  const RenderSpot at = {width_pt - key->width_pt, line->baseline_pt - small->baseline_pt};
  render_strip_add_text(strip, kind.role, key, at, key->width_pt)->element = flow->n_elements;
  return TRUE;
}

static gboolean add_heading(RenderFlow *flow, const RenderBlock *block, double width_pt,
                            GPtrArray *strips, GError **error) {
  const Kind kind = headings[CLAMP(block->level, 1, G_N_ELEMENTS(headings)) - 1];
  return block->key != NULL ? add_keyed(flow, block, kind, width_pt, strips, error)
                            : add_text(flow, block->text, kind, width_pt, strips, error);
}

static gboolean add_paragraph(RenderFlow *flow, const RenderBlock *block, double width_pt,
                              GPtrArray *strips, GError **error) {
  double measure = MIN(width_pt, RENDER_THEME_MEASURE_PT);
  guint first = strips->len;
  if (!add_text(flow, block->text, paragraphs[block->style],
                block->style == RENDER_STYLE_NOTE ? width_pt : measure, strips, error))
    return FALSE;
  if (block->style == RENDER_STYLE_KICKER)
    ((RenderStrip *)g_ptr_array_index(strips, first))->keeps_next = TRUE;
  return TRUE;
}

static void add_bullet(RenderStrip *strip, double middle_pt, double radius_pt) {
  GArray *shapes = render_shapes_new();
  RenderShape *bullet =
      render_shapes_add_circle(shapes, (RenderSpot){2 * radius_pt, middle_pt}, radius_pt);
  bullet->filled = TRUE;
  bullet->fill = RENDER_INK_SOFT;
  render_strip_add_shapes(strip, RENDER_ROLE_ARTIFACT, shapes);
}

static gboolean add_list(RenderFlow *flow, const GPtrArray *entries, double width_pt,
                         GPtrArray *strips, GError **error) {
  const guint group = ++flow->n_elements;
  const double indent = LIST_INDENT * flow->scale;
  for (guint i = 0; i < entries->len; i++) {
    const RenderParagraph *paragraph =
        render_flow_break(flow, g_ptr_array_index(entries, i), RENDER_LOOK_BODY,
                          MIN(width_pt, RENDER_THEME_MEASURE_PT) - indent, error);
    if (paragraph == NULL)
      return FALSE;
    RenderStrip *strip = render_strip_new((i == 0 ? LIST_BEFORE_PT : LIST_GAP_PT) * flow->scale);
    add_bullet(strip, paragraph->leading_pt / 2, BULLET_PT * flow->scale);
    RenderPart *part = render_strip_add_text(strip, RENDER_ROLE_LIST_ENTRY, paragraph,
                                             (RenderSpot){indent, 0}, width_pt - indent);
    part->element = ++flow->n_elements;
    part->group = group;
    g_ptr_array_add(strips, strip);
  }
  return TRUE;
}

static gboolean add_chart(RenderFlow *flow, const RenderBlock *block, double width_pt,
                          GPtrArray *strips, GError **error) {
  RenderStrip *strip = render_flow_make_chart(flow, block, width_pt, 0, error);
  if (strip == NULL)
    return FALSE;
  strip->before_pt = CHART_BEFORE_PT;
  g_ptr_array_add(strips, strip);
  return TRUE;
}

/* The strips of one column, one below the other, as one strip. */
static RenderStrip *stack_column(RenderFlow *flow, const GPtrArray *blocks, double width_pt,
                                 GError **error) {
  g_autoptr(GPtrArray) strips = g_ptr_array_new();
  gboolean done = render_flow_add_blocks(flow, blocks, width_pt, strips, error);
  RenderStrip *stack = render_strip_new(0);
  for (guint i = 0; i < strips->len; i++) {
    RenderStrip *strip = g_ptr_array_index(strips, i);
    double y = stack->height_pt + (i > 0 ? strip->before_pt : 0);
    render_strip_absorb(stack, strip, (RenderSpot){0, y});
  }
  if (!done)
    g_clear_pointer(&stack, render_strip_free);
  return stack;
}

/* A chart that can be drawn in another height. */
static gboolean can_stretch(const RenderBlock *block) {
  return block->kind == RENDER_BLOCK_RADAR || block->kind == RENDER_BLOCK_DOTS;
}

/* A column that is one chart is drawn once more, as high as the others. */
static RenderStrip *stretch_column(RenderFlow *flow, const GPtrArray *blocks, RenderStrip *column,
                                   RenderSize size, GError **error) {
  const RenderBlock *only = blocks->len == 1 ? g_ptr_array_index(blocks, 0) : NULL;
  if (only == NULL || !can_stretch(only) || fabs(column->height_pt - size.height_pt) < TINY_PT)
    return column;
  render_strip_free(column);
  return render_flow_make_chart(flow, only, size.width_pt, size.height_pt, error);
}

/* Puts the strips of the columns side by side; takes them over. */
static gboolean join_columns(RenderFlow *flow, const RenderBlock *block, GPtrArray *columns,
                             double shared_pt, RenderStrip *strip, GError **error) {
  double tallest = 0, x = 0;
  for (guint i = 0; i < columns->len; i++)
    tallest = MAX(tallest, ((RenderStrip *)g_ptr_array_index(columns, i))->height_pt);
  tallest *= flow->picture_frac;
  for (guint i = 0; i < columns->len; i++) {
    RenderSize size = {shared_pt * g_array_index(block->widths, double, i), tallest};
    RenderStrip **column = (RenderStrip **)&g_ptr_array_index(columns, i);
    *column = stretch_column(flow, g_ptr_array_index(block->columns, i), *column, size, error);
    if (*column == NULL)
      return FALSE;
    render_strip_absorb(strip, *column, (RenderSpot){x, 0});
    *column = NULL;
    x += size.width_pt + RENDER_THEME_GUTTER_PT;
  }
  return TRUE;
}

/* In large print: one below the other, each as wide as the page. */
static gboolean unfold_columns(RenderFlow *flow, const RenderBlock *block, double width_pt,
                               GPtrArray *strips, GError **error) {
  for (guint i = 0; i < block->columns->len; i++) {
    if (!render_flow_add_blocks(flow, g_ptr_array_index(block->columns, i), width_pt, strips,
                                error))
      return FALSE;
  }
  return TRUE;
}

static gboolean add_columns(RenderFlow *flow, const RenderBlock *block, double width_pt,
                            GPtrArray *strips, GError **error) {
  if (flow->print == RENDER_PRINT_LARGE)
    return unfold_columns(flow, block, width_pt, strips, error);
  guint n_columns = block->columns->len;
  double shared = width_pt - RENDER_THEME_GUTTER_PT * (n_columns - 1);
  g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func(render_strip_free_data);
  for (guint i = 0; i < n_columns; i++) {
    double width = shared * g_array_index(block->widths, double, i);
    RenderStrip *column = stack_column(flow, g_ptr_array_index(block->columns, i), width, error);
    if (column == NULL)
      return FALSE;
    g_ptr_array_add(columns, column);
  }
  RenderStrip *strip = render_strip_new(CHART_BEFORE_PT);
  g_ptr_array_add(strips, strip);
  return join_columns(flow, block, columns, shared, strip, error);
}

static gboolean add_block(RenderFlow *flow, const RenderBlock *block, double width_pt,
                          GPtrArray *strips, GError **error) {
  switch (block->kind) {
  case RENDER_BLOCK_HEADING:
    return add_heading(flow, block, width_pt, strips, error);
  case RENDER_BLOCK_PARAGRAPH:
    return add_paragraph(flow, block, width_pt, strips, error);
  case RENDER_BLOCK_LIST:
    return add_list(flow, block->entries, width_pt, strips, error);
  case RENDER_BLOCK_KEY_FIGURES:
    return render_flow_add_key_figures(flow, block->entries, width_pt, strips, error);
  case RENDER_BLOCK_RADAR:
  case RENDER_BLOCK_DOTS:
    return add_chart(flow, block, width_pt, strips, error);
  case RENDER_BLOCK_BARS:
    return render_flow_add_bars(flow, block, width_pt, strips, error);
  case RENDER_BLOCK_DUMBBELLS:
    return render_flow_add_dumbbells(flow, block, width_pt, strips, error);
  case RENDER_BLOCK_TREND:
    return render_flow_add_trend(flow, block, width_pt, strips, error);
  case RENDER_BLOCK_SPREAD:
    return render_flow_add_spread(flow, block, width_pt, strips, error);
  case RENDER_BLOCK_TABLE:
    return render_flow_add_table(flow, block->table, width_pt, strips, error);
  case RENDER_BLOCK_COLUMNS:
    return add_columns(flow, block, width_pt, strips, error);
  case RENDER_BLOCK_BOXES:
    return render_flow_add_boxes(flow, block, width_pt, strips, error);
  case RENDER_BLOCK_LINES:
    return render_flow_add_lines(flow, block, width_pt, strips);
  case RENDER_BLOCK_FIELDS:
    return render_flow_add_fields(flow, block->entries, width_pt, strips, error);
  case RENDER_BLOCK_TOGETHER:
    return render_flow_add_together(flow, block, width_pt, strips, error);
  case RENDER_BLOCK_PAGE_BREAK:
    return TRUE;
  }
  g_return_val_if_reached(FALSE);
}

static gboolean is_kicker(const RenderBlock *block) {
  return block != NULL && block->kind == RENDER_BLOCK_PARAGRAPH &&
         block->style == RENDER_STYLE_KICKER;
}

/* A kicker has the room above that its heading would have, and the heading follows at once. */
static void join_kicker(const RenderFlow *flow, RenderStrip *head, const RenderBlock *before,
                        const RenderBlock *block, const RenderBlock *next) {
  if (block->kind == RENDER_BLOCK_HEADING && is_kicker(before))
    head->before_pt = 0;
  if (is_kicker(block) && next != NULL && next->kind == RENDER_BLOCK_HEADING)
    head->before_pt = MAX(head->before_pt, flow->scale * headings[next->level - 1].before_pt);
}

static gboolean is_note(const RenderBlock *block) {
  return block->kind == RENDER_BLOCK_PARAGRAPH && block->style == RENDER_STYLE_NOTE;
}

static gboolean is_picture(const RenderBlock *block) {
  return render_block_is_chart(block) || block->kind == RENDER_BLOCK_COLUMNS ||
         block->kind == RENDER_BLOCK_TABLE;
}

/* Words that lead to what follows: not a note, which belongs to what it stands under. */
static gboolean leads(const RenderBlock *block) {
  return block->kind == RENDER_BLOCK_PARAGRAPH && !is_note(block);
}

/* A picture keeps its note, and the words that lead to it or to a list keep that. */
static gboolean keeps_next(const RenderBlock *block, const RenderBlock *next) {
  if (next == NULL)
    return FALSE;
  return is_picture(block) ? is_note(next)
                           : leads(block) && (is_picture(next) || next->kind == RENDER_BLOCK_LIST);
}

/* More room after a picture and its note. */
static gboolean ends_picture(const RenderBlock *before, const RenderBlock *block) {
  return is_picture(before) ? !is_note(block) : is_note(before) && is_picture(block);
}

/* Marks the strips of a block from `first` on: the room above, and what stays together. */
static void join_block(GPtrArray *strips, guint first, const RenderBlock *before,
                       const RenderBlock *block, const RenderBlock *next) {
  RenderStrip *head = g_ptr_array_index(strips, first);
  RenderStrip *last = g_ptr_array_index(strips, strips->len - 1);
  if (before != NULL && ends_picture(before, block))
    head->before_pt = MAX(head->before_pt, AFTER_PICTURE_PT);
  head->starts_page = before != NULL && before->kind == RENDER_BLOCK_PAGE_BREAK;
  last->keeps_next |= keeps_next(block, next);
}

static const RenderBlock *block_at(const GPtrArray *blocks, guint index) {
  return index < blocks->len ? g_ptr_array_index(blocks, index) : NULL;
}

gboolean render_flow_add_blocks(RenderFlow *flow, const GPtrArray *blocks, double width_pt,
                                GPtrArray *strips, GError **error) {
  const RenderBlock *before = NULL;
  for (guint i = 0; i < blocks->len; i++) {
    const RenderBlock *block = block_at(blocks, i);
    guint first = strips->len;
    if (!add_block(flow, block, width_pt, strips, error))
      return FALSE;
    if (strips->len > first) {
      join_block(strips, first, before, block, block_at(blocks, i + 1));
      join_kicker(flow, g_ptr_array_index(strips, first), before, block, block_at(blocks, i + 1));
    }
    before = block;
  }
  return TRUE;
}
