// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Preloaded into the test programs of the mutants: at the end a program that holds more memory than
 * MUTATION_BYTES has failed; without it, the bytes are written to standard error. */

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

__attribute__((destructor)) static void check_leaks(void) {
  const char *most = getenv("MUTATION_BYTES");
  size_t held = mallinfo2().uordblks;
  if (most == NULL)
    dprintf(STDERR_FILENO, "\n%zu\n", held);
  else if (held > strtoull(most, NULL, 10))
    _exit(EXIT_FAILURE);
}
