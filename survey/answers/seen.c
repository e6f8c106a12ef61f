// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/seen.h"

#include "survey/answers/siphash.h"
#include <errno.h>
#include <string.h>
#include <sys/random.h>

#define FIRST_CAPACITY 1024

/* At most two thirds of the slots are taken; a full table grows by half. */
#define MAX_LOAD_OF_3 2

/* Marks a free slot. A hash of this value is kept as another one. */
#define FREE            0
#define INSTEAD_OF_FREE 1

struct SurveySeen {
  guint64 key[2];
  guint64 *slots; /* of hashes, `capacity` of them; a hash stands at or after its own slot */
  gsize capacity;
  gsize size;
  GByteArray *joined; /* the strings at hand, each with its zero byte */
};

SurveySeen *survey_seen_new(void) {
  SurveySeen *seen = g_new0(SurveySeen, 1);
  while (getrandom(seen->key, sizeof seen->key, 0) != (gssize)sizeof seen->key)
    if (errno != EINTR)
      g_error("The system has no random numbers: %s", g_strerror(errno));
  seen->capacity = FIRST_CAPACITY;
  seen->slots = g_new0(guint64, seen->capacity);
  seen->joined = g_byte_array_new();
  return seen;
}

/* The slot of a hash: slots stand in the order of hashes, so that a table is copied into a larger
 * one from front to back. */
static gsize find_slot(guint64 hash, gsize capacity) {
  return (gsize)(((unsigned __int128)hash * capacity) >> 64);
}

/* Puts the hash into the first free slot from its own on. FALSE if it is there. */
static gboolean put(guint64 *slots, gsize capacity, guint64 hash) {
  gsize slot = find_slot(hash, capacity);
  while (slots[slot] != FREE && slots[slot] != hash)
    slot = slot + 1 < capacity ? slot + 1 : 0;
  const gboolean is_new = slots[slot] == FREE;
  slots[slot] = hash;
  return is_new;
}

static void grow(SurveySeen *seen) {
  const gsize capacity = seen->capacity + seen->capacity / 2;
  guint64 *slots = g_new0(guint64, capacity);
  for (gsize i = 0; i < seen->capacity; i++)
    if (seen->slots[i] != FREE)
      put(slots, capacity, seen->slots[i]);
  g_free(seen->slots);
  seen->slots = slots;
  seen->capacity = capacity;
}

gboolean survey_seen_add(SurveySeen *seen, const char *const *parts, guint n_parts) {
  g_return_val_if_fail(seen != NULL && parts != NULL, FALSE);

  if (seen->size >= seen->capacity / 3 * MAX_LOAD_OF_3)
    grow(seen);
  g_byte_array_set_size(seen->joined, 0);
  for (guint i = 0; i < n_parts; i++)
    g_byte_array_append(seen->joined, (const guint8 *)parts[i], (guint)strlen(parts[i]) + 1);
  guint64 hash = survey_siphash_get(seen->key, seen->joined->data, seen->joined->len);
  if (hash == FREE)
    hash = INSTEAD_OF_FREE;
  const gboolean is_new = put(seen->slots, seen->capacity, hash);
  seen->size += is_new ? 1 : 0;
  return is_new;
}

gsize survey_seen_get_size(const SurveySeen *seen) {
  g_return_val_if_fail(seen != NULL, 0);
  return seen->size;
}

void survey_seen_free(SurveySeen *seen) {
  if (seen == NULL)
    return;
  g_free(seen->slots);
  g_byte_array_unref(seen->joined);
  g_free(seen);
}
