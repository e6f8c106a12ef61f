// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/charts.h"

#include "render/report/alternative.h"
#include "render/report/course.h"
#include "render/report/gap.h"
#include "render/report/moves.h"
#include "render/report/page.h"
#include "render/report/phrase.h"
#include "render/report/profile.h"
#include "render/report/prose.h"
#include "render/report/services.h"
#include "render/report/statements.h"

/* What is shown, and that its translation is a draft if it is one. */
static void add_title(GPtrArray *blocks, const RenderView *view, const char *title) {
  const char *draft = render_view_is_draft(view) ? render_view_say(view, "draft.mark") : NULL;
  const char *const parts[] = {title, draft, NULL};
  g_autofree char *line = survey_words_join_by(view->words, "join.dot", parts);
  RenderText *text = render_text_add_strong(render_text_new(), RENDER_INK_TEXT, line);
  render_block_add_paragraph(blocks, RENDER_STYLE_BODY, text);
}

static GPtrArray *start_chart(RenderView *view, const SurveyResult *result,
                              const RenderChartsOptions *options) {
  render_view_init(view, result, options->words, options->language);
  GPtrArray *blocks = render_blocks_new();
  const RenderReportOptions none = {0};
  g_autofree char *whose = render_report_foot(view, &none);
  add_title(blocks, view, whose);
  return blocks;
}

/* The same for more than one cycle: "Riverside · 2025-autumn to 2026-spring". */
static GPtrArray *start_course(RenderView *view, const SurveyResult *first,
                               const SurveyResult *last, const RenderChartsOptions *options) {
  if (*first->cycle == '\0' || *last->cycle == '\0' || first == last)
    return start_chart(view, last, options);
  render_view_init(view, last, options->words, options->language);
  GPtrArray *blocks = render_blocks_new();
  const RenderReportOptions none = {0};
  g_autofree char *whose =
      survey_words_fill(view->words, "compare.title", "service", render_report_title(view, &none),
                        "before", first->cycle, "after", last->cycle, NULL);
  add_title(blocks, view, whose);
  return blocks;
}

typedef void (*AddProfile)(GPtrArray *blocks, RenderProfile *profile, const char *alternative);
typedef char *(*Describe)(const RenderView *view);

static GPtrArray *draw_profile(const SurveyResult *result, const RenderChartsOptions *options,
                               AddProfile add, Describe describe, gboolean with_bars) {
  g_auto(RenderView) view = {0};
  GPtrArray *blocks = start_chart(&view, result, options);
  g_autofree char *alternative = describe(&view);
  if (view.drawn->len == 0)
    render_prose_add(blocks, RENDER_STYLE_BODY, render_phrase_all(&view));
  add(blocks, render_profile_new_from_view(&view), alternative);
  render_glance_add_key(blocks, &view, with_bars);
  return blocks;
}

GPtrArray *render_charts_radar(const SurveyResult *result, const RenderChartsOptions *options) {
  return draw_profile(result, options, render_block_add_radar, render_alternative_radar, FALSE);
}

GPtrArray *render_charts_dots(const SurveyResult *result, const RenderChartsOptions *options) {
  return draw_profile(result, options, render_block_add_dots, render_alternative_dots, TRUE);
}

GPtrArray *render_charts_gap(const SurveyResult *result, const RenderChartsOptions *options) {
  g_auto(RenderView) view = {0};
  GPtrArray *blocks = start_chart(&view, result, options);
  if (!render_view_has_gap(&view)) {
    render_prose_add(blocks, RENDER_STYLE_LEAD,
                     survey_words_count(view.words, "gap.nothing", result->min_n, NULL));
    return blocks;
  }
  render_prose_add(blocks, RENDER_STYLE_LEAD, render_phrase_gap(&view));
  render_gap_add_key(blocks, &view);
  render_gap_add(blocks, &view);
  render_gap_add_note(blocks, &view);
  return blocks;
}

static gboolean are_equal(const GPtrArray *levels, const GPtrArray *others) {
  for (guint i = 0; i < levels->len; i++) {
    if (i >= others->len || !g_str_equal(levels->pdata[i], others->pdata[i]))
      return FALSE;
  }
  return levels->len == others->len;
}

