// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/change.h"

#include "render/report/cell.h"
#include "render/report/profile.h"
#include "render/report/prose.h"

const SurveyLensChange *render_change_find(const RenderView *view, const SurveyLensResult *lens) {
  for (guint i = 0; view->change != NULL && i < view->change->lenses->len; i++) {
    const SurveyLensChange *change = view->change->lenses->pdata[i];
    if (change->after == lens)
      return change;
  }
  return NULL;
}

const SurveyFactorChange *render_change_find_factor(const SurveyLensChange *lens,
                                                    const SurveyFactor *factor) {
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyFactorChange *change = &g_array_index(lens->factors, SurveyFactorChange, i);
    if (g_str_equal(change->factor->id, factor->id))
      return change;
  }
  return NULL;
}

const char *render_change_name_before(const RenderView *view) {
  const char *cycle = view->change->before->cycle;
  return *cycle != '\0' ? cycle : render_view_say(view, "change.earlier");
}

static gboolean is_compared(const SurveyFactorChange *factor) {
  return factor != NULL && factor->state == SURVEY_CHANGE_COMPARED && factor->difference.known;
}

/* An arrow where the words say up or down. */
static RenderMark get_mark(SurveyVerdict verdict) {
  switch (verdict) {
  case SURVEY_VERDICT_CLEARER_UP:
  case SURVEY_VERDICT_UP:
    return RENDER_MARK_UP;
  case SURVEY_VERDICT_CLEARER_DOWN:
  case SURVEY_VERDICT_DOWN:
    return RENDER_MARK_DOWN;
  case SURVEY_VERDICT_NONE:
  case SURVEY_VERDICT_NO_CLEAR_CHANGE:
  case SURVEY_VERDICT_CANNOT_SAY:
  case SURVEY_VERDICT_SAME:
    break;
  }
  return RENDER_MARK_NONE;
}

RenderText *render_change_new_cell(const RenderView *view, const SurveyFactorChange *factor) {
  if (!is_compared(factor))
    return render_text_new_plain(render_view_say(view, "number.none"));
  const RenderMark mark = get_mark(factor->verdict);
  g_autofree char *difference = render_cell_signed(view, factor->difference.value);
  if (mark == RENDER_MARK_NONE)
    return render_text_add(render_text_new(), RENDER_INK_SOFT, difference);
  g_autofree char *apart = g_strconcat(" ", difference, NULL);
  RenderText *text = render_text_add_mark(render_text_new(), RENDER_INK_TEXT, mark);
  return render_text_add_strong(text, RENDER_INK_TEXT, apart);
}

/* Why there are no figures. */
static char *say_reason(const RenderView *view, const SurveyFactorChange *factor) {
  if (factor != NULL && factor->state == SURVEY_CHANGE_SUPPRESSED)
    return survey_words_count(view->words, "reason.suppressed", view->result->min_n, NULL);
  return g_strdup(render_view_say(view, "change.not-comparable"));
}

/* Why a value is missing is said once, with the later cycle. */
static void add_point(RenderSeries *series, const RenderView *view,
                      const SurveyFactorChange *factor, gboolean earlier) {
  if (!is_compared(factor)) {
    g_autofree char *reason =
        earlier ? g_strdup(render_view_say(view, "number.none")) : say_reason(view, factor);
    render_series_add_gap(series, reason);
    return;
  }
  const double value = earlier ? factor->before.value : factor->after.value;
  g_autofree char *text = render_cell_round(value);
  render_series_add_point(series, value / 100.0, text);
}

RenderProfile *render_change_new_profile(const RenderView *view, const SurveyLensChange *lens) {
  RenderProfile *profile = render_profile_new_axes(view);
  RenderSeries *before = render_profile_add_series(profile, render_change_name_before(view),
                                                   RENDER_INK_SOFT, RENDER_MARK_TICK);
  before->dash = RENDER_DASH_LONG;
  RenderSeries *after = render_profile_add_series(profile, render_view_lens_name(view, lens->after),
                                                  render_view_lens_ink(view, lens->after),
                                                  render_view_lens_mark(view, lens->after));
  for (guint i = 0; i < view->factors->len; i++) {
    const SurveyFactorChange *factor =
        render_change_find_factor(lens, render_view_get_factor(view, i)->factor);
    add_point(before, view, factor, TRUE);
    add_point(after, view, factor, FALSE);
  }
  return profile;
}

static char *describe_factor(const RenderView *view, const RenderViewFactor *seen,
                             const SurveyFactorChange *factor) {
  const char *name = render_view_text(view, seen->factor->name);
  if (!is_compared(factor)) {
    g_autofree char *reason = say_reason(view, factor);
    return survey_words_fill(view->words, "chart.reason", "name", name, "value", reason, NULL);
  }
  g_autofree char *before = render_cell_round(factor->before.value);
  g_autofree char *after = render_cell_round(factor->after.value);
  g_autofree char *both =
      survey_words_fill(view->words, "change.from-to", "before", before, "after", after, NULL);
  return survey_words_fill(view->words, "chart.value", "name", name, "value", both, NULL);
}

char *render_change_describe(const RenderView *view, const SurveyLensChange *lens) {
  g_autoptr(GPtrArray) values = g_ptr_array_new_null_terminated(0, g_free, TRUE);
  for (guint i = 0; i < view->factors->len; i++) {
    const RenderViewFactor *seen = render_view_get_factor(view, i);
    g_ptr_array_add(values,
                    describe_factor(view, seen, render_change_find_factor(lens, seen->factor)));
  }
  g_autofree char *list =
      survey_words_join_by(view->words, "join.semicolon", (const char *const *)values->pdata);
  g_autofree char *reading = render_change_say(view, lens);
  g_auto(GStrv) parts = g_strsplit(reading, "*", -1);
  g_autofree char *plain = g_strjoinv("", parts);
  g_autofree char *intro = survey_words_fill(view->words, "change.chart", "before",
                                             render_change_name_before(view), NULL);
  g_autofree char *series =
      survey_words_fill(view->words, "chart.series", "name",
                        render_view_lens_name(view, lens->after), "values", list, NULL);
  return g_strjoin(" ", intro, plain, series, NULL);
}

