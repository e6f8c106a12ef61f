// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/text.h"

#include "tests/unit/unit.h"
#include <string.h>

static const struct {
  const char *name;
  const char *sentence;
  const char *filled; /* with a = "one", b = "{a}", empty = "" */
} fills[] = {
    {"nothing to fill", "plain", "plain"},
    {"nothing at all", "", ""},
    {"one", "{a}", "one"},
    {"twice", "{a} and {a}", "one and one"},
    {"a text with braces is not filled again", "{b}{a}", "{a}one"},
    {"an empty text", "<{empty}>", "<>"},
    {"an unknown name stays", "{c} {a}", "{c} one"},
    {"a brace without its other", "{a} {", "one {"},
    {"a brace before a name", "{ {a}", "{ one"},
    {"a closing brace", "} {a}", "} one"},
};

START_TEST(placeholders_are_filled_and_gaps_stay_seen) {
  g_autofree char *filled =
      survey_text_fill(fills[_i].sentence, "a", "one", "b", "{a}", "empty", "", NULL);
  ck_assert_msg(strcmp(filled, fills[_i].filled) == 0, "%s: %s", fills[_i].name, filled);
}
END_TEST

static const struct {
  const char *name;
  const char *text;
  const char *shown; /* in at most 5 characters */
} shows[] = {
    {"short", "abc", "abc"},
    {"just short enough", "abcde", "abcde"},
    {"too long", "abcdef", "abcde..."},
    {"characters, not bytes", "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9",
     "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"},
    {"a line break", "a\nb", "a\\u000Ab"},
    {"an escape", "\x1b[2J", "\\u001B[2J"},
    {"a control character of two bytes", "\xc2\x9b", "\\u009B"},
    {"text turned round",
     "a\xe2\x80\xae"
     "b",
     "a\\u202Eb"},
    {"a line separator",
     "a\xe2\x80\xa8"
     "b",
     "a\\u2028b"},
    {"a paragraph separator",
     "a\xe2\x80\xa9"
     "b",
     "a\\u2029b"},
    {"no UTF-8",
     "a\xff"
     "b",
     "a\xef\xbf\xbd"
     "b"},
};

START_TEST(a_text_from_outside_is_shown_safely) {
  g_autofree char *shown = survey_text_show(shows[_i].text, 5);
  ck_assert_msg(strcmp(shown, shows[_i].shown) == 0, "%s: %s", shows[_i].name, shown);
}
END_TEST

static const struct {
  const char *text;
  const char *collapsed;
} collapses[] = {
    {"", ""},
    {" \t\r\n ", ""},
    {"a", "a"},
    {" a ", "a"},
    {"a  b", "a b"},
    {"a\n    b\t\tc\n", "a b c"},
    {"\xc3\xa9 \n \xc3\xa9", "\xc3\xa9 \xc3\xa9"},
};

START_TEST(white_space_collapses_to_one_space) {
  g_autofree char *collapsed = survey_text_collapse(collapses[_i].text);
  ck_assert_str_eq(collapsed, collapses[_i].collapsed);
}
END_TEST

static const struct {
  const char *sentence;
  const char *clause;
} clauses[] = {
    {"It broke.\n", "It broke"}, {"no stop", "no stop"},
    {"  spaced. ", "spaced"},    {".", ""},
    {NULL, "no reason given"},   {"", ""},
};

START_TEST(a_librarys_sentence_becomes_a_clause) {
  g_autofree char *clause = survey_text_clause(clauses[_i].sentence);
  ck_assert_str_eq(clause, clauses[_i].clause);
}
END_TEST

static const struct {
  gsize bytes;
  const char *size;
} sizes[] = {
    {0, "0 bytes"},
    {900, "900 bytes"},
    {1024, "1 KiB"},
    {1025, "1025 bytes"},
    {512 * 1024, "512 KiB"},
    {1024 * 1024, "1 MiB"},
    {20 * 1024 * 1024, "20 MiB"},
    {1536 * 1024, "1536 KiB"},
};

