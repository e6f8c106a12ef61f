// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What both programs must know of the commands that draw: main.c lists them, sevenfold-draw runs
 * them. */

#define SURVEY_DRAWN_REPORT .name = "report", .summary = "command.report"
#define SURVEY_DRAWN_CHART  .name = "chart", .summary = "command.chart"
#define SURVEY_DRAWN_PAPER  .name = "paper", .summary = "command.paper"
