// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012): a hash with a key,
 * so that nobody who does not know the key can make two texts meet. */

#include <glib.h>

/* The 64-bit hash of `size` bytes; the key's first half holds its first eight bytes, lowest
 * first. */
guint64 survey_siphash_get(const guint64 key[2], const void *bytes, gsize size);
