// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/icc.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

/* The scores of the services' people: "10 20; 30 40 50". */
static SurveyIcc get_icc(const char *sketch) {
  g_autoptr(GArray) services = g_array_new(FALSE, FALSE, sizeof(SurveyMoments));
  g_auto(GStrv) groups = g_strsplit(sketch, ";", -1);
  for (guint g = 0; groups[g] != NULL; g++) {
    g_autoptr(GArray) counted = g_array_new(FALSE, FALSE, sizeof(SurveyCounted));
    g_auto(GStrv) scores = g_strsplit(g_strstrip(groups[g]), " ", -1);
    for (guint s = 0; scores[s] != NULL; s++) {
      SurveyCounted one = {g_ascii_strtod(scores[s], NULL), 1};
      g_array_append_val(counted, one);
    }
    SurveyMoments moments = survey_moments(counted);
    g_array_append_val(services, moments);
  }
  return survey_icc(services);
}

/* Worked by hand from the sums of squares; the formulas are those of multilevel::ICC1, ICC2. */
START_TEST(correlations_follow_from_the_sums_of_squares) {
  static const struct {
    const char *name;
    const char *scores;
    double icc1;
    double icc2;
  } rows[] = {
      {"two by two", "10 20; 30 40", 350.0 / 450.0, 350.0 / 400.0},
      {"three services", "10 20; 30 40; 20 30", 150.0 / 250.0, 150.0 / 200.0},
      {"of different size", "10 20; 30 40 50", 2000.0 / 2625.0, 2000.0 / 2250.0},
      {"a service of one is left out", "10 20; 90; 30 40", 350.0 / 450.0, 350.0 / 400.0},
      {"below 0", "0 100; 10 100", -4500.0 / 4550.0, -4500.0 / 25.0},
      {"all alike within", "10 10; 20 20 20", 1.0, 1.0},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    SurveyIcc icc = get_icc(rows[i].scores);
    sketch_assert_near(rows[i].name, icc.icc1, rows[i].icc1);
    sketch_assert_near(rows[i].name, icc.icc2, rows[i].icc2);
  }
}
END_TEST

START_TEST(what_cannot_be_known_has_no_value) {
  static const struct {
    const char *name;
    const char *scores;
    gboolean has_icc1;
  } rows[] = {
      {"one service", "10 20 30", FALSE},
      {"one service of two people", "10 20; 30; 40", FALSE},
      {"nobody differs", "50 50; 50 50", FALSE},
      {"means that do not differ", "0 100; 0 100", TRUE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    SurveyIcc icc = get_icc(rows[i].scores);
    ck_assert_msg(icc.icc1.known == rows[i].has_icc1, "%s", rows[i].name);
    ck_assert_msg(!icc.icc2.known, "%s", rows[i].name);
  }
}
END_TEST

START_TEST(words_follow_the_printed_figure) {
  static const struct {
    double icc2;
    const char *words;
  } rows[] = {
      {-180.0, "hardly"},      {0.0, "hardly"},       {0.494, "hardly"},
      {0.496, "with-caution"}, {0.5, "with-caution"}, {0.7, "with-caution"},
      {0.704, "with-caution"}, {0.706, "yes"},        {1.0, "yes"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
    ck_assert_str_eq(survey_icc_telling_name(survey_icc_tell(rows[i].icc2)), rows[i].words);
}
END_TEST

START_TEST(spread_far_below_a_point_is_still_spread) {
  SurveyIcc icc = get_icc("10 10.000002; 10.000004 10.000006");
  ck_assert(icc.icc1.known);
  ck_assert(icc.icc2.known);
  ck_assert_double_eq_tol(icc.icc1.value, 14.0 / 18.0, 1e-6);
}
END_TEST

UNIT_MAIN("icc", correlations_follow_from_the_sums_of_squares, what_cannot_be_known_has_no_value,
          words_follow_the_printed_figure, spread_far_below_a_point_is_still_spread)
