// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Who answered, in one number: a keyed hash (SipHash-2-4) of service, cycle, lens, form and
 * respondent; of a rating by a group, of which there is one, without the respondent. Two
 * different respondents have one number with a chance below one in thirty million among a million.
 * It does not know who has answered before: that is seen.h. */

#include "survey/answers/response.h"

typedef struct SurveyIdentity SurveyIdentity;

/* Those made with the same key give the same numbers. */
SurveyIdentity *survey_identity_new(const guint64 key[2]);

/* Never 0. It is fastest when all but the respondent is that of the call before. */
guint64 survey_identity_get(SurveyIdentity *identity, const SurveyResponse *response);

/* The same where form, lens, service and cycle are those of the call before. */
guint64 survey_identity_get_next(const SurveyIdentity *identity, const SurveyResponse *response);

void survey_identity_free(SurveyIdentity *identity);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyIdentity, survey_identity_free)
