// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Cronbach's alpha of one factor (Cronbach 1951), from pairwise-complete covariances of the keyed,
 * unweighted levels of the scored items. Co-moments are whole numbers; covariances are taken from
 * them at the end. */

#include "survey/score/figure.h"
#include "survey/score/matrix.h"

/* No alpha is given from fewer scored responses. */
#define SURVEY_RELIABILITY_MIN_N 20

typedef struct SurveyReliability SurveyReliability;

SurveyReliability *survey_reliability_new(guint n_columns);

/* Adds all responses of the row, whether scored or not. */
void survey_reliability_add(SurveyReliability *reliability, const SurveyRow *row);

/* k/(k-1) (1 - sum of variances / sum of all covariances), k = number of scored items; equal to
 * psych::alpha (raw_alpha, pairwise). None when k < 2, when `n_scored` is too small, when two items
 * were never answered together twice, or when the covariances do not sum to more than 0. */
SurveyFigure survey_reliability_get_alpha(const SurveyReliability *reliability, guint64 n_scored);

/* The fewest responses that have a level on both of two scored items, or on one of them: no
 * covariance rests on fewer. 0 without scored items. */
guint64 survey_reliability_get_n(const SurveyReliability *reliability);

void survey_reliability_free(SurveyReliability *reliability);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyReliability, survey_reliability_free)
