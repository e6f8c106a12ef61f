# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

EXTRA_DIST += \
	%D%/csource.py \
	%D%/house.py \
	%D%/lint \
	%D%/readability.py \
	%D%/reading \
	%D%/reading.toml \
	%D%/rooms.toml \
	%D%/rules_build.py \
	%D%/rules_rooms.py \
	%D%/rules_shape.py \
	%D%/rules_text.py \
	%D%/test_lint.py \
	%D%/test_reading.py \
	%D%/test_wording.py \
	%D%/waiver.py \
	%D%/waivers \
	%D%/wording
