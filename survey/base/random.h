// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Keys of hash tables, so that nobody can choose texts that meet in one place. No figure depends on
 * them. */

#include <glib.h>

/* Fills `n` numbers that nobody can foretell; `n` is at most 32. */
void survey_random_fill(guint64 *numbers, guint n);
