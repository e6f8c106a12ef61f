// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/item-score.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

/* The figures of the form's first item after these answers to it. */
static SurveyItemResult score_item(const SurveyForm *form, const char *sketch) {
  SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS] = {0};
  SurveyItemResult result = {.item = g_ptr_array_index(form->items, 0)};
  sketch_answers(sketch, answers);
  for (gsize i = 0; sketch[i] != '\0'; i++)
    survey_item_score_add(&result, answers[i], 1);
  survey_item_score_finish(&result);
  return result;
}

START_TEST(every_level_counts_from_the_first_to_the_last) {
  static const struct {
    const char *name, *form, *answers;
    double mean;
  } rows[] = {
      {"the bottom", "f: a", "111", 0.0},
      {"the bottom, turned", "f: a-", "1115", 75.0},
      {"the top", "f: a", "555", 100.0},
      {"the top, turned", "f: a-", "5551", 25.0},
      {"eleven levels", "f: a@11", "1b", 50.0},
      {"eleven levels, turned", "f: a@11-", "11b1", 75.0},
      {"whatever it weighs", "f: a*7", "15", 50.0},
      {"without those who gave no level", "f: a", "5nu.", 100.0},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, rows[r].form);
    SurveyItemResult result = score_item(form, rows[r].answers);
    ck_assert_msg(result.state == SURVEY_STATE_SCORED, "%s", rows[r].name);
    sketch_assert_near(rows[r].name, result.mean, rows[r].mean);
  }
}
END_TEST

START_TEST(without_a_level_the_state_says_why) {
  static const struct {
    const char *answers;
    SurveyState state;
  } rows[] = {
      {"", SURVEY_STATE_NOT_APPLICABLE},    {"nn", SURVEY_STATE_NOT_APPLICABLE},
      {"u", SURVEY_STATE_TOO_FEW_ANSWERS},  {".", SURVEY_STATE_TOO_FEW_ANSWERS},
      {"u.", SURVEY_STATE_TOO_FEW_ANSWERS}, {"nn.", SURVEY_STATE_TOO_FEW_ANSWERS},
  };
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    SurveyItemResult result = score_item(form, rows[r].answers);
    ck_assert_msg(result.state == rows[r].state, "\"%s\"", rows[r].answers);
    ck_assert(!result.mean.known && !result.spread.known && !result.wide);
  }
}
END_TEST

UNIT_MAIN("item-score", every_level_counts_from_the_first_to_the_last,
          without_a_level_the_state_says_why)
