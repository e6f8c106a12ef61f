// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/course.h"

#include "render/report/alternative.h"
#include "render/report/cell.h"
#include "render/report/prose.h"
#include "survey/base/number.h"
#include "survey/base/text.h"

/* How a cycle is called on the axis: its date, its name, or its number. */
static char *name_time(const RenderView *view, const SurveyTrend *trend, guint cycle) {
  const SurveyResult *result = trend->results->pdata[cycle];
  if (survey_text_is_date(result->latest_date))
    return render_cell_date(view, result->latest_date);
  return *result->cycle != '\0' ? g_strdup(result->cycle) : render_cell_count(cycle + 1);
}

static guint digits(const char *text, guint n) {
  guint value = 0;
  for (guint i = 0; i < n; i++)
    value = 10 * value + (guint)(text[i] - '0');
  return value;
}

/* The number of a day, so that two can be subtracted; 0 of what is no date. */
static guint day_of(const char *date) {
  if (!survey_text_is_date(date))
    return 0;
  GDate day;
  g_date_clear(&day, 1);
  g_date_set_dmy(&day, (GDateDay)digits(date + 8, 2), (GDateMonth)digits(date + 5, 2),
                 (GDateYear)digits(date, 4));
  return g_date_get_julian(&day);
}

/* TRUE if every cycle has a day of its own: then they stand in proportion to time. */
static gboolean are_dated(const SurveyTrend *trend) {
  guint last = 0;
  for (guint i = 0; i < trend->results->len; i++) {
    const guint day = day_of(((const SurveyResult *)trend->results->pdata[i])->latest_date);
    if (day <= last)
      return FALSE;
    last = day;
  }
  return TRUE;
}

static void add_times(RenderTrend *chart, const RenderView *view, const SurveyTrend *trend) {
  const guint n = trend->results->len;
  const gboolean dated = are_dated(trend);
  const guint first = day_of(((const SurveyResult *)trend->results->pdata[0])->latest_date);
  const guint last = day_of(((const SurveyResult *)trend->results->pdata[n - 1])->latest_date);
  for (guint i = 0; i < n; i++) {
    const guint day = day_of(((const SurveyResult *)trend->results->pdata[i])->latest_date);
    const double place =
        dated ? (double)(day - first) / MAX(last - first, 1) : (double)i / MAX(n - 1, 1);
    g_autofree char *label = name_time(view, trend, i);
    render_trend_add_time(chart, label, n > 1 ? place : 0.5);
  }
}

static void add_medians(RenderTrendPanel *panel, const RenderView *view,
                        const SurveyTrendFactor *factor) {
  for (guint i = 0; i < factor->medians->len; i++) {
    const SurveyTrendMedian *median = &g_array_index(factor->medians, SurveyTrendMedian, i);
    g_autofree char *value = render_cell_round(median->value);
    g_autofree char *text = survey_words_fill(view->words, "run.median", "value", value, NULL);
    render_trend_panel_add_median(panel, median->from, median->to, median->value / 100.0, text);
  }
}

static void add_panel(RenderTrend *chart, const RenderView *view, const SurveyTrendFactor *factor) {
  RenderTrendPanel *panel =
      render_trend_add_panel(chart, render_view_text(view, factor->factor->name),
                             render_view_factor_ink(view, factor->factor));
  for (guint i = 0; i < factor->points->len; i++) {
    const SurveyTrendPoint *point = &g_array_index(factor->points, SurveyTrendPoint, i);
    g_autofree char *text = render_cell_score(view, point->result);
    if (render_view_is_scored(point->result))
      render_trend_panel_add_point(panel, point->result->mean.value / 100.0, text, point->joined);
    else
      render_trend_panel_add_gap(panel, text);
  }
  add_medians(panel, view, factor);
}

static RenderTrend *new_chart(const RenderView *view, const SurveyTrend *trend,
                              const SurveyTrendLens *lens) {
  RenderTrend *chart = render_trend_new(render_view_lens_name(view, lens->latest),
                                        render_view_lens_ink(view, lens->latest),
                                        render_view_lens_mark(view, lens->latest));
  add_times(chart, view, trend);
  for (guint i = 0; i < lens->factors->len; i++)
    add_panel(chart, view, lens->factors->pdata[i]);
  return chart;
}

/* The last point with a value, if a median reaches it. */
static const SurveyTrendMedian *find_latest_median(const SurveyTrendFactor *factor) {
  if (factor->medians->len == 0)
    return NULL;
  const SurveyTrendMedian *last =
      &g_array_index(factor->medians, SurveyTrendMedian, factor->medians->len - 1);
  return last->to + 1 == factor->points->len ? last : NULL;
}

/* By how many printed points the latest value lies above its median; below: less than 0. */
static gint64 rise_of(const SurveyTrendFactor *factor, const SurveyTrendMedian *median) {
  const SurveyTrendPoint *point = &g_array_index(factor->points, SurveyTrendPoint, median->to);
  return survey_number_round(point->result->mean.value) - survey_number_round(median->value);
}

