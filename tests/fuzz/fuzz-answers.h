// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What every reader of answers promises of the responses it hands on. */

#include "survey/answers/response.h"
#include "tests/fuzz/fuzz.h"

/* A SurveyResponseTake that stops if a response is not as response.h says. */
void fuzz_check_response(const SurveyResponse *response, gpointer data);
