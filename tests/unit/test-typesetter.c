// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/document/build.h"
#include "render/text/typesetter.h"
#include "survey/base/error.h"
#include "tests/unit/unit.h"
#include <pango/pango.h>
#include <string.h>

static RenderTypesetter *typesetter;

static void set_up(void) {
  typesetter = render_typesetter_new("en", RENDER_PRINT_REPORT, NULL);
  ck_assert_ptr_nonnull(typesetter);
}

static void tear_down(void) {
  render_typesetter_free(typesetter);
}

/* Takes `text` over. */
static RenderParagraph *break_text(RenderText *text, RenderLook look, double width_pt) {
  RenderParagraph *paragraph = render_typesetter_break(typesetter, text, look, width_pt, NULL);
  render_text_free(text);
  ck_assert_ptr_nonnull(paragraph);
  return paragraph;
}

static const RenderLine *line_at(const RenderParagraph *paragraph, guint line) {
  return g_ptr_array_index(paragraph->lines, line);
}

START_TEST(lines_are_broken_at_the_width_and_lose_no_word) {
  const char *words =
      "How far the ways of working help people to heal after what happened to them.";
  g_autoptr(RenderParagraph) paragraph =
      break_text(render_text_new_plain(words), RENDER_LOOK_BODY, 100);
  ck_assert_uint_gt(paragraph->lines->len, 2);
  GString *all = g_string_new(NULL);
  for (guint i = 0; i < paragraph->lines->len; i++) {
    ck_assert_double_le(line_at(paragraph, i)->width_pt, 100);
    g_autofree char *line = render_line_words(line_at(paragraph, i));
    g_string_append(all, line);
  }
  ck_assert_str_eq(all->str, words);
  g_string_free(all, TRUE);
}
END_TEST

START_TEST(longest_word_is_known_when_each_stands_alone) {
  g_autoptr(RenderParagraph) words = break_text(render_text_new_plain("an Interpersonal one"),
                                                RENDER_LOOK_BODY, RENDER_TYPESETTER_WORDS);
  g_autoptr(RenderParagraph) word =
      break_text(render_text_new_plain("Interpersonal"), RENDER_LOOK_BODY, 0);
  ck_assert_uint_eq(words->lines->len, 3);
  ck_assert_double_eq_tol(words->width_pt, word->width_pt, 0.01);
}
END_TEST

START_TEST(baselines_are_one_leading_apart) {
  g_autoptr(RenderParagraph) paragraph =
      break_text(render_text_new_plain("one two three four"), RENDER_LOOK_BODY, 40);
  double leading = render_theme_look(RENDER_LOOK_BODY)->leading_pt;
  ck_assert_uint_ge(paragraph->lines->len, 2);
  ck_assert_double_eq_tol(line_at(paragraph, 1)->baseline_pt - line_at(paragraph, 0)->baseline_pt,
                          leading, 1e-9);
  ck_assert_double_eq_tol(paragraph->height_pt, leading * paragraph->lines->len, 1e-9);
}
END_TEST

START_TEST(figures_are_all_as_wide_as_each_other) {
  g_autoptr(RenderParagraph) narrow =
      break_text(render_text_new_plain("1111111111"), RENDER_LOOK_TABLE_CELL, 0);
  g_autoptr(RenderParagraph) wide =
      break_text(render_text_new_plain("0123456789"), RENDER_LOOK_TABLE_CELL, 0);
  ck_assert_double_eq_tol(narrow->width_pt, wide->width_pt, 1e-6);
}
END_TEST

START_TEST(letters_are_not_joined_into_ligatures) {
  g_autoptr(RenderParagraph) paragraph =
      break_text(render_text_new_plain("Staff offer first"), RENDER_LOOK_BODY, 0);
  g_autoptr(RenderParagraph) strong = break_text(
      render_text_add_strong(render_text_new(), RENDER_INK_TEXT, "ffi"), RENDER_LOOK_BODY, 0);
  g_autoptr(RenderParagraph) single = break_text(
      render_text_add_strong(render_text_new(), RENDER_INK_TEXT, "f"), RENDER_LOOK_BODY, 0);
  ck_assert_uint_eq(paragraph->lines->len, 1);
  ck_assert_double_gt(strong->width_pt, 2 * single->width_pt);
}
END_TEST

