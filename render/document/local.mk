# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

librender_a_SOURCES += \
	%D%/build.c \
	%D%/build.h \
	%D%/document.h \
	%D%/print.h \
	%D%/text.h
