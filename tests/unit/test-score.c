// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/agreement.h"
#include "survey/score/matrix.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

/* The result of one form's responses; `takes` are pairs of answers and how often, "555 3;112 1". */
static SurveyResult *score_all(const SurveyForm *form, SurveyLens lens, const char *takes) {
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  g_auto(GStrv) parts = g_strsplit(takes, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    g_auto(GStrv) pair = g_strsplit(parts[i], " ", 2);
    sketch_take(collection, form, lens, pair[0], (guint)g_ascii_strtoull(pair[1], NULL, 10));
  }
  return sketch_score(collection);
}

START_TEST(a_factor_is_scored_if_one_response_is) {
  static const struct {
    const char *name, *takes;
    SurveyState state;
    guint64 n;
  } rows[] = {
      {"one of three scored", "5555 1;nnnn 1;.... 1", SURVEY_STATE_SCORED, 1},
      {"none applies", "nnnn 4", SURVEY_STATE_NOT_APPLICABLE, 0},
      {"one had too few answers", "nnnn 4;5... 1", SURVEY_STATE_TOO_FEW_ANSWERS, 0},
      {"nobody could say", "uuuu 4", SURVEY_STATE_TOO_FEW_ANSWERS, 0},
  };
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b c d");
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, rows[r].takes);
    const SurveyFactorResult *factor = sketch_factor(result, SURVEY_LENS_STAFF, "f");
    ck_assert_msg(factor->state == rows[r].state, "%s: %s", rows[r].name,
                  survey_state_name(factor->state));
    ck_assert_msg(factor->n == rows[r].n, "%s: n", rows[r].name);
    ck_assert_msg(factor->mean.known == (rows[r].n > 0), "%s: mean", rows[r].name);
    ck_assert_msg(survey_result_has_score(result) == (rows[r].n > 0), "%s", rows[r].name);
  }
}
END_TEST

START_TEST(an_item_says_why_it_has_no_score) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b c d");
  g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, "5nn. 2;4nu. 1");
  ck_assert_int_eq(sketch_item(result, SURVEY_LENS_STAFF, "a")->state, SURVEY_STATE_SCORED);
  ck_assert_int_eq(sketch_item(result, SURVEY_LENS_STAFF, "b")->state, SURVEY_STATE_NOT_APPLICABLE);
  ck_assert_int_eq(sketch_item(result, SURVEY_LENS_STAFF, "c")->state,
                   SURVEY_STATE_TOO_FEW_ANSWERS);
  ck_assert_int_eq(sketch_item(result, SURVEY_LENS_STAFF, "d")->state,
                   SURVEY_STATE_TOO_FEW_ANSWERS);
}
END_TEST

START_TEST(answers_are_counted_by_state) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b c?");
  g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, "5n1 2;u.2 3;43. 1");
  SurveyCounts counts = sketch_factor(result, SURVEY_LENS_STAFF, "f")->counts;
  ck_assert_uint_eq(counts.answered, 2 + 1 + 1);
  ck_assert_uint_eq(counts.not_applicable, 2);
  ck_assert_uint_eq(counts.unable, 3);
  ck_assert_uint_eq(counts.unanswered, 3);
  ck_assert_uint_eq(counts.not_asked, 0);
  const SurveyItemResult *unscored = sketch_item(result, SURVEY_LENS_STAFF, "c");
  ck_assert_uint_eq(unscored->n, 5);
  sketch_assert_near("an unscored item is shown", unscored->mean, 15.0);
}
END_TEST

START_TEST(an_unscored_item_before_others_hides_none_of_them) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a? b c");
  g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, "545 2");
  ck_assert_uint_eq(sketch_factor(result, SURVEY_LENS_STAFF, "f")->counts.answered, 4);
}
END_TEST

