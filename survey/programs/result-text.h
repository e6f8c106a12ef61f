// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A result for a person at a terminal. */

#include "survey/base/words.h"
#include "survey/score/result.h"

/* Free with g_free(). */
char *survey_result_to_text(const SurveyResult *result, const SurveyWords *words);
