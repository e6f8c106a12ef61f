# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

librender_a_SOURCES += \
	%D%/flow-bars.c \
	%D%/flow-boxes.c \
	%D%/flow-chart.c \
	%D%/flow-figures.c \
	%D%/flow-rows.c \
	%D%/flow-table.c \
	%D%/flow-together.c \
	%D%/flow-write.c \
	%D%/flow-trend.c \
	%D%/flow.c \
	%D%/flow.h \
	%D%/foot.c \
	%D%/foot.h \
	%D%/labels.c \
	%D%/labels.h \
	%D%/pages.c \
	%D%/pages.h \
	%D%/strip.c \
	%D%/strip.h
