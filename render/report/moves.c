// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/moves.h"

#include "render/report/alternative.h"
#include "render/report/cell.h"
#include "render/report/prose.h"
#include "render/report/twin.h"
#include "survey/base/number.h"
#include "survey/score/verdict.h"
#include <math.h>

#define BEFORE 0u
#define AFTER  1u

static const char *const move_words[] = {
    [SURVEY_MOVE_HIDDEN] = "statement.hidden",
    [SURVEY_MOVE_HIGHER] = "moves.higher",
    [SURVEY_MOVE_LOWER] = "moves.lower",
    [SURVEY_MOVE_NO_CLEAR_MOVE] = "moves.no-clear-move",
    [SURVEY_MOVE_BETTER] = "moves.better",
    [SURVEY_MOVE_WORSE] = "moves.worse",
    [SURVEY_MOVE_SAME] = "moves.same",
    [SURVEY_MOVE_NEWLY_ANSWERED] = "moves.newly-answered",
    [SURVEY_MOVE_NO_LONGER_ANSWERED] = "moves.no-longer-answered",
    [SURVEY_MOVE_NOW_NOT_APPLICABLE] = "moves.now-not-applicable",
    [SURVEY_MOVE_NOW_APPLICABLE] = "moves.now-applicable",
    [SURVEY_MOVE_ADDED] = "moves.added",
    [SURVEY_MOVE_DROPPED] = "moves.dropped",
};

static const char *const verdict_words[] = {
    [SURVEY_VERDICT_NONE] = "number.none",
    [SURVEY_VERDICT_CLEARER_UP] = "compare.verdict.clearer-up",
    [SURVEY_VERDICT_CLEARER_DOWN] = "compare.verdict.clearer-down",
    [SURVEY_VERDICT_NO_CLEAR_CHANGE] = "compare.verdict.no-clear-change",
    [SURVEY_VERDICT_CANNOT_SAY] = "compare.verdict.cannot-say",
    [SURVEY_VERDICT_UP] = "compare.verdict.up",
    [SURVEY_VERDICT_DOWN] = "compare.verdict.down",
    [SURVEY_VERDICT_SAME] = "compare.verdict.same",
};

static gboolean is_up(SurveyMove move) {
  return move == SURVEY_MOVE_HIGHER || move == SURVEY_MOVE_BETTER;
}

static gboolean is_down(SurveyMove move) {
  return move == SURVEY_MOVE_LOWER || move == SURVEY_MOVE_WORSE;
}

/* How many levels the group's answer moved. */
static guint64 count_steps(const SurveyItemChange *item) {
  const double n_steps = (double)item->item->scale->levels->len - 1;
  return (guint64)llround(fabs(item->after.value - item->before.value) * n_steps / 100.0);
}

/* "higher"; of a group "2 steps better". */
static char *say_move(const RenderView *view, const SurveyItemChange *item) {
  if (item->move == SURVEY_MOVE_BETTER || item->move == SURVEY_MOVE_WORSE)
    return survey_words_count(view->words, move_words[item->move], count_steps(item), NULL);
  return g_strdup(render_view_say(view, move_words[item->move]));
}

static void set_end(RenderDumbbell *row, guint end, SurveyFigure figure) {
  if (!figure.known)
    return;
  g_autofree char *text = render_cell_round(figure.value);
  render_dumbbell_set(row, end, figure.value / 100.0, text);
}

static const char *cycle_name(const RenderView *view, const SurveyResult *result, const char *id) {
  return *result->cycle != '\0' ? result->cycle : render_view_say(view, id);
}

static void add_row(RenderDumbbells *chart, const RenderView *view, const SurveyItemChange *item) {
  g_autofree char *words = say_move(view, item);
  RenderDumbbell *row =
      render_dumbbells_add(chart, render_view_text(view, item->item->text), words);
  row->strong = is_up(item->move) || is_down(item->move);
  row->arrow = is_up(item->move)     ? RENDER_MARK_UP
               : is_down(item->move) ? RENDER_MARK_DOWN
                                     : RENDER_MARK_NONE;
  set_end(row, BEFORE, item->before);
  set_end(row, AFTER, item->after);
}

static RenderDumbbells *new_chart(const RenderView *view, const SurveyLensChange *lens,
                                  const SurveyFactorChange *factor) {
  RenderDumbbells *chart = render_dumbbells_new();
  render_dumbbells_set_end(chart, BEFORE, render_view_say(view, "compare.before"), RENDER_INK_SOFT,
                           RENDER_MARK_TICK);
  render_dumbbells_set_end(chart, AFTER, render_view_say(view, "compare.after"),
                           render_view_lens_ink(view, lens->after),
                           render_view_lens_mark(view, lens->after));
  const SurveyItemChange *items = survey_lens_change_get_items(lens, factor);
  for (guint i = 0; i < factor->n_items; i++)
    add_row(chart, view, &items[i]);
  return chart;
}

