// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A table of text for a terminal: columns as wide as their widest cell. */

#include <glib.h>

typedef struct SurveyGrid SurveyGrid;

/* One character of `alignment` a column: '<' or '>'. */
SurveyGrid *survey_grid_new(const char *alignment);

/* Adds the next cell, row by row. The text is copied. */
void survey_grid_add(SurveyGrid *grid, const char *cell);

/* Appends the rows to `text`, indented, without blanks at their ends. */
void survey_grid_print(const SurveyGrid *grid, GString *text);

void survey_grid_free(SurveyGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyGrid, survey_grid_free)