START_TEST(one_person_has_no_interval_and_a_group_never_has) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b");
  g_autoptr(SurveyResult) one = score_all(form, SURVEY_LENS_STAFF, "54 1");
  ck_assert(!sketch_factor(one, SURVEY_LENS_STAFF, "f")->ci_low.known);
  g_autoptr(SurveyResult) two = score_all(form, SURVEY_LENS_STAFF, "54 1;11 1");
  ck_assert(sketch_factor(two, SURVEY_LENS_STAFF, "f")->ci_low.known);
  g_autoptr(SurveyResult) group = score_all(form, SURVEY_LENS_AGREED, "54 1;11 1");
  ck_assert(!sketch_factor(group, SURVEY_LENS_AGREED, "f")->ci_low.known);
  ck_assert_uint_eq(survey_result_find_lens(group, SURVEY_LENS_AGREED)->group_size, 6);
}
END_TEST

START_TEST(an_interval_may_reach_into_other_bands) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  sketch_bands(form, "0 25 50 75");
  g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, "3 4;4 4");
  const SurveyFactorResult *factor = sketch_factor(result, SURVEY_LENS_STAFF, "f");
  sketch_assert_near("mean", factor->mean, 62.5); /* 51.3 to 73.7 */
  ck_assert_str_eq(factor->band->id, "50");
  ck_assert_ptr_eq(factor->band_low, factor->band);
  ck_assert_ptr_eq(factor->band_high, factor->band);
  g_autoptr(SurveyResult) wider = score_all(form, SURVEY_LENS_STAFF, "2 4;5 4");
  factor = sketch_factor(wider, SURVEY_LENS_STAFF, "f");
  ck_assert_str_eq(factor->band->id, "50");
  ck_assert_str_eq(factor->band_low->id, "25");
  ck_assert_str_eq(factor->band_high->id, "75");
}
END_TEST

START_TEST(spread_is_in_levels_and_wide_beyond_a_sixth) {
  static const struct {
    const char *name, *takes;
    guint n_levels;
    double spread;
    gboolean wide;
  } rows[] = {
      {"worked case", "2 3;3 9;4 9;5 6", 5, 0.81481481481481477, FALSE},
      {"all the same", "3 7", 5, 0.0, FALSE},
      {"opposite ends", "1 5;5 5", 5, 2.0, TRUE},
      {"exactly 5/6 is not wide", "1 5;2 2;3 5", 5, 5.0 / 6.0, FALSE},
      {"just over 5/6", "1 6;2 2;3 6", 5, 6.0 / 7.0, TRUE},
      {"two levels, evenly", "1 5;2 5", 2, 0.5, TRUE},
      {"two levels, one of five", "1 4;2 1", 2, 0.32, FALSE},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, rows[r].n_levels, "f: a");
    g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, rows[r].takes);
    const SurveyItemResult *item = sketch_item(result, SURVEY_LENS_STAFF, "a");
    sketch_assert_near(rows[r].name, item->spread, rows[r].spread);
    ck_assert_msg(item->wide == rows[r].wide, "%s: wide", rows[r].name);
  }
}
END_TEST

START_TEST(alpha_is_absent_where_it_says_nothing) {
  static const struct {
    const char *name, *form, *takes;
    gboolean known;
  } rows[] = {
      {"twenty scored", "f: a b", "11 10;55 10", TRUE},
      {"nineteen scored", "f: a b", "11 10;55 9", FALSE},
      {"twenty of which one is not scored", "f: a b", "11 10;55 9;nn 1", FALSE},
      {"one item", "f: a", "1 10;5 10", FALSE},
      {"one item that counts", "f: a b?", "11 10;55 10", FALSE},
      {"no spread at all", "f: a b", "33 20", FALSE},
      {"items that cancel out", "f: a b", "15 10;51 10", FALSE},
      {"an unscored item before the others", "f: a? b c", "511 10;155 10", TRUE},
      {"two answered two of the items", "f: a b c", "1.1 10;.55 8;111 1;555 1", TRUE},
      {"one answered two of the items", "f: a b c", "1.1 10;.55 9;111 1", FALSE},
      {"items never answered together", "f: a b", "1. 10;.5 10;2. 10;.4 10", FALSE},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, rows[r].form);
    g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, rows[r].takes);
    SurveyFigure alpha = sketch_factor(result, SURVEY_LENS_STAFF, "f")->alpha;
    ck_assert_msg(alpha.known == rows[r].known, "%s", rows[r].name);
  }
}
END_TEST

