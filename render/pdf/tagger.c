// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pdf/tagger.h"
#include "render/paint/paint.h"
#include "survey/base/error.h"
#include <cairo-pdf.h>
#include <math.h>

/* What an element is, beside its role. */
typedef enum {
  TRAIT_APART = 1 << 0,   /* its pieces have tags of their own */
  TRAIT_COMPLEX = 1 << 1, /* some of its letters do not tell how they are read */
} Trait;

/* Where the reading stands. Open are, from the outside: the document, a list or table, an entry or
 * row, an element, and within an element that is not of one piece one of its pieces. */
typedef struct {
  RenderTags *tags;
  const guint8 *traits; /* by element: of Trait */
  guint group;          /* open list or table; 0: none */
  guint row;            /* open row, or entry by its element's number; 0: none */
  const RenderStrip *row_strip;
  guint element; /* open; 0: none */
  guint record;  /* of the open element */
  guint piece_record;
  guint opened; /* the page that it was opened on */
  gboolean in_piece;
  const RenderRun *piece; /* a run of the open piece; NULL: words of no other language, no link */
  guint page;             /* from 1 */
  guint n_above[RENDER_ROLE_HEADING_3 + 1]; /* by heading: how many higher ones there are */
  int outlines[RENDER_ROLE_HEADING_3 + 1];
} Tagger;

static const RenderTag role_tags[RENDER_N_ROLES] = {
    [RENDER_ROLE_PARAGRAPH] = RENDER_TAG_PARAGRAPH,
    [RENDER_ROLE_LIST_ENTRY] = RENDER_TAG_LIST_BODY,
    [RENDER_ROLE_COLUMN_HEADER] = RENDER_TAG_COLUMN_HEADER,
    [RENDER_ROLE_ROW_HEADER] = RENDER_TAG_ROW_HEADER,
    [RENDER_ROLE_CELL] = RENDER_TAG_CELL,
    [RENDER_ROLE_FIGURE] = RENDER_TAG_FIGURE,
};

static gboolean is_artifact(const RenderPlace *place, const RenderPart *part) {
  return place->repeated || part->role == RENDER_ROLE_ARTIFACT;
}

static const RenderPart *part_at(const RenderPlace *place, guint index) {
  return &g_array_index(place->strip->parts, RenderPart, index);
}

/* A run that needs a tag of its own: it leads somewhere or is in another language. */
static gboolean is_special(const RenderRun *run) {
  return run->href != NULL || run->language != NULL;
}

static const RenderRun *run_at(const RenderPart *part, guint line, guint run) {
  const RenderLine *one = g_ptr_array_index(part->paragraph->lines, line);
  return run < one->runs->len ? g_ptr_array_index(one->runs, run) : NULL;
}

static gboolean has_special(const RenderPart *part) {
  for (guint i = 0; part->paragraph != NULL && i < part->n_lines; i++) {
    const RenderRun *run = NULL;
    for (guint k = 0; (run = run_at(part, part->first_line + i, k)) != NULL; k++) {
      if (is_special(run))
        return TRUE;
    }
  }
  return FALSE;
}

static gboolean has_complex(const RenderPart *part) {
  for (guint i = 0; part->paragraph != NULL && i < part->n_lines; i++) {
    const RenderRun *run = NULL;
    for (guint k = 0; (run = run_at(part, part->first_line + i, k)) != NULL; k++) {
      if (run->is_complex)
        return TRUE;
    }
  }
  return FALSE;
}

/* Which elements are in pieces: over pages, around something else, or around a link; and which are
 * complex. */
static guint8 *find_traits(const GPtrArray *pages, guint n_elements) {
  guint8 *traits = g_new0(guint8, n_elements + 1);
  g_autofree guint8 *seen = g_new0(guint8, n_elements + 1);
  for (guint page = 0; page < pages->len; page++) {
    const GArray *places = g_ptr_array_index(pages, page);
    guint last = 0;
    for (guint i = 0; i < places->len; i++) {
      const RenderPlace *place = &g_array_index(places, RenderPlace, i);
      for (guint k = 0; k < place->strip->parts->len; k++) {
        const RenderPart *part = part_at(place, k);
        const guint element = is_artifact(place, part) ? 0 : part->element;
        const gboolean is_apart = (element != last && seen[element]) || has_special(part);
        traits[element] |= is_apart ? TRAIT_APART : 0;
        traits[element] |= has_complex(part) ? TRAIT_COMPLEX : 0;
        seen[element] = TRUE;
        last = element;
      }
    }
  }
  return traits;
}

