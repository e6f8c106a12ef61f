// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/trend.h"

#include "survey/base/number.h"
#include "survey/score/common-items.h"
#include "survey/score/quantile.h"
#include <string.h>

static const SurveyResult *get_result(const SurveyTrend *trend, guint cycle) {
  return g_ptr_array_index(trend->results, cycle);
}

static int compare_dates(gconstpointer a, gconstpointer b) {
  const SurveyResult *const *first = a, *const *second = b;
  return strcmp((*first)->latest_date, (*second)->latest_date);
}

/* Results of one date stay in their order: GLib's sort of pointers is stable. */
static void sort_by_date(GPtrArray *results) {
  for (guint i = 0; i < results->len; i++) {
    const SurveyResult *result = g_ptr_array_index(results, i);
    if (*result->latest_date == '\0')
      return;
  }
  g_ptr_array_sort(results, compare_dates);
}

static gboolean is_same_lens(const SurveyLensResult *a, const SurveyLensResult *b) {
  if (a->lens != b->lens)
    return FALSE;
  const SurveyForm *one = g_ptr_array_index(a->forms, 0), *other = g_ptr_array_index(b->forms, 0);
  return !survey_lens_is_group(a->lens) || strcmp(one->id, other->id) == 0;
}

static const SurveyLensResult *find_lens(const SurveyResult *result, const SurveyLensResult *like) {
  for (guint l = 0; l < result->lenses->len; l++) {
    const SurveyLensResult *lens = g_ptr_array_index(result->lenses, l);
    if (is_same_lens(lens, like))
      return lens;
  }
  return NULL;
}

static gboolean is_scored(const SurveyFactorResult *factor) {
  return factor != NULL && factor->state == SURVEY_STATE_SCORED && factor->mean.known;
}

static gboolean is_worded_alike(const SurveyItem *a, const SurveyItem *b) {
  return g_strcmp0(survey_wording_get(a->text, NULL), survey_wording_get(b->text, NULL)) == 0;
}

/* TRUE if every statement that counts in either cycle is in both, in the same words. */
static gboolean is_same(const SurveyLensResult *before, const SurveyLensResult *after,
                        const char *factor_id) {
  g_autoptr(GArray) joins = survey_common_items_join(before, after, factor_id);
  for (guint i = 0; i < joins->len; i++) {
    const SurveyJoin *join = &g_array_index(joins, SurveyJoin, i);
    const SurveyItemResult *one = join->before != NULL ? join->before : join->after;
    const SurveyItemResult *other = join->after != NULL ? join->after : join->before;
    if (!one->item->scored && !other->item->scored)
      continue;
    if (!survey_common_items_count(join) || !is_worded_alike(one->item, other->item))
      return FALSE;
  }
  return TRUE;
}

static void add_points(SurveyTrendFactor *factor, const SurveyTrendLens *lens) {
  const char *id = factor->factor->id;
  const SurveyFactorResult *last = NULL;
  for (guint cycle = 0; cycle < lens->cycles->len; cycle++) {
    const SurveyLensResult *now = g_ptr_array_index(lens->cycles, cycle);
    const SurveyLensResult *before = cycle > 0 ? lens->cycles->pdata[cycle - 1] : NULL;
    SurveyTrendPoint point = {.result =
                                  now == NULL ? NULL : survey_lens_result_find_factor(now, id)};
    point.joined = is_scored(last) && is_scored(point.result) && is_same(before, now, id);
    g_array_append_val(factor->points, point);
    last = point.result;
  }
}

static int compare_values(gconstpointer a, gconstpointer b) {
  const double *first = a, *second = b;
  return SURVEY_NUMBER_COMPARE(*first, *second);
}

static void add_median(SurveyTrendFactor *factor, guint from, guint to) {
  if (to - from + 1 < SURVEY_TREND_MIN_MEDIAN)
    return;
  g_autoptr(GArray) values = g_array_new(FALSE, FALSE, sizeof(double));
  for (guint i = from; i <= to; i++)
    g_array_append_val(values,
                       g_array_index(factor->points, SurveyTrendPoint, i).result->mean.value);
  g_array_sort(values, compare_values);
  const SurveyTrendMedian median = {from, to, survey_quantile(values, 0.5)};
  g_array_append_val(factor->medians, median);
}