/* "up, 3 steps"; "no clear change" */
static char *say_verdict(const RenderView *view, const SurveyLensChange *lens,
                         const SurveyFactorChange *factor) {
  const char *verdict = render_view_say(view, verdict_words[factor->verdict]);
  if (lens->method != SURVEY_METHOD_GROUP)
    return g_strdup(verdict);
  return survey_words_count(view->words, "compare.steps", (guint64)ABS(factor->steps), "verdict",
                            verdict, NULL);
}

/* Why there are no figures; NULL if there are. */
static char *say_reason(const RenderView *view, const SurveyFactorChange *factor) {
  if (factor->state == SURVEY_CHANGE_SUPPRESSED)
    return survey_words_count(view->words, "compare.suppressed", view->result->min_n, NULL);
  if (factor->state == SURVEY_CHANGE_NOT_COMPARABLE || !factor->difference.known)
    return g_strdup(render_view_say(view, "compare.not-comparable"));
  return NULL;
}

/* "From 52 to 67: +15 (+6 to +24), clearer: up." */
static char *say_factor(const RenderView *view, const SurveyLensChange *lens,
                        const SurveyFactorChange *factor) {
  char *reason = say_reason(view, factor);
  if (reason != NULL)
    return reason;
  g_autofree char *before = render_cell_round(factor->before.value);
  g_autofree char *after = render_cell_round(factor->after.value);
  g_autofree char *change = render_cell_signed(view, factor->difference.value);
  g_autofree char *verdict = say_verdict(view, lens, factor);
  if (!factor->ci_low.known || !factor->ci_high.known)
    return survey_words_fill(view->words, "moves.factor", "before", before, "after", after,
                             "change", change, "verdict", verdict, NULL);
  g_autofree char *low = render_cell_signed(view, factor->ci_low.value);
  g_autofree char *high = render_cell_signed(view, factor->ci_high.value);
  g_autofree char *interval =
      survey_words_fill(view->words, "number.to", "low", low, "high", high, NULL);
  return survey_words_fill(view->words, "moves.factor-interval", "before", before, "after", after,
                           "change", change, "interval", interval, "verdict", verdict, NULL);
}

/* A factor and the lens it is of. */
typedef struct {
  const SurveyLensChange *lens;
  const SurveyFactorChange *factor;
} Part;

/* The factor, then its statements. */
static void add_rows(RenderTable *table, const RenderView *view, Part part,
                     const RenderDumbbells *chart) {
  const SurveyFigure figures[] = {part.factor->before, part.factor->after};
  char *reason = say_reason(view, part.factor);
  g_autofree char *words = reason != NULL ? reason : say_verdict(view, part.lens, part.factor);
  render_twin_add_sum(table, view, render_view_text(view, part.factor->factor->name), figures,
                      words);
  render_twin_add_dumbbells(table, view, chart);
}

static gboolean has_row(const SurveyLensChange *lens, const SurveyFactorChange *factor) {
  const SurveyItemChange *items = survey_lens_change_get_items(lens, factor);
  for (guint i = 0; i < factor->n_items; i++) {
    if (items[i].move != SURVEY_MOVE_HIDDEN)
      return TRUE;
  }
  return FALSE;
}

/* A factor without any statement to show has its sentence alone. */
static void add_factor(GPtrArray *blocks, const RenderView *view, const SurveyLensChange *lens,
                       const SurveyFactorChange *factor) {
  const char *name = render_view_text(view, factor->factor->name);
  g_autofree char *sentence = say_factor(view, lens, factor);
  render_block_add_heading(blocks, 3,
                           render_text_add_strong(render_text_new(),
                                                  render_view_factor_ink(view, factor->factor),
                                                  name));
  render_block_add_paragraph(blocks, RENDER_STYLE_BODY, render_text_new_plain(sentence));
  if (!has_row(lens, factor))
    return;
  g_autofree char *intro =
      survey_words_fill(view->words, "chart.moves", "factor", name, "reading", sentence, NULL);
  RenderDumbbells *chart = new_chart(view, lens, factor);
  g_autofree char *alternative = render_alternative_dumbbells(view, intro, chart);
  render_block_add_dumbbells(blocks, chart, alternative);
  RenderTable *twin = render_twin_new_dumbbells(view, chart);
  add_rows(twin, view, (Part){lens, factor}, chart);
  render_block_take_twin(blocks, twin);
}

