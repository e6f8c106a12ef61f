// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Numbers in and out, the same in every locale. The only place that turns text into a number or a
 * number into text. */

#include <glib.h>

/* Enough for any number that survey_number_write() writes. */
#define SURVEY_NUMBER_SIZE 40

/* Reads a whole number of plain digits, with nothing around them: "12", not "+12", "12.0" or
 * " 12". FALSE if it is not one or lies outside min..max; `value` is then untouched. */
gboolean survey_number_parse_whole(const char *text, gint64 min, gint64 max, gint64 *value);

/* The shortest decimal that reads back to the same double, with a point: "66.66666666666667".
 * `value` must be finite; minus zero is written as "0". Returns `buffer`. */
const char *survey_number_write(double value, char buffer[SURVEY_NUMBER_SIZE]);

/* `value` with exactly `decimals` (0..9) digits after the point, for people: "62.50". Rounds as
 * survey_number_round() does. Returns `buffer`. */
const char *survey_number_write_fixed(double value, guint decimals,
                                      char buffer[SURVEY_NUMBER_SIZE]);

/* The printed form of a score: floor(|x| + 0.5 + 1e-9) with the sign of x, so that an exact half
 * goes away from zero even where binary fractions fall just short of it (3-measurement, 2). */
gint64 survey_number_round(double value);

/* What a comparison for GLib's sorts returns for two numbers in rising order: -1, 0 or 1. */
#define SURVEY_NUMBER_COMPARE(a, b) (((a) > (b)) - ((a) < (b)))
