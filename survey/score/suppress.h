// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Small groups are hidden: the threshold on the base and the rule of the one hidden item
 * (3-measurement, 7), and what else a reader could get back by subtracting one figure from another.
 * Ratings by a group are the group's own statement and stay. */

#include "survey/score/result.h"

/* Hides in place what may not be published: no figure of a hidden cell is left in `result`, and
 * result->hidden lists the factors and items. Call once. `min_n` is at least 1; 1 hides nothing.
 *
 * - A factor, item, number of responses or r_WG(J) whose base is below `min_n`.
 * - Where exactly one item of a factor is hidden, the shown one with the smallest base too (ties:
 * the later). Only items that count enter the factor's figures, so among these.
 * - The overall score of a lens with a hidden factor.
 * - A pair one of whose items is hidden. Pairs are then sorted again: its place would tell its
 * size.
 * - A gap of which a side's base is below `min_n`, or that would tell one hidden item from the
 * rest: exactly one is among the paired items, or all but one.
 * - A factor's counts of answers run over its shown items only. */
void survey_suppress(SurveyResult *result, guint min_n);

/* After survey_suppress(): how many items of the factor are hidden that count. */
guint survey_suppress_count(const SurveyLensResult *lens, const SurveyFactorResult *factor);

/* A factor's score is a mean over all its items. TRUE if a second mean, over some of them, would
 * tell one hidden item from the others: if it is alone on its side of that line. `n_hidden` items
 * of the factor are hidden, `n_hidden_within` of them among those of the second mean. */
gboolean survey_suppress_isolates(guint n_hidden, guint n_hidden_within);
