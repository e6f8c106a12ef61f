// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/charts.h"
#include "render/report/course.h"
#include "render/report/gap.h"
#include "render/report/moves.h"
#include "render/report/services.h"
#include "tests/unit/cycles.h"
#include "tests/unit/reported.h"
#include "tests/unit/spoken.h"
#include "tests/unit/unit.h"
#include <string.h>

/* What a chart's blocks say; takes them over. Free with g_free(). */
static char *speak(GPtrArray *blocks) {
  g_autoptr(RenderDocument) document = render_document_new();
  g_ptr_array_unref(document->blocks);
  document->blocks = blocks;
  return spoken_document(document);
}

/* Safety: staff 75 (item 1: 75), users 25 (25); words: 50 and 100; trust: 25 and 0. */
static void take_both(Reported *c, guint n_users) {
  reported_take(c, SURVEY_LENS_STAFF, "44 33 22", 12);
  reported_take(c, SURVEY_LENS_SERVICE_USER, "22 55 11", n_users);
}

START_TEST(gap_says_who_rates_higher_and_by_how_much) {
  g_auto(Reported) c = reported_new();
  take_both(&c, 12);
  reported_write(&c, 10);
  const RenderChartsOptions how = {.words = c.words};
  g_autofree char *spoken = speak(render_charts_gap(c.result, &how));
  reported_assert_says(spoken, "~ Doors open | Staff=75 | Service users=25 | staff 50 higher\n");
  reported_assert_says(spoken,
                       "~ Plain words | Staff=50 | Service users=100 | service users 50 higher\n");
  reported_assert_says(spoken, "[Safety of all, the two views statement by statement, from 0 to "
                               "100. On the statements that both were asked, staff rate 50");
  reported_assert_says(spoken, "“Doors open” Staff 75; Service users 25; staff 50 higher.]");
  reported_assert_says(spoken, "A gap says where to look, not who is right.");
}
END_TEST

START_TEST(gap_of_equal_views_is_alike) {
  g_auto(Reported) c = reported_new();
  reported_take(&c, SURVEY_LENS_STAFF, "44 33 22", 12);
  reported_take(&c, SURVEY_LENS_SERVICE_USER, "44 33 22", 12);
  reported_write(&c, 10);
  const RenderChartsOptions how = {.words = c.words};
  g_autofree char *spoken = speak(render_charts_gap(c.result, &how));
  reported_assert_says(spoken, "~ Doors open | Staff=75 | Service users=75 | alike\n");
}
END_TEST

START_TEST(gap_of_too_few_people_has_words_and_no_figure) {
  g_auto(Reported) c = reported_new();
  take_both(&c, 7);
  reported_write(&c, 10);
  const RenderChartsOptions how = {.words = c.words};
  g_autofree char *spoken = speak(render_charts_gap(c.result, &how));
  reported_assert_says(spoken, "No difference between the two views can be shown");
  reported_assert_silent(spoken, "~");
  reported_assert_silent(spoken, "75");
}
END_TEST

START_TEST(table_of_the_gap_has_every_value_of_its_chart) {
  g_auto(Reported) c = reported_new();
  take_both(&c, 12);
  reported_write(&c, 10);
  g_auto(RenderView) view = {0};
  render_view_init(&view, c.result, c.words, NULL);
  GPtrArray *blocks = render_blocks_new();
  render_block_take_table(blocks, render_gap_new_table(&view));
  g_autofree char *spoken = speak(blocks);
  reported_assert_says(spoken, "Statement | Staff | Service users | In words\n"
                               "Safety of all | 75 | 25 | staff 50 higher\n"
                               "Doors open | 75 | 25 | staff 50 higher\n");
}
END_TEST

START_TEST(items_stand_under_one_key_a_lens) {
  g_auto(Reported) c = reported_new();
  take_both(&c, 12);
  reported_write(&c, 10);
  const RenderChartsOptions how = {.words = c.words};
  g_autoptr(GPtrArray) blocks = render_charts_items(c.result, &how);
  guint n_bars = 0, n_keys = 0;
  for (guint i = 0; i < blocks->len; i++) {
    const RenderBlock *block = blocks->pdata[i];
    n_bars += block->kind == RENDER_BLOCK_BARS;
    n_keys += block->kind == RENDER_BLOCK_BARS && !block->bars->keyless;
  }
  ck_assert_uint_eq(n_bars, 6);
  ck_assert_uint_eq(n_keys, 2);
}
END_TEST

