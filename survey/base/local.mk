# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

libsurvey_a_SOURCES += \
	%D%/catalogue.c \
	%D%/catalogue.h \
	%D%/embed.h \
	%D%/error.c \
	%D%/error.h \
	%D%/file.c \
	%D%/file.h \
	%D%/finding-codes.h \
	%D%/finding.c \
	%D%/finding.h \
	%D%/number.c \
	%D%/number.h \
	%D%/random.c \
	%D%/random.h \
	%D%/schema.c \
	%D%/schema-sentence.c \
	%D%/schema-sentence.h \
	%D%/schema.h \
	%D%/text.c \
	%D%/text.h \
	%D%/words.c \
	%D%/words.h \
	%D%/xml-stream.c \
	%D%/xml-stream.h \
	%D%/xml.c \
	%D%/xml.h

# Built into the program, so the object must follow the file.
survey/base/words.$(OBJEXT): $(top_srcdir)/forms/words-en.xml $(top_srcdir)/forms/words-cy.xml
