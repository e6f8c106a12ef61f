// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What changed in one lens since an earlier cycle, as a picture, a table and a sentence. The view
 * is that of the later cycle. */

#include "render/document/build.h"
#include "render/report/view.h"

/* The lens's change, if the report has one; NULL if it is not in both cycles. */
const SurveyLensChange *render_change_find(const RenderView *view, const SurveyLensResult *lens);

/* The factor's change in it; NULL if the later form does not have it. */
const SurveyFactorChange *render_change_find_factor(const SurveyLensChange *lens,
                                                    const SurveyFactor *factor);

/* How the earlier cycle is called: its name, or "the earlier cycle". Borrowed. */
const char *render_change_name_before(const RenderView *view);

/* "+12" and, where it is clear, an arrow; "–" where nothing was compared. */
RenderText *render_change_new_cell(const RenderView *view, const SurveyFactorChange *factor);

/* Both cycles over the statements in common, the earlier one dashed and soft. */
RenderProfile *render_change_new_profile(const RenderView *view, const SurveyLensChange *lens);

/* The picture in words: both values of each factor. Free with g_free(). */
char *render_change_describe(const RenderView *view, const SurveyLensChange *lens);

/* A row a factor: before, after, the difference with its interval, how many people, the words. */
RenderTable *render_change_new_table(const RenderView *view, const SurveyLensChange *lens);

/* "Staff: since 2025-autumn, *Language* has moved clearly up. ..." Free with g_free(). */
char *render_change_say(const RenderView *view, const SurveyLensChange *lens);

/* What is clear in every lens, in one go; NULL if nothing was compared. Free with g_free(). */
char *render_change_say_all(const RenderView *view);

/* What must be said beside the figures: that they allow for each other, what is never called clear,
 * who may have answered twice. NULL where there is nothing to say. Free with g_free(). */
char *render_change_caution(const RenderView *view, const SurveyLensChange *lens);
