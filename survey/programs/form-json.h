// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A form as JSON: the contract of `show --json`, described in sevenfold-show(1). */

#include "survey/form/form.h"

/* One object on one line, texts in `language` (NULL: the form's own). Free with g_free(). */
char *survey_form_to_json(const SurveyForm *form, const char *language);
