// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Comparing a text with a file of tests/golden, line by line. UPDATE_GOLDEN=1 writes the file anew:
 * read the difference before you keep it. */

void golden_assert(const char *name, const char *text);
