// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What is known of a score. Used by everything that shows one. */

#include <glib.h>

typedef enum {
  SURVEY_STATE_SCORED,
  SURVEY_STATE_TOO_FEW_ANSWERS,
  SURVEY_STATE_NOT_APPLICABLE,
  SURVEY_STATE_SUPPRESSED, /* hidden: every number beside it is absent or 0 */
} SurveyState;

/* "scored", "too-few-answers", "not-applicable", "suppressed". */
const char *survey_state_name(SurveyState state);
