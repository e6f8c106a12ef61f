// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What libxml2 says of a violation, in words for people who write forms. Used by schema.c only. */

#include "survey/base/finding.h"
#include <libxml/tree.h>

/* Adds the finding for the violation that libxml2 reports with `message` at `element`, which may be
 * NULL; none if another violation has said the same already. */
void survey_schema_sentence_add(const char *message, const xmlNode *element, SurveyPlace place,
                                SurveyFindings *findings);
