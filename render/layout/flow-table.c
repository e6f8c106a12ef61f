// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/flow.h"

#define TABLE_BEFORE_PT   6.0
#define CELL_GAP_PT       10.0 /* between the texts of neighbouring cells */
#define ROW_PAD_PT        4.5  /* above and below the text of a row */
#define WRITTEN_ROW_PT    30.0 /* a row to write in by hand */
#define HEADER_PAD_PT     5.0
#define TINY_PT           1e-3
#define MAX_TABLE_COLUMNS 16
#define CUTTING_ROUNDS    24 /* halvings: widths are exact to less than a thousandth of a point */

typedef struct {
  const RenderTable *table;
  guint n_columns;
  double x_pt[MAX_TABLE_COLUMNS];
  double width_pt[MAX_TABLE_COLUMNS]; /* of the text */
  double head_pt[MAX_TABLE_COLUMNS];  /* that the header takes on one line, with the gap after it */
  double body_pt[MAX_TABLE_COLUMNS];  /* that the widest cell takes */
  double need_pt[MAX_TABLE_COLUMNS];  /* the wider of the two */
  double total_pt;
  GPtrArray *cells; /* of const RenderParagraph: each cell on one line, header first, row by row */
  guint n_used;     /* of them */
  guint group;      /* the table's number among elements */
  guint n_rows;     /* made so far */
} Grid;

static double gap_pt(const Grid *grid, guint column) {
  return column + 1 < grid->n_columns ? CELL_GAP_PT : 0;
}

/* The widths the document wishes: columns without a share divide what the others leave. */
static void set_wished(Grid *grid) {
  double given = 0;
  guint n_open = 0;
  for (guint i = 0; i < grid->n_columns; i++) {
    const RenderColumn *column = g_ptr_array_index(grid->table->columns, i);
    given += MAX(column->width_frac, 0);
    n_open += column->width_frac > 0 ? 0 : 1;
  }
  double open = n_open > 0 ? MAX(1 - given, 0) / n_open : 0;
  for (guint i = 0; i < grid->n_columns; i++) {
    const RenderColumn *column = g_ptr_array_index(grid->table->columns, i);
    grid->width_pt[i] = (column->width_frac > 0 ? column->width_frac : open) * grid->total_pt;
  }
}

/* Breaks nothing yet: keeps each cell as one line, and widens `widths` to what the row takes. */
static gboolean measure_row(RenderFlow *flow, Grid *grid, const GPtrArray *cells, double *widths,
                            GError **error) {
  gboolean header = cells == grid->table->header;
  RenderLook look = header ? RENDER_LOOK_TABLE_HEAD : RENDER_LOOK_TABLE_CELL;
  for (guint i = 0; i < MIN(cells->len, grid->n_columns); i++) {
    const RenderParagraph *cell =
        render_flow_break(flow, g_ptr_array_index(cells, i), look, 0, error);
    if (cell == NULL)
      return FALSE;
    widths[i] = MAX(widths[i], cell->width_pt + gap_pt(grid, i));
    g_ptr_array_add(grid->cells, (gpointer)cell);
  }
  return TRUE;
}

static gboolean measure_rows(RenderFlow *flow, Grid *grid, GError **error) {
  const RenderTable *table = grid->table;
  if (!measure_row(flow, grid, table->header, grid->head_pt, error))
    return FALSE;
  for (guint i = 0; i < table->rows->len; i++) {
    const GPtrArray *row = g_ptr_array_index(table->rows, i);
    if (!measure_row(flow, grid, row, grid->body_pt, error))
      return FALSE;
  }
  return TRUE;
}

/* How much width is left when each column has what it needs. */
static double find_spare(Grid *grid) {
  double spare = grid->total_pt;
  for (guint i = 0; i < grid->n_columns; i++) {
    grid->need_pt[i] = MAX(grid->head_pt[i], grid->body_pt[i]);
    spare -= grid->need_pt[i];
  }
  return spare;
}

/* Lets the header break between words before any cell has to break. */
static gboolean fold_header(RenderFlow *flow, Grid *grid, GError **error) {
  const GPtrArray *header = grid->table->header;
  for (guint i = 0; i < MIN(header->len, grid->n_columns); i++) {
    const RenderParagraph *cell = render_flow_break(
        flow, g_ptr_array_index(header, i), RENDER_LOOK_TABLE_HEAD, RENDER_TYPESETTER_WORDS, error);
    if (cell == NULL)
      return FALSE;
    grid->head_pt[i] = cell->width_pt + gap_pt(grid, i);
  }
  return TRUE;
}

/* Everything fits without breaking a line: each column gets what it needs, and the rest goes to
 * those that wish more. */
static void share_spare(Grid *grid, double spare) {
  double slack = 0;
  for (guint i = 0; i < grid->n_columns; i++)
    slack += MAX(grid->width_pt[i] - grid->need_pt[i], 0);
  for (guint i = 0; i < grid->n_columns; i++) {
    double wish = MAX(grid->width_pt[i] - grid->need_pt[i], 0);
    grid->width_pt[i] =
        grid->need_pt[i] + (slack > 0 ? spare * wish / slack : spare / grid->n_columns);
  }
}

