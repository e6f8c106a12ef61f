// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html/drawing.h"
#include "render/html/writer.h"

/* A chart is drawn twice: for a page as wide as paper, and for a phone; the style shows the one
 * that can be read. One that is narrow anyway is drawn once. */
#define WIDE_PT    500.0
#define NARROW_PT  212.0
#define SLENDER_PT 240.0

/* The strips of the chart, one below the other. NULL with an error. */
static RenderStrip *lay_out(RenderFlow *flow, const RenderBlock *chart, double width_pt,
                            GError **error) {
  g_autoptr(GPtrArray) only = g_ptr_array_new();
  g_autoptr(GPtrArray) strips = g_ptr_array_new();
  g_ptr_array_add(only, (gpointer)chart);
  const gboolean done = render_flow_add_blocks(flow, only, width_pt, strips, error);
  RenderStrip *stack = render_strip_new(0);
  for (guint i = 0; i < strips->len; i++) {
    RenderStrip *strip = strips->pdata[i];
    const double before_pt = i > 0 ? strip->before_pt : 0;
    render_strip_absorb(stack, strip, (RenderSpot){0, stack->height_pt + before_pt});
  }
  if (!done)
    g_clear_pointer(&stack, render_strip_free);
  return stack;
}

/* Returns the id of the new element, which stands before all others. Free with g_free(). */
static char *add_words(xmlNode *svg, const char *name, const char *words, guint number) {
  char *id = g_strdup_printf("chart-%u-%s", number, name);
  xmlNode *node = render_node_add(svg, name, NULL);
  render_node_set(node, "id", id);
  render_node_say(node, words);
  xmlAddPrevSibling(svg->children, node);
  return id;
}

static void name_drawing(RenderWriter *writer, xmlNode *svg, const RenderBlock *chart) {
  const char *words = chart->alternative != NULL ? chart->alternative : "";
  const guint number = ++writer->n_charts;
  g_autofree char *place = render_writer_name_place(writer);
  g_autofree char *description = add_words(svg, "desc", words, number);
  g_autofree char *title = add_words(svg, "title", place, number);
  g_autofree char *both = g_strconcat(title, " ", description, NULL);
  render_node_set(svg, "role", "img");
  render_node_set(svg, "aria-labelledby", both);
}

static gboolean add_drawing(RenderWriter *writer, const RenderBlock *chart, double width_pt,
                            xmlNode *figure, GError **error) {
  RenderStrip *strip = lay_out(writer->flow, chart, width_pt, error);
  if (strip == NULL)
    return FALSE;
  xmlNode *svg = render_drawing_add(figure, strip, width_pt);
  render_strip_free(strip);
  name_drawing(writer, svg, chart);
  return TRUE;
}

static void add_twin(RenderWriter *writer, const RenderTable *twin, xmlNode *figure) {
  xmlNode *details = render_node_add(figure, "details", NULL);
  g_autofree char *caption = render_writer_name_place(writer);
  render_node_say(render_node_add(details, "summary", NULL), writer->document->figures);
  render_writer_add_table(writer, twin, caption, details);
}

gboolean render_writer_add_figure(RenderWriter *writer, const RenderBlock *chart, double width_frac,
                                  xmlNode *place, GError **error) {
  const double width_pt = width_frac * WIDE_PT;
  xmlNode *figure = render_node_add(place, "figure", NULL);
  if (!add_drawing(writer, chart, width_pt, figure, error))
    return FALSE;
  if (width_pt > SLENDER_PT) {
    render_node_set(xmlGetLastChild(figure), "class", "wide");
    if (!add_drawing(writer, chart, NARROW_PT, figure, error))
      return FALSE;
    render_node_set(xmlGetLastChild(figure), "class", "narrow");
  }
  if (chart->table != NULL)
    add_twin(writer, chart->table, figure);
  return TRUE;
}
