// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"
#include <string.h>

#define MIN_N 10
#define SU    SURVEY_LENS_SERVICE_USER

static void take_all(SurveyCollection *collection, const SurveyForm *form, SurveyLens lens,
                     const char *takes) {
  g_auto(GStrv) parts = g_strsplit(takes, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    g_auto(GStrv) pair = g_strsplit(parts[i], " ", 2);
    sketch_take(collection, form, lens, pair[0], (guint)g_ascii_strtoull(pair[1], NULL, 10));
  }
}

static SurveyResult *publish(const SurveyForm *form, SurveyLens lens, const char *takes,
                             guint min_n) {
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  take_all(collection, form, lens, takes);
  SurveyResult *result = sketch_score(collection);
  survey_suppress(result, min_n);
  return result;
}

/* Ids of what was hidden: "f a b g", a factor before its items. */
static char *list_hidden(const SurveyResult *result) {
  GString *ids = g_string_new(NULL);
  for (guint h = 0; h < result->hidden->len; h++) {
    const SurveyHidden *hidden = &g_array_index(result->hidden, SurveyHidden, h);
    g_string_append_printf(ids, "%s%s", h > 0 ? " " : "",
                           hidden->item != NULL ? hidden->item->id : hidden->factor->id);
  }
  return g_string_free(ids, FALSE);
}

START_TEST(what_is_below_the_threshold_is_hidden) {
  static const struct {
    const char *name, *form, *takes;
    guint min_n;
    const char *hidden;
  } rows[] = {
      {"exactly the threshold", "f: a b; g: c", "555 10", 10, ""},
      {"one below", "f: a b; g: c", "555 9", 10, "f a b g c"},
      {"a raised threshold", "f: a b; g: c", "555 14", 15, "f a b g c"},
      {"a threshold of 1 hides nothing", "f: a b; g: c", "5n. 1", 1, ""},
      {"a hidden item takes the smallest shown one with it", "f: a b c d",
       "5555 8;555. 2;55.. 2;5... 4;5.5. 1", 10, "c d"},
      {"of equal ones the later", "f: a b c", "555 9;55. 5", 10, "b c"},
      {"of equal ones the later, before the hidden one", "f: a b c", "555 9;.55 5", 10, "a c"},
      {"an unscored item before them", "f: a? b c d", "5555 8;5555 4;555. 3;5.55 1", 15, "b d"},
      {"two hidden items keep each other company", "f: a b c d", "5555 9;..55 5", 10, "a b"},
      {"of two items both", "f: a b", "55 9;5. 5", 10, "a b"},
      {"a factor without its items", "f: a b c d", "55.. 9;..55 9;5... 9;.5.. 9;..5. 9;...5 9", 20,
       "f a b c d"},
      {"a hidden factor leaves one item", "f: a b c", "5.. 12;.5. 12;..5 12", 10, "f b c"},
      {"the last is the largest", "f: a b c", "5.. 12;.5. 12;..5 14", 10, "f a b"},
      {"the largest", "f: a b c", "5.. 12;.5. 14;..5 13", 10, "f a c"},
      {"with others that are hidden already", "f: a b c d", "5... 12;.5.. 14;..5. 3", 10,
       "f a c d"},
      {"a factor below, one item not", "f: a b c", "5.. 12", 10, "f b c"},
      {"its base would follow from those of two", "f: a b c", "55. 9;5.. 1;.5. 1", 10, "f b c"},
      {"but not those that do not count", "f: a b c?", "5.5 12;.nn 12;..5 12", 13, "f a b"},
      {"nobody's item is no company", "f: a b c d", "555. 9;55.. 5;5... 5", 10, "b c d"},
      {"two items of nobody need none", "f: a b c d", "55.. 12", 10, "c d"},
      {"one item of nobody looks like any other", "f: a b c", "55. 12", 10, "b c"},
      {"only its own factor's items are taken", "f: a b c; g: d e", "55555 9;55.55 3", 10, "b c"},
      {"an unscored item needs no company", "f: a b c?", "555 9;55. 5", 10, "c"},
      {"and cannot be it", "f: a b c?", "555 14;.55 5;.5. 5", 15, "a b"},
      {"where nobody answered there is no base", "f: a b c; g: d", "555n 12", 10, "g d"},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, rows[r].form);
    g_autoptr(SurveyResult) result = publish(form, SURVEY_LENS_STAFF, rows[r].takes, rows[r].min_n);
    g_autofree char *hidden = list_hidden(result);
    ck_assert_msg(strcmp(hidden, rows[r].hidden) == 0, "%s: hidden \"%s\"", rows[r].name, hidden);
    ck_assert_uint_eq(result->min_n, rows[r].min_n);
  }
}
END_TEST

