// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A number that may not exist. "No value" is a state of its own, never NaN, -1 or 0. */

#include <glib.h>

typedef struct {
  gboolean known;
  double value; /* finite; valid only if known */
} SurveyFigure;

static inline SurveyFigure survey_figure(double value) {
  return (SurveyFigure){TRUE, value};
}

static inline SurveyFigure survey_figure_none(void) {
  return (SurveyFigure){FALSE, 0.0};
}