/* One for each run of joined points. */
static void add_medians(SurveyTrendFactor *factor) {
  guint from = 0;
  for (guint i = 1; i <= factor->points->len; i++) {
    if (i < factor->points->len && g_array_index(factor->points, SurveyTrendPoint, i).joined)
      continue;
    add_median(factor, from, i - 1);
    from = i;
  }
}

static void free_factor(gpointer data) {
  SurveyTrendFactor *factor = data;
  g_array_unref(factor->points);
  g_array_unref(factor->medians);
  g_free(factor);
}

static void add_factor(SurveyTrendLens *lens, const SurveyFactor *factor) {
  SurveyTrendFactor *course = g_new0(SurveyTrendFactor, 1);
  course->factor = factor;
  course->points = g_array_new(FALSE, FALSE, sizeof(SurveyTrendPoint));
  course->medians = g_array_new(FALSE, FALSE, sizeof(SurveyTrendMedian));
  g_ptr_array_add(lens->factors, course);
  add_points(course, lens);
  add_medians(course);
}

static void free_lens(gpointer data) {
  SurveyTrendLens *lens = data;
  g_ptr_array_unref(lens->cycles);
  g_ptr_array_unref(lens->factors);
  g_free(lens);
}

static gboolean has_lens(const SurveyTrend *trend, const SurveyLensResult *like) {
  for (guint l = 0; l < trend->lenses->len; l++) {
    const SurveyTrendLens *lens = g_ptr_array_index(trend->lenses, l);
    if (is_same_lens(lens->latest, like))
      return TRUE;
  }
  return FALSE;
}

static void add_lens(SurveyTrend *trend, const SurveyLensResult *latest) {
  if (has_lens(trend, latest))
    return;
  SurveyTrendLens *lens = g_new0(SurveyTrendLens, 1);
  lens->latest = latest;
  lens->cycles = g_ptr_array_new();
  lens->factors = g_ptr_array_new_with_free_func(free_factor);
  for (guint cycle = 0; cycle < trend->results->len; cycle++)
    g_ptr_array_add(lens->cycles, (gpointer)find_lens(get_result(trend, cycle), latest));
  for (guint i = 0; i < latest->factors->len; i++)
    add_factor(lens, g_array_index(latest->factors, SurveyFactorResult, i).factor);
  g_ptr_array_add(trend->lenses, lens);
}

static int compare_lenses(gconstpointer a, gconstpointer b) {
  const SurveyTrendLens *const *first = a, *const *second = b;
  return (int)(*first)->latest->lens - (int)(*second)->latest->lens;
}

SurveyTrend *survey_trend_new(GPtrArray *results) {
  g_return_val_if_fail(results->len > 0, NULL);
  SurveyTrend *trend = g_new0(SurveyTrend, 1);
  trend->results = results;
  trend->lenses = g_ptr_array_new_with_free_func(free_lens);
  sort_by_date(results);
  for (guint cycle = results->len; cycle-- > 0;) {
    const SurveyResult *result = get_result(trend, cycle);
    for (guint l = 0; l < result->lenses->len; l++)
      add_lens(trend, g_ptr_array_index(result->lenses, l));
  }
  g_ptr_array_sort(trend->lenses, compare_lenses);
  return trend;
}

gboolean survey_trend_has_course(const SurveyTrend *trend) {
  guint n_scored = 0;
  for (guint cycle = 0; cycle < trend->results->len; cycle++)
    n_scored += survey_result_has_score(get_result(trend, cycle)) ? 1 : 0;
  return n_scored > 1;
}

void survey_trend_free(SurveyTrend *trend) {
  if (trend == NULL)
    return;
  g_ptr_array_unref(trend->lenses);
  g_ptr_array_unref(trend->results);
  g_free(trend);
}
