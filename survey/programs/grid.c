// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/grid.h"

#include <string.h>

#define INDENT 2
#define GUTTER 2

struct SurveyGrid {
  char *alignment;
  guint n_columns;
  GPtrArray *cells; /* of char *, row by row */
};

SurveyGrid *survey_grid_new(const char *alignment) {
  g_return_val_if_fail(alignment != NULL && *alignment != '\0', NULL);

  SurveyGrid *grid = g_new0(SurveyGrid, 1);
  grid->alignment = g_strdup(alignment);
  grid->n_columns = (guint)strlen(alignment);
  grid->cells = g_ptr_array_new_with_free_func(g_free);
  return grid;
}

void survey_grid_add(SurveyGrid *grid, const char *cell) {
  g_return_if_fail(grid != NULL && cell != NULL);
  g_ptr_array_add(grid->cells, g_strdup(cell));
}

static guint get_width(const SurveyGrid *grid, guint column) {
  glong width = 0;
  for (guint i = column; i < grid->cells->len; i += grid->n_columns)
    width = MAX(width, g_utf8_strlen(grid->cells->pdata[i], -1));
  return (guint)width;
}

static void print_blanks(GString *text, guint n) {
  g_string_append_printf(text, "%*s", (int)n, "");
}

/* Takes back the blanks at the end of the row. */
static void end_row(GString *text) {
  gsize length = text->len;
  while (length > 0 && text->str[length - 1] == ' ')
    length--;
  g_string_truncate(text, length);
  g_string_append_c(text, '\n');
}

void survey_grid_print(const SurveyGrid *grid, GString *text) {
  g_return_if_fail(grid != NULL && text != NULL);

  g_autofree guint *widths = g_new(guint, grid->n_columns);
  for (guint c = 0; c < grid->n_columns; c++)
    widths[c] = get_width(grid, c);
  for (guint i = 0; i < grid->cells->len; i++) {
    const guint column = i % grid->n_columns;
    const char *cell = grid->cells->pdata[i];
    const guint blanks = widths[column] - (guint)g_utf8_strlen(cell, -1);
    const gboolean at_end = grid->alignment[column] == '>';
    print_blanks(text, column == 0 ? INDENT : GUTTER);
    print_blanks(text, at_end ? blanks : 0);
    g_string_append(text, cell);
    print_blanks(text, at_end ? 0 : blanks);
    if (column + 1 == grid->n_columns)
      end_row(text);
  }
}

void survey_grid_free(SurveyGrid *grid) {
  if (grid == NULL)
    return;
  g_ptr_array_unref(grid->cells);
  g_free(grid->alignment);
  g_free(grid);
}
