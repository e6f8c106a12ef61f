# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

librender_a_SOURCES += \
	%D%/drawing.c \
	%D%/drawing.h \
	%D%/figure.c \
	%D%/grid.c \
	%D%/html.c \
	%D%/html.h \
	%D%/inline.c \
	%D%/inline.h \
	%D%/node.c \
	%D%/node.h \
	%D%/style.c \
	%D%/style.h \
	%D%/writer.c \
	%D%/writer.h

EXTRA_DIST += %D%/report.css

# Built into the program, so the object must follow the file.
render/html/librender_a-style.$(OBJEXT): $(top_srcdir)/render/html/report.css
