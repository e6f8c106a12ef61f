// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A table of text for a terminal: columns as wide as their widest cell. */

#include <glib.h>

typedef struct SurveyColumns SurveyColumns;

/* One character of `alignment` a column: '<' or '>'. */
SurveyColumns *survey_columns_new(const char *alignment);

/* Adds the next cell, row by row. The text is copied. */
void survey_columns_add(SurveyColumns *columns, const char *cell);

/* Appends the rows to `text`, indented, without blanks at their ends. */
void survey_columns_print(const SurveyColumns *columns, GString *text);

void survey_columns_free(SurveyColumns *columns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyColumns, survey_columns_free)
