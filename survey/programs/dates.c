// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/dates.h"

#include "survey/base/number.h"

/* The last second of the year 9999. */
#define MAX_EPOCH G_GINT64_CONSTANT(253402300799)

static GDateTime *get_build_date(void) {
  const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
  gint64 seconds = 0;
  if (epoch == NULL || !survey_number_parse_whole(epoch, 0, MAX_EPOCH, &seconds))
    return NULL;
  return g_date_time_new_from_unix_utc(seconds);
}

char *survey_dates_choose(const char *asked, const char *latest) {
  if (asked != NULL)
    return g_strdup(asked);
  if (*latest != '\0')
    return g_strdup(latest);
  g_autoptr(GDateTime) date = get_build_date();
  if (date == NULL)
    date = g_date_time_new_now_utc();
  return g_date_time_format(date, "%Y-%m-%d");
}
