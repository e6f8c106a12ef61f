// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A result for a person at a terminal. */

#include "survey/programs/speech.h"
#include "survey/score/result.h"

/* Free with g_free(), as all below. */
char *survey_result_to_text(const SurveyResult *result, const SurveySpeech *speech);

/* Its parts, for other texts: the service and cycle; whose view, and how many; why there is no
 * score. */
char *survey_result_text_place(const SurveyResult *result, const SurveySpeech *speech);
char *survey_result_text_lens(const SurveyLensResult *lens, const SurveySpeech *speech,
                              guint min_n);
char *survey_result_text_state(SurveyState state, const SurveySpeech *speech, guint min_n);
