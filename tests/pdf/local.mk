# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The checker of PDFs, in JavaScript, and the program that writes what it must pass: tests/pdf/run.

if HAVE_CHECK
EXTRA_PROGRAMS += tests/pdf/write-cases
endif
tests_pdf_write_cases_SOURCES = \
	%D%/document-json.c \
	%D%/document-json.h \
	%D%/write-cases.c
tests_pdf_write_cases_CFLAGS = $(AM_CFLAGS) $(JSON_CFLAGS)
tests_pdf_write_cases_LDADD = $(LDADD) $(JSON_LIBS)

EXTRA_DIST += \
	%D%/check.mjs \
	%D%/compare.mjs \
	%D%/damage.mjs \
	%D%/expect.mjs \
	%D%/libraries.mjs \
	%D%/objects.mjs \
	%D%/package-lock.json \
	%D%/package.json \
	%D%/read-page.mjs \
	%D%/read-pdf.mjs \
	%D%/rules.mjs \
	%D%/run \
	%D%/test-pdf.mjs
