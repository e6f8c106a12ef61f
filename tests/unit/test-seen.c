// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/seen.h"

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
  const char *parts[] = {"service", "2026", "staff", "form", "s01"};
  ck_assert(survey_seen_add(seen, parts, 5));
  ck_assert(!survey_seen_add(seen, parts, 5));
  parts[4] = "s02";
  ck_assert(survey_seen_add(seen, parts, 5));
  ck_assert_uint_eq(survey_seen_get_size(seen), 2);
}
END_TEST

START_TEST(strings_that_join_alike_differ) {
  g_autoptr(SurveySeen) seen = survey_seen_new();
  const char *const first[] = {"a", "bc"};
  const char *const second[] = {"ab", "c"};
  const char *const third[] = {"abc"};
  const char *const fourth[] = {"abc", ""};
  ck_assert(survey_seen_add(seen, first, 2));
  ck_assert(survey_seen_add(seen, second, 2));
  ck_assert(survey_seen_add(seen, third, 1));
  ck_assert(survey_seen_add(seen, fourth, 2));
}
END_TEST

START_TEST(a_long_string_is_seen) {
  g_autoptr(SurveySeen) seen = survey_seen_new();
  g_autofree char *text = g_strnfill(100000, 'x');
  const char *parts[] = {"a", text, text};
  ck_assert(survey_seen_add(seen, parts, 3));
  ck_assert(!survey_seen_add(seen, parts, 3));
}
END_TEST

START_TEST(two_steps_are_one_even_when_the_table_grows_between) {
  g_autoptr(SurveySeen) seen = survey_seen_new();
  const char *parts[] = {"early"};
  const guint64 early = survey_seen_prepare(seen, parts, 1);
  char name[16];
  parts[0] = name;
  for (guint i = 0; i < 5000; i++) {
    g_snprintf(name, sizeof name, "%u", i);
    ck_assert(survey_seen_add(seen, parts, 1));
  }
  ck_assert(survey_seen_add_prepared(seen, early));
  parts[0] = "early";
  ck_assert(!survey_seen_add(seen, parts, 1));
}
END_TEST

START_TEST(every_one_of_many_is_seen_once) {
  g_autoptr(SurveySeen) seen = survey_seen_new();
  char name[16];
  const char *const parts[] = {name};
  guint n_new[2] = {0, 0};
  for (guint round = 0; round < 2; round++) {
    for (guint i = 0; i < 200000; i++) {
      g_snprintf(name, sizeof name, "r%u", i);
      n_new[round] += survey_seen_add(seen, parts, 1) ? 1 : 0;
    }
  }
  ck_assert_uint_eq(n_new[0], 200000);
  ck_assert_uint_eq(n_new[1], 0);
  ck_assert_uint_eq(survey_seen_get_size(seen), 200000);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("seen");
  tcase_add_loop_test(tcase, the_hash_agrees_with_the_published_vectors, 0, G_N_ELEMENTS(vectors));
  tcase_add_test(tcase, what_was_added_is_seen);
  tcase_add_test(tcase, strings_that_join_alike_differ);
  tcase_add_test(tcase, a_long_string_is_seen);
  tcase_add_test(tcase, two_steps_are_one_even_when_the_table_grows_between);
  tcase_add_test(tcase, every_one_of_many_is_seen_once);
  return unit_run("seen", tcase);
}
