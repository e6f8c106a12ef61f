// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The rules a form must keep that a schema cannot say: unique ids over the whole form, consecutive
 * levels, rising bands, links, translations, advice. `forms/README.md` explains each. */

#include "survey/form/form.h"

/* Adds a finding for every broken rule. TRUE if none of them is an error. */
gboolean survey_form_check(const SurveyForm *form, SurveyFindings *findings);
