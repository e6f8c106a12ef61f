# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Drawing: needs cairo, pango and qpdf, and the engine; no database, no server.

noinst_LIBRARIES += librender.a
librender_a_SOURCES =
librender_a_CPPFLAGS = $(AM_CPPFLAGS) -DRENDER_SRGB_PROFILE='"$(SRGB_PROFILE)"'
librender_a_CFLAGS = $(AM_CFLAGS) $(RENDER_CFLAGS) $(QPDF_CFLAGS)
RENDER_LINK = librender.a $(SURVEY_LINK) $(RENDER_LIBS) $(QPDF_LIBS) -lm

include render/document/local.mk
include render/shape/local.mk
include render/text/local.mk
include render/paint/local.mk
include render/pdf/local.mk
include render/layout/local.mk
include render/html/local.mk
include render/report/local.mk
include render/paper/local.mk
