// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Tailoring: a form that extends another takes over its groups, scales and bands, switches items
 * off, rewords items and adds unscored local ones. Used by form-read.c only. */

#include "survey/form/form-read.h"
#include "survey/form/form-texts.h"

/* Completes source->form from the form it extends, if it extends one. FALSE if that form cannot be
 * had (a finding says why) or with `error` set as survey_form_read() does. */
gboolean survey_form_tailor(const SurveyFormSource *source, const xmlNode *root,
                            const SurveyFormLibrary *library, GError **error);
