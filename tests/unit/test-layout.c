// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/pages.h"
#include "render/paint/render.h"
#include "survey/base/error.h"
#include "tests/unit/chart.h"
#include "tests/unit/golden.h"
#include "tests/unit/unit.h"
#include <string.h>

static RenderPages *lay_out(const RenderDocument *document) {
  GError *error = NULL;
  RenderPages *pages = render_pages_new(document, &error);
  ck_assert_msg(pages != NULL, "%s", error != NULL ? error->message : "");
  return pages;
}

static const RenderPlace *place_at(const RenderPages *pages, guint page, guint index) {
  const GArray *places = g_ptr_array_index(pages->pages, page);
  ck_assert_uint_lt(index, places->len);
  return &g_array_index(places, RenderPlace, index);
}

/* The last place of a page is its foot. */
static guint count_places(const RenderPages *pages, guint page) {
  return ((const GArray *)g_ptr_array_index(pages->pages, page))->len - 1;
}

static RenderRole role_of(const RenderStrip *strip) {
  for (guint i = 0; i < strip->parts->len; i++) {
    const RenderPart *part = &g_array_index(strip->parts, RenderPart, i);
    if (part->role != RENDER_ROLE_ARTIFACT)
      return part->role;
  }
  return RENDER_ROLE_ARTIFACT;
}

/* n paragraphs of one line: what goes before the blocks a test is about. */
static void fill(GPtrArray *blocks, guint n) {
  for (guint i = 0; i < n; i++)
    render_block_add_paragraph(blocks, RENDER_STYLE_BODY, render_text_new_plain("A line."));
}

static void add_table(GPtrArray *blocks, guint n_rows) {
  RenderTable *table = render_block_add_table(blocks);
  render_table_add_column(table, 0, RENDER_ALIGN_START, render_text_new_plain("Factor"));
  for (guint i = 0; i < n_rows; i++) {
    render_table_add_row(table);
    render_table_add_cell(table, render_text_new_plain("Safety"));
  }
}

START_TEST(layout_is_as_it_was_when_somebody_last_looked) {
  g_autoptr(RenderDocument) document = chart_document_all();
  g_autofree char *dump = render_layout_dump(document, NULL);
  golden_assert("layout.txt", dump);
}
END_TEST

START_TEST(heading_is_never_the_last_on_a_page) {
  guint n_moved = 0;
  for (guint n = 20; n < 60; n++) {
    g_autoptr(RenderDocument) document = render_document_new();
    fill(document->blocks, n);
    render_block_add_heading(document->blocks, 2, render_text_new_plain("A heading"));
    fill(document->blocks, 20);
    g_autoptr(RenderPages) pages = lay_out(document);
    for (guint page = 0; page < pages->pages->len; page++) {
      const RenderPlace *last = place_at(pages, page, count_places(pages, page) - 1);
      ck_assert_msg(role_of(last->strip) != RENDER_ROLE_HEADING_2, "after %u lines", n);
      n_moved += role_of(place_at(pages, page, 0)->strip) == RENDER_ROLE_HEADING_2 ? 1 : 0;
    }
  }
  ck_assert_uint_gt(n_moved, 0);
}
END_TEST

START_TEST(table_repeats_its_header_on_each_page_but_is_read_once) {
  g_autoptr(RenderDocument) document = render_document_new();
  add_table(document->blocks, 100);
  g_autoptr(RenderPages) pages = lay_out(document);
  ck_assert_uint_ge(pages->pages->len, 3);
  for (guint page = 0; page < pages->pages->len; page++) {
    const RenderPlace *first = place_at(pages, page, 0);
    ck_assert_int_eq((int)role_of(first->strip), RENDER_ROLE_COLUMN_HEADER);
    ck_assert_int_eq(first->repeated, page > 0);
    ck_assert_int_eq((int)role_of(place_at(pages, page, 1)->strip), RENDER_ROLE_ROW_HEADER);
  }
}
END_TEST

START_TEST(table_header_never_stands_alone) {
  for (guint n = 20; n < 60; n++) {
    g_autoptr(RenderDocument) document = render_document_new();
    fill(document->blocks, n);
    add_table(document->blocks, 3);
    g_autoptr(RenderPages) pages = lay_out(document);
    const RenderPlace *last = place_at(pages, 0, count_places(pages, 0) - 1);
    ck_assert_msg(role_of(last->strip) != RENDER_ROLE_COLUMN_HEADER, "after %u lines", n);
  }
}
END_TEST

