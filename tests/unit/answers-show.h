// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A response as a line of text, for tests of what readers of answers hand on. */

#include "survey/answers/response.h"

/* A SurveyResponseTake; `data` is a GString. Appends "respondent lens group_size
 * (service/cycle/date/language/pseudonym) [answers] texts\n", without the brackets if all in them
 * is empty. */
void answers_show(const SurveyResponse *response, gpointer data);
