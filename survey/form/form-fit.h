// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Whether forms that are scored together fit each other. Used by whoever reads several in one
 * call. */

#include "survey/form/form.h"

/* Finds, in `forms` (of SurveyForm):
 *
 * - factors-differ: one page can show all of them only if they share their factors in one order,
 *   that of the form with the most, of which the others may leave some out.
 * - pair-scales-differ: two items of a pair with different numbers of levels, at the later form's
 *   item. */
void survey_form_fit_check(const GPtrArray *forms, SurveyFindings *findings);
