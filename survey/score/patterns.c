// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/patterns.h"
#include "survey/base/random.h"
#include <string.h>

/* Codes that are not levels: unanswered, not applicable, unable. */
#define N_STATES 3

/* What a state's lowest bits, which are those of an answer, lack to its code. */
#define STATE_SHIFT 2

#define WORD_BITS   64
#define FIRST_SLOTS 16
#define MAX_WORDS   (SURVEY_FORM_MAX_FACTOR_ITEMS / 16) /* of a key */

/* Patterns of one word that wait to be counted: as long as their counter takes to come from memory,
 * which is that of a few responses. */
#define N_WAITING 4

struct SurveyPatterns {
  guint n_items;
  guint bits;           /* an item */
  guint items_per_word; /* only the last word may hold fewer */
  guint n_words;        /* of a key */
  guint64 mask;         /* the key of the hash: any number, and an odd one */
  guint64 factor;
  guint n_slots_log2;
  gsize n_used;    /* slots, or counters of the direct table, that are not 0 */
  guint64 *slots;  /* each n_words of key, then its count; count 0 is a free slot; NULL if direct */
  guint32 *direct; /* a counter for every possible key; NULL if hashed */
  guint64 waiting[N_WAITING];
  guint64 n_added; /* to those that wait; all but the last N_WAITING are counted */
};

G_STATIC_ASSERT(SURVEY_ANSWER_NOT_APPLICABLE == SURVEY_ANSWER_UNANSWERED + 1);
G_STATIC_ASSERT(SURVEY_ANSWER_UNABLE == SURVEY_ANSWER_UNANSWERED + 2);
G_STATIC_ASSERT(SURVEY_ANSWER_UNABLE + STATE_SHIFT == 0xff);
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
  survey_random_fill(&patterns->mask, 1);
  survey_random_fill(&patterns->factor, 1);
  patterns->factor |= 1;
  patterns->n_slots_log2 = g_bit_storage(FIRST_SLOTS) - 1;
  patterns->slots = new_slots(patterns);
  return patterns;
}

/* Up to eight answers, each in the byte where its first stands highest. `n` bytes are read. */
static inline guint64 load_answers(const SurveyAnswer *answers, guint n) {
  guint32 front = 0;
  guint32 back = 0;
  guint64 word = 0;
  if (n < sizeof front) {
    for (guint i = 0; i < n; i++)
      word = word << 8 | answers[i];
    return word;
  }
  /* Two loads, which overlap in what both read alike. */
  memcpy(&front, answers, sizeof front);
  memcpy(&back, answers + n - sizeof back, sizeof back);
  return (guint64)GUINT32_FROM_BE(front) << (8 * (n - sizeof front)) | GUINT32_FROM_BE(back);
}

/* Eight bytes to the codes of what they answer, side by side. A byte that is no answer has some
 * code too, so that no key lies outside its table. */
static inline guint64 squeeze(guint64 word, guint bits) {
  const guint64 ones = G_GUINT64_CONSTANT(0x0101010101010101);
  const guint64 mask = ones * ((1u << bits) - 1);
  word = ((word & mask) + (word >> 7 & ones) * STATE_SHIFT) & mask;
  word = (word | word >> (8 - bits)) & (bits == 3 ? 0x003f003f003f003f : 0x00ff00ff00ff00ff);
  word = (word | word >> (16 - 2 * bits)) & (bits == 3 ? 0x00000fff00000fff : 0x0000ffff0000ffff);
  return (word | word >> (32 - 4 * bits)) & (bits == 3 ? 0xffffff : 0xffffffff);
}

static inline guint64 encode_bits(const SurveyAnswer *answers, guint n, guint bits) {
  guint64 word = 0;
  for (; n > 8; n -= 8, answers += 8)
    word = word << (8 * bits) | squeeze(load_answers(answers, 8), bits);
  return word << (n * bits) | squeeze(load_answers(answers, n), bits);
}

static inline guint64 encode(const SurveyPatterns *patterns, const SurveyAnswer *answers, guint n) {
  return patterns->bits == 3 ? encode_bits(answers, n, 3) : encode_bits(answers, n, 4);
}

static void encode_key(const SurveyPatterns *patterns, const SurveyAnswer *answers, guint64 *key) {
  for (guint w = 0, item = 0; w < patterns->n_words; w++, item += patterns->items_per_word) {
    guint n = MIN(patterns->items_per_word, patterns->n_items - item);
    key[w] = encode(patterns, answers + item, n);
  }
}

