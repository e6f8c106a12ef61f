// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* From tallies to figures: the arithmetic of 3-measurement sections 1 to 3, nothing hidden yet. */

#include "survey/score/collection.h"
#include "survey/score/result.h"

typedef struct {
  guint64 n_invited[SURVEY_N_LENSES]; /* 0 if unknown */
} SurveyScoreOptions;

/* Every figure of the cell. Never fails. Not for publication: call survey_suppress() on it, unless
 * the operator asked for raw figures. Free with survey_result_free(). */
SurveyResult *survey_score(const SurveyCell *cell, const SurveyScoreOptions *options);
