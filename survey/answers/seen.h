// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Remembers which respondents have answered, to find one that answers twice: a set of keyed 64-bit
 * hashes (SipHash-2-4 with a random key), 10 to 12 bytes a response. Two different respondents are
 * taken for one with a chance below one in thirty million among a million. */

#include <glib.h>

typedef struct SurveySeen SurveySeen;

SurveySeen *survey_seen_new(void);

/* Adds the strings, one at least ("a","bc" and "ab","c" differ). FALSE if they were there. It is
 * fastest when all but the last are those of the call before. */
gboolean survey_seen_add(SurveySeen *seen, const char *const *parts, guint n_parts);

/* The same in two steps, for readers of many rows: the first fetches from memory what the second
 * needs, while the reader does other work. */
guint64 survey_seen_prepare(SurveySeen *seen, const char *const *parts, guint n_parts);
gboolean survey_seen_add_prepared(SurveySeen *seen, guint64 prepared);

/* How many there are. */
gsize survey_seen_get_size(const SurveySeen *seen);

void survey_seen_free(SurveySeen *seen);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveySeen, survey_seen_free)
