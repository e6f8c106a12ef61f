# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Made only when asked for: make tests/bench/bench-score && tests/bench/bench-score

EXTRA_PROGRAMS += tests/bench/bench-csv tests/bench/bench-score
tests_bench_bench_csv_LDADD = $(SURVEY_LINK)
tests_bench_bench_score_LDADD = $(SURVEY_LINK)

# The least program for answers as XML, and our reader alone: tests/bench/bench-xml compares them.
EXTRA_PROGRAMS += tests/bench/read-xml tests/bench/sax-floor
tests_bench_read_xml_LDADD = $(SURVEY_LINK)
tests_bench_sax_floor_LDADD = $(SURVEY_LIBS)
EXTRA_DIST += %D%/bench-xml

# The least program for answers as CSV, and scoring without the check for people who answer twice:
# tests/bench/run compares them with `sevenfold score`.
EXTRA_PROGRAMS += tests/bench/score-unseen tests/bench/sum-csv
tests_bench_score_unseen_LDADD = $(SURVEY_LINK)
EXTRA_DIST += %D%/run

# PDFs of 1 to 1,000 pages: make tests/bench/bench-pdf && tests/bench/bench-pdf
EXTRA_PROGRAMS += tests/bench/bench-pdf
tests_bench_bench_pdf_CFLAGS = $(AM_CFLAGS) $(RENDER_CFLAGS)
tests_bench_bench_pdf_LDADD = $(RENDER_LINK)
CLEANFILES += $(EXTRA_PROGRAMS)
