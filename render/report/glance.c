// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/page.h"

#include "render/report/alternative.h"
#include "render/report/cell.h"
#include "render/report/change.h"
#include "render/report/phrase.h"
#include "render/report/profile.h"
#include "render/report/prose.h"
#include "render/shape/radar.h"
#include "survey/score/gap.h"

/* Up to this many lenses the table has room for each one's band in words. */
#define MAX_WORDY_LENSES 2

#define RADAR_WIDTH_FRAC 0.6

/* Lanes of a dot plot that fit a page: one a lens, and what the name of a factor takes. */
#define MAX_DOT_LANES  75
#define DOT_NAME_LANES 2

/* Below this response rate the note warns of those who did not answer. Our
 * convention. */
#define LOW_RATE_PERCENT 60

#define SEVEN 7

/* "Seven-factor self-assessment · spring 2026 · 14 March 2026": whatever of it is known. */
static char *make_kicker(const RenderView *view, const RenderReportOptions *options) {
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
  const char *kind = view->factors->len == SEVEN ? "glance.kicker-seven" : "glance.kicker";
  g_ptr_array_add(parts, g_strdup(render_view_say(view, kind)));
  if (*view->result->cycle != '\0')
    g_ptr_array_add(parts, g_strdup(view->result->cycle));
  const char *date = render_report_date(view, options);
  if (*date != '\0')
    g_ptr_array_add(parts, render_cell_date(view, date));
  g_ptr_array_add(parts, NULL);
  return survey_words_join_by(view->words, "join.dot", (const char *const *)parts->pdata);
}

static void add_title(GPtrArray *blocks, const RenderView *view,
                      const RenderReportOptions *options) {
  g_autofree char *kicker = make_kicker(view, options);
  RenderText *line = render_text_add(render_text_new(), RENDER_INK_SOFT, kicker);
  render_block_add_paragraph(blocks, RENDER_STYLE_KICKER, line);
  render_block_add_heading(blocks, 1, render_text_new_plain(render_report_title(view, options)));
}

/* Who took part through this lens: "34 of 41", "1 rating", or that they are too few to say. */
static char *count_voices(const RenderView *view, const SurveyLensResult *lens) {
  if (lens->group_size > 0)
    return g_strdup(render_view_say(view, "glance.voices-group"));
  if (lens->responses_hidden)
    return survey_words_count(view->words, "glance.voices-hidden", view->result->min_n, NULL);
  if (lens->n_invited == 0)
    return render_cell_count(lens->n_responses);
  g_autofree char *answered = render_cell_count(lens->n_responses);
  g_autofree char *invited = render_cell_count(lens->n_invited);
  return survey_words_fill(view->words, "glance.voices-invited", "n", answered, "invited", invited,
                           NULL);
}

/* Answered of applicable statements, over the factors that are shown. */
static char *count_answered(const RenderView *view) {
  SurveyCounts sum = {0};
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const GArray *factors = render_view_get_lens(view, i)->factors;
    for (guint j = 0; j < factors->len; j++) {
      const SurveyFactorResult *factor = &g_array_index(factors, SurveyFactorResult, j);
      if (factor->state == SURVEY_STATE_SUPPRESSED)
        continue;
      sum.answered += factor->counts.answered;
      sum.unable += factor->counts.unable;
      sum.unanswered += factor->counts.unanswered;
    }
  }
  const guint64 applicable = sum.answered + sum.unable + sum.unanswered;
  return applicable == 0 ? NULL : render_cell_percent(view, sum.answered, applicable);
}

static void add_key_figures(GPtrArray *blocks, const RenderView *view) {
  static const char *const labels[SURVEY_N_LENSES] = {
      [SURVEY_LENS_STAFF] = "glance.voices.staff",
      [SURVEY_LENS_SERVICE_USER] = "glance.voices.service-user",
      [SURVEY_LENS_AGREED] = "glance.voices.agreed",
      [SURVEY_LENS_PEER] = "glance.voices.peer",
  };
  if (view->result->lenses->len == 0)
    return;
  RenderBlock *figures = render_block_add_key_figures(blocks);
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    g_autofree char *voices = count_voices(view, lens);
    g_autofree char *size = render_cell_count(lens->group_size);
    const gboolean named = lens->group_size > 0 && render_view_is_one_of_many(view, lens);
    g_autofree char *label =
        survey_words_fill(view->words, named ? "glance.voices.named" : labels[lens->lens], "lens",
                          render_view_lens_name(view, lens), "size", size, NULL);
    render_key_figures_add(figures, voices, label);
  }
  g_autofree char *answered = count_answered(view);
  if (answered != NULL)
    render_key_figures_add(figures, answered, render_view_say(view, "glance.answered"));
}

