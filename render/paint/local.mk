# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

librender_a_SOURCES += \
	%D%/dump.c \
	%D%/paint.c \
	%D%/paint.h \
	%D%/picture.c \
	%D%/picture.h \
	%D%/png.c \
	%D%/render.h \
	%D%/svg-names.c \
	%D%/svg-names.h \
	%D%/svg.c
