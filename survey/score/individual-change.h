// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Change in a lens of individuals: differences with their uncertainty, and the words for them
 * (3-measurement, 4). Nothing that either cycle hides comes out. */

#include "survey/score/lens-change.h"

/* One lens in one cycle. */
typedef struct {
  const SurveyLensResult *result; /* after survey_suppress() */
  const GPtrArray *tallies;       /* of SurveyTally, of this lens; with panels if kept */
} SurveyChangeSide;

/* Fills the method, the factors and the items of `change`, which was made for the same two results.
 * The items of the earlier cycle count with the weights they have in the later one, so that new
 * weights alone move nothing.
 *
 * People are compared one by one (PAIRED) where enough of them are joined and, in every factor and
 * cycle, those who are not are nobody or at least `min_n`: else the mean of the pairs, beside the
 * published one, would tell the mean of those few. The lens is then compared as two groups, and
 * `pairs_withheld` is set.
 *
 * A factor is suppressed, with the verdict "cannot say", where either cycle hides it, where a base
 * (scored responses over the items in common, or pairs) is below `min_n`, and where the mean over
 * the items in common beside the published score would tell a hidden item from the others. */
void survey_individual_change(const SurveyChangeSide *before, const SurveyChangeSide *after,
                              guint min_n, SurveyLensChange *change);
