// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/charts.h"
#include "tests/unit/reported.h"
#include "tests/unit/sketch.h"
#include "tests/unit/spoken.h"
#include "tests/unit/unit.h"

#include <string.h>

START_TEST(one_lens_reads_strongest_and_most_room) {
  g_auto(Reported) c = reported_new();
  reported_take_staff(&c);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "#Riverside\n");
  reported_assert_says(spoken, "Self-assessment · 4 March 2026");
  reported_assert_says(
      spoken, "Staff see most strength in Safety of all (75) and most room in Trust (25).");
  reported_assert_says(spoken, "* 12 / staff answered");
  reported_assert_says(spoken, "Safety of all | 75 65–85 | C established | 12 · 100 %\n");
  reported_assert_says(spoken, "Trust | 25 25–25 | A beginning | 12 · 100 %\n");
  reported_assert_says(spoken, "Mean of all factors: Staff 50.");
  reported_assert_silent(spoken, "Gap");
  reported_assert_silent(spoken, "gap");
  reported_assert_silent(spoken, "The two views");
}
END_TEST

START_TEST(two_lenses_name_the_largest_gap_and_its_direction) {
  g_auto(Reported) c = reported_new();
  reported_take_staff(&c);
  reported_take(&c, SURVEY_LENS_SERVICE_USER, "33 33 22", 10);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(
      spoken, "People who use the service see most strength in Safety of all and Words (50)"
              " and most room in Trust (25).");
  reported_assert_says(
      spoken, "The two views differ most on Safety of all, where staff rate 25 points higher"
              " than people who use the service.");
  reported_assert_says(spoken,
                       "staff rate 25 points higher than people who use the service. Staff minus"
                       " service users, 95 % interval: +15 to +35.");
  reported_assert_says(spoken, "A gap says where to look, not who is right.");
  reported_assert_says(spoken, " | +25\n");
  reported_assert_says(spoken, "[Radar chart of the factors");
}
END_TEST

START_TEST(service_users_may_rate_higher) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "33 33 33", 12);
  reported_take(&c, SURVEY_LENS_SERVICE_USER, "33 33 44", 12);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Staff rate Safety of all, Words and Trust alike, at 50.");
  reported_assert_says(
      spoken, "The two views differ most on Trust, where people who use the service rate 25"
              " points higher than staff.");
  reported_assert_says(spoken, " | −25\n");
}
END_TEST

START_TEST(equal_views_are_said_to_be_alike) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "33 44 55", 12);
  reported_take(&c, SURVEY_LENS_SERVICE_USER, "33 44 55", 12);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "the two views come out alike.");
  reported_assert_silent(spoken, "differ most");
}
END_TEST

START_TEST(a_close_order_is_called_chance_and_a_band_may_be_another) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "55 33 11", 4);
  reported_take(&c, SURVEY_LENS_STAFF, "11 33 55", 3);
  reported_take(&c, SURVEY_LENS_STAFF, "33 34 33", 4);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "The two lie so close together that chance alone");
  reported_assert_says(spoken, "B developing (may be beginning or established)");
  reported_assert_says(spoken, "B developing or A or C");
  reported_assert_says(spoken, "wide, spread");
}
END_TEST

START_TEST(a_rating_by_a_group_is_marked_and_has_no_interval) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_AGREED, "44 3n 2.", 1);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(
      spoken, "The agreed rating of a group of 6 sees most strength in Safety of all (75)");
  reported_assert_says(spoken, "* 1 rating / of a group of 6, agreed together");
  reported_assert_says(spoken, "Agreed rating: rating of a group of 6, so without an interval.");
  reported_assert_says(spoken, "Safety of all | 75 | C established | 100 %\n");
  reported_assert_says(spoken, "Doors open | always | 75\n");
  reported_assert_says(spoken, "Kind words | Not applicable | –\n");
  reported_assert_says(spoken, "Trust is mended | Skipped | –\n");
  reported_assert_silent(spoken, "how many people chose each step\n");
}
END_TEST

/* No line that begins like this holds a digit, but for the threshold. */
static void assert_no_number_in_rows(const char *spoken, const char *begin) {
  guint n_rows = 0;
  for (const char *line = strstr(spoken, begin); line != NULL; line = strstr(line + 1, begin)) {
    g_autofree char *row = g_strndup(line + 1, strcspn(line + 1, "\n"));
    g_auto(GStrv) told = g_strsplit(row, "fewer than 10 answers", -1);
    g_autofree char *rest = g_strjoinv("", told);
    ck_assert_msg(strpbrk(rest, "0123456789") == NULL, "a number of a hidden cell: %s", row);
    n_rows++;
  }
  ck_assert_uint_gt(n_rows, 0);
}

