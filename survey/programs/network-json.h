// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A network as JSON: the contract of `network --json`, described in sevenfold-network(1). */

#include "survey/score/network.h"

/* One object on one line. Free with g_free(). */
char *survey_network_to_json(const SurveyNetwork *network, const char *cycle);
