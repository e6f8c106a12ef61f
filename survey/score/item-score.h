// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The figures of one item: counts a level and a state, mean, spread. */

#include "survey/score/lens-result.h"

/* `count` more responses gave this answer. */
void survey_item_score_add(SurveyItemResult *result, SurveyAnswer answer, guint64 count);

/* Fills n, state, mean, spread and wide from the counts. Scored if one answer is a level; else not
 * applicable if nobody who was asked said anything else; else too few answers. */
void survey_item_score_finish(SurveyItemResult *result);
