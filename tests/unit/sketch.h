// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Forms and answers for tests, sketched in a line of text. */

#include "survey/score/score.h"
#include "survey/score/suppress.h"
#include <check.h>

/* A form of version "1" with scales 1..n_levels. The sketch names factors and their items:
 *
 *   "safety: a b*2 c-; trust: d@3 e? f/pair"
 *
 * An item is its id and then, in any order: *2 its weight, - reversed, ? unscored, @3 another
 * number of levels, /x its pair. */
SurveyForm *sketch_form(const char *id, SurveyLens lens, guint n_levels, const char *sketch);

/* Gives the form bands that begin at these cut-offs: "0 25 50 75". */
void sketch_bands(SurveyForm *form, const char *cut_offs);

/* The answers of one response, a character an item: the level's value 1..9 (a, b for 10, 11),
 * `n` not applicable, `u` unable, `.` unanswered. Blanks are for the eye. */
void sketch_answers(const char *sketch, SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS]);

/* Takes the same response `times` times. Ratings by a group are of 6 people. */
void sketch_take(SurveyCollection *collection, const SurveyForm *form, SurveyLens lens,
                 const char *answers, guint times);

/* Every figure of the first service and cycle. */
SurveyResult *sketch_score(const SurveyCollection *collection);

/* By id, in the first lens of this kind. The test fails if there is none. */
const SurveyFactorResult *sketch_factor(const SurveyResult *result, SurveyLens lens,
                                        const char *id);
const SurveyItemResult *sketch_item(const SurveyResult *result, SurveyLens lens, const char *id);

/* The figure is known and within 1e-9 of `expected`, relative to it (absolute for 0). */
void sketch_assert_near(const char *name, SurveyFigure figure, double expected);