/* Words is answered by 9 people with figures found nowhere else: all of it must stay unsaid. */
START_TEST(no_number_of_a_hidden_cell_is_said_anywhere) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "44 nn 22", 12);
  reported_take(&c, SURVEY_LENS_STAFF, "44 24 22", 7);
  reported_take(&c, SURVEY_LENS_STAFF, "44 15 22", 2);
  SurveyResult *raw = sketch_score(c.collection);
  const SurveyFactorResult *words = sketch_factor(raw, SURVEY_LENS_STAFF, "words");
  ck_assert_uint_eq(words->n, 9);
  survey_result_free(raw);

  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Words | fewer than 10 answers |  | \n");
  reported_assert_says(spoken, "Words=fewer than 10 answers");
  reported_assert_says(spoken, "Words, fewer than 10 answers");
  reported_assert_says(spoken, "* Staff: Words, the whole factor\n");
  reported_assert_silent(spoken, "* Staff, Words:"); /* the factor stands for its statements */
  reported_assert_says(spoken, "Staff: 1 factor has no score to show.");
  reported_assert_silent(spoken, "Words 50");
  reported_assert_silent(spoken, "450.00"); /* the sum of its scores */
  reported_assert_silent(spoken, "~ Plain words");
  reported_assert_silent(spoken, "Mean of all factors");
  assert_no_number_in_rows(spoken, "\nWords |");
  assert_no_number_in_rows(spoken, "\nPlain words |");
  assert_no_number_in_rows(spoken, "\nKind words |");
}
END_TEST

START_TEST(hidden_statements_show_no_count_and_no_threshold_of_their_own) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "44 33 22", 9);
  reported_take(&c, SURVEY_LENS_STAFF, "4. 33 22", 9);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "~ Plain words | 0 | 0 | 18 | 0 | 0 | mean 50\n");
  reported_assert_silent(spoken, "~ Doors open"); /* it keeps the one that must be hidden company */
  reported_assert_says(spoken, "Lights shine | not shown | – | – | – | – | – | –\n");
  reported_assert_says(spoken, "* Staff, Safety of all: Doors open\n");
}
END_TEST

START_TEST(too_few_people_are_not_counted_aloud) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "44 33 22", 7);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "No factor has answers from at least 10 people, so no score is");
  reported_assert_says(spoken, "* fewer than 10 / staff answered");
  reported_assert_silent(spoken, "[Radar");
  reported_assert_silent(spoken, "that apply were answered");
  reported_assert_silent(spoken, "What the shares are of");
  reported_assert_silent(spoken, "Factor by factor");
  reported_assert_silent(spoken, "In print");
}
END_TEST

START_TEST(a_lens_without_any_score_is_in_the_table_but_not_in_the_picture) {
  g_auto(Reported) c = reported_new();
  reported_take_staff(&c);
  reported_take(&c, SURVEY_LENS_SERVICE_USER, "33 33 33", 7);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken,
                       "Fewer than 10 people who use the service answered, so their view is not"
                       " shown.");
  reported_assert_says(spoken, "* fewer than 10 / people who use the service answered");
  reported_assert_says(
      spoken, "Trust | 25 25–25 | A beginning | 12 · 100 % | fewer than 10 answers |  | \n");
  reported_assert_says(spoken, "Service users: 3 factors have no score to show.");
  reported_assert_says(spoken, "* Service users: Trust, the whole factor\n");
  reported_assert_silent(spoken, "~ Service users");
  reported_assert_silent(spoken, "| Gap");
  reported_assert_silent(spoken, "difference between the two views");
}
END_TEST

