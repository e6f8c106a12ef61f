// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A result as JSON: the contract of `score --json`, described in sevenfold-score(1). */

#include "survey/score/result.h"
#include <json-c/json_object.h>

/* Adds the item to `list`, an array of items; returns its object, owned by the list. */
json_object *survey_result_json_add_item(json_object *list, const SurveyItemResult *item);

/* One object on one line. Free with g_free(). */
char *survey_result_to_json(const SurveyResult *result);

/* Adds `forms` to `object`: the forms that were answered, with the lens each was answered in. */
void survey_result_json_add_forms(json_object *object, const SurveyResult *result);