/* Bars below each other on one scale need one key. */
static void drop_keys(GPtrArray *blocks, guint first) {
  const GPtrArray *last = NULL;
  for (guint i = first; i < blocks->len; i++) {
    const RenderBlock *block = blocks->pdata[i];
    if (block->kind != RENDER_BLOCK_BARS)
      continue;
    block->bars->keyless = last != NULL && are_equal(last, block->bars->levels);
    last = block->bars->levels;
  }
}

/* Every statement of the factors asked for, through one lens. */
static void add_items(GPtrArray *blocks, const RenderView *view, const SurveyLensResult *lens,
                      const char *only) {
  const guint first = blocks->len;
  render_block_add_heading(blocks, 2, render_prose_new_lens(view, lens));
  for (guint i = 0; i < view->factors->len; i++) {
    const RenderViewFactor *seen = render_view_get_factor(view, i);
    const SurveyFactorResult *factor = render_view_find(lens, seen->factor);
    if (factor == NULL || (only != NULL && !g_str_equal(seen->factor->id, only)))
      continue;
    render_block_add_heading(blocks, 3,
                             render_text_add_strong(render_text_new(), render_view_get_ink(seen),
                                                    render_view_text(view, seen->factor->name)));
    render_statements_add(blocks, view, lens, factor);
  }
  drop_keys(blocks, first);
}

GPtrArray *render_charts_items(const SurveyResult *result, const RenderChartsOptions *options) {
  g_auto(RenderView) view = {0};
  GPtrArray *blocks = start_chart(&view, result, options);
  gboolean hidden = FALSE;
  if (render_view_has_individuals(&view))
    render_prose_say(&view, blocks, RENDER_STYLE_BODY, "factor.intro");
  for (guint i = 0; i < result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(&view, i);
    add_items(blocks, &view, lens, options->factor);
    for (guint k = 0; k < lens->factors->len; k++)
      hidden |=
          render_statements_are_hidden(lens, &g_array_index(lens->factors, SurveyFactorResult, k));
  }
  if (hidden)
    render_prose_add(blocks, RENDER_STYLE_NOTE,
                     survey_words_count(view.words, "factor.hidden", result->min_n, NULL));
  return blocks;
}

GPtrArray *render_charts_moves(const SurveyChange *change, const RenderChartsOptions *options) {
  g_auto(RenderView) view = {0};
  GPtrArray *blocks = start_course(&view, change->before, change->after, options);
  render_prose_add(blocks, RENDER_STYLE_LEAD, render_moves_read(&view, change));
  if (survey_change_has_figures(change))
    render_moves_add(blocks, &view, change);
  return blocks;
}

GPtrArray *render_charts_run(const SurveyTrend *trend, const RenderChartsOptions *options) {
  g_auto(RenderView) view = {0};
  const GPtrArray *results = trend->results;
  GPtrArray *blocks =
      start_course(&view, results->pdata[0], results->pdata[results->len - 1], options);
  render_prose_add(blocks, RENDER_STYLE_LEAD, render_course_read(&view, trend));
  if (survey_trend_has_course(trend))
    render_course_add(blocks, &view, trend);
  return blocks;
}

GPtrArray *render_charts_network(const GPtrArray *networks, const GPtrArray *results,
                                 const RenderChartsOptions *options) {
  g_auto(RenderView) view = {0};
  const SurveyResult *any = results->pdata[0];
  render_view_init(&view, any, options->words, options->language);
  GPtrArray *blocks = render_blocks_new();
  const char *name = render_view_say(&view, "spread.title");
  g_autofree char *title =
      *any->cycle == '\0'
          ? g_strdup(name)
          : survey_words_fill(view.words, "report.foot", "title", name, "cycle", any->cycle, NULL);
  add_title(blocks, &view, title);
  guint n_shown = 0;
  for (guint i = 0; i < networks->len; i++) {
    const SurveyNetwork *network = networks->pdata[i];
    n_shown += network->dots->len;
    if (network->dots->len > 0)
      render_services_add(blocks, &view, network, options->own);
  }
  if (n_shown == 0)
    render_prose_add(blocks, RENDER_STYLE_LEAD,
                     survey_words_count(view.words, "spread.nothing", any->min_n, NULL));
  return blocks;
}
