// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/profile.h"

#include "render/report/cell.h"

/* Characters of a name in a chart; the table has it whole. */
#define MAX_LABEL 48
#define MAX_GROUP 32
#define ELLIPSIS  "\xe2\x80\xa6"

/* The name, its end cut where it is long. */
static char *shorten(const char *name, glong max_chars) {
  if (g_utf8_strlen(name, -1) <= max_chars)
    return g_strdup(name);
  g_autofree char *start = g_utf8_substring(name, 0, max_chars - 1);
  return g_strconcat(g_strchomp(start), ELLIPSIS, NULL);
}

RenderProfile *render_profile_new_axes(const RenderView *view) {
  RenderProfile *profile = render_profile_new();
  for (guint i = 0; i < view->groups->len; i++) {
    const SurveyGroup *group = view->groups->pdata[i];
    g_autofree char *name = shorten(render_view_text(view, group->name), MAX_GROUP);
    render_profile_add_group(profile, name);
  }
  for (guint i = 0; i < view->factors->len; i++) {
    const RenderViewFactor *seen = render_view_get_factor(view, i);
    g_autofree char *label =
        shorten(survey_factor_get_label(seen->factor, view->language), MAX_LABEL);
    render_profile_add_axis(profile, label, render_view_get_ink(seen), seen->group_position);
  }
  return profile;
}

static void add_point(RenderSeries *series, const RenderView *view,
                      const SurveyFactorResult *factor) {
  g_autofree char *text = render_cell_score(view, factor);
  if (!render_view_is_scored(factor)) {
    render_series_add_gap(series, text);
    return;
  }
  RenderPoint *point = render_series_add_point(series, factor->mean.value / 100.0, text);
  if (factor->ci_low.known && factor->ci_high.known)
    render_point_set_interval(point, factor->ci_low.value / 100.0, factor->ci_high.value / 100.0);
}

static void add_series(RenderProfile *profile, const RenderView *view,
                       const SurveyLensResult *lens) {
  RenderSeries *series = render_profile_add_series(profile, render_view_lens_name(view, lens),
                                                   render_view_lens_ink(view, lens),
                                                   render_view_lens_mark(view, lens));
  series->dash = render_view_lens_dash(lens);
  for (guint i = 0; i < view->factors->len; i++)
    add_point(series, view, render_view_find(lens, render_view_get_factor(view, i)->factor));
}

RenderProfile *render_profile_new_from_view(const RenderView *view) {
  RenderProfile *profile = render_profile_new_axes(view);
  for (guint i = 0; i < view->drawn->len; i++)
    add_series(profile, view, view->drawn->pdata[i]);
  return profile;
}