static void decode_key(const SurveyPatterns *patterns, const guint64 *key, SurveyAnswer *answers) {
  guint mask = (1u << patterns->bits) - 1;
  guint first_state = mask + 1 - N_STATES;
  guint states_begin = SURVEY_ANSWER_UNANSWERED - first_state;
  for (guint w = 0, item = 0; w < patterns->n_words; w++, item += patterns->items_per_word) {
    guint n = MIN(patterns->items_per_word, patterns->n_items - item);
    guint64 word = key[w];
    for (guint i = n; i-- > 0; word >>= patterns->bits) {
      guint code = (guint)word & mask;
      answers[item + i] = (SurveyAnswer)(code < first_state ? code : states_begin + code);
    }
  }
}

/* Both halves of the whole product, so that every bit of `a` and `b` counts. */
static inline guint64 fold(guint64 a, guint64 b) {
  unsigned __int128 product = (unsigned __int128)a * b;
  return (guint64)(product >> WORD_BITS) ^ (guint64)product;
}

/* Keyed, for whoever fills in answers chooses the patterns: with a hash that he knew he could make
 * them all meet, and each cost a walk past all others. */
static inline gsize hash_key(const SurveyPatterns *patterns, const guint64 *key, guint n_words) {
  guint64 hash = fold(key[0] ^ patterns->mask, patterns->factor);
  for (guint w = 1; w < n_words; w++)
    hash = fold(hash ^ key[w], patterns->factor);
  return (gsize)(hash >> (WORD_BITS - patterns->n_slots_log2));
}

static inline gboolean same_key(const guint64 *a, const guint64 *b, guint n_words) {
  for (guint w = 0; w < n_words; w++)
    if (a[w] != b[w])
      return FALSE;
  return TRUE;
}

/* The slot of the key, or the free one where it belongs. `n_words` is that of the patterns; callers
 * that know it make the compiler's work easier, and their own faster. */
static inline guint64 *find_slot(const SurveyPatterns *patterns, const guint64 *key,
                                 guint n_words) {
  gsize last = get_n_slots(patterns) - 1;
  gsize at = hash_key(patterns, key, n_words);
  for (;; at = (at + 1) & last) {
    guint64 *slot = patterns->slots + at * (n_words + 1);
    if (slot[n_words] == 0 || same_key(slot, key, n_words))
      return slot;
  }
}

static gsize get_n_keys(const SurveyPatterns *patterns) {
  return (gsize)1 << (patterns->n_items * patterns->bits);
}

/* The direct table pays once it takes at most twice the room of a hash table of `n_slots`. Its
 * counters are half as wide, for they are spread over much memory; larger counts stay hashed. */
static gboolean direct_pays(const SurveyPatterns *patterns, gsize n_slots) {
  if (patterns->n_items * patterns->bits > SURVEY_PATTERNS_DIRECT_BITS)
    return FALSE;
  gsize stride = get_stride(patterns);
  if (get_n_keys(patterns) * sizeof(guint32) > 2 * n_slots * stride * sizeof(guint64))
    return FALSE;
  for (gsize i = 0; i < get_n_slots(patterns); i++)
    if (patterns->slots[i * stride + patterns->n_words] > G_MAXUINT32)
      return FALSE;
  return TRUE;
}

static void move_to_direct(SurveyPatterns *patterns) {
  g_autofree guint64 *old = g_steal_pointer(&patterns->slots);
  patterns->direct = g_new0(guint32, get_n_keys(patterns));
  for (gsize i = 0; i < get_n_slots(patterns); i++)
    patterns->direct[old[2 * i]] += (guint32)old[2 * i + 1];
}

G_NO_INLINE static void move_to_hash(SurveyPatterns *patterns) {
  g_autofree guint32 *old = g_steal_pointer(&patterns->direct);
  patterns->n_slots_log2 = g_bit_storage(4 * patterns->n_used);
  patterns->slots = new_slots(patterns);
  for (gsize i = 0; i < get_n_keys(patterns); i++) {
    if (old[i] == 0)
      continue;
    guint64 key = i;
    guint64 *slot = find_slot(patterns, &key, 1);
    slot[0] = key;
    slot[1] = old[i];
  }
}

/* Twice the slots. */
static void widen_hash(SurveyPatterns *patterns) {
  gsize stride = get_stride(patterns);
  gsize n_old = get_n_slots(patterns);
  g_autofree guint64 *old = g_steal_pointer(&patterns->slots);
  patterns->n_slots_log2++;
  patterns->slots = new_slots(patterns);
  for (const guint64 *slot = old; slot < old + n_old * stride; slot += stride)
    if (slot[patterns->n_words] != 0)
      memcpy(find_slot(patterns, slot, patterns->n_words), slot, stride * sizeof *slot);
}