START_TEST(nothing_scored_says_so_kindly) {
  static const struct {
    const char *name;
    const char *answers;
    const char *sentence;
    const char *cell;
  } rows[] = {
      {"all skipped", ".. .. ..", "Skipping is always allowed; what was answered is not lost.",
       "Trust | not enough answers |  | \n"},
      {"none applies", "nn nn nn", "Every factor was marked as not applicable to this service",
       "Trust | not applicable here |  | \n"},
      {"some of both", ".. nn ..", "There is no score to show yet; the table says why",
       "Words | not applicable here |  | \n"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_auto(Reported) c = reported_new();
    reported_take(&c, SURVEY_LENS_AGREED, rows[i].answers, 1);
    const char *spoken = reported_write(&c, 10);
    reported_assert_says(spoken, rows[i].sentence);
    reported_assert_says(spoken, rows[i].cell);
    reported_assert_silent(spoken, "[Radar");
    reported_assert_silent(spoken, "fail");
    reported_assert_silent(spoken, "incomplete");
  }
}
END_TEST

START_TEST(nobody_answered_is_a_report_too) {
  g_auto(Reported) c = reported_new();
  c.result = survey_result_new();
  c.document = render_report(c.result, c.words, &reported_options);
  c.spoken = spoken_document(c.document);
  reported_assert_says(c.spoken, "Nobody has answered yet");
  reported_assert_silent(c.spoken, "Factor by factor");
}
END_TEST

START_TEST(alternatives_hold_every_printed_score) {
  g_auto(Reported) c = reported_new();
  reported_take_staff(&c);
  reported_take(&c, SURVEY_LENS_SERVICE_USER, "23 54 12", 6);
  reported_take(&c, SURVEY_LENS_SERVICE_USER, "33 54 1n", 6);
  reported_take(&c, SURVEY_LENS_PEER, "42 31 51", 1);
  reported_write(&c, 10);
  guint n_checked = 0;
  const RenderChartsOptions how = {.words = c.words};
  g_autoptr(GPtrArray) radar = render_charts_radar(c.result, &how);
  g_autoptr(GPtrArray) dots = render_charts_dots(c.result, &how);
  const RenderBlock *charts[] = {radar->pdata[1], dots->pdata[1]}; /* after whose they are */
  for (gsize i = 0; i < G_N_ELEMENTS(charts); i++) {
    const RenderProfile *profile = charts[i]->profile;
    ck_assert_uint_eq(profile->series->len, 3);
    for (guint s = 0; s < profile->series->len; s++) {
      const RenderSeries *series = profile->series->pdata[s];
      g_autofree char *begin = g_strconcat(series->name, ": ", NULL);
      const char *at = strstr(charts[i]->alternative, begin);
      ck_assert_msg(at != NULL, "%s is not in: %s", begin, charts[i]->alternative);
      for (guint p = 0; p < series->points->len; p++, n_checked++) {
        at = strstr(at, g_array_index(series->points, RenderPoint, p).text);
        ck_assert_msg(at != NULL, "point %u of %s is not said", p, series->name);
      }
    }
  }
  ck_assert_uint_eq(n_checked, 18);
}
END_TEST

START_TEST(the_working_divides_to_the_printed_score) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "44 33 22", 11);
  reported_take(&c, SURVEY_LENS_STAFF, "45 31 22", 1);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Safety of all | 12 | 912.50 | 76.04 | 3.61 | 76\n");
  reported_assert_says(spoken, "Words | 12 | 575.00 | 47.92 | 7.22 | 48\n");
  reported_assert_says(spoken, "at least 50 % of its statements");
  reported_assert_says(spoken, "* B developing: 35 to 54\n");
  reported_assert_says(spoken, "* C established: 55 to 100\n");
  reported_assert_says(spoken, c.staff->sha256);
  reported_assert_says(spoken, "* Made with sevenfold 9.9\n");
  reported_assert_says(spoken, "* Call 111.\n");
  reported_assert_says(spoken, "(https://example.org/licence)");
  reported_assert_says(spoken, "In this report nothing had to be hidden.");
}
END_TEST

START_TEST(what_a_table_has_in_its_header_every_row_has) {
  g_auto(Reported) c = reported_new();
  reported_take_staff(&c);
  reported_take(&c, SURVEY_LENS_SERVICE_USER, "33 nn 22", 10);
  reported_take(&c, SURVEY_LENS_AGREED, "33 33 22", 1);
  reported_write(&c, 10);
  guint n_tables = 0;
  for (guint i = 0; i < c.document->blocks->len; i++) {
    const RenderBlock *block = c.document->blocks->pdata[i];
    if (block->table == NULL)
      continue;
    n_tables++;
    for (guint j = 0; j < block->table->rows->len; j++)
      ck_assert_uint_eq(((const GPtrArray *)block->table->rows->pdata[j])->len,
                        block->table->columns->len);
  }
  ck_assert_uint_ge(n_tables, 8);
}
END_TEST

UNIT_MAIN("report", one_lens_reads_strongest_and_most_room,
          two_lenses_name_the_largest_gap_and_its_direction, service_users_may_rate_higher,
          equal_views_are_said_to_be_alike,
          a_close_order_is_called_chance_and_a_band_may_be_another,
          a_rating_by_a_group_is_marked_and_has_no_interval,
          no_number_of_a_hidden_cell_is_said_anywhere,
          hidden_statements_show_no_count_and_no_threshold_of_their_own,
          too_few_people_are_not_counted_aloud,
          a_lens_without_any_score_is_in_the_table_but_not_in_the_picture,
          nothing_scored_says_so_kindly, nobody_answered_is_a_report_too,
          alternatives_hold_every_printed_score, the_working_divides_to_the_printed_score,
          what_a_table_has_in_its_header_every_row_has)
