# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Pages in a real browser: tests/web/run.

EXTRA_DIST += \
	%D%/browser.mjs \
	%D%/package-lock.json \
	%D%/package.json \
	%D%/run \
	%D%/test-report.mjs
