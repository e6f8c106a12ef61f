// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* "What would move it": the smallest next step as a person reads it at a terminal. */

#include "survey/programs/speech.h"
#include "survey/score/explain.h"

/* Appends the section to `text`; nothing where there is no score to move. */
void survey_step_to_text(GString *text, const SurveyExplanation *explanation,
                         const SurveySpeech *speech);
