// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/individual-change.h"
#include "survey/score/common-items.h"
#include "survey/score/hedges.h"
#include "survey/score/item-move.h"
#include "survey/score/paired.h"
#include "survey/score/scores.h"
#include "survey/score/student.h"
#include "survey/score/suppress.h"
#include "survey/score/verdict.h"
#include "survey/score/welch.h"

/* What the comparison of one lens works with. */
typedef struct {
  const SurveyChangeSide *before;
  const SurveyChangeSide *after;
  const SurveyPairing *pairing; /* NULL: not paired */
  guint min_n;
} Comparison;

/* One factor's items in common as columns of both cycles. */
typedef struct {
  SurveyMatrix *before;
  SurveyMatrix *after;
} Columns;

static guint count_common(const GArray *joins) {
  guint n = 0;
  for (guint j = 0; j < joins->len; j++)
    n += survey_common_items_count(&g_array_index(joins, SurveyJoin, j)) ? 1 : 0;
  return n;
}

static SurveyMatrix *make_columns(const GPtrArray *tallies, const char *factor_id) {
  g_autoptr(SurveyMatrix) whole = survey_matrix_new(tallies, factor_id);
  return survey_matrix_new_empty(whole);
}

static Columns columns_new(const Comparison *comparison, const char *factor_id,
                           const GArray *joins) {
  Columns columns = {make_columns(comparison->before->tallies, factor_id),
                     make_columns(comparison->after->tallies, factor_id)};
  columns.before->stand_ins = g_ptr_array_new();
  for (guint j = 0; j < joins->len; j++) {
    const SurveyJoin *join = &g_array_index(joins, SurveyJoin, j);
    if (!survey_common_items_count(join))
      continue;
    g_ptr_array_add(columns.before->items, (gpointer)join->before->item);
    g_ptr_array_add(columns.before->stand_ins, (gpointer)join->after->item);
    g_ptr_array_add(columns.after->items, (gpointer)join->after->item);
  }
  return columns;
}

static void columns_clear(Columns *columns) {
  survey_matrix_free(columns->before);
  survey_matrix_free(columns->after);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Columns, columns_clear)

static SurveyMoments score_columns(const SurveyMatrix *matrix) {
  g_autoptr(SurveyScores) scores = survey_scores_new_of(matrix);
  return survey_moments(scores->values);
}

/* TRUE if a mean over the items in common may not stand beside what this cycle publishes. */
static gboolean gives_away(const SurveyLensResult *lens, const char *factor_id, const GArray *joins,
                           gboolean earlier) {
  const SurveyFactorResult *factor = survey_lens_result_find_factor(lens, factor_id);
  guint n_hidden = 0;
  for (guint j = 0; j < joins->len; j++) {
    const SurveyJoin *join = &g_array_index(joins, SurveyJoin, j);
    const SurveyItemResult *item = earlier ? join->before : join->after;
    n_hidden += survey_common_items_count(join) && survey_suppress_counts(item) ? 1 : 0;
  }
  return factor->state == SURVEY_STATE_SUPPRESSED ||
         survey_suppress_isolates(survey_suppress_count(lens, factor), n_hidden);
}

static gboolean is_hidden(const Comparison *comparison, const SurveyFactorChange *factor,
                          const GArray *joins) {
  const char *id = factor->factor->id;
  guint min_n = comparison->min_n;
  return factor->n_before < min_n || factor->n_after < min_n ||
         (comparison->pairing != NULL && factor->n_pairs < min_n) ||
         gives_away(comparison->before->result, id, joins, TRUE) ||
         gives_away(comparison->after->result, id, joins, FALSE);
}

static void hide(SurveyFactorChange *factor) {
  *factor = (SurveyFactorChange){.factor = factor->factor,
                                 .state = SURVEY_CHANGE_SUPPRESSED,
                                 .n_common = factor->n_common,
                                 .verdict = SURVEY_VERDICT_CANNOT_SAY,
                                 .first_item = factor->first_item,
                                 .n_items = factor->n_items};
}

/* t, its degrees of freedom, p and the interval of a difference whose error is not 0. */
static void fill_test(SurveyFactorChange *factor, double error, double df) {
  double difference = factor->difference.value;
  double half = survey_student_quantile(SURVEY_MOMENTS_TAIL, df) * error;
  SurveyInterval interval = survey_interval_around(difference, half);
  factor->ci_low = interval.low;
  factor->ci_high = interval.high;
  factor->t = survey_figure(difference / error);
  factor->df = survey_figure(df);
  factor->p = survey_figure(survey_student_two_sided(difference / error, df));
}

