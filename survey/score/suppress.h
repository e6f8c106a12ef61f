// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Small groups are hidden: the threshold on the base and the rule of the one hidden item
 * (3-measurement, 7). Ratings by a group are the group's own statement and stay. */

#include "survey/score/result.h"

/* Hides in place what may not be published: no figure of a hidden cell is left in `result`, and
 * result->hidden lists them. `min_n` is at least 1. Call once. */
void survey_suppress(SurveyResult *result, guint min_n);
