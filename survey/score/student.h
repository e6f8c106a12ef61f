// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Student's t distribution, as R has it. The only file that speaks to R's mathematics library,
 * which prints or exits on arguments it dislikes: hence the limits here. */

#include <glib.h>

/* The t below which the share `p` (0 < p < 1) of the distribution lies; df >= 1, finite. */
double survey_student_quantile(double p, double df);

/* The two-sided p of a finite `t`; df >= 1, finite. */
double survey_student_two_sided(double t, double df);
