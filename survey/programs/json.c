// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/json.h"

#include "survey/base/number.h"

void survey_json_add_text(json_object *object, const char *key, const char *text) {
  json_object_object_add(object, key, json_object_new_string(text));
}

void survey_json_add_whole(json_object *object, const char *key, guint64 value) {
  json_object_object_add(object, key, json_object_new_uint64(value));
}

void survey_json_add_number(json_object *object, const char *key, double value) {
  char buffer[SURVEY_NUMBER_SIZE];
  survey_number_write(value, buffer);
  json_object_object_add(object, key, json_object_new_double_s(value, buffer));
}

void survey_json_add_figure(json_object *object, const char *key, SurveyFigure figure) {
  if (figure.known)
    survey_json_add_number(object, key, figure.value);
}

void survey_json_add_truth(json_object *object, const char *key, gboolean value) {
  json_object_object_add(object, key, json_object_new_boolean(value));
}

json_object *survey_json_add_array(json_object *object, const char *key) {
  json_object *array = json_object_new_array();
  json_object_object_add(object, key, array);
  return array;
}

json_object *survey_json_add_object(json_object *object, const char *key) {
  json_object *member = json_object_new_object();
  json_object_object_add(object, key, member);
  return member;
}

json_object *survey_json_append_object(json_object *array) {
  json_object *entry = json_object_new_object();
  json_object_array_add(array, entry);
  return entry;
}

char *survey_json_write(json_object *value) {
  const int flags = JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE;
  char *text = g_strdup_printf("%s\n", json_object_to_json_string_ext(value, flags));
  json_object_put(value);
  return text;
}
