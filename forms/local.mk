# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

EXTRA_DIST += \
	forms/README.md

dist_pkgdata_DATA += \
	forms/answers.xsd \
	forms/form.xsd \
	forms/seven-factor-easy-read.xml \
	forms/seven-factor-pulse-service-user.xml \
	forms/seven-factor-pulse.xml \
	forms/seven-factor-service-user.xml \
	forms/seven-factor-staff.xml \
	forms/words-cy.xml \
	forms/words-en.xml
