// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html/drawing.h"
#include "render/html/style.h"
#include "render/text/theme.h"
#include <math.h>

#define CSS_PX_A_PT   (96.0 / 72.0)
#define BLEED_PT      1.0  /* around a drawing: half of a stroke */
#define SIGN_PT       10.0 /* a sign is drawn at this size, and scaled to that of its text */
#define SIGN_BLEED_PT 0.5
#define HALF_TURN_DEG 180.0

/* Class and attribute; `attribute` is fill or stroke, `kind` the class's first word. */
static void set_ink(xmlNode *node, const char *attribute, RenderInk ink, GString *classes) {
  const gboolean is_fill = *attribute == 'f';
  g_string_append_printf(classes, "%s%s-%s", classes->len > 0 ? " " : "", is_fill ? "fill" : "line",
                         render_style_ink_name(ink));
  g_autofree char *colour = render_style_colour(render_theme_colour(ink));
  render_node_set(node, attribute, colour);
}

static void write_spots(GString *path, const RenderShape *shape) {
  for (guint i = 0; i < shape->n_spots; i++) {
    g_string_append_c(path, i == 0 ? 'M' : 'L');
    render_node_write_number(path, shape->spots[i].x_pt);
    render_node_write_number(path, shape->spots[i].y_pt);
  }
  if (shape->kind == RENDER_SHAPE_POLYGON)
    g_string_append_c(path, 'Z');
}

static void write_arc_spot(GString *path, const RenderShape *shape, double angle_rad) {
  render_node_write_number(path, shape->at.x_pt + shape->radius_pt * cos(angle_rad));
  render_node_write_number(path, shape->at.y_pt + shape->radius_pt * sin(angle_rad));
}

static void write_arc(GString *path, const RenderShape *shape) {
  g_string_append_c(path, 'M');
  write_arc_spot(path, shape, shape->from_rad);
  g_string_append_c(path, 'A');
  render_node_write_number(path, shape->radius_pt);
  render_node_write_number(path, shape->radius_pt);
  g_string_append(path, shape->to_rad - shape->from_rad > G_PI ? " 0 1 1" : " 0 0 1");
  write_arc_spot(path, shape, shape->to_rad);
}

static xmlNode *add_circle(xmlNode *parent, const RenderShape *shape) {
  xmlNode *circle = render_node_add(parent, "circle", NULL);
  render_node_set_number(circle, "cx", shape->at.x_pt);
  render_node_set_number(circle, "cy", shape->at.y_pt);
  render_node_set_number(circle, "r", shape->radius_pt);
  return circle;
}

static xmlNode *add_path(xmlNode *parent, const RenderShape *shape) {
  g_autoptr(GString) path = g_string_new(NULL);
  if (shape->kind == RENDER_SHAPE_ARC)
    write_arc(path, shape);
  else
    write_spots(path, shape);
  xmlNode *node = render_node_add(parent, "path", NULL);
  render_node_set(node, "d", path->str);
  return node;
}

static void set_stroke(xmlNode *node, const RenderShape *shape, GString *classes) {
  set_ink(node, "stroke", shape->ink, classes);
  render_node_set_number(node, "stroke-width", shape->stroke_pt);
  const double *dash_pt = render_dash_pt(shape->dash);
  if (dash_pt == NULL)
    return;
  g_autoptr(GString) lengths = g_string_new(NULL);
  render_node_write_number(lengths, dash_pt[0]);
  render_node_write_number(lengths, dash_pt[1]);
  render_node_set(node, "stroke-dasharray", lengths->str);
}

static void add_shape(xmlNode *parent, const RenderShape *shape) {
  xmlNode *node =
      shape->kind == RENDER_SHAPE_CIRCLE ? add_circle(parent, shape) : add_path(parent, shape);
  g_autoptr(GString) classes = g_string_new(NULL);
  if (shape->filled)
    set_ink(node, "fill", shape->fill, classes);
  else
    render_node_set(node, "fill", "none");
  if (shape->stroke_pt > 0)
    set_stroke(node, shape, classes);
  render_node_set(node, "class", classes->str);
}

static void add_shapes(xmlNode *parent, const GArray *shapes) {
  for (guint i = 0; i < shapes->len; i++)
    add_shape(parent, &g_array_index(shapes, RenderShape, i));
}

