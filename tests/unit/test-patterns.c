// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/patterns.h"
#include "tests/unit/unit.h"
#include <string.h>

/* Answers drawn evenly from the levels and the three states. */
static void draw(GRand *rand, guint n_items, guint n_levels, SurveyAnswer *answers) {
  for (guint i = 0; i < n_items; i++) {
    guint drawn = (guint)g_rand_int_range(rand, 0, (int)n_levels + 3);
    answers[i] =
        (SurveyAnswer)(drawn < n_levels ? drawn : SURVEY_ANSWER_UNANSWERED + drawn - n_levels);
  }
}

/* What a foreach hands out, written down. */
typedef struct {
  GByteArray *answers;
  GArray *counts; /* of guint64 */
  guint n_items;
} Listing;

static void list_one(const SurveyAnswer *answers, guint64 count, gpointer data) {
  Listing *listing = data;
  g_byte_array_append(listing->answers, answers, listing->n_items);
  g_array_append_val(listing->counts, count);
}

static Listing list_all(SurveyPatterns *patterns, guint n_items) {
  Listing listing = {g_byte_array_new(), g_array_new(FALSE, FALSE, sizeof(guint64)), n_items};
  survey_patterns_foreach(patterns, list_one, &listing);
  return listing;
}

static void free_listing(Listing *listing) {
  g_byte_array_unref(listing->answers);
  g_array_unref(listing->counts);
}

static gboolean same_listing(const Listing *a, const Listing *b) {
  return a->answers->len == b->answers->len && a->counts->len == b->counts->len &&
         memcmp(a->answers->data, b->answers->data, a->answers->len) == 0 &&
         memcmp(a->counts->data, b->counts->data, a->counts->len * sizeof(guint64)) == 0;
}

START_TEST(patterns_come_back_as_they_went_in) {
  static const struct {
    const char *name;
    guint n_items, n_levels, n_responses;
  } rows[] = {
      {"one item", 1, 5, 500},
      {"two levels", 4, 2, 2000},
      {"one word of 3 bits", 21, 5, 3000},
      {"two words of 3 bits", 22, 5, 3000},
      {"one word of 4 bits", 16, 11, 3000},
      {"two words of 4 bits", 17, 6, 3000},
      {"as many as a factor may have", 64, 11, 3000},
      {"64 items of 3 bits", 64, 5, 3000},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    GRand *rand = g_rand_new_with_seed(r);
    g_autoptr(SurveyPatterns) patterns = survey_patterns_new(rows[r].n_items, rows[r].n_levels);
    g_autoptr(GHashTable) expected =
        g_hash_table_new_full(g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref, NULL);
    for (guint i = 0; i < rows[r].n_responses; i++) {
      SurveyAnswer answers[SURVEY_FORM_MAX_FACTOR_ITEMS];
      draw(rand, rows[r].n_items, rows[r].n_levels, answers);
      survey_patterns_add(patterns, answers);
      GBytes *key = g_bytes_new(answers, rows[r].n_items);
      guint64 n = GPOINTER_TO_UINT(g_hash_table_lookup(expected, key));
      g_hash_table_insert(expected, key, GUINT_TO_POINTER(n + 1));
    }
    Listing listing = list_all(patterns, rows[r].n_items);
    ck_assert_msg(listing.counts->len == g_hash_table_size(expected), "%s: %u patterns",
                  rows[r].name, listing.counts->len);
    ck_assert_uint_eq(survey_patterns_get_n(patterns), listing.counts->len);
    for (guint i = 0; i < listing.counts->len; i++) {
      g_autoptr(GBytes) key =
          g_bytes_new(listing.answers->data + i * rows[r].n_items, rows[r].n_items);
      guint64 n = GPOINTER_TO_UINT(g_hash_table_lookup(expected, key));
      ck_assert_msg(n == g_array_index(listing.counts, guint64, i), "%s: a count", rows[r].name);
    }
    free_listing(&listing);
    g_rand_free(rand);
  }
}
END_TEST