/* "| 2025-autumn  ● 2026-spring  scale …" */
static void add_key(GPtrArray *blocks, const RenderView *view, const SurveyChange *change,
                    const SurveyLensChange *lens) {
  RenderText *key = render_text_new();
  render_prose_add_sign(key, RENDER_INK_SOFT, RENDER_MARK_TICK,
                        cycle_name(view, change->before, "compare.before"));
  render_prose_add_sign(key, render_view_lens_ink(view, lens->after),
                        render_view_lens_mark(view, lens->after),
                        cycle_name(view, change->after, "compare.after"));
  render_text_add(key, RENDER_INK_SOFT, render_view_say(view, "glance.key-scale"));
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE, key);
}

static gboolean is_hidden(const SurveyLensChange *lens) {
  for (guint i = 0; i < lens->items->len; i++) {
    if (g_array_index(lens->items, SurveyItemChange, i).move == SURVEY_MOVE_HIDDEN)
      return TRUE;
  }
  return FALSE;
}

static void add_saying(RenderText *note, const char *saying) {
  if (note->spans->len > 0)
    render_text_add(note, RENDER_INK_SOFT, " ");
  render_text_add(note, RENDER_INK_SOFT, saying);
}

/* What must be said under the figures. */
static void add_note(GPtrArray *blocks, const RenderView *view, const SurveyLensChange *lens) {
  RenderText *note = render_text_new();
  if (lens->n_comparisons > 0) {
    char number[SURVEY_NUMBER_SIZE];
    survey_number_write(SURVEY_VERDICT_SMALLEST, number);
    g_autofree char *smallest =
        survey_words_fill(view->words, "compare.smallest", "n", number, NULL);
    add_saying(note, render_view_say(view, "moves.clear"));
    add_saying(note, smallest);
  }
  if (lens->n_comparisons > 0 && lens->method == SURVEY_METHOD_WELCH)
    add_saying(note, render_view_say(view, "compare.anonymous"));
  if (is_hidden(lens)) {
    g_autofree char *hidden =
        survey_words_count(view->words, "factor.hidden", view->result->min_n, NULL);
    add_saying(note, hidden);
  }
  add_saying(note, render_view_say(view, "compare.rounding"));
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE, note);
}

void render_moves_add(GPtrArray *blocks, const RenderView *view, const SurveyChange *change) {
  for (guint i = 0; i < change->lenses->len; i++) {
    const SurveyLensChange *lens = change->lenses->pdata[i];
    render_block_add_heading(blocks, 2, render_prose_new_lens(view, lens->after));
    add_key(blocks, view, change, lens);
    for (guint k = 0; k < lens->factors->len; k++)
      add_factor(blocks, view, lens, &g_array_index(lens->factors, SurveyFactorChange, k));
    add_note(blocks, view, lens);
  }
}

/* How many statements of one lens moved so. */
static guint count_moves(const SurveyLensChange *lens, gboolean (*is_so)(SurveyMove move)) {
  guint n = 0;
  for (guint i = 0; i < lens->items->len; i++)
    n += is_so(g_array_index(lens->items, SurveyItemChange, i).move) ? 1 : 0;
  return n;
}

static char *read_lens(const RenderView *view, const SurveyLensChange *lens) {
  const guint n_up = count_moves(lens, is_up), n_down = count_moves(lens, is_down);
  g_autofree char *up = survey_words_count(view->words, "moves.n-up", n_up, NULL);
  g_autofree char *down = survey_words_count(view->words, "moves.n-down", n_down, NULL);
  const char *const parts[] = {n_up > 0 ? up : down, n_up > 0 && n_down > 0 ? down : NULL, NULL};
  const char *name = render_view_lens_name(view, lens->after);
  if (n_up + n_down == 0)
    return survey_words_fill(view->words, "moves.read-none", "lens", name, NULL);
  g_autofree char *list = survey_words_join(view->words, parts);
  return survey_words_fill(view->words, "moves.read", "lens", name, "moves", list, NULL);
}

char *render_moves_read(const RenderView *view, const SurveyChange *change) {
  if (!survey_change_has_figures(change))
    return g_strdup(
        render_view_say(view, change->lenses->len == 0 ? "compare.nothing" : "moves.nothing"));
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < change->lenses->len; i++)
    g_ptr_array_add(sentences, read_lens(view, change->lenses->pdata[i]));
  g_ptr_array_add(sentences, NULL);
  return g_strjoinv(" ", (char **)sentences->pdata);
}

RenderTable *render_moves_new_table(const RenderView *view, const SurveyLensChange *lens) {
  RenderTable *table = NULL;
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyFactorChange *factor = &g_array_index(lens->factors, SurveyFactorChange, i);
    g_autoptr(RenderDumbbells) chart = new_chart(view, lens, factor);
    table = table != NULL ? table : render_twin_new_dumbbells(view, chart);
    add_rows(table, view, (Part){lens, factor}, chart);
  }
  return table;
}