/* Which headings there are: a chart's own file has only lower ones, and they move up. */
static void rank_headings(Tagger *tagger, const GPtrArray *pages) {
  gboolean used[RENDER_N_ROLES] = {FALSE};
  for (guint page = 0; page < pages->len; page++) {
    const GArray *places = g_ptr_array_index(pages, page);
    for (guint i = 0; i < places->len; i++) {
      const RenderPlace *place = &g_array_index(places, RenderPlace, i);
      for (guint k = 0; k < place->strip->parts->len; k++)
        used[part_at(place, k)->role] = TRUE;
    }
  }
  guint n = 0;
  for (RenderRole role = RENDER_ROLE_HEADING_1; role <= RENDER_ROLE_HEADING_3; role++) {
    tagger->n_above[role] = n;
    n += used[role] ? 1 : 0;
  }
}

static RenderTag tag_of(const Tagger *tagger, RenderRole role) {
  return role <= RENDER_ROLE_HEADING_3 ? RENDER_TAG_HEADING_1 + tagger->n_above[role]
                                       : role_tags[role];
}

static gboolean has_trait(const Tagger *tagger, guint element, Trait trait) {
  return (tagger->traits[element] & trait) != 0;
}

static void close_piece(Tagger *tagger) {
  if (tagger->in_piece)
    render_tags_close(tagger->tags);
  tagger->in_piece = FALSE;
}

static void close_element(Tagger *tagger) {
  close_piece(tagger);
  if (tagger->element != 0)
    render_tags_close(tagger->tags);
  tagger->element = 0;
}

static void close_row(Tagger *tagger) {
  close_element(tagger);
  if (tagger->row != 0)
    render_tags_close(tagger->tags);
  tagger->row = 0;
}

static void close_group(Tagger *tagger) {
  close_row(tagger);
  if (tagger->group != 0)
    render_tags_close(tagger->tags);
  tagger->group = 0;
}

/* Before what is not of this element: pieces end, and an element without pieces has ended. */
static void interrupt(Tagger *tagger) {
  close_piece(tagger);
  if (tagger->element != 0 && !has_trait(tagger, tagger->element, TRAIT_APART))
    close_element(tagger);
}

/* The words of all lines of a paragraph, with single spaces. */
static char *say_paragraph(const RenderParagraph *paragraph) {
  GString *words = g_string_new(NULL);
  for (guint i = 0; i < paragraph->lines->len; i++) {
    g_autofree char *line = render_line_words(g_ptr_array_index(paragraph->lines, i));
    g_string_append_printf(words, "%s%s", i > 0 ? " " : "", g_strstrip(line));
  }
  return g_string_free(words, FALSE);
}

/* The entry of a heading among the bookmarks, under the last one of the level above. */
static void add_outline(Tagger *tagger, const RenderPart *part, RenderSpot at) {
  int parent = CAIRO_PDF_OUTLINE_ROOT;
  for (RenderRole above = RENDER_ROLE_HEADING_1; above < part->role; above++)
    parent = tagger->outlines[above] != 0 ? tagger->outlines[above] : parent;
  g_autofree char *words = say_paragraph(part->paragraph);
  g_autofree char *target = g_strdup_printf("page=%u pos=[%d %d]", tagger->page, (int)at.x_pt,
                                            (int)(at.y_pt + part->box.y_pt));
  tagger->outlines[part->role] = cairo_pdf_surface_add_outline(
      cairo_get_target(tagger->tags->cairo), parent, words, target, CAIRO_PDF_OUTLINE_FLAG_OPEN);
  for (RenderRole below = part->role + 1; below <= RENDER_ROLE_HEADING_3; below++)
    tagger->outlines[below] = 0;
}

/* The row or entry that a part stands in; 0: neither. */
static guint row_of(const RenderPart *part) {
  return part->role == RENDER_ROLE_LIST_ENTRY ? part->element : part->row;
}

