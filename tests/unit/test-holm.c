// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/hedges.h"
#include "survey/score/holm.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"
#include <string.h>

START_TEST(each_p_is_adjusted_in_its_place) {
  static const struct {
    const char *name;
    guint n;
    double p[4];
    double expected[4];
  } rows[] = {
      {"none", 0, {0}, {0}},
      {"one stays", 1, {0.04}, {0.04}},
      {"the smallest counts most", 3, {0.04, 0.01, 0.03}, {0.06, 0.03, 0.06}},
      {"never smaller than a smaller one's", 3, {0.01, 0.011, 0.02}, {0.03, 0.03, 0.03}},
      {"at most 1", 3, {0.5, 0.6, 0.9}, {1.0, 1.0, 1.0}},
      {"equal ones", 4, {0.02, 0.01, 0.01, 0.5}, {0.04, 0.04, 0.04, 0.5}},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    double p[4];
    memcpy(p, rows[r].p, sizeof p);
    survey_holm_adjust(p, rows[r].n);
    for (guint i = 0; i < rows[r].n; i++)
      sketch_assert_near(rows[r].name, survey_figure(p[i]), rows[r].expected[i]);
  }
}
END_TEST

static SurveyMoments make_moments(guint64 n, double mean, double sd) {
  SurveyFigure spread = n >= 2 ? survey_figure(sd) : survey_figure_none();
  return (SurveyMoments){n, survey_figure(mean), spread};
}

START_TEST(the_effect_has_the_exact_correction) {
  SurveyMoments before = make_moments(3, 50.0, 50.0);
  SurveyMoments after = make_moments(3, 250.0 / 3.0, 28.867513459481287);
  /* d = sqrt(2/3); the correction for m = 4 is sqrt(2/pi): together sqrt(4 / (3 pi)). */
  sketch_assert_near("up", survey_hedges(&after, &before), 0.65147001587055998);
  sketch_assert_near("down", survey_hedges(&before, &after), -0.65147001587055998);
}
END_TEST

START_TEST(without_spread_there_is_no_effect) {
  SurveyMoments flat = make_moments(5, 50.0, 0.0);
  SurveyMoments higher = make_moments(5, 75.0, 0.0);
  SurveyMoments single = make_moments(1, 75.0, 0.0);
  SurveyMoments spread = make_moments(5, 75.0, 10.0);
  ck_assert(!survey_hedges(&higher, &flat).known);
  ck_assert(!survey_hedges(&single, &spread).known);
  ck_assert(!survey_hedges(&spread, &single).known);
  ck_assert(survey_hedges(&spread, &flat).known);
}
END_TEST

UNIT_MAIN("holm", each_p_is_adjusted_in_its_place, the_effect_has_the_exact_correction,
          without_spread_there_is_no_effect)