START_TEST(alpha_turns_reversed_items_and_ignores_weights) {
  g_autoptr(SurveyForm) plain = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b c");
  g_autoptr(SurveyForm) turned = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a*3 b- c");
  g_autoptr(SurveyResult) one = score_all(plain, SURVEY_LENS_STAFF, "112 9;244 6;554 7");
  g_autoptr(SurveyResult) other = score_all(turned, SURVEY_LENS_STAFF, "152 9;224 6;514 7");
  sketch_assert_near("alpha", sketch_factor(one, SURVEY_LENS_STAFF, "f")->alpha,
                     sketch_factor(other, SURVEY_LENS_STAFF, "f")->alpha.value);
}
END_TEST

START_TEST(agreement_looks_at_complete_responses_on_one_scale) {
  static const struct {
    const char *name, *form, *takes;
    gboolean known;
    double rwg_j;
    guint64 n_complete;
  } rows[] = {
      {"all agree", "f: a b", "45 3", TRUE, 1.0, 3},
      {"worse than chance is 0", "f: a b", "11 4;55 4", TRUE, 0.0, 8},
      {"one item: variance 0.5 of 2", "f: a", "4 1;5 1", TRUE, 0.75, 2},
      {"two items: 2 x 0.75 / (2 x 0.75 + 0.25)", "f: a b", "44 1;55 1", TRUE, 6.0 / 7.0, 2},
      {"a little worse than chance is 0", "f: a", "1 40;2 40;3 40;4 40;5 40", TRUE, 0.0, 200},
      {"an unscored item before the others", "f: a? b c", "144 1;155 1;.1. 4", TRUE, 6.0 / 7.0, 2},
      {"no item that counts", "f: a?", "4 1;5 1", FALSE, 0.0, 0},
      {"the incomplete are left out", "f: a b", "44 1;55 1;1. 4;n1 3", TRUE, 6.0 / 7.0, 2},
      {"one complete response", "f: a b", "44 1;1. 4", FALSE, 0.0, 1},
      {"mixed scales", "f: a b@4", "44 1;53 1", FALSE, 0.0, 2},
      {"an unscored item may be blank", "f: a b@4?", "4. 1;5. 1", TRUE, 0.75, 2},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, rows[r].form);
    g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, rows[r].takes);
    const SurveyFactorResult *factor = sketch_factor(result, SURVEY_LENS_STAFF, "f");
    ck_assert_msg(factor->rwg_j.known == rows[r].known, "%s", rows[r].name);
    ck_assert_msg(factor->n_complete == rows[r].n_complete, "%s: n", rows[r].name);
    if (rows[r].known)
      sketch_assert_near(rows[r].name, factor->rwg_j, rows[r].rwg_j);
  }
}
END_TEST

START_TEST(the_overall_score_needs_every_factor) {
  static const struct {
    const char *name, *takes;
    SurveyState state;
  } rows[] = {
      {"all", "531 3", SURVEY_STATE_SCORED},
      {"one not applicable", "53n 3", SURVEY_STATE_NOT_APPLICABLE},
      {"one with too few answers", "5.1 3", SURVEY_STATE_TOO_FEW_ANSWERS},
      {"one of each", "5n. 3", SURVEY_STATE_TOO_FEW_ANSWERS},
      {"one of each, the other way", "5.n 3", SURVEY_STATE_TOO_FEW_ANSWERS},
  };
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a; g: b; h: c");
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, rows[r].takes);
    const SurveyLensResult *lens = survey_result_find_lens(result, SURVEY_LENS_STAFF);
    ck_assert_msg(lens->overall_state == rows[r].state, "%s", rows[r].name);
    ck_assert_msg(lens->overall.known == (rows[r].state == SURVEY_STATE_SCORED), "%s",
                  rows[r].name);
    if (lens->overall.known)
      sketch_assert_near(rows[r].name, lens->overall, 50.0);
  }
}
END_TEST

