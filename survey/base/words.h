// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The word catalogue: every sentence a person reads in a report, on a page or in a message, by id
 * and in one language. The files forms/words-*.xml are built in.
 *
 *   <words xml:lang="en">
 *     <say id="voices" many="{n} people answered">{n} person answered</say>
 *   </words>
 *
 * A catalogue in another language falls back to English where it says nothing. It is a draft, with
 * status="draft", until somebody who speaks the language has reviewed it. */

#include <glib.h>

typedef struct SurveyWords SurveyWords;

/* The catalogue in `bytes`, which `file` names in errors. SURVEY_ERROR_DATA if it is not one:
 * not XML, no xml:lang, an element that is no <say>, an id missing or used twice, an empty
 * sentence. Free with survey_words_free(). */
SurveyWords *survey_words_new(GBytes *bytes, const char *file, GError **error);

/* The English catalogue that is built into the program. SURVEY_ERROR_DATA if it is damaged, which
 * the tests rule out. Free with survey_words_free(). */
SurveyWords *survey_words_new_english(GError **error);

/* The catalogue that is built in for a language ("cy"); the English one where there is none, or
 * where `language` is NULL. Errors as above. Free with survey_words_free(). */
SurveyWords *survey_words_new_for(const char *language, GError **error);

/* TRUE if a catalogue for this language is built in. */
gboolean survey_words_has_language(const char *language);

/* Where `words` has no sentence, `fallback` has; it is taken over. */
void survey_words_set_fallback(SurveyWords *words, SurveyWords *fallback);

/* The language of the catalogue, and whether it is a draft. */
const char *survey_words_get_language(const SurveyWords *words);
gboolean survey_words_is_draft(const SurveyWords *words);

/* The sentence of this id, in English where this catalogue has none. A missing id is a programming
 * mistake: it is reported by g_critical() and the id itself is returned, so that the gap is seen.
 * Owned by `words`. */
const char *survey_words_get(const SurveyWords *words, const char *id);

/* The sentence with its {placeholders} filled from pairs (name, text) that end with NULL.
 * Free with g_free(). */
char *survey_words_fill(const SurveyWords *words, const char *id, ...) G_GNUC_NULL_TERMINATED;

/* As survey_words_fill(), for a sentence that depends on a number: takes the singular for 1 and
 * the `many` form else; {n} is filled with `n`. */
char *survey_words_count(const SurveyWords *words, const char *id, guint64 n,
                         ...) G_GNUC_NULL_TERMINATED;

/* A small number in words, "seven"; in digits below two and above twelve. Free with g_free(). */
char *survey_words_number(const SurveyWords *words, guint n);

/* "a", "a and b", "a, b and c" in this language. `parts` is NULL-terminated. Free with g_free(). */
char *survey_words_join(const SurveyWords *words, const char *const *parts);

/* The same with "or" before the last. */
char *survey_words_join_or(const SurveyWords *words, const char *const *parts);

/* The parts joined two by two by the saying `id`, which names them {before} and {next}. */
char *survey_words_join_by(const SurveyWords *words, const char *id, const char *const *parts);

void survey_words_free(SurveyWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyWords, survey_words_free)