START_TEST(spans_keep_their_ink_weight_and_size) {
  RenderText *text = render_text_add_strong(render_text_new(), RENDER_INK_TEXT, "48");
  render_text_add_small(text, RENDER_INK_SOFT, " 41–55");
  g_autoptr(RenderParagraph) paragraph = break_text(text, RENDER_LOOK_TABLE_CELL, 0);
  const GPtrArray *runs = line_at(paragraph, 0)->runs;
  ck_assert_uint_eq(runs->len, 2);
  const RenderRun *score = g_ptr_array_index(runs, 0), *interval = g_ptr_array_index(runs, 1);
  ck_assert(score->strong && !interval->strong);
  ck_assert_int_eq((int)score->ink, RENDER_INK_TEXT);
  ck_assert_int_eq((int)interval->ink, RENDER_INK_SOFT);
  ck_assert_double_lt(interval->size_pt, score->size_pt);
  ck_assert_double_eq_tol(interval->x_pt, score->width_pt, 1e-6);
}
END_TEST

START_TEST(mark_is_a_shape_and_not_a_letter) {
  RenderText *text = render_text_add_mark(render_text_new(), RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  render_text_add(text, RENDER_INK_STAFF, "48");
  g_autoptr(RenderParagraph) paragraph = break_text(text, RENDER_LOOK_CHART, 0);
  g_autofree char *words = render_line_words(line_at(paragraph, 0));
  ck_assert_str_eq(words, "48");
  ck_assert_uint_eq(line_at(paragraph, 0)->shapes->len, 1);
  RenderBox mark = render_shapes_bounds(line_at(paragraph, 0)->shapes);
  const RenderRun *run = g_ptr_array_index(line_at(paragraph, 0)->runs, 0);
  ck_assert_double_gt(run->x_pt, mark.x_pt + mark.width_pt);
}
END_TEST

START_TEST(mark_and_its_word_stay_on_one_line) {
  RenderText *text = render_text_new_plain("aaaa bbbb  ");
  render_text_add_mark(text, RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  render_text_add(text, RENDER_INK_STAFF, " cccc");
  g_autoptr(RenderParagraph) wide = break_text(text, RENDER_LOOK_BODY, 0);
  text = render_text_new_plain("aaaa bbbb  ");
  render_text_add_mark(text, RENDER_INK_STAFF, RENDER_MARK_CIRCLE);
  render_text_add(text, RENDER_INK_STAFF, " cccc");
  g_autoptr(RenderParagraph) cut = break_text(text, RENDER_LOOK_BODY, wide->width_pt - 4);
  ck_assert_uint_eq(cut->lines->len, 2);
  ck_assert_uint_eq(line_at(cut, 0)->shapes->len, 0);
  ck_assert_uint_eq(line_at(cut, 1)->shapes->len, 1);
}
END_TEST

START_TEST(letter_without_a_glyph_is_an_error_that_names_it) {
  static const struct {
    const char *name, *text, *expected;
  } rows[] = {
      {"Chinese", "a word 中", "中\" (U+4E2D)"},
      {"sign", "up \xe2\x96\xb2", "(U+25B2)"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(GError) error = NULL;
    RenderText *text = render_text_new_plain(rows[i].text);
    ck_assert_ptr_null(render_typesetter_break(typesetter, text, RENDER_LOOK_BODY, 0, &error));
    render_text_free(text);
    ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_DRAW));
    ck_assert_msg(strstr(error->message, rows[i].expected) != NULL, "%s: %s", rows[i].name,
                  error->message);
  }
}
END_TEST

START_TEST(scripts_of_our_neighbours_are_shaped_and_read_as_written) {
  static const struct {
    const char *name, *words;
    gboolean stacks; /* some letters share a glyph */
    gboolean is_rtl;
  } rows[] = {
      {"Arabic", "عائشة وليلى لا تنسى", TRUE, TRUE},
      {"Urdu", "ہماری خدمت میں خوش آمدید", FALSE, TRUE},
      {"Punjabi", "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ", TRUE, FALSE},
      {"Bengali", "ক্ষমা করবেন, স্বাস্থ্য সেবা।", TRUE, FALSE},
      {"Polish", "Zażółć gęślą jaźń", FALSE, FALSE},
      {"Welsh", "Ẁ ẃ Ŵ ŷ Llŷn", FALSE, FALSE},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(RenderParagraph) paragraph =
        break_text(render_text_new_plain(rows[i].words), RENDER_LOOK_BODY, 0);
    const RenderLine *line = line_at(paragraph, 0);
    g_autofree char *words = render_line_words(line);
    guint n_glyphs = 0;
    ck_assert_str_eq(words, rows[i].words);
    ck_assert_msg(line->is_rtl == rows[i].is_rtl, "%s: direction", rows[i].name);
    for (guint k = 0; k < line->runs->len; k++) {
      const RenderRun *run = g_ptr_array_index(line->runs, k);
      const PangoGlyphString *glyphs = run->glyphs->glyphs;
      for (int g = 0; g < glyphs->num_glyphs; g++) {
        n_glyphs += glyphs->glyphs[g].glyph != PANGO_GLYPH_EMPTY ? 1 : 0;
        ck_assert_msg(glyphs->glyphs[g].glyph != 0, "%s: no glyph", rows[i].name);
      }
    }
    ck_assert_msg(!rows[i].stacks || n_glyphs < g_utf8_strlen(rows[i].words, -1), "%s: %u glyphs",
                  rows[i].name, n_glyphs);
  }
}
END_TEST

START_TEST(arabic_name_does_not_turn_an_english_sentence) {
  g_autoptr(RenderParagraph) paragraph =
      break_text(render_text_new_plain("عائشة answered every statement."), RENDER_LOOK_BODY, 0);
  const RenderLine *line = line_at(paragraph, 0);
  g_autofree char *words = render_line_words(line);
  ck_assert(!line->is_rtl);
  ck_assert_str_eq(words, "عائشة answered every statement.");
  ck_assert_ptr_nonnull(strstr(((RenderRun *)line->runs->pdata[0])->text, "عائشة"));
}
END_TEST

START_TEST(fonts_have_the_letters_of_our_languages) {
  static const char *const texts[] = {
      "Ŵ ŵ Ŷ ŷ Â â Ê ê Î î Ô ô Û û Ẁ ẁ Ẃ ẃ Ẅ ẅ Ỳ ỳ",
      "Zażółć gęślą jaźń",
      "Țară ș",
      "− – — … ‘ ’ “ ” ′ ″ ‰ € £ ± × ÷ ≤ ≥ ← ↑ → ↓ • · § ½",
  };
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
    for (guint strong = 0; strong < 2; strong++) {
      RenderText *text = render_text_new();
      if (strong)
        render_text_add_strong(text, RENDER_INK_TEXT, texts[i]);
      else
        render_text_add(text, RENDER_INK_TEXT, texts[i]);
      render_paragraph_free(break_text(text, RENDER_LOOK_BODY, 0));
    }
  }
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("text");
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_test(tcase, lines_are_broken_at_the_width_and_lose_no_word);
  tcase_add_test(tcase, longest_word_is_known_when_each_stands_alone);
  tcase_add_test(tcase, baselines_are_one_leading_apart);
  tcase_add_test(tcase, figures_are_all_as_wide_as_each_other);
  tcase_add_test(tcase, letters_are_not_joined_into_ligatures);
  tcase_add_test(tcase, spans_keep_their_ink_weight_and_size);
  tcase_add_test(tcase, mark_is_a_shape_and_not_a_letter);
  tcase_add_test(tcase, mark_and_its_word_stay_on_one_line);
  tcase_add_test(tcase, letter_without_a_glyph_is_an_error_that_names_it);
  tcase_add_test(tcase, scripts_of_our_neighbours_are_shaped_and_read_as_written);
  tcase_add_test(tcase, arabic_name_does_not_turn_an_english_sentence);
  tcase_add_test(tcase, fonts_have_the_letters_of_our_languages);
  return unit_run("text", tcase);
}
