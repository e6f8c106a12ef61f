// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A change as JSON: one object on a line. Its keys are an interface (sevenfold-compare(1)). */

#include "survey/score/change.h"

/* Free with g_free(). */
char *survey_change_to_json(const SurveyChange *change);
