# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

EXTRA_DIST += \
	%D%/form-author.md \
	%D%/lead.md