START_TEST(no_figure_of_a_hidden_cell_is_left) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b; g: c");
  sketch_bands(form, "0 50");
  g_autoptr(SurveyResult) result = publish(form, SURVEY_LENS_STAFF, "555 4;1nu 5", MIN_N);
  SurveyFactorResult factor = *sketch_factor(result, SURVEY_LENS_STAFF, "f");
  SurveyFactorResult bare_factor = {
      .factor = factor.factor, .state = SURVEY_STATE_SUPPRESSED, .first_item = 0, .n_items = 2};
  ck_assert_mem_eq(&factor, &bare_factor, sizeof factor);
  SurveyItemResult item = *sketch_item(result, SURVEY_LENS_STAFF, "a");
  SurveyItemResult bare_item = {
      .item = item.item, .state = SURVEY_STATE_SUPPRESSED, .was_answered = TRUE};
  ck_assert_mem_eq(&item, &bare_item, sizeof item);
  const SurveyLensResult *lens = survey_result_find_lens(result, SURVEY_LENS_STAFF);
  ck_assert(lens->responses_hidden);
  ck_assert_uint_eq(lens->n_responses, 0);
  ck_assert_int_eq(lens->overall_state, SURVEY_STATE_SUPPRESSED);
  ck_assert(!lens->overall.known);
  ck_assert(!survey_result_has_score(result));
}
END_TEST

START_TEST(a_hidden_factor_hides_the_overall_score) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a; g: b");
  g_autoptr(SurveyResult) result = publish(form, SURVEY_LENS_STAFF, "55 9;5n 3", MIN_N);
  const SurveyLensResult *lens = survey_result_find_lens(result, SURVEY_LENS_STAFF);
  ck_assert_int_eq(sketch_factor(result, SURVEY_LENS_STAFF, "f")->state, SURVEY_STATE_SCORED);
  ck_assert_int_eq(lens->overall_state, SURVEY_STATE_SUPPRESSED);
  ck_assert(!lens->overall.known);
  ck_assert_uint_eq(lens->n_responses, 12);
}
END_TEST

START_TEST(the_answers_of_a_factor_are_those_of_its_shown_items) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b c d");
  g_autoptr(SurveyResult) result =
      publish(form, SURVEY_LENS_STAFF, "5555 8;555. 4;55u. 2;5nu. 3", MIN_N);
  g_autofree char *hidden = list_hidden(result);
  ck_assert_str_eq(hidden, "c d");
  SurveyCounts counts = sketch_factor(result, SURVEY_LENS_STAFF, "f")->counts;
  ck_assert_uint_eq(counts.answered, 17 + 14);
  ck_assert_uint_eq(counts.not_applicable, 3);
  ck_assert_uint_eq(counts.unable, 0);
  ck_assert_uint_eq(counts.unanswered, 0);
}
END_TEST

START_TEST(agreement_has_a_base_of_its_own) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b c");
  g_autoptr(SurveyResult) few = publish(form, SURVEY_LENS_STAFF, "551 9;55. 6;.51 6", MIN_N);
  const SurveyFactorResult *factor = sketch_factor(few, SURVEY_LENS_STAFF, "f");
  ck_assert_int_eq(factor->state, SURVEY_STATE_SCORED);
  ck_assert(!factor->rwg_j.known);
  ck_assert_uint_eq(factor->n_complete, 0);
  g_autoptr(SurveyResult) enough = publish(form, SURVEY_LENS_STAFF, "551 10;55. 6", MIN_N);
  factor = sketch_factor(enough, SURVEY_LENS_STAFF, "f");
  sketch_assert_near("rwg", factor->rwg_j, 1.0);
  ck_assert_uint_eq(factor->n_complete, 10);
}
END_TEST

