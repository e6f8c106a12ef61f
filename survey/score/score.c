// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/score.h"
#include "survey/score/factor-score.h"
#include "survey/score/gap.h"

/* The ids of the lens's factors: the first form's, then what later forms add. */
static GPtrArray *list_factors(const GPtrArray *tallies) {
  GPtrArray *ids = g_ptr_array_new();
  for (guint t = 0; t < tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(tallies, t);
    for (guint f = 0; f < tally->form->factors->len; f++) {
      const SurveyFactor *factor = g_ptr_array_index(tally->form->factors, f);
      if (!g_ptr_array_find_with_equal_func(ids, factor->id, g_str_equal, NULL))
        g_ptr_array_add(ids, factor->id);
    }
  }
  return ids;
}

/* The plain mean of the factors, if every one is scored. */
static void fill_overall(SurveyLensResult *lens) {
  double sum = 0.0;
  lens->overall_state = SURVEY_STATE_SCORED;
  for (guint f = 0; f < lens->factors->len; f++) {
    const SurveyFactorResult *factor = &g_array_index(lens->factors, SurveyFactorResult, f);
    if (factor->state == SURVEY_STATE_TOO_FEW_ANSWERS || lens->overall_state == SURVEY_STATE_SCORED)
      lens->overall_state = factor->state;
    sum += factor->mean.value;
  }
  if (lens->overall_state == SURVEY_STATE_SCORED)
    lens->overall = survey_figure(sum / (double)lens->factors->len);
}

static void note_tallies(SurveyLensResult *lens, const GPtrArray *tallies) {
  for (guint t = 0; t < tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(tallies, t);
    g_ptr_array_add(lens->forms, (gpointer)tally->form);
    lens->n_responses += tally->n_responses;
    lens->group_size = MAX(lens->group_size, tally->group_size);
  }
}

static void score_lens(SurveyResult *result, const GPtrArray *tallies,
                       const SurveyScoreOptions *options) {
  const SurveyTally *first = g_ptr_array_index(tallies, 0);
  SurveyLensResult *lens = survey_lens_result_new(first->lens);
  g_ptr_array_add(result->lenses, lens);
  note_tallies(lens, tallies);
  if (options != NULL)
    lens->n_invited = options->n_invited[first->lens];
  g_autoptr(GPtrArray) ids = list_factors(tallies);
  for (guint f = 0; f < ids->len; f++) {
    g_autoptr(SurveyMatrix) matrix = survey_matrix_new(tallies, g_ptr_array_index(ids, f));
    survey_factor_score(matrix, lens);
  }
  fill_overall(lens);
}

/* The cell's tallies of one lens. Free with g_ptr_array_unref(). */
static GPtrArray *list_tallies(const SurveyCell *cell, SurveyLens lens) {
  GPtrArray *tallies = g_ptr_array_new();
  for (guint t = 0; t < cell->tallies->len; t++) {
    SurveyTally *tally = g_ptr_array_index(cell->tallies, t);
    if (tally->lens == lens)
      g_ptr_array_add(tallies, tally);
  }
  return tallies;
}

/* Each tally on its own: a rating by a group is one statement, never averaged with another. */
static void score_groups(SurveyResult *result, const GPtrArray *tallies,
                         const SurveyScoreOptions *options) {
  for (guint t = 0; t < tallies->len; t++) {
    g_autoptr(GPtrArray) one = g_ptr_array_new();
    g_ptr_array_add(one, g_ptr_array_index(tallies, t));
    score_lens(result, one, options);
  }
}

static void add_gap(SurveyResult *result, const SurveyGapSide *staff, const SurveyGapSide *user) {
  SurveyGap gap;
  if (survey_gap_find(staff, user, &gap))
    g_array_append_val(result->gaps, gap);
}

static void find_gaps(SurveyResult *result, const SurveyCell *cell) {
  const SurveyLensResult *staff = survey_result_find_lens(result, SURVEY_LENS_STAFF);
  const SurveyLensResult *user = survey_result_find_lens(result, SURVEY_LENS_SERVICE_USER);
  if (staff == NULL || user == NULL)
    return;
  g_autoptr(GPtrArray) staff_tallies = list_tallies(cell, SURVEY_LENS_STAFF);
  g_autoptr(GPtrArray) user_tallies = list_tallies(cell, SURVEY_LENS_SERVICE_USER);
  for (guint f = 0; f < staff->factors->len; f++) {
    const SurveyFactorResult *factor = &g_array_index(staff->factors, SurveyFactorResult, f);
    const SurveyFactorResult *other = survey_lens_result_find_factor(user, factor->factor->id);
    if (other == NULL)
      continue;
    const char *id = factor->factor->id;
    g_autoptr(SurveyMatrix) staff_columns = survey_matrix_new(staff_tallies, id);
    g_autoptr(SurveyMatrix) user_columns = survey_matrix_new(user_tallies, id);
    SurveyGapSide staff_side = {staff_columns, survey_lens_result_get_items(staff, factor)};
    SurveyGapSide user_side = {user_columns, survey_lens_result_get_items(user, other)};
    add_gap(result, &staff_side, &user_side);
  }
}

static char *copy_over(char *old, const char *text) {
  g_free(old);
  return g_strdup(text);
}

SurveyResult *survey_score(const SurveyCell *cell, const SurveyScoreOptions *options) {
  SurveyResult *result = survey_result_new();
  result->service = copy_over(result->service, cell->service);
  result->cycle = copy_over(result->cycle, cell->cycle);
  result->latest_date = copy_over(result->latest_date, cell->latest_date);
  for (SurveyLens lens = 0; lens < SURVEY_N_LENSES; lens++) {
    g_autoptr(GPtrArray) tallies = list_tallies(cell, lens);
    if (survey_lens_is_group(lens))
      score_groups(result, tallies, options);
    else if (tallies->len > 0)
      score_lens(result, tallies, options);
  }
  find_gaps(result, cell);
  return result;
}
