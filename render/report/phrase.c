// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/phrase.h"

#include "render/report/cell.h"
#include "survey/base/number.h"

/* More names than this are counted instead. */
#define MAX_NAMES 3

/* The factors that share one printed value, and the most extreme ends of their intervals. */
typedef struct {
  gint64 printed;
  GPtrArray *factors; /* of const SurveyFactorResult */
  double reach;       /* the end of an interval that looks towards the other extreme */
  gboolean has_reach;
} Extreme;

/* The scored factors with the highest (`sign` 1) or lowest (`sign` -1) printed score. */
static Extreme find_extreme(const SurveyLensResult *lens, int sign) {
  Extreme best = {.factors = g_ptr_array_new()};
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyFactorResult *factor = &g_array_index(lens->factors, SurveyFactorResult, i);
    if (!render_view_is_scored(factor))
      continue;
    const gint64 printed = survey_number_round(factor->mean.value);
    if (best.factors->len == 0 || sign * printed > sign * best.printed) {
      best.printed = printed;
      best.has_reach = FALSE;
      g_ptr_array_set_size(best.factors, 0);
    }
    if (printed != best.printed)
      continue;
    g_ptr_array_add(best.factors, (gpointer)factor);
    const SurveyFigure end = sign > 0 ? factor->ci_low : factor->ci_high;
    if (end.known && (!best.has_reach || sign * end.value < sign * best.reach)) {
      best.reach = end.value;
      best.has_reach = TRUE;
    }
  }
  return best;
}

/* "*Safety* and *Language*", or "4 factors" where they are too many to name. `factors` holds
 * const SurveyFactor. */
static char *name_factors(const RenderView *view, const GPtrArray *factors) {
  if (factors->len > MAX_NAMES)
    return survey_words_count(view->words, "phrase.several", factors->len, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < factors->len; i++)
    g_ptr_array_add(names, render_view_strong_name(view, factors->pdata[i]));
  g_ptr_array_add(names, NULL);
  return survey_words_join(view->words, (const char *const *)names->pdata);
}

static char *name_extreme(const RenderView *view, const Extreme *extreme) {
  g_autoptr(GPtrArray) factors = g_ptr_array_new();
  for (guint i = 0; i < extreme->factors->len; i++) {
    const SurveyFactorResult *result = extreme->factors->pdata[i];
    g_ptr_array_add(factors, (gpointer)result->factor);
  }
  return name_factors(view, factors);
}

static const char *const range_ids[SURVEY_N_LENSES] = {
    [SURVEY_LENS_STAFF] = "phrase.range.staff",
    [SURVEY_LENS_SERVICE_USER] = "phrase.range.service-user",
    [SURVEY_LENS_AGREED] = "phrase.range.agreed",
    [SURVEY_LENS_PEER] = "phrase.range.peer",
};
static const char *const alike_ids[SURVEY_N_LENSES] = {
    [SURVEY_LENS_STAFF] = "phrase.alike.staff",
    [SURVEY_LENS_SERVICE_USER] = "phrase.alike.service-user",
    [SURVEY_LENS_AGREED] = "phrase.alike.agreed",
    [SURVEY_LENS_PEER] = "phrase.alike.peer",
};
static const char *const only_ids[SURVEY_N_LENSES] = {
    [SURVEY_LENS_STAFF] = "phrase.only.staff",
    [SURVEY_LENS_SERVICE_USER] = "phrase.only.service-user",
    [SURVEY_LENS_AGREED] = "phrase.only.agreed",
    [SURVEY_LENS_PEER] = "phrase.only.peer",
};

static char *say_range(const RenderView *view, const SurveyLensResult *lens, const Extreme *high,
                       const Extreme *low) {
  g_autofree char *strong = name_extreme(view, high);
  g_autofree char *room = name_extreme(view, low);
  g_autofree char *top = render_cell_round((double)high->printed);
  g_autofree char *bottom = render_cell_round((double)low->printed);
  g_autofree char *size = render_cell_count(lens->group_size);
  return survey_words_fill(view->words, range_ids[lens->lens], "strong", strong, "top", top, "room",
                           room, "bottom", bottom, "size", size, NULL);
}

/* All printed scores are the same: one factor, or several alike. */
static char *say_level(const RenderView *view, const SurveyLensResult *lens, const Extreme *all) {
  g_autofree char *name = name_extreme(view, all);
  g_autofree char *score = render_cell_round((double)all->printed);
  g_autofree char *size = render_cell_count(lens->group_size);
  const char *const *ids = all->factors->len == 1 ? only_ids : alike_ids;
  return survey_words_fill(view->words, ids[lens->lens], "factors", name, "score", score, "size",
                           size, NULL);
}

char *render_phrase_lens(const RenderView *view, const SurveyLensResult *lens) {
  Extreme high = find_extreme(lens, 1);
  Extreme low = find_extreme(lens, -1);
  g_autoptr(GPtrArray) high_factors = high.factors;
  g_autoptr(GPtrArray) low_factors = low.factors;
  if (high_factors->len == 0)
    return NULL;
  g_autofree char *first = high.printed == low.printed ? say_level(view, lens, &high)
                                                       : say_range(view, lens, &high, &low);
  GString *sentences = g_string_new(first);
  if (high.printed != low.printed && high.has_reach && low.has_reach && high.reach <= low.reach)
    g_string_append_printf(sentences, " %s", render_view_say(view, "phrase.close"));
  return g_string_free(sentences, FALSE);
}

