// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/golden.h"

#include <check.h>
#include <glib.h>
#include <string.h>

void golden_assert(const char *name, const char *text) {
  g_autofree char *path = g_build_filename(SURVEY_TOP_SRCDIR, "tests", "golden", name, NULL);
  g_autofree char *golden = NULL;
  ck_assert_ptr_nonnull(text);
  if (g_getenv("UPDATE_GOLDEN") != NULL)
    ck_assert(g_file_set_contents(path, text, -1, NULL));
  ck_assert_msg(g_file_get_contents(path, &golden, NULL, NULL), "%s cannot be read", path);
  g_auto(GStrv) expected = g_strsplit(golden, "\n", -1);
  g_auto(GStrv) found = g_strsplit(text, "\n", -1);
  for (guint i = 0; expected[i] != NULL && found[i] != NULL; i++)
    ck_assert_msg(strcmp(expected[i], found[i]) == 0, "%s, line %u\n was %s\n  is %s", name, i + 1,
                  expected[i], found[i]);
  ck_assert_uint_eq(g_strv_length(expected), g_strv_length(found));
}
