# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Two programs: `sevenfold` draws nothing and loads none of the libraries of drawing; it starts
# `sevenfold-draw` for the commands that do.

bin_PROGRAMS += sevenfold
pkglibexec_PROGRAMS += sevenfold-draw

programs_cppflags = $(AM_CPPFLAGS) \
	-DPKGLIBEXECDIR='"$(pkglibexecdir)"' \
	-DPKGDATADIR='"$(pkgdatadir)"'
programs_common = \
	%D%/command.c \
	%D%/command.h \
	%D%/compared.c \
	%D%/compared.h \
	%D%/drawn.h \
	%D%/library.c \
	%D%/library.h \
	%D%/progress.c \
	%D%/progress.h \
	%D%/sets.c \
	%D%/sets.h \
	%D%/sides.c \
	%D%/sides.h \
	%D%/table.c \
	%D%/table.h \
	%D%/voice.c \
	%D%/voice.h

sevenfold_SOURCES = $(programs_common) \
	%D%/change-json.c \
	%D%/change-json.h \
	%D%/change-text.c \
	%D%/change-text.h \
	%D%/cmd-check.c \
	%D%/cmd-compare.c \
	%D%/cmd-explain.c \
	%D%/cmd-network.c \
	%D%/cmd-score.c \
	%D%/cmd-show.c \
	%D%/explain-json.c \
	%D%/explain-json.h \
	%D%/explain-rows.c \
	%D%/explain-rows.h \
	%D%/explain-text.c \
	%D%/explain-text.h \
	%D%/grid.c \
	%D%/grid.h \
	%D%/form-json.c \
	%D%/form-json.h \
	%D%/form-text.c \
	%D%/form-text.h \
	%D%/json.c \
	%D%/json.h \
	%D%/main.c \
	%D%/network-json.c \
	%D%/network-json.h \
	%D%/network-text.c \
	%D%/network-text.h \
	%D%/result-csv.c \
	%D%/result-csv.h \
	%D%/result-json.c \
	%D%/result-json.h \
	%D%/result-text.c \
	%D%/result-text.h \
	%D%/speech.c \
	%D%/speech.h \
	%D%/step-text.c \
	%D%/step-text.h
sevenfold_CPPFLAGS = $(programs_cppflags)
sevenfold_CFLAGS = $(AM_CFLAGS) $(JSON_CFLAGS)
sevenfold_LDADD = $(SURVEY_LINK) $(JSON_LIBS)

sevenfold_draw_SOURCES = $(programs_common) \
	%D%/chart-data.c \
	%D%/chart-data.h \
	%D%/chart-kinds.c \
	%D%/chart-kinds.h \
	%D%/cmd-chart.c \
	%D%/cmd-paper.c \
	%D%/cmd-report.c \
	%D%/dates.c \
	%D%/dates.h \
	%D%/draw-main.c
sevenfold_draw_CPPFLAGS = $(programs_cppflags)
sevenfold_draw_CFLAGS = $(AM_CFLAGS) $(RENDER_CFLAGS)
sevenfold_draw_LDADD = $(RENDER_LINK)

dist_man_MANS += \
	%D%/sevenfold-chart.1 \
	%D%/sevenfold-check.1 \
	%D%/sevenfold-explain.1 \
	%D%/sevenfold-network.1 \
	%D%/sevenfold-compare.1 \
	%D%/sevenfold-paper.1 \
	%D%/sevenfold-report.1 \
	%D%/sevenfold-score.1 \
	%D%/sevenfold-show.1 \
	%D%/sevenfold.1

completionsdir = $(datadir)/bash-completion/completions
dist_completions_DATA = %D%/sevenfold.bash
