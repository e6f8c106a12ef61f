# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One program a module; tests/unit/unit.h gives each its main().

unit_cppflags = $(AM_CPPFLAGS) -DTEST_DATA='"$(abs_top_srcdir)/tests/data"'
unit_cflags = $(AM_CFLAGS) $(RENDER_CFLAGS) $(CHECK_CFLAGS) -Wno-missing-prototypes

noinst_HEADERS += %D%/unit.h