/* "in the table only: Visiting group": a picture has room for one rating by a group. */
static void add_undrawn(RenderText *key, const RenderView *view) {
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    if (render_view_is_undrawn(view, lens))
      g_ptr_array_add(names, (gpointer)render_view_lens_name(view, lens));
  }
  if (names->len == 0)
    return;
  g_ptr_array_add(names, NULL);
  g_autofree char *list = survey_words_join(view->words, (const char *const *)names->pdata);
  g_autofree char *entry =
      survey_words_fill(view->words, "glance.key-undrawn", "lenses", list, NULL);
  g_autofree char *apart = g_strconcat("   ", entry, NULL);
  render_text_add(key, RENDER_INK_SOFT, apart);
}

/* "● Staff, solid line  △ Service users, dashed line  Bars: 95 % intervals  …" */
void render_glance_add_key(GPtrArray *blocks, const RenderView *view, gboolean with_bars) {
  static const char *const lines[RENDER_N_DASHES] = {
      [RENDER_DASH_NONE] = "glance.key-solid",
      [RENDER_DASH_LONG] = "glance.key-dashed",
      [RENDER_DASH_DOTS] = "glance.key-dotted",
  };
  RenderText *key = render_text_new();
  for (guint i = 0; i < view->drawn->len; i++) {
    const SurveyLensResult *lens = view->drawn->pdata[i];
    const RenderInk ink = render_view_lens_ink(view, lens);
    g_autofree char *entry = survey_words_fill(view->words, lines[render_view_lens_dash(lens)],
                                               "lens", render_view_lens_name(view, lens), NULL);
    g_autofree char *spaced = g_strconcat(" ", entry, "   ", NULL);
    render_text_add_mark(key, ink, render_view_lens_mark(view, lens));
    render_text_add(key, ink, spaced);
  }
  if (with_bars && view->drawn->len > 0 && render_view_has_individuals(view)) {
    g_autofree char *bars = g_strconcat(render_view_say(view, "glance.key-bars"), "   ", NULL);
    render_text_add(key, RENDER_INK_SOFT, bars);
  }
  render_text_add(key, RENDER_INK_SOFT, render_view_say(view, "glance.key-scale"));
  add_undrawn(key, view);
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE, key);
}

/* FALSE where nothing is scored, or a picture of all of it would be higher than a page: then the
 * table alone has the figures. */
static gboolean has_picture(const RenderView *view) {
  const guint n_lanes = view->factors->len * (DOT_NAME_LANES + view->drawn->len);
  return survey_result_has_score(view->result) && n_lanes <= MAX_DOT_LANES;
}

static gboolean fits_radar(const RenderView *view) {
  const guint n_axes = view->factors->len;
  return n_axes >= RENDER_RADAR_MIN_AXES && n_axes <= RENDER_RADAR_MAX_AXES;
}

/* The dot plot, and beside it the radar unless the form has too few or too many factors for one. */
static void add_picture(GPtrArray *blocks, const RenderView *view) {
  g_autofree char *radar = render_alternative_radar(view);
  g_autofree char *dots = render_alternative_dots(view);
  GPtrArray *place = blocks;
  render_prose_heading(view, blocks, 2, "glance.picture");
  if (fits_radar(view)) {
    RenderBlock *columns = render_block_add_columns(blocks);
    render_block_add_radar(render_block_add_column(columns, RADAR_WIDTH_FRAC),
                           render_profile_new_from_view(view), radar);
    place = render_block_add_column(columns, 1.0 - RADAR_WIDTH_FRAC);
  }
  render_block_add_dots(place, render_profile_new_from_view(view), dots);
  render_glance_add_key(blocks, view, TRUE);
}

/* TRUE if bands have a column of their own, with their words; else they are letters beside the
 * score. */
static gboolean has_band_column(const RenderView *view, const SurveyLensResult *lens) {
  return view->result->lenses->len <= MAX_WORDY_LENSES && view->change == NULL &&
         render_view_has_bands(lens);
}

static gboolean has_base_column(const RenderView *view) {
  return view->result->lenses->len <= MAX_WORDY_LENSES;
}

