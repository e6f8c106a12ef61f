// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The two lenses side by side: the paired statements of each factor as dumbbells, largest gap
 * first, with who rates higher in words. */

#include "render/document/build.h"
#include "render/report/view.h"

/* A heading, the gap of the factor in a sentence, and its pairs, for every factor that has some. */
void render_gap_add(GPtrArray *blocks, const RenderView *view);

/* Which mark is whose, and what the line between is. */
void render_gap_add_key(GPtrArray *blocks, const RenderView *view);

/* How to take it. */
void render_gap_add_note(GPtrArray *blocks, const RenderView *view);

/* The same figures: each factor, then its pairs. NULL without any gap. */
RenderTable *render_gap_new_table(const RenderView *view);

/* Who rates higher over the factor's pairs, by how much, and how sure that is; or why that is not
 * known. Free with g_free(). */
char *render_gap_say(const RenderView *view, const SurveyGap *gap);
