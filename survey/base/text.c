// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/text.h"

#include <string.h>

/* The text of the placeholder `name` (of `length` bytes) among `pairs`, or NULL. */
static const char *find_pair(const GPtrArray *pairs, const char *name, gsize length) {
  for (guint i = 0; i + 1 < pairs->len; i += 2) {
    const char *key = pairs->pdata[i];
    if (strlen(key) == length && strncmp(key, name, length) == 0)
      return pairs->pdata[i + 1];
  }
  return NULL;
}

char *survey_text_fill_pairs(const char *sentence, const GPtrArray *pairs) {
  g_return_val_if_fail(sentence != NULL && pairs->len % 2 == 0, NULL);

  GString *filled = g_string_new(NULL);
  const char *rest = sentence;
  for (const char *open = strchr(rest, '{'); open != NULL; open = strchr(rest, '{')) {
    const char *close = strchr(open, '}');
    const char *text = close == NULL ? NULL : find_pair(pairs, open + 1, (gsize)(close - open - 1));
    g_string_append_len(filled, rest, open - rest);
    if (text != NULL) {
      g_string_append(filled, text);
      rest = close + 1;
    } else {
      g_string_append_c(filled, '{');
      rest = open + 1;
    }
  }
  g_string_append(filled, rest);
  return g_string_free(filled, FALSE);
}

char *survey_text_fill_valist(const char *sentence, va_list arguments) {
  g_autoptr(GPtrArray) pairs = g_ptr_array_new();
  for (char *next = va_arg(arguments, char *); next != NULL; next = va_arg(arguments, char *))
    g_ptr_array_add(pairs, next);
  return survey_text_fill_pairs(sentence, pairs);
}

char *survey_text_fill(const char *sentence, ...) {
  va_list pairs;
  va_start(pairs, sentence);
  char *filled = survey_text_fill_valist(sentence, pairs);
  va_end(pairs);
  return filled;
}

/* What would steer a terminal, break the line or turn its direction. */
static gboolean is_unseen(gunichar c) {
  const GUnicodeType type = g_unichar_type(c);
  return g_unichar_iscntrl(c) || type == G_UNICODE_FORMAT || type == G_UNICODE_LINE_SEPARATOR ||
         type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

gunichar survey_text_find_unseen(const char *text) {
  g_return_val_if_fail(text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
    if (is_unseen(g_utf8_get_char(p)))
      return g_utf8_get_char(p);
  }
  return 0;
}

char *survey_text_show(const char *text, gsize max_chars) {
  g_return_val_if_fail(text != NULL, NULL);

  g_autofree char *valid = g_utf8_make_valid(text, -1);
  GString *shown = g_string_new(NULL);
  gsize n_chars = 0;
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p)) {
    const gunichar c = g_utf8_get_char(p);
    if (++n_chars > max_chars) {
      g_string_append(shown, "...");
      break;
    }
    if (is_unseen(c))
      g_string_append_printf(shown, "\\u%04X", c);
    else
      g_string_append_unichar(shown, c);
  }
  return g_string_free(shown, FALSE);
}

char *survey_text_collapse(const char *text) {
  g_return_val_if_fail(text != NULL, NULL);

  char *collapsed = g_strdup(text);
  survey_text_squeeze(collapsed);
  return collapsed;
}

void survey_text_squeeze(char *text) {
  g_return_if_fail(text != NULL);

  char *end = text;
  gboolean pending = FALSE;
  for (const char *p = text; *p != '\0'; p++) {
    if (g_ascii_isspace(*p)) {
      pending = end > text;
      continue;
    }
    if (pending)
      *end++ = ' ';
    *end++ = *p;
    pending = FALSE;
  }
  *end = '\0';
}

char *survey_text_clause(const char *sentence) {
  char *clause = g_strstrip(g_strdup(sentence != NULL ? sentence : "no reason given"));
  const gsize length = strlen(clause);
  if (length > 0 && clause[length - 1] == '.')
    clause[length - 1] = '\0';
  return clause;
}

char *survey_text_size(gsize bytes) {
  if (bytes >= 1024 * 1024 && bytes % (1024 * 1024) == 0)
    return g_strdup_printf("%" G_GSIZE_FORMAT " MiB", bytes / (1024 * 1024));
  if (bytes >= 1024 && bytes % 1024 == 0)
    return g_strdup_printf("%" G_GSIZE_FORMAT " KiB", bytes / 1024);
  return g_strdup_printf("%" G_GSIZE_FORMAT " bytes", bytes);
}

gboolean survey_text_is_id(const char *text) {
  g_return_val_if_fail(text != NULL, FALSE);

  if (!g_ascii_isalpha(text[0]))
    return FALSE;
  gsize length = 1;
  while (g_ascii_isalnum(text[length]) || text[length] == '-' || text[length] == '_')
    length++;
  return text[length] == '\0' && length <= SURVEY_TEXT_MAX_ID;
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

gboolean survey_text_is_date(const char *text) {
  g_return_val_if_fail(text != NULL, FALSE);

  if (strlen(text) != strlen("YYYY-MM-DD") || text[4] != '-' || text[7] != '-')
    return FALSE;
  const guint year = read_digits(text, 4);
  const guint month = read_digits(text + 5, 2);
  const guint day = read_digits(text + 8, 2);
  return g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

gboolean survey_text_is_language(const char *text) {
  g_return_val_if_fail(text != NULL, FALSE);

  gsize letters = 0;
  while (g_ascii_isalpha(text[letters]))
    letters++;
  gsize all = letters;
  while (g_ascii_isalnum(text[all]) || (text[all] == '-' && g_ascii_isalnum(text[all + 1])))
    all++;
  const gboolean ends_well = text[letters] == '\0' || text[letters] == '-';
  return letters >= 2 && letters <= 3 && ends_well && text[all] == '\0' &&
         all <= SURVEY_TEXT_MAX_LANGUAGE;
}
