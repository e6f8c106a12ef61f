// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/seen.h"

#include "survey/answers/siphash.h"
#include "survey/base/random.h"
#include <string.h>
#include <sys/mman.h>

#define FIRST_CAPACITY 1024 /* slots */
#define FIRST_ROOM     256  /* bytes of joined strings */

/* At most two thirds of the slots are taken; a full table doubles. */
#define MAX_LOAD_OF_3 2

/* Marks a free slot. A hash of this value is kept as another one. */
#define FREE            0
#define INSTEAD_OF_FREE 1

struct SurveySeen {
  guint64 key[2];
  guint64 *slots; /* of hashes, `capacity` of them; a hash stands at or after its own slot */
  gsize capacity;
  gsize size;
  char *joined; /* the strings at hand */
  gsize joined_room;
};

/* Free slots, in large pages where the system has them: a look-up goes anywhere in the table, and
 * would miss the processor's list of small pages nearly every time. Without memory the program
 * ends, as g_malloc() would end it. */
static guint64 *make_slots(gsize capacity) {
  const gsize size = capacity * sizeof(guint64);
  guint64 *slots = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (slots == MAP_FAILED)
    g_error("There is no memory for %" G_GSIZE_FORMAT " responses", capacity);
  (void)madvise(slots, size, MADV_HUGEPAGE);
  return slots;
}

static void free_slots(guint64 *slots, gsize capacity) {
  munmap(slots, capacity * sizeof(guint64));
}

SurveySeen *survey_seen_new(void) {
  SurveySeen *seen = g_new0(SurveySeen, 1);
  survey_random_fill(seen->key, G_N_ELEMENTS(seen->key));
  seen->capacity = FIRST_CAPACITY;
  seen->slots = make_slots(seen->capacity);
  seen->joined_room = FIRST_ROOM;
  seen->joined = g_malloc(seen->joined_room);
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
  const gsize capacity = 2 * seen->capacity;
  guint64 *slots = make_slots(capacity);
  for (gsize i = 0; i < seen->capacity; i++)
    if (seen->slots[i] != FREE)
      put(slots, capacity, seen->slots[i]);
  free_slots(seen->slots, seen->capacity);
  seen->slots = slots;
  seen->capacity = capacity;
}

/* Copies a string with its zero byte to `at` of the joined ones; returns where the next one goes.
 */
static gsize join(SurveySeen *seen, gsize at, const char *part) {
  char *end = NULL;
  while ((end = memccpy(seen->joined + at, part, '\0', seen->joined_room - at)) == NULL) {
    seen->joined_room *= 2;
    seen->joined = g_realloc(seen->joined, seen->joined_room);
  }
  return (gsize)(end - seen->joined);
}

guint64 survey_seen_prepare(SurveySeen *seen, const char *const *parts, guint n_parts) {
  g_return_val_if_fail(seen != NULL && parts != NULL, INSTEAD_OF_FREE);

  gsize size = 0;
  for (guint i = 0; i < n_parts; i++)
    size = join(seen, size, parts[i]);
  const guint64 hash = survey_siphash_get(seen->key, seen->joined, size);
  __builtin_prefetch(&seen->slots[find_slot(hash, seen->capacity)], 1);
  return hash == FREE ? INSTEAD_OF_FREE : hash;
}

gboolean survey_seen_add_prepared(SurveySeen *seen, guint64 prepared) {
  g_return_val_if_fail(seen != NULL && prepared != FREE, FALSE);

  if (seen->size >= seen->capacity / 3 * MAX_LOAD_OF_3)
    grow(seen);
  const gboolean is_new = put(seen->slots, seen->capacity, prepared);
  seen->size += is_new ? 1 : 0;
  return is_new;
}

gboolean survey_seen_add(SurveySeen *seen, const char *const *parts, guint n_parts) {
  return survey_seen_add_prepared(seen, survey_seen_prepare(seen, parts, n_parts));
}

gsize survey_seen_get_size(const SurveySeen *seen) {
  g_return_val_if_fail(seen != NULL, 0);
  return seen->size;
}

void survey_seen_free(SurveySeen *seen) {
  if (seen == NULL)
    return;
  free_slots(seen->slots, seen->capacity);
  g_free(seen->joined);
  g_free(seen);
}
