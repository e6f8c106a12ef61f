# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One program a module, made from the file of its name: a new test is one more line here. Its
# main() is in unit.h. A test that includes pango or cairo adds
#   tests_unit_test_NAME_CFLAGS = $(AM_CFLAGS) $(RENDER_CFLAGS)

if HAVE_CHECK
check_PROGRAMS += tests/unit/test-answers-csv
check_PROGRAMS += tests/unit/test-answers-csv-threads
check_PROGRAMS += tests/unit/test-answers-findings
check_PROGRAMS += tests/unit/test-answers-xml
check_PROGRAMS += tests/unit/test-bars
check_PROGRAMS += tests/unit/test-base-text
check_PROGRAMS += tests/unit/test-change
check_PROGRAMS += tests/unit/test-change-noise
check_PROGRAMS += tests/unit/test-charts
check_PROGRAMS += tests/unit/test-collection
check_PROGRAMS += tests/unit/test-columns
check_PROGRAMS += tests/unit/test-common-items
check_PROGRAMS += tests/unit/test-content
check_PROGRAMS += tests/unit/test-counts
check_PROGRAMS += tests/unit/test-csv
check_PROGRAMS += tests/unit/test-disclosure
check_PROGRAMS += tests/unit/test-dots
check_PROGRAMS += tests/unit/test-dumbbell
check_PROGRAMS += tests/unit/test-explain
check_PROGRAMS += tests/unit/test-file
check_PROGRAMS += tests/unit/test-finding
check_PROGRAMS += tests/unit/test-form
check_PROGRAMS += tests/unit/test-form-findings
check_PROGRAMS += tests/unit/test-form-tailor
check_PROGRAMS += tests/unit/test-gap
check_PROGRAMS += tests/unit/test-html
check_PROGRAMS += tests/unit/test-icc
check_PROGRAMS += tests/unit/test-group-change
check_PROGRAMS += tests/unit/test-holm
check_PROGRAMS += tests/unit/test-item-score
check_PROGRAMS += tests/unit/test-layout
check_PROGRAMS += tests/unit/test-map
check_PROGRAMS += tests/unit/test-moments
check_PROGRAMS += tests/unit/test-network
check_PROGRAMS += tests/unit/test-next-step
check_PROGRAMS += tests/unit/test-number
check_PROGRAMS += tests/unit/test-paint
check_PROGRAMS += tests/unit/test-paired
check_PROGRAMS += tests/unit/test-paper
check_PROGRAMS += tests/unit/test-panel
check_PROGRAMS += tests/unit/test-patterns
check_PROGRAMS += tests/unit/test-pdf
check_PROGRAMS += tests/unit/test-pomp
check_PROGRAMS += tests/unit/test-quantile
check_PROGRAMS += tests/unit/test-radar
check_PROGRAMS += tests/unit/test-reference
check_PROGRAMS += tests/unit/test-report
check_PROGRAMS += tests/unit/test-report-change
check_PROGRAMS += tests/unit/test-report-glance
check_PROGRAMS += tests/unit/test-report-steps
check_PROGRAMS += tests/unit/test-schema
check_PROGRAMS += tests/unit/test-result
check_PROGRAMS += tests/unit/test-score
check_PROGRAMS += tests/unit/test-scores
check_PROGRAMS += tests/unit/test-seen
check_PROGRAMS += tests/unit/test-spread
check_PROGRAMS += tests/unit/test-suppress
check_PROGRAMS += tests/unit/test-tall-charts
check_PROGRAMS += tests/unit/test-theme
check_PROGRAMS += tests/unit/test-trend
check_PROGRAMS += tests/unit/test-trend-chart
check_PROGRAMS += tests/unit/test-typesetter
tests_unit_test_typesetter_CFLAGS = $(AM_CFLAGS) $(RENDER_CFLAGS)
check_PROGRAMS += tests/unit/test-verdict
check_PROGRAMS += tests/unit/test-wording
check_PROGRAMS += tests/unit/test-words
check_PROGRAMS += tests/unit/test-xml
endif

# What every test may use.
LDADD = tests/unit/libunit.a $(RENDER_LINK) $(CHECK_LIBS)
check_LIBRARIES = tests/unit/libunit.a
tests_unit_libunit_a_SOURCES = \
	%D%/answers-feed.h \
	%D%/answers-show.c \
	%D%/answers-show.h \
	%D%/chart.c \
	%D%/chart.h \
	%D%/cycles.c \
	%D%/cycles.h \
	%D%/english.c \
	%D%/english.h \
	%D%/forms.c \
	%D%/forms.h \
	%D%/golden.c \
	%D%/golden.h \
	%D%/reported.c \
	%D%/reported.h \
	%D%/sketch.c \
	%D%/sketch.h \
	%D%/spoken.c \
	%D%/spoken.h \
	%D%/unit.h

tests_unit_test_pdf_CFLAGS = $(AM_CFLAGS) $(RENDER_CFLAGS)