START_TEST(alpha_has_a_base_of_its_own) {
  static const struct {
    const char *name, *form, *takes;
    gboolean known;
  } rows[] = {
      {"all answered", "f: a b c", "112 10;445 10;231 10", TRUE},
      {"a hidden item", "f: a b c d", "1124 10;44.5 10;23.1 10", TRUE},
      {"four answered an item", "f: a b c d", "1121 4;44.5 13;23.1 13", FALSE},
      {"ten are together", "f: a b c", "112 5;445 5;.45 15;2.3 15;42. 15", TRUE},
      {"nine are together", "f: a b c", "112 5;445 4;.45 1;2.3 15;42. 15;.25 15", TRUE},
      {"nine of two items", "f: a b c", "112 5;445 4;.45 15;2.3 15", FALSE},
      {"an unscored item nobody answered", "f: a b c?", "11. 10;44. 10", TRUE},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, rows[r].form);
    g_autoptr(SurveyResult) result = publish(form, SURVEY_LENS_STAFF, rows[r].takes, MIN_N);
    const SurveyFactorResult *factor = sketch_factor(result, SURVEY_LENS_STAFF, "f");
    ck_assert_msg(factor->state == SURVEY_STATE_SCORED, "%s: hidden", rows[r].name);
    ck_assert_msg(factor->alpha.known == rows[r].known, "%s", rows[r].name);
    ck_assert_msg((factor->n_together > 0) == rows[r].known, "%s: its base", rows[r].name);
  }
}
END_TEST

/* Everybody gives evidence with every item, whether he answers it or not. */
static void take_with_evidence(SurveyCollection *collection, const SurveyForm *form,
                               const char *sketch, guint times) {
  SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS] = {0};
  sketch_answers(sketch, answers);
  g_autofree SurveyResponseText *texts = g_new0(SurveyResponseText, form->items->len);
  for (guint i = 0; i < form->items->len; i++)
    texts[i] =
        (SurveyResponseText){.item_index = i, .kind = SURVEY_TEXT_EVIDENCE, .text = "minutes"};
  SurveyResponse response = {.form = form,
                             .respondent = "r",
                             .service = "",
                             .cycle = "",
                             .date = "",
                             .answers = answers,
                             .texts = texts,
                             .n_texts = form->items->len};
  for (guint i = 0; i < times; i++)
    survey_collection_take(&response, collection);
}

START_TEST(evidence_is_hidden_with_its_item) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b c d?; g: e");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  take_with_evidence(collection, form, "55555", 4);
  take_with_evidence(collection, form, "55.5n", 8);
  take_with_evidence(collection, form, "5u.5.", 3);
  g_autoptr(SurveyResult) result = sketch_score(collection);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_STAFF, "b")->n_evidence, 12);
  ck_assert_uint_eq(sketch_factor(result, SURVEY_LENS_STAFF, "f")->n_evidence, 15 + 12 + 4);
  survey_suppress(result, MIN_N);
  g_autofree char *hidden = list_hidden(result);
  ck_assert_str_eq(hidden, "b c g e");
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_STAFF, "a")->n_evidence, 15);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_STAFF, "b")->n_evidence, 0);
  ck_assert_uint_eq(sketch_item(result, SURVEY_LENS_STAFF, "d")->n_evidence, 15);
  ck_assert_uint_eq(sketch_factor(result, SURVEY_LENS_STAFF, "f")->n_evidence, 15);
  ck_assert_uint_eq(sketch_factor(result, SURVEY_LENS_STAFF, "g")->n_evidence, 0);
}
END_TEST

