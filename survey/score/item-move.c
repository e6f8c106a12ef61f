// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/item-move.h"
#include "survey/score/holm.h"
#include "survey/score/pomp.h"
#include "survey/score/student.h"
#include "survey/score/verdict.h"
#include "survey/score/welch.h"

static SurveyMoments get_moments(const SurveyItemResult *item) {
  g_autoptr(GArray) values = g_array_new(FALSE, FALSE, sizeof(SurveyCounted));
  for (guint v = 0; v < item->item->scale->levels->len; v++) {
    guint units = survey_pomp_units(item->item, (SurveyAnswer)v);
    SurveyCounted value = {survey_pomp_points(units, 1), item->levels[v]};
    g_array_append_val(values, value);
  }
  return survey_moments(values);
}

static SurveyFigure get_p(const SurveyItemResult *before, const SurveyItemResult *after) {
  SurveyMoments earlier = get_moments(before);
  SurveyMoments later = get_moments(after);
  SurveyWelch welch = survey_welch(&later, &earlier);
  if (!welch.known)
    return survey_figure_none();
  return survey_figure(survey_student_two_sided(welch.difference / welch.error, welch.df));
}

static gboolean is_hidden(const SurveyItemResult *item) {
  return item != NULL && item->state == SURVEY_STATE_SUPPRESSED;
}

SurveyItemChange survey_item_move(const SurveyJoin *join) {
  const SurveyItemResult *before = join->before;
  const SurveyItemResult *after = join->after;
  SurveyItemChange change = {.item = after != NULL ? after->item : before->item,
                             .earlier = after != NULL && before != NULL ? before->item : NULL};
  if (before == NULL || after == NULL) {
    change.move = before == NULL ? SURVEY_MOVE_ADDED : SURVEY_MOVE_DROPPED;
  } else if (is_hidden(before) || is_hidden(after)) {
    change.move = SURVEY_MOVE_HIDDEN;
    return change;
  } else {
    change.move = SURVEY_MOVE_NO_CLEAR_MOVE;
    change.p = get_p(before, after);
  }
  change.before = before != NULL ? before->mean : survey_figure_none();
  change.after = after != NULL ? after->mean : survey_figure_none();
  return change;
}

static SurveyItemChange *get_item(const SurveyLensChange *change, guint i) {
  return &g_array_index(change->items, SurveyItemChange, i);
}

static void judge(SurveyItemChange *item, double p) {
  item->p_holm = survey_figure(p);
  if (p < SURVEY_VERDICT_CHANCE)
    item->move = item->after.value > item->before.value ? SURVEY_MOVE_HIGHER : SURVEY_MOVE_LOWER;
}

void survey_item_move_fill(SurveyLensChange *change) {
  g_autofree double *p = g_new(double, change->items->len);
  guint n = 0;
  for (guint i = 0; i < change->items->len; i++)
    if (get_item(change, i)->p.known)
      p[n++] = get_item(change, i)->p.value;
  survey_holm_adjust(p, n);
  n = 0;
  for (guint i = 0; i < change->items->len; i++)
    if (get_item(change, i)->p.known)
      judge(get_item(change, i), p[n++]);
}
