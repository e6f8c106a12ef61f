// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What a written answer on one scale may say: a level's value or id, "na", "unable", or nothing.
 * Used by the readers of answers, which look most answers up by their single byte. */

#include "survey/answers/response.h"

/* No answer on this scale. */
#define SURVEY_VALUES_UNKNOWN 0xff

typedef struct {
  SurveyAnswer by_byte[256]; /* the answer of a text of one byte; at 0, of an empty text */
  const SurveyScale *scale;
  GPtrArray *texts;       /* of char *: the value of each level as it is written */
  GHashTable *translated; /* text -> answer + 1: what a map says; NULL without one */
} SurveyValues;

SurveyValues *survey_values_new(const SurveyScale *scale);

/* From now on `from` stands for what `to` stands for, whatever it meant before. FALSE if `to` is no
 * answer on this scale. What `to` means is what the scale itself says. */
gboolean survey_values_translate(SurveyValues *values, const char *from, const char *to);

/* The answer that `text`, without white space around it, stands for. Values are written as plain
 * whole numbers: "4", never "4.0", "+4" or "04"; "na" and "unable" in any case. */
SurveyAnswer survey_values_parse(const SurveyValues *values, const char *text);

/* The lowest and the highest value: "1" and "5". */
const char *survey_values_get_lowest(const SurveyValues *values);
const char *survey_values_get_highest(const SurveyValues *values);

void survey_values_free(SurveyValues *values);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyValues, survey_values_free)