START_TEST(items_of_one_factor_are_those_alone) {
  g_auto(Reported) c = reported_new();
  take_both(&c, 12);
  reported_write(&c, 10);
  const RenderChartsOptions how = {.words = c.words, .factor = "words"};
  g_autofree char *spoken = speak(render_charts_items(c.result, &how));
  reported_assert_says(spoken, "~ Plain words | 0 | 0 | 12 | 0 | 0 | mean 50\n");
  reported_assert_silent(spoken, "Doors open");
}
END_TEST

/* What the table says; takes it over. */
static char *speak_table(RenderTable *table) {
  GPtrArray *blocks = render_blocks_new();
  render_block_take_table(blocks, table);
  return speak(blocks);
}

static void name_items(SurveyForm *form) {
  for (guint i = 0; i < form->items->len; i++) {
    SurveyItem *item = form->items->pdata[i];
    g_clear_pointer(&item->text, survey_wording_free);
    item->text = survey_wording_new("en", item->id);
  }
  for (guint i = 0; i < form->factors->len; i++) {
    SurveyFactor *factor = form->factors->pdata[i];
    g_clear_pointer(&factor->name, survey_wording_free);
    factor->name = survey_wording_new("en", factor->id);
  }
}

START_TEST(moves_of_people_are_named_only_where_they_are_clear) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a b", "f: a b");
  name_items(cycles.before);
  name_items(cycles.after);
  cycles_take_before(&cycles, "23 10;24 10");
  cycles_take_after(&cycles, "43 10;54 10");
  g_autoptr(SurveyChange) change = cycles_compare(&cycles, 10);
  g_autoptr(SurveyWords) words = survey_words_new_english(NULL);
  const RenderChartsOptions how = {.words = words};
  g_autofree char *spoken = speak(render_charts_moves(change, &how));
  reported_assert_says(spoken, "~ a | Before=25 | After=88 | higher\n");
  reported_assert_says(spoken, "~ b | Before=63 | After=63 | no clear move\n");
  reported_assert_says(spoken, "Staff: 1 statement moved up.");
  reported_assert_says(spoken, "From 44 to 75: +31");
  reported_assert_says(spoken, "“a” Before 25; After 88; higher.");
  g_auto(RenderView) view = {0};
  render_view_init(&view, change->after, words, NULL);
  g_autofree char *table = speak_table(render_moves_new_table(&view, change->lenses->pdata[0]));
  reported_assert_says(table, "\nf | 44 | 75 | clearer: up\na | 25 | 88 | higher\nb | 63 | 63 | "
                              "no clear move\n");
}
END_TEST

START_TEST(moves_of_a_group_are_counted_in_steps) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_AGREED, "f: a b c d e", "f: a b c d g");
  name_items(cycles.before);
  name_items(cycles.after);
  cycles_take_before(&cycles, "245.1 1");
  cycles_take_after(&cycles, "44431 1");
  g_autoptr(SurveyChange) change = cycles_compare(&cycles, 10);
  g_autoptr(SurveyWords) words = survey_words_new_english(NULL);
  const RenderChartsOptions how = {.words = words};
  g_autofree char *spoken = speak(render_charts_moves(change, &how));
  reported_assert_says(spoken, "~ a | Before=25 | After=75 | 2 steps better\n");
  reported_assert_says(spoken, "~ b | Before=75 | After=75 | same\n");
  reported_assert_says(spoken, "~ c | Before=100 | After=75 | 1 step worse\n");
  reported_assert_says(spoken, "| newly answered\n");
  reported_assert_says(spoken, "| added: not compared\n");
  reported_assert_says(spoken, "| dropped: not compared\n");
}
END_TEST

