// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A change for a person at a terminal. */

#include "survey/programs/speech.h"
#include "survey/score/change.h"

/* Free with g_free(). */
char *survey_change_to_text(const SurveyChange *change, const SurveySpeech *speech);
