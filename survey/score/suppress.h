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
 * - A factor, item, number of responses, alpha or r_WG(J) whose base is below `min_n`. The base of
 * the last two is at most that of every item that counts: a hidden one takes them with it.
 * - Where exactly one item of a factor is hidden, or all hidden ones but one were answered by
 * nobody, the shown one with the smallest base too (ties: the later). Only items that count enter
 * the factor's figures, so among these.
 * - Of a hidden factor, all items that count but the one with the largest base (ties: the earlier).
 * From the bases of two items and the number of responses follows how many must have answered both:
 * where 11 answered, 10 of them each item, at least 9, and a factor hidden at 10 that asks for both
 * has exactly 9. One item hidden more would do for two items, but not for three under the half
 * rule. From the base of one nothing follows. It is rare that items are large and their factor is
 * not, so the rule is simple rather than sparing.
 * - The overall score of a lens with a hidden factor.
 * - A pair one of whose items is hidden. Pairs are then sorted again: its place would tell its
 * size.
 * - A gap of which a side's factor is hidden or its base below `min_n`, or that would tell one
 * hidden item from the rest: exactly one is among the paired items, or all but one.
 * - A factor's counts of answers and evidence run over its shown items only.
 *
 * What is left for a reader to work out: that a hidden item's base is at most the shown ones'; from
 * an absent r_WG(J), that fewer than `min_n` answered every item; from the number not asked, how
 * many answered another form of the lens. None of it says how anybody answered. */
void survey_suppress(SurveyResult *result, guint min_n);

/* After survey_suppress(): TRUE if the item is hidden and figures over it rest on answers to it.
 * One that nobody answered is no company for another. */
gboolean survey_suppress_counts(const SurveyItemResult *item);

/* After survey_suppress(): how many of the factor's items that count are such. */
guint survey_suppress_count(const SurveyLensResult *lens, const SurveyFactorResult *factor);

/* A factor's score is a mean over all its items. TRUE if a second mean, over some of them, would
 * tell one hidden item from the others: if it is alone on its side of that line. `n_hidden` items
 * of the factor are hidden, `n_hidden_within` of them among those of the second mean. */
gboolean survey_suppress_isolates(guint n_hidden, guint n_hidden_within);