/* The gaps with the largest printed size. */
static GPtrArray *find_widest(const RenderView *view) {
  GPtrArray *widest = g_ptr_array_new();
  gint64 largest = -1;
  for (guint i = 0; i < view->result->gaps->len; i++) {
    const SurveyGap *gap = &g_array_index(view->result->gaps, SurveyGap, i);
    if (gap->state != SURVEY_STATE_SCORED || !gap->gap.known)
      continue;
    const gint64 size = ABS(survey_number_round(gap->gap.value));
    if (size > largest)
      g_ptr_array_set_size(widest, 0);
    largest = MAX(largest, size);
    if (size == largest)
      g_ptr_array_add(widest, (gpointer)gap);
  }
  return widest;
}

/* The saying for the direction that all of the gaps share, or for several directions. */
static const char *direction_id(const GPtrArray *gaps) {
  guint n_staff_higher = 0;
  for (guint i = 0; i < gaps->len; i++)
    n_staff_higher += ((const SurveyGap *)gaps->pdata[i])->gap.value > 0.0;
  if (n_staff_higher == gaps->len)
    return "phrase.gap.staff-higher";
  return n_staff_higher == 0 ? "phrase.gap.user-higher" : "phrase.gap.both-ways";
}

static gboolean may_be_none(const SurveyGap *gap) {
  return gap->ci_low.known && gap->ci_high.known && gap->ci_low.value <= 0.0 &&
         gap->ci_high.value >= 0.0;
}

char *render_phrase_gap(const RenderView *view) {
  g_autoptr(GPtrArray) widest = find_widest(view);
  if (widest->len == 0)
    return NULL;
  const SurveyGap *first = widest->pdata[0];
  const guint64 points = (guint64)ABS(survey_number_round(first->gap.value));
  if (points == 0)
    return g_strdup(render_view_say(view, "phrase.gap.none"));

  g_autoptr(GPtrArray) factors = g_ptr_array_new();
  for (guint i = 0; i < widest->len; i++)
    g_ptr_array_add(factors, (gpointer)((const SurveyGap *)widest->pdata[i])->factor);
  g_autofree char *names = name_factors(view, factors);
  g_autofree char *sentence =
      survey_words_count(view->words, direction_id(widest), points, "factors", names, NULL);
  if (!may_be_none(first))
    return g_steal_pointer(&sentence);
  return g_strjoin(" ", sentence, render_view_say(view, "phrase.gap.unsure"), NULL);
}

/* Why nothing has a score: one reason that all share, or several. */
static char *say_nothing(const RenderView *view) {
  static const char *const ids[] = {
      [SURVEY_STATE_SCORED] = "phrase.nothing.mixed",
      [SURVEY_STATE_TOO_FEW_ANSWERS] = "phrase.nothing.too-few-answers",
      [SURVEY_STATE_NOT_APPLICABLE] = "phrase.nothing.not-applicable",
      [SURVEY_STATE_SUPPRESSED] = "phrase.nothing.suppressed",
  };
  guint n_in_state[G_N_ELEMENTS(ids)] = {0};
  guint n_factors = 0;
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    for (guint j = 0; j < lens->factors->len; j++, n_factors++)
      n_in_state[g_array_index(lens->factors, SurveyFactorResult, j).state]++;
  }
  if (n_factors == 0)
    return g_strdup(render_view_say(view, "phrase.nothing.nobody"));
  SurveyState shared = SURVEY_STATE_SCORED;
  for (guint state = 0; state < G_N_ELEMENTS(ids); state++) {
    if (n_in_state[state] == n_factors)
      shared = (SurveyState)state;
  }
  return survey_words_count(view->words, ids[shared], view->result->min_n, NULL);
}

/* The sentence, after the name of the lens where the sentence would fit another one as well. Takes
 * it over; NULL stays NULL. */
static char *name_speaker(const RenderView *view, const SurveyLensResult *lens, char *sentence) {
  if (sentence == NULL || !render_view_is_one_of_many(view, lens))
    return sentence;
  char *named = survey_words_fill(view->words, "phrase.named", "lens",
                                  render_view_lens_name(view, lens), "sentence", sentence, NULL);
  g_free(sentence);
  return named;
}

/* That a view is missing because too few people gave it; NULL if that is not so. */
static char *say_hidden(const RenderView *view, const SurveyLensResult *lens) {
  if (!lens->responses_hidden || survey_lens_is_group(lens->lens))
    return NULL;
  const char *id =
      lens->lens == SURVEY_LENS_STAFF ? "phrase.hidden.staff" : "phrase.hidden.service-user";
  return survey_words_count(view->words, id, view->result->min_n, NULL);
}

char *render_phrase_all(const RenderView *view) {
  if (!survey_result_has_score(view->result))
    return say_nothing(view);
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    char *reading = name_speaker(view, lens, render_phrase_lens(view, lens));
    char *sentence = reading != NULL ? reading : say_hidden(view, lens);
    if (sentence != NULL)
      g_ptr_array_add(sentences, sentence);
  }
  char *gap = render_phrase_gap(view);
  if (gap != NULL)
    g_ptr_array_add(sentences, gap);
  g_ptr_array_add(sentences, NULL);
  return g_strjoinv(" ", (char **)sentences->pdata);
}

char *render_phrase_plain(const RenderView *view) {
  g_autofree char *marked = render_phrase_all(view);
  g_auto(GStrv) parts = g_strsplit(marked, "*", -1);
  return g_strjoinv("", parts);
}