/* What is left of a row on the next page is a row of its own; an entry goes on. */
static gboolean is_same_row(const Tagger *tagger, const RenderPlace *place,
                            const RenderPart *part) {
  return row_of(part) == tagger->row && (part->row == 0 || place->strip == tagger->row_strip);
}

static void open_around(Tagger *tagger, const RenderPlace *place, const RenderPart *part) {
  const gboolean is_list = part->role == RENDER_ROLE_LIST_ENTRY;
  if (tagger->group == 0 && part->group != 0)
    render_tags_open(tagger->tags, is_list ? RENDER_TAG_LIST : RENDER_TAG_TABLE);
  tagger->group = part->group;
  if (tagger->row == 0 && row_of(part) != 0)
    render_tags_open(tagger->tags, is_list ? RENDER_TAG_LIST_ENTRY : RENDER_TAG_ROW);
  tagger->row = row_of(part);
  tagger->row_strip = place->strip;
}

/* Closes what the part does not belong to and opens what it does. */
static gboolean enter(Tagger *tagger, const RenderPlace *place, const RenderPart *part,
                      GError **error) {
  if (part->group != tagger->group)
    close_group(tagger);
  else if (!is_same_row(tagger, place, part))
    close_row(tagger);
  else if (part->element != tagger->element)
    close_element(tagger);
  open_around(tagger, place, part);
  if (tagger->element != 0)
    return TRUE;
  tagger->element = part->element;
  tagger->opened = tagger->page;
  tagger->record = render_tags_open(tagger->tags, tag_of(tagger, part->role));
  if (part->role <= RENDER_ROLE_HEADING_3)
    add_outline(tagger, part, place->at);
  if (part->role != RENDER_ROLE_FIGURE)
    return TRUE;
  render_tags_get(tagger->tags, tagger->record)->alternative = g_strdup(part->alternative);
  if (part->alternative != NULL && *part->alternative != '\0')
    return TRUE;
  g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
              "tagging the PDF: a picture on page %u has no words", tagger->page);
  return FALSE;
}

static gboolean is_same_piece(const RenderRun *a, const RenderRun *b) {
  if (a == NULL || b == NULL)
    return a == b;
  return g_strcmp0(a->href, b->href) == 0 && g_strcmp0(a->language, b->language) == 0;
}

/* Opens a piece for `run`, unless one like it is open. NULL: plain words, or a drawing. */
static void open_piece(Tagger *tagger, const RenderRun *run) {
  const RenderRun *piece = run != NULL && is_special(run) ? run : NULL;
  if (tagger->in_piece && is_same_piece(tagger->piece, piece))
    return;
  close_piece(tagger);
  const guint record = piece != NULL && piece->href != NULL
                           ? render_tags_open_link(tagger->tags, piece->href)
                           : render_tags_open(tagger->tags, RENDER_TAG_SPAN);
  if (piece != NULL)
    render_tags_get(tagger->tags, record)->language = g_strdup(piece->language);
  tagger->piece_record = record;
  tagger->in_piece = TRUE;
  tagger->piece = piece;
}

/* Readers lose letters that are stacked, and turn those that run from the right: the whole of such
 * an element, or piece of one, is written beside its letters. */
static void note_words(Tagger *tagger, guint record, const char *words) {
  RenderTagRecord *one = render_tags_get(tagger->tags, record);
  if (one->words == NULL)
    one->words = g_string_new(NULL);
  g_string_append(one->words, words);
}

static void note_element(Tagger *tagger, const RenderPart *part) {
  for (guint i = 0; i < part->n_lines; i++) {
    const RenderLine *line = g_ptr_array_index(part->paragraph->lines, part->first_line + i);
    g_autofree char *words = render_line_words(line);
    note_words(tagger, tagger->record, words);
  }
}

/* From the run that is read first: the rightmost of a line that begins at the right. */
static void paint_line_in_pieces(Tagger *tagger, const RenderPart *part, guint line,
                                 RenderSpot at) {
  const RenderLine *one = g_ptr_array_index(part->paragraph->lines, line);
  render_paint_signs(tagger->tags->cairo, part, line, at);
  for (guint i = 0; i < one->runs->len; i++) {
    const guint index = one->is_rtl ? one->runs->len - 1 - i : i;
    const RenderRun *run = g_ptr_array_index(one->runs, index);
    open_piece(tagger, run);
    if (has_trait(tagger, part->element, TRAIT_COMPLEX))
      note_words(tagger, tagger->piece_record, run->text);
    render_paint_runs(tagger->tags->cairo, part, (RenderRuns){line, index, 1}, at);
  }
}

