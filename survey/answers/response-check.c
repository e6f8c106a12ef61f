// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/response-check.h"

#include "survey/base/number.h"
#include "survey/base/text.h"
#include <string.h>

gboolean survey_response_takes_lens(SurveyLens lens, SurveyLens given) {
  return given == lens || survey_lens_is_group(given);
}

gboolean survey_response_is_date(const char *text) {
  return survey_text_is_date(text);
}

gboolean survey_response_is_language(const char *text) {
  return survey_text_is_language(text);
}

gboolean survey_response_parse_group_size(const char *text, guint *group_size) {
  g_return_val_if_fail(text != NULL && group_size != NULL, FALSE);

  gint64 number = 0;
  if (!survey_number_parse_whole(text, SURVEY_RESPONSE_MIN_GROUP, SURVEY_RESPONSE_MAX_GROUP,
                                 &number))
    return FALSE;
  *group_size = (guint)number;
  return TRUE;
}

gboolean survey_response_parse_share(const char *text, gboolean *share) {
  g_return_val_if_fail(text != NULL && share != NULL, FALSE);

  *share = g_ascii_strcasecmp(text, "yes") == 0;
  return *share || text[0] == '\0' || g_ascii_strcasecmp(text, "no") == 0;
}

gboolean survey_response_fits(const char *text, gsize max_chars) {
  g_return_val_if_fail(text != NULL, FALSE);
  const gsize n_bytes = strlen(text);
  return n_bytes <= max_chars || (gsize)g_utf8_strlen(text, (gssize)n_bytes) <= max_chars;
}