/* "*Staff*: of 7 factors with a median, 5 now lie above it and 1 below." */
static char *read_lens(const RenderView *view, const SurveyTrendLens *lens) {
  guint n = 0, n_above = 0, n_below = 0;
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyTrendFactor *factor = lens->factors->pdata[i];
    const SurveyTrendMedian *median = find_latest_median(factor);
    if (median == NULL)
      continue;
    n++;
    n_above += rise_of(factor, median) > 0 ? 1 : 0;
    n_below += rise_of(factor, median) < 0 ? 1 : 0;
  }
  const char *name = render_view_lens_name(view, lens->latest);
  if (n == 0)
    return survey_words_fill(view->words, "run.read-none", "lens", name, NULL);
  g_autofree char *above = render_cell_count(n_above);
  g_autofree char *below = render_cell_count(n_below);
  return survey_words_count(view->words, "run.read", n, "lens", name, "above", above, "below",
                            below, NULL);
}

char *render_course_read(const RenderView *view, const SurveyTrend *trend) {
  if (trend->results->len < 2)
    return g_strdup(render_view_say(view, "run.one-cycle"));
  if (!survey_trend_has_course(trend))
    return survey_words_count(view->words, "run.nothing", view->result->min_n, NULL);
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < trend->lenses->len; i++)
    g_ptr_array_add(sentences, read_lens(view, trend->lenses->pdata[i]));
  g_ptr_array_add(sentences, NULL);
  return g_strjoinv(" ", (char **)sentences->pdata);
}

typedef struct {
  gboolean has_median, has_break, has_gap;
} Signs;

/* What of the chart needs a word in its key. */
static Signs look_at(const SurveyTrendLens *lens) {
  Signs signs = {0};
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyTrendFactor *factor = lens->factors->pdata[i];
    signs.has_median |= factor->medians->len > 0;
    for (guint k = 0; k < factor->points->len; k++) {
      const SurveyTrendPoint *point = &g_array_index(factor->points, SurveyTrendPoint, k);
      const gboolean scored = render_view_is_scored(point->result);
      signs.has_gap |= !scored;
      signs.has_break |=
          scored && !point->joined && k > 0 &&
          render_view_is_scored(g_array_index(factor->points, SurveyTrendPoint, k - 1).result);
    }
  }
  return signs;
}

static void add_note(GPtrArray *blocks, const RenderView *view, const SurveyTrendLens *lens) {
  const Signs signs = look_at(lens);
  const char *const ids[] = {
      signs.has_median ? "run.key-median" : "run.no-median",
      signs.has_break ? "run.broken" : NULL,
      signs.has_gap ? "run.gap" : NULL,
      "run.no-limits",
      signs.has_median ? "run.one-point" : NULL,
  };
  RenderText *note = render_text_new();
  for (gsize i = 0; i < G_N_ELEMENTS(ids); i++) {
    if (ids[i] == NULL)
      continue;
    if (note->spans->len > 0)
      render_text_add(note, RENDER_INK_SOFT, " ");
    render_text_add(note, RENDER_INK_SOFT, render_view_say(view, ids[i]));
  }
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE, note);
}

static void add_lens(GPtrArray *blocks, const RenderView *view, const SurveyTrend *trend,
                     const SurveyTrendLens *lens) {
  RenderTrend *chart = new_chart(view, trend, lens);
  g_autofree char *marked = read_lens(view, lens);
  g_auto(GStrv) parts = g_strsplit(marked, "*", -1);
  g_autofree char *reading = g_strjoinv("", parts);
  g_autofree char *alternative = render_alternative_trend(view, reading, chart);
  render_block_add_heading(blocks, 2, render_prose_new_lens(view, lens->latest));
  render_block_add_trend(blocks, chart, alternative);
  render_block_take_twin(blocks, render_course_new_table(view, trend, lens));
  add_note(blocks, view, lens);
}

void render_course_add(GPtrArray *blocks, const RenderView *view, const SurveyTrend *trend) {
  for (guint i = 0; i < trend->lenses->len && trend->results->len > 1; i++)
    add_lens(blocks, view, trend, trend->lenses->pdata[i]);
}

RenderTable *render_course_new_table(const RenderView *view, const SurveyTrend *trend,
                                     const SurveyTrendLens *lens) {
  RenderTable *table = render_table_new();
  render_prose_add_column(view, table, 0.28, RENDER_ALIGN_START, "glance.factor");
  for (guint i = 0; i < trend->results->len; i++) {
    g_autofree char *time = name_time(view, trend, i);
    render_table_add_column(table, 0, RENDER_ALIGN_END, render_text_new_plain(time));
  }
  render_prose_add_column(view, table, 0.1, RENDER_ALIGN_END, "network.median");
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyTrendFactor *factor = lens->factors->pdata[i];
    const SurveyTrendMedian *median = find_latest_median(factor);
    render_table_add_row(table);
    render_prose_add_cell(table, g_strdup(render_view_text(view, factor->factor->name)));
    for (guint k = 0; k < factor->points->len; k++)
      render_prose_add_cell(
          table,
          render_cell_score(view, g_array_index(factor->points, SurveyTrendPoint, k).result));
    render_prose_add_cell(table, median != NULL ? render_cell_round(median->value)
                                                : g_strdup(render_view_say(view, "number.none")));
  }
  return table;
}
