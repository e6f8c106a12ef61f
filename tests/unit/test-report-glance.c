// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/render.h"
#include "render/report/charts.h"
#include "survey/score/gap.h"
#include "tests/unit/golden.h"
#include "tests/unit/reported.h"
#include "tests/unit/sketch.h"
#include "tests/unit/spoken.h"
#include "tests/unit/unit.h"

#include <string.h>

START_TEST(different_answer_words_are_named_where_they_differ) {
  for (guint differ = 0; differ < 2; differ++) {
    g_auto(Reported) c = reported_new();
    if (differ)
      reported_reword(&c.users, "<level value='1'>never", "<level value='1'>not once");
    reported_take_staff(&c);
    reported_take(&c, SURVEY_LENS_SERVICE_USER, "33 33 22", 10);
    const char *spoken = reported_write(&c, 10);
    reported_assert_says(spoken, "worked out before rounding. ");
    reported_assert_says(spoken, "A gap says where to look, not who is right.");
    ck_assert_int_eq(survey_gap_words_differ(c.result), differ);
    if (differ)
      reported_assert_says(spoken, " The two forms use different answer words. A gap says");
    else
      reported_assert_silent(spoken, "different answer words");
  }
}
END_TEST

START_TEST(several_ratings_by_groups_are_told_apart_and_one_is_drawn) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_AGREED, "44 33 22", 1);
  sketch_take(c.collection, c.users, SURVEY_LENS_AGREED, "55 33 22", 1);
  reported_take(&c, SURVEY_LENS_PEER, "11 33 22", 1);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken,
                       "Agreed rating, staff form: The agreed rating of a group of 6 sees most");
  reported_assert_says(spoken, "* 1 rating / Agreed rating, service users’ form, group of 6");
  reported_assert_says(spoken,
                       "Factor | Agreed rating, staff form | Agreed rating, service users’ form |"
                       " Visiting group\n");
  reported_assert_says(spoken,
                       "Agreed rating, staff form, dotted line   scale: 0 to 100, percent of the"
                       " possible   in the table only: Agreed rating, service users’ form and"
                       " Visiting group");
  reported_assert_silent(spoken, "~ Visiting group");
  reported_assert_silent(spoken, "~ Agreed rating, service users’ form |");
}
END_TEST

START_TEST(a_low_response_rate_is_warned_of_and_a_high_one_not) {
  static const struct {
    guint64 invited;
    gboolean low;
  } rows[] = {{0, FALSE}, {20, FALSE}, {21, TRUE}};
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_auto(Reported) c = reported_new();
    reported_take_staff(&c);
    c.result = sketch_score(c.collection);
    ((SurveyLensResult *)c.result->lenses->pdata[0])->n_invited = rows[i].invited;
    c.document = render_report(c.result, c.words, &reported_options);
    c.spoken = spoken_document(c.document);
    if (rows[i].low)
      reported_assert_says(c.spoken,
                           "Staff: fewer than 60 % of those invited answered. The others may feel"
                           " differently, and an interval speaks of chance only.");
    else
      reported_assert_silent(c.spoken, "of those invited answered");
  }
}
END_TEST

START_TEST(a_form_without_bands_has_no_column_of_them) {
  g_auto(Reported) c = reported_new();
  const char *bands = strstr(reported_form, "<band");
  g_autofree char *all = g_strndup(bands, (gsize)(strstr(bands, "<group") - bands));
  reported_reword(&c.staff, all, "");
  reported_take_staff(&c);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "\nFactor | Staff | Scored\n");
  reported_assert_says(spoken, "\nSafety of all | 75 65–85 | 12 · 100 %\n");
  reported_assert_silent(spoken, "Band");
}
END_TEST

START_TEST(many_who_chose_no_step_are_not_said_to_be_few) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "nn uu ..", 12);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "* 12 / staff answered");
  reported_assert_says(spoken,
                       "No factor has answers from at least 10 people, so no score is shown.");
  reported_assert_silent(spoken, "ewer than 10 people answered,");
  reported_assert_silent(spoken, "ewer than 10 people answered.");
}
END_TEST

START_TEST(a_chart_with_nothing_to_draw_says_why) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "44 33 22", 7);
  reported_write(&c, 10);
  g_autoptr(RenderDocument) charts = render_document_new();
  g_ptr_array_unref(charts->blocks);
  const RenderChartsOptions how = {.words = c.words};
  charts->blocks = render_charts_dots(c.result, &how);
  g_autofree char *spoken = spoken_document(charts);
  reported_assert_says(spoken,
                       "\nNo factor has answers from at least 10 people, so no score is shown.");
  reported_assert_says(spoken, "\nscale: 0 to 100, percent of the possible");
  reported_assert_silent(spoken, "bars:");
}
END_TEST

START_TEST(long_names_are_cut_in_charts_and_whole_in_tables) {
  g_auto(Reported) c = reported_new();
  g_autofree char *name = g_strnfill(120, 'n');
  g_autofree char *element = g_strdup_printf("<name>%s</name>", name);
  reported_reword(&c.staff, "<name>Trust</name>", element);
  reported_take_staff(&c);
  const char *spoken = reported_write(&c, 10);
  g_autofree char *row = g_strdup_printf("\n%s | 25 ", name);
  g_autofree char *label = g_strdup_printf(" | %.47s…=25\n", name);
  reported_assert_says(spoken, row);
  reported_assert_says(spoken, label);
}
END_TEST

/* Two views, one of them too few in one factor, from the answers to the page. */
START_TEST(report_is_laid_out_as_it_was_when_somebody_last_looked) {
  g_auto(Reported) c = reported_new();
  reported_take_staff(&c);
  reported_take(&c, SURVEY_LENS_SERVICE_USER, "33 2. 31", 8);
  reported_take(&c, SURVEY_LENS_SERVICE_USER, "43 .. 21", 6);
  reported_write(&c, 10);
  g_autofree char *dump = render_layout_dump(c.document, NULL);
  golden_assert("report.txt", dump);
}
END_TEST

UNIT_MAIN("report-glance", report_is_laid_out_as_it_was_when_somebody_last_looked,
          different_answer_words_are_named_where_they_differ,
          several_ratings_by_groups_are_told_apart_and_one_is_drawn,
          a_low_response_rate_is_warned_of_and_a_high_one_not,
          a_form_without_bands_has_no_column_of_them, many_who_chose_no_step_are_not_said_to_be_few,
          a_chart_with_nothing_to_draw_says_why, long_names_are_cut_in_charts_and_whole_in_tables)
