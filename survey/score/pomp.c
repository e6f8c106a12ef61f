// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/pomp.h"

G_STATIC_ASSERT(SURVEY_FORM_MAX_LEVELS <= 11);

/* By the steps of a scale; to divide for each answer would take longer than all the rest. */
#define UNITS(steps) (SURVEY_POMP_UNITS / (steps))
static const guint units_a_step[SURVEY_FORM_MAX_LEVELS] = {0,        UNITS(1), UNITS(2), UNITS(3),
                                                           UNITS(4), UNITS(5), UNITS(6), UNITS(7),
                                                           UNITS(8), UNITS(9), UNITS(10)};

static guint get_steps(const SurveyItem *item) {
  return item->scale->levels->len - 1;
}

guint survey_pomp_key(const SurveyItem *item, SurveyAnswer level) {
  return item->reversed ? get_steps(item) - level : level;
}

guint survey_pomp_units(const SurveyItem *item, SurveyAnswer level) {
  return survey_pomp_key(item, level) * units_a_step[get_steps(item)];
}

double survey_pomp_points(guint64 units, guint64 weight) {
  return 100.0 * (double)units / ((double)SURVEY_POMP_UNITS * (double)weight);
}

static void add_answer(SurveyResponseScore *sum, const SurveyItem *item, SurveyAnswer answer) {
  if (answer == SURVEY_ANSWER_NOT_APPLICABLE || answer == SURVEY_ANSWER_NOT_ASKED)
    return;
  sum->applicable++;
  if (!survey_answer_is_level(answer))
    return;
  sum->answered++;
  sum->units += (guint64)item->weight * survey_pomp_units(item, answer);
  sum->weight += item->weight;
}

SurveyResponseScore survey_pomp_score(const SurveyItem *const *items, const SurveyAnswer *answers,
                                      guint n_items, guint complete_percent) {
  SurveyResponseScore sum = {0};
  for (guint i = 0; i < n_items; i++)
    if (items[i] != NULL && items[i]->scored)
      add_answer(&sum, items[i], answers[i]);
  if (sum.applicable == 0) {
    sum.state = SURVEY_STATE_NOT_APPLICABLE;
  } else if (sum.answered == 0 || 100 * sum.answered < complete_percent * sum.applicable) {
    sum.state = SURVEY_STATE_TOO_FEW_ANSWERS;
  } else {
    sum.state = SURVEY_STATE_SCORED;
    sum.score = survey_pomp_points(sum.units, sum.weight);
  }
  return sum;
}
