// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"

/* What a hidden answer can be seen through: answers to hidden items are drawn anew, and whatever of
 * the published result moves with them gives them away. */

#define MIN_N      10
#define N_ROUNDS   3000
#define N_ITEMS    8
#define N_LEVELS   5
#define MAX_VOICES 40

/* The answers of one lens. */
typedef struct {
  SurveyForm *form;
  guint n;
  SurveyAnswer answers[MAX_VOICES][N_ITEMS];
  gboolean evidence[MAX_VOICES][N_ITEMS];
} Voices;

static SurveyAnswer draw_level(GRand *rand) {
  return (SurveyAnswer)g_rand_int_range(rand, 0, N_LEVELS);
}

/* Not applicable is left out: it would change how much of a form must be answered. */
static SurveyAnswer draw_silence(GRand *rand) {
  return g_rand_boolean(rand) ? SURVEY_ANSWER_UNANSWERED : SURVEY_ANSWER_UNABLE;
}

/* Some items are answered by nearly all, some by hardly anybody. */
static void draw_voices(GRand *rand, Voices *voices) {
  static const double shares[] = {1.0, 0.95, 0.9, 0.5, 0.25, 0.1, 0.0};
  voices->n = (guint)g_rand_int_range(rand, MIN_N - 2, MAX_VOICES + 1);
  for (guint i = 0; i < N_ITEMS; i++) {
    double share = shares[g_rand_int_range(rand, 0, G_N_ELEMENTS(shares))];
    for (guint v = 0; v < voices->n; v++) {
      SurveyAnswer *answer = &voices->answers[v][i];
      *answer = g_rand_double(rand) < share ? draw_level(rand) : draw_silence(rand);
      if (!survey_answer_is_level(*answer) && g_rand_int_range(rand, 0, 3) == 0)
        *answer = SURVEY_ANSWER_NOT_APPLICABLE;
      voices->evidence[v][i] = g_rand_int_range(rand, 0, 3) == 0;
    }
  }
}

static void redraw_item(GRand *rand, Voices *voices, guint item) {
  for (guint v = 0; v < voices->n; v++) {
    SurveyAnswer *answer = &voices->answers[v][item];
    if (*answer != SURVEY_ANSWER_NOT_APPLICABLE)
      *answer = survey_answer_is_level(*answer) ? draw_level(rand) : draw_silence(rand);
    voices->evidence[v][item] = g_rand_boolean(rand);
  }
}

/* Returns how many items were hidden. */
static guint redraw_hidden(GRand *rand, Voices *voices, const SurveyResult *result) {
  guint n = 0;
  for (guint i = 0; i < N_ITEMS; i++) {
    const SurveyItem *item = g_ptr_array_index(voices->form->items, i);
    if (sketch_item(result, voices->form->lens, item->id)->state != SURVEY_STATE_SUPPRESSED)
      continue;
    redraw_item(rand, voices, i);
    n++;
  }
  return n;
}

static void take_voice(SurveyCollection *collection, const Voices *voices, guint voice) {
  SurveyResponseText texts[N_ITEMS];
  SurveyResponse response = {.form = voices->form,
                             .lens = voices->form->lens,
                             .respondent = "r",
                             .service = "",
                             .cycle = "",
                             .date = "",
                             .answers = voices->answers[voice],
                             .texts = texts};
  for (guint i = 0; i < N_ITEMS; i++)
    if (voices->evidence[voice][i])
      texts[response.n_texts++] = (SurveyResponseText){
          .item_index = i, .kind = SURVEY_TEXT_EVIDENCE, .text = "minutes of a meeting"};
  survey_collection_take(&response, collection);
}

static SurveyResult *publish(const Voices *staff, const Voices *user) {
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  for (guint v = 0; v < staff->n; v++)
    take_voice(collection, staff, v);
  for (guint v = 0; v < user->n; v++)
    take_voice(collection, user, v);
  SurveyResult *result = sketch_score(collection);
  survey_suppress(result, MIN_N);
  return result;
}

/* To 12 digits: the order of summing, which is that of whole answer patterns, moves the last ones.
 */
static void write_figure(GString *text, SurveyFigure figure) {
  if (figure.known)
    g_string_append_printf(text, " %.12g", figure.value);
  else
    g_string_append(text, " -");
}

static void write_whole(GString *text, guint64 number) {
  g_string_append_printf(text, " %" G_GUINT64_FORMAT, number);
}

