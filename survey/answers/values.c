// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/values.h"

#include <string.h>

SurveyValues *survey_values_new(const SurveyScale *scale) {
  g_return_val_if_fail(scale != NULL && scale->levels->len > 0, NULL);

  SurveyValues *values = g_new0(SurveyValues, 1);
  values->scale = scale;
  values->texts = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < scale->levels->len; i++) {
    const SurveyLevel *level = scale->levels->pdata[i];
    g_ptr_array_add(values->texts, g_strdup_printf("%d", level->value));
  }
  for (guint byte = 0; byte < G_N_ELEMENTS(values->by_byte); byte++) {
    const char text[] = {(char)byte, '\0'};
    values->by_byte[byte] = survey_values_parse(values, g_ascii_isspace(text[0]) ? "" : text);
  }
  return values;
}

/* What the scale itself says. */
static SurveyAnswer parse_plain(const SurveyValues *values, const char *text) {
  if (text[0] == '\0')
    return SURVEY_ANSWER_UNANSWERED;
  /* First what no level may be called, for it is what longer texts mostly say. */
  if (g_ascii_strcasecmp(text, "na") == 0)
    return SURVEY_ANSWER_NOT_APPLICABLE;
  if (g_ascii_strcasecmp(text, "unable") == 0)
    return SURVEY_ANSWER_UNABLE;
  for (guint i = 0; i < values->texts->len; i++) {
    const SurveyLevel *level = values->scale->levels->pdata[i];
    if (strcmp(text, values->texts->pdata[i]) == 0 || g_strcmp0(text, level->id) == 0)
      return (SurveyAnswer)i;
  }
  return SURVEY_VALUES_UNKNOWN;
}

SurveyAnswer survey_values_parse(const SurveyValues *values, const char *text) {
  g_return_val_if_fail(values != NULL && text != NULL, SURVEY_VALUES_UNKNOWN);

  const guint translated = values->translated == NULL
                               ? 0
                               : GPOINTER_TO_UINT(g_hash_table_lookup(values->translated, text));
  return translated > 0 ? (SurveyAnswer)(translated - 1) : parse_plain(values, text);
}

gboolean survey_values_translate(SurveyValues *values, const char *from, const char *to) {
  g_return_val_if_fail(values != NULL && from != NULL && to != NULL, FALSE);

  const SurveyAnswer answer = parse_plain(values, to);
  if (answer == SURVEY_VALUES_UNKNOWN)
    return FALSE;
  if (values->translated == NULL)
    values->translated = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert(values->translated, g_strdup(from), GUINT_TO_POINTER(answer + 1u));
  if (from[0] != '\0' && from[1] == '\0')
    values->by_byte[(guint8)from[0]] = answer;
  return TRUE;
}

const char *survey_values_get_lowest(const SurveyValues *values) {
  g_return_val_if_fail(values != NULL, NULL);
  return values->texts->pdata[0];
}

const char *survey_values_get_highest(const SurveyValues *values) {
  g_return_val_if_fail(values != NULL, NULL);
  return values->texts->pdata[values->texts->len - 1];
}

void survey_values_free(SurveyValues *values) {
  if (values == NULL)
    return;
  g_ptr_array_unref(values->texts);
  if (values->translated != NULL)
    g_hash_table_unref(values->translated);
  g_free(values);
}