/* How many lines the cell of a table with one row has. */
static guint count_cell_lines(const RenderPages *pages, guint row, guint column) {
  const GArray *parts = place_at(pages, 0, row)->strip->parts;
  for (guint i = 0; i < parts->len; i++) {
    const RenderPart *part = &g_array_index(parts, RenderPart, i);
    if (part->paragraph != NULL && column-- == 0)
      return part->n_lines;
  }
  ck_abort_msg("no such cell");
}

START_TEST(header_breaks_before_a_cell_and_the_widest_cell_before_others) {
  static const struct {
    const char *name, *header, *cell;
    guint header_lines, cell_lines;
  } rows[] = {
      {"all fits", "Factor", "Compassionate and transformational leadership", 1, 1},
      {"header folds",
       "What the whole factor is called by those who made the form, and by all the others",
       "Compassionate and transformational leadership of the whole place", 2, 1},
      {"cell breaks", "Factor",
       "Compassionate and transformational leadership of the whole organisation, and of all those "
       "who work with it and for it in any of its places",
       1, 2},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(RenderDocument) document = render_document_new();
    RenderTable *table = render_block_add_table(document->blocks);
    render_table_add_row(table);
    for (guint column = 0; column < 2; column++) {
      render_table_add_column(table, 0, RENDER_ALIGN_START, render_text_new_plain(rows[i].header));
      render_table_add_cell(table, render_text_new_plain(column == 0 ? rows[i].cell : "48"));
    }
    g_autoptr(RenderPages) pages = lay_out(document);
    guint folded = count_cell_lines(pages, 0, 1), broken = count_cell_lines(pages, 1, 0);
    ck_assert_msg(rows[i].header_lines == 1 ? folded == 1 : folded > 1, "%s: header of %u",
                  rows[i].name, folded);
    ck_assert_msg(broken == rows[i].cell_lines, "%s: cell of %u", rows[i].name, broken);
    ck_assert_uint_eq(count_cell_lines(pages, 1, 1), 1);
  }
}
END_TEST

START_TEST(picture_keeps_its_note) {
  guint n_moved = 0;
  for (guint n = 1; n < 40; n++) {
    g_autoptr(RenderDocument) document = render_document_new();
    fill(document->blocks, n);
    render_block_add_radar(document->blocks, chart_profile(7, "50", NULL, NULL), "All 50");
    render_block_add_paragraph(document->blocks, RENDER_STYLE_NOTE, render_text_new_plain("Key"));
    g_autoptr(RenderPages) pages = lay_out(document);
    const RenderPlace *last = place_at(pages, 0, count_places(pages, 0) - 1);
    ck_assert_msg(role_of(last->strip) != RENDER_ROLE_FIGURE, "after %u lines", n);
    n_moved += pages->pages->len > 1 ? 1 : 0;
  }
  ck_assert_uint_gt(n_moved, 0);
}
END_TEST

static void check_place(const RenderPages *pages, const RenderPlace *place, guint page) {
  RenderBox paper = {0, 0, pages->width_pt, pages->height_pt};
  for (guint i = 0; i < place->strip->parts->len; i++) {
    const RenderPart *part = &g_array_index(place->strip->parts, RenderPart, i);
    RenderBox box = part->box;
    box.x_pt += place->at.x_pt;
    box.y_pt += place->at.y_pt;
    ck_assert_msg(render_box_holds(render_box_grow(paper, -RENDER_THEME_SIDE_PT / 2), box),
                  "page %u: a part at %g, %g of %g by %g", page + 1, box.x_pt, box.y_pt,
                  box.width_pt, box.height_pt);
  }
}

START_TEST(nothing_leaves_the_page) {
  g_autoptr(RenderDocument) document = chart_document();
  g_autoptr(RenderPages) pages = lay_out(document);
  ck_assert_uint_ge(pages->pages->len, 2);
  for (guint page = 0; page < pages->pages->len; page++) {
    double bottom = 0;
    for (guint i = 0; i < count_places(pages, page); i++) {
      const RenderPlace *place = place_at(pages, page, i);
      check_place(pages, place, page);
      ck_assert_double_ge(place->at.y_pt, bottom);
      bottom = place->at.y_pt + place->strip->height_pt;
    }
    ck_assert_double_le(bottom, place_at(pages, page, count_places(pages, page))->at.y_pt);
  }
}
END_TEST

