// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* How large a difference is beside the spread of the people: Hedges' g (Hedges 1981, "Distribution
 * theory for Glass's estimator of effect size and related estimators"), pooled SD, with the exact
 * correction for small samples. */

#include "survey/score/moments.h"

/* first minus second. None when a side has fewer than two values or neither has any spread. */
SurveyFigure survey_hedges(const SurveyMoments *first, const SurveyMoments *second);