/* It does not: the widest columns are cut to one common width, and only they break lines. */
static void cut_widest(Grid *grid) {
  double low = 0, high = grid->total_pt;
  for (guint round = 0; round < CUTTING_ROUNDS; round++) {
    double level = (low + high) / 2, sum = 0;
    for (guint i = 0; i < grid->n_columns; i++)
      sum += MIN(grid->need_pt[i], level);
    if (sum > grid->total_pt)
      high = level;
    else
      low = level;
  }
  for (guint i = 0; i < grid->n_columns; i++)
    grid->width_pt[i] = MIN(grid->need_pt[i], low);
}

static gboolean settle_widths(RenderFlow *flow, Grid *grid, GError **error) {
  double spare = find_spare(grid);
  if (spare < 0) {
    if (!fold_header(flow, grid, error))
      return FALSE;
    spare = find_spare(grid);
  }
  if (spare >= 0)
    share_spare(grid, spare);
  else
    cut_widest(grid);
  double x = 0;
  for (guint i = 0; i < grid->n_columns; i++) {
    grid->x_pt[i] = x;
    x += grid->width_pt[i];
    grid->width_pt[i] -= gap_pt(grid, i);
  }
  return TRUE;
}

static RenderRole cell_role(gboolean header, guint column) {
  if (header)
    return RENDER_ROLE_COLUMN_HEADER;
  return column == 0 ? RENDER_ROLE_ROW_HEADER : RENDER_ROLE_CELL;
}

/* The cell on one line if it fits, else broken. */
static const RenderParagraph *next_cell(RenderFlow *flow, Grid *grid, const RenderText *text,
                                        RenderLook look, double width_pt, GError **error) {
  const RenderParagraph *line = g_ptr_array_index(grid->cells, grid->n_used++);
  return line->width_pt <= width_pt + TINY_PT
             ? line
             : render_flow_break(flow, text, look, width_pt, error);
}

/* A row of `cells`: a rule above it, texts below each other's first baseline. */
static RenderStrip *make_row(RenderFlow *flow, Grid *grid, const GPtrArray *cells, gboolean header,
                             GError **error) {
  RenderStrip *strip = render_strip_new(0);
  RenderLook look = header ? RENDER_LOOK_TABLE_HEAD : RENDER_LOOK_TABLE_CELL;
  double pad = header ? HEADER_PAD_PT : ROW_PAD_PT;
  grid->n_rows++;
  render_strip_add_rule(strip, 0, 0, grid->total_pt, header ? RENDER_INK_TEXT : RENDER_INK_LINE);
  for (guint i = 0; i < MIN(cells->len, grid->n_columns); i++) {
    const RenderColumn *column = g_ptr_array_index(grid->table->columns, i);
    const RenderParagraph *paragraph =
        next_cell(flow, grid, g_ptr_array_index(cells, i), look, grid->width_pt[i], error);
    if (paragraph == NULL) {
      render_strip_free(strip);
      return NULL;
    }
    RenderPart *part = render_strip_add_text(strip, cell_role(header, i), paragraph,
                                             (RenderSpot){grid->x_pt[i], pad}, grid->width_pt[i]);
    part->align = column->align;
    part->element = ++flow->n_elements;
    part->group = grid->group;
    part->row = grid->n_rows;
  }
  strip->height_pt += pad;
  if (grid->table->written && !header)
    strip->height_pt = MAX(strip->height_pt, WRITTEN_ROW_PT);
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

/* A table that is cut leaves no fewer rows than these on either side. */
#define ROWS_TOGETHER 3

static void bind_rows(const Grid *grid, GPtrArray *strips) {
  const guint n_rows = grid->table->rows->len;
  for (guint i = 0; i + 1 < n_rows; i++) {
    RenderStrip *row = g_ptr_array_index(strips, strips->len - n_rows + i);
    row->keeps_next = i + 1 < ROWS_TOGETHER || i + ROWS_TOGETHER >= n_rows;
    row->keeps_whole = grid->table->whole;
  }
}

static gboolean add_rows(RenderFlow *flow, Grid *grid, GPtrArray *strips, GError **error) {
  RenderStrip *header = make_row(flow, grid, grid->table->header, TRUE, error);
  if (header == NULL)
    return FALSE;
  drop_to_bottom(header);
  header->before_pt = TABLE_BEFORE_PT;
  header->keeps_next = TRUE;
  g_ptr_array_add(strips, header);
  for (guint i = 0; i < grid->table->rows->len; i++) {
    const GPtrArray *cells = g_ptr_array_index(grid->table->rows, i);
    RenderStrip *row = make_row(flow, grid, cells, FALSE, error);
    if (row == NULL)
      return FALSE;
    row->header = header;
    g_ptr_array_add(strips, row);
  }
  bind_rows(grid, strips);
  close_table(grid, strips);
  return TRUE;
}

gboolean render_flow_add_table(RenderFlow *flow, const RenderTable *table, double width_pt,
                               GPtrArray *strips, GError **error) {
  g_autoptr(GPtrArray) cells = g_ptr_array_new();
  Grid grid = {.table = table, .total_pt = width_pt, .cells = cells, .group = ++flow->n_elements};
  grid.n_columns = MIN(table->columns->len, MAX_TABLE_COLUMNS);
  set_wished(&grid);
  if (!measure_rows(flow, &grid, error) || !settle_widths(flow, &grid, error))
    return FALSE;
  return add_rows(flow, &grid, strips, error);
}
