# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The engine: needs GLib, libxml2 and R's mathematics; no cairo, no database.

noinst_LIBRARIES += libsurvey.a
libsurvey_a_SOURCES =
SURVEY_LINK = libsurvey.a $(SURVEY_LIBS) $(RMATH_LIBS)

include survey/base/local.mk
include survey/form/local.mk
include survey/answers/local.mk
include survey/score/local.mk
include survey/programs/local.mk
