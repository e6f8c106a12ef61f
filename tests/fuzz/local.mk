# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Built by tests/fuzz/run, with clang: not part of make.

EXTRA_DIST += \
	%D%/corpus \
	%D%/content.dict \
	%D%/csv.dict \
	%D%/form.dict \
	%D%/fuzz-answers.c \
	%D%/fuzz-answers.h \
	%D%/fuzz-content.c \
	%D%/fuzz-csv.c \
	%D%/fuzz-form.c \
	%D%/fuzz-map.c \
	%D%/fuzz-xml.c \
	%D%/fuzz.c \
	%D%/fuzz.h \
	%D%/map.dict \
	%D%/run \
	%D%/xml.dict
