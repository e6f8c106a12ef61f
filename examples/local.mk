# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

EXTRA_DIST += \
	examples/quickstart \
	examples/smallest.csv \
	examples/smallest.xml

# The staff form in the words of others
EXTRA_DIST += \
	examples/tailored/council.xml \
	examples/tailored/school.xml

# A synthetic service
EXTRA_DIST += \
	examples/riverside/README.md \
	examples/riverside/gap.png \
	examples/riverside/generate.py \
	examples/riverside/report-1.png \
	examples/riverside/service-users.csv \
	examples/riverside/service-users-2025-autumn.csv \
	examples/riverside/staff.csv \
	examples/riverside/staff-2025-autumn.csv

# Maps for what survey tools export
EXTRA_DIST += \
	examples/maps/README.md \
	examples/maps/ms-forms-export.csv \
	examples/maps/ms-forms.csv
