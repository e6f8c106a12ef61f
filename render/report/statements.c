// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/statements.h"

#include "render/report/alternative.h"
#include "render/report/cell.h"
#include "render/report/prose.h"
#include "render/report/twin.h"
#include "survey/base/number.h"

static const SurveyItemResult *get_item(const SurveyLensResult *lens, guint index) {
  return &g_array_index(lens->items, SurveyItemResult, index);
}

static gboolean is_hidden(const SurveyItemResult *item) {
  return item->state == SURVEY_STATE_SUPPRESSED;
}

gboolean render_statements_are_shown(const SurveyLensResult *lens,
                                     const SurveyFactorResult *factor) {
  for (guint i = 0; i < factor->n_items; i++) {
    const SurveyItemResult *item = get_item(lens, factor->first_item + i);
    if (!is_hidden(item))
      return TRUE;
  }
  return FALSE;
}

gboolean render_statements_are_any_shown(const SurveyLensResult *lens) {
  for (guint i = 0; i < lens->items->len; i++) {
    if (!is_hidden(get_item(lens, i)))
      return TRUE;
  }
  return FALSE;
}

gboolean render_statements_are_hidden(const SurveyLensResult *lens,
                                      const SurveyFactorResult *factor) {
  for (guint i = 0; i < factor->n_items; i++) {
    const SurveyItemResult *item = get_item(lens, factor->first_item + i);
    if (is_hidden(item))
      return TRUE;
  }
  return FALSE;
}

/* The statement, and what is special about how it counts. */
static char *say_statement(const RenderView *view, const SurveyItem *item) {
  const char *text = render_view_text(view, item->text);
  if (!item->scored)
    return survey_words_fill(view->words, "statement.unscored", "statement", text, NULL);
  if (item->reversed)
    return survey_words_fill(view->words, "statement.reversed", "statement", text, NULL);
  return g_strdup(text);
}

/* Why an item has no figures. A hidden one may have had enough answers itself and be hidden to
 * protect another, so the threshold is not named. */
static char *say_item_reason(const RenderView *view, SurveyState state) {
  if (state == SURVEY_STATE_SUPPRESSED)
    return g_strdup(render_view_say(view, "statement.hidden"));
  if (state == SURVEY_STATE_TOO_FEW_ANSWERS)
    return g_strdup(render_view_say(view, "statement.no-answers"));
  return render_cell_reason(view, state);
}

/* One decimal of a level is as fine as a spread is read. */
static char *say_spread(const SurveyItemResult *item) {
  char number[SURVEY_NUMBER_SIZE];
  return g_strdup(survey_number_write_fixed(item->spread.value, 1, number));
}

/* Where answers lie wide apart a mean describes nobody: the spread stands instead. */
static char *make_note(const RenderView *view, const SurveyItemResult *item) {
  if (item->state != SURVEY_STATE_SCORED || !item->mean.known)
    return say_item_reason(view, item->state);
  if (item->wide && item->spread.known) {
    g_autofree char *spread = say_spread(item);
    return survey_words_fill(view->words, "statement.wide", "spread", spread, NULL);
  }
  g_autofree char *mean = render_cell_round(item->mean.value);
  return survey_words_fill(view->words, "statement.mean", "mean", mean, NULL);
}

static void add_segments(RenderBar *bar, const SurveyItemResult *item) {
  for (guint i = 0; i < item->item->scale->levels->len; i++) {
    const double frac = item->n == 0 ? 0.0 : (double)item->levels[i] / (double)item->n;
    g_autofree char *count = render_cell_count(item->levels[i]);
    render_bar_add_segment(bar, frac, count);
  }
}

static void add_bar(RenderBars *bars, const RenderView *view, const SurveyItemResult *item) {
  g_autofree char *label = say_statement(view, item->item);
  g_autofree char *note = make_note(view, item);
  RenderBar *bar = render_bars_add(bars, label, note);
  bar->hidden = is_hidden(item);
  if (!bar->hidden)
    add_segments(bar, item);
}

static RenderBars *new_bars(const RenderView *view, const SurveyScale *scale) {
  RenderBars *bars = render_bars_new();
  for (guint i = 0; i < scale->levels->len; i++) {
    const SurveyLevel *level = scale->levels->pdata[i];
    render_bars_add_level(bars, render_view_text(view, level->anchor));
  }
  return bars;
}

static void add_bars_block(GPtrArray *blocks, const RenderView *view, RenderBars *bars) {
  g_autofree char *alternative = render_alternative_bars(view, bars);
  render_block_add_bars(blocks, bars, alternative);
  render_twin_add_bars(render_block_add_twin(blocks), view, bars);
}

