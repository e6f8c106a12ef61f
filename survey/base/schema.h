// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Checking a document against an XSD that is built into the program. */

#include "survey/base/xml.h"

/* Every violation of the schema (its text, `length` bytes) becomes a SCHEMA finding at the element
 * that is wrong; so does a document that begins with another element than `root`. The schema
 * declares each element on its own, so that what stands beside or inside a wrong one is looked at
 * too, as long as findings are listed. FALSE with SURVEY_ERROR_DATA if the schema is damaged or
 * cannot be applied. */
gboolean survey_schema_validate(const SurveyXml *xml, const char *root, const char *schema,
                                gsize length, SurveyFindings *findings, GError **error);
