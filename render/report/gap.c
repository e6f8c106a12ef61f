// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/gap.h"

#include "render/report/alternative.h"
#include "render/report/cell.h"
#include "render/report/prose.h"
#include "render/report/twin.h"
#include "survey/base/number.h"
#include "survey/score/gap.h"

static const SurveyLens sides[RENDER_DUMBBELL_N_ENDS] = {SURVEY_LENS_STAFF,
                                                         SURVEY_LENS_SERVICE_USER};

/* Who rates higher, by how much, and how sure that is. */
char *render_gap_say(const RenderView *view, const SurveyGap *gap) {
  if (gap->state == SURVEY_STATE_SUPPRESSED)
    return g_strdup(render_view_say(view, "factor.gap.suppressed"));
  if (gap->state != SURVEY_STATE_SCORED || !gap->gap.known)
    return g_strdup(render_view_say(view, "factor.gap.unknown"));
  const gint64 printed = survey_number_round(gap->gap.value);
  const char *id = printed > 0 ? "factor.gap.staff-higher" : "factor.gap.user-higher";
  g_autofree char *sentence = survey_words_count(
      view->words, printed == 0 ? "factor.gap.alike" : id, (guint64)ABS(printed), NULL);
  g_autofree char *interval = render_cell_gap_interval(view, gap);
  if (interval == NULL)
    return g_steal_pointer(&sentence);
  g_autofree char *sure =
      survey_words_fill(view->words, "factor.gap.interval", "interval", interval, NULL);
  const gboolean may_be_none = gap->ci_low.value <= 0.0 && gap->ci_high.value >= 0.0;
  return g_strjoin(" ", sentence, sure,
                   may_be_none ? render_view_say(view, "phrase.gap.unsure") : NULL, NULL);
}

/* "staff 19 higher" */
static char *say_direction(const RenderView *view, SurveyFigure gap, SurveyState state) {
  if (state == SURVEY_STATE_SUPPRESSED)
    return g_strdup(render_view_say(view, "statement.hidden"));
  if (!gap.known)
    return g_strdup(render_view_say(view, "gap.unknown"));
  const gint64 printed = survey_number_round(gap.value);
  if (printed == 0)
    return g_strdup(render_view_say(view, "gap.alike"));
  return survey_words_count(view->words, printed > 0 ? "gap.staff-higher" : "gap.user-higher",
                            (guint64)ABS(printed), NULL);
}

static void set_end(RenderDumbbell *row, guint end, SurveyFigure figure) {
  if (!figure.known)
    return;
  g_autofree char *text = render_cell_round(figure.value);
  render_dumbbell_set(row, end, figure.value / 100.0, text);
}

static RenderDumbbells *new_chart(const RenderView *view, const SurveyGap *gap) {
  RenderDumbbells *chart = render_dumbbells_new();
  for (guint end = 0; end < RENDER_DUMBBELL_N_ENDS; end++) {
    const SurveyLensResult *lens = survey_result_find_lens(view->result, sides[end]);
    render_dumbbells_set_end(chart, end, render_view_lens_name(view, lens),
                             render_view_lens_ink(view, lens), render_view_lens_mark(view, lens));
  }
  for (guint i = 0; i < gap->pairs->len; i++) {
    const SurveyPairGap *pair = &g_array_index(gap->pairs, SurveyPairGap, i);
    g_autofree char *words = say_direction(view, pair->gap, pair->state);
    RenderDumbbell *row =
        render_dumbbells_add(chart, render_view_text(view, pair->staff_item->text), words);
    set_end(row, 0, pair->staff);
    set_end(row, 1, pair->service_user);
  }
  return chart;
}

static guint count_hidden(const SurveyGap *gap) {
  guint n = 0;
  for (guint i = 0; i < gap->pairs->len; i++)
    n += g_array_index(gap->pairs, SurveyPairGap, i).state == SURVEY_STATE_SUPPRESSED;
  return n;
}

