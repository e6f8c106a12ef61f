// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/layout/pages.h"
#include "render/paint/render.h"
#include "survey/base/number.h"
#include <math.h>

/* Pages painted as text: one line for each line of words or drawing: role, left, baseline or top,
 * width, height or size, words.
 */

static const char *const role_names[RENDER_N_ROLES] = {
    [RENDER_ROLE_ARTIFACT] = "artifact", [RENDER_ROLE_HEADING_1] = "H1",
    [RENDER_ROLE_HEADING_2] = "H2",      [RENDER_ROLE_HEADING_3] = "H3",
    [RENDER_ROLE_PARAGRAPH] = "P",       [RENDER_ROLE_LIST_ENTRY] = "LI",
    [RENDER_ROLE_COLUMN_HEADER] = "TH",  [RENDER_ROLE_ROW_HEADER] = "TH-row",
    [RENDER_ROLE_CELL] = "TD",           [RENDER_ROLE_FIGURE] = "Figure",
};

/* One decimal, and no "-0.0". */
static void add_number(GString *dump, double value) {
  char text[SURVEY_NUMBER_SIZE];
  g_string_append_printf(dump, " %s", survey_number_write_fixed(value, 1, text));
}

static void start_line(GString *dump, const RenderPart *part, gboolean repeated) {
  g_string_append(dump, "  ");
  g_string_append(dump, role_names[part->role]);
  if (part->element > 0)
    g_string_append_printf(dump, " #%u", part->element);
  if (repeated)
    g_string_append(dump, " repeated");
}

static void dump_text(GString *dump, const RenderPlace *place, const RenderPart *part) {
  for (guint i = part->first_line; i < part->first_line + part->n_lines; i++) {
    const RenderLine *line = g_ptr_array_index(part->paragraph->lines, i);
    RenderSpot spot = render_part_line_spot(part, i);
    g_autofree char *words = render_line_words(line);
    start_line(dump, part, place->repeated);
    add_number(dump, place->at.x_pt + spot.x_pt);
    add_number(dump, place->at.y_pt + spot.y_pt);
    add_number(dump, line->width_pt);
    if (fabs(part->turn_rad) > 1e-9) {
      g_string_append(dump, " turned");
      add_number(dump, part->turn_rad * 180 / G_PI);
    }
    if (line->shapes->len > 0)
      g_string_append_printf(dump, " signs %u", line->shapes->len);
    g_string_append_printf(dump, " \"%s\"\n", words);
  }
}

static void dump_shapes(GString *dump, const RenderPlace *place, const RenderPart *part) {
  start_line(dump, part, place->repeated);
  add_number(dump, place->at.x_pt + part->box.x_pt);
  add_number(dump, place->at.y_pt + part->box.y_pt);
  add_number(dump, part->box.width_pt);
  add_number(dump, part->box.height_pt);
  g_string_append_printf(dump, " shapes %u\n", part->shapes->len);
}

static void dump_strip(GString *dump, const RenderPlace *place) {
  for (guint i = 0; i < place->strip->parts->len; i++) {
    const RenderPart *part = &g_array_index(place->strip->parts, RenderPart, i);
    if (part->paragraph != NULL)
      dump_text(dump, place, part);
    else
      dump_shapes(dump, place, part);
  }
}

char *render_layout_dump(const RenderDocument *document, GError **error) {
  g_autoptr(RenderPages) pages = render_pages_new(document, error);
  if (pages == NULL)
    return NULL;
  GString *dump = g_string_new(NULL);
  for (guint i = 0; i < pages->pages->len; i++) {
    const GArray *page = g_ptr_array_index(pages->pages, i);
    g_string_append_printf(dump, "page %u\n", i + 1);
    for (guint k = 0; k < page->len; k++)
      dump_strip(dump, &g_array_index(page, RenderPlace, k));
  }
  return g_string_free(dump, FALSE);
}
