// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/seen.h"

#include "survey/answers/identity.h"
#include "survey/answers/siphash.h"
#include "tests/unit/unit.h"
#include <string.h>

/* The published vectors: key 00 01 .. 0f, message 00 01 .. of so many bytes. */
static const struct {
  gsize size;
  guint64 hash;
} vectors[] = {
    {0, G_GUINT64_CONSTANT(0x726fdb47dd0e0e31)},  {1, G_GUINT64_CONSTANT(0x74f839c593dc67fd)},
    {2, G_GUINT64_CONSTANT(0x0d6c8009d9a94f5a)},  {3, G_GUINT64_CONSTANT(0x85676696d7fb7e2d)},
    {7, G_GUINT64_CONSTANT(0xab0200f58b01d137)},  {8, G_GUINT64_CONSTANT(0x93f5f5799a932462)},
    {9, G_GUINT64_CONSTANT(0x9e0082df0ba9e4b0)},  {15, G_GUINT64_CONSTANT(0xa129ca6149be45e5)},
    {16, G_GUINT64_CONSTANT(0x3f2acc7f57c29bdb)}, {33, G_GUINT64_CONSTANT(0xa7f32346f95978e3)},
    {63, G_GUINT64_CONSTANT(0x958a324ceb064572)},
};

START_TEST(the_hash_agrees_with_the_published_vectors) {
  const guint64 key[2] = {G_GUINT64_CONSTANT(0x0706050403020100),
                          G_GUINT64_CONSTANT(0x0f0e0d0c0b0a0908)};
  guint8 message[64];
  for (guint i = 0; i < sizeof message; i++)
    message[i] = (guint8)i;
  ck_assert_uint_eq(survey_siphash_get(key, message, vectors[_i].size), vectors[_i].hash);
}
END_TEST

START_TEST(what_was_added_is_seen) {
  g_autoptr(SurveySeen) seen = survey_seen_new();
  ck_assert(survey_seen_add(seen, 1));
  ck_assert(!survey_seen_add(seen, 1));
  ck_assert(survey_seen_add(seen, 2));
  ck_assert_uint_eq(survey_seen_get_size(seen), 2);
}
END_TEST

/* Numbers that lie close together, which share the ends of their runs of slots. */
static guint64 make_number(guint i) {
  return i % 2 == 0 ? i + 1u : G_MAXUINT64 - i;
}

START_TEST(every_one_of_many_is_seen_once) {
  g_autoptr(SurveySeen) seen = survey_seen_new();
  guint n_new[2] = {0, 0};
  for (guint round = 0; round < 2; round++) {
    for (guint i = 0; i < 200000; i++) {
      const guint64 number = (i + 1) * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
      survey_seen_prefetch(seen, number);
      n_new[round] += survey_seen_add(seen, number) ? 1 : 0;
    }
  }
  ck_assert_uint_eq(n_new[0], 200000);
  ck_assert_uint_eq(n_new[1], 0);
  ck_assert_uint_eq(survey_seen_get_size(seen), 200000);
}
END_TEST

START_TEST(all_are_added_or_none) {
  g_autoptr(SurveySeen) seen = survey_seen_new();
  guint64 numbers[3000];
  for (guint i = 0; i < G_N_ELEMENTS(numbers); i++)
    numbers[i] = make_number(i);
  ck_assert(survey_seen_add_all(seen, numbers, 500));
  ck_assert(!survey_seen_add_all(seen, numbers + 499, 2000));
  ck_assert_uint_eq(survey_seen_get_size(seen), 500);
  numbers[2999] = numbers[600];
  ck_assert(!survey_seen_add_all(seen, numbers + 500, 2500));
  ck_assert_uint_eq(survey_seen_get_size(seen), 500);
  ck_assert(survey_seen_add_all(seen, numbers + 500, 2499));
  for (guint i = 0; i < 2999; i++)
    ck_assert(!survey_seen_add(seen, numbers[i]));
  ck_assert(survey_seen_add_all(seen, NULL, 0));
  ck_assert_uint_eq(survey_seen_get_size(seen), 2999);
}
END_TEST

/* --- Who answered ------------------------------------------------------------------------------
 */

static const guint64 some_key[2] = {1, 2};

/* The number of this person, or group, after that of someone else. */
static guint64 identify(const SurveyForm *form, SurveyLens lens, const char *service,
                        const char *cycle, const char *respondent) {
  g_autoptr(SurveyIdentity) identity = survey_identity_new(some_key);
  SurveyResponse response = {
      .form = form, .lens = SURVEY_LENS_STAFF, .service = "x", .cycle = "y", .respondent = "z"};
  const guint64 other = survey_identity_get(identity, &response);
  ck_assert_uint_eq(survey_identity_get(identity, &response), other);
  response.lens = lens;
  response.service = service;
  response.cycle = cycle;
  response.respondent = respondent;
  const guint64 number = survey_identity_get(identity, &response);
  ck_assert_uint_ne(number, 0);
  ck_assert_uint_ne(number, other);
  return number;
}

START_TEST(everything_that_tells_people_apart_counts) {
  const SurveyForm form = {.id = (char *)"form"};
  const SurveyForm other_form = {.id = (char *)"other"};
  const guint64 one = identify(&form, SURVEY_LENS_STAFF, "a", "bc", "s01");
  ck_assert_uint_eq(identify(&form, SURVEY_LENS_STAFF, "a", "bc", "s01"), one);
  ck_assert_uint_ne(identify(&form, SURVEY_LENS_STAFF, "ab", "c", "s01"), one);
  ck_assert_uint_ne(identify(&form, SURVEY_LENS_STAFF, "a", "b", "s01"), one);
  ck_assert_uint_ne(identify(&form, SURVEY_LENS_STAFF, "a", "bc", "s02"), one);
  ck_assert_uint_ne(identify(&form, SURVEY_LENS_SERVICE_USER, "a", "bc", "s01"), one);
  ck_assert_uint_ne(identify(&other_form, SURVEY_LENS_STAFF, "a", "bc", "s01"), one);
}
END_TEST

START_TEST(a_group_is_one_whoever_writes_for_it) {
  const SurveyForm form = {.id = (char *)"form"};
  const guint64 group = identify(&form, SURVEY_LENS_AGREED, "a", "b", "s01");
  ck_assert_uint_eq(identify(&form, SURVEY_LENS_AGREED, "a", "b", "s02"), group);
  ck_assert_uint_ne(identify(&form, SURVEY_LENS_PEER, "a", "b", "s01"), group);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("seen");
  tcase_add_loop_test(tcase, the_hash_agrees_with_the_published_vectors, 0, G_N_ELEMENTS(vectors));
  tcase_add_test(tcase, what_was_added_is_seen);
  tcase_add_test(tcase, every_one_of_many_is_seen_once);
  tcase_add_test(tcase, all_are_added_or_none);
  tcase_add_test(tcase, everything_that_tells_people_apart_counts);
  tcase_add_test(tcase, a_group_is_one_whoever_writes_for_it);
  return unit_run("seen", tcase);
}
