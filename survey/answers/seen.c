// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/seen.h"

#include "survey/base/random.h"
#include <sys/mman.h>

#define FIRST_CAPACITY 1024 /* slots */

/* At most four fifths of the slots are taken. A small table doubles; a large one grows by a fifth,
 * which leaves 12 bytes a hash. */
#define MAX_LOAD_OF_5 4
#define LARGE         (1 << 20) /* slots */

/* While a table is copied, what was copied is given back by and by. In slots: 2 MiB, a large page.
 */
#define GIVEN_BACK_AT_ONCE (1 << 18)

/* Numbers that are fetched from memory before the one that is added. */
#define N_AHEAD 16

/* Marks a free slot. */
#define FREE 0

struct SurveySeen {
  guint64 key[2];
  guint64 *slots; /* `capacity` of them; a number stands at or after its own slot */
  gsize capacity;
  gsize size;
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
  return seen;
}

const guint64 *survey_seen_get_key(const SurveySeen *seen) {
  g_return_val_if_fail(seen != NULL, NULL);
  return seen->key;
}

/* The slot of a number: slots stand in the order of numbers, so that a table is copied into a
 * larger one from front to back. */
static gsize find_slot(guint64 number, gsize capacity) {
  return (gsize)(((unsigned __int128)number * capacity) >> 64);
}

/* Where the number is, or the free slot where it belongs. */
static guint64 *find(guint64 *slots, gsize capacity, guint64 number) {
  gsize slot = find_slot(number, capacity);
  while (slots[slot] != FREE && slots[slot] != number)
    slot = slot + 1 < capacity ? slot + 1 : 0;
  return &slots[slot];
}

/* Old and new slots together take little more than the new ones will. */
static void grow(SurveySeen *seen) {
  const gsize more = seen->capacity < LARGE ? seen->capacity : seen->capacity / 5;
  const gsize capacity = seen->capacity + more;
  guint64 *slots = make_slots(capacity);
  for (gsize i = 0; i < seen->capacity; i++) {
    if (seen->slots[i] != FREE)
      *find(slots, capacity, seen->slots[i]) = seen->slots[i];
    if ((i + 1) % GIVEN_BACK_AT_ONCE == 0)
      (void)madvise(&seen->slots[i + 1 - GIVEN_BACK_AT_ONCE], GIVEN_BACK_AT_ONCE * sizeof *slots,
                    MADV_DONTNEED);
  }
  free_slots(seen->slots, seen->capacity);
  seen->slots = slots;
  seen->capacity = capacity;
}

void survey_seen_prefetch(const SurveySeen *seen, guint64 number) {
  g_return_if_fail(seen != NULL);
  __builtin_prefetch(&seen->slots[find_slot(number, seen->capacity)], 1);
}

/* Adds a number that there is room for. */
static gboolean put(SurveySeen *seen, guint64 number) {
  guint64 *slot = find(seen->slots, seen->capacity, number);
  const gboolean is_new = *slot == FREE;
  *slot = number;
  seen->size += is_new ? 1 : 0;
  return is_new;
}

static void make_room(SurveySeen *seen, gsize n) {
  while (seen->size + n > seen->capacity / 5 * MAX_LOAD_OF_5)
    grow(seen);
}

gboolean survey_seen_add(SurveySeen *seen, guint64 number) {
  g_return_val_if_fail(seen != NULL && number != FREE, FALSE);

  make_room(seen, 1);
  return put(seen, number);
}

/* The last one first: so each leaves the table as it was before. */
static void take_back(SurveySeen *seen, const guint64 *numbers, gsize n) {
  while (n-- > 0)
    *find(seen->slots, seen->capacity, numbers[n]) = FREE;
}

gboolean survey_seen_add_all(SurveySeen *seen, const guint64 *numbers, gsize n) {
  g_return_val_if_fail(seen != NULL && (numbers != NULL || n == 0), FALSE);

  const gsize size_before = seen->size;
  make_room(seen, n);
  for (gsize i = 0; i < MIN(n, N_AHEAD); i++)
    survey_seen_prefetch(seen, numbers[i]);
  for (gsize i = 0; i < n; i++) {
    if (i + N_AHEAD < n)
      survey_seen_prefetch(seen, numbers[i + N_AHEAD]);
    if (put(seen, numbers[i]))
      continue;
    take_back(seen, numbers, i);
    seen->size = size_before;
    return FALSE;
  }
  return TRUE;
}

gsize survey_seen_get_size(const SurveySeen *seen) {
  g_return_val_if_fail(seen != NULL, 0);
  return seen->size;
}

void survey_seen_free(SurveySeen *seen) {
  if (seen == NULL)
    return;
  free_slots(seen->slots, seen->capacity);
  g_free(seen);
}
