// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/page.h"

#include "render/report/cell.h"
#include "render/report/prose.h"
#include "survey/score/explain.h"

/* Rows in which a service writes what it will do. */
#define N_EMPTY_ACTIONS 5

static const SurveyAdvice *find_advice(const SurveyFactorResult *factor) {
  if (!render_view_is_scored(factor) || factor->band == NULL)
    return NULL;
  return survey_factor_find_advice(factor->factor, factor->band);
}

static gboolean has_advice(const RenderView *view) {
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const GArray *factors = render_view_get_lens(view, i)->factors;
    for (guint j = 0; j < factors->len; j++) {
      if (find_advice(&g_array_index(factors, SurveyFactorResult, j)) != NULL)
        return TRUE;
    }
  }
  return FALSE;
}

/* "Staff: [B] developing", small behind the factor's name. */
static void add_whose(RenderText *heading, const RenderView *view, const SurveyLensResult *lens,
                      const SurveyFactorResult *factor) {
  g_autofree char *name = g_strconcat("   ", render_view_lens_name(view, lens), "  ", NULL);
  render_text_add_small(heading, RENDER_INK_SOFT, name);
  render_text_add_badge(heading, RENDER_INK_TEXT, factor->band->letter,
                        render_cell_band_mark(lens, factor->band));
  g_autofree char *word = g_strconcat(" ", render_view_text(view, factor->band->word), NULL);
  render_text_add_small(heading, RENDER_INK_TEXT, word);
}

static void add_heading(GPtrArray *blocks, const RenderView *view, const RenderViewFactor *seen,
                        const SurveyLensResult *lens, const SurveyFactorResult *factor) {
  RenderText *heading = render_text_new();
  render_text_add_strong(heading, render_view_get_ink(seen),
                         render_view_text(view, seen->factor->name));
  add_whose(heading, view, lens, factor);
  render_block_add_heading(blocks, 3, heading);
}

static void add_advice(GPtrArray *blocks, const RenderView *view, const SurveyAdvice *advice) {
  render_block_add_paragraph(blocks, RENDER_STYLE_BODY,
                             render_text_new_plain(render_view_text(view, advice->text)));
  RenderBlock *list = render_block_add_list(blocks);
  for (guint i = 0; i < advice->steps->len; i++)
    render_list_add(list, render_text_new_plain(render_view_text(view, advice->steps->pdata[i])));
}

/* The advice of each view for its band; what two views have in common is said once. */
static void add_factor(GPtrArray *blocks, const RenderView *view, const RenderViewFactor *seen) {
  g_autoptr(GPtrArray) said = g_ptr_array_new();
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    const SurveyFactorResult *factor = render_view_find(lens, seen->factor);
    const SurveyAdvice *advice = find_advice(factor);
    if (advice == NULL || g_ptr_array_find(said, advice, NULL))
      continue;
    g_ptr_array_add(said, (gpointer)advice);
    add_heading(blocks, view, seen, lens, factor);
    add_advice(blocks, view, advice);
  }
}

static const SurveyItem *get_item(const SurveyExplanation *explanation, guint column) {
  return survey_lens_result_get_items(explanation->lens, explanation->factor)[column].item;
}

/* "“We offer people ways to heal” from 2 to 3": `n` steps better, which of a reversed item are
 * lower ones. */
static char *say_move(const RenderView *view, const SurveyExplanation *explanation, guint column,
                      guint n) {
  const SurveyItem *item = get_item(explanation, column);
  const guint now = explanation->answers[column];
  const SurveyLevel *from = item->scale->levels->pdata[now];
  const SurveyLevel *to = item->scale->levels->pdata[item->reversed ? now - n : now + n];
  g_autofree char *from_value = g_strdup_printf("%d", from->value);
  g_autofree char *to_value = g_strdup_printf("%d", to->value);
  g_autofree char *quoted = survey_words_fill(view->words, "steps.quoted", "statement",
                                              render_view_text(view, item->text), NULL);
  return survey_words_fill(view->words, "step.move", "item", quoted, "from", from_value, "to",
                           to_value, NULL);
}