START_TEST(a_size_is_told_in_its_largest_whole_unit) {
  g_autofree char *size = survey_text_size(sizes[_i].bytes);
  ck_assert_str_eq(size, sizes[_i].size);
}
END_TEST

#define SIXTY_FOUR "a23456789b123456789c123456789d123456789e123456789f123456789g1234"

static const struct {
  const char *text;
  gboolean good;
} ids[] = {
    {"a", TRUE},      {"Z", TRUE},         {"safety-1", TRUE},
    {"a_b-C9", TRUE}, {SIXTY_FOUR, TRUE},  {SIXTY_FOUR "x", FALSE},
    {"", FALSE},      {"1a", FALSE},       {"-a", FALSE},
    {"_a", FALSE},    {"a b", FALSE},      {"a.b", FALSE},
    {"a\n", FALSE},   {"\xc3\xa9", FALSE}, {"a\xc3\xa9", FALSE},
};

START_TEST(an_id_is_a_letter_then_letters_digits_hyphens_and_underscores) {
  ck_assert_msg(survey_text_is_id(ids[_i].text) == ids[_i].good, "\"%s\"", ids[_i].text);
}
END_TEST

static const struct {
  const char *text;
  gboolean good;
} dates[] = {
    {"2026-04-01", TRUE}, {"2024-02-29", TRUE},  {"2023-02-29", FALSE}, {"2026-13-01", FALSE},
    {"2026-4-1", FALSE},  {"2026/04/01", FALSE}, {"2026-04-0x", FALSE}, {"0000-01-01", FALSE},
    {"9999-12-31", TRUE}, {"20260401", FALSE},   {"2026-W14-3", FALSE}, {"", FALSE},
};

START_TEST(a_date_is_a_day_of_the_calendar) {
  ck_assert_msg(survey_text_is_date(dates[_i].text) == dates[_i].good, "\"%s\"", dates[_i].text);
}
END_TEST

static const struct {
  const char *text;
  gboolean good;
} languages[] = {
    {"en", TRUE},
    {"sgn-GB", TRUE},
    {"zh-Hant-TW", TRUE},
    {"e", FALSE},
    {"en-", FALSE},
    {"-en", FALSE},
    {"en--GB", FALSE},
    {"en_GB", FALSE},
    {"english", FALSE},
    {"en1", FALSE},
    {"", FALSE},
    {"\xc3\xa9n", FALSE},
    {"en-a23456789b123456789c123456789d12", TRUE},
    {"en-a23456789b123456789c123456789d123", FALSE},
};

START_TEST(a_language_is_letters_then_parts_after_hyphens) {
  ck_assert_msg(survey_text_is_language(languages[_i].text) == languages[_i].good, "\"%s\"",
                languages[_i].text);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("base-text");
  tcase_add_loop_test(tcase, placeholders_are_filled_and_gaps_stay_seen, 0, G_N_ELEMENTS(fills));
  tcase_add_loop_test(tcase, a_text_from_outside_is_shown_safely, 0, G_N_ELEMENTS(shows));
  tcase_add_loop_test(tcase, white_space_collapses_to_one_space, 0, G_N_ELEMENTS(collapses));
  tcase_add_loop_test(tcase, a_librarys_sentence_becomes_a_clause, 0, G_N_ELEMENTS(clauses));
  tcase_add_loop_test(tcase, a_size_is_told_in_its_largest_whole_unit, 0, G_N_ELEMENTS(sizes));
  tcase_add_loop_test(tcase, an_id_is_a_letter_then_letters_digits_hyphens_and_underscores, 0,
                      G_N_ELEMENTS(ids));
  tcase_add_loop_test(tcase, a_date_is_a_day_of_the_calendar, 0, G_N_ELEMENTS(dates));
  tcase_add_loop_test(tcase, a_language_is_letters_then_parts_after_hyphens, 0,
                      G_N_ELEMENTS(languages));
  return unit_run("base-text", tcase);
}