/* Its width is set, so that it fits its place in another font too. */
static void add_run(xmlNode *parent, const RenderRun *run) {
  g_autofree char *words = g_strdup(run->text);
  if (*g_strstrip(words) == '\0')
    return;
  xmlNode *text = render_node_add(parent, "text", NULL);
  g_autoptr(GString) classes = g_string_new(NULL);
  if (run->x_pt > 0)
    render_node_set_number(text, "x", run->x_pt);
  set_ink(text, "fill", run->ink, classes);
  render_node_set(text, "class", classes->str);
  render_node_set_number(text, "font-size", run->size_pt);
  if (run->strong)
    render_node_set(text, "font-weight", "700");
  render_node_set_number(text, "textLength", run->width_pt);
  render_node_set(text, "lengthAdjust", "spacingAndGlyphs");
  render_node_say(text, run->text);
}

static void set_move(xmlNode *node, const RenderPart *part, RenderSpot spot) {
  g_autoptr(GString) move = g_string_new(NULL);
  if (fabs(part->turn_rad) > 0) {
    g_string_append(move, "rotate(");
    render_node_write_number(move, part->turn_rad * HALF_TURN_DEG / G_PI);
    render_node_write_number(move, part->box.x_pt + part->box.width_pt / 2);
    render_node_write_number(move, part->box.y_pt + part->box.height_pt / 2);
    g_string_append(move, ") ");
  }
  g_string_append(move, "translate(");
  render_node_write_number(move, spot.x_pt);
  render_node_write_number(move, spot.y_pt);
  g_string_append_c(move, ')');
  render_node_set(node, "transform", move->str);
}

static void add_line(xmlNode *parent, const RenderPart *part, guint index) {
  const RenderLine *line = part->paragraph->lines->pdata[index];
  xmlNode *group = render_node_add(parent, "g", NULL);
  set_move(group, part, render_part_line_spot(part, index));
  add_shapes(group, line->shapes);
  for (guint i = 0; i < line->runs->len; i++)
    add_run(group, line->runs->pdata[i]);
}

static void add_part(xmlNode *parent, const RenderPart *part) {
  if (part->shapes != NULL) {
    add_shapes(parent, part->shapes);
    return;
  }
  for (guint i = 0; i < part->n_lines; i++)
    add_line(parent, part, part->first_line + i);
}

/* The strip, and whatever lies outside it. */
static RenderBox measure(const RenderStrip *strip, double width_pt) {
  RenderBox box = {0, 0, width_pt, strip->height_pt};
  for (guint i = 0; i < strip->parts->len; i++) {
    const RenderPart *part = &g_array_index(strip->parts, RenderPart, i);
    if (fabs(part->turn_rad) <= 0)
      box = render_box_join(box, part->box);
  }
  return render_box_grow(box, BLEED_PT);
}

static void set_view(xmlNode *svg, RenderBox box) {
  g_autoptr(GString) view = g_string_new(NULL);
  render_node_write_number(view, box.x_pt);
  render_node_write_number(view, box.y_pt);
  render_node_write_number(view, box.width_pt);
  render_node_write_number(view, box.height_pt);
  render_node_set(svg, "viewBox", view->str);
}

xmlNode *render_drawing_add(xmlNode *parent, const RenderStrip *strip, double width_pt) {
  const RenderBox box = measure(strip, width_pt);
  xmlNode *svg = render_node_add(parent, "svg", NULL);
  set_view(svg, box);
  render_node_set_number(svg, "width", box.width_pt * CSS_PX_A_PT);
  render_node_set_number(svg, "height", box.height_pt * CSS_PX_A_PT);
  render_node_set(svg, "font-family", "sans-serif");
  render_node_set(svg, "stroke-linejoin", "round");
  render_node_set(svg, "xml:space", "preserve"); /* a run may begin with the gap before it */
  for (guint i = 0; i < strip->parts->len; i++)
    add_part(svg, &g_array_index(strip->parts, RenderPart, i));
  return svg;
}

void render_drawing_add_sign(xmlNode *parent, RenderMark mark, RenderInk ink) {
  g_autoptr(GArray) shapes = render_shapes_new();
  render_shapes_add_mark(shapes, mark, ink, (RenderSpot){0, 0}, SIGN_PT);
  const double width_pt = render_mark_width(mark) * SIGN_PT + 2 * SIGN_BLEED_PT;
  xmlNode *svg = render_node_add(parent, "svg", "sign");
  render_node_set(svg, "aria-hidden", "true");
  set_view(svg, (RenderBox){-width_pt / 2, -SIGN_PT / 2, width_pt, SIGN_PT});
  g_autoptr(GString) width = g_string_new(NULL);
  render_node_write_number(width, width_pt / SIGN_PT);
  g_string_append(width, "em");
  render_node_set(svg, "width", width->str);
  render_node_set(svg, "height", "1em");
  add_shapes(svg, shapes);
}