/* The Easy Read form sorts before the standard one by id and is shorter. */
START_TEST(two_forms_of_a_lens_share_their_items) {
  g_autoptr(SurveyForm) form =
      sketch_form("user", SURVEY_LENS_SERVICE_USER, 5, "f: a b c*2 d; g: e");
  g_autoptr(SurveyForm) easy = sketch_form("easy", SURVEY_LENS_SERVICE_USER, 5, "f: c a x");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  sketch_take(collection, easy, SURVEY_LENS_SERVICE_USER, "511", 2);
  sketch_take(collection, form, SURVEY_LENS_SERVICE_USER, "5454 3", 1);
  g_autoptr(SurveyResult) result = sketch_score(collection);
  const SurveyLensResult *lens = survey_result_find_lens(result, SURVEY_LENS_SERVICE_USER);
  static const char *const order[] = {"a", "b", "c", "d", "x", "e"};
  ck_assert_uint_eq(lens->items->len, G_N_ELEMENTS(order));
  for (guint i = 0; i < G_N_ELEMENTS(order); i++)
    ck_assert_str_eq(g_array_index(lens->items, SurveyItemResult, i).item->id, order[i]);
  ck_assert_uint_eq(lens->n_responses, 3);
  ck_assert_ptr_eq(g_ptr_array_index(lens->forms, 0), form);

  const SurveyFactorResult *f = sketch_factor(result, SURVEY_LENS_SERVICE_USER, "f");
  /* Easy Read (100 + 0 + 0) / 3, standard (100 + 75 + 2 x 100 + 75) / 5. */
  sketch_assert_near("f", f->mean, (2.0 * 100.0 / 3.0 + 90.0) / 3.0);
  ck_assert_uint_eq(f->n, 3);
  ck_assert_uint_eq(f->n_complete, 0);
  ck_assert_uint_eq(f->counts.not_asked, 2 + 2 + 1);
  const SurveyItemResult *a = sketch_item(result, SURVEY_LENS_SERVICE_USER, "a");
  ck_assert_uint_eq(a->levels[0], 2);
  ck_assert_uint_eq(a->levels[4], 1);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_SERVICE_USER, "b")->counts.not_asked, 2);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_SERVICE_USER, "x")->counts.not_asked, 1);
  const SurveyFactorResult *g = sketch_factor(result, SURVEY_LENS_SERVICE_USER, "g");
  ck_assert_uint_eq(g->n, 1);
  ck_assert_uint_eq(g->counts.not_asked, 2);
  ck_assert_int_eq(g->state, SURVEY_STATE_SCORED);
}
END_TEST

START_TEST(items_that_mean_different_things_are_not_added_up) {
  g_autoptr(SurveyForm) form = sketch_form("user", SURVEY_LENS_SERVICE_USER, 5, "f: a b c d");
  g_autoptr(SurveyForm) easy = sketch_form("easy", SURVEY_LENS_SERVICE_USER, 3, "f: a b- c@5?");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  sketch_take(collection, form, SURVEY_LENS_SERVICE_USER, "5555", 2);
  sketch_take(collection, easy, SURVEY_LENS_SERVICE_USER, "333", 1);
  g_autoptr(SurveyResult) result = sketch_score(collection);
  const SurveyLensResult *lens = survey_result_find_lens(result, SURVEY_LENS_SERVICE_USER);
  ck_assert_uint_eq(lens->items->len, 7);
  for (guint i = 0; i < 7; i++) {
    const SurveyItemResult *item = &g_array_index(lens->items, SurveyItemResult, i);
    ck_assert_uint_eq(item->n, i < 4 ? 2 : 1);
    ck_assert_uint_eq(item->counts.not_asked, i < 4 ? 1 : 2);
  }
}
END_TEST

