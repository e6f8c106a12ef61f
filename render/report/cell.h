// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* How one figure is written for people: rounded once, in words where there is no number, a hidden
 * one without any. Strings are the caller's: free with g_free(). */

#include "render/document/build.h"
#include "render/report/view.h"

/* A score or count as printed: "63". */
char *render_cell_round(double value);
char *render_cell_count(guint64 count);

/* With two decimals: "62.50"; "–" where there is none. */
char *render_cell_decimals(const RenderView *view, SurveyFigure figure);

/* A difference with its sign: "+17", "−5", "0". */
char *render_cell_signed(const RenderView *view, double value);

/* "96 %" of a whole; "–" of nothing. */
char *render_cell_percent(const RenderView *view, guint64 part, guint64 whole);

/* A score's interval, cut at 0 and 100: "41–55". NULL if there is none. */
char *render_cell_interval(const RenderView *view, const SurveyFactorResult *factor);

/* The gap's interval with signs: "+8 to +26". NULL if there is none. */
char *render_cell_gap_interval(const RenderView *view, const SurveyGap *gap);

/* Why there is no score: "fewer than 10 answers". Holds no figure of the cell. */
char *render_cell_reason(const RenderView *view, SurveyState state);

/* The printed score, or the reason there is none. A NULL factor was not asked. */
char *render_cell_score(const RenderView *view, const SurveyFactorResult *factor);

/* The score strong, its interval small; or the reason, small and soft. */
RenderText *render_cell_new_score(const RenderView *view, const SurveyFactorResult *factor);

/* How much of a band is said: its badge; the badge and the word; both, with "(may be developing)"
 * where the interval reaches into other bands. The first two name those by letter: "or B". */
typedef enum { RENDER_BAND_BADGE, RENDER_BAND_WORD, RENDER_BAND_FULL } RenderBandLength;

/* Adds the band of the factor; nothing where there is none. */
void render_cell_add_band(const RenderView *view, RenderText *text, const SurveyLensResult *lens,
                          const SurveyFactorResult *factor, RenderBandLength length);

/* The sign of a band of one of the lens's forms: one to four rising bars. */
RenderMark render_cell_band_mark(const SurveyLensResult *lens, const SurveyBand *band);

/* "14 March 2026"; what is no date comes back as it is. */
char *render_cell_date(const RenderView *view, const char *date);
