// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/band.h"

void survey_band_free(SurveyBand *band) {
  if (band == NULL)
    return;
  g_free(band->id);
  g_free(band->letter);
  survey_wording_free(band->word);
  g_free(band);
}
