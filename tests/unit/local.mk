# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One program a module, made from the file of its name: a new test is one more line here. Its
# main() is in unit.h. A test that includes pango or cairo adds
#   tests_unit_test_NAME_CFLAGS = $(AM_CFLAGS) $(RENDER_CFLAGS)

if HAVE_CHECK
check_PROGRAMS += \
	tests/unit/test-columns \
	tests/unit/test-csv \
	tests/unit/test-gap \
	tests/unit/test-moments \
	tests/unit/test-patterns \
	tests/unit/test-pomp \
	tests/unit/test-reference \
	tests/unit/test-report \
	tests/unit/test-score \
	tests/unit/test-seen \
	tests/unit/test-suppress \
	tests/unit/test-words
endif

# What every test may use.
LDADD = tests/unit/libunit.a $(RENDER_LINK) $(CHECK_LIBS)
check_LIBRARIES = tests/unit/libunit.a
tests_unit_libunit_a_SOURCES = \
	%D%/answers-feed.h \
	%D%/sketch.c \
	%D%/sketch.h \
	%D%/spoken.c \
	%D%/spoken.h \
	%D%/unit.h
noinst_HEADERS += %D%/unit.h

# Answers
noinst_HEADERS += %D%/answers-feed.h
EXTRA_DIST += tests/data/answers
if HAVE_CHECK
check_PROGRAMS += %D%/test-answers-csv %D%/test-columns %D%/test-csv %D%/test-seen
endif
%C%_test_answers_csv_SOURCES = %D%/test-answers-csv.c
%C%_test_answers_csv_CPPFLAGS = $(unit_cppflags)
%C%_test_answers_csv_CFLAGS = $(unit_cflags)
%C%_test_answers_csv_LDADD = $(SURVEY_LINK) $(CHECK_LIBS)
%C%_test_columns_SOURCES = %D%/test-columns.c
%C%_test_columns_CPPFLAGS = $(unit_cppflags)
%C%_test_columns_CFLAGS = $(unit_cflags)
%C%_test_columns_LDADD = $(SURVEY_LINK) $(CHECK_LIBS)
%C%_test_csv_SOURCES = %D%/test-csv.c
%C%_test_csv_CPPFLAGS = $(unit_cppflags)
%C%_test_csv_CFLAGS = $(unit_cflags)
%C%_test_csv_LDADD = $(SURVEY_LINK) $(CHECK_LIBS)
%C%_test_seen_SOURCES = %D%/test-seen.c
%C%_test_seen_CPPFLAGS = $(unit_cppflags)
%C%_test_seen_CFLAGS = $(unit_cflags)
%C%_test_seen_LDADD = $(SURVEY_LINK) $(CHECK_LIBS)

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
