// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/panel.h"
#include "tests/unit/unit.h"

#define N_ITEMS 3

static void add(SurveyPanel *panel, const char *pseudonym, SurveyAnswer first) {
  SurveyAnswer answers[N_ITEMS] = {first, SURVEY_ANSWER_UNANSWERED, 4};
  survey_panel_add(panel, pseudonym, answers);
}

static void write_response(const char *pseudonym, const SurveyAnswer *answers, gpointer data) {
  ck_assert_uint_eq(answers[1], SURVEY_ANSWER_UNANSWERED);
  g_string_append_printf(data, "%s:%u%u ", pseudonym, answers[0], answers[2]);
}

/* "anna:04 ben:14 ", in their order. */
static char *list_responses(const SurveyPanel *panel) {
  GString *text = g_string_new(NULL);
  survey_panel_foreach(panel, write_response, text);
  return g_string_free(text, FALSE);
}

START_TEST(responses_come_as_they_were_added) {
  SurveyPanel *panel = survey_panel_new(N_ITEMS);
  add(panel, "anna", 0);
  add(panel, "ben", 1);
  add(panel, "anna", 2);
  g_autofree char *listed = list_responses(panel);
  ck_assert_str_eq(listed, "anna:04 ben:14 anna:24 ");
  survey_panel_free(panel);
}
END_TEST

START_TEST(who_gives_no_pseudonym_is_left_out) {
  SurveyPanel *panel = survey_panel_new(N_ITEMS);
  add(panel, NULL, 0);
  add(panel, "", 1);
  g_autofree char *listed = list_responses(panel);
  ck_assert_str_eq(listed, "");
  survey_panel_free(panel);
}
END_TEST

START_TEST(merging_adds_the_other_part_and_leaves_it_as_it_was) {
  SurveyPanel *panel = survey_panel_new(N_ITEMS);
  SurveyPanel *part = survey_panel_new(N_ITEMS);
  add(panel, "anna", 0);
  add(part, "ben", 1);
  add(part, "carys", 3);
  survey_panel_merge(panel, part);
  g_autofree char *of_part = list_responses(part);
  survey_panel_free(part);
  g_autofree char *listed = list_responses(panel);
  ck_assert_str_eq(of_part, "ben:14 carys:34 ");
  ck_assert_str_eq(listed, "anna:04 ben:14 carys:34 ");
  survey_panel_free(panel);
}
END_TEST

START_TEST(no_panel_can_be_freed) {
  survey_panel_free(NULL);
}
END_TEST

UNIT_MAIN("panel", responses_come_as_they_were_added, who_gives_no_pseudonym_is_left_out,
          merging_adds_the_other_part_and_leaves_it_as_it_was, no_panel_can_be_freed)
