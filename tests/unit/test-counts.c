// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/counts.h"
#include "survey/score/state.h"
#include "tests/unit/unit.h"

static void check_counts(SurveyCounts counts, SurveyCounts expected) {
  ck_assert_uint_eq(counts.answered, expected.answered);
  ck_assert_uint_eq(counts.not_applicable, expected.not_applicable);
  ck_assert_uint_eq(counts.unable, expected.unable);
  ck_assert_uint_eq(counts.unanswered, expected.unanswered);
  ck_assert_uint_eq(counts.not_asked, expected.not_asked);
}

/* Adds each kind twice, so that the second must not overwrite the first. */
static SurveyCounts count_twice(void) {
  static const SurveyAnswer answers[] = {0, SURVEY_ANSWER_NOT_APPLICABLE, SURVEY_ANSWER_UNABLE,
                                         SURVEY_ANSWER_UNANSWERED, SURVEY_ANSWER_NOT_ASKED};
  SurveyCounts counts = {0};
  for (guint i = 0; i < 2 * G_N_ELEMENTS(answers); i++) {
    guint kind = i % G_N_ELEMENTS(answers);
    survey_counts_add(&counts, answers[kind], kind + 1);
  }
  return counts;
}

START_TEST(each_kind_of_answer_is_counted_apart) {
  check_counts(count_twice(), (SurveyCounts){2, 4, 6, 8, 10});
}
END_TEST

START_TEST(every_level_is_an_answer) {
  SurveyCounts counts = {0};
  for (SurveyAnswer level = 0; level < SURVEY_FORM_MAX_LEVELS; level++)
    survey_counts_add(&counts, level, 1);
  check_counts(counts, (SurveyCounts){.answered = SURVEY_FORM_MAX_LEVELS});
}
END_TEST

START_TEST(merging_adds_every_kind) {
  SurveyCounts counts = {100, 200, 300, 400, 500};
  SurveyCounts more = count_twice();
  survey_counts_merge(&counts, &more);
  check_counts(counts, (SurveyCounts){102, 204, 306, 408, 510});
}
END_TEST

START_TEST(a_state_has_the_name_that_stands_in_JSON) {
  ck_assert_str_eq(survey_state_name(SURVEY_STATE_SCORED), "scored");
  ck_assert_str_eq(survey_state_name(SURVEY_STATE_TOO_FEW_ANSWERS), "too-few-answers");
  ck_assert_str_eq(survey_state_name(SURVEY_STATE_NOT_APPLICABLE), "not-applicable");
  ck_assert_str_eq(survey_state_name(SURVEY_STATE_SUPPRESSED), "suppressed");
}
END_TEST

UNIT_MAIN("counts", each_kind_of_answer_is_counted_apart, every_level_is_an_answer,
          merging_adds_every_kind, a_state_has_the_name_that_stands_in_JSON)