/* A block for every run of statements on one scale. */
static void add_all_bars(GPtrArray *blocks, const RenderView *view, const SurveyLensResult *lens,
                         const SurveyFactorResult *factor) {
  RenderBars *bars = NULL;
  const SurveyScale *scale = NULL;
  for (guint i = 0; i < factor->n_items; i++) {
    const SurveyItemResult *item = get_item(lens, factor->first_item + i);
    if (bars != NULL && item->item->scale != scale)
      add_bars_block(blocks, view, g_steal_pointer(&bars));
    scale = item->item->scale;
    if (bars == NULL)
      bars = new_bars(view, scale);
    add_bar(bars, view, item);
  }
  if (bars != NULL)
    add_bars_block(blocks, view, bars);
}

/* What a group answered: the level it chose, or the state it left the statement in. */
static char *say_choice(const RenderView *view, const SurveyItemResult *item) {
  for (guint i = 0; i < item->item->scale->levels->len; i++) {
    const SurveyLevel *level = item->item->scale->levels->pdata[i];
    if (item->levels[i] > 0)
      return g_strdup(render_view_text(view, level->anchor));
  }
  if (item->counts.not_applicable > 0)
    return g_strdup(render_view_say(view, "answer.not-applicable"));
  if (item->counts.unable > 0)
    return g_strdup(render_view_say(view, "answer.unable"));
  return g_strdup(render_view_say(view, "answer.skipped"));
}

static void add_choices(GPtrArray *blocks, const RenderView *view, const SurveyLensResult *lens,
                        const SurveyFactorResult *factor) {
  RenderTable *table = render_block_add_table(blocks);
  render_prose_add_column(view, table, 0.56, RENDER_ALIGN_START, "statement.statement");
  render_prose_add_column(view, table, 0, RENDER_ALIGN_START, "statement.choice");
  render_prose_add_column(view, table, 0.1, RENDER_ALIGN_END, "statement.value");
  for (guint i = 0; i < factor->n_items; i++) {
    const SurveyItemResult *item = get_item(lens, factor->first_item + i);
    render_table_add_row(table);
    render_prose_add_cell(table, say_statement(view, item->item));
    render_prose_add_cell(table, say_choice(view, item));
    render_prose_add_cell(table, item->mean.known ? render_cell_round(item->mean.value)
                                                  : g_strdup(render_view_say(view, "number.none")));
  }
}

void render_statements_add(GPtrArray *blocks, const RenderView *view, const SurveyLensResult *lens,
                           const SurveyFactorResult *factor) {
  if (survey_lens_is_group(lens->lens))
    add_choices(blocks, view, lens, factor);
  else
    add_all_bars(blocks, view, lens, factor);
}

/* "2 · 0 · 9 · 12 · 7": lowest level first, whatever the number of levels. */
static char *list_levels(const RenderView *view, const SurveyItemResult *item) {
  g_autoptr(GPtrArray) counts = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < item->item->scale->levels->len; i++)
    g_ptr_array_add(counts, render_cell_count(item->levels[i]));
  g_ptr_array_add(counts, NULL);
  return survey_words_join_by(view->words, "join.dot", (const char *const *)counts->pdata);
}

static void add_figures_row(RenderTable *table, const RenderView *view,
                            const SurveyItemResult *item) {
  render_table_add_row(table);
  render_prose_add_cell(table, say_statement(view, item->item));
  if (is_hidden(item)) {
    render_prose_add_cell(table, say_item_reason(view, item->state));
    for (guint i = 2; i < table->columns->len; i++)
      render_prose_add_cell(table, g_strdup(render_view_say(view, "number.none")));
    return;
  }
  render_prose_add_cell(table, list_levels(view, item));
  render_prose_add_cell(table, render_cell_count(item->n));
  render_prose_add_cell(table, render_cell_count(item->counts.unanswered));
  render_prose_add_cell(table, render_cell_count(item->counts.not_applicable));
  render_prose_add_cell(table, render_cell_count(item->counts.unable));
  render_prose_add_cell(table, render_cell_decimals(view, item->mean));
  render_prose_add_cell(table, render_cell_decimals(view, item->spread));
}

void render_statements_add_figures(GPtrArray *blocks, const RenderView *view,
                                   const SurveyLensResult *lens) {
  RenderTable *table = render_block_add_table(blocks);
  render_table_add_column(table, 0.4, RENDER_ALIGN_START, render_prose_new_lens(view, lens));
  render_prose_add_column(view, table, 0, RENDER_ALIGN_END, "statement.levels");
  render_prose_add_column(view, table, 0.08, RENDER_ALIGN_END, "statement.base");
  render_prose_add_column(view, table, 0.09, RENDER_ALIGN_END, "answer.skipped");
  render_prose_add_column(view, table, 0.1, RENDER_ALIGN_END, "answer.not-applicable");
  render_prose_add_column(view, table, 0.08, RENDER_ALIGN_END, "answer.unable");
  render_prose_add_column(view, table, 0.08, RENDER_ALIGN_END, "working.mean");
  render_prose_add_column(view, table, 0.08, RENDER_ALIGN_END, "statement.spread");
  for (guint i = 0; i < lens->items->len; i++)
    add_figures_row(table, view, get_item(lens, i));
}
