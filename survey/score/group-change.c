// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/group-change.h"
#include "survey/score/common-items.h"
#include "survey/score/pomp.h"

static gboolean is_answered(const SurveyItemResult *item) {
  return item->counts.answered > 0;
}

/* The level of the one answer, 0 the lowest; there is one. */
static SurveyAnswer get_level(const SurveyItemResult *item) {
  guint v = 0;
  while (item->levels[v] == 0)
    v++;
  return (SurveyAnswer)v;
}

/* Levels moved up; both are answered. */
static int count_steps(const SurveyJoin *join) {
  return (int)survey_pomp_key(join->after->item, get_level(join->after)) -
         (int)survey_pomp_key(join->after->item, get_level(join->before));
}

static SurveyMove find_level_move(const SurveyJoin *join) {
  int steps = count_steps(join);
  if (steps > 0)
    return SURVEY_MOVE_BETTER;
  return steps < 0 ? SURVEY_MOVE_WORSE : SURVEY_MOVE_SAME;
}

/* The move where at least one of the two is no level. */
static SurveyMove find_state_move(const SurveyItemResult *before, const SurveyItemResult *after) {
  gboolean was_not_applicable = before->counts.not_applicable > 0;
  gboolean is_not_applicable = after->counts.not_applicable > 0;
  if (was_not_applicable != is_not_applicable)
    return is_not_applicable ? SURVEY_MOVE_NOW_NOT_APPLICABLE : SURVEY_MOVE_NOW_APPLICABLE;
  if (is_answered(before) == is_answered(after))
    return SURVEY_MOVE_SAME;
  return is_answered(after) ? SURVEY_MOVE_NEWLY_ANSWERED : SURVEY_MOVE_NO_LONGER_ANSWERED;
}

static SurveyItemChange compare_item(const SurveyJoin *join) {
  const SurveyItemResult *before = join->before;
  const SurveyItemResult *after = join->after;
  if (before == NULL)
    return (SurveyItemChange){.item = after->item, .move = SURVEY_MOVE_ADDED, .after = after->mean};
  if (after == NULL)
    return (SurveyItemChange){
        .item = before->item, .move = SURVEY_MOVE_DROPPED, .before = before->mean};
  gboolean both = is_answered(before) && is_answered(after);
  return (SurveyItemChange){.item = after->item,
                            .earlier = before->item,
                            .move = both ? find_level_move(join) : find_state_move(before, after),
                            .before = before->mean,
                            .after = after->mean};
}

static gboolean is_common(const SurveyJoin *join) {
  return survey_common_items_count(join) && is_answered(join->before) && is_answered(join->after);
}

/* Both scores in whole units over one weight, so that equal ones are equal. */
typedef struct {
  guint64 before;
  guint64 after;
  guint64 weight;
  double smallest_share; /* of the weight, that one level of some item counts */
} Sums;

static void add_item(Sums *sums, const SurveyJoin *join) {
  const SurveyItem *item = join->after->item;
  double share = (double)item->weight / (double)(item->scale->levels->len - 1);
  gboolean is_first = sums->weight == 0;
  sums->before += (guint64)item->weight * survey_pomp_units(item, get_level(join->before));
  sums->after += (guint64)item->weight * survey_pomp_units(item, get_level(join->after));
  sums->weight += item->weight;
  sums->smallest_share = is_first ? share : MIN(sums->smallest_share, share);
}

static void fill_scores(SurveyFactorChange *factor, const Sums *sums) {
  double before = survey_pomp_points(sums->before, sums->weight);
  double after = survey_pomp_points(sums->after, sums->weight);
  factor->state = SURVEY_CHANGE_COMPARED;
  factor->before = survey_figure(before);
  factor->after = survey_figure(after);
  factor->difference = survey_figure(after - before);
  factor->n_before = 1;
  factor->n_after = 1;
  factor->smallest_step = survey_figure(100.0 * sums->smallest_share / (double)sums->weight);
  factor->verdict = sums->after > sums->before   ? SURVEY_VERDICT_UP
                    : sums->after < sums->before ? SURVEY_VERDICT_DOWN
                                                 : SURVEY_VERDICT_SAME;
}

static void compare_factor(const SurveyFactor *factor, SurveyLensChange *change) {
  g_autoptr(GArray) joins = survey_common_items_join(change->before, change->after, factor->id);
  SurveyFactorChange result = {.factor = factor,
                               .state = SURVEY_CHANGE_NOT_COMPARABLE,
                               .first_item = change->items->len,
                               .n_items = joins->len};
  Sums sums = {0};
  int steps = 0;
  for (guint j = 0; j < joins->len; j++) {
    const SurveyJoin *join = &g_array_index(joins, SurveyJoin, j);
    SurveyItemChange item = compare_item(join);
    g_array_append_val(change->items, item);
    if (!is_common(join))
      continue;
    add_item(&sums, join);
    steps += count_steps(join);
    result.n_common++;
  }
  if (survey_common_items_are_enough(joins, result.n_common)) {
    fill_scores(&result, &sums);
    result.steps = steps;
  }
  g_array_append_val(change->factors, result);
}

void survey_group_change(SurveyLensChange *change) {
  g_autoptr(GPtrArray) factors = survey_lens_change_list_factors(change);
  change->method = SURVEY_METHOD_GROUP;
  for (guint f = 0; f < factors->len; f++)
    compare_factor(g_ptr_array_index(factors, f), change);
}
