// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Answer patterns of one factor and how often each occurred: the accumulator that every figure of a
 * factor is worked out from. Counts are whole numbers and the patterns come out in one order, so
 * that results are the same in any order of responses, and parts add up exactly (3-measurement).
 *
 * A pattern is one small code an item: 0..n_levels-1 the level's position, and the highest three
 * codes for unanswered, not applicable, unable. Three bits an item on scales of up to five levels,
 * else four. Patterns are kept in a hash table; where there are few that are possible
 * (SURVEY_PATTERNS_DIRECT_BITS), a table of all of them takes over once many have occurred. */

#include "survey/answers/response.h"

#define SURVEY_PATTERNS_DIRECT_BITS 18 /* of a whole pattern, at most, for a direct table */

typedef struct SurveyPatterns SurveyPatterns;

/* For `n_items` items (1..SURVEY_FORM_MAX_FACTOR_ITEMS) with at most `max_levels` levels. */
SurveyPatterns *survey_patterns_new(guint n_items, guint max_levels);

/* Counts one more response. `answers` has n_items answers, levels or states but never not asked.
 * The last few wait for their counters to come from memory, so that reading is not free of change:
 * nothing below may be called from two threads at once. */
void survey_patterns_add(SurveyPatterns *patterns, const SurveyAnswer *answers);

/* Adds the counts of `part`, made for the same items. */
void survey_patterns_merge(SurveyPatterns *patterns, SurveyPatterns *part);

/* How many different patterns occurred. */
gsize survey_patterns_get_n(SurveyPatterns *patterns);

/* TRUE while the direct table is in use. */
gboolean survey_patterns_is_direct(SurveyPatterns *patterns);

/* Calls `visit` for every pattern that occurred, in the order of the patterns. */
typedef void (*SurveyPatternVisit)(const SurveyAnswer *answers, guint64 count, gpointer data);
void survey_patterns_foreach(SurveyPatterns *patterns, SurveyPatternVisit visit, gpointer data);

void survey_patterns_free(SurveyPatterns *patterns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyPatterns, survey_patterns_free)