/* The factor, then its pairs. */
static RenderTable *add_rows(RenderTable *table, const RenderView *view, const SurveyGap *gap,
                             const RenderDumbbells *chart) {
  const SurveyFigure figures[] = {gap->staff, gap->service_user};
  g_autofree char *words = say_direction(view, gap->gap, gap->state);
  render_twin_add_sum(table, view, render_view_text(view, gap->factor->name), figures, words);
  render_twin_add_dumbbells(table, view, chart);
  return table;
}

/* Its pairs, and why some are not shown. */
static void add_chart(GPtrArray *blocks, const RenderView *view, const SurveyGap *gap,
                      const char *intro) {
  RenderDumbbells *chart = new_chart(view, gap);
  g_autofree char *alternative = render_alternative_dumbbells(view, intro, chart);
  render_block_add_dumbbells(blocks, chart, alternative);
  render_block_take_twin(blocks,
                         add_rows(render_twin_new_dumbbells(view, chart), view, gap, chart));
  if (count_hidden(gap) > 0)
    render_prose_add(blocks, RENDER_STYLE_NOTE,
                     survey_words_count(view->words, "factor.hidden", view->result->min_n, NULL));
}

/* A factor without any pair to show has its sentence alone. */
static void add_factor(GPtrArray *blocks, const RenderView *view, const RenderViewFactor *seen,
                       const SurveyGap *gap) {
  const char *name = render_view_text(view, seen->factor->name);
  RenderText *heading = render_text_add_strong(render_text_new(), render_view_get_ink(seen), name);
  g_autofree char *reading = render_gap_say(view, gap);
  g_autofree char *intro =
      survey_words_fill(view->words, "chart.gap", "factor", name, "reading", reading, NULL);
  render_block_add_heading(blocks, 3, heading);
  render_block_add_paragraph(blocks, RENDER_STYLE_BODY, render_text_new_plain(reading));
  if (count_hidden(gap) < gap->pairs->len)
    add_chart(blocks, view, gap, intro);
}

void render_gap_add(GPtrArray *blocks, const RenderView *view) {
  for (guint i = 0; i < view->factors->len; i++) {
    const RenderViewFactor *seen = render_view_get_factor(view, i);
    const SurveyGap *gap = render_view_find_gap(view, seen->factor);
    if (gap != NULL)
      add_factor(blocks, view, seen, gap);
  }
}

void render_gap_add_note(GPtrArray *blocks, const RenderView *view) {
  RenderText *note = render_text_new();
  if (survey_gap_words_differ(view->result)) {
    render_text_add(note, RENDER_INK_SOFT, render_view_say(view, "gap.words-differ"));
    render_text_add(note, RENDER_INK_SOFT, " ");
  }
  render_text_add(note, RENDER_INK_SOFT, render_view_say(view, "gap.caution"));
  render_text_add(note, RENDER_INK_SOFT, " ");
  render_text_add(note, RENDER_INK_SOFT, render_view_say(view, "compare.rounding"));
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE, note);
}

void render_gap_add_key(GPtrArray *blocks, const RenderView *view) {
  RenderText *key = render_text_new();
  for (guint end = 0; end < RENDER_DUMBBELL_N_ENDS; end++) {
    const SurveyLensResult *lens = survey_result_find_lens(view->result, sides[end]);
    render_prose_add_sign(key, render_view_lens_ink(view, lens), render_view_lens_mark(view, lens),
                          render_view_lens_name(view, lens));
  }
  render_text_add(key, RENDER_INK_SOFT, render_view_say(view, "gap.key-line"));
  render_prose_add_scale(key, view);
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE, key);
}

RenderTable *render_gap_new_table(const RenderView *view) {
  RenderTable *table = NULL;
  for (guint i = 0; i < view->result->gaps->len; i++) {
    const SurveyGap *gap = &g_array_index(view->result->gaps, SurveyGap, i);
    g_autoptr(RenderDumbbells) chart = new_chart(view, gap);
    table =
        add_rows(table != NULL ? table : render_twin_new_dumbbells(view, chart), view, gap, chart);
  }
  return table;
}
