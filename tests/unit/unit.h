// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The main() of a test program: one suite, one case, its exit status. It takes the locale it is
 * given, for the tests also run where 0.5 is written 0,5. */

#include <check.h>
#include <locale.h>
#include <stdlib.h>

#define TEST_DATA SURVEY_TOP_SRCDIR "/tests/data"

/* Seconds a test may take, with sanitizers and on a busy machine too. */
#define UNIT_TIMEOUT_S 60

/* Runs one case as a suite; returns the exit status. For a main() with loop tests. */
static inline int unit_run(const char *name, TCase *tcase) {
  setlocale(LC_ALL, "");
  Suite *suite = suite_create(name);
  suite_add_tcase(suite, tcase);
  tcase_set_timeout(tcase, UNIT_TIMEOUT_S);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_NORMAL);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

#define UNIT_MAIN(name, ...)                                                                       \
  int main(void) {                                                                                 \
    const TTest *tests[] = {__VA_ARGS__};                                                          \
    TCase *tcase = tcase_create(name);                                                             \
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++)                                    \
      tcase_add_test(tcase, tests[i]);                                                             \
    return unit_run(name, tcase);                                                                  \
  }