/* One way: its moves, and the score then. */
static char *say_moves(const RenderView *view, const SurveyExplanation *explanation,
                       const SurveyMoves *moves) {
  g_autoptr(GPtrArray) parts = g_ptr_array_new_null_terminated(0, g_free, TRUE);
  for (guint m = 0, n = 0; m < moves->n_moves; m += n) {
    for (n = 1; m + n < moves->n_moves && moves->columns[m + n] == moves->columns[m];)
      n++;
    g_ptr_array_add(parts, say_move(view, explanation, moves->columns[m], n));
  }
  g_autofree char *together = survey_words_join(view->words, (const char *const *)parts->pdata);
  g_autofree char *score = render_cell_round(moves->score);
  return survey_words_fill(view->words, "step.set", "moves", together, "score", score, NULL);
}

/* "Safety: one step up reaches established (55). Each line is one way:" */
static char *say_lead(const RenderView *view, const SurveyExplanation *explanation) {
  g_autofree char *score = render_cell_count(explanation->target);
  g_autofree char *goal =
      survey_words_fill(view->words, "step.goal", "band",
                        render_view_text(view, explanation->next_band->word), "score", score, NULL);
  g_autofree char *lead = survey_words_count(view->words, "step.to",
                                             explanation->step.sets[0].n_moves, "goal", goal, NULL);
  g_autofree char *name = render_view_strong_name(view, explanation->factor->factor);
  return survey_words_fill(view->words, "phrase.named", "lens", name, "sentence", lead, NULL);
}

static void add_sets(GPtrArray *blocks, const RenderView *view,
                     const SurveyExplanation *explanation) {
  const SurveyNextStep *step = &explanation->step;
  if (step->n_sets == 0 || explanation->next_band == NULL)
    return;
  render_prose_add(blocks, RENDER_STYLE_BODY, say_lead(view, explanation));
  RenderBlock *list = render_block_add_list(blocks);
  for (guint i = 0; i < step->n_sets; i++) {
    g_autofree char *moves = say_moves(view, explanation, &step->sets[i]);
    render_list_add(list, render_text_new_plain(moves));
  }
  if (step->n_more > 0)
    render_prose_add(blocks, RENDER_STYLE_NOTE,
                     survey_words_count(view->words, "step.more", step->n_more, NULL));
}

static RenderTable *add_low_table(GPtrArray *blocks, const RenderView *view,
                                  const SurveyLensResult *lens) {
  RenderTable *table = render_block_add_table(blocks);
  render_table_add_column(table, 0.19, RENDER_ALIGN_START, render_prose_new_lens(view, lens));
  render_prose_add_column(view, table, 0, RENDER_ALIGN_START, "statement.statement");
  render_prose_add_column(view, table, 0.14, RENDER_ALIGN_END, "step.low");
  render_prose_add_column(view, table, 0.12, RENDER_ALIGN_END, "step.score");
  return table;
}

/* The statement of the factor with most low answers: one a factor keeps the table short. */
static void add_low_row(RenderTable *table, const RenderView *view, const RenderViewFactor *seen,
                        const SurveyExplanation *explanation) {
  const SurveyLowItem *low = &g_array_index(explanation->low, SurveyLowItem, 0);
  const SurveyItemResult *items =
      survey_lens_result_get_items(explanation->lens, explanation->factor);
  g_autofree char *n = render_cell_count(items[low->column].n);
  g_autofree char *n_low = render_cell_count(low->n_low);
  render_table_add_row(table);
  render_table_add_cell(
      table, render_text_add_strong(render_text_new(), render_view_get_ink(seen),
                                    survey_factor_get_label(seen->factor, view->language)));
  render_prose_add_cell(table, g_strdup(render_view_text(view, items[low->column].item->text)));
  render_prose_add_cell(table, survey_words_fill(view->words, "glance.voices-invited", "n", n_low,
                                                 "invited", n, NULL));
  render_prose_add_cell(table, render_cell_round(low->score));
}

/* The working of one factor through one lens; NULL if the lens has not asked it. `workings` (of
 * GPtrArray of SurveyExplanation) are in the order of the view's factors, as all below. */
static const SurveyExplanation *find_working(const GPtrArray *workings, guint factor,
                                             const SurveyLensResult *lens) {
  const GPtrArray *lenses = workings->pdata[factor];
  for (guint i = 0; i < lenses->len; i++) {
    const SurveyExplanation *explanation = lenses->pdata[i];
    if (explanation->lens == lens)
      return explanation;
  }
  return NULL;
}

