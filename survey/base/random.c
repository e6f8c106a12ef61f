// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/random.h"

#include <errno.h>
#include <sys/random.h>

#define MAX_NUMBERS 32 /* of 8 bytes: what getrandom() always gives whole */

static guint64 make_number(void) {
  return (guint64)g_random_int() << 32 | g_random_int();
}

/* getrandom() waits until the system has gathered its first randomness and from then on cannot fail
 * (random(4)); only a sandbox may forbid it. GLib's generator, seeded from /dev/urandom, then keeps
 * the program at work. */
void survey_random_fill(guint64 *numbers, guint n) {
  g_return_if_fail(numbers != NULL && n <= MAX_NUMBERS);

  const gsize size = n * sizeof *numbers;
  gssize filled = 0;
  do
    filled = getrandom(numbers, size, 0);
  while (filled < 0 && errno == EINTR);
  if (filled == (gssize)size)
    return;
  for (guint i = 0; i < n; i++)
    numbers[i] = make_number();
}