static void add_columns(RenderTable *table, const RenderView *view) {
  const guint n_lenses = view->result->lenses->len;
  const RenderAlign align =
      has_base_column(view) && view->change == NULL ? RENDER_ALIGN_END : RENDER_ALIGN_START;
  render_prose_add_column(view, table, n_lenses > 1 ? 0.18 : 0.4, RENDER_ALIGN_START,
                          "glance.factor");
  for (guint i = 0; i < n_lenses; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    render_table_add_column(table, 0, align, render_prose_new_lens(view, lens));
    if (has_band_column(view, lens))
      render_prose_add_column(view, table, 0.2, RENDER_ALIGN_START, "glance.band");
    if (has_base_column(view))
      render_prose_add_column(view, table, 0.1, RENDER_ALIGN_END, "glance.base");
    if (render_change_find(view, lens) != NULL)
      render_prose_add_column(view, table, 0.08, RENDER_ALIGN_END, "compare.change");
  }
  if (render_view_has_gap(view))
    render_prose_add_column(view, table, 0.07, RENDER_ALIGN_END, "glance.gap");
}

/* "33 · 92 %": how many were scored, and how much of what applies they answered. A group answers
 * once: "92 %". */
static void add_base_cell(RenderTable *table, const RenderView *view, const SurveyLensResult *lens,
                          const SurveyFactorResult *result) {
  RenderText *cell = render_text_new();
  if (result != NULL && render_view_is_scored(result)) {
    const SurveyCounts *counts = &result->counts;
    const guint64 applicable = counts->answered + counts->unable + counts->unanswered;
    g_autofree char *n = render_cell_count(result->n);
    g_autofree char *share = render_cell_percent(view, counts->answered, applicable);
    g_autofree char *base =
        survey_words_fill(view->words, "join.dot", "before", n, "next", share, NULL);
    render_text_add_small(cell, RENDER_INK_SOFT, lens->group_size > 0 ? share : base);
  }
  render_table_add_cell(table, cell);
}

static void add_lens_cells(RenderTable *table, const RenderView *view, const SurveyLensResult *lens,
                           const SurveyFactor *factor) {
  const gboolean words = has_band_column(view, lens);
  const SurveyFactorResult *result = render_view_find(lens, factor);
  const SurveyLensChange *change = render_change_find(view, lens);
  RenderText *score = render_cell_new_score(view, result);
  render_table_add_cell(table, score);
  if (render_view_has_bands(lens)) {
    RenderText *band = words ? render_text_new() : render_text_add(score, RENDER_INK_TEXT, "  ");
    if (words)
      render_table_add_cell(table, band);
    render_cell_add_band(view, band, lens, result, words ? RENDER_BAND_WORD : RENDER_BAND_BADGE);
  }
  if (has_base_column(view))
    add_base_cell(table, view, lens, result);
  if (change != NULL)
    render_table_add_cell(table,
                          render_change_new_cell(view, render_change_find_factor(change, factor)));
}

static void add_gap_cell(RenderTable *table, const RenderView *view, const SurveyFactor *factor) {
  const SurveyGap *gap = render_view_find_gap(view, factor);
  if (gap == NULL || gap->state != SURVEY_STATE_SCORED || !gap->gap.known) {
    render_prose_add_cell(table, g_strdup(render_view_say(view, "number.none")));
    return;
  }
  render_prose_add_cell(table, render_cell_signed(view, gap->gap.value));
}

/* As on the charts, where two views leave no room for the whole name. */
static const char *choose_name(const RenderView *view, const SurveyFactor *factor) {
  if (view->result->lenses->len > 1)
    return survey_factor_get_label(factor, view->language);
  return render_view_text(view, factor->name);
}

static void add_figures(GPtrArray *blocks, const RenderView *view) {
  render_prose_heading(view, blocks, 2, has_picture(view) ? "glance.figures" : "glance.factors");
  RenderTable *table = render_block_add_table(blocks);
  table->whole = TRUE;
  add_columns(table, view);
  for (guint i = 0; i < view->factors->len; i++) {
    const RenderViewFactor *seen = render_view_get_factor(view, i);
    render_table_add_row(table);
    render_table_add_cell(table,
                          render_text_add_strong(render_text_new(), render_view_get_ink(seen),
                                                 choose_name(view, seen->factor)));
    for (guint j = 0; j < view->result->lenses->len; j++)
      add_lens_cells(table, view, render_view_get_lens(view, j), seen->factor);
    if (render_view_has_gap(view))
      add_gap_cell(table, view, seen->factor);
  }
}

