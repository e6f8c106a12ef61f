// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Writing JSON: json-c with our numbers (shortest decimals) and the rule that a figure without a
 * value is absent. */

#include "survey/score/figure.h"
#include <json-c/json_object.h>

/* Each adds one member to `object`; survey_json_add_figure() adds none if there is no value. */
void survey_json_add_text(json_object *object, const char *key, const char *text);
void survey_json_add_whole(json_object *object, const char *key, guint64 value);
void survey_json_add_number(json_object *object, const char *key, double value);
void survey_json_add_figure(json_object *object, const char *key, SurveyFigure figure);
void survey_json_add_truth(json_object *object, const char *key, gboolean value);

/* Adds an empty array or object under `key` and returns it, owned by `object`. */
json_object *survey_json_add_array(json_object *object, const char *key);
json_object *survey_json_add_object(json_object *object, const char *key);

/* Adds an empty object to `array` and returns it, owned by `array`. */
json_object *survey_json_append_object(json_object *array);

/* One line with a line break at its end; frees `value`. Free with g_free(). */
char *survey_json_write(json_object *value);
