// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/quantile.h"
#include <math.h>

double survey_quantile(const GArray *values, double share) {
  g_return_val_if_fail(values->len > 0 && share >= 0.0 && share <= 1.0, 0.0);
  double place = share * (double)(values->len - 1);
  guint below = (guint)floor(place);
  guint above = (guint)ceil(place);
  double part = place - (double)below;
  return (1.0 - part) * g_array_index(values, double, below) +
         part * g_array_index(values, double, above);
}