START_TEST(a_rating_by_a_group_is_never_hidden) {
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b; g: c");
  g_autoptr(SurveyResult) result = publish(form, SURVEY_LENS_PEER, "5n. 1", MIN_N);
  ck_assert_uint_eq(result->hidden->len, 0);
  ck_assert_int_eq(sketch_factor(result, SURVEY_LENS_PEER, "f")->state, SURVEY_STATE_SCORED);
  ck_assert_int_eq(sketch_factor(result, SURVEY_LENS_PEER, "g")->state,
                   SURVEY_STATE_TOO_FEW_ANSWERS);
  ck_assert_uint_eq(survey_result_find_lens(result, SURVEY_LENS_PEER)->n_responses, 1);
}
END_TEST

/* Which gaps and pairs stay. Pairs are named as in the result's order, hidden ones in brackets. */
static char *list_pairs(const SurveyGap *gap) {
  GString *ids = g_string_new(gap->state == SURVEY_STATE_SUPPRESSED ? "hidden:" : "shown:");
  for (guint p = 0; p < gap->pairs->len; p++) {
    const SurveyPairGap *pair = &g_array_index(gap->pairs, SurveyPairGap, p);
    gboolean hidden = pair->state == SURVEY_STATE_SUPPRESSED;
    ck_assert(!hidden || !(pair->gap.known || pair->staff.known || pair->service_user.known ||
                           pair->n_staff > 0 || pair->n_service_user > 0));
    g_string_append_printf(ids, hidden ? " (%s)" : " %s", pair->pair);
  }
  return g_string_free(ids, FALSE);
}

static const struct {
  const char *name, *staff, *user, *staff_takes, *user_takes, *shown;
} published_gaps[] = {
    {"both sides are large", "f: a/p b/q", "f: c/p d/q", "55 10", "15 12", "shown: p q"},
    {"too few staff", "f: a/p b/q", "f: c/p d/q", "55 9", "15 12", "hidden: (p) (q)"},
    {"too few service users", "f: a/p b/q", "f: c/p d/q", "55 30", "15 9", "hidden: (p) (q)"},
    {"the place of a hidden pair says nothing", "f: a/p b/q c/r d/s", "f: a/p b/q c/r d/s",
     "5555 9;..55 9", "3113 12", "shown: r s (p) (q)"},
    {"one hidden item among the pairs", "f: a/p b/q c d", "f: a/p b/q", "5555 9;5..5 9", "11 12",
     "hidden: p (q)"},
    {"one of three hidden items among the pairs", "f: a/p b/q c d e g", "f: a/p b/q",
     "555555 9;5...55 9", "11 12", "hidden: p (q)"},
    {"all hidden items but one among the pairs", "f: a/p b/q c d/r e/s g/t",
     "f: a/p b/q d/r e/s g/t", "555555 9;...555 12", "11111 12", "hidden: r s t (p) (q)"},
    {"two hidden items on both sides of the line", "f: a/p b/q c d e/r g/s h/t i/u",
     "f: a/p b/q e/r g/s h/t i/u", "55555555 9;....5555 12", "111111 12", "shown: r s t u (p) (q)"},
    {"one of a user's hidden items among the pairs", "f: a/p b/q", "f: a/p b/q c d", "11 12",
     "5555 9;5..5 9", "hidden: p (q)"},
    {"all but one of a user's hidden items among the pairs", "f: a/p b/q d/r e/s g/t",
     "f: a/p b/q c d/r e/s g/t", "11111 12", "555555 9;...555 12", "hidden: r s t (p) (q)"},
    {"two of a user's hidden items on both sides", "f: a/p b/q e/r g/s h/t i/u",
     "f: a/p b/q c d e/r g/s h/t i/u", "111111 12", "55555555 9;....5555 12",
     "shown: r s t u (p) (q)"},
    {"a user's hidden items outside the pairs", "f: a/p b/q", "f: a/p b/q c d", "11 12",
     "5555 9;55.. 12", "shown: p q"},
    {"a hidden factor of users, its gap over other items", "f: a/p b/q", "f: a/p b/q c d e g h",
     "11 12", "5555555 9;55..... 9", "hidden: p (q)"},
    {"hidden items outside the pairs", "f: a/p b/q c d", "f: a/p b/q", "5555 9;55.. 12", "11 12",
     "shown: p q"},
    {"the company of a hidden item is in no gap either", "f: a/p b c", "f: a/p",
     "555 9;55. 5;.55 5;..5 9", "1 12", "shown: p"},
    {"all hidden items but nobody's are outside the pairs", "f: a/p b/q c d e g h", "f: a/p b/q",
     "5.55555 9;5.5..55 12", "11 12", "shown: p (q)"},
    {"one hidden item and nobody's among the pairs", "f: a/p b/q c d e/r", "f: a/p b/q e/r",
     "5.555 9;5.55. 12", "111 12", "hidden: p (q) (r)"},
    {"a hidden factor, its gap over other items", "f: a/p b/q c d e g h", "f: a/p b/q",
     "5555555 9;55..... 9", "11 12", "hidden: p (q)"},
    {"a hidden factor, none of its gap's items hidden", "f: a/p b c d", "f: a/p", "5... 12", "1 12",
     "hidden: p"},
    {"a hidden factor of users, none of its gap's items hidden", "f: a/p", "f: a/p b c d", "5 12",
     "1... 12", "hidden: p"},
    {"enough answered each pair, but few of the staff half of them", "f: a/p b/q c/r d e",
     "f: a/p b/q c/r", "5..55 10;.5.55 10;..555 10", "111 12", "hidden: p q r"},
    {"and few of the users", "f: a/p b/q c/r", "f: a/p b/q c/r d e", "555 12",
     "1..11 10;.1.11 10;..111 10", "hidden: p q r"},
    {"the only pair is company", "f: a/p b c", "f: a/p", "555 9;.55 5", "1 12", "hidden: (p)"},
};

