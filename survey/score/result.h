// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The result: every figure of one service and cycle. Plain data, made by score.h, thinned by
 * suppress.h, read by programs and reports. Borrowed forms must outlive it. */

#include "survey/form/form.h"
#include "survey/score/figure.h"
#include "survey/score/state.h"

#define SURVEY_RESULT_DEFAULT_MIN_N 10
#define SURVEY_RESULT_FLOOR_MIN_N   5

/* Answers by state, over all responses of the lens. Asked = all but not_asked; applicable = asked
 * but not_applicable. */
typedef struct {
  guint64 answered;
  guint64 not_applicable;
  guint64 unable;
  guint64 unanswered;
  guint64 not_asked;
} SurveyCounts;

typedef struct {
  const SurveyFactor *factor;
  SurveyState state;
  guint64 n;           /* scored responses: the base */
  SurveyFigure mean;   /* 0..100 */
  SurveyFigure sd;     /* from n >= 2 */
  SurveyFigure ci_low; /* 95 % interval, not clipped to 0..100; never for a rating by a group */
  SurveyFigure ci_high;
  SurveyFigure alpha;     /* Cronbach's */
  SurveyFigure rwg_j;     /* 0..1 */
  guint64 n_complete;     /* responses with a level on every item that counts: the base of rwg_j */
  const SurveyBand *band; /* of the printed mean; NULL if the form has no bands */
  const SurveyBand *band_low; /* of the interval's ends; equal to band if they stay in it */
  const SurveyBand *band_high;
  SurveyCounts counts; /* over its items that count and are not hidden */
  guint64 n_evidence;
  guint first_item; /* its items in the lens's items: the first, and how many */
  guint n_items;
} SurveyFactorResult;

typedef struct {
  const SurveyItem *item; /* of the first form that has it */
  SurveyState state;
  guint64 n;                              /* answered with a level: the base */
  SurveyFigure mean;                      /* of p, 0..100 */
  SurveyFigure spread;                    /* mean absolute deviation from the mean, in levels */
  gboolean wide;                          /* spread over A/6, A = number of levels */
  guint64 levels[SURVEY_FORM_MAX_LEVELS]; /* count a level, lowest first */
  SurveyCounts counts;
} SurveyItemResult;

typedef struct {
  SurveyLens lens;
  GPtrArray *forms;          /* of const SurveyForm, the one with most items first; borrowed */
  guint64 n_responses;       /* 0 if hidden */
  gboolean responses_hidden; /* fewer than min_n */
  guint64 n_invited;         /* 0 if unknown */
  guint group_size;          /* of a rating by a group, else 0 */
  SurveyState overall_state;
  SurveyFigure overall; /* plain mean of the factors; only if none is missing or hidden */
  GArray *factors;      /* of SurveyFactorResult, in form order */
  GArray *items;        /* of SurveyItemResult: union of the forms' items, by factor */
} SurveyLensResult;

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
SurveyLensResult *survey_lens_result_new(SurveyLens lens);
void survey_result_free(SurveyResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyResult, survey_result_free)
