// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/holm.h"
#include "survey/base/number.h"

static int compare_values(gconstpointer a, gconstpointer b, gpointer data) {
  const double *p = data;
  double x = p[*(const guint *)a];
  double y = p[*(const guint *)b];
  return SURVEY_NUMBER_COMPARE(x, y);
}

void survey_holm_adjust(double *p, guint n) {
  g_autofree guint *places = g_new(guint, MAX(n, 1));
  for (guint i = 0; i < n; i++)
    places[i] = i;
  g_qsort_with_data(places, (int)n, sizeof *places, compare_values, p);
  double largest = 0.0;
  for (guint rank = 0; rank < n; rank++) {
    double *value = &p[places[rank]];
    largest = MAX(largest, MIN(1.0, (double)(n - rank) * *value));
    *value = largest;
  }
}
