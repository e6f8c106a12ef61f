// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Small helpers for UTF-8 text. */

#include <glib.h>

/* TRUE if both texts are the same. For short ones, where to call strcmp() takes longer than to
 * compare. */
static inline gboolean survey_text_is_same(const char *a, const char *b) {
  while (*a == *b && *a != '\0') {
    a++;
    b++;
  }
  return *a == *b;
}

/* Fills the {placeholders} of `sentence` from pairs of strings (name, text) that end with NULL.
 * A placeholder without a pair stays as it is, so that the gap is seen. Free with g_free(). */
char *survey_text_fill(const char *sentence, ...) G_GNUC_NULL_TERMINATED;
char *survey_text_fill_valist(const char *sentence, va_list pairs);
char *survey_text_fill_pairs(const char *sentence, const GPtrArray *pairs);

/* `text` fit for a message: at most `max_chars` characters (then "..."), control characters and
 * bytes that are not UTF-8 made visible. Free with g_free(). */
char *survey_text_show(const char *text, gsize max_chars);

/* The first character of `text` (UTF-8) that steers a terminal, breaks a line or turns its
 * direction, or 0 if it has none. */
gunichar survey_text_find_unseen(const char *text);

/* `text` with every run of white space made one space and none at the ends: a copy to free with
 * g_free(), or in its place. */
char *survey_text_collapse(const char *text);
void survey_text_squeeze(char *text);

/* A library's sentence fit to stand within ours: without line break and full stop; for NULL a
 * sentence that says so. Free with g_free(). */
char *survey_text_clause(const char *sentence);

/* A size for people: "512 KiB", "20 MiB", "900 bytes". Free with g_free(). */
char *survey_text_size(gsize bytes);

/* An id of the form language: an ASCII letter, then letters, digits, '-', '_'; at most 64. */
#define SURVEY_TEXT_MAX_ID 64
gboolean survey_text_is_id(const char *text);

/* A day of the calendar, written YYYY-MM-DD. */
gboolean survey_text_is_date(const char *text);

/* A language code such as "en", "cy" or "zh-Hant-TW": two or three letters, then parts of letters
 * and digits after hyphens (BCP 47); at most 35 characters (RFC 5646, 4.4.1, asks for room for
 * them). */
#define SURVEY_TEXT_MAX_LANGUAGE 35
gboolean survey_text_is_language(const char *text);
