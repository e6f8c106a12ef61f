// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Forms for tests, out of files of tests/data or out of text, and what was found in them. */

#include "survey/form/form-read.h"

/* The path of `name` in tests/data. Free with g_free(). */
char *forms_path(const char *name);

/* The bytes of a file of tests/data; ends the test if there is none. */
GBytes *forms_load(const char *name);

/* Finds "<id>.xml" in the folder `data` below tests/data, if it is of this version. As
 * SurveyFormFind. */
GBytes *forms_find(const char *id, const char *version, gpointer data, char **name);

/* Reads the form in `text`, whose findings carry the name "form.xml"; a form that it extends is
 * looked for in tests/data/forms. */
SurveyForm *forms_read(const char *text, SurveyFindings *findings);

/* The findings in their order, "line:column: severity: sentence [code]" and a line break each; of
 * another file than the first with its name in front. Free with g_free(). */
char *forms_tell(SurveyFindings *findings, const char *file);

/* Only the codes, with a space between them. Free with g_free(). */
char *forms_codes(SurveyFindings *findings);