static const char *get_words(const RenderView *view, SurveyVerdict verdict) {
  static const char *const ids[] = {
      [SURVEY_VERDICT_CLEARER_UP] = "compare.verdict.clearer-up",
      [SURVEY_VERDICT_CLEARER_DOWN] = "compare.verdict.clearer-down",
      [SURVEY_VERDICT_NO_CLEAR_CHANGE] = "compare.verdict.no-clear-change",
      [SURVEY_VERDICT_CANNOT_SAY] = "compare.verdict.cannot-say",
      [SURVEY_VERDICT_UP] = "compare.verdict.up",
      [SURVEY_VERDICT_DOWN] = "compare.verdict.down",
      [SURVEY_VERDICT_SAME] = "compare.verdict.same",
  };
  return render_view_say(view, ids[verdict]);
}

/* "+4 to +20"; nothing where there is no interval. */
static char *say_interval(const RenderView *view, const SurveyFactorChange *factor) {
  if (!factor->ci_low.known || !factor->ci_high.known)
    return g_strdup(render_view_say(view, "number.none"));
  g_autofree char *low = render_cell_signed(view, factor->ci_low.value);
  g_autofree char *high = render_cell_signed(view, factor->ci_high.value);
  return survey_words_fill(view->words, "number.to", "low", low, "high", high, NULL);
}

/* "32, then 34", or "28 both times". */
static char *say_people(const RenderView *view, const SurveyLensChange *lens,
                        const SurveyFactorChange *factor) {
  if (lens->method == SURVEY_METHOD_PAIRED)
    return survey_words_count(view->words, "compare.pairs", factor->n_pairs, NULL);
  g_autofree char *before = render_cell_count(factor->n_before);
  g_autofree char *after = render_cell_count(factor->n_after);
  return survey_words_fill(view->words, "compare.people", "before", before, "after", after, NULL);
}

/* "up, 3 steps" of a group; else the words alone. */
static RenderText *new_words(const RenderView *view, const SurveyLensChange *lens,
                             const SurveyFactorChange *factor) {
  const char *words = get_words(view, factor->verdict);
  const gboolean clear = get_mark(factor->verdict) != RENDER_MARK_NONE;
  if (lens->method == SURVEY_METHOD_GROUP) {
    g_autofree char *steps = survey_words_count(
        view->words, "compare.steps", (guint64)ABS(factor->steps), "verdict", words, NULL);
    return render_text_new_plain(steps);
  }
  return clear ? render_text_add_strong(render_text_new(), RENDER_INK_TEXT, words)
               : render_text_add(render_text_new(), RENDER_INK_TEXT, words);
}

static RenderTable *new_table(const RenderView *view, const SurveyLensChange *lens) {
  RenderTable *table = render_table_new();
  render_table_add_column(table, 0.24, RENDER_ALIGN_START,
                          render_prose_new_lens(view, lens->after));
  render_prose_add_column(view, table, 0.09, RENDER_ALIGN_END, "compare.before");
  render_prose_add_column(view, table, 0.09, RENDER_ALIGN_END, "compare.after");
  render_prose_add_column(view, table, 0.1, RENDER_ALIGN_END, "compare.change");
  if (lens->method != SURVEY_METHOD_GROUP) {
    render_prose_add_column(view, table, 0.15, RENDER_ALIGN_END, "change.interval");
    render_prose_add_column(view, table, 0.15, RENDER_ALIGN_END, "change.people");
  }
  render_prose_add_column(view, table, 0, RENDER_ALIGN_START, "compare.words");
  return table;
}

/* A factor without figures: the reason stands where the words would. */
static void add_reason(RenderTable *table, const RenderView *view,
                       const SurveyFactorChange *factor) {
  for (guint i = 1; i + 1 < table->columns->len; i++)
    render_prose_add_cell(table, g_strdup(render_view_say(view, "number.none")));
  g_autofree char *reason = say_reason(view, factor);
  render_table_add_cell(table, render_text_add_small(render_text_new(), RENDER_INK_SOFT, reason));
}

static void add_figures(RenderTable *table, const RenderView *view, const SurveyLensChange *lens,
                        const SurveyFactorChange *factor) {
  render_prose_add_cell(table, render_cell_round(factor->before.value));
  render_prose_add_cell(table, render_cell_round(factor->after.value));
  render_table_add_cell(table, render_change_new_cell(view, factor));
  if (lens->method != SURVEY_METHOD_GROUP) {
    render_prose_add_cell(table, say_interval(view, factor));
    render_prose_add_cell(table, say_people(view, lens, factor));
  }
  render_table_add_cell(table, new_words(view, lens, factor));
}

RenderTable *render_change_new_table(const RenderView *view, const SurveyLensChange *lens) {
  RenderTable *table = new_table(view, lens);
  table->whole = TRUE;
  for (guint i = 0; i < view->factors->len; i++) {
    const RenderViewFactor *seen = render_view_get_factor(view, i);
    const SurveyFactorChange *factor = render_change_find_factor(lens, seen->factor);
    render_table_add_row(table);
    render_table_add_cell(
        table, render_text_add_strong(render_text_new(), render_view_get_ink(seen),
                                      survey_factor_get_label(seen->factor, view->language)));
    if (is_compared(factor))
      add_figures(table, view, lens, factor);
    else
      add_reason(table, view, factor);
  }
  return table;
}
