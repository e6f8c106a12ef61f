# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

libsurvey_a_SOURCES += \
	%D%/answers-csv-threads.c \
	%D%/answers-csv-threads.h \
	%D%/answers-csv.c \
	%D%/answers-csv.h \
	%D%/answers-job.h \
	%D%/answers-xml-names.c \
	%D%/answers-xml-names.h \
	%D%/answers-xml.c \
	%D%/answers-xml.h \
	%D%/batch.c \
	%D%/batch.h \
	%D%/circumstances.c \
	%D%/circumstances.h \
	%D%/columns.c \
	%D%/columns.h \
	%D%/csv-scan.c \
	%D%/csv-scan.h \
	%D%/csv.c \
	%D%/csv.h \
	%D%/identity.c \
	%D%/identity.h \
	%D%/kept-circumstances.c \
	%D%/kept-circumstances.h \
	%D%/map.c \
	%D%/map.h \
	%D%/response-check.c \
	%D%/response-check.h \
	%D%/response.h \
	%D%/rows.c \
	%D%/rows.h \
	%D%/seen.c \
	%D%/seen.h \
	%D%/siphash.c \
	%D%/siphash.h \
	%D%/values.c \
	%D%/values.h