START_TEST(long_paragraph_is_cut_between_lines_but_not_near_its_ends) {
  g_autoptr(RenderDocument) document = render_document_new();
  GString *words = g_string_new(NULL);
  for (guint i = 0; i < 2000; i++)
    g_string_append(words, "word ");
  render_block_add_paragraph(document->blocks, RENDER_STYLE_BODY,
                             render_text_new_plain(words->str));
  g_string_free(words, TRUE);
  g_autoptr(RenderPages) pages = lay_out(document);
  ck_assert_uint_ge(pages->pages->len, 2);
  const RenderPlace *first = place_at(pages, 0, 0);
  const RenderPlace *last =
      place_at(pages, pages->pages->len - 1, count_places(pages, pages->pages->len - 1) - 1);
  const RenderPart *head = &g_array_index(first->strip->parts, RenderPart, 0);
  const RenderPart *tail = &g_array_index(last->strip->parts, RenderPart, 0);
  ck_assert_uint_ge(head->n_lines, 2);
  ck_assert_uint_ge(tail->n_lines, 2);
  ck_assert_uint_eq(head->element, tail->element);
}
END_TEST

START_TEST(page_break_starts_a_page) {
  g_autoptr(RenderDocument) document = render_document_new();
  fill(document->blocks, 1);
  render_block_add_page_break(document->blocks);
  fill(document->blocks, 1);
  g_autoptr(RenderPages) pages = lay_out(document);
  ck_assert_uint_eq(pages->pages->len, 2);
}
END_TEST

static char *many_words(guint n) {
  GString *words = g_string_new(NULL);
  for (guint i = 0; i < n; i++)
    g_string_append(words, "word ");
  return g_string_free(words, FALSE);
}

/* How many lines of this role stand on all pages, repeated headers aside. */
static guint count_lines(const RenderPages *pages, RenderRole role) {
  guint n = 0;
  for (guint page = 0; page < pages->pages->len; page++) {
    for (guint i = 0; i < count_places(pages, page); i++) {
      const RenderPlace *place = place_at(pages, page, i);
      for (guint k = 0; !place->repeated && k < place->strip->parts->len; k++) {
        const RenderPart *part = &g_array_index(place->strip->parts, RenderPart, k);
        n += part->role == role ? part->n_lines : 0;
      }
    }
  }
  return n;
}

START_TEST(row_higher_than_a_page_goes_on_over_the_next) {
  g_autoptr(RenderDocument) document = render_document_new();
  g_autofree char *words = many_words(3000);
  RenderTable *table = render_block_add_table(document->blocks);
  render_table_add_column(table, 0.5, RENDER_ALIGN_START, render_text_new_plain("A"));
  render_table_add_column(table, 0.5, RENDER_ALIGN_START, render_text_new_plain("B"));
  render_table_add_row(table);
  render_table_add_cell(table, render_text_new_plain(words));
  render_table_add_cell(table, render_text_new_plain("short"));
  g_autoptr(RenderPages) pages = lay_out(document);
  ck_assert_uint_ge(pages->pages->len, 3);
  const RenderPart *whole = &g_array_index(place_at(pages, 0, 1)->strip->parts, RenderPart, 1);
  ck_assert_uint_eq(count_lines(pages, RENDER_ROLE_ROW_HEADER), whole->paragraph->lines->len);
  ck_assert_uint_eq(count_lines(pages, RENDER_ROLE_CELL), 1);
  for (guint page = 0; page < pages->pages->len; page++) {
    const RenderPlace *row = place_at(pages, page, 1);
    ck_assert_int_eq(place_at(pages, page, 0)->repeated, page > 0);
    ck_assert_double_le(row->at.y_pt + row->strip->height_pt,
                        pages->height_pt - RENDER_THEME_BOTTOM_PT + 1e-6);
  }
}
END_TEST

START_TEST(picture_higher_than_a_page_is_an_error) {
  g_autoptr(RenderDocument) document = render_document_new();
  g_autofree char *words = many_words(3000);
  RenderBars *bars = render_bars_new();
  render_bars_add(bars, words, "mean 50");
  render_block_add_bars(document->blocks, bars, "One bar");
  g_autoptr(GError) error = NULL;
  ck_assert_ptr_null(render_pages_new(document, &error));
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_DRAW));
}
END_TEST

static guint count_rows(const RenderPages *pages, guint page) {
  guint n_rows = 0;
  for (guint i = 0; i < count_places(pages, page); i++)
    n_rows += role_of(place_at(pages, page, i)->strip) == RENDER_ROLE_ROW_HEADER ? 1 : 0;
  return n_rows;
}