/* A turned part takes no more than the circle around its box. */
static RenderBox box_of(const RenderPart *part, RenderSpot at) {
  RenderBox box = part->box;
  if (fabs(part->turn_rad) > 0) {
    const double half_pt = hypot(box.width_pt, box.height_pt) / 2;
    box = (RenderBox){box.x_pt + box.width_pt / 2 - half_pt, box.y_pt + box.height_pt / 2 - half_pt,
                      2 * half_pt, 2 * half_pt};
  }
  return (RenderBox){box.x_pt + at.x_pt, box.y_pt + at.y_pt, box.width_pt, box.height_pt};
}

/* A figure that goes on over the page has no box. */
static void grow_figure(Tagger *tagger, const RenderPart *part, RenderSpot at) {
  RenderTagRecord *figure = render_tags_get(tagger->tags, tagger->record);
  const RenderBox box = box_of(part, at);
  figure->box = figure->is_boxed ? render_box_join(figure->box, box) : box;
  figure->is_boxed = tagger->page == tagger->opened;
}

static void paint_part(Tagger *tagger, const RenderPlace *place, const RenderPart *part) {
  if (part->role == RENDER_ROLE_FIGURE)
    grow_figure(tagger, part, place->at);
  if (!has_trait(tagger, part->element, TRAIT_APART)) {
    if (has_trait(tagger, part->element, TRAIT_COMPLEX) && part->paragraph != NULL)
      note_element(tagger, part);
    render_paint_part(tagger->tags->cairo, part, place->at);
    return;
  }
  if (part->paragraph == NULL) {
    open_piece(tagger, NULL);
    render_paint_part(tagger->tags->cairo, part, place->at);
    return;
  }
  for (guint i = 0; i < part->n_lines; i++)
    paint_line_in_pieces(tagger, part, part->first_line + i, place->at);
}

/* Furniture: its words are tagged as such; drawings without a tag become artifacts in finish.c. */
static void paint_artifact(Tagger *tagger, const RenderPlace *place, const RenderPart *part) {
  interrupt(tagger);
  if (part->paragraph != NULL)
    render_tags_open(tagger->tags, place->repeated ? RENDER_TAG_REPEATED : RENDER_TAG_FOOT);
  render_paint_part(tagger->tags->cairo, part, place->at);
  if (part->paragraph != NULL)
    render_tags_close(tagger->tags);
}

static gboolean paint_place(Tagger *tagger, const RenderPlace *place, GError **error) {
  for (guint i = 0; i < place->strip->parts->len; i++) {
    const RenderPart *part = part_at(place, i);
    if (is_artifact(place, part)) {
      paint_artifact(tagger, place, part);
      continue;
    }
    g_return_val_if_fail(part->element != 0, FALSE);
    if (!enter(tagger, place, part, error))
      return FALSE;
    paint_part(tagger, place, part);
  }
  return TRUE;
}

static void end_page(Tagger *tagger) {
  interrupt(tagger);
  cairo_show_page(tagger->tags->cairo);
}

gboolean render_tagger_paint(RenderTags *tags, const GPtrArray *pages, guint n_elements,
                             GError **error) {
  g_autofree guint8 *traits = find_traits(pages, n_elements);
  Tagger tagger = {.tags = tags, .traits = traits};
  rank_headings(&tagger, pages);
  render_tags_open(tags, RENDER_TAG_DOCUMENT);
  for (guint i = 0; i < pages->len; i++) {
    const GArray *places = g_ptr_array_index(pages, i);
    tagger.page = i + 1;
    for (guint k = 0; k < places->len; k++) {
      if (!paint_place(&tagger, &g_array_index(places, RenderPlace, k), error))
        return FALSE;
    }
    end_page(&tagger);
  }
  close_group(&tagger);
  render_tags_close(tags);
  return TRUE;
}
