// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/gap.h"
#include "survey/base/number.h"
#include "survey/score/scores.h"
#include "survey/score/welch.h"
#include <math.h>
#include <string.h>

/* Gaps that differ by less are one: in parts of a point. */
#define TIE_PARTS 1e9

static const SurveyItemResult *find_pair(const SurveyGapSide *side, const char *pair) {
  for (guint c = 0; c < side->matrix->items->len; c++) {
    const SurveyItem *item = side->items[c].item;
    if (item->scored && item->pair != NULL && strcmp(item->pair, pair) == 0)
      return &side->items[c];
  }
  return NULL;
}

static SurveyState join_states(SurveyState staff, SurveyState user) {
  if (staff == SURVEY_STATE_SCORED && user == SURVEY_STATE_SCORED)
    return SURVEY_STATE_SCORED;
  if (staff == SURVEY_STATE_TOO_FEW_ANSWERS || user == SURVEY_STATE_TOO_FEW_ANSWERS)
    return SURVEY_STATE_TOO_FEW_ANSWERS;
  return SURVEY_STATE_NOT_APPLICABLE;
}

static SurveyFigure subtract(SurveyFigure staff, SurveyFigure user) {
  return staff.known && user.known ? survey_figure(staff.value - user.value) : survey_figure_none();
}

static SurveyPairGap join_items(const SurveyItemResult *staff, const SurveyItemResult *user) {
  return (SurveyPairGap){.pair = staff->item->pair,
                         .staff_item = staff->item,
                         .user_item = user->item,
                         .state = join_states(staff->state, user->state),
                         .staff = staff->mean,
                         .service_user = user->mean,
                         .gap = subtract(staff->mean, user->mean),
                         .n_staff = staff->n,
                         .n_service_user = user->n};
}

static void find_pairs(const SurveyGapSide *staff, const SurveyGapSide *user, GArray *pairs) {
  for (guint c = 0; c < staff->matrix->items->len; c++) {
    const SurveyItemResult *item = &staff->items[c];
    const char *name = item->item->pair;
    if (name == NULL || find_pair(staff, name) != item)
      continue;
    const SurveyItemResult *other = find_pair(user, name);
    if (other == NULL)
      continue;
    SurveyPairGap pair = join_items(item, other);
    pair.order = pairs->len;
    g_array_append_val(pairs, pair);
  }
}

typedef struct {
  SurveyState state;
  SurveyMoments moments;
} SideScore;

static SideScore score_matrix(const SurveyMatrix *matrix) {
  g_autoptr(SurveyScores) scores = survey_scores_new_of(matrix);
  return (SideScore){survey_scores_get_state(scores), survey_moments(scores->values)};
}

static void fill_scores(SurveyGap *gap, const SideScore *staff, const SideScore *user) {
  SurveyWelch welch = survey_welch(&staff->moments, &user->moments);
  SurveyInterval interval = survey_welch_interval(&welch);
  gap->state = join_states(staff->state, user->state);
  gap->n_staff = staff->moments.n;
  gap->n_service_user = user->moments.n;
  gap->staff = staff->moments.mean;
  gap->service_user = user->moments.mean;
  gap->gap = subtract(staff->moments.mean, user->moments.mean);
  gap->ci_low = interval.low;
  gap->ci_high = interval.high;
}

gboolean survey_gap_find(const SurveyGapSide *staff, const SurveyGapSide *user, SurveyGap *gap) {
  g_autoptr(GArray) pairs = g_array_new(FALSE, TRUE, sizeof(SurveyPairGap));
  find_pairs(staff, user, pairs);
  if (pairs->len == 0)
    return FALSE;
  g_autoptr(SurveyMatrix) staff_matrix = survey_matrix_new_empty(staff->matrix);
  g_autoptr(SurveyMatrix) user_matrix = survey_matrix_new_empty(user->matrix);
  for (guint p = 0; p < pairs->len; p++) {
    const SurveyPairGap *pair = &g_array_index(pairs, SurveyPairGap, p);
    g_ptr_array_add(staff_matrix->items, (gpointer)pair->staff_item);
    g_ptr_array_add(user_matrix->items, (gpointer)pair->user_item);
  }
  SideScore staff_score = score_matrix(staff_matrix);
  SideScore user_score = score_matrix(user_matrix);
  *gap = (SurveyGap){.factor = staff->matrix->factor, .pairs = g_steal_pointer(&pairs)};
  fill_scores(gap, &staff_score, &user_score);
  survey_gap_sort(gap);
  return TRUE;
}

/* Equal gaps may differ in their last bits, so whole parts are compared. */
static gint64 get_size(const SurveyPairGap *pair) {
  return pair->gap.known ? (gint64)llround(fabs(pair->gap.value) * TIE_PARTS) : -1;
}

static int compare_pairs(gconstpointer a, gconstpointer b) {
  const SurveyPairGap *x = a;
  const SurveyPairGap *y = b;
  gint64 size_x = get_size(x);
  gint64 size_y = get_size(y);
  if (size_x != size_y)
    return SURVEY_NUMBER_COMPARE(size_y, size_x);
  return SURVEY_NUMBER_COMPARE(x->order, y->order);
}

void survey_gap_sort(SurveyGap *gap) {
  g_array_sort(gap->pairs, compare_pairs);
}

static gboolean scales_differ(const SurveyScale *a, const SurveyScale *b) {
  if (a->levels->len != b->levels->len)
    return TRUE;
  for (guint i = 0; i < a->levels->len; i++) {
    const SurveyLevel *one = a->levels->pdata[i];
    const SurveyLevel *other = b->levels->pdata[i];
    if (strcmp(survey_wording_get(one->anchor, NULL), survey_wording_get(other->anchor, NULL)) != 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean pairs_differ(const SurveyGap *gap) {
  for (guint p = 0; p < gap->pairs->len; p++) {
    const SurveyPairGap *pair = &g_array_index(gap->pairs, SurveyPairGap, p);
    if (scales_differ(pair->staff_item->scale, pair->user_item->scale))
      return TRUE;
  }
  return FALSE;
}

gboolean survey_gap_words_differ(const SurveyResult *result) {
  for (guint g = 0; g < result->gaps->len; g++) {
    const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, g);
    if (gap->state == SURVEY_STATE_SCORED && gap->gap.known && pairs_differ(gap))
      return TRUE;
  }
  return FALSE;
}
