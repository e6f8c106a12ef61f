// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/view.h"

static gboolean has_factor(const RenderView *view, const char *id) {
  for (guint i = 0; i < view->factors->len; i++) {
    if (g_str_equal(render_view_get_factor(view, i)->factor->id, id))
      return TRUE;
  }
  return FALSE;
}

/* The position of the group of this id in `groups`, where it is added if it is new. */
static guint place_group(GPtrArray *groups, const SurveyGroup *group) {
  for (guint i = 0; i < groups->len; i++) {
    const SurveyGroup *known = groups->pdata[i];
    if (g_str_equal(known->id, group->id))
      return i;
  }
  g_ptr_array_add(groups, (gpointer)group);
  return groups->len - 1;
}

static void add_factors(RenderView *view, const SurveyForm *form) {
  for (guint i = 0; i < form->factors->len; i++) {
    const SurveyFactor *factor = form->factors->pdata[i];
    if (has_factor(view, factor->id))
      continue;
    const SurveyGroup *group = form->groups->pdata[factor->group_index];
    const RenderViewFactor seen = {factor, group, place_group(view->groups, group)};
    g_array_append_val(view->factors, seen);
  }
}

static const SurveyLensResult *find_scored(const SurveyResult *result, SurveyLens kind) {
  for (guint i = 0; i < result->lenses->len; i++) {
    const SurveyLensResult *lens = result->lenses->pdata[i];
    if (lens->lens == kind && render_view_has_score(lens))
      return lens;
  }
  return NULL;
}

/* At most three series fit a radar: of the ratings by a group the agreed one goes first. A lens
 * without any score would only be a ring of reasons, which the table gives as well. */
static void choose_drawn(RenderView *view) {
  const SurveyLensResult *agreed = find_scored(view->result, SURVEY_LENS_AGREED);
  const SurveyLensResult *chosen[] = {
      find_scored(view->result, SURVEY_LENS_STAFF),
      find_scored(view->result, SURVEY_LENS_SERVICE_USER),
      agreed != NULL ? agreed : find_scored(view->result, SURVEY_LENS_PEER),
  };
  for (guint i = 0; i < G_N_ELEMENTS(chosen); i++) {
    if (chosen[i] != NULL)
      g_ptr_array_add(view->drawn, (gpointer)chosen[i]);
  }
}

static SurveyLens get_side(const SurveyLensResult *lens) {
  return ((const SurveyForm *)lens->forms->pdata[0])->lens;
}

/* How many lenses are of the kind of `lens`, and of those how many rate on its side's form. */
static void count_kin(const RenderView *view, const SurveyLensResult *lens, guint *n_kind,
                      guint *n_side) {
  *n_kind = *n_side = 0;
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *other = render_view_get_lens(view, i);
    if (other->lens != lens->lens)
      continue;
    (*n_kind)++;
    *n_side += get_side(other) == get_side(lens);
  }
}

gboolean render_view_is_one_of_many(const RenderView *view, const SurveyLensResult *lens) {
  guint n_kind, n_side;
  count_kin(view, lens, &n_kind, &n_side);
  return n_kind > 1;
}

/* The kind; where several are of it, the side that it rates too, or else its form. */
static char *make_name(const RenderView *view, const SurveyLensResult *lens) {
  static const char *const sided[SURVEY_N_LENSES][2] = {
      [SURVEY_LENS_AGREED] = {"lens.agreed.staff", "lens.agreed.service-user"},
      [SURVEY_LENS_PEER] = {"lens.peer.staff", "lens.peer.service-user"},
  };
  guint n_kind, n_side;
  count_kin(view, lens, &n_kind, &n_side);
  const char *kind = render_view_kind_name(view, lens->lens);
  if (n_kind == 1 || !survey_lens_is_group(lens->lens))
    return g_strdup(kind);
  if (n_side == 1)
    return g_strdup(
        render_view_say(view, sided[lens->lens][get_side(lens) == SURVEY_LENS_SERVICE_USER]));
  const SurveyForm *form = lens->forms->pdata[0];
  return survey_words_fill(view->words, "lens.of-form", "lens", kind, "form",
                           render_view_text(view, form->title), NULL);
}

