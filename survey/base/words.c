// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/words.h"

#include "survey/base/catalogue.h"
#include "survey/base/embed.h"
#include "survey/base/number.h"
#include "survey/base/text.h"

SURVEY_EMBED(survey_words_english, "forms/words-en.xml");
SURVEY_EMBED(survey_words_welsh, "forms/words-cy.xml");

struct SurveyWords {
  SurveyCatalogue *catalogue;
  SurveyWords *fallback; /* owned; NULL if there is none */
};

typedef struct {
  const char *language;
  const char *file;
  const char *start;
  const char *end;
} BuiltIn;

/* The catalogues that are built in, English first. */
static const BuiltIn built_in[] = {
    {"en", "words-en.xml", survey_words_english_start, survey_words_english_end},
    {"cy", "words-cy.xml", survey_words_welsh_start, survey_words_welsh_end},
};

static const BuiltIn *find_built_in(const char *language) {
  for (gsize i = 0; language && i < G_N_ELEMENTS(built_in); i++) {
    if (g_ascii_strcasecmp(built_in[i].language, language) == 0)
      return &built_in[i];
  }
  return NULL;
}

SurveyWords *survey_words_new(GBytes *bytes, const char *file, GError **error) {
  SurveyCatalogue *catalogue = survey_catalogue_read(bytes, file, error);
  if (catalogue == NULL)
    return NULL;
  SurveyWords *words = g_new0(SurveyWords, 1);
  words->catalogue = catalogue;
  return words;
}

static SurveyWords *read_built_in(const BuiltIn *chosen, GError **error) {
  gsize length = (gsize)(chosen->end - chosen->start);
  g_autoptr(GBytes) catalogue = g_bytes_new_static(chosen->start, length);
  return survey_words_new(catalogue, chosen->file, error);
}

SurveyWords *survey_words_new_english(GError **error) {
  return read_built_in(&built_in[0], error);
}

SurveyWords *survey_words_new_for(const char *language, GError **error) {
  g_autoptr(SurveyWords) english = survey_words_new_english(error);
  if (!english)
    return NULL;
  const BuiltIn *chosen = find_built_in(language);
  if (!chosen || chosen == &built_in[0])
    return g_steal_pointer(&english);
  SurveyWords *words = read_built_in(chosen, error);
  if (words)
    survey_words_set_fallback(words, g_steal_pointer(&english));
  return words;
}

gboolean survey_words_has_language(const char *language) {
  return find_built_in(language) != NULL;
}

void survey_words_set_fallback(SurveyWords *words, SurveyWords *fallback) {
  g_return_if_fail(words->fallback == NULL);
  words->fallback = fallback;
}

const char *survey_words_get_language(const SurveyWords *words) {
  return words->catalogue->language;
}

gboolean survey_words_is_draft(const SurveyWords *words) {
  return words->catalogue->is_draft;
}

static const SurveySaying *find(const SurveyWords *words, const char *id) {
  const SurveySaying *saying = survey_catalogue_find(words->catalogue, id);
  if (!saying && words->fallback)
    return find(words->fallback, id);
  if (!saying)
    g_critical("no words for \"%s\"", id);
  return saying;
}

const char *survey_words_get(const SurveyWords *words, const char *id) {
  const SurveySaying *saying = find(words, id);
  return saying ? saying->one : id;
}

char *survey_words_fill(const SurveyWords *words, const char *id, ...) {
  va_list pairs;
  va_start(pairs, id);
  char *filled = survey_text_fill_valist(survey_words_get(words, id), pairs);
  va_end(pairs);
  return filled;
}

char *survey_words_count(const SurveyWords *words, const char *id, guint64 n, ...) {
  const SurveySaying *saying = find(words, id);
  const char *sentence = saying ? saying->one : id;
  if (n != 1 && saying && saying->many)
    sentence = saying->many;

  char number[SURVEY_NUMBER_SIZE];
  survey_number_write((double)n, number);
  g_autofree char *counted = survey_text_fill(sentence, "n", number, NULL);
  va_list pairs;
  va_start(pairs, n);
  char *filled = survey_text_fill_valist(counted, pairs);
  va_end(pairs);
  return filled;
}

/* `so_far` and `next` joined by the saying `id`, which names them {before} and {next}. */
static char *join(const SurveyWords *words, const char *id, char *so_far, const char *next) {
  char *joined = survey_words_fill(words, id, "before", so_far, "next", next, NULL);
  g_free(so_far);
  return joined;
}

static char *join_all(const SurveyWords *words, const char *const *parts, const char *last_id) {
  char *joined = g_strdup(parts[0] ? parts[0] : "");
  for (guint i = 1; parts[0] && parts[i]; i++)
    joined = join(words, parts[i + 1] ? "join.comma" : last_id, joined, parts[i]);
  return joined;
}

char *survey_words_number(const SurveyWords *words, guint n) {
  static const char *const ids[] = {
      NULL,
      NULL,
      "number.word.2",
      "number.word.3",
      "number.word.4",
      "number.word.5",
      "number.word.6",
      "number.word.7",
      "number.word.8",
      "number.word.9",
      "number.word.10",
      "number.word.11",
      "number.word.12",
  };
  if (n >= G_N_ELEMENTS(ids) || ids[n] == NULL)
    return g_strdup_printf("%u", n);
  return g_strdup(survey_words_get(words, ids[n]));
}

char *survey_words_join(const SurveyWords *words, const char *const *parts) {
  return join_all(words, parts, "join.and");
}

char *survey_words_join_by(const SurveyWords *words, const char *id, const char *const *parts) {
  char *joined = g_strdup(parts[0] ? parts[0] : "");
  for (guint i = 1; parts[0] && parts[i]; i++)
    joined = join(words, id, joined, parts[i]);
  return joined;
}

char *survey_words_join_or(const SurveyWords *words, const char *const *parts) {
  return join_all(words, parts, "join.or");
}

void survey_words_free(SurveyWords *words) {
  if (!words)
    return;
  survey_words_free(words->fallback);
  survey_catalogue_free(words->catalogue);
  g_free(words);
}
