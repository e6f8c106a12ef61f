# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

librender_a_SOURCES += \
	%D%/font.c \
	%D%/font.h \
	%D%/theme.c \
	%D%/theme.h \
	%D%/typesetter.c \
	%D%/typesetter.h

# Built into the program, so the object must follow the files.
render_fonts = \
	render/fonts/NotoSans-Bold.ttf \
	render/fonts/NotoSans-Regular.ttf \
	render/fonts/NotoSansArabic-Bold.ttf \
	render/fonts/NotoSansArabic-Regular.ttf \
	render/fonts/NotoSansBengali-Bold.ttf \
	render/fonts/NotoSansBengali-Regular.ttf \
	render/fonts/NotoSansGurmukhi-Bold.ttf \
	render/fonts/NotoSansGurmukhi-Regular.ttf

EXTRA_DIST += \
	$(render_fonts) \
	render/fonts/NotoSans-Bold.ttf.license \
	render/fonts/NotoSans-Regular.ttf.license \
	render/fonts/NotoSansArabic-Bold.ttf.license \
	render/fonts/NotoSansArabic-Regular.ttf.license \
	render/fonts/NotoSansBengali-Bold.ttf.license \
	render/fonts/NotoSansBengali-Regular.ttf.license \
	render/fonts/NotoSansGurmukhi-Bold.ttf.license \
	render/fonts/NotoSansGurmukhi-Regular.ttf.license \
	render/fonts/subset.py \
	LICENSES/OFL-1.1.txt

render/text/librender_a-font.$(OBJEXT): $(addprefix $(top_srcdir)/,$(render_fonts))