START_TEST(table_is_never_cut_near_its_ends_and_a_whole_one_not_at_all) {
  for (guint whole = 0; whole < 2; whole++) {
    guint n_cut = 0, n_moved = 0;
    for (guint n = 20; n < 60; n++) {
      g_autoptr(RenderDocument) document = render_document_new();
      fill(document->blocks, n);
      render_block_add_heading(document->blocks, 2, render_text_new_plain("A heading"));
      add_table(document->blocks, 8);
      ((const RenderBlock *)document->blocks->pdata[n + 1])->table->whole = whole == 1;
      g_autoptr(RenderPages) pages = lay_out(document);
      const guint first = count_rows(pages, 0);
      ck_assert_msg(first == 0 || (first >= 3 && first <= 5) || first == 8, "%u after %u lines",
                    first, n);
      n_cut += first > 0 && first < 8 ? 1 : 0;
      n_moved += first == 0 ? 1 : 0;
      const RenderPlace *last = place_at(pages, 0, count_places(pages, 0) - 1);
      ck_assert_msg(role_of(last->strip) != RENDER_ROLE_HEADING_2, "after %u lines", n);
    }
    ck_assert_uint_gt(n_moved, 0);
    ck_assert_msg(whole == 1 ? n_cut == 0 : n_cut > 0, "%u tables were cut", n_cut);
  }
}
END_TEST

static RenderPages *lay_out_charts(guint n_lines) {
  RenderDocument *document = render_document_new();
  fill(document->blocks, n_lines);
  RenderBlock *columns = render_block_add_columns(document->blocks);
  render_block_add_radar(render_block_add_column(columns, 0.6), chart_profile(7, "50", "60", NULL),
                         "All 50, 60");
  render_block_add_dots(render_block_add_column(columns, 0.4), chart_profile(7, "50", NULL, NULL),
                        "All 50");
  add_table(document->blocks, 7);
  render_block_add_page_break(document->blocks);
  fill(document->blocks, 1);
  RenderPages *pages = lay_out(document);
  render_document_free(document);
  return pages;
}

START_TEST(charts_are_lower_where_that_keeps_the_table_on_page_one) {
  double natural_pt = 0;
  guint n_lower = 0;
  for (guint n = 1; n < 24; n++) {
    g_autoptr(RenderPages) pages = lay_out_charts(n);
    const double height_pt = place_at(pages, 0, n)->strip->height_pt;
    natural_pt = MAX(natural_pt, height_pt);
    const gboolean lower = height_pt < natural_pt - 1;
    ck_assert_msg(!lower || count_rows(pages, 0) == 7, "after %u lines", n);
    ck_assert_double_ge(height_pt, 0.7 * natural_pt);
    n_lower += lower ? 1 : 0;
  }
  ck_assert_uint_gt(n_lower, 0);
  ck_assert_uint_lt(n_lower, 12);
}
END_TEST

START_TEST(long_foot_is_cut_and_never_meets_the_rest) {
  static const char *const notes[] = {NULL, "Synthetic example · Draft translation"};
  for (gsize i = 0; i < G_N_ELEMENTS(notes); i++) {
    g_autoptr(RenderDocument) document = render_document_new();
    document->foot = g_strnfill(200, 'W');
    document->foot_note = g_strdup(notes[i]);
    document->page_of = g_strdup("{page} of {pages}");
    fill(document->blocks, 1);
    g_autoptr(RenderPages) pages = lay_out(document);
    const GArray *parts = place_at(pages, 0, count_places(pages, 0))->strip->parts;
    double reached_pt = 0;
    guint n_texts = 0;
    for (guint k = 0; k < parts->len; k++) {
      const RenderPart *part = &g_array_index(parts, RenderPart, k);
      if (part->paragraph == NULL)
        continue;
      const double x_pt = render_part_line_spot(part, 0).x_pt;
      ck_assert_uint_eq(part->n_lines, 1);
      ck_assert(n_texts == 0 || x_pt >= reached_pt + 8);
      reached_pt = x_pt + part->paragraph->width_pt;
      n_texts++;
    }
    ck_assert_uint_eq(n_texts, notes[i] == NULL ? 2 : 3);
    const RenderPart *left = &g_array_index(parts, RenderPart, 1);
    g_autofree char *words = render_line_words(g_ptr_array_index(left->paragraph->lines, 0));
    ck_assert(g_str_has_prefix(words, "WWWWWWWWWW") && g_str_has_suffix(words, "…"));
  }
}
END_TEST

UNIT_MAIN("layout", layout_is_as_it_was_when_somebody_last_looked,
          heading_is_never_the_last_on_a_page,
          table_repeats_its_header_on_each_page_but_is_read_once, table_header_never_stands_alone,
          header_breaks_before_a_cell_and_the_widest_cell_before_others, picture_keeps_its_note,
          nothing_leaves_the_page, long_paragraph_is_cut_between_lines_but_not_near_its_ends,
          page_break_starts_a_page, row_higher_than_a_page_goes_on_over_the_next,
          picture_higher_than_a_page_is_an_error,
          table_is_never_cut_near_its_ends_and_a_whole_one_not_at_all,
          charts_are_lower_where_that_keeps_the_table_on_page_one,
          long_foot_is_cut_and_never_meets_the_rest)
