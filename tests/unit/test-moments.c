// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/student.h"
#include "survey/score/welch.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

static SurveyMoments take_moments(const double *values, guint n) {
  g_autoptr(GArray) counted = g_array_new(FALSE, FALSE, sizeof(SurveyCounted));
  for (guint i = 0; i < n; i++) {
    SurveyCounted one = {values[i], 1};
    g_array_append_val(counted, one);
  }
  return survey_moments(counted);
}

static void check_near(const char *name, double found, double expected) {
  sketch_assert_near(name, survey_figure(found), expected);
}

/* Expected values: R 4.2, qt(p, df) and 2 * pt(-abs(t), df). */
START_TEST(student_is_as_R_has_it) {
  check_near("df 1", survey_student_quantile(0.975, 1.0), 12.706204736174705);
  check_near("df 9", survey_student_quantile(0.975, 9.0), 2.2621571627982049);
  check_near("df 4.5", survey_student_quantile(0.975, 4.5), 2.6589123472044025);
  check_near("t 0", survey_student_two_sided(0.0, 5.0), 1.0);
  check_near("t -2", survey_student_two_sided(-2.0, 10.0), 0.073388034770740472);
}
END_TEST

START_TEST(one_value_has_a_mean_and_nothing_else) {
  SurveyMoments moments = take_moments((double[]){75.0}, 1);
  SurveyInterval interval = survey_moments_interval(&moments);
  check_near("mean", moments.mean.value, 75.0);
  ck_assert(!moments.sd.known);
  ck_assert(!interval.low.known && !interval.high.known);
}
END_TEST

START_TEST(no_value_has_no_mean) {
  SurveyMoments moments = take_moments(NULL, 0);
  ck_assert_uint_eq(moments.n, 0);
  ck_assert(!moments.mean.known && !moments.sd.known);
}
END_TEST

START_TEST(two_values_have_an_interval_beyond_the_scale) {
  SurveyMoments moments = take_moments((double[]){0.0, 100.0}, 2);
  SurveyInterval interval = survey_moments_interval(&moments);
  check_near("sd", moments.sd.value, 70.710678118654752);
  check_near("low", interval.low.value, 50.0 - 635.31023680873523);
  check_near("high", interval.high.value, 50.0 + 635.31023680873523);
}
END_TEST

START_TEST(a_spread_of_rounding_errors_is_none) {
  SurveyMoments moments = take_moments((double[]){200.0 / 3.0, 200.0 / 3.0 + 1e-13}, 2);
  SurveyInterval interval = survey_moments_interval(&moments);
  ck_assert(moments.sd.known);
  ck_assert(moments.sd.value <= 0.0 && moments.sd.value >= 0.0);
  check_near("low", interval.low.value, moments.mean.value);
}
END_TEST

START_TEST(a_count_stands_for_that_many_values) {
  g_autoptr(GArray) counted = g_array_new(FALSE, FALSE, sizeof(SurveyCounted));
  SurveyCounted rows[] = {{25.0, 2}, {75.0, 3}};
  g_array_append_vals(counted, rows, 2);
  SurveyMoments by_count = survey_moments(counted);
  SurveyMoments by_value = take_moments((double[]){25.0, 25.0, 75.0, 75.0, 75.0}, 5);
  ck_assert_uint_eq(by_count.n, 5);
  check_near("mean", by_count.mean.value, by_value.mean.value);
  check_near("sd", by_count.sd.value, by_value.sd.value);
}
END_TEST

/* Expected values: R 4.2, t.test(c(50, 75, 100, 75), c(25, 50, 0)). */
START_TEST(welch_is_as_R_has_it) {
  SurveyMoments first = take_moments((double[]){50.0, 75.0, 100.0, 75.0}, 4);
  SurveyMoments second = take_moments((double[]){25.0, 50.0, 0.0}, 3);
  SurveyWelch welch = survey_welch(&first, &second);
  SurveyInterval interval = survey_welch_interval(&welch);
  ck_assert(welch.known);
  check_near("difference", welch.difference, 50.0);
  check_near("df", welch.df, 3.8571428571428577);
  check_near("low", interval.low.value, 0.19363008242976532);
  check_near("high", interval.high.value, 99.806369917570223);
  check_near("p", survey_student_two_sided(welch.difference / welch.error, welch.df),
             0.049460559136628876);
}
END_TEST

START_TEST(welch_needs_two_values_a_side_and_some_spread) {
  SurveyMoments one = take_moments((double[]){50.0}, 1);
  SurveyMoments flat = take_moments((double[]){25.0, 25.0}, 2);
  SurveyMoments spread = take_moments((double[]){25.0, 75.0}, 2);
  ck_assert(!survey_welch(&one, &spread).known);
  ck_assert(!survey_welch(&spread, &one).known);
  ck_assert(!survey_welch(&flat, &flat).known);
  SurveyWelch welch = survey_welch(&flat, &spread);
  ck_assert(welch.known);
  check_near("df of the side that has a spread", welch.df, 1.0);
}
END_TEST

UNIT_MAIN("moments", student_is_as_R_has_it, one_value_has_a_mean_and_nothing_else,
          no_value_has_no_mean, two_values_have_an_interval_beyond_the_scale,
          a_spread_of_rounding_errors_is_none, a_count_stands_for_that_many_values,
          welch_is_as_R_has_it, welch_needs_two_values_a_side_and_some_spread)
