// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/charts.h"
#include "render/report/gap.h"
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

UNIT_MAIN("charts", gap_says_who_rates_higher_and_by_how_much, gap_of_equal_views_is_alike,
          gap_of_too_few_people_has_words_and_no_figure,
          table_of_the_gap_has_every_value_of_its_chart, items_stand_under_one_key_a_lens,
          items_of_one_factor_are_those_alone)
