// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Can services be told apart by their scores, or do people differ as much within one service as
 * between any two? The intraclass correlations of the one-way analysis of variance (Bliese 2000,
 * "Within-group agreement, non-independence, and reliability"). */

#include "survey/score/moments.h"

typedef struct {
  SurveyFigure icc1; /* the share of one person's score that is their service's; may be negative */
  SurveyFigure icc2; /* how reliable the services' means are; may be negative */
} SurveyIcc;

/* What ICC(2) says. */
typedef enum {
  SURVEY_TELLING_HARDLY,  /* below 0.5, as printed to two decimals: and so what is negative */
  SURVEY_TELLING_CAUTION, /* to 0.7 */
  SURVEY_TELLING_YES,
} SurveyTelling;

/* Of `services` (of SurveyMoments, a service each), over those with n >= 2, from which the sums of
 * squares follow; the mean size k = N/G stands for that of each. Equal to multilevel::ICC1 and
 * ICC2. None below two services; no ICC(1) where nobody differs from anybody, no ICC(2) where the
 * services' means are all the same. */
SurveyIcc survey_icc(const GArray *services);

SurveyTelling survey_icc_tell(double icc2);

/* "hardly", "with-caution", "yes". */
const char *survey_icc_telling_name(SurveyTelling telling);
