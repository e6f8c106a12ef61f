// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What every page of a report looks at: the result, the words, the language, and the factors of all
 * lenses in one order. Made once a report, on the stack; borrows all it points to. */

#include "render/shape/ink.h"
#include "survey/base/words.h"
#include "survey/score/change.h"
#include "survey/score/result.h"

typedef struct {
  const SurveyFactor *factor; /* of the first lens that has it */
  const SurveyGroup *group;
  guint group_position; /* in `groups` */
} RenderViewFactor;

typedef struct {
  const SurveyResult *result;
  const SurveyWords *words;
  const SurveyChange *change; /* since an earlier cycle; NULL: none. Its later result is `result` */
  const char *language;       /* of the forms' texts; NULL: each form's own */
  GArray *factors;            /* of RenderViewFactor, in form order */
  GPtrArray *groups;          /* of const SurveyGroup, in form order */
  GPtrArray *names;           /* of char *: how each lens of the result is called, in its order */
  GPtrArray *drawn; /* of const SurveyLensResult with a score: staff, service user, one rating
                       by a group */
} RenderView;

void render_view_init(RenderView *view, const SurveyResult *result, const SurveyWords *words,
                      const char *language);
void render_view_clear(RenderView *view);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RenderView, render_view_clear)

const RenderViewFactor *render_view_get_factor(const RenderView *view, guint index);

/* The ink of the factor's group. */
RenderInk render_view_get_ink(const RenderViewFactor *factor);

/* The same for a factor of any form, also of an earlier cycle. */
RenderInk render_view_factor_ink(const RenderView *view, const SurveyFactor *factor);

/* The sentence of this id; a text of a form. Borrowed. */
const char *render_view_say(const RenderView *view, const char *id);
const char *render_view_text(const RenderView *view, const SurveyWording *wording);

/* TRUE if the words, or the texts of a form, are a translation that nobody has reviewed. */
gboolean render_view_is_draft(const RenderView *view);

/* The factor's name between *stars*, for marked sentences. Free with g_free(). */
char *render_view_strong_name(const RenderView *view, const SurveyFactor *factor);

/* The lens's figures for the factor of this id, or NULL; likewise the gap. */
const SurveyFactorResult *render_view_find(const SurveyLensResult *lens,
                                           const SurveyFactor *factor);
const SurveyGap *render_view_find_gap(const RenderView *view, const SurveyFactor *factor);

/* TRUE if the factor has a score that may be printed; if some factor of the lens has; if some gap
 * may be printed. */
gboolean render_view_is_scored(const SurveyFactorResult *factor);
gboolean render_view_has_score(const SurveyLensResult *lens);
gboolean render_view_has_gap(const RenderView *view);

/* The lens at `index` of the result; how a lens is named, painted and told from the others. */
const SurveyLensResult *render_view_get_lens(const RenderView *view, guint index);
gboolean render_view_has_individuals(const RenderView *view); /* not ratings by groups alone */
gboolean render_view_has_bands(const SurveyLensResult *lens); /* its form has them */
/* "Staff"; where several groups rated: "Agreed rating, service users’ form". Borrowed. */
const char *render_view_lens_name(const RenderView *view, const SurveyLensResult *lens);
const char *render_view_kind_name(const RenderView *view, SurveyLens lens);
/* A rating by a group that is not drawn has no mark and no ink of its own. */
RenderInk render_view_lens_ink(const RenderView *view, const SurveyLensResult *lens);
RenderMark render_view_lens_mark(const RenderView *view, const SurveyLensResult *lens);
RenderDash render_view_lens_dash(const SurveyLensResult *lens);

/* TRUE if another lens of the result is of the same kind, so that the kind does not name it; if
 * the lens has scores, but another rating by a group is drawn in its place. */
gboolean render_view_is_one_of_many(const RenderView *view, const SurveyLensResult *lens);
gboolean render_view_is_undrawn(const RenderView *view, const SurveyLensResult *lens);
