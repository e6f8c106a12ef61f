// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Named inks: what a colour means, not which it is. text/theme.h gives each its red, green, blue.
 */

typedef enum {
  RENDER_INK_TEXT,  /* near-black */
  RENDER_INK_SOFT,  /* secondary text; still 4.5:1 on paper */
  RENDER_INK_LINE,  /* hairlines, rings */
  RENDER_INK_PAPER, /* white */
  RENDER_INK_TINT,  /* the lightest fill behind a table row or a badge */
  RENDER_INK_STAFF, /* series */
  RENDER_INK_SERVICE_USER,
  RENDER_INK_GROUP_RATING,
  RENDER_INK_STRUCTURE, /* groups of factors, first to third */
  RENDER_INK_PROCESS,
  RENDER_INK_INTERPERSONAL,
  RENDER_INK_LEVEL_1, /* levels of a scale, lowest to highest, light to dark */
  RENDER_INK_LEVEL_2,
  RENDER_INK_LEVEL_3,
  RENDER_INK_LEVEL_4,
  RENDER_INK_LEVEL_5,
  RENDER_N_INKS
} RenderInk;

/* Small signs drawn as shapes, never as letters, so that a reader aloud does not name them. */
typedef enum {
  RENDER_MARK_NONE,
  RENDER_MARK_CIRCLE,   /* staff: filled circle */
  RENDER_MARK_TRIANGLE, /* service users: open triangle */
  RENDER_MARK_DIAMOND,  /* a rating by a group: filled diamond */
  RENDER_MARK_HOLLOW,   /* no value: small open circle */
  RENDER_MARK_STEP_1,   /* bands: one to four rising bars */
  RENDER_MARK_STEP_2,
  RENDER_MARK_STEP_3,
  RENDER_MARK_STEP_4,
  RENDER_MARK_TICK, /* the earlier cycle: a short upright line */
  RENDER_MARK_UP,   /* an arrow up: a clear move */
  RENDER_MARK_DOWN,
  RENDER_MARK_SWATCH, /* a small square of the span's ink: keys of bars */
  RENDER_N_MARKS
} RenderMark;

/* How a line is broken: what tells series apart where there is no colour. */
typedef enum { RENDER_DASH_NONE, RENDER_DASH_LONG, RENDER_DASH_DOTS, RENDER_N_DASHES } RenderDash;