START_TEST(ratings_by_two_groups_stay_two) {
  g_autoptr(SurveyForm) staff = sketch_form("staff", SURVEY_LENS_STAFF, 5, "f: a b");
  g_autoptr(SurveyForm) user = sketch_form("user", SURVEY_LENS_SERVICE_USER, 5, "f: c d");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  sketch_take(collection, staff, SURVEY_LENS_AGREED, "55", 1);
  sketch_take(collection, user, SURVEY_LENS_AGREED, "11", 1);
  g_autoptr(SurveyResult) result = sketch_score(collection);
  ck_assert_uint_eq(result->lenses->len, 2);
  const SurveyLensResult *first = g_ptr_array_index(result->lenses, 0);
  const SurveyLensResult *second = g_ptr_array_index(result->lenses, 1);
  sketch_assert_near("staff", first->overall, 100.0);
  sketch_assert_near("user", second->overall, 0.0);
}
END_TEST

START_TEST(cells_come_in_order_of_first_appearance) {
  static const char *const names[][2] = {{"b", "2"}, {"a", "2"}, {"b", "1"}, {"b", "2"},
                                         {"a", "2"}, {"b2", ""}, {"b", "2"}};
  static const char *const dates[] = {"2026-03-02", "", "2026-01-01", "2026-03-10",
                                      "2026-02-02", "", "2026-03-09"};
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  SurveyAnswer answers[] = {0};
  for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
    SurveyResponse response = {.form = form,
                               .respondent = "r",
                               .service = names[i][0],
                               .cycle = names[i][1],
                               .date = dates[i],
                               .answers = answers};
    survey_collection_take(&response, collection);
  }
  static const struct {
    const char *service, *cycle, *date;
    guint64 n;
  } expected[] = {{"b", "2", "2026-03-10", 3},
                  {"a", "2", "2026-02-02", 2},
                  {"b", "1", "2026-01-01", 1},
                  {"b2", "", "", 1}};
  ck_assert_uint_eq(collection->cells->len, G_N_ELEMENTS(expected));
  for (guint c = 0; c < G_N_ELEMENTS(expected); c++) {
    const SurveyCell *cell = g_ptr_array_index(collection->cells, c);
    ck_assert_str_eq(cell->service, expected[c].service);
    ck_assert_str_eq(cell->cycle, expected[c].cycle);
    ck_assert_str_eq(cell->latest_date, expected[c].date);
    const SurveyTally *tally = g_ptr_array_index(cell->tallies, 0);
    ck_assert_uint_eq(tally->n_responses, expected[c].n);
  }
}
END_TEST

START_TEST(evidence_is_counted_beside_answers) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b d; g: c");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  SurveyAnswer answers[] = {0, 1, SURVEY_ANSWER_UNABLE, 2};
  SurveyResponseText texts[] = {{0, 0, SURVEY_TEXT_EVIDENCE, FALSE, "rota"},
                                {1, 0, SURVEY_TEXT_EVIDENCE, FALSE, "minutes"},
                                {0, 0, SURVEY_TEXT_NOTE, FALSE, "why"},
                                {2, 0, SURVEY_TEXT_EVIDENCE, FALSE, "of no answer"},
                                {0, 1, SURVEY_TEXT_NARRATIVE, TRUE, "once"}};
  SurveyResponse response = {.form = form,
                             .respondent = "r",
                             .service = "",
                             .cycle = "",
                             .date = "",
                             .answers = answers,
                             .texts = texts,
                             .n_texts = G_N_ELEMENTS(texts)};
  survey_collection_take(&response, collection);
  g_autoptr(SurveyCollection) whole = survey_collection_new();
  survey_collection_merge(whole, collection);
  survey_collection_merge(whole, collection);
  g_autoptr(SurveyResult) merged = sketch_score(whole);
  ck_assert_uint_eq(sketch_item(merged, SURVEY_LENS_STAFF, "b")->n_evidence, 2);
  g_autoptr(SurveyResult) result = sketch_score(collection);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_STAFF, "a")->n_evidence, 1);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_STAFF, "d")->n_evidence, 0);
  ck_assert_uint_eq(sketch_factor(result, SURVEY_LENS_STAFF, "f")->n_evidence, 2);
  ck_assert_uint_eq(sketch_factor(result, SURVEY_LENS_STAFF, "g")->n_evidence, 0);
}
END_TEST