START_TEST(the_order_of_responses_and_the_parts_they_come_in_do_not_matter) {
  static const struct { guint n_items, n_levels; } rows[] = {{3, 5}, {6, 5}, {6, 7}, {30, 5}};
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    enum { N = 20000, N_PARTS = 3 };
    guint n_items = rows[r].n_items;
    GRand *rand = g_rand_new_with_seed(7 + r);
    g_autofree SurveyAnswer *answers = g_new(SurveyAnswer, N * n_items);
    draw(rand, N * n_items, rows[r].n_levels, answers);
    g_autoptr(SurveyPatterns) whole = survey_patterns_new(n_items, rows[r].n_levels);
    g_autoptr(SurveyPatterns) merged = survey_patterns_new(n_items, rows[r].n_levels);
    SurveyPatterns *parts[N_PARTS];
    for (guint p = 0; p < N_PARTS; p++)
      parts[p] = survey_patterns_new(n_items, rows[r].n_levels);
    for (guint i = 0; i < N; i++) {
      survey_patterns_add(whole, answers + i * n_items);
      guint p = (guint)g_rand_int_range(rand, 0, N_PARTS);
      survey_patterns_add(parts[p], answers + (N - 1 - i) * n_items);
    }
    for (guint p = N_PARTS; p-- > 0;) {
      survey_patterns_merge(merged, parts[p]);
      survey_patterns_free(parts[p]);
    }
    Listing one = list_all(whole, n_items);
    Listing other = list_all(merged, n_items);
    ck_assert_msg(same_listing(&one, &other), "%u items", n_items);
    free_listing(&one);
    free_listing(&other);
    g_rand_free(rand);
  }
}
END_TEST

/* The same answers with one more item that is always at its lowest level: 21 bits, so hashed. */
START_TEST(the_direct_table_and_the_hash_table_say_the_same) {
  enum { N = 60000, N_ITEMS = 6 };
  GRand *rand = g_rand_new_with_seed(1);
  g_autoptr(SurveyPatterns) direct = survey_patterns_new(N_ITEMS, 5);
  g_autoptr(SurveyPatterns) hashed = survey_patterns_new(N_ITEMS + 1, 5);
  for (guint i = 0; i < N; i++) {
    SurveyAnswer answers[N_ITEMS + 1] = {0};
    draw(rand, N_ITEMS, 5, answers + 1);
    survey_patterns_add(direct, answers + 1);
    survey_patterns_add(hashed, answers);
  }
  ck_assert(survey_patterns_is_direct(direct));
  ck_assert(!survey_patterns_is_direct(hashed));
  Listing one = list_all(direct, N_ITEMS);
  Listing other = list_all(hashed, N_ITEMS + 1);
  ck_assert_uint_eq(one.counts->len, other.counts->len);
  for (guint i = 0; i < one.counts->len; i++) {
    ck_assert_mem_eq(one.answers->data + i * N_ITEMS, other.answers->data + i * (N_ITEMS + 1) + 1,
                     N_ITEMS);
    ck_assert_uint_eq(g_array_index(one.counts, guint64, i),
                      g_array_index(other.counts, guint64, i));
  }
  free_listing(&one);
  free_listing(&other);
  g_rand_free(rand);
}
END_TEST

START_TEST(few_patterns_never_need_the_direct_table) {
  g_autoptr(SurveyPatterns) patterns = survey_patterns_new(6, 5);
  for (guint i = 0; i < 100000; i++) {
    SurveyAnswer answers[6] = {(SurveyAnswer)(i % 5), (SurveyAnswer)(i % 3), 0, 0, 0,
                               (SurveyAnswer)(i % 2)};
    survey_patterns_add(patterns, answers);
  }
  ck_assert(!survey_patterns_is_direct(patterns));
  ck_assert_uint_eq(survey_patterns_get_n(patterns), 30);
}
END_TEST

static void add_counts(const SurveyAnswer *answers, guint64 count, gpointer data) {
  (void)answers;
  *(guint64 *)data += count;
}

