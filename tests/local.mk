# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

include tests/unit/local.mk
include tests/pdf/local.mk
include tests/bench/local.mk
include tests/lint/local.mk
include tests/mutation/local.mk
include tests/cli/local.mk
include tests/fuzz/local.mk
include tests/web/local.mk

EXTRA_DIST += \
	%D%/count.awk \
	%D%/data \
	%D%/golden \
	%D%/lsan.supp \
	%D%/packages \
	%D%/run
