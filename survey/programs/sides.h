// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Two cycles on one command line: --before SETS --after SETS. An option that takes many files is
 * more than GOption knows, so the arguments are cut into three command lines first. */

#include <glib.h>

/* Each begins with the command's name, as survey_command_parse() wants it. Options may stand in any
 * of the three. */
typedef struct {
  char **outside; /* what stands before --before and --after */
  char **before;
  char **after;
} SurveySides;

/* What help shows; never parsed. */
#define SURVEY_SIDES_BEFORE_ENTRY(shown)                                                           \
  { "before", 0, 0, G_OPTION_ARG_NONE, shown, "option.before", NULL }

#define SURVEY_SIDES_ENTRIES(shown)                                                                \
  SURVEY_SIDES_BEFORE_ENTRY(shown), {                                                              \
    "after", 0, 0, G_OPTION_ARG_NONE, shown, "option.after", NULL                                  \
  }

/* Cuts `arguments`, which begin with the command's name. */
SurveySides survey_sides_cut(char **arguments);

void survey_sides_clear(SurveySides *sides);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SurveySides, survey_sides_clear)
