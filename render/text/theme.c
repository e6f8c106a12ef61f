// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/text/theme.h"
#include <math.h>

/* 0xRRGGBB. Series and groups start from the palette of Okabe and Ito (2008), darkened until they
 * can be read as text on white (4.5:1); the levels run evenly from light to dark. */
static const guint32 colours[RENDER_N_INKS] = {
    [RENDER_INK_TEXT] = 0x1b2330,          [RENDER_INK_SOFT] = 0x566070,
    [RENDER_INK_LINE] = 0xccd2da,          [RENDER_INK_PAPER] = 0xffffff,
    [RENDER_INK_TINT] = 0xf2f4f7,          [RENDER_INK_STAFF] = 0x0b4f8a,
    [RENDER_INK_SERVICE_USER] = 0xb3541e,  [RENDER_INK_GROUP_RATING] = 0x8a3a78,
    [RENDER_INK_STRUCTURE] = 0x3d6b35,     [RENDER_INK_PROCESS] = 0x6a4c93,
    [RENDER_INK_INTERPERSONAL] = 0x8a5a00, [RENDER_INK_LEVEL_1] = 0xdfe7ef,
    [RENDER_INK_LEVEL_2] = 0xb4c8dc,       [RENDER_INK_LEVEL_3] = 0x86a7c7,
    [RENDER_INK_LEVEL_4] = 0x3f719f,       [RENDER_INK_LEVEL_5] = 0x173f69,
};

/* The same hues, lightened until they can be read on near-black. */
static const guint32 dark_colours[RENDER_N_INKS] = {
    [RENDER_INK_TEXT] = 0xe8ecf1,          [RENDER_INK_SOFT] = 0xa9b3c0,
    [RENDER_INK_LINE] = 0x3d4754,          [RENDER_INK_PAPER] = 0x14181f,
    [RENDER_INK_TINT] = 0x1e242d,          [RENDER_INK_STAFF] = 0x7db8f0,
    [RENDER_INK_SERVICE_USER] = 0xf0a06a,  [RENDER_INK_GROUP_RATING] = 0xdc9bcb,
    [RENDER_INK_STRUCTURE] = 0x94c98a,     [RENDER_INK_PROCESS] = 0xbfa5e6,
    [RENDER_INK_INTERPERSONAL] = 0xe0b15e, [RENDER_INK_LEVEL_1] = 0x25303d,
    [RENDER_INK_LEVEL_2] = 0x314a64,       [RENDER_INK_LEVEL_3] = 0x3f658b,
    [RENDER_INK_LEVEL_4] = 0x7fb0de,       [RENDER_INK_LEVEL_5] = 0xb9daf8,
};

/* Small, body, lead, heading, title. The body of Easy Read and of large print is as large as the
 * guidance for them asks (14 and 18 pt), and nothing in large print is below 16 pt. */
static const double sizes_pt[RENDER_N_PRINTS][RENDER_N_TYPES] = {
    [RENDER_PRINT_REPORT] = {7.1, 8.6, 10.5, 12.8, 20},
    [RENDER_PRINT_CLEAR] = {10, 12, 14, 17, 24},
    [RENDER_PRINT_EASY] = {12, 14, 16.5, 20, 26},
    [RENDER_PRINT_LARGE] = {16, 18, 21, 25, 32},
};

static const RenderLookStyle looks[RENDER_N_LOOKS] = {
    [RENDER_LOOK_TITLE] = {RENDER_TYPE_TITLE, 26, TRUE, FALSE},
    [RENDER_LOOK_HEADING] = {RENDER_TYPE_HEADING, 18, TRUE, FALSE},
    [RENDER_LOOK_SUBHEADING] = {RENDER_TYPE_LEAD, 15, TRUE, FALSE},
    [RENDER_LOOK_KICKER] = {RENDER_TYPE_BODY, 13, FALSE, TRUE},
    [RENDER_LOOK_LEAD] = {RENDER_TYPE_LEAD, 16, FALSE, FALSE},
    [RENDER_LOOK_BODY] = {RENDER_TYPE_BODY, 13, FALSE, FALSE},
    [RENDER_LOOK_NOTE] = {RENDER_TYPE_SMALL, 11, FALSE, TRUE},
    [RENDER_LOOK_FIGURE_VALUE] = {RENDER_TYPE_HEADING, 17, TRUE, FALSE},
    [RENDER_LOOK_FIGURE_LABEL] = {RENDER_TYPE_BODY, 12, FALSE, FALSE},
    [RENDER_LOOK_TABLE_HEAD] = {RENDER_TYPE_SMALL, 10, TRUE, TRUE},
    [RENDER_LOOK_TABLE_CELL] = {RENDER_TYPE_BODY, 12, FALSE, FALSE},
    [RENDER_LOOK_CHART] = {RENDER_TYPE_SMALL, 9.2, FALSE, FALSE},
    [RENDER_LOOK_SCALE] = {RENDER_TYPE_SMALL, 9, FALSE, TRUE},
    [RENDER_LOOK_FOOT] = {RENDER_TYPE_SMALL, 10, FALSE, TRUE},
};

static RenderColour split(guint32 rgb) {
  return (RenderColour){(rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0,
                        (rgb & 0xff) / 255.0};
}

RenderColour render_theme_colour(RenderInk ink) {
  return split(colours[ink]);
}

RenderColour render_theme_dark_colour(RenderInk ink) {
  return split(dark_colours[ink]);
}

/* WCAG 2.2, "relative luminance". */
static double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4);
}

static double luminance(RenderColour c) {
  return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

double render_colour_contrast(RenderColour a, RenderColour b) {
  double first = luminance(a), second = luminance(b);
  return (MAX(first, second) + 0.05) / (MIN(first, second) + 0.05);
}

double render_theme_contrast(RenderInk a, RenderInk b) {
  return render_colour_contrast(render_theme_colour(a), render_theme_colour(b));
}

double render_theme_size_pt(RenderPrint print, RenderType type) {
  return sizes_pt[print][type];
}

double render_theme_scale(RenderPrint print) {
  return sizes_pt[print][RENDER_TYPE_BODY] / sizes_pt[RENDER_PRINT_REPORT][RENDER_TYPE_BODY];
}

const RenderLookStyle *render_theme_look(RenderLook look) {
  return &looks[look];
}

double render_theme_leading_pt(RenderPrint print, RenderLook look) {
  const RenderLookStyle *style = &looks[look];
  return style->leading_pt * sizes_pt[print][style->type] /
         sizes_pt[RENDER_PRINT_REPORT][style->type];
}
