// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The scores of all responses in one factor, or over some of its items, and what is known from
 * them. */

#include "survey/score/matrix.h"
#include "survey/score/moments.h"
#include "survey/score/pomp.h"

typedef struct {
  GArray *values;    /* of SurveyCounted: the scored ones */
  guint64 n_too_few; /* responses with too few answers */
} SurveyScores;

SurveyScores *survey_scores_new(void);

/* The scores over these columns. */
SurveyScores *survey_scores_new_of(const SurveyMatrix *matrix);

void survey_scores_add(SurveyScores *scores, const SurveyRow *row);

/* Scored if one response is; else not applicable if every response is; else too few answers. */
SurveyState survey_scores_get_state(const SurveyScores *scores);

void survey_scores_free(SurveyScores *scores);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyScores, survey_scores_free)
