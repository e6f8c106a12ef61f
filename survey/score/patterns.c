// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/patterns.h"
#include <string.h>

/* Codes that are not levels: unanswered, not applicable, unable. */
#define N_STATES 3

#define WORD_BITS   64
#define MAX_WORDS   (SURVEY_FORM_MAX_FACTOR_ITEMS / (WORD_BITS / 4))
#define FIRST_SLOTS 16

/* 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4). */
#define HASH_FACTOR G_GUINT64_CONSTANT(0x9e3779b97f4a7c15)

/* A pattern as numbers: the first item in the highest bits of the first word. */
typedef guint64 Key[MAX_WORDS];

struct SurveyPatterns {
  guint n_items;
  guint bits;           /* an item */
  guint items_per_word; /* only the last word may hold fewer */
  guint n_words;        /* of a key */
  guint states_shift;   /* from a state's answer to its code */
  guint64 last_key;     /* the highest there can be; of one word */
  guint n_slots_log2;
  gsize n_used;    /* slots, or counters of the direct table, that are not 0 */
  guint64 *slots;  /* each n_words of key, then its count; count 0 is a free slot; NULL if direct */
  guint64 *direct; /* a counter for every possible key; NULL if hashed */
};

G_STATIC_ASSERT(SURVEY_ANSWER_NOT_APPLICABLE == SURVEY_ANSWER_UNANSWERED + 1);
G_STATIC_ASSERT(SURVEY_ANSWER_UNABLE == SURVEY_ANSWER_UNANSWERED + 2);
G_STATIC_ASSERT(SURVEY_FORM_MAX_LEVELS + N_STATES <= 16);

static gsize get_n_slots(const SurveyPatterns *patterns) {
  return (gsize)1 << patterns->n_slots_log2;
}

static gsize get_stride(const SurveyPatterns *patterns) {
  return patterns->n_words + 1;
}

static guint64 *new_slots(const SurveyPatterns *patterns) {
  return g_new0(guint64, get_n_slots(patterns) * get_stride(patterns));
}

SurveyPatterns *survey_patterns_new(guint n_items, guint max_levels) {
  g_return_val_if_fail(n_items >= 1 && n_items <= SURVEY_FORM_MAX_FACTOR_ITEMS, NULL);
  g_return_val_if_fail(max_levels >= 1 && max_levels <= SURVEY_FORM_MAX_LEVELS, NULL);
  SurveyPatterns *patterns = g_new0(SurveyPatterns, 1);
  patterns->n_items = n_items;
  patterns->bits = max_levels + N_STATES <= 8 ? 3 : 4;
  patterns->items_per_word = WORD_BITS / patterns->bits;
  patterns->n_words = (n_items + patterns->items_per_word - 1) / patterns->items_per_word;
  patterns->states_shift = SURVEY_ANSWER_UNANSWERED + N_STATES - (1u << patterns->bits);
  patterns->last_key = G_MAXUINT64 >> (WORD_BITS - MIN(n_items * patterns->bits, WORD_BITS));
  patterns->n_slots_log2 = g_bit_storage(FIRST_SLOTS) - 1;
  patterns->slots = new_slots(patterns);
  return patterns;
}

/* A level is its own code; a state (its top bit is set) moves down to the highest codes. */
static inline guint64 encode(const SurveyAnswer *answers, guint n, guint bits, guint shift) {
  guint64 word = 0;
  for (guint i = 0; i < n; i++)
    word = word << bits | (answers[i] - (shift & -(guint)(answers[i] >> 7)));
  return word;
}

static void encode_key(const SurveyPatterns *patterns, const SurveyAnswer *answers, Key key) {
  for (guint w = 0, item = 0; w < patterns->n_words; w++, item += patterns->items_per_word) {
    guint n = MIN(patterns->items_per_word, patterns->n_items - item);
    key[w] = encode(answers + item, n, patterns->bits, patterns->states_shift);
  }
}

static void decode_key(const SurveyPatterns *patterns, const guint64 *key, SurveyAnswer *answers) {
  guint mask = (1u << patterns->bits) - 1;
  guint first_state = mask + 1 - N_STATES;
  for (guint w = 0, item = 0; w < patterns->n_words; w++, item += patterns->items_per_word) {
    guint n = MIN(patterns->items_per_word, patterns->n_items - item);
    guint64 word = key[w];
    for (guint i = n; i-- > 0; word >>= patterns->bits) {
      guint code = (guint)word & mask;
      answers[item + i] = (SurveyAnswer)(code + (code < first_state ? 0 : patterns->states_shift));
    }
  }
}

static inline gsize hash_key(const guint64 *key, guint n_words, guint n_slots_log2) {
  guint64 hash = key[0] * HASH_FACTOR;
  for (guint w = 1; w < n_words; w++)
    hash = ((hash >> 32) ^ hash ^ key[w]) * HASH_FACTOR;
  return (gsize)(hash >> (WORD_BITS - n_slots_log2));
}

static inline gboolean same_key(const guint64 *a, const guint64 *b, guint n_words) {
  for (guint w = 0; w < n_words; w++)
    if (a[w] != b[w])
      return FALSE;
  return TRUE;
}

/* The slot of the key, or the free one where it belongs. */
static inline guint64 *find_slot(const SurveyPatterns *patterns, const guint64 *key) {
  guint n_words = patterns->n_words;
  gsize last = get_n_slots(patterns) - 1;
  gsize at = hash_key(key, n_words, patterns->n_slots_log2);
  for (;; at = (at + 1) & last) {
    guint64 *slot = patterns->slots + at * get_stride(patterns);
    if (slot[n_words] == 0 || same_key(slot, key, n_words))
      return slot;
  }
}

