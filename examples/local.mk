# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

EXTRA_DIST += \
	examples/quickstart \
	examples/smallest.csv \
	examples/smallest.xml

# A synthetic service
EXTRA_DIST += \
	examples/riverside/README.md \
	examples/riverside/generate.py \
	examples/riverside/report-1.png \
	examples/riverside/service-users.csv \
	examples/riverside/staff.csv
