# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One program a module; tests/unit/unit.h gives each its main().

unit_cppflags = $(AM_CPPFLAGS) -DTEST_DATA='"$(abs_top_srcdir)/tests/data"'
unit_cflags = $(AM_CFLAGS) $(RENDER_CFLAGS) $(CHECK_CFLAGS) -Wno-missing-prototypes

noinst_HEADERS += %D%/unit.h

# The words and the report
if HAVE_CHECK
check_PROGRAMS += %D%/test-words %D%/test-report
endif
%C%_test_words_SOURCES = %D%/test-words.c
%C%_test_words_CPPFLAGS = $(unit_cppflags)
%C%_test_words_CFLAGS = $(unit_cflags)
%C%_test_words_LDADD = $(SURVEY_LINK) $(CHECK_LIBS)
%C%_test_report_SOURCES = %D%/test-report.c %D%/sketch.c %D%/sketch.h %D%/spoken.c %D%/spoken.h
%C%_test_report_CPPFLAGS = $(unit_cppflags)
%C%_test_report_CFLAGS = $(unit_cflags)
%C%_test_report_LDADD = $(RENDER_LINK) $(CHECK_LIBS)
