// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/state.h"

const char *survey_state_name(SurveyState state) {
  static const char *const names[] = {"scored", "too-few-answers", "not-applicable", "suppressed"};
  g_return_val_if_fail(state < G_N_ELEMENTS(names), NULL);
  return names[state];
}
