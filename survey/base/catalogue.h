// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A word catalogue as it stands in its file: the sayings of one language, by id. It is read
 * whenever there is something to say, so in one pass, without a tree, and with all its texts in few
 * pieces of memory. What is said where it has a gap is the business of words.c, the only user. */

#include <glib.h>

typedef struct {
  const char *one;
  const char *many; /* NULL if the sentence depends on no number */
} SurveySaying;

typedef struct {
  char *language;
  gboolean is_draft;
  GHashTable *sayings; /* id -> SurveySaying, owned; the strings are of `texts` */
  GStringChunk *texts;
} SurveyCatalogue;

/* The catalogue in `bytes`, which `file` names in errors. SURVEY_ERROR_DATA if it is not one: see
 * survey_words_new(). Free with survey_catalogue_free(). */
SurveyCatalogue *survey_catalogue_read(GBytes *bytes, const char *file, GError **error);

/* NULL if it says nothing. */
const SurveySaying *survey_catalogue_find(const SurveyCatalogue *catalogue, const char *id);

void survey_catalogue_free(SurveyCatalogue *catalogue);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyCatalogue, survey_catalogue_free)