void render_view_init(RenderView *view, const SurveyResult *result, const SurveyWords *words,
                      const char *language) {
  *view = (RenderView){.result = result, .words = words, .language = language};
  view->factors = g_array_new(FALSE, FALSE, sizeof(RenderViewFactor));
  view->groups = g_ptr_array_new();
  view->drawn = g_ptr_array_new();
  view->names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < result->lenses->len; i++) {
    const SurveyLensResult *lens = result->lenses->pdata[i];
    for (guint j = 0; j < lens->forms->len; j++)
      add_factors(view, lens->forms->pdata[j]);
    g_ptr_array_add(view->names, make_name(view, lens));
  }
  choose_drawn(view);
}

void render_view_clear(RenderView *view) {
  g_array_unref(view->factors);
  g_ptr_array_unref(view->groups);
  g_ptr_array_unref(view->drawn);
  g_ptr_array_unref(view->names);
}

const RenderViewFactor *render_view_get_factor(const RenderView *view, guint index) {
  return &g_array_index(view->factors, RenderViewFactor, index);
}

RenderInk render_view_get_ink(const RenderViewFactor *factor) {
  static const RenderInk inks[] = {RENDER_INK_STRUCTURE, RENDER_INK_PROCESS,
                                   RENDER_INK_INTERPERSONAL};
  return inks[factor->group_position % G_N_ELEMENTS(inks)];
}

RenderInk render_view_factor_ink(const RenderView *view, const SurveyFactor *factor) {
  for (guint i = 0; i < view->factors->len; i++) {
    const RenderViewFactor *seen = render_view_get_factor(view, i);
    if (g_str_equal(seen->factor->id, factor->id))
      return render_view_get_ink(seen);
  }
  return RENDER_INK_TEXT;
}

const char *render_view_say(const RenderView *view, const char *id) {
  return survey_words_get(view->words, id);
}

const char *render_view_text(const RenderView *view, const SurveyWording *wording) {
  return survey_wording_get(wording, view->language);
}

gboolean render_view_is_draft(const RenderView *view) {
  if (survey_words_is_draft(view->words))
    return TRUE;
  for (guint i = 0; view->language != NULL && i < view->result->lenses->len; i++) {
    const GPtrArray *forms = render_view_get_lens(view, i)->forms;
    for (guint j = 0; j < forms->len; j++) {
      if (survey_form_is_draft(forms->pdata[j], view->language))
        return TRUE;
    }
  }
  return FALSE;
}

char *render_view_strong_name(const RenderView *view, const SurveyFactor *factor) {
  g_autofree char *name = g_strdup(render_view_text(view, factor->name));
  return g_strconcat("*", g_strdelimit(name, "*", ' '), "*", NULL);
}

const SurveyFactorResult *render_view_find(const SurveyLensResult *lens,
                                           const SurveyFactor *factor) {
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyFactorResult *found = &g_array_index(lens->factors, SurveyFactorResult, i);
    if (g_str_equal(found->factor->id, factor->id))
      return found;
  }
  return NULL;
}

const SurveyGap *render_view_find_gap(const RenderView *view, const SurveyFactor *factor) {
  for (guint i = 0; i < view->result->gaps->len; i++) {
    const SurveyGap *found = &g_array_index(view->result->gaps, SurveyGap, i);
    if (g_str_equal(found->factor->id, factor->id))
      return found;
  }
  return NULL;
}

gboolean render_view_is_scored(const SurveyFactorResult *factor) {
  return factor != NULL && factor->state == SURVEY_STATE_SCORED && factor->mean.known;
}

