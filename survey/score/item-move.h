// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Which items of individuals moved: higher or lower where Welch's interval, made wider for all the
 * lens's items at once after Holm, leaves 0 out. A bare difference would call nearly every item
 * moved on pure noise. */

#include "survey/score/common-items.h"
#include "survey/score/lens-change.h"

/* The item's means and its p, not judged yet: "added", "dropped", "suppressed" where either cycle
 * hides it, else "no clear move". */
SurveyItemChange survey_item_move(const SurveyJoin *join);

/* Adjusts the p of the lens's items to each other and judges their moves. */
void survey_item_move_fill(SurveyLensChange *change);
