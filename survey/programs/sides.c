// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/sides.h"

#include <string.h>

static GStrvBuilder *builder_new(const char *name) {
  GStrvBuilder *builder = g_strv_builder_new();
  g_strv_builder_add(builder, name);
  return builder;
}

SurveySides survey_sides_cut(char **arguments) {
  g_autoptr(GStrvBuilder) outside = builder_new(arguments[0]);
  g_autoptr(GStrvBuilder) before = builder_new(arguments[0]);
  g_autoptr(GStrvBuilder) after = builder_new(arguments[0]);
  GStrvBuilder *current = outside;
  for (guint i = 1; arguments[i] != NULL; i++) {
    if (strcmp(arguments[i], "--before") == 0)
      current = before;
    else if (strcmp(arguments[i], "--after") == 0)
      current = after;
    else
      g_strv_builder_add(current, arguments[i]);
  }
  return (SurveySides){g_strv_builder_end(outside), g_strv_builder_end(before),
                       g_strv_builder_end(after)};
}

void survey_sides_clear(SurveySides *sides) {
  g_strfreev(sides->outside);
  g_strfreev(sides->before);
  g_strfreev(sides->after);
}
