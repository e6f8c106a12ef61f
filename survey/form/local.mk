# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

libsurvey_a_SOURCES += \
	%D%/band.c \
	%D%/band.h \
	%D%/factor.c \
	%D%/factor.h \
	%D%/form.c \
	%D%/form.h \
	%D%/form-check.c \
	%D%/form-check.h \
	%D%/form-fit.c \
	%D%/form-fit.h \
	%D%/form-parts.c \
	%D%/form-parts.h \
	%D%/form-read.c \
	%D%/form-read.h \
	%D%/form-tailor.c \
	%D%/form-tailor.h \
	%D%/form-texts.c \
	%D%/form-texts.h \
	%D%/item.c \
	%D%/item.h \
	%D%/lens.c \
	%D%/lens.h \
	%D%/scale.c \
	%D%/scale.h \
	%D%/wording.c \
	%D%/wording.h

# Built into the program, so the object must follow the file.
survey/form/form-read.$(OBJEXT): $(top_srcdir)/forms/form.xsd