START_TEST(gaps_do_not_give_away_what_is_hidden) {
  for (guint r = 0; r < G_N_ELEMENTS(published_gaps); r++) {
    g_autoptr(SurveyForm) staff =
        sketch_form("staff", SURVEY_LENS_STAFF, 5, published_gaps[r].staff);
    g_autoptr(SurveyForm) user = sketch_form("user", SU, 5, published_gaps[r].user);
    g_autoptr(SurveyCollection) collection = survey_collection_new();
    take_all(collection, staff, SURVEY_LENS_STAFF, published_gaps[r].staff_takes);
    take_all(collection, user, SU, published_gaps[r].user_takes);
    g_autoptr(SurveyResult) result = sketch_score(collection);
    survey_suppress(result, MIN_N);
    const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, 0);
    g_autofree char *shown = list_pairs(gap);
    ck_assert_msg(strcmp(shown, published_gaps[r].shown) == 0, "%s: %s", published_gaps[r].name,
                  shown);
    gboolean hidden = gap->state == SURVEY_STATE_SUPPRESSED;
    ck_assert_msg(!hidden || !(gap->gap.known || gap->staff.known || gap->service_user.known ||
                               gap->ci_low.known || gap->n_staff + gap->n_service_user > 0),
                  "%s: a figure is left", published_gaps[r].name);
  }
}
END_TEST

/* Random answers: no published figure has a base below the threshold, and no factor has exactly one
 * hidden item that counts. */