START_TEST(moves_of_too_few_people_have_words_and_no_figure) {
  g_auto(Cycles) cycles = cycles_new(SURVEY_LENS_STAFF, "f: a b", "f: a b");
  cycles_take_before(&cycles, "23 9");
  cycles_take_after(&cycles, "43 20");
  g_autoptr(SurveyChange) change = cycles_compare(&cycles, 10);
  g_autoptr(SurveyWords) words = survey_words_new_english(NULL);
  const RenderChartsOptions how = {.words = words};
  g_autofree char *spoken = speak(render_charts_moves(change, &how));
  reported_assert_says(spoken, "No change can be shown");
  reported_assert_silent(spoken, "~");
}
END_TEST

#define ENOUGH 12 /* people for a figure to be shown */
#define FEW    9

/* One response to the staff form, `times` times. */
static void take_of(Reported *c, const char *service, const char *date, const char *answers,
                    guint times) {
  SurveyAnswer read[SURVEY_FORM_MAX_ITEMS] = {0};
  sketch_answers(answers, read);
  SurveyResponse response = {.form = c->staff,
                             .lens = SURVEY_LENS_STAFF,
                             .respondent = "r",
                             .service = service,
                             .cycle = date,
                             .date = date,
                             .answers = read};
  for (guint i = 0; i < times; i++)
    survey_collection_take(&response, c->collection);
}

static GPtrArray *score_all(const SurveyCollection *collection) {
  GPtrArray *results = g_ptr_array_new_with_free_func((GDestroyNotify)survey_result_free);
  for (guint c = 0; c < collection->cells->len; c++) {
    SurveyResult *result = survey_score(collection->cells->pdata[c], NULL);
    survey_suppress(result, 10);
    g_ptr_array_add(results, result);
  }
  return results;
}

START_TEST(run_has_every_date_value_and_median) {
  g_auto(Reported) c = reported_new();
  take_of(&c, "", "2024-03-14", "44 33 22", ENOUGH);
  take_of(&c, "", "2025-03-14", "55 33 22", ENOUGH);
  take_of(&c, "", "2026-03-14", "22 33 22", ENOUGH);
  g_autoptr(SurveyTrend) trend = survey_trend_new(score_all(c.collection));
  const RenderChartsOptions how = {.words = c.words};
  g_autofree char *spoken = speak(render_charts_run(trend, &how));
  reported_assert_says(spoken, "~ Safety of all | 75 | 100 | 25 | .-- | median 75\n");
  reported_assert_says(spoken, "Safety of all: 14 March 2024: 75; 14 March 2025: 100; "
                               "14 March 2026: 25; median 75.");
  reported_assert_says(spoken, "Staff: of 3 factors with a median, 0 above it now and 1 below.");
  reported_assert_says(spoken, "There are no control limits: they need about twelve points");
  reported_assert_silent(spoken, "Where the line is broken");
  g_auto(RenderView) view = {0};
  render_view_init(&view, trend->results->pdata[2], c.words, NULL);
  g_autofree char *table =
      speak_table(render_course_new_table(&view, trend, trend->lenses->pdata[0]));
  reported_assert_says(table, "Factor | 14 March 2024 | 14 March 2025 | 14 March 2026 | Median\n"
                              "Safety of all | 75 | 100 | 25 | 75\n");
}
END_TEST

START_TEST(run_says_where_a_line_is_broken_and_where_a_value_lacks) {
  g_auto(Reported) c = reported_new();
  take_of(&c, "", "2024-03-14", "44 33 22", ENOUGH);
  reported_reword(&c.users, "lens='service-user'", "lens='staff'");
  SurveyForm *staff = c.staff;
  c.staff = c.users; /* the same statements under other ids */
  take_of(&c, "", "2025-03-14", "55 33 22", ENOUGH);
  c.staff = staff;
  take_of(&c, "", "2026-03-14", "22 33 22", FEW);
  g_autoptr(SurveyTrend) trend = survey_trend_new(score_all(c.collection));
  const RenderChartsOptions how = {.words = c.words};
  g_autofree char *spoken = speak(render_charts_run(trend, &how));
  reported_assert_says(spoken, "~ Safety of all | 75 | 100 | fewer than 10 answers | ...\n");
  reported_assert_says(spoken, "Where the line is broken, the statements before and after are not");
  reported_assert_says(spoken, "An open circle below the scale is a cycle without a value");
  reported_assert_says(spoken, "A median is drawn from three joined points on.");
}
END_TEST

