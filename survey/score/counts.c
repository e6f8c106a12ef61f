// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/counts.h"

void survey_counts_add(SurveyCounts *counts, SurveyAnswer answer, guint64 count) {
  switch (answer) {
  case SURVEY_ANSWER_NOT_ASKED:
    counts->not_asked += count;
    break;
  case SURVEY_ANSWER_NOT_APPLICABLE:
    counts->not_applicable += count;
    break;
  case SURVEY_ANSWER_UNABLE:
    counts->unable += count;
    break;
  case SURVEY_ANSWER_UNANSWERED:
    counts->unanswered += count;
    break;
  default:
    counts->answered += count;
  }
}

void survey_counts_merge(SurveyCounts *counts, const SurveyCounts *more) {
  counts->answered += more->answered;
  counts->not_applicable += more->not_applicable;
  counts->unable += more->unable;
  counts->unanswered += more->unanswered;
  counts->not_asked += more->not_asked;
}
