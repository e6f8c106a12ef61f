// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/columns.h"

#include <string.h>

#define INDENT 2
#define GUTTER 2

struct SurveyColumns {
  char *alignment;
  guint n_columns;
  GPtrArray *cells; /* of char *, row by row */
};

SurveyColumns *survey_columns_new(const char *alignment) {
  g_return_val_if_fail(alignment != NULL && *alignment != '\0', NULL);

  SurveyColumns *columns = g_new0(SurveyColumns, 1);
  columns->alignment = g_strdup(alignment);
  columns->n_columns = (guint)strlen(alignment);
  columns->cells = g_ptr_array_new_with_free_func(g_free);
  return columns;
}

void survey_columns_add(SurveyColumns *columns, const char *cell) {
  g_return_if_fail(columns != NULL && cell != NULL);
  g_ptr_array_add(columns->cells, g_strdup(cell));
}

static guint get_width(const SurveyColumns *columns, guint column) {
  glong width = 0;
  for (guint i = column; i < columns->cells->len; i += columns->n_columns)
    width = MAX(width, g_utf8_strlen(columns->cells->pdata[i], -1));
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

void survey_columns_print(const SurveyColumns *columns, GString *text) {
  g_return_if_fail(columns != NULL && text != NULL);

  g_autofree guint *widths = g_new(guint, columns->n_columns);
  for (guint c = 0; c < columns->n_columns; c++)
    widths[c] = get_width(columns, c);
  for (guint i = 0; i < columns->cells->len; i++) {
    const guint column = i % columns->n_columns;
    const char *cell = columns->cells->pdata[i];
    const guint blanks = widths[column] - (guint)g_utf8_strlen(cell, -1);
    const gboolean at_end = columns->alignment[column] == '>';
    print_blanks(text, column == 0 ? INDENT : GUTTER);
    print_blanks(text, at_end ? blanks : 0);
    g_string_append(text, cell);
    print_blanks(text, at_end ? 0 : blanks);
    if (column + 1 == columns->n_columns)
      end_row(text);
  }
}

void survey_columns_free(SurveyColumns *columns) {
  if (columns == NULL)
    return;
  g_ptr_array_unref(columns->cells);
  g_free(columns->alignment);
  g_free(columns);
}
