// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* How a report looks, as constants: what colour each ink has on paper and on a dark screen, five
 * type sizes on a scale for each print, the looks of text made of them, and the measures of a page
 * on a grid of 8 pt and its half. Knows no block and no library. Used by text/, layout/, paint/ and
 * html/. */

#include "render/document/print.h"
#include "render/shape/ink.h"
#include <glib.h>

typedef struct {
  double red, green, blue; /* sRGB, 0..1 */
} RenderColour;

RenderColour render_theme_colour(RenderInk ink);

/* The same ink where the paper is dark: levels run from dark to light there. */
RenderColour render_theme_dark_colour(RenderInk ink);

/* The contrast of two colours, or of two inks on paper: 1..21, as WCAG 2.2 defines it. */
double render_colour_contrast(RenderColour a, RenderColour b);
double render_theme_contrast(RenderInk a, RenderInk b);

/* Steps of a scale; the title is a step further from the rest. */
typedef enum {
  RENDER_TYPE_SMALL,
  RENDER_TYPE_BODY,
  RENDER_TYPE_LEAD,
  RENDER_TYPE_HEADING,
  RENDER_TYPE_TITLE,
  RENDER_N_TYPES
} RenderType;

double render_theme_size_pt(RenderPrint print, RenderType type);

/* How much larger than in a report: what room around text is multiplied with. */
double render_theme_scale(RenderPrint print);

/* What a text is for. */
typedef enum {
  RENDER_LOOK_TITLE,
  RENDER_LOOK_HEADING,
  RENDER_LOOK_SUBHEADING,
  RENDER_LOOK_KICKER,
  RENDER_LOOK_LEAD,
  RENDER_LOOK_BODY,
  RENDER_LOOK_NOTE,
  RENDER_LOOK_FIGURE_VALUE,
  RENDER_LOOK_FIGURE_LABEL,
  RENDER_LOOK_TABLE_HEAD,
  RENDER_LOOK_TABLE_CELL,
  RENDER_LOOK_CHART, /* labels and values */
  RENDER_LOOK_SCALE, /* numbers along an axis */
  RENDER_LOOK_FOOT,
  RENDER_N_LOOKS
} RenderLook;

typedef struct {
  RenderType type;
  double leading_pt; /* from one baseline to the next, in a report; see below */
  gboolean strong;
  gboolean soft; /* what is not given another ink is set in the soft one */
} RenderLookStyle;

const RenderLookStyle *render_theme_look(RenderLook look);

/* From one baseline to the next. */
double render_theme_leading_pt(RenderPrint print, RenderLook look);

/* A4, in pt. */
#define RENDER_THEME_PAGE_WIDTH_PT  595.276
#define RENDER_THEME_PAGE_HEIGHT_PT 841.890
#define RENDER_THEME_SIDE_PT        42.0 /* margins */
#define RENDER_THEME_TOP_PT         38.0
#define RENDER_THEME_BOTTOM_PT      64.0  /* with the foot in it */
#define RENDER_THEME_FOOT_PT        48.0  /* the foot's hairline, from the bottom */
#define RENDER_THEME_MEASURE_PT     500.0 /* running text is not broken wider than this */
#define RENDER_THEME_GUTTER_PT      24.0  /* between columns */
#define RENDER_THEME_GRID_PT        8.0
