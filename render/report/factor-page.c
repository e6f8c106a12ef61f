// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/page.h"

#include "render/report/cell.h"
#include "render/report/gap.h"
#include "render/report/prose.h"
#include "render/report/statements.h"

/* The factor's name in its group's ink, the group's beside it. */
static void add_heading(GPtrArray *blocks, const RenderView *view, const RenderViewFactor *seen) {
  g_autofree char *group = g_strconcat("   ", render_view_text(view, seen->group->name), NULL);
  RenderText *heading = render_text_new();
  render_text_add_strong(heading, render_view_get_ink(seen),
                         render_view_text(view, seen->factor->name));
  render_text_add_small(heading, RENDER_INK_SOFT, group);
  render_block_add_heading(blocks, 3, heading);
  const char *meaning = render_view_text(view, seen->factor->meaning);
  if (meaning != NULL)
    render_block_add_paragraph(blocks, RENDER_STYLE_BODY, render_text_new_plain(meaning));
}

/* TRUE if somebody gave evidence with an answer: else the column would only look like blame. */
static gboolean has_evidence(const RenderView *view) {
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const GArray *factors = render_view_get_lens(view, i)->factors;
    for (guint j = 0; j < factors->len; j++) {
      if (g_array_index(factors, SurveyFactorResult, j).n_evidence > 0)
        return TRUE;
    }
  }
  return FALSE;
}

/* TRUE if some form has bands. */
static gboolean has_bands(const RenderView *view) {
  for (guint i = 0; i < view->result->lenses->len; i++) {
    if (render_view_has_bands(render_view_get_lens(view, i)))
      return TRUE;
  }
  return FALSE;
}

static RenderTable *add_marks_table(GPtrArray *blocks, const RenderView *view) {
  RenderTable *table = render_block_add_table(blocks);
  render_prose_add_column(view, table, 0.16, RENDER_ALIGN_START, "factor.view");
  render_prose_add_column(view, table, 0.12, RENDER_ALIGN_START, "factor.score");
  if (has_bands(view))
    render_prose_add_column(view, table, 0, RENDER_ALIGN_START, "glance.band");
  render_prose_add_column(view, table, 0.09, RENDER_ALIGN_END, "factor.people");
  render_prose_add_column(view, table, 0.1, RENDER_ALIGN_END, "factor.answered");
  render_prose_add_column(view, table, 0.1, RENDER_ALIGN_END, "answer.not-applicable");
  render_prose_add_column(view, table, 0.09, RENDER_ALIGN_END, "answer.unable");
  if (has_evidence(view))
    render_prose_add_column(view, table, 0.1, RENDER_ALIGN_END, "factor.evidence");
  return table;
}

/* The trust marks: percentages of what was applicable, asked, applicable and answered. */
static void add_shares(RenderTable *table, const RenderView *view,
                       const SurveyFactorResult *factor) {
  const SurveyCounts *counts = &factor->counts;
  const guint64 applicable = counts->answered + counts->unable + counts->unanswered;
  render_prose_add_cell(table, render_cell_percent(view, counts->answered, applicable));
  render_prose_add_cell(table, render_cell_percent(view, counts->not_applicable,
                                                   applicable + counts->not_applicable));
  render_prose_add_cell(table, render_cell_percent(view, counts->unable, applicable));
  if (has_evidence(view))
    render_prose_add_cell(table, render_cell_percent(view, factor->n_evidence, counts->answered));
}

/* "group of 6": a group answers once, whatever its size. */
static char *say_group(const RenderView *view, const SurveyLensResult *lens) {
  g_autofree char *size = render_cell_count(lens->group_size);
  return survey_words_fill(view->words, "factor.group-size", "size", size, NULL);
}

static void add_marks_row(RenderTable *table, const RenderView *view, const SurveyLensResult *lens,
                          const SurveyFactorResult *factor) {
  render_table_add_row(table);
  render_table_add_cell(table, render_prose_new_lens(view, lens));
  render_table_add_cell(table, render_cell_new_score(view, factor));
  if (has_bands(view)) {
    RenderText *band = render_text_new();
    render_cell_add_band(view, band, lens, factor, RENDER_BAND_FULL);
    render_table_add_cell(table, band);
  }
  if (factor == NULL || factor->state == SURVEY_STATE_SUPPRESSED) {
    for (guint i = has_bands(view) ? 3 : 2; i < table->columns->len; i++)
      render_prose_add_cell(table, g_strdup(render_view_say(view, "number.none")));
    return;
  }
  render_prose_add_cell(table, lens->group_size > 0 ? say_group(view, lens)
                                                    : render_cell_count(factor->n));
  add_shares(table, view, factor);
}

/* What stands below: counts of people, or one group's rating. */
static char *say_how(const RenderView *view, const SurveyLensResult *lens) {
  if (survey_lens_is_group(lens->lens))
    return survey_words_count(view->words, "factor.choices", lens->group_size, NULL);
  return g_strdup(render_view_say(view, "factor.counts"));
}

static void add_statements(GPtrArray *blocks, const RenderView *view, const SurveyLensResult *lens,
                           const SurveyFactor *factor) {
  const SurveyFactorResult *result = render_view_find(lens, factor);
  if (result == NULL || !render_statements_are_shown(lens, result))
    return;
  RenderText *label = render_prose_new_lens(view, lens);
  g_autofree char *how = say_how(view, lens);
  g_autofree char *apart = g_strconcat("   ", how, NULL);
  render_text_add_small(label, RENDER_INK_SOFT, apart);
  render_block_add_paragraph(blocks, RENDER_STYLE_BODY, label);
  render_statements_add(blocks, view, lens, result);
  if (render_statements_are_hidden(lens, result))
    render_prose_add(blocks, RENDER_STYLE_NOTE,
                     survey_words_count(view->words, "factor.hidden", view->result->min_n, NULL));
}

static void add_factor(GPtrArray *blocks, const RenderView *view, const RenderViewFactor *seen) {
  add_heading(blocks, view, seen);
  RenderTable *table = add_marks_table(blocks, view);
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    add_marks_row(table, view, lens, render_view_find(lens, seen->factor));
  }
  const SurveyGap *gap = render_view_find_gap(view, seen->factor);
  if (gap != NULL && render_view_has_gap(view))
    render_prose_add(blocks, RENDER_STYLE_BODY, render_gap_say(view, gap));
  for (guint i = 0; i < view->result->lenses->len; i++)
    add_statements(blocks, view, render_view_get_lens(view, i), seen->factor);
}

/* TRUE if the pages would say more than page one: a score or a statement of some lens. */
static gboolean has_figures(const RenderView *view) {
  for (guint i = 0; i < view->result->lenses->len; i++) {
    if (render_statements_are_any_shown(render_view_get_lens(view, i)))
      return TRUE;
  }
  return survey_result_has_score(view->result);
}

void render_factor_page_add(GPtrArray *blocks, const RenderView *view) {
  if (!has_figures(view))
    return;
  render_block_add_page_break(blocks);
  render_prose_heading(view, blocks, 2, "factor.title");
  if (render_view_has_individuals(view))
    render_prose_say(view, blocks, RENDER_STYLE_BODY, "factor.intro");
  /* One view of six statements fills half a page, two views a page. */
  const guint n_on_page = view->result->lenses->len > 1 ? 1 : 2;
  for (guint i = 0; i < view->factors->len; i++) {
    if (i > 0 && i % n_on_page == 0)
      render_block_add_page_break(blocks);
    add_factor(blocks, view, render_view_get_factor(view, i));
  }
}