static void write_counts(GString *text, const SurveyCounts *counts, guint64 n_evidence) {
  write_whole(text, counts->answered);
  write_whole(text, counts->not_applicable);
  write_whole(text, counts->unable);
  write_whole(text, counts->unanswered);
  write_whole(text, counts->not_asked);
  write_whole(text, n_evidence);
}

static void write_item(GString *text, const SurveyItemResult *item) {
  g_string_append_printf(text, "\n  %s %d", item->item->id, item->state);
  write_figure(text, item->mean);
  write_figure(text, item->spread);
  write_whole(text, item->wide ? 1 : 0);
  for (guint l = 0; l < N_LEVELS; l++)
    write_whole(text, item->levels[l]);
  write_counts(text, &item->counts, item->n_evidence);
}

/* Only the mean over hidden items, and what comes with it, may rest on them. */
static void write_factor(GString *text, const SurveyLensResult *lens,
                         const SurveyFactorResult *factor) {
  g_string_append_printf(text, "\n %s %d", factor->factor->id, factor->state);
  write_whole(text, factor->n);
  write_figure(text, factor->alpha);
  write_whole(text, factor->n_together);
  write_figure(text, factor->rwg_j);
  write_whole(text, factor->n_complete);
  write_counts(text, &factor->counts, factor->n_evidence);
  if (survey_suppress_count(lens, factor) == 0) {
    write_figure(text, factor->mean);
    write_figure(text, factor->sd);
    write_figure(text, factor->ci_low);
    write_figure(text, factor->ci_high);
  }
  const SurveyItemResult *items = survey_lens_result_get_items(lens, factor);
  for (guint i = 0; i < factor->n_items; i++)
    write_item(text, &items[i]);
}

static void write_lens(GString *text, const SurveyLensResult *lens) {
  g_string_append_printf(text, "\n%s %d %d", survey_lens_name(lens->lens), lens->responses_hidden,
                         lens->overall_state);
  write_whole(text, lens->n_responses);
  guint n_hidden = 0;
  for (guint f = 0; f < lens->factors->len; f++) {
    const SurveyFactorResult *factor = &g_array_index(lens->factors, SurveyFactorResult, f);
    write_factor(text, lens, factor);
    n_hidden += survey_suppress_count(lens, factor);
  }
  if (n_hidden == 0)
    write_figure(text, lens->overall);
}

static void write_gap(GString *text, const SurveyGap *gap) {
  g_string_append_printf(text, "\ngap %s %d", gap->factor->id, gap->state);
  write_whole(text, gap->n_staff);
  write_whole(text, gap->n_service_user);
  gboolean any_hidden = FALSE;
  for (guint p = 0; p < gap->pairs->len; p++) {
    const SurveyPairGap *pair = &g_array_index(gap->pairs, SurveyPairGap, p);
    g_string_append_printf(text, "\n %s %d", pair->pair, pair->state);
    write_figure(text, pair->staff);
    write_figure(text, pair->service_user);
    write_figure(text, pair->gap);
    write_whole(text, pair->n_staff);
    write_whole(text, pair->n_service_user);
    any_hidden = any_hidden || pair->state == SURVEY_STATE_SUPPRESSED;
  }
  if (any_hidden)
    return;
  write_figure(text, gap->staff);
  write_figure(text, gap->service_user);
  write_figure(text, gap->gap);
  write_figure(text, gap->ci_low);
  write_figure(text, gap->ci_high);
}

/* Everything of the result that may not rest on a hidden answer. Free with g_free(). */
static char *write_down(const SurveyResult *result) {
  GString *text = g_string_new(NULL);
  for (guint l = 0; l < result->lenses->len; l++)
    write_lens(text, g_ptr_array_index(result->lenses, l));
  for (guint g = 0; g < result->gaps->len; g++)
    write_gap(text, &g_array_index(result->gaps, SurveyGap, g));
  for (guint h = 0; h < result->hidden->len; h++) {
    const SurveyHidden *hidden = &g_array_index(result->hidden, SurveyHidden, h);
    g_string_append_printf(text, "\nhidden %s",
                           hidden->item != NULL ? hidden->item->id : hidden->factor->id);
  }
  return g_string_free(text, FALSE);
}

