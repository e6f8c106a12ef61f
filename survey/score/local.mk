# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

libsurvey_a_SOURCES += \
	%D%/agreement.c \
	%D%/agreement.h \
	%D%/banding.c \
	%D%/banding.h \
	%D%/collection.c \
	%D%/collection.h \
	%D%/counts.c \
	%D%/counts.h \
	%D%/explain.c \
	%D%/explain.h \
	%D%/factor-score.c \
	%D%/factor-score.h \
	%D%/figure.h \
	%D%/gap.c \
	%D%/gap.h \
	%D%/icc.c \
	%D%/icc.h \
	%D%/item-score.c \
	%D%/item-score.h \
	%D%/lens-result.c \
	%D%/lens-result.h \
	%D%/matrix.c \
	%D%/matrix.h \
	%D%/moments.c \
	%D%/moments.h \
	%D%/network.c \
	%D%/network.h \
	%D%/next-step.c \
	%D%/next-step.h \
	%D%/patterns.c \
	%D%/patterns.h \
	%D%/pomp.c \
	%D%/pomp.h \
	%D%/quantile.c \
	%D%/quantile.h \
	%D%/reliability.c \
	%D%/reliability.h \
	%D%/result.c \
	%D%/result.h \
	%D%/score.c \
	%D%/score.h \
	%D%/scores.c \
	%D%/scores.h \
	%D%/state.c \
	%D%/state.h \
	%D%/student.c \
	%D%/student.h \
	%D%/suppress.c \
	%D%/suppress.h \
	%D%/tally.c \
	%D%/tally.h \
	%D%/welch.c \
	%D%/welch.h