/* "Mean of all factors: Staff 59, Service users 48.": only where every factor has a score. */
static char *say_overall(const RenderView *view) {
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    if (lens->overall_state != SURVEY_STATE_SCORED || !lens->overall.known)
      continue;
    g_autofree char *score = render_cell_round(lens->overall.value);
    g_ptr_array_add(parts,
                    survey_words_fill(view->words, "chart.value", "name",
                                      render_view_lens_name(view, lens), "value", score, NULL));
  }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add(parts, NULL);
  g_autofree char *list = survey_words_join(view->words, (const char *const *)parts->pdata);
  return survey_words_fill(view->words, "glance.overall", "scores", list, NULL);
}

static void add_saying(RenderText *note, const char *saying) {
  g_autofree char *apart = g_strconcat(note->spans->len == 0 ? "" : " ", saying, NULL);
  render_text_add(note, RENDER_INK_SOFT, apart);
}

/* How many factors of each lens have no score. */
static void add_unscored(RenderText *note, const RenderView *view) {
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    guint n = 0;
    for (guint j = 0; j < lens->factors->len; j++)
      n += !render_view_is_scored(&g_array_index(lens->factors, SurveyFactorResult, j));
    if (n == 0)
      continue;
    g_autofree char *saying = survey_words_count(view->words, "glance.unscored", n, "lens",
                                                 render_view_lens_name(view, lens), NULL);
    add_saying(note, saying);
  }
}

static void add_group_notes(RenderText *note, const RenderView *view) {
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    if (lens->group_size == 0)
      continue;
    g_autofree char *size = render_cell_count(lens->group_size);
    g_autofree char *saying =
        survey_words_fill(view->words, "glance.group-note", "lens",
                          render_view_lens_name(view, lens), "size", size, NULL);
    add_saying(note, saying);
  }
}

/* Where many of those invited are silent, nobody knows what they would have said. */
static void add_low_rate(RenderText *note, const RenderView *view) {
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    if (render_view_has_score(lens) && lens->n_invited > 0 &&
        100 * lens->n_responses < LOW_RATE_PERCENT * lens->n_invited)
      g_ptr_array_add(names, (gpointer)render_view_lens_name(view, lens));
  }
  if (names->len == 0)
    return;
  g_ptr_array_add(names, NULL);
  g_autofree char *list = survey_words_join(view->words, (const char *const *)names->pdata);
  g_autofree char *limit = render_cell_count(LOW_RATE_PERCENT);
  g_autofree char *saying =
      survey_words_fill(view->words, "glance.low-rate", "lenses", list, "limit", limit, NULL);
  add_saying(note, saying);
}

/* What the change is since, and what an arrow says. */
static void add_change_note(RenderText *note, const RenderView *view) {
  if (view->change == NULL || view->change->lenses->len == 0)
    return;
  g_autofree char *saying = survey_words_fill(view->words, "glance.change-note", "before",
                                              render_change_name_before(view), NULL);
  add_saying(note, saying);
}

static void add_gap_note(RenderText *note, const RenderView *view) {
  add_saying(note, render_view_say(view, "glance.gap-note"));
  if (survey_gap_words_differ(view->result))
    add_saying(note, render_view_say(view, "gap.words-differ"));
  add_saying(note, render_view_say(view, "gap.caution"));
}

/* What the table needs to be read rightly: only what it shows. */
static void add_note(GPtrArray *blocks, const RenderView *view) {
  RenderText *note = render_text_new();
  const gboolean individuals = render_view_has_individuals(view);
  const gboolean scored = survey_result_has_score(view->result);
  if (individuals && scored)
    add_saying(note, render_view_say(view, "glance.interval-note"));
  if (scored && view->result->lenses->len <= MAX_WORDY_LENSES)
    add_saying(note, render_view_say(view, "glance.base-note"));
  add_change_note(note, view);
  add_group_notes(note, view);
  if (individuals) {
    g_autofree char *small =
        survey_words_count(view->words, "glance.small", view->result->min_n, NULL);
    add_saying(note, small);
  }
  if (scored)
    add_unscored(note, view);
  add_low_rate(note, view);
  if (render_view_has_gap(view))
    add_gap_note(note, view);
  g_autofree char *overall = say_overall(view);
  if (overall != NULL)
    add_saying(note, overall);
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE, note);
}

void render_glance_add(GPtrArray *blocks, const RenderView *view,
                       const RenderReportOptions *options) {
  add_title(blocks, view, options);
  render_prose_add(blocks, RENDER_STYLE_LEAD, render_phrase_all(view));
  render_prose_add(blocks, RENDER_STYLE_BODY, render_change_say_all(view));
  add_key_figures(blocks, view);
  if (view->factors->len == 0)
    return;
  if (has_picture(view))
    add_picture(blocks, view);
  add_figures(blocks, view);
  add_note(blocks, view);
}
