// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/siphash.h"

#include <string.h>

#define ROUNDS_PER_WORD 2
#define ROUNDS_AT_END   4
#define WORD            sizeof(guint64)

static guint64 rotate(guint64 word, guint bits) {
  return (word << bits) | (word >> (64 - bits));
}

static void mix(guint64 v[4], guint rounds) {
  for (guint i = 0; i < rounds; i++) {
    v[0] += v[1];
    v[2] += v[3];
    v[1] = rotate(v[1], 13) ^ v[0];
    v[3] = rotate(v[3], 16) ^ v[2];
    v[0] = rotate(v[0], 32);
    v[2] += v[1];
    v[0] += v[3];
    v[1] = rotate(v[1], 17) ^ v[2];
    v[3] = rotate(v[3], 21) ^ v[0];
    v[2] = rotate(v[2], 32);
  }
}

static void add_word(guint64 v[4], guint64 word) {
  v[3] ^= word;
  mix(v, ROUNDS_PER_WORD);
  v[0] ^= word;
}

/* Eight bytes, the first one lowest. */
static guint64 read_word(const guint8 *bytes) {
  guint64 word;
  memcpy(&word, bytes, WORD);
  return GUINT64_FROM_LE(word);
}

/* Fewer. */
static guint64 read_rest(const guint8 *bytes, gsize size) {
  guint64 word = 0;
  while (size-- > 0)
    word = word << 8 | bytes[size];
  return word;
}

guint64 survey_siphash_get(const guint64 key[2], const void *bytes, gsize size) {
  g_return_val_if_fail(key != NULL && (bytes != NULL || size == 0), 0);

  guint64 v[4] = {
      key[0] ^ G_GUINT64_CONSTANT(0x736f6d6570736575),
      key[1] ^ G_GUINT64_CONSTANT(0x646f72616e646f6d),
      key[0] ^ G_GUINT64_CONSTANT(0x6c7967656e657261),
      key[1] ^ G_GUINT64_CONSTANT(0x7465646279746573),
  };
  const guint8 *at = bytes;
  const gsize rest = size % WORD;
  for (const guint8 *end = at + (size - rest); at < end; at += WORD)
    add_word(v, read_word(at));
  add_word(v, ((guint64)size << 56) | read_rest(at, rest));
  v[2] ^= 0xff;
  mix(v, ROUNDS_AT_END);
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}
