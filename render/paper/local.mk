# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# From a form to the questionnaire on paper.

librender_a_SOURCES += \
	%D%/cover.c \
	%D%/paper.c \
	%D%/paper.h \
	%D%/part.c \
	%D%/sheet.c \
	%D%/sheet.h