gboolean render_view_has_score(const SurveyLensResult *lens) {
  for (guint i = 0; i < lens->factors->len; i++) {
    if (render_view_is_scored(&g_array_index(lens->factors, SurveyFactorResult, i)))
      return TRUE;
  }
  return FALSE;
}

gboolean render_view_has_gap(const RenderView *view) {
  for (guint i = 0; i < view->result->gaps->len; i++) {
    const SurveyGap *gap = &g_array_index(view->result->gaps, SurveyGap, i);
    if (gap->state == SURVEY_STATE_SCORED && gap->gap.known)
      return TRUE;
  }
  return FALSE;
}

const SurveyLensResult *render_view_get_lens(const RenderView *view, guint index) {
  return view->result->lenses->pdata[index];
}

gboolean render_view_has_individuals(const RenderView *view) {
  for (guint i = 0; i < view->result->lenses->len; i++) {
    if (!survey_lens_is_group(render_view_get_lens(view, i)->lens))
      return TRUE;
  }
  return FALSE;
}

gboolean render_view_has_bands(const SurveyLensResult *lens) {
  return ((const SurveyForm *)lens->forms->pdata[0])->bands->len > 0;
}

const char *render_view_kind_name(const RenderView *view, SurveyLens lens) {
  static const char *const ids[SURVEY_N_LENSES] = {
      [SURVEY_LENS_STAFF] = "lens.staff",
      [SURVEY_LENS_SERVICE_USER] = "lens.service-user",
      [SURVEY_LENS_AGREED] = "lens.agreed",
      [SURVEY_LENS_PEER] = "lens.peer",
  };
  return render_view_say(view, ids[lens]);
}

const char *render_view_lens_name(const RenderView *view, const SurveyLensResult *lens) {
  guint index = 0;
  if (!g_ptr_array_find(view->result->lenses, lens, &index))
    return render_view_kind_name(view, lens->lens);
  return view->names->pdata[index];
}

gboolean render_view_is_undrawn(const RenderView *view, const SurveyLensResult *lens) {
  return survey_lens_is_group(lens->lens) && render_view_has_score(lens) &&
         !g_ptr_array_find(view->drawn, lens, NULL);
}

RenderInk render_view_lens_ink(const RenderView *view, const SurveyLensResult *lens) {
  static const RenderInk inks[SURVEY_N_LENSES] = {
      [SURVEY_LENS_STAFF] = RENDER_INK_STAFF,
      [SURVEY_LENS_SERVICE_USER] = RENDER_INK_SERVICE_USER,
      [SURVEY_LENS_AGREED] = RENDER_INK_GROUP_RATING,
      [SURVEY_LENS_PEER] = RENDER_INK_GROUP_RATING,
  };
  return render_view_is_undrawn(view, lens) ? RENDER_INK_TEXT : inks[lens->lens];
}

RenderMark render_view_lens_mark(const RenderView *view, const SurveyLensResult *lens) {
  static const RenderMark marks[SURVEY_N_LENSES] = {
      [SURVEY_LENS_STAFF] = RENDER_MARK_CIRCLE,
      [SURVEY_LENS_SERVICE_USER] = RENDER_MARK_TRIANGLE,
      [SURVEY_LENS_AGREED] = RENDER_MARK_DIAMOND,
      [SURVEY_LENS_PEER] = RENDER_MARK_DIAMOND,
  };
  return render_view_is_undrawn(view, lens) ? RENDER_MARK_NONE : marks[lens->lens];
}

RenderDash render_view_lens_dash(const SurveyLensResult *lens) {
  static const RenderDash dashes[SURVEY_N_LENSES] = {
      [SURVEY_LENS_STAFF] = RENDER_DASH_NONE,
      [SURVEY_LENS_SERVICE_USER] = RENDER_DASH_LONG,
      [SURVEY_LENS_AGREED] = RENDER_DASH_DOTS,
      [SURVEY_LENS_PEER] = RENDER_DASH_DOTS,
  };
  return dashes[lens->lens];
}
