// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* How many answers were of which kind, of one item or of several. */

#include "survey/answers/response.h"

/* Answers by state, over all responses of the lens. Asked = all but not_asked; applicable = asked
 * but not_applicable. */
typedef struct {
  guint64 answered;
  guint64 not_applicable;
  guint64 unable;
  guint64 unanswered;
  guint64 not_asked;
} SurveyCounts;

/* `count` more of `answer`. */
void survey_counts_add(SurveyCounts *counts, SurveyAnswer answer, guint64 count);

/* All of `more`. */
void survey_counts_merge(SurveyCounts *counts, const SurveyCounts *more);
