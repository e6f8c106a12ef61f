// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/suppress.h"
#include "survey/score/gap.h"

static void hide_item(SurveyItemResult *item) {
  *item = (SurveyItemResult){
      .item = item->item, .state = SURVEY_STATE_SUPPRESSED, .was_answered = item->n > 0};
}

static void hide_factor(SurveyFactorResult *factor) {
  *factor = (SurveyFactorResult){.factor = factor->factor,
                                 .state = SURVEY_STATE_SUPPRESSED,
                                 .first_item = factor->first_item,
                                 .n_items = factor->n_items};
}

static void hide_alpha(SurveyFactorResult *factor) {
  factor->alpha = survey_figure_none();
  factor->n_together = 0;
}

static void hide_rwg_j(SurveyFactorResult *factor) {
  factor->rwg_j = survey_figure_none();
  factor->n_complete = 0;
}

static gboolean is_hidden(const SurveyItemResult *item) {
  return item->state == SURVEY_STATE_SUPPRESSED;
}

static void note_hidden(SurveyResult *result, const SurveyLensResult *lens,
                        const SurveyFactor *factor, const SurveyItem *item) {
  SurveyHidden hidden = {lens->lens, factor, item};
  g_array_append_val(result->hidden, hidden);
}

/* The item that must keep a single hidden one company, or NULL if none needs or can. A hidden item
 * that nobody answered is company to the eye only: the reader may guess that, and then subtract. */
static SurveyItemResult *find_companion(SurveyItemResult *items, guint n_items) {
  guint n_hidden = 0;
  guint n_answered = 0; /* of these */
  SurveyItemResult *smallest = NULL;
  for (guint i = 0; i < n_items; i++) {
    if (!items[i].item->scored)
      continue;
    n_hidden += is_hidden(&items[i]) ? 1 : 0;
    n_answered += items[i].was_answered ? 1 : 0;
    if (!is_hidden(&items[i]) && (smallest == NULL || items[i].n <= smallest->n))
      smallest = &items[i];
  }
  return n_hidden == 1 || n_answered == 1 ? smallest : NULL;
}

static void suppress_items(SurveyItemResult *items, guint n_items, guint min_n) {
  for (guint i = 0; i < n_items; i++)
    if (items[i].n < min_n)
      hide_item(&items[i]);
  SurveyItemResult *companion = find_companion(items, n_items);
  if (companion != NULL)
    hide_item(companion);
}

/* All that count but the shown one with the largest base. */
static void hide_but_largest(SurveyItemResult *items, guint n_items) {
  SurveyItemResult *largest = NULL;
  for (guint i = 0; i < n_items; i++)
    if (items[i].item->scored && (largest == NULL || items[i].n > largest->n))
      largest = &items[i];
  for (guint i = 0; i < n_items; i++)
    if (items[i].item->scored && !is_hidden(&items[i]) && &items[i] != largest)
      hide_item(&items[i]);
}

static void suppress_factor(SurveyFactorResult *factor, SurveyItemResult *items, guint min_n) {
  suppress_items(items, factor->n_items, min_n);
  if (factor->n < min_n) {
    hide_factor(factor);
    hide_but_largest(items, factor->n_items);
    return;
  }
  survey_lens_result_count_items(factor, items);
  if (factor->n_together < min_n)
    hide_alpha(factor);
  if (factor->n_complete < min_n)
    hide_rwg_j(factor);
}

static void list_hidden(SurveyResult *result, const SurveyLensResult *lens) {
  for (guint f = 0; f < lens->factors->len; f++) {
    const SurveyFactorResult *factor = &g_array_index(lens->factors, SurveyFactorResult, f);
    const SurveyItemResult *items = survey_lens_result_get_items(lens, factor);
    if (factor->state == SURVEY_STATE_SUPPRESSED)
      note_hidden(result, lens, factor->factor, NULL);
    for (guint i = 0; i < factor->n_items; i++)
      if (is_hidden(&items[i]))
        note_hidden(result, lens, factor->factor, items[i].item);
  }
}

