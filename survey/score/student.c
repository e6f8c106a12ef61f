// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/student.h"
#include <math.h>

#define MATHLIB_STANDALONE 1
#include <Rmath.h>

/* The arguments of R's qt() and pt() after the one that matters. */
enum { LOWER_TAIL = 1, UPPER_TAIL = 0, PLAIN = 0 };

double survey_student_quantile(double p, double df) {
  g_return_val_if_fail(p > 0.0 && p < 1.0, 0.0);
  g_return_val_if_fail(isfinite(df) && df >= 1.0, 0.0);
  return qt(p, df, LOWER_TAIL, PLAIN);
}

double survey_student_two_sided(double t, double df) {
  g_return_val_if_fail(isfinite(t), 1.0);
  g_return_val_if_fail(isfinite(df) && df >= 1.0, 1.0);
  return 2.0 * pt(fabs(t), df, UPPER_TAIL, PLAIN);
}
