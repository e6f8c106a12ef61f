// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The page "Next steps": advice for the bands, what would move the scores, the table to fill in. */

#include "tests/unit/reported.h"
#include "tests/unit/unit.h"

#include <string.h>

/* The factor "safety" with advice for each band. */
static void add_advice(Reported *c) {
  reported_reword(&c->staff, "<text>Lights shine</text></item></factor>",
                  "<text>Lights shine</text></item>"
                  "<advice band='b1'><text>Begin here.</text><step>Light a lamp.</step></advice>"
                  "<advice band='b2'><text>Go on.</text><step>Oil a hinge.</step></advice>"
                  "<advice band='b3'><text>Well done.</text><step>Show a neighbour.</step>"
                  "<step>Ask a guest.</step></advice></factor>");
}

START_TEST(the_advice_is_that_of_the_band_of_the_score) {
  static const struct {
    const char *name, *answers, *heading, *advice, *step, *other;
  } rows[] = {
      {"lowest", "11 33 22", "Safety of all   Staff  A beginning", "Begin here.", "* Light a lamp.",
       "Go on."},
      {"middle", "33 33 22", "Safety of all   Staff  B developing", "Go on.", "* Oil a hinge.",
       "Well done."},
      {"highest", "55 33 22", "Safety of all   Staff  C established", "Well done.",
       "* Ask a guest.", "Begin here."},
  };
  for (gsize r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_auto(Reported) c = reported_new();
    add_advice(&c);
    reported_take(&c, SURVEY_LENS_STAFF, rows[r].answers, 12);
    const char *spoken = reported_write(&c, 10);
    reported_assert_says(spoken, rows[r].heading);
    reported_assert_says(spoken, rows[r].advice);
    reported_assert_says(spoken, rows[r].step);
    reported_assert_silent(spoken, rows[r].other);
  }
}
END_TEST

START_TEST(two_views_in_one_band_are_advised_once) {
  g_auto(Reported) c = reported_new();
  add_advice(&c);
  reported_take(&c, SURVEY_LENS_STAFF, "55 33 22", 12);
  reported_take(&c, SURVEY_LENS_AGREED, "55 33 22", 1);
  const char *spoken = reported_write(&c, 10);
  const char *first = strstr(spoken, "Well done.");
  ck_assert_ptr_nonnull(first);
  ck_assert_ptr_null(strstr(first + 1, "Well done."));
}
END_TEST

START_TEST(two_views_in_two_bands_are_each_advised) {
  g_auto(Reported) c = reported_new();
  add_advice(&c);
  reported_take(&c, SURVEY_LENS_STAFF, "55 33 22", 12);
  reported_take(&c, SURVEY_LENS_AGREED, "11 33 22", 1);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Safety of all   Staff  C established");
  reported_assert_says(spoken, "Safety of all   Agreed rating  A beginning");
}
END_TEST

/* Eight of twelve chose 1 or 2 in s6; were it one better, trust would be (100 * 4 + 50 * 8) / 24
 * higher in that item. */
START_TEST(the_statement_answered_lowest_most_often_stands_for_its_factor) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "44 33 41", 8);
  reported_take(&c, SURVEY_LENS_STAFF, "44 33 14", 4);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Staff | Statement | Low answers | Score then\n"
                               "Trust | Trust is mended | 8 of 12 | 46\n");
  reported_assert_silent(spoken, "Trust | People trust |");
  reported_assert_silent(spoken, "Safety | Doors open |");
}
END_TEST

START_TEST(a_group_is_told_the_least_that_would_move_it) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_AGREED, "33 55 55", 1);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Safety of all: One step up reaches “established” (55).");
  reported_assert_says(spoken, "* “Doors open” from 3 to 4: 63\n"
                               "* “Lights shine” from 3 to 4: 63\n");
  reported_assert_silent(spoken, "Words: One step");
}
END_TEST

START_TEST(what_is_hidden_is_neither_advised_nor_reckoned) {
  g_auto(Reported) c = reported_new();
  add_advice(&c);
  reported_take(&c, SURVEY_LENS_STAFF, "11 33 22", 9);
  reported_take(&c, SURVEY_LENS_STAFF, ".. 33 22", 5);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Next steps");
  reported_assert_silent(spoken, "Begin here.");
  reported_assert_silent(spoken, "Safety | Doors open |");
  reported_assert_says(spoken, "Trust | People trust | 14 of 14 |");
}
END_TEST

START_TEST(there_is_room_to_write_what_will_be_done) {
  g_auto(Reported) c = reported_new();
  reported_take_staff(&c);
  reported_assert_says(reported_write(&c, 10), "What | For which statement | Who | By when\n"
                                               " |  |  | \n");
}
END_TEST

START_TEST(without_any_score_there_is_no_such_page) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "44 33 22", 9);
  reported_assert_silent(reported_write(&c, 10), "Next steps");
}
END_TEST

UNIT_MAIN("report-steps", the_advice_is_that_of_the_band_of_the_score,
          two_views_in_one_band_are_advised_once, two_views_in_two_bands_are_each_advised,
          the_statement_answered_lowest_most_often_stands_for_its_factor,
          a_group_is_told_the_least_that_would_move_it,
          what_is_hidden_is_neither_advised_nor_reckoned, there_is_room_to_write_what_will_be_done,
          without_any_score_there_is_no_such_page)
