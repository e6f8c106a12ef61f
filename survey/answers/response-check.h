// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The rules for the parts of a response that stand beside its answers, the same for every kind of
 * file. They say yes or no; the reader, which knows the place, adds the finding. Texts come without
 * white space around them. */

#include "survey/answers/response.h"

/* TRUE if a form for `lens` takes responses of `given`: a form for staff those of staff, one for
 * service users theirs, and both take ratings by a group. */
gboolean survey_response_takes_lens(SurveyLens lens, SurveyLens given);

/* A day of the calendar, written YYYY-MM-DD. */
gboolean survey_response_is_date(const char *text);

/* A language code such as "en", "cy" or "en-GB". */
gboolean survey_response_is_language(const char *text);

/* A number of people from SURVEY_RESPONSE_MIN_GROUP to SURVEY_RESPONSE_MAX_GROUP. */
gboolean survey_response_parse_group_size(const char *text, guint *group_size);

/* "yes" or "no" in any case; "" is no. */
gboolean survey_response_parse_share(const char *text, gboolean *share);

/* TRUE if the UTF-8 text has at most `max_chars` characters. */
gboolean survey_response_fits(const char *text, gsize max_chars);
