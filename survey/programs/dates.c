// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/dates.h"

#include "survey/base/number.h"
#include <string.h>

/* The last second of the year 9999. */
#define MAX_EPOCH G_GINT64_CONSTANT(253402300799)

gboolean survey_dates_is_date(const char *text) {
  if (strlen(text) != strlen("YYYY-MM-DD"))
    return FALSE;
  g_autofree char *with_time = g_strconcat(text, "T00:00:00Z", NULL);
  g_autoptr(GDateTime) date = g_date_time_new_from_iso8601(with_time, NULL);
  g_autofree char *again = date == NULL ? NULL : g_date_time_format(date, "%Y-%m-%d");
  return again != NULL && strcmp(again, text) == 0;
}

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
