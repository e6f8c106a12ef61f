// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/alternative.h"

#include "render/report/cell.h"
#include "render/report/phrase.h"

/* "Safety 71 (65–77)"; without `intervals`, or where there is none: "Safety 71". */
static char *describe_factor(const RenderView *view, const SurveyLensResult *lens,
                             const SurveyFactor *factor, gboolean intervals) {
  const SurveyFactorResult *result = render_view_find(lens, factor);
  const char *name = render_view_text(view, factor->name);
  g_autofree char *score = render_cell_score(view, result);
  g_autofree char *interval = intervals ? render_cell_interval(view, result) : NULL;
  if (interval == NULL)
    return survey_words_fill(view->words,
                             render_view_is_scored(result) ? "chart.value" : "chart.reason", "name",
                             name, "value", score, NULL);
  return survey_words_fill(view->words, "chart.value-interval", "name", name, "value", score,
                           "interval", interval, NULL);
}

/* "Staff: Healing 48, Safety 71." */
static char *describe_lens(const RenderView *view, const SurveyLensResult *lens,
                           gboolean intervals) {
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < view->factors->len; i++)
    g_ptr_array_add(
        values, describe_factor(view, lens, render_view_get_factor(view, i)->factor, intervals));
  g_ptr_array_add(values, NULL);
  g_autofree char *list =
      survey_words_join_by(view->words, "join.semicolon", (const char *const *)values->pdata);
  return survey_words_fill(view->words, "chart.series", "name", render_view_lens_name(view, lens),
                           "values", list, NULL);
}

static char *describe_profile(const RenderView *view, const char *intro_id, gboolean intervals) {
  g_autofree char *reading = render_phrase_plain(view);
  GString *text = g_string_new(render_view_say(view, intro_id));
  g_string_append_printf(text, " %s", reading);
  for (guint i = 0; i < view->drawn->len; i++) {
    g_autofree char *series = describe_lens(view, view->drawn->pdata[i], intervals);
    g_string_append_printf(text, " %s", series);
  }
  return g_string_free(text, FALSE);
}

char *render_alternative_radar(const RenderView *view) {
  return describe_profile(view, "chart.radar", FALSE);
}

char *render_alternative_dots(const RenderView *view) {
  return describe_profile(view, "chart.dots", TRUE);
}

/* "2 chose “never”; 9 chose “sometimes”; mean 63": the levels that were chosen, then the note. */
static char *describe_bar(const RenderView *view, const RenderBars *bars, const RenderBar *bar) {
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; !bar->hidden && i < bar->texts->len; i++) {
    if (g_array_index(bar->fracs, double, i) > 0.0)
      g_ptr_array_add(parts,
                      survey_words_fill(view->words, "chart.level", "level", bars->levels->pdata[i],
                                        "value", bar->texts->pdata[i], NULL));
  }
  if (bar->note != NULL)
    g_ptr_array_add(parts, g_strdup(bar->note));
  g_ptr_array_add(parts, NULL);
  g_autofree char *list =
      survey_words_join_by(view->words, "join.semicolon", (const char *const *)parts->pdata);
  return survey_words_fill(view->words, "chart.bar", "name", bar->label, "values", list, NULL);
}

char *render_alternative_bars(const RenderView *view, const RenderBars *bars) {
  GString *text = g_string_new(render_view_say(view, "chart.bars"));
  for (guint i = 0; i < bars->bars->len; i++) {
    g_autofree char *bar = describe_bar(view, bars, bars->bars->pdata[i]);
    g_string_append_printf(text, " %s", bar);
  }
  return g_string_free(text, FALSE);
}

/* "“Doors open” Staff 60; Service users 41; staff 19 higher." */
static char *describe_dumbbell(const RenderView *view, const RenderDumbbells *chart,
                               const RenderDumbbell *row) {
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
  for (guint end = 0; end < RENDER_DUMBBELL_N_ENDS; end++) {
    if (row->ends[end].known)
      g_ptr_array_add(parts,
                      survey_words_fill(view->words, "chart.value", "name", chart->ends[end].name,
                                        "value", row->ends[end].text, NULL));
  }
  if (row->words != NULL)
    g_ptr_array_add(parts, g_strdup(row->words));
  g_ptr_array_add(parts, NULL);
  g_autofree char *list =
      survey_words_join_by(view->words, "join.semicolon", (const char *const *)parts->pdata);
  return survey_words_fill(view->words, "chart.bar", "name", row->label, "values", list, NULL);
}

char *render_alternative_dumbbells(const RenderView *view, const char *intro,
                                   const RenderDumbbells *chart) {
  GString *text = g_string_new(intro);
  for (guint i = 0; i < chart->rows->len; i++) {
    g_autofree char *row = describe_dumbbell(view, chart, chart->rows->pdata[i]);
    g_string_append_printf(text, " %s", row);
  }
  return g_string_free(text, FALSE);
}

/* "Safety: 14 March 2026 71; …; median 65." */
static char *describe_panel(const RenderView *view, const RenderTrend *chart,
                            const RenderTrendPanel *panel) {
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < panel->points->len; i++) {
    const RenderPoint *point = &g_array_index(panel->points, RenderPoint, i);
    g_ptr_array_add(values,
                    survey_words_fill(view->words, point->known ? "chart.point" : "chart.reason",
                                      "name", g_array_index(chart->times, RenderTime, i).label,
                                      "value", point->text, NULL));
  }
  for (guint i = 0; i < panel->medians->len; i++)
    g_ptr_array_add(values, g_strdup(g_array_index(panel->medians, RenderMedian, i).text));
  g_ptr_array_add(values, NULL);
  g_autofree char *list =
      survey_words_join_by(view->words, "join.semicolon", (const char *const *)values->pdata);
  return survey_words_fill(view->words, "chart.series", "name", panel->label, "values", list, NULL);
}

char *render_alternative_trend(const RenderView *view, const char *reading,
                               const RenderTrend *chart) {
  GString *text = g_string_new(render_view_say(view, "chart.run"));
  g_string_append_printf(text, " %s", reading);
  for (guint i = 0; i < chart->panels->len; i++) {
    g_autofree char *panel = describe_panel(view, chart, chart->panels->pdata[i]);
    g_string_append_printf(text, " %s", panel);
  }
  return g_string_free(text, FALSE);
}

/* "Safety: median 58, half between 50 and 66; Ash Ward 45; …." */
static char *describe_row(const RenderView *view, const RenderSpread *chart,
                          const RenderSpreadRow *row) {
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_add(values, g_strdup(row->words));
  for (guint i = 0; i < row->points->len; i++) {
    const RenderPoint *point = &g_array_index(row->points, RenderPoint, i);
    g_ptr_array_add(values,
                    survey_words_fill(view->words, point->known ? "chart.value" : "chart.reason",
                                      "name", chart->names->pdata[i], "value", point->text, NULL));
  }
  g_ptr_array_add(values, NULL);
  g_autofree char *list =
      survey_words_join_by(view->words, "join.semicolon", (const char *const *)values->pdata);
  return survey_words_fill(view->words, "chart.series", "name", row->label, "values", list, NULL);
}

char *render_alternative_spread(const RenderView *view, const char *reading,
                                const RenderSpread *chart) {
  GString *text = g_string_new(render_view_say(view, "chart.network"));
  g_string_append_printf(text, " %s.", reading);
  for (guint i = 0; i < chart->rows->len; i++) {
    g_autofree char *row = describe_row(view, chart, chart->rows->pdata[i]);
    g_string_append_printf(text, " %s", row);
  }
  return g_string_free(text, FALSE);
}