static void fill_welch(SurveyFactorChange *factor, const SurveyMoments *before,
                       const SurveyMoments *after) {
  SurveyWelch welch = survey_welch(after, before);
  factor->before = before->mean;
  factor->after = after->mean;
  factor->difference = survey_figure(after->mean.value - before->mean.value);
  if (!welch.known)
    return;
  fill_test(factor, welch.error, welch.df);
  factor->hedges_g = survey_hedges(after, before);
}

static void fill_paired(SurveyFactorChange *factor, const SurveyPaired *paired) {
  factor->before = paired->before;
  factor->after = paired->after;
  factor->difference = survey_figure(paired->difference);
  if (paired->known)
    fill_test(factor, paired->error, paired->df);
}

static SurveyChangeState get_state(const Comparison *comparison, const SurveyFactorChange *factor,
                                   const GArray *joins) {
  if (comparison->min_n > 1 && is_hidden(comparison, factor, joins))
    return SURVEY_CHANGE_SUPPRESSED;
  gboolean any = factor->n_before > 0 && factor->n_after > 0 &&
                 (comparison->pairing == NULL || factor->n_pairs > 0);
  return any ? SURVEY_CHANGE_COMPARED : SURVEY_CHANGE_NOT_COMPARABLE;
}

/* The figures of a factor that has items enough in common. */
static void compare_scores(const Comparison *comparison, const GArray *joins,
                           SurveyFactorChange *factor) {
  g_auto(Columns) columns = columns_new(comparison, factor->factor->id, joins);
  SurveyMoments before = score_columns(columns.before);
  SurveyMoments after = score_columns(columns.after);
  SurveyPaired paired = {0};
  if (comparison->pairing != NULL)
    paired = survey_paired(comparison->pairing, columns.before, columns.after);
  factor->n_before = before.n;
  factor->n_after = after.n;
  factor->n_pairs = paired.n;
  factor->state = get_state(comparison, factor, joins);
  if (factor->state == SURVEY_CHANGE_SUPPRESSED)
    hide(factor);
  else if (factor->state == SURVEY_CHANGE_COMPARED && comparison->pairing != NULL)
    fill_paired(factor, &paired);
  else if (factor->state == SURVEY_CHANGE_COMPARED)
    fill_welch(factor, &before, &after);
}

static void compare_factor(const Comparison *comparison, const SurveyFactor *factor,
                           SurveyLensChange *change) {
  g_autoptr(GArray) joins =
      survey_common_items_join(comparison->before->result, comparison->after->result, factor->id);
  SurveyFactorChange result = {.factor = factor,
                               .state = SURVEY_CHANGE_NOT_COMPARABLE,
                               .n_common = count_common(joins),
                               .first_item = change->items->len,
                               .n_items = joins->len};
  for (guint j = 0; j < joins->len; j++) {
    SurveyItemChange item = survey_item_move(&g_array_index(joins, SurveyJoin, j));
    g_array_append_val(change->items, item);
  }
  if (survey_common_items_are_enough(joins, result.n_common))
    compare_scores(comparison, joins, &result);
  g_array_append_val(change->factors, result);
}

static void compare_factors(const Comparison *comparison, SurveyLensChange *change) {
  g_autoptr(GPtrArray) factors = survey_lens_change_list_factors(change);
  g_array_set_size(change->factors, 0);
  g_array_set_size(change->items, 0);
  change->method = comparison->pairing != NULL ? SURVEY_METHOD_PAIRED : SURVEY_METHOD_WELCH;
  for (guint f = 0; f < factors->len; f++)
    compare_factor(comparison, g_ptr_array_index(factors, f), change);
}

static gboolean is_few(guint64 n, guint min_n) {
  return n > 0 && n < min_n;
}

/* TRUE if few people of a cycle are in no pair: the mean of the pairs, taken from the mean that the
 * cycle publishes, would be theirs. */
static gboolean isolates_others(const SurveyLensChange *change, guint min_n) {
  for (guint f = 0; f < change->factors->len; f++) {
    const SurveyFactorChange *factor = &g_array_index(change->factors, SurveyFactorChange, f);
    if (is_few(factor->n_before - factor->n_pairs, min_n) ||
        is_few(factor->n_after - factor->n_pairs, min_n))
      return TRUE;
  }
  return FALSE;
}

void survey_individual_change(const SurveyChangeSide *before, const SurveyChangeSide *after,
                              guint min_n, SurveyLensChange *change) {
  g_autoptr(SurveyPairing) pairing = survey_pairing_new(before->tallies, after->tallies);
  gboolean is_paired = survey_pairing_is_enough(pairing, min_n);
  Comparison comparison = {before, after, is_paired ? pairing : NULL, min_n};
  compare_factors(&comparison, change);
  change->pairs_withheld = is_paired && isolates_others(change, min_n);
  if (change->pairs_withheld) {
    comparison.pairing = NULL;
    compare_factors(&comparison, change);
  }
  survey_verdict_fill(change);
  survey_item_move_fill(change);
}
