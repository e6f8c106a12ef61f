// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* How large a document is printed. text/theme.h gives each its sizes. */

typedef enum {
  RENDER_PRINT_REPORT, /* much on a page, for people used to reports */
  RENDER_PRINT_CLEAR,  /* 12 pt: for everybody */
  RENDER_PRINT_EASY,   /* 14 pt: Easy Read */
  RENDER_PRINT_LARGE,  /* 18 pt: large print; what stood side by side stands below each other */
  RENDER_N_PRINTS
} RenderPrint;
