// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/seen.h"

#include "survey/answers/siphash.h"
#include "survey/base/random.h"
#include <string.h>
#include <sys/mman.h>

#define FIRST_CAPACITY 1024 /* slots */
#define FIRST_ROOM     256  /* bytes of strings */

/* At most four fifths of the slots are taken. A small table doubles; a large one grows by a fifth,
 * which leaves 12 bytes a hash. */
#define MAX_LOAD_OF_5 4
#define LARGE         (1 << 20) /* slots */

/* While a table is copied, what was copied is given back by and by. In slots: 2 MiB, a large page.
 */
#define GIVEN_BACK_AT_ONCE (1 << 18)

/* Marks a free slot. A hash of this value is kept as another one. */
#define FREE            0
#define INSTEAD_OF_FREE 1

struct SurveySeen {
  guint64 key[2];
  guint64 *slots; /* of hashes, `capacity` of them; a hash stands at or after its own slot */
  gsize capacity;
  gsize size;

  /* All strings but the last, which mostly are those of the response before: each with its zero
   * byte, and their hash. */
  GString *prefix;
  guint64 prefix_hash;

  GString *message; /* the hash of the prefix, then the last string */
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
  seen->prefix = g_string_sized_new(FIRST_ROOM);
  seen->message = g_string_sized_new(FIRST_ROOM);
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

/* Old and new slots together take little more than the new ones will. */
static void grow(SurveySeen *seen) {
  const gsize more = seen->capacity < LARGE ? seen->capacity : seen->capacity / 5;
  const gsize capacity = seen->capacity + more;
  guint64 *slots = make_slots(capacity);
  for (gsize i = 0; i < seen->capacity; i++) {
    if (seen->slots[i] != FREE)
      put(slots, capacity, seen->slots[i]);
    if ((i + 1) % GIVEN_BACK_AT_ONCE == 0)
      (void)madvise(&seen->slots[i + 1 - GIVEN_BACK_AT_ONCE], GIVEN_BACK_AT_ONCE * sizeof *slots,
                    MADV_DONTNEED);
  }
  free_slots(seen->slots, seen->capacity);
  seen->slots = slots;
  seen->capacity = capacity;
}

/* TRUE if the prefix is made of these parts. They are short: calls to compare them cost more. */
static gboolean is_prefix(const GString *prefix, const char *const *parts, guint n_parts) {
  const char *at = prefix->str;
  const char *end = at + prefix->len;
  for (guint i = 0; i < n_parts; i++) {
    const char *part = parts[i];
    while (at < end && *at == *part && *part != '\0') {
      at++;
      part++;
    }
    if (at == end || *at++ != *part)
      return FALSE;
  }
  return at == end;
}

static void set_prefix(SurveySeen *seen, const char *const *parts, guint n_parts) {
  g_string_truncate(seen->prefix, 0);
  for (guint i = 0; i < n_parts; i++)
    g_string_append_len(seen->prefix, parts[i], (gssize)strlen(parts[i]) + 1);
  seen->prefix_hash = survey_siphash_get(seen->key, seen->prefix->str, seen->prefix->len);
  g_string_truncate(seen->message, 0);
  g_string_append_len(seen->message, (const char *)&seen->prefix_hash, sizeof seen->prefix_hash);
}

guint64 survey_seen_prepare(SurveySeen *seen, const char *const *parts, guint n_parts) {
  g_return_val_if_fail(seen != NULL && parts != NULL && n_parts > 0, INSTEAD_OF_FREE);

  const guint n_first = n_parts - 1;
  if (!is_prefix(seen->prefix, parts, n_first) || seen->message->len == 0)
    set_prefix(seen, parts, n_first);
  g_string_truncate(seen->message, sizeof seen->prefix_hash);
  g_string_append(seen->message, parts[n_first]);
  const guint64 hash = survey_siphash_get(seen->key, seen->message->str, seen->message->len);
  __builtin_prefetch(&seen->slots[find_slot(hash, seen->capacity)], 1);
  return hash == FREE ? INSTEAD_OF_FREE : hash;
}

gboolean survey_seen_add_prepared(SurveySeen *seen, guint64 prepared) {
  g_return_val_if_fail(seen != NULL && prepared != FREE, FALSE);

  if (seen->size >= seen->capacity / 5 * MAX_LOAD_OF_5)
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
  g_string_free(seen->prefix, TRUE);
  g_string_free(seen->message, TRUE);
  g_free(seen);
}