START_TEST(run_of_one_cycle_says_so) {
  g_auto(Reported) c = reported_new();
  take_of(&c, "", "2024-03-14", "44 33 22", ENOUGH);
  g_autoptr(SurveyTrend) trend = survey_trend_new(score_all(c.collection));
  const RenderChartsOptions how = {.words = c.words};
  g_autofree char *spoken = speak(render_charts_run(trend, &how));
  reported_assert_says(spoken,
                       "So far there is one cycle, and a run chart begins with the second.");
  reported_assert_silent(spoken, "~");
}
END_TEST

static void take_services(Reported *c, guint n) {
  static const char *const names[] = {"Elm", "Ash", "Fir", "Oak", "Yew"};
  static const char *const answers[] = {"11 33 22", "22 33 22", "33 33 22", "44 33 22", "55 33 22"};
  for (guint i = 0; i < n; i++)
    take_of(c, names[i], "2024-03-14", answers[i], ENOUGH);
  take_of(c, "Bay", "2024-03-14", "55 55 55", FEW);
}

START_TEST(network_names_every_service_in_words_and_ranks_none) {
  g_auto(Reported) c = reported_new();
  take_services(&c, 5);
  g_autoptr(GPtrArray) results = score_all(c.collection);
  g_autoptr(GPtrArray) networks = survey_network_list(results);
  const RenderChartsOptions how = {.words = c.words, .own = "Oak"};
  g_autofree char *spoken = speak(render_charts_network(networks, results, &how));
  reported_assert_says(spoken, "~ Safety of all | 25 | fewer than 10 answers | 0 | 50 | 75 | 100 | "
                               "median 50, half of them 25 to 75\n");
  reported_assert_says(spoken,
                       "Ash 25; Bay, fewer than 10 answers; Elm 0; Fir 50; Oak 75; Yew 100.");
  reported_assert_says(spoken, "This is not a ranking");
  reported_assert_says(spoken, " Oak    another service");
  g_auto(RenderView) view = {0};
  render_view_init(&view, results->pdata[0], c.words, NULL);
  g_autofree char *table = speak_table(render_services_new_table(&view, networks->pdata[0]));
  reported_assert_says(table, "\nAsh | 25 | 50 | 25\nBay | fewer than 10 answers |");
  reported_assert_says(table, "\nMedian | 50 | 50 | 25\n");
}
END_TEST

START_TEST(network_of_four_has_no_median) {
  g_auto(Reported) c = reported_new();
  take_services(&c, 4);
  g_autoptr(GPtrArray) results = score_all(c.collection);
  g_autoptr(GPtrArray) networks = survey_network_list(results);
  const RenderChartsOptions how = {.words = c.words};
  g_autofree char *spoken = speak(render_charts_network(networks, results, &how));
  reported_assert_says(spoken, "| 4 services\n");
  reported_assert_says(spoken, "need at least 5 services that are shown");
  reported_assert_silent(spoken, "half of them");
}
END_TEST

UNIT_MAIN("charts", gap_says_who_rates_higher_and_by_how_much, gap_of_equal_views_is_alike,
          gap_of_too_few_people_has_words_and_no_figure,
          table_of_the_gap_has_every_value_of_its_chart, items_stand_under_one_key_a_lens,
          items_of_one_factor_are_those_alone, moves_of_people_are_named_only_where_they_are_clear,
          moves_of_a_group_are_counted_in_steps, moves_of_too_few_people_have_words_and_no_figure,
          run_has_every_date_value_and_median,
          run_says_where_a_line_is_broken_and_where_a_value_lacks, run_of_one_cycle_says_so,
          network_names_every_service_in_words_and_ranks_none, network_of_four_has_no_median)