G_NO_INLINE static void grow(SurveyPatterns *patterns) {
  if (direct_pays(patterns, 2 * get_n_slots(patterns)))
    move_to_direct(patterns);
  else
    widen_hash(patterns);
}

/* FALSE if the counter is too narrow for it. */
static inline gboolean add_direct(SurveyPatterns *patterns, guint64 key, guint64 count) {
  guint32 *counter = &patterns->direct[key];
  if (G_UNLIKELY(count > G_MAXUINT32 - *counter))
    return FALSE;
  patterns->n_used += *counter == 0;
  *counter += (guint32)count;
  return TRUE;
}

static inline void add_hashed(SurveyPatterns *patterns, const guint64 *key, guint n_words,
                              guint64 count) {
  guint64 *slot = find_slot(patterns, key, n_words);
  slot[n_words] += count;
  if (G_LIKELY(slot[n_words] != count))
    return;
  memcpy(slot, key, n_words * sizeof *key);
  patterns->n_used++;
  if (patterns->n_used > get_n_slots(patterns) / 2)
    grow(patterns);
}

/* A key of one word, in either table. */
static inline void add_word(SurveyPatterns *patterns, guint64 word, guint64 count) {
  if (patterns->direct != NULL && add_direct(patterns, word, count))
    return;
  if (patterns->direct != NULL)
    move_to_hash(patterns);
  add_hashed(patterns, &word, 1, count);
}

static inline void add_key(SurveyPatterns *patterns, const guint64 *key, guint64 count) {
  if (G_LIKELY(patterns->n_words == 1))
    add_word(patterns, key[0], count);
  else
    add_hashed(patterns, key, patterns->n_words, count);
}

/* Where the word is counted, or nearly: what comes from memory with it. */
static inline const void *get_place(const SurveyPatterns *patterns, guint64 word) {
  if (patterns->direct != NULL)
    return &patterns->direct[word];
  return patterns->slots + 2 * hash_key(patterns, &word, 1);
}

/* Counts those that wait. */
static void settle(SurveyPatterns *patterns) {
  const guint64 n = MIN(patterns->n_added, N_WAITING);
  for (guint64 i = 0; i < n; i++)
    add_word(patterns, patterns->waiting[i], 1);
  patterns->n_added = 0;
}

/* Keys of several words are counted at once. */
G_NO_INLINE static void add_long(SurveyPatterns *patterns, const SurveyAnswer *answers) {
  guint64 key[MAX_WORDS] = {0};
  encode_key(patterns, answers, key);
  add_hashed(patterns, key, patterns->n_words, 1);
}

void survey_patterns_add(SurveyPatterns *patterns, const SurveyAnswer *answers) {
  if (G_UNLIKELY(patterns->n_words > 1)) {
    add_long(patterns, answers);
    return;
  }
  const guint64 word = encode(patterns, answers, patterns->n_items);
  __builtin_prefetch(get_place(patterns, word), 1);
  guint64 *waiting = &patterns->waiting[patterns->n_added++ % N_WAITING];
  if (G_LIKELY(patterns->n_added > N_WAITING))
    add_word(patterns, *waiting, 1);
  *waiting = word;
}

gsize survey_patterns_get_n(SurveyPatterns *patterns) {
  settle(patterns);
  return patterns->n_used;
}

gboolean survey_patterns_is_direct(SurveyPatterns *patterns) {
  settle(patterns);
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
    for (guint64 key = 0; key < get_n_keys(patterns); key++)
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

/* FALSE if one of the tables is not direct, or a counter is too narrow. */
static gboolean merge_direct(SurveyPatterns *patterns, const SurveyPatterns *part) {
  if (patterns->direct == NULL || part->direct == NULL)
    return FALSE;
  const gsize n = get_n_keys(patterns);
  for (gsize i = 0; i < n; i++)
    if (part->direct[i] > G_MAXUINT32 - patterns->direct[i])
      return FALSE;
  patterns->n_used = 0;
  for (gsize i = 0; i < n; i++) {
    patterns->direct[i] += part->direct[i];
    patterns->n_used += patterns->direct[i] != 0;
  }
  return TRUE;
}

void survey_patterns_merge(SurveyPatterns *patterns, SurveyPatterns *part) {
  g_return_if_fail(patterns->n_items == part->n_items && patterns->bits == part->bits);
  settle(part);
  if (!merge_direct(patterns, part))
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

void survey_patterns_foreach(SurveyPatterns *patterns, SurveyPatternVisit visit, gpointer data) {
  settle(patterns);
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
