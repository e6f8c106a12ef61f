// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shape/bars.h"
#include "render/text/theme.h"
#include "tests/unit/unit.h"
#include <glib.h>
#include <math.h>

#define TEXT_CONTRAST  4.5 /* WCAG 2.2, 1.4.3 */
#define SHAPE_CONTRAST 3.0 /* WCAG 2.2, 1.4.11 */

START_TEST(contrast_is_reckoned_as_wcag_does) {
  /* 21 for black on white by definition; #1b2330 on white: 1.05 / (0.016485 + 0.05). */
  ck_assert_double_eq_tol(render_theme_contrast(RENDER_INK_PAPER, RENDER_INK_PAPER), 1, 1e-12);
  ck_assert_double_eq_tol(render_theme_contrast(RENDER_INK_TEXT, RENDER_INK_PAPER), 15.7931, 1e-3);
}
END_TEST

static const struct {
  const char *name;
  RenderInk ink;
} text_inks[] = {
    {"text", RENDER_INK_TEXT},
    {"soft", RENDER_INK_SOFT},
    {"staff", RENDER_INK_STAFF},
    {"service users", RENDER_INK_SERVICE_USER},
    {"a group's rating", RENDER_INK_GROUP_RATING},
    {"structure", RENDER_INK_STRUCTURE},
    {"process", RENDER_INK_PROCESS},
    {"interpersonal", RENDER_INK_INTERPERSONAL},
};

START_TEST(every_ink_of_words_is_readable_on_paper_and_tint) {
  for (guint i = 0; i < G_N_ELEMENTS(text_inks); i++) {
    double paper = render_theme_contrast(text_inks[i].ink, RENDER_INK_PAPER);
    double tint = render_theme_contrast(text_inks[i].ink, RENDER_INK_TINT);
    ck_assert_msg(paper >= TEXT_CONTRAST && tint >= TEXT_CONTRAST,
                  "%s: %.2f on paper, %.2f on tint", text_inks[i].name, paper, tint);
  }
}
END_TEST

static double dark_contrast(RenderInk a, RenderInk b) {
  return render_colour_contrast(render_theme_dark_colour(a), render_theme_dark_colour(b));
}

START_TEST(every_ink_of_words_is_readable_on_a_dark_screen) {
  for (guint i = 0; i < G_N_ELEMENTS(text_inks); i++) {
    double paper = dark_contrast(text_inks[i].ink, RENDER_INK_PAPER);
    double tint = dark_contrast(text_inks[i].ink, RENDER_INK_TINT);
    ck_assert_msg(paper >= TEXT_CONTRAST && tint >= TEXT_CONTRAST,
                  "%s: %.2f on paper, %.2f on tint", text_inks[i].name, paper, tint);
  }
}
END_TEST

START_TEST(on_a_dark_screen_each_level_is_lighter_than_the_one_before) {
  for (RenderInk ink = RENDER_INK_LEVEL_2; ink <= RENDER_INK_LEVEL_5; ink++)
    ck_assert_double_gt(dark_contrast(ink, RENDER_INK_PAPER),
                        1.2 * dark_contrast(ink - 1, RENDER_INK_PAPER));
}
END_TEST

START_TEST(counts_are_readable_on_their_level) {
  for (guint n = 2; n <= 7; n++) {
    for (guint level = 0; level < n; level++) {
      double contrast =
          render_theme_contrast(render_bar_text_ink(level, n), render_bar_level_ink(level, n));
      double dark = dark_contrast(render_bar_text_ink(level, n), render_bar_level_ink(level, n));
      ck_assert_msg(contrast >= TEXT_CONTRAST && dark >= TEXT_CONTRAST,
                    "level %u of %u: %.2f, and %.2f in the dark", level, n, contrast, dark);
    }
  }
}
END_TEST

START_TEST(bars_show_on_paper_by_their_outline) {
  ck_assert_double_ge(render_theme_contrast(RENDER_INK_SOFT, RENDER_INK_PAPER), SHAPE_CONTRAST);
}
END_TEST

START_TEST(each_level_is_darker_than_the_one_before) {
  for (RenderInk ink = RENDER_INK_LEVEL_2; ink <= RENDER_INK_LEVEL_5; ink++)
    ck_assert_double_gt(render_theme_contrast(ink, RENDER_INK_PAPER),
                        1.2 * render_theme_contrast(ink - 1, RENDER_INK_PAPER));
}
END_TEST

START_TEST(sizes_are_on_one_scale) {
  for (RenderPrint print = 0; print < RENDER_N_PRINTS; print++)
    for (guint i = 1; i < RENDER_N_TYPES; i++)
      ck_assert_double_gt(render_theme_size_pt(print, i),
                          1.12 * render_theme_size_pt(print, i - 1));
}
END_TEST

START_TEST(prints_are_as_large_as_their_guidance_asks) {
  ck_assert_double_ge(render_theme_size_pt(RENDER_PRINT_CLEAR, RENDER_TYPE_BODY), 12);
  ck_assert_double_ge(render_theme_size_pt(RENDER_PRINT_EASY, RENDER_TYPE_BODY), 14);
  ck_assert_double_ge(render_theme_size_pt(RENDER_PRINT_LARGE, RENDER_TYPE_BODY), 18);
  ck_assert_double_ge(render_theme_size_pt(RENDER_PRINT_LARGE, RENDER_TYPE_SMALL), 16);
}
END_TEST

START_TEST(lines_are_apart_as_the_letters_are_large) {
  for (RenderPrint print = 0; print < RENDER_N_PRINTS; print++) {
    const double body_pt = render_theme_size_pt(print, RENDER_TYPE_BODY);
    const double leading_pt = render_theme_leading_pt(print, RENDER_LOOK_BODY);
    ck_assert_double_ge(leading_pt, 1.5 * body_pt);
  }
}
END_TEST

UNIT_MAIN("theme", contrast_is_reckoned_as_wcag_does,
          every_ink_of_words_is_readable_on_paper_and_tint,
          every_ink_of_words_is_readable_on_a_dark_screen,
          on_a_dark_screen_each_level_is_lighter_than_the_one_before,
          counts_are_readable_on_their_level, bars_show_on_paper_by_their_outline,
          each_level_is_darker_than_the_one_before, sizes_are_on_one_scale,
          prints_are_as_large_as_their_guidance_asks, lines_are_apart_as_the_letters_are_large)
