// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/change.h"
#include "survey/score/group-change.h"
#include "survey/score/individual-change.h"
#include <string.h>

static const SurveyForm *get_form(const SurveyLensResult *lens) {
  return g_ptr_array_index(lens->forms, 0);
}

static gboolean has_same_form(const SurveyLensResult *a, const SurveyLensResult *b) {
  return strcmp(get_form(a)->id, get_form(b)->id) == 0;
}

static gboolean is_for_same_lens(const SurveyLensResult *a, const SurveyLensResult *b) {
  return get_form(a)->lens == get_form(b)->lens;
}

typedef gboolean (*Match)(const SurveyLensResult *a, const SurveyLensResult *b);

/* The lens of `result` that matches and is not among `taken` (may be NULL). */
static const SurveyLensResult *find_match(const SurveyResult *result, const SurveyLensResult *lens,
                                          GPtrArray *taken, Match match) {
  for (guint l = 0; l < result->lenses->len; l++) {
    const SurveyLensResult *other = g_ptr_array_index(result->lenses, l);
    if (other->lens == lens->lens && match(other, lens) &&
        (taken == NULL || !g_ptr_array_find(taken, other, NULL)))
      return other;
  }
  return NULL;
}

/* TRUE if a later rating has the same form, and so the first claim. */
static gboolean is_claimed(const SurveyResult *after, const SurveyLensResult *earlier) {
  return find_match(after, earlier, NULL, has_same_form) != NULL;
}

static const SurveyLensResult *find_group(const SurveyChange *change, const SurveyLensResult *lens,
                                          GPtrArray *taken) {
  const SurveyLensResult *same = find_match(change->before, lens, taken, has_same_form);
  if (same != NULL)
    return same;
  const SurveyLensResult *other = find_match(change->before, lens, taken, is_for_same_lens);
  return other != NULL && !is_claimed(change->after, other) ? other : NULL;
}

/* Free with g_ptr_array_unref(). */
static GPtrArray *list_tallies(const SurveyCell *cell, SurveyLens lens) {
  GPtrArray *tallies = g_ptr_array_new();
  for (guint t = 0; t < cell->tallies->len; t++) {
    SurveyTally *tally = g_ptr_array_index(cell->tallies, t);
    if (tally->lens == lens)
      g_ptr_array_add(tallies, tally);
  }
  return tallies;
}

static void compare_individuals(const SurveyCell *before, const SurveyCell *after, guint min_n,
                                SurveyLensChange *lens) {
  g_autoptr(GPtrArray) earlier = list_tallies(before, lens->lens);
  g_autoptr(GPtrArray) later = list_tallies(after, lens->lens);
  SurveyChangeSide before_side = {lens->before, earlier};
  SurveyChangeSide after_side = {lens->after, later};
  survey_individual_change(&before_side, &after_side, min_n, lens);
}

SurveyChange *survey_change(const SurveyCycle *before, const SurveyCycle *after) {
  g_return_val_if_fail(before->result->min_n == after->result->min_n, NULL);
  SurveyChange *change = g_new0(SurveyChange, 1);
  change->before = before->result;
  change->after = after->result;
  change->min_n = after->result->min_n;
  change->lenses = g_ptr_array_new_with_free_func((GDestroyNotify)survey_lens_change_free);
  g_autoptr(GPtrArray) taken = g_ptr_array_new();
  for (guint l = 0; l < after->result->lenses->len; l++) {
    const SurveyLensResult *later = g_ptr_array_index(after->result->lenses, l);
    gboolean is_group = survey_lens_is_group(later->lens);
    const SurveyLensResult *earlier = is_group
                                          ? find_group(change, later, taken)
                                          : survey_result_find_lens(before->result, later->lens);
    if (earlier == NULL)
      continue;
    g_ptr_array_add(taken, (gpointer)earlier);
    SurveyLensChange *lens = survey_lens_change_new(earlier, later);
    g_ptr_array_add(change->lenses, lens);
    if (is_group)
      survey_group_change(lens);
    else
      compare_individuals(before->cell, after->cell, change->min_n, lens);
  }
  return change;
}

gboolean survey_change_has_figures(const SurveyChange *change) {
  for (guint l = 0; l < change->lenses->len; l++) {
    const SurveyLensChange *lens = g_ptr_array_index(change->lenses, l);
    for (guint f = 0; f < lens->factors->len; f++)
      if (g_array_index(lens->factors, SurveyFactorChange, f).state == SURVEY_CHANGE_COMPARED)
        return TRUE;
  }
  return FALSE;
}

void survey_change_free(SurveyChange *change) {
  if (change == NULL)
    return;
  g_ptr_array_unref(change->lenses);
  survey_result_free(change->before);
  survey_result_free(change->after);
  g_free(change);
}