/* A tailored form may be the same bytes on another parent, and have other items. */
START_TEST(one_form_on_two_parents_is_two) {
  g_autoptr(SurveyForm) one = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b");
  g_autoptr(SurveyForm) other = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a c");
  one->parent_sha256 = g_strdup("1");
  other->parent_sha256 = g_strdup("2");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  sketch_take(collection, other, SURVEY_LENS_STAFF, "35", 2);
  sketch_take(collection, one, SURVEY_LENS_STAFF, "11", 3);
  g_autoptr(SurveyResult) result = sketch_score(collection);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_STAFF, "a")->n, 5);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_STAFF, "b")->n, 3);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_STAFF, "c")->n, 2);
}
END_TEST

START_TEST(an_item_that_nobody_answered_has_no_spread) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b");
  g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, "5. 3");
  ck_assert(!sketch_item(result, SURVEY_LENS_STAFF, "b")->spread.known);
  ck_assert(!survey_agreement_get_spread((const guint64[5]){0}, 5).known);
  g_autofree guint64 *levels = g_new0(guint64, 2); /* and nothing behind them is read */
  levels[1] = 3;
  sketch_assert_near("all on one level", survey_agreement_get_spread(levels, 2), 0.0);
}
END_TEST

/* Over one item, or over none: then nothing is the base of anything. */
START_TEST(the_base_of_alpha_is_of_the_items_that_count) {
  static const struct {
    const char *name, *form;
    guint64 n_together;
  } rows[] = {
      {"one item", "f: a", 20},
      {"one item that counts", "f: a b?", 20},
      {"none that counts", "f: a? b?", 0},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, rows[r].form);
    g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, "11 10;55 10");
    const SurveyFactorResult *factor = sketch_factor(result, SURVEY_LENS_STAFF, "f");
    ck_assert_msg(factor->n_together == rows[r].n_together, "%s", rows[r].name);
  }
}
END_TEST

START_TEST(without_an_interval_the_band_is_the_only_one) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a; g: b");
  sketch_bands(form, "0 25 50 75");
  g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, "3n 1");
  const SurveyFactorResult *one = sketch_factor(result, SURVEY_LENS_STAFF, "f");
  ck_assert_str_eq(one->band->id, "50");
  ck_assert_ptr_eq(one->band_low, one->band);
  ck_assert_ptr_eq(one->band_high, one->band);
  const SurveyFactorResult *none = sketch_factor(result, SURVEY_LENS_STAFF, "g");
  ck_assert_ptr_null(none->band);
  ck_assert_ptr_null(none->band_low);
  ck_assert_ptr_null(none->band_high);
}
END_TEST

START_TEST(a_factor_of_the_shorter_form_alone_is_scored_too) {
  g_autoptr(SurveyForm) form = sketch_form("user", SURVEY_LENS_SERVICE_USER, 5, "f: a b c");
  g_autoptr(SurveyForm) easy = sketch_form("easy", SURVEY_LENS_SERVICE_USER, 5, "f: a; g: x");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  sketch_take(collection, form, SURVEY_LENS_SERVICE_USER, "555", 2);
  sketch_take(collection, easy, SURVEY_LENS_SERVICE_USER, "12", 3);
  g_autoptr(SurveyResult) result = sketch_score(collection);
  const SurveyFactorResult *f = sketch_factor(result, SURVEY_LENS_SERVICE_USER, "f");
  const SurveyFactorResult *g = sketch_factor(result, SURVEY_LENS_SERVICE_USER, "g");
  ck_assert_ptr_eq(f->factor, g_ptr_array_index(form->factors, 0));
  sketch_assert_near("g", g->mean, 25.0);
  ck_assert_uint_eq(g->n, 3);
  ck_assert_uint_eq(g->counts.not_asked, 2);
}
END_TEST

START_TEST(how_many_were_invited_stands_with_their_lens) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  sketch_take(collection, form, SURVEY_LENS_STAFF, "5", 2);
  sketch_take(collection, form, SURVEY_LENS_PEER, "4", 1);
  SurveyScoreOptions options = {.n_invited = {[SURVEY_LENS_STAFF] = 30}};
  g_autoptr(SurveyResult) result = survey_score(collection->cells->pdata[0], &options);
  ck_assert_uint_eq(survey_result_find_lens(result, SURVEY_LENS_STAFF)->n_invited, 30);
  ck_assert_uint_eq(survey_result_find_lens(result, SURVEY_LENS_PEER)->n_invited, 0);
}
END_TEST

