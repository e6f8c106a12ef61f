// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Median and quartiles. */

#include <glib.h>

/* The value below which the share `share` (0..1) of `values` (of double, rising, at least one)
 * lies, between two values on the straight line that joins them: type 7 of Hyndman & Fan (1996),
 * "Sample quantiles in statistical packages", which is what R's quantile() takes. */
double survey_quantile(const GArray *values, double share);
