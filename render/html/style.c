// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html/style.h"
#include "render/text/font.h"
#include "survey/base/embed.h"
#include <math.h>

SURVEY_EMBED(render_report_css, "render/html/report.css");

static const char *const names[RENDER_N_INKS] = {
    [RENDER_INK_TEXT] = "text",
    [RENDER_INK_SOFT] = "soft",
    [RENDER_INK_LINE] = "line",
    [RENDER_INK_PAPER] = "paper",
    [RENDER_INK_TINT] = "tint",
    [RENDER_INK_STAFF] = "staff",
    [RENDER_INK_SERVICE_USER] = "service-user",
    [RENDER_INK_GROUP_RATING] = "group-rating",
    [RENDER_INK_STRUCTURE] = "structure",
    [RENDER_INK_PROCESS] = "process",
    [RENDER_INK_INTERPERSONAL] = "interpersonal",
    [RENDER_INK_LEVEL_1] = "level-1",
    [RENDER_INK_LEVEL_2] = "level-2",
    [RENDER_INK_LEVEL_3] = "level-3",
    [RENDER_INK_LEVEL_4] = "level-4",
    [RENDER_INK_LEVEL_5] = "level-5",
};

const char *render_style_ink_name(RenderInk ink) {
  return names[ink];
}

char *render_style_colour(RenderColour colour) {
  return g_strdup_printf("#%02lx%02lx%02lx", lround(colour.red * 255), lround(colour.green * 255),
                         lround(colour.blue * 255));
}

/* ":root { --staff: #0b4f8a; ... }" */
static void add_inks(GString *css, RenderColour (*choose)(RenderInk ink)) {
  g_string_append(css, ":root {");
  for (RenderInk ink = 0; ink < RENDER_N_INKS; ink++) {
    g_autofree char *colour = render_style_colour(choose(ink));
    g_string_append_printf(css, " --%s: %s;", names[ink], colour);
  }
  g_string_append(css, " }\n");
}

static void add_classes(GString *css) {
  for (RenderInk ink = 0; ink < RENDER_N_INKS; ink++)
    g_string_append_printf(css,
                           ".ink-%1$s { color: var(--%1$s) } .fill-%1$s { fill: var(--%1$s) } "
                           ".line-%1$s { stroke: var(--%1$s) }\n",
                           names[ink]);
}

static void add_font(GString *css, gboolean strong) {
  gsize length = 0;
  const char *file = render_font_file(strong, &length);
  g_autofree char *data = g_base64_encode((const guchar *)file, length);
  g_string_append_printf(css,
                         "@font-face { font-family: 'Sevenfold Sans'; font-weight: %d; "
                         "src: url(data:font/ttf;base64,%s) }\n",
                         strong ? 700 : 400, data);
}

char *render_style_new(void) {
  GString *css = g_string_new("\n");
  add_inks(css, render_theme_colour);
  g_string_append(css, "@media screen and (prefers-color-scheme: dark) {\n");
  add_inks(css, render_theme_dark_colour);
  g_string_append(css, "}\n");
  add_classes(css);
  g_string_append_len(css, render_report_css_start,
                      render_report_css_end - render_report_css_start);
  add_font(css, FALSE);
  add_font(css, TRUE);
  return g_string_free(css, FALSE);
}
