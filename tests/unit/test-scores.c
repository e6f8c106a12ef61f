// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/scores.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

/* Half of the form's items have to be answered. */
static void add(SurveyScores *scores, const SurveyForm *form, const char *sketch, guint64 count) {
  SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS] = {0};
  sketch_answers(sketch, answers);
  SurveyRow row = {.items = (const SurveyItem *const *)form->items->pdata,
                   .answers = answers,
                   .n_columns = form->items->len,
                   .complete_percent = 50,
                   .count = count};
  survey_scores_add(scores, &row);
}

START_TEST(scores_and_those_with_too_few_answers_are_counted_apart) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b c d");
  g_autoptr(SurveyScores) scores = survey_scores_new();
  ck_assert_int_eq(survey_scores_get_state(scores), SURVEY_STATE_NOT_APPLICABLE);
  add(scores, form, "nnnn", 9);
  ck_assert_int_eq(survey_scores_get_state(scores), SURVEY_STATE_NOT_APPLICABLE);
  add(scores, form, "5...", 2);
  add(scores, form, "....", 3);
  ck_assert_int_eq(survey_scores_get_state(scores), SURVEY_STATE_TOO_FEW_ANSWERS);
  add(scores, form, "55..", 4);
  ck_assert_int_eq(survey_scores_get_state(scores), SURVEY_STATE_SCORED);
  ck_assert_uint_eq(scores->n_too_few, 2 + 3);
  ck_assert_uint_eq(scores->values->len, 1);
  const SurveyCounted *value = &g_array_index(scores->values, SurveyCounted, 0);
  ck_assert_uint_eq(value->count, 4);
  sketch_assert_near("score", survey_figure(value->value), 100.0);
}
END_TEST

UNIT_MAIN("scores", scores_and_those_with_too_few_answers_are_counted_apart)
