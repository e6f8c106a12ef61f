# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Made only when asked for: make tests/bench/bench-score && tests/bench/bench-score

EXTRA_PROGRAMS += tests/bench/bench-csv tests/bench/bench-score
tests_bench_bench_csv_LDADD = $(SURVEY_LINK)
tests_bench_bench_score_LDADD = $(SURVEY_LINK)
CLEANFILES += $(EXTRA_PROGRAMS)
