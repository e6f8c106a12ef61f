// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The figures of one factor in one lens, and of its items. */

#include "survey/score/lens-result.h"
#include "survey/score/matrix.h"

/* Works out everything of `matrix` in one pass over its responses and appends it to `lens`: one
 * factor, and its items. The bands are those of the lens's first form. */
void survey_factor_score(const SurveyMatrix *matrix, SurveyLensResult *lens);
