# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One program a module, made from the file of its name: a new test is one more line here. Its
# main() is in unit.h. A test that includes pango or cairo adds
#   tests_unit_test_NAME_CFLAGS = $(AM_CFLAGS) $(RENDER_CFLAGS)

if HAVE_CHECK
check_PROGRAMS += \
	tests/unit/test-answers-csv \
	tests/unit/test-bars \
	tests/unit/test-columns \
	tests/unit/test-csv \
	tests/unit/test-dots \
	tests/unit/test-base-text \
	tests/unit/test-columns \
	tests/unit/test-csv \
	tests/unit/test-file \
	tests/unit/test-finding \
	tests/unit/test-form \
	tests/unit/test-form-findings \
	tests/unit/test-form-tailor \
	tests/unit/test-gap \
	tests/unit/test-layout \
	tests/unit/test-moments \
	tests/unit/test-paint \
	tests/unit/test-number \
	tests/unit/test-patterns \
	tests/unit/test-pomp \
	tests/unit/test-radar \
	tests/unit/test-reference \
	tests/unit/test-report \
	tests/unit/test-score \
	tests/unit/test-seen \
	tests/unit/test-suppress \
	tests/unit/test-theme \
	tests/unit/test-typesetter \
	tests/unit/test-words
	tests/unit/test-wording \
	tests/unit/test-words \
	tests/unit/test-xml
endif

# What every test may use.
LDADD = tests/unit/libunit.a $(RENDER_LINK) $(CHECK_LIBS)
check_LIBRARIES = tests/unit/libunit.a
tests_unit_libunit_a_SOURCES = \
	%D%/answers-feed.h \
	%D%/chart.c \
	%D%/chart.h \
	%D%/forms.c \
	%D%/forms.h \
	%D%/sketch.c \
	%D%/sketch.h \
	%D%/spoken.c \
	%D%/spoken.h \
	%D%/unit.h
