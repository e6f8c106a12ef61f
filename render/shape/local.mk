# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

librender_a_SOURCES += \
	%D%/bars.c \
	%D%/bars.h \
	%D%/data.c \
	%D%/data.h \
	%D%/dots.c \
	%D%/dots.h \
	%D%/ink.h \
	%D%/mark.c \
	%D%/radar-plan.c \
	%D%/radar-plan.h \
	%D%/radar.c \
	%D%/radar.h \
	%D%/shape.c \
	%D%/shape.h
