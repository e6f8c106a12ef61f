// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* From answers to points: the percent of the maximum possible (POMP; Cohen, Cohen, Aiken & West
 * 1999, "The problem of units and the circumstance for POMP") of one answer, and of one response
 * in one factor. Everything is counted in whole units until one last division, so that a score is
 * the double nearest to its exact value. It knows one response; not where it came from. */

#include "survey/answers/response.h"
#include "survey/score/state.h"

/* 100 points in units: the least number that every count of steps, 1 to 10, divides. */
#define SURVEY_POMP_UNITS 2520

/* The place of a level on the item's scale counted from the end that scores 0: of a reversed item
 * from the top. 0..number of levels - 1. */
guint survey_pomp_key(const SurveyItem *item, SurveyAnswer level);

/* The same as a share of the scale's steps, 0..SURVEY_POMP_UNITS. */
guint survey_pomp_units(const SurveyItem *item, SurveyAnswer level);

/* Points of `units` that were summed over `weight` answers: 0..100. `weight` is not 0. */
double survey_pomp_points(guint64 units, guint64 weight);

/* One response's score in one factor. */
typedef struct {
  SurveyState state; /* never SUPPRESSED */
  guint answered;    /* scored items answered with a level */
  guint applicable;  /* scored items that were asked and not called not applicable */
  guint64 units;     /* sum of weight x units over the answered items */
  guint64 weight;    /* sum of their weights */
  double score;      /* 0..100; valid only if scored */
} SurveyResponseScore;

/* The weighted mean over the answered items, if enough of the applicable ones are answered: 100 x
 * answered >= complete_percent x applicable, by count. Unscored items do not count. `items` may
 * hold NULL where the response's form does not have the item; the answer there is not looked at. */
SurveyResponseScore survey_pomp_score(const SurveyItem *const *items, const SurveyAnswer *answers,
                                      guint n_items, guint complete_percent);
