// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The result: every figure of one service and cycle. Plain data, made by score.h, thinned by
 * suppress.h, read by programs and reports. Borrowed forms must outlive it. */

#include "survey/score/lens-result.h"

#define SURVEY_RESULT_DEFAULT_MIN_N 10
#define SURVEY_RESULT_FLOOR_MIN_N   5

typedef struct {
  const char *pair; /* of the staff item */
  const SurveyItem *staff_item;
  const SurveyItem *user_item;
  SurveyState state;
  SurveyFigure staff; /* mean p of the staff item */
  SurveyFigure service_user;
  SurveyFigure gap; /* staff minus service user */
  guint64 n_staff;
  guint64 n_service_user;
  guint order; /* its place in form order */
} SurveyPairGap;

typedef struct {
  const SurveyFactor *factor; /* of the staff form */
  SurveyState state;
  guint64 n_staff; /* scored over the paired items */
  guint64 n_service_user;
  SurveyFigure staff; /* both worked out anew over the paired items */
  SurveyFigure service_user;
  SurveyFigure gap;
  SurveyFigure ci_low; /* Welch */
  SurveyFigure ci_high;
  GArray *pairs; /* of SurveyPairGap, largest absolute gap first, ties in form order; those without
                    a gap last */
} SurveyGap;

/* What was hidden. `item` is NULL for a factor. */
typedef struct {
  SurveyLens lens;
  const SurveyFactor *factor;
  const SurveyItem *item;
} SurveyHidden;

typedef struct {
  char *service;
  char *cycle;
  char *latest_date;
  guint min_n;
  GPtrArray *lenses; /* of SurveyLensResult, in the order of SurveyLens; each rating by a group is
                        one of its own, so that two groups are never averaged */
  GArray *gaps;      /* of SurveyGap, by factor; empty without both lenses */
  GArray *hidden;    /* of SurveyHidden, in order; filled by survey_suppress() */
} SurveyResult;

/* The first of this lens; NULL if there is none. */
const SurveyLensResult *survey_result_find_lens(const SurveyResult *result, SurveyLens lens);

/* TRUE if some factor of some lens has a printed score. */
gboolean survey_result_has_score(const SurveyResult *result);

/* Takes out every lens but this one, and with it the gaps. */
void survey_result_keep_lens(SurveyResult *result, SurveyLens lens);

SurveyResult *survey_result_new(void);
void survey_result_free(SurveyResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyResult, survey_result_free)
