// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The working of a factor's score as JSON: the contract of `explain --json`, described in
 * sevenfold-explain(1). */

#include "survey/score/explain.h"

/* One object on one line. Only the item `item_id` is listed, or all for NULL. Free with g_free().
 */
char *survey_explain_to_json(const SurveyResult *result, const GPtrArray *explanations,
                             const char *item_id);
