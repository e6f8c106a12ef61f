// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/response-check.h"

#include "survey/base/number.h"
#include <string.h>

/* Characters of a language code (RFC 5646, section 4.4.1, asks for at least 35). */
#define MAX_LANGUAGE_CHARS 35

gboolean survey_response_takes_lens(SurveyLens lens, SurveyLens given) {
  return given == lens || survey_lens_is_group(given);
}

/* The whole number of the next `n_digits` digits; 0, which no part of a date is, if they are not
 * all digits. */
static guint read_digits(const char *text, guint n_digits) {
  guint number = 0;
  for (guint i = 0; i < n_digits; i++) {
    if (!g_ascii_isdigit(text[i]))
      return 0;
    number = number * 10 + (guint)(text[i] - '0');
  }
  return number;
}

gboolean survey_response_is_date(const char *text) {
  g_return_val_if_fail(text != NULL, FALSE);

  if (strlen(text) != strlen("YYYY-MM-DD") || text[4] != '-' || text[7] != '-')
    return FALSE;
  const guint year = read_digits(text, 4);
  const guint month = read_digits(text + 5, 2);
  const guint day = read_digits(text + 8, 2);
  return g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

gboolean survey_response_is_language(const char *text) {
  g_return_val_if_fail(text != NULL, FALSE);

  gsize letters = 0;
  while (g_ascii_isalpha(text[letters]))
    letters++;
  gsize all = letters;
  while (g_ascii_isalnum(text[all]) || (text[all] == '-' && g_ascii_isalnum(text[all + 1])))
    all++;
  const gboolean ends_well = text[letters] == '\0' || text[letters] == '-';
  return letters >= 2 && letters <= 3 && ends_well && text[all] == '\0' &&
         all <= MAX_LANGUAGE_CHARS;
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
