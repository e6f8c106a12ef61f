// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The date of a report. The clock and the environment are read here and nowhere below. */

#include <glib.h>

/* `asked`, else `latest` (of the answers; "" if none), else SOURCE_DATE_EPOCH, else today (UTC), as
 * YYYY-MM-DD. Free with g_free(). */
char *survey_dates_choose(const char *asked, const char *latest);
