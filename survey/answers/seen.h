// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Remembers who has answered, to find one that answers twice: a set of the numbers of identity.h,
 * 10 to 12 bytes a response. */

#include <glib.h>

typedef struct SurveySeen SurveySeen;

SurveySeen *survey_seen_new(void);

/* The random key that its numbers are to be made with; two halves. */
const guint64 *survey_seen_get_key(const SurveySeen *seen);

/* Begins to fetch from memory what survey_seen_add() will need. */
void survey_seen_prefetch(const SurveySeen *seen, guint64 number);

/* Adds the number, which is not 0. FALSE if it was there. */
gboolean survey_seen_add(SurveySeen *seen, guint64 number);

/* Adds `n` numbers, none of them 0, or none: FALSE if one was there or comes twice, and all is as
 * before. Takes less time than one by one. */
gboolean survey_seen_add_all(SurveySeen *seen, const guint64 *numbers, gsize n);

/* How many there are. */
gsize survey_seen_get_size(const SurveySeen *seen);

void survey_seen_free(SurveySeen *seen);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveySeen, survey_seen_free)
