# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

librender_a_SOURCES += \
	%D%/bars.c \
	%D%/bars.h \
	%D%/data.c \
	%D%/data.h \
	%D%/dots.c \
	%D%/dots.h \
	%D%/dumbbell-data.c \
	%D%/dumbbell-data.h \
	%D%/dumbbell.c \
	%D%/dumbbell.h \
	%D%/ink.h \
	%D%/mark.c \
	%D%/radar-plan.c \
	%D%/radar-plan.h \
	%D%/radar.c \
	%D%/radar.h \
	%D%/row.c \
	%D%/row.h \
	%D%/shape.c \
	%D%/shape.h \
	%D%/spread-data.c \
	%D%/spread-data.h \
	%D%/spread.c \
	%D%/spread.h \
	%D%/trend-data.c \
	%D%/trend-data.h \
	%D%/trend.c \
	%D%/trend.h
