// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/quantile.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

/* Expected values: R 4.2, quantile(x, share, type = 7). */
START_TEST(quantiles_are_as_R_has_them) {
  static const struct {
    const char *name;
    double values[6];
    guint n;
    double share;
    double expected;
  } rows[] = {
      {"the lowest", {1, 2, 4, 8}, 4, 0.0, 1.0},
      {"lower quartile of four", {1, 2, 4, 8}, 4, 0.25, 1.75},
      {"median of four", {1, 2, 4, 8}, 4, 0.5, 3.0},
      {"upper quartile of four", {1, 2, 4, 8}, 4, 0.75, 5.0},
      {"the highest", {1, 2, 4, 8}, 4, 1.0, 8.0},
      {"lower quartile of five", {10, 20, 40, 80, 160}, 5, 0.25, 20.0},
      {"median of five", {10, 20, 40, 80, 160}, 5, 0.5, 40.0},
      {"upper quartile of six", {1, 2, 3, 4, 5, 16}, 6, 0.75, 4.75},
      {"any share of one", {62.5}, 1, 0.75, 62.5},
      {"any share of equal ones", {50, 50, 50}, 3, 0.25, 50.0},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(GArray) values = g_array_new(FALSE, FALSE, sizeof(double));
    g_array_append_vals(values, rows[i].values, rows[i].n);
    sketch_assert_near(rows[i].name, survey_figure(survey_quantile(values, rows[i].share)),
                       rows[i].expected);
  }
}
END_TEST

UNIT_MAIN("quantile", quantiles_are_as_R_has_them)
