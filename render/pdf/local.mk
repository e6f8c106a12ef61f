# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

librender_a_SOURCES += \
	%D%/content.c \
	%D%/content.h \
	%D%/finish.c \
	%D%/finish.h \
	%D%/metadata.c \
	%D%/metadata.h \
	%D%/pdf.c \
	%D%/tagger.c \
	%D%/tagger.h \
	%D%/tags.c \
	%D%/tags.h

EXTRA_DIST += %D%/metadata.xmp

# Built into the program, so the objects must follow the files.
%D%/librender_a-finish.$(OBJEXT): $(SRGB_PROFILE)
%D%/librender_a-metadata.$(OBJEXT): $(top_srcdir)/render/pdf/metadata.xmp
