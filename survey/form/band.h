// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The band: a named range of printed scores, from its cut-off up to the next band's. */

#include "survey/form/wording.h"

typedef struct {
  char *id;
  char *letter; /* one capital letter */
  guint from;   /* 0..100 */
  SurveyWording *word;
  SurveyPlace place;
} SurveyBand;

void survey_band_free(SurveyBand *band);
