// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The word for a change of individuals' scores. Never "significant": a word for what may be noise
 * must not be heard as "important". */

#include "survey/score/lens-change.h"

/* A change below this many points is never called clear: our convention. */
#define SURVEY_VERDICT_SMALLEST 5.0

/* The chance that any factor, or any item, of a lens is called changed by noise alone. */
#define SURVEY_VERDICT_CHANCE 0.05

/* Adjusts the p of the lens's factors to each other and gives each compared factor its verdict. */
void survey_verdict_fill(SurveyLensChange *change);