/* TRUE if something can be said about what would move a score of the lens. */
static gboolean has_steps(const GPtrArray *workings, const SurveyLensResult *lens) {
  for (guint i = 0; i < workings->len; i++) {
    const SurveyExplanation *explanation = find_working(workings, i, lens);
    if (explanation != NULL && (explanation->low->len > 0 || explanation->step.n_sets > 0))
      return TRUE;
  }
  return FALSE;
}

/* Of a group the least that would move it; of people the statements answered lowest. */
static void add_lens(GPtrArray *blocks, const RenderView *view, const GPtrArray *workings,
                     const SurveyLensResult *lens) {
  const gboolean is_group = survey_lens_is_group(lens->lens);
  RenderTable *table = is_group ? NULL : add_low_table(blocks, view, lens);
  if (is_group)
    render_block_add_paragraph(blocks, RENDER_STYLE_BODY, render_prose_new_lens(view, lens));
  for (guint i = 0; i < workings->len; i++) {
    const SurveyExplanation *explanation = find_working(workings, i, lens);
    if (explanation == NULL)
      continue;
    if (table == NULL)
      add_sets(blocks, view, explanation);
    else if (explanation->low->len > 0)
      add_low_row(table, view, render_view_get_factor(view, i), explanation);
  }
}

static GPtrArray *explain_all(const RenderView *view, const SurveyCell *cell) {
  GPtrArray *workings = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < view->factors->len; i++)
    g_ptr_array_add(workings, survey_explain(cell, view->result,
                                             render_view_get_factor(view, i)->factor->id, 0));
  return workings;
}

static void add_caution(GPtrArray *blocks, const RenderView *view) {
  const char *caution = render_view_say(view, "step.caution");
  render_prose_add(blocks, RENDER_STYLE_BODY,
                   render_view_has_individuals(view)
                       ? g_strjoin(" ", caution, render_view_say(view, "steps.low"), NULL)
                       : g_strdup(caution));
}

static void add_smallest_steps(GPtrArray *blocks, const RenderView *view, const SurveyCell *cell) {
  g_autoptr(GPtrArray) workings = explain_all(view, cell);
  gboolean begun = FALSE;
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    if (!has_steps(workings, lens))
      continue;
    if (!begun) {
      render_prose_heading(view, blocks, 3, "steps.smallest");
      add_caution(blocks, view);
    }
    begun = TRUE;
    add_lens(blocks, view, workings, lens);
  }
}

/* A table to fill in by hand in the meeting. */
static void add_empty_actions(GPtrArray *blocks, const RenderView *view) {
  render_prose_heading(view, blocks, 3, "steps.actions");
  render_prose_say(view, blocks, RENDER_STYLE_BODY, "steps.actions-text");
  RenderTable *table = render_block_add_table(blocks);
  table->whole = TRUE;
  table->written = TRUE;
  render_prose_add_column(view, table, 0, RENDER_ALIGN_START, "steps.what");
  render_prose_add_column(view, table, 0.22, RENDER_ALIGN_START, "steps.statement");
  render_prose_add_column(view, table, 0.18, RENDER_ALIGN_START, "steps.who");
  render_prose_add_column(view, table, 0.15, RENDER_ALIGN_START, "steps.when");
  for (guint i = 0; i < N_EMPTY_ACTIONS; i++) {
    render_table_add_row(table);
    for (guint j = 0; j < table->columns->len; j++)
      render_prose_add_cell(table, g_strdup(""));
  }
}

void render_steps_page_add(GPtrArray *blocks, const RenderView *view,
                           const RenderReportOptions *options) {
  if (!survey_result_has_score(view->result))
    return;
  render_block_add_page_break(blocks);
  render_prose_heading(view, blocks, 2, "steps.title");
  if (has_advice(view))
    render_prose_say(view, blocks, RENDER_STYLE_BODY, "steps.intro");
  for (guint i = 0; i < view->factors->len; i++)
    add_factor(blocks, view, render_view_get_factor(view, i));
  if (options->cell != NULL)
    add_smallest_steps(blocks, view, options->cell);
  add_empty_actions(blocks, view);
}
