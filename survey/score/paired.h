// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The same people in two cycles, joined by pseudonym, and Student's t of their differences
 * (Student 1908). It needs panels (collection.h). */

#include "survey/score/matrix.h"
#include "survey/score/moments.h"

typedef struct SurveyPairing SurveyPairing;

/* Who answered in both cycles: pseudonyms that come once in each, over all forms of the lens. One
 * that comes twice could be anybody's and joins nothing. The tallies (of SurveyTally) must outlive
 * the pairing. */
SurveyPairing *survey_pairing_new(const GPtrArray *before, const GPtrArray *after);

/* TRUE if at least `min_n` people and at least half of the smaller cycle's responses are joined. */
gboolean survey_pairing_is_enough(const SurveyPairing *pairing, guint min_n);

typedef struct {
  guint64 n;           /* pairs: people scored in both */
  SurveyFigure before; /* their means */
  SurveyFigure after;
  gboolean known;    /* FALSE below two pairs, or when all differences are equal */
  double difference; /* after minus before */
  double error;      /* its standard error, above 0 */
  double df;
} SurveyPaired;

/* Over these columns of one factor. The same in any order of responses. */
SurveyPaired survey_paired(const SurveyPairing *pairing, const SurveyMatrix *before,
                           const SurveyMatrix *after);

void survey_pairing_free(SurveyPairing *pairing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyPairing, survey_pairing_free)