START_TEST(no_matrix_can_be_freed) {
  survey_matrix_free(NULL);
}
END_TEST

/* Evidence is of the item, in whichever form it stands. */
START_TEST(evidence_is_counted_over_all_forms_of_the_lens) {
  g_autoptr(SurveyForm) form = sketch_form("user", SURVEY_LENS_SERVICE_USER, 5, "f: a b c");
  g_autoptr(SurveyForm) easy = sketch_form("easy", SURVEY_LENS_SERVICE_USER, 5, "f: b a; g: d");
  g_autoptr(SurveyForm) pulse = sketch_form("pulse", SURVEY_LENS_SERVICE_USER, 5, "g: d");
  g_autoptr(SurveyTally) first = survey_tally_new(form, SURVEY_LENS_SERVICE_USER);
  g_autoptr(SurveyTally) second = survey_tally_new(easy, SURVEY_LENS_SERVICE_USER);
  g_autoptr(SurveyTally) third = survey_tally_new(pulse, SURVEY_LENS_SERVICE_USER);
  g_autoptr(GPtrArray) tallies = g_ptr_array_new();
  g_ptr_array_add(tallies, first);
  g_ptr_array_add(tallies, second);
  g_ptr_array_add(tallies, third);
  first->n_evidence[1] = 3;
  second->n_evidence[0] = 4;
  second->n_evidence[2] = 100;
  third->n_evidence[0] = 1000;
  g_autoptr(SurveyMatrix) matrix = survey_matrix_new(tallies, "f");
  ck_assert_ptr_eq(matrix->factor, g_ptr_array_index(form->factors, 0));
  ck_assert_uint_eq(survey_matrix_count_evidence(matrix, 1), 7);
  ck_assert_uint_eq(survey_matrix_count_evidence(matrix, 2), 0);
}
END_TEST

START_TEST(a_long_scale_after_a_short_one_keeps_its_levels) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a@2 b@11 c");
  g_autoptr(SurveyResult) result = score_all(form, SURVEY_LENS_STAFF, "1b5 3;2a1 2;195 4");
  const SurveyItemResult *item = sketch_item(result, SURVEY_LENS_STAFF, "b");
  ck_assert_uint_eq(item->levels[10], 3);
  ck_assert_uint_eq(item->levels[9], 2);
  ck_assert_uint_eq(item->levels[8], 4);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_STAFF, "a")->levels[1], 2);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_STAFF, "c")->levels[4], 7);
}
END_TEST

UNIT_MAIN("score", a_factor_is_scored_if_one_response_is, an_item_says_why_it_has_no_score,
          answers_are_counted_by_state, an_unscored_item_before_others_hides_none_of_them,
          one_person_has_no_interval_and_a_group_never_has, an_interval_may_reach_into_other_bands,
          spread_is_in_levels_and_wide_beyond_a_sixth, alpha_is_absent_where_it_says_nothing,
          alpha_turns_reversed_items_and_ignores_weights,
          agreement_looks_at_complete_responses_on_one_scale, the_overall_score_needs_every_factor,
          two_forms_of_a_lens_share_their_items, items_that_mean_different_things_are_not_added_up,
          ratings_by_two_groups_stay_two, cells_come_in_order_of_first_appearance,
          evidence_is_counted_beside_answers, one_form_on_two_parents_is_two,
          an_item_that_nobody_answered_has_no_spread, the_base_of_alpha_is_of_the_items_that_count,
          without_an_interval_the_band_is_the_only_one,
          a_factor_of_the_shorter_form_alone_is_scored_too,
          how_many_were_invited_stands_with_their_lens, no_matrix_can_be_freed,
          evidence_is_counted_over_all_forms_of_the_lens,
          a_long_scale_after_a_short_one_keeps_its_levels)
