// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Any bytes as the content stream of a page; the first two say how many pieces of marked content
 * elements claim, and which of them are artifacts. */

#include "render/pdf/content.h"
#include "tests/fuzz/fuzz.h"

#define MAX_NUMBERS 8

/* Where nothing is furniture, what is finished stays as it is. */
static void check_twice(const GByteArray *once, const GByteArray *kinds) {
  g_autoptr(GError) error = NULL;
  g_autoptr(GByteArray) twice =
      render_content_finish((const char *)once->data, once->len, kinds, &error);
  if (twice == NULL)
    g_error("It refuses its own work: %s", error->message);
  if (twice->len != once->len)
    g_error("It changes its own work");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size < 2)
    return 0;
  g_autoptr(GByteArray) kinds = g_byte_array_new();
  gboolean has_furniture = FALSE;
  for (guint i = 0; i < data[0] % MAX_NUMBERS; i++) {
    const guint8 kind = (data[1] >> i & 1) != 0 ? RENDER_CONTENT_FOOT : RENDER_CONTENT_READ;
    has_furniture |= kind != RENDER_CONTENT_READ;
    g_byte_array_append(kinds, &kind, 1);
  }
  g_autoptr(GByteArray) once = render_content_finish((const char *)data + 2, size - 2, kinds, NULL);
  if (once != NULL && !has_furniture)
    check_twice(once, kinds);
  return 0;
}
