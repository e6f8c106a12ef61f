// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/banding.h"
#include "survey/base/number.h"

const SurveyBand *survey_banding_find(const SurveyForm *form, double score) {
  const SurveyBand *found = NULL;
  gint64 printed = survey_number_round(score);
  for (guint i = 0; i < form->bands->len; i++) {
    const SurveyBand *band = g_ptr_array_index(form->bands, i);
    if (found == NULL || printed >= (gint64)band->from)
      found = band;
  }
  return found;
}
