// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The forms on disk that another form may extend: those beside it, then those in the folder that
 * the environment variable SEVENFOLD_FORMS names, then those installed. */

#include "survey/form/form-read.h"

/* A SurveyFormFind; `data` is the path of the form that extends. Folders are listed and their files
 * compared by id and version: no path is ever built from what a form says. */
GBytes *survey_library_find(const char *id, const char *version, gpointer data, char **name);

/* Reads the form at `path` ("-": standard input). NULL with findings, or with `error` set. */
SurveyForm *survey_library_read_form(const char *path, SurveyFindings *findings, GError **error);

/* The languages of a form's texts for a message: "en, cy". Free with g_free(). */
char *survey_library_list_languages(const SurveyForm *form);
