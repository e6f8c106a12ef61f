// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A network as a person reads it at a terminal. */

#include "survey/programs/speech.h"
#include "survey/score/network.h"

/* Free with g_free(). */
char *survey_network_to_text(const SurveyNetwork *network, const SurveySpeech *speech);
