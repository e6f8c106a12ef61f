// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Which band a score is in. The printed value decides, so that nobody sees "50" in a band that
 * begins at 50 and is told they are below it. */

#include "survey/form/form.h"

/* The band of `score`, or of an end of its interval, which may lie outside 0..100 and then falls
 * into the lowest or highest band. NULL if the form has no bands. */
const SurveyBand *survey_banding_find(const SurveyForm *form, double score);