static void suppress_lens(SurveyResult *result, SurveyLensResult *lens, guint min_n) {
  for (guint f = 0; f < lens->factors->len; f++) {
    SurveyFactorResult *factor = &g_array_index(lens->factors, SurveyFactorResult, f);
    suppress_factor(factor, survey_lens_result_get_items(lens, factor), min_n);
    if (factor->state != SURVEY_STATE_SUPPRESSED)
      continue;
    lens->overall_state = SURVEY_STATE_SUPPRESSED;
    lens->overall = survey_figure_none();
  }
  list_hidden(result, lens);
  lens->responses_hidden = lens->n_responses < min_n;
  if (lens->responses_hidden)
    lens->n_responses = 0;
}

static const SurveyItemResult *find_item(const SurveyLensResult *lens, const SurveyItem *item) {
  for (guint i = 0; i < lens->items->len; i++) {
    const SurveyItemResult *found = &g_array_index(lens->items, SurveyItemResult, i);
    if (found->item == item)
      return found;
  }
  return NULL;
}

guint survey_suppress_count(const SurveyLensResult *lens, const SurveyFactorResult *factor) {
  const SurveyItemResult *items = survey_lens_result_get_items(lens, factor);
  guint n = 0;
  for (guint i = 0; i < factor->n_items; i++)
    n += items[i].item->scored && survey_suppress_counts(&items[i]) ? 1 : 0;
  return n;
}

gboolean survey_suppress_counts(const SurveyItemResult *item) {
  return is_hidden(item) && item->was_answered;
}

gboolean survey_suppress_isolates(guint n_hidden, guint n_hidden_within) {
  return n_hidden_within == 1 || (n_hidden_within > 0 && n_hidden - n_hidden_within == 1);
}

static void hide_gap(SurveyGap *gap) {
  *gap = (SurveyGap){.factor = gap->factor, .state = SURVEY_STATE_SUPPRESSED, .pairs = gap->pairs};
}

static void hide_pair(SurveyPairGap *pair) {
  *pair = (SurveyPairGap){.pair = pair->pair,
                          .staff_item = pair->staff_item,
                          .user_item = pair->user_item,
                          .state = SURVEY_STATE_SUPPRESSED,
                          .order = pair->order};
}

/* TRUE if the gap's mean of this side may not stand beside what the lens publishes. */
static gboolean gives_away(const SurveyLensResult *lens, const char *factor_id,
                           guint n_hidden_within) {
  const SurveyFactorResult *factor = survey_lens_result_find_factor(lens, factor_id);
  return factor->state == SURVEY_STATE_SUPPRESSED ||
         survey_suppress_isolates(survey_suppress_count(lens, factor), n_hidden_within);
}

static void suppress_gap(SurveyGap *gap, const SurveyLensResult *staff,
                         const SurveyLensResult *user, guint min_n) {
  guint n_staff_hidden = 0;
  guint n_user_hidden = 0;
  for (guint p = 0; p < gap->pairs->len; p++) {
    SurveyPairGap *pair = &g_array_index(gap->pairs, SurveyPairGap, p);
    const SurveyItemResult *staff_item = find_item(staff, pair->staff_item);
    const SurveyItemResult *user_item = find_item(user, pair->user_item);
    n_staff_hidden += survey_suppress_counts(staff_item) ? 1 : 0;
    n_user_hidden += survey_suppress_counts(user_item) ? 1 : 0;
    if (is_hidden(staff_item) || is_hidden(user_item))
      hide_pair(pair);
  }
  survey_gap_sort(gap);
  const char *id = gap->factor->id;
  if (gap->n_staff < min_n || gap->n_service_user < min_n ||
      gives_away(staff, id, n_staff_hidden) || gives_away(user, id, n_user_hidden))
    hide_gap(gap);
}

static void suppress_gaps(SurveyResult *result, guint min_n) {
  const SurveyLensResult *staff = survey_result_find_lens(result, SURVEY_LENS_STAFF);
  const SurveyLensResult *user = survey_result_find_lens(result, SURVEY_LENS_SERVICE_USER);
  for (guint g = 0; g < result->gaps->len; g++)
    suppress_gap(&g_array_index(result->gaps, SurveyGap, g), staff, user, min_n);
}

void survey_suppress(SurveyResult *result, guint min_n) {
  g_return_if_fail(min_n >= 1);
  result->min_n = min_n;
  if (min_n == 1)
    return;
  for (guint l = 0; l < result->lenses->len; l++) {
    SurveyLensResult *lens = g_ptr_array_index(result->lenses, l);
    if (!survey_lens_is_group(lens->lens))
      suppress_lens(result, lens, min_n);
  }
  suppress_gaps(result, min_n);
}