static void assert_bare_item(const SurveyItemResult *item) {
  SurveyItemResult bare = {
      .item = item->item, .state = SURVEY_STATE_SUPPRESSED, .was_answered = item->was_answered};
  if (item->state == SURVEY_STATE_SUPPRESSED)
    ck_assert_mem_eq(item, &bare, sizeof bare);
}

static void assert_bare_factor(const SurveyFactorResult *factor) {
  SurveyFactorResult bare = {.factor = factor->factor,
                             .state = SURVEY_STATE_SUPPRESSED,
                             .first_item = factor->first_item,
                             .n_items = factor->n_items};
  if (factor->state == SURVEY_STATE_SUPPRESSED)
    ck_assert_mem_eq(factor, &bare, sizeof bare);
}

static void assert_bare_gap(const SurveyGap *gap) {
  SurveyGap bare = {.factor = gap->factor, .state = SURVEY_STATE_SUPPRESSED, .pairs = gap->pairs};
  if (gap->state == SURVEY_STATE_SUPPRESSED)
    ck_assert_mem_eq(gap, &bare, sizeof bare);
}

static void assert_bare_pair(const SurveyPairGap *pair) {
  SurveyPairGap bare = {.pair = pair->pair,
                        .staff_item = pair->staff_item,
                        .user_item = pair->user_item,
                        .state = SURVEY_STATE_SUPPRESSED,
                        .order = pair->order};
  if (pair->state == SURVEY_STATE_SUPPRESSED)
    ck_assert_mem_eq(pair, &bare, sizeof bare);
}

/* Of a hidden cell its identity and its state are left, and all else is 0. */
static void assert_hidden_is_bare(const SurveyResult *result) {
  for (guint l = 0; l < result->lenses->len; l++) {
    const SurveyLensResult *lens = g_ptr_array_index(result->lenses, l);
    for (guint f = 0; f < lens->factors->len; f++)
      assert_bare_factor(&g_array_index(lens->factors, SurveyFactorResult, f));
    for (guint i = 0; i < lens->items->len; i++)
      assert_bare_item(&g_array_index(lens->items, SurveyItemResult, i));
  }
  for (guint g = 0; g < result->gaps->len; g++) {
    const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, g);
    assert_bare_gap(gap);
    for (guint p = 0; p < gap->pairs->len; p++)
      assert_bare_pair(&g_array_index(gap->pairs, SurveyPairGap, p));
  }
}

/* How many factors of the lens have an alpha. */
static guint count_alphas(const SurveyResult *result, SurveyLens lens) {
  const GArray *factors = survey_result_find_lens(result, lens)->factors;
  guint n = 0;
  for (guint f = 0; f < factors->len; f++)
    n += g_array_index(factors, SurveyFactorResult, f).alpha.known ? 1 : 0;
  return n;
}

START_TEST(hidden_answers_move_nothing_but_the_means_over_them) {
  GRand *rand = g_rand_new_with_seed(7);
  g_autoptr(SurveyForm) staff_form =
      sketch_form("staff", SURVEY_LENS_STAFF, N_LEVELS, "f: a/p b/q c- d/r e?; g: h/s i j*2");
  g_autoptr(SurveyForm) user_form =
      sketch_form("user", SURVEY_LENS_SERVICE_USER, N_LEVELS, "f: k/p l/q m n/r o?; g: t/s u- v");
  Voices staff = {.form = staff_form};
  Voices user = {.form = user_form};
  guint n_hidden = 0;
  guint n_alphas = 0;
  for (guint round = 0; round < N_ROUNDS; round++) {
    draw_voices(rand, &staff);
    draw_voices(rand, &user);
    g_autoptr(SurveyResult) before = publish(&staff, &user);
    n_hidden += redraw_hidden(rand, &staff, before) + redraw_hidden(rand, &user, before);
    n_alphas += count_alphas(before, SURVEY_LENS_STAFF);
    g_autoptr(SurveyResult) after = publish(&staff, &user);
    g_autofree char *told_before = write_down(before);
    g_autofree char *told_after = write_down(after);
    ck_assert_str_eq(told_before, told_after);
    assert_hidden_is_bare(before);
  }
  ck_assert_uint_gt(n_hidden, N_ROUNDS);
  ck_assert_uint_gt(n_alphas, N_ROUNDS / 100);
  g_rand_free(rand);
}
END_TEST

UNIT_MAIN("disclosure", hidden_answers_move_nothing_but_the_means_over_them)
