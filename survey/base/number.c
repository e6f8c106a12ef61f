// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/number.h"

#include <math.h>
#include <string.h>

/* Digits that always read back to the same double, and the fewest that may. */
#define MAX_DIGITS 17
#define MIN_DIGITS 15

/* A half that binary fractions put just below itself still counts as a half. */
#define HALF_TOLERANCE 1e-9

gboolean survey_number_parse_whole(const char *text, gint64 min, gint64 max, gint64 *value) {
  g_return_val_if_fail(text != NULL && value != NULL, FALSE);
  g_return_val_if_fail(min >= 0, FALSE);

  guint64 parsed = 0;
  if (!g_ascii_isdigit(text[0]))
    return FALSE;
  if (!g_ascii_string_to_unsigned(text, 10, (guint64)min, (guint64)max, &parsed, NULL))
    return FALSE;
  *value = (gint64)parsed;
  return TRUE;
}

const char *survey_number_write(double value, char buffer[SURVEY_NUMBER_SIZE]) {
  g_return_val_if_fail(isfinite(value), "");

  if (fpclassify(value) == FP_ZERO)
    value = 0.0;
  for (int digits = MIN_DIGITS; digits <= MAX_DIGITS; digits++) {
    char format[8];
    g_snprintf(format, sizeof format, "%%.%dg", digits);
    g_ascii_formatd(buffer, SURVEY_NUMBER_SIZE, format, value);
    const double back = g_ascii_strtod(buffer, NULL);
    if (memcmp(&back, &value, sizeof value) == 0)
      break;
  }
  return buffer;
}

const char *survey_number_write_fixed(double value, guint decimals,
                                      char buffer[SURVEY_NUMBER_SIZE]) {
  g_return_val_if_fail(isfinite(value) && fabs(value) < 1e15 && decimals <= 9, "");

  double unit = 1.0;
  for (guint i = 0; i < decimals; i++)
    unit *= 10.0;
  double rounded = floor(fabs(value) * unit + 0.5 + HALF_TOLERANCE) / unit;
  if (value < 0.0 && rounded > 0.0)
    rounded = -rounded;
  char format[8];
  g_snprintf(format, sizeof format, "%%.%uf", decimals);
  return g_ascii_formatd(buffer, SURVEY_NUMBER_SIZE, format, rounded);
}

gint64 survey_number_round(double value) {
  g_return_val_if_fail(isfinite(value) && fabs(value) < 1e15, 0);

  const gint64 magnitude = (gint64)floor(fabs(value) + 0.5 + HALF_TOLERANCE);
  return value < 0.0 ? -magnitude : magnitude;
}