/* Each round doubles the counts, until they no longer fit the direct table's counters. */
START_TEST(counts_beyond_four_thousand_million_are_kept) {
  enum { N = 1000, N_ITEMS = 3, N_ROUNDS = 40 };
  GRand *rand = g_rand_new_with_seed(5);
  SurveyPatterns *patterns = survey_patterns_new(N_ITEMS, 5);
  for (guint i = 0; i < N; i++) {
    SurveyAnswer answers[N_ITEMS];
    draw(rand, N_ITEMS, 5, answers);
    survey_patterns_add(patterns, answers);
  }
  ck_assert(survey_patterns_is_direct(patterns));
  gsize n_patterns = survey_patterns_get_n(patterns);
  for (guint round = 1; round <= N_ROUNDS; round++) {
    SurveyPatterns *twice = survey_patterns_new(N_ITEMS, 5);
    survey_patterns_merge(twice, patterns);
    survey_patterns_merge(twice, patterns);
    survey_patterns_free(patterns);
    patterns = twice;
    guint64 total = 0;
    survey_patterns_foreach(patterns, add_counts, &total);
    ck_assert_uint_eq(total, (guint64)N << round);
    ck_assert_uint_eq(survey_patterns_get_n(patterns), n_patterns);
  }
  ck_assert(!survey_patterns_is_direct(patterns));
  survey_patterns_free(patterns);
  g_rand_free(rand);
}
END_TEST

static void count_answers(const SurveyAnswer *answers, guint64 count, gpointer data) {
  const gboolean is_state =
      answers[0] >= SURVEY_ANSWER_UNANSWERED && answers[0] <= SURVEY_ANSWER_UNABLE;
  ck_assert(is_state || answers[0] < 5);
  *(guint64 *)data += count;
}

START_TEST(a_byte_that_is_no_answer_counts_as_some_answer) {
  for (guint n_items = 1; n_items <= 9; n_items++) {
    g_autoptr(SurveyPatterns) patterns = survey_patterns_new(n_items, 5);
    SurveyAnswer answers[9] = {0};
    guint64 n = 0;
    for (guint byte = 0; byte < 256; byte++) {
      answers[0] = (SurveyAnswer)byte;
      survey_patterns_add(patterns, answers);
    }
    survey_patterns_foreach(patterns, count_answers, &n);
    ck_assert_uint_eq(survey_patterns_get_n(patterns), 8);
    ck_assert_uint_eq(n, 256);
  }
}
END_TEST

/* The answers of 21 items, 3 bits each, as a key of one word holds them. */
static void spell(guint64 word, SurveyAnswer *answers) {
  for (guint i = 21; i-- > 0; word >>= 3) {
    guint code = (guint)(word & 7);
    answers[i] = (SurveyAnswer)(code < 5 ? code : SURVEY_ANSWER_UNANSWERED + code - 5);
  }
}

/* Under a multiplier that anybody can look up, here 2^64 over the golden ratio, the multiples of
 * its inverse all begin at the first slot: that would take minutes. */
START_TEST(nobody_can_choose_patterns_that_meet) {
  enum { N = 300000 };
  const guint64 factor = G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
  guint64 inverse = factor; /* right in 3 bits, and in twice as many after each step (Newton) */
  for (guint bits = 3; bits < 64; bits *= 2)
    inverse *= 2 - factor * inverse;
  ck_assert_uint_eq(factor * inverse, 1);
  g_autoptr(SurveyPatterns) patterns = survey_patterns_new(21, 5);
  gsize n = 0;
  for (guint64 product = 1; n < N; product++) {
    SurveyAnswer answers[21];
    guint64 word = product * inverse;
    if (word >> 63 != 0)
      continue;
    spell(word, answers);
    survey_patterns_add(patterns, answers);
    n++;
  }
  ck_assert_uint_eq(survey_patterns_get_n(patterns), N);
}
END_TEST

UNIT_MAIN("patterns", patterns_come_back_as_they_went_in,
          the_order_of_responses_and_the_parts_they_come_in_do_not_matter,
          the_direct_table_and_the_hash_table_say_the_same,
          counts_beyond_four_thousand_million_are_kept,
          a_byte_that_is_no_answer_counts_as_some_answer, few_patterns_never_need_the_direct_table,
          nobody_can_choose_patterns_that_meet)
