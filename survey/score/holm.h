// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Several comparisons at once: each p made larger, so that the chance of calling any of them by
 * noise alone stays what it is for one (Holm 1979, "A simple sequentially rejective multiple test
 * procedure"). Equal to R's p.adjust(p, "holm"). */

#include <glib.h>

/* Replaces each of the `n` values (0..1) by its adjusted one; places stay. */
void survey_holm_adjust(double *p, guint n);