START_TEST(whatever_the_answers_nothing_small_is_published) {
  static const char marks[] = "12345nu..";
  GRand *rand = g_rand_new_with_seed(3);
  guint n_hidden = 0;
  guint n_shown = 0;
  for (guint round = 0; round < 200; round++) {
    g_autoptr(SurveyForm) form =
        sketch_form("x", SURVEY_LENS_STAFF, 5, "f: a b c d; g: e h i?; j: k l");
    g_autoptr(SurveyCollection) collection = survey_collection_new();
    for (gint n = g_rand_int_range(rand, 5, 30); n > 0; n--) {
      char answers[10] = {0};
      for (guint i = 0; i < 9; i++)
        answers[i] = marks[g_rand_int_range(rand, 0, sizeof marks - 1)];
      sketch_take(collection, form, SURVEY_LENS_STAFF, answers, 1);
    }
    g_autoptr(SurveyResult) result = sketch_score(collection);
    survey_suppress(result, MIN_N);
    const SurveyLensResult *lens = survey_result_find_lens(result, SURVEY_LENS_STAFF);
    for (guint f = 0; f < lens->factors->len; f++) {
      const SurveyFactorResult *factor = &g_array_index(lens->factors, SurveyFactorResult, f);
      guint hidden_here = 0;
      ck_assert(factor->state == SURVEY_STATE_SUPPRESSED ? !factor->mean.known
                                                         : factor->n >= MIN_N);
      ck_assert(!factor->rwg_j.known || factor->n_complete >= MIN_N);
      for (guint i = 0; i < factor->n_items; i++) {
        const SurveyItemResult *item =
            &g_array_index(lens->items, SurveyItemResult, factor->first_item + i);
        gboolean hidden = item->state == SURVEY_STATE_SUPPRESSED;
        ck_assert(hidden ? item->counts.not_applicable + item->n == 0 : item->n >= MIN_N);
        hidden_here += hidden && item->item->scored;
        n_shown += !hidden;
      }
      ck_assert_uint_ne(hidden_here, 1);
      n_hidden += hidden_here;
    }
  }
  ck_assert_uint_gt(n_hidden, 100);
  ck_assert_uint_gt(n_shown, 100);
  g_rand_free(rand);
}
END_TEST

START_TEST(a_mean_over_some_items_isolates_what_is_single_within_or_without) {
  static const struct {
    guint n_hidden, n_within;
    gboolean isolates;
  } rows[] = {
      {0, 0, FALSE}, {1, 0, FALSE}, {2, 0, FALSE}, {1, 1, TRUE},  {2, 1, TRUE}, {2, 2, FALSE},
      {3, 1, TRUE},  {3, 2, TRUE},  {3, 3, FALSE}, {4, 2, FALSE}, {4, 3, TRUE},
  };
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++)
    ck_assert_msg(survey_suppress_isolates(rows[r].n_hidden, rows[r].n_within) == rows[r].isolates,
                  "%u of %u", rows[r].n_within, rows[r].n_hidden);
}
END_TEST

START_TEST(a_hidden_pair_still_says_which_items_it_is_of) {
  g_autoptr(SurveyForm) staff = sketch_form("staff", SURVEY_LENS_STAFF, 5, "f: a/p b");
  g_autoptr(SurveyForm) user = sketch_form("user", SU, 5, "f: c/p d");
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  take_all(collection, staff, SURVEY_LENS_STAFF, "55 9");
  take_all(collection, user, SU, "15 12");
  g_autoptr(SurveyResult) result = sketch_score(collection);
  survey_suppress(result, MIN_N);
  const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, 0);
  const SurveyPairGap *pair = &g_array_index(gap->pairs, SurveyPairGap, 0);
  ck_assert_int_eq(pair->state, SURVEY_STATE_SUPPRESSED);
  ck_assert_str_eq(pair->staff_item->id, "a");
  ck_assert_str_eq(pair->user_item->id, "c");
}
END_TEST

UNIT_MAIN("suppress", what_is_below_the_threshold_is_hidden, no_figure_of_a_hidden_cell_is_left,
          a_hidden_factor_hides_the_overall_score,
          the_answers_of_a_factor_are_those_of_its_shown_items, agreement_has_a_base_of_its_own,
          alpha_has_a_base_of_its_own, evidence_is_hidden_with_its_item,
          a_rating_by_a_group_is_never_hidden, gaps_do_not_give_away_what_is_hidden,
          whatever_the_answers_nothing_small_is_published,
          a_mean_over_some_items_isolates_what_is_single_within_or_without,
          a_hidden_pair_still_says_which_items_it_is_of)
