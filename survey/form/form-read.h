// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Reading a form: bytes -> safe XML -> schema -> model -> rules beyond the schema. One call, one
 * result, every finding. */

#include "survey/form/form.h"

/* Finds the form (id, version) that another one tailors and returns its bytes; NULL if there is
 * none. `name` is set to the name that findings in it should carry (g_free()). */
typedef GBytes *(*SurveyFormFind)(const char *id, const char *version, gpointer data, char **name);

typedef struct {
  SurveyFormFind find;
  gpointer data;
} SurveyFormLibrary;

/* Reads the form in `bytes`. `file` names it in findings. `library` may be NULL; then no form can
 * extend another. Returns NULL if there was an error finding; warnings do not stop. `error` is set
 * only if the program's own schema is damaged. Free with survey_form_free(). */
SurveyForm *survey_form_read(GBytes *bytes, const char *file, const SurveyFormLibrary *library,
                             SurveyFindings *findings, GError **error);
