// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The figures of one lens: its factors and their items. Part of the result (result.h). */

#include "survey/form/form.h"
#include "survey/score/counts.h"
#include "survey/score/figure.h"
#include "survey/score/state.h"

typedef struct {
  const SurveyFactor *factor;
  SurveyState state;
  guint64 n;           /* scored responses: the base */
  SurveyFigure mean;   /* 0..100 */
  SurveyFigure sd;     /* from n >= 2 */
  SurveyFigure ci_low; /* 95 % interval, not clipped to 0..100; never for a rating by a group */
  SurveyFigure ci_high;
  SurveyFigure alpha; /* Cronbach's */
  guint64 n_together; /* fewest responses with a level on both of two items: the base of alpha */
  SurveyFigure rwg_j; /* 0..1 */
  guint64 n_complete; /* responses with a level on every item that counts: the base of rwg_j */
  const SurveyBand *band;     /* of the printed mean; NULL if the form has no bands */
  const SurveyBand *band_low; /* of the interval's ends; equal to band if they stay in it */
  const SurveyBand *band_high;
  SurveyCounts counts; /* over its items that count and are not hidden */
  guint64 n_evidence;  /* levels with evidence given, over the same items */
  guint first_item;    /* its items in the lens's items: the first, and how many */
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
  guint64 n_evidence;    /* levels with evidence given */
  gboolean was_answered; /* of a hidden item: somebody's level is in the means over it; for the
                            rules of suppress.h, never published */
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

/* Without forms, factors or items. */
SurveyLensResult *survey_lens_result_new(SurveyLens lens);

/* The factor's items: factor->n_items of them. */
SurveyItemResult *survey_lens_result_get_items(const SurveyLensResult *lens,
                                               const SurveyFactorResult *factor);

/* Sums up `factor`'s counts and evidence over those of its items that count; a hidden one adds 0.
 */
void survey_lens_result_count_items(SurveyFactorResult *factor, const SurveyItemResult *items);

/* The factor with this id; NULL if there is none. */
const SurveyFactorResult *survey_lens_result_find_factor(const SurveyLensResult *lens,
                                                         const char *id);

void survey_lens_result_free(SurveyLensResult *lens);
