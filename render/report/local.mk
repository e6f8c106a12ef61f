# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# From survey results to a document: the only room that knows both.

librender_a_SOURCES += \
	%D%/alternative.c \
	%D%/alternative.h \
	%D%/cell.c \
	%D%/cell.h \
	%D%/change-page.c \
	%D%/change-say.c \
	%D%/change.c \
	%D%/change.h \
	%D%/charts.c \
	%D%/charts.h \
	%D%/course.c \
	%D%/course.h \
	%D%/factor-page.c \
	%D%/gap-page.c \
	%D%/gap.c \
	%D%/gap.h \
	%D%/glance.c \
	%D%/moves.c \
	%D%/moves.h \
	%D%/page.h \
	%D%/phrase.c \
	%D%/phrase.h \
	%D%/profile.c \
	%D%/profile.h \
	%D%/prose.c \
	%D%/prose.h \
	%D%/report.c \
	%D%/report.h \
	%D%/services.c \
	%D%/services.h \
	%D%/sources.c \
	%D%/sources.h \
	%D%/statements.c \
	%D%/statements.h \
	%D%/steps-page.c \
	%D%/twin.c \
	%D%/twin.h \
	%D%/view.c \
	%D%/view.h \
	%D%/working.c
