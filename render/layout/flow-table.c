// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/flow.h"

#define TABLE_BEFORE_PT   6.0
#define CELL_GAP_PT       12.0 /* between the texts of neighbouring cells */
#define ROW_PAD_PT        4.5  /* above and below the text of a row */
#define HEADER_PAD_PT     5.0
#define MAX_TABLE_COLUMNS 16

typedef struct {
  const RenderTable *table;
  guint n_columns;
  double x_pt[MAX_TABLE_COLUMNS];
  double width_pt[MAX_TABLE_COLUMNS]; /* of the text */
  double total_pt;
} Grid;

/* Columns without a share divide what the others leave. */
static Grid make_grid(const RenderTable *table, double total_pt) {
  Grid grid = {.table = table, .n_columns = MIN(table->columns->len, MAX_TABLE_COLUMNS)};
  grid.total_pt = total_pt;
  double given = 0;
  guint n_open = 0;
  for (guint i = 0; i < grid.n_columns; i++) {
    const RenderColumn *column = g_ptr_array_index(table->columns, i);
    given += MAX(column->width_frac, 0);
    n_open += column->width_frac > 0 ? 0 : 1;
  }
  double open = n_open > 0 ? MAX(1 - given, 0) / n_open : 0, x = 0;
  for (guint i = 0; i < grid.n_columns; i++) {
    const RenderColumn *column = g_ptr_array_index(table->columns, i);
    double width = (column->width_frac > 0 ? column->width_frac : open) * total_pt;
    grid.x_pt[i] = x;
    grid.width_pt[i] = width - (i + 1 < grid.n_columns ? CELL_GAP_PT : 0);
    x += width;
  }
  return grid;
}

static RenderRole cell_role(gboolean header, guint column) {
  if (header)
    return RENDER_ROLE_COLUMN_HEADER;
  return column == 0 ? RENDER_ROLE_ROW_HEADER : RENDER_ROLE_CELL;
}

/* A row of `cells`: a rule above it, texts below each other's first baseline. */
static RenderStrip *make_row(RenderFlow *flow, const Grid *grid, const GPtrArray *cells,
                             gboolean header, GError **error) {
  RenderStrip *strip = render_strip_new(0);
  RenderLook look = header ? RENDER_LOOK_TABLE_HEAD : RENDER_LOOK_TABLE_CELL;
  double pad = header ? HEADER_PAD_PT : ROW_PAD_PT;
  render_strip_add_rule(strip, 0, 0, grid->total_pt, header ? RENDER_INK_TEXT : RENDER_INK_LINE);
  for (guint i = 0; i < MIN(cells->len, grid->n_columns); i++) {
    const RenderColumn *column = g_ptr_array_index(grid->table->columns, i);
    const RenderParagraph *paragraph =
        render_flow_break(flow, g_ptr_array_index(cells, i), look, grid->width_pt[i], error);
    if (paragraph == NULL) {
      render_strip_free(strip);
      return NULL;
    }
    RenderPart *part = render_strip_add_text(strip, cell_role(header, i), paragraph,
                                             (RenderSpot){grid->x_pt[i], pad}, grid->width_pt[i]);
    part->align = column->align;
    part->element = ++flow->n_elements;
  }
  strip->height_pt += pad;
  return strip;
}

/* The header's texts stand on the last line of the tallest. */
static void drop_to_bottom(RenderStrip *header) {
  double bottom = header->height_pt - HEADER_PAD_PT;
  for (guint i = 0; i < header->parts->len; i++) {
    RenderPart *part = &g_array_index(header->parts, RenderPart, i);
    if (part->paragraph != NULL)
      part->box.y_pt = bottom - part->box.height_pt;
  }
}

static void close_table(const Grid *grid, GPtrArray *strips) {
  RenderStrip *last = g_ptr_array_index(strips, strips->len - 1);
  render_strip_add_rule(last, last->height_pt, 0, grid->total_pt, RENDER_INK_LINE);
}

gboolean render_flow_add_table(RenderFlow *flow, const RenderTable *table, double width_pt,
                               GPtrArray *strips, GError **error) {
  Grid grid = make_grid(table, width_pt);
  RenderStrip *header = make_row(flow, &grid, table->header, TRUE, error);
  if (header == NULL)
    return FALSE;
  drop_to_bottom(header);
  header->before_pt = TABLE_BEFORE_PT;
  header->keeps_next = TRUE;
  g_ptr_array_add(strips, header);
  for (guint i = 0; i < table->rows->len; i++) {
    RenderStrip *row = make_row(flow, &grid, g_ptr_array_index(table->rows, i), FALSE, error);
    if (row == NULL)
      return FALSE;
    row->header = header;
    g_ptr_array_add(strips, row);
  }
  close_table(&grid, strips);
  return TRUE;
}