static void move_slots(SurveyPatterns *patterns, const guint64 *old, gsize n_old) {
  gsize stride = get_stride(patterns);
  for (const guint64 *slot = old; slot < old + n_old * stride; slot += stride) {
    if (slot[patterns->n_words] == 0)
      continue;
    if (patterns->direct != NULL)
      patterns->direct[slot[0]] = slot[1];
    else
      memcpy(find_slot(patterns, slot), slot, stride * sizeof *slot);
  }
}

/* Twice the slots, or the direct table in their place. */
static void grow(SurveyPatterns *patterns) {
  gsize n_old = get_n_slots(patterns);
  g_autofree guint64 *old = g_steal_pointer(&patterns->slots);
  guint key_bits = patterns->n_items * patterns->bits;
  if (key_bits <= SURVEY_PATTERNS_DIRECT_BITS && n_old >= SURVEY_PATTERNS_DIRECT_FROM) {
    patterns->direct = g_new0(guint64, (gsize)1 << key_bits);
  } else {
    patterns->n_slots_log2++;
    patterns->slots = new_slots(patterns);
  }
  move_slots(patterns, old, n_old);
}

static inline void add_key(SurveyPatterns *patterns, const guint64 *key, guint64 count) {
  guint64 *counter = patterns->direct != NULL ? &patterns->direct[key[0]]
                                              : &find_slot(patterns, key)[patterns->n_words];
  if (G_LIKELY(*counter != 0)) {
    *counter += count;
    return;
  }
  *counter = count;
  patterns->n_used++;
  if (patterns->direct != NULL)
    return;
  memcpy(counter - patterns->n_words, key, patterns->n_words * sizeof *key);
  if (patterns->n_used > get_n_slots(patterns) / 2)
    grow(patterns);
}

void survey_patterns_add(SurveyPatterns *patterns, const SurveyAnswer *answers) {
  if (G_LIKELY(patterns->n_words == 1)) {
    guint64 key = encode(answers, patterns->n_items, patterns->bits, patterns->states_shift);
    key &= patterns->last_key; /* whatever the answers, a place in the table */
    add_key(patterns, &key, 1);
    return;
  }
  Key key = {0};
  encode_key(patterns, answers, key);
  add_key(patterns, key, 1);
}

gsize survey_patterns_get_n(const SurveyPatterns *patterns) {
  return patterns->n_used;
}

gboolean survey_patterns_is_direct(const SurveyPatterns *patterns) {
  return patterns->direct != NULL;
}

static int compare_keys(gconstpointer a, gconstpointer b, gpointer data) {
  const guint64 *x = a;
  const guint64 *y = b;
  guint n_words = GPOINTER_TO_UINT(data);
  for (guint w = 0; w < n_words; w++)
    if (x[w] != y[w])
      return x[w] < y[w] ? -1 : 1;
  return 0;
}

/* The slots in use, one behind another, in the order of their keys. */
static guint64 *list_sorted(const SurveyPatterns *patterns) {
  gsize stride = get_stride(patterns);
  guint64 *list = g_new(guint64, MAX(patterns->n_used, 1) * stride);
  guint64 *end = list;
  const guint64 *stop = patterns->slots + get_n_slots(patterns) * stride;
  for (const guint64 *slot = patterns->slots; slot < stop; slot += stride) {
    if (slot[patterns->n_words] == 0)
      continue;
    memcpy(end, slot, stride * sizeof *slot);
    end += stride;
  }
  g_qsort_with_data(list, (int)patterns->n_used, stride * sizeof *list, compare_keys,
                    GUINT_TO_POINTER(patterns->n_words));
  return list;
}

typedef void (*VisitKey)(const guint64 *key, guint64 count, gpointer data);

static void foreach_key(const SurveyPatterns *patterns, VisitKey visit, gpointer data) {
  if (patterns->direct != NULL) {
    guint64 end = G_GUINT64_CONSTANT(1) << (patterns->n_items * patterns->bits);
    for (guint64 key = 0; key < end; key++)
      if (patterns->direct[key] != 0)
        visit(&key, patterns->direct[key], data);
    return;
  }
  gsize stride = get_stride(patterns);
  g_autofree guint64 *list = list_sorted(patterns);
  for (gsize i = 0; i < patterns->n_used; i++)
    visit(list + i * stride, list[i * stride + patterns->n_words], data);
}

static void merge_key(const guint64 *key, guint64 count, gpointer data) {
  add_key(data, key, count);
}

void survey_patterns_merge(SurveyPatterns *patterns, const SurveyPatterns *part) {
  g_return_if_fail(patterns->n_items == part->n_items && patterns->bits == part->bits);
  foreach_key(part, merge_key, patterns);
}

typedef struct {
  const SurveyPatterns *patterns;
  SurveyPatternVisit visit;
  gpointer data;
} Decoding;

static void visit_decoded(const guint64 *key, guint64 count, gpointer data) {
  const Decoding *decoding = data;
  SurveyAnswer answers[SURVEY_FORM_MAX_FACTOR_ITEMS];
  decode_key(decoding->patterns, key, answers);
  decoding->visit(answers, count, decoding->data);
}

void survey_patterns_foreach(const SurveyPatterns *patterns, SurveyPatternVisit visit,
                             gpointer data) {
  Decoding decoding = {patterns, visit, data};
  foreach_key(patterns, visit_decoded, &decoding);
}

void survey_patterns_free(SurveyPatterns *patterns) {
  if (patterns == NULL)
    return;
  g_free(patterns->slots);
  g_free(patterns->direct);
  g_free(patterns);
}
