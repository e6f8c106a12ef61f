// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The gap between staff and service users over the items they share as pairs. */

#include "survey/score/matrix.h"
#include "survey/score/result.h"

/* One lens's part in a factor's gap. */
typedef struct {
  const SurveyMatrix *matrix;    /* of the factor */
  const SurveyItemResult *items; /* a column each */
} SurveyGapSide;

/* The gap of one factor: staff minus service user, both worked out anew over the paired items that
 * count; the interval is Welch's. FALSE, with `gap` untouched, if the factor has no pair; else free
 * gap->pairs. Where a lens has a pair twice, in two forms, the first column is taken. */
gboolean survey_gap_find(const SurveyGapSide *staff, const SurveyGapSide *user, SurveyGap *gap);

/* Orders the pairs: largest absolute gap first, ties in form order; pairs without a gap last, in
 * form order, so that the place of a hidden one says nothing. */
void survey_gap_sort(SurveyGap *gap);

/* TRUE if the two items of some pair, of a gap that has a figure, are answered in other words: the
 * anchors of their scales differ. */
gboolean survey_gap_words_differ(const SurveyResult *result);
