# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

EXTRA_DIST += \
	%D%/explained \
	%D%/explained.py \
	%D%/mutator.py \
	%D%/run \
	%D%/test_mutation.py \
	%D%/tree.py \
	%D%/trial.py
