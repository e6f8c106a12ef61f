// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Reading the parts of a form out of its XML, in the order of the schema. What the schema has
 * already found wrong is passed over here, so that the other rules can still be checked. Used by
 * form-read.c and form-tailor.c only. */

#include "survey/form/form-texts.h"

/* Appends every <scale>, <band>, <group> under `root` to the form. */
void survey_form_parts_read_scales(const SurveyFormSource *source, const xmlNode *root);
void survey_form_parts_read_bands(const SurveyFormSource *source, const xmlNode *root);
void survey_form_parts_read_groups(const SurveyFormSource *source, const xmlNode *root);

/* Appends every <item> under `parent` to `items` (of SurveyItem). */
void survey_form_parts_read_items(const SurveyFormSource *source, const xmlNode *parent,
                                  GPtrArray *items);

/* One <licence>, <source> or <contact>. */
SurveyReference *survey_form_parts_read_reference(const SurveyFormSource *source,
                                                  const xmlNode *element);
