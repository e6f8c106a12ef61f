// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/explain-json.h"

#include "survey/base/number.h"
#include "survey/programs/json.h"
#include "survey/programs/result-json.h"
#include <string.h>

static void add_signed(json_object *object, const char *key, gint64 value) {
  json_object_object_add(object, key, json_object_new_int64(value));
}

static void add_forms(json_object *object, const GPtrArray *forms) {
  json_object *list = survey_json_add_array(object, "forms");
  for (guint i = 0; i < forms->len; i++) {
    const SurveyForm *form = forms->pdata[i];
    json_object *entry = survey_json_append_object(list);
    survey_json_add_text(entry, "id", form->id);
    survey_json_add_whole(entry, "complete_percent", form->complete_percent);
  }
}

static void add_items(json_object *object, const SurveyExplanation *explanation,
                      const char *item_id) {
  json_object *list = survey_json_add_array(object, "items");
  const SurveyItemResult *items =
      survey_lens_result_get_items(explanation->lens, explanation->factor);
  for (guint i = 0; i < explanation->factor->n_items; i++) {
    const SurveyItem *item = items[i].item;
    if (item_id != NULL && strcmp(item_id, item->id) != 0)
      continue;
    json_object *entry = survey_result_json_add_item(list, &items[i]);
    survey_json_add_whole(entry, "weight", item->scored ? item->weight : 0);
    survey_json_add_truth(entry, "reversed", item->reversed);
  }
}

/* A set of moves: each item once, with the level it has and the one it would need. */
static void add_moves(json_object *list, const SurveyExplanation *explanation,
                      const SurveyMoves *moves) {
  const SurveyItemResult *items =
      survey_lens_result_get_items(explanation->lens, explanation->factor);
  json_object *object = survey_json_append_object(list);
  json_object *entries = survey_json_add_array(object, "items");
  for (guint m = 0; m < moves->n_moves;) {
    const guint column = moves->columns[m];
    const SurveyItem *item = items[column].item;
    const guint now = explanation->answers[column];
    guint n = 0;
    for (; m < moves->n_moves && moves->columns[m] == column; m++)
      n++;
    const SurveyLevel *from = item->scale->levels->pdata[now];
    const SurveyLevel *to = item->scale->levels->pdata[item->reversed ? now - n : now + n];
    json_object *entry = survey_json_append_object(entries);
    survey_json_add_text(entry, "id", item->id);
    add_signed(entry, "from", from->value);
    add_signed(entry, "to", to->value);
  }
  survey_json_add_number(object, "score", moves->score);
}

static void add_rating(json_object *object, const SurveyExplanation *explanation) {
  const SurveyResponseScore *response = &explanation->response;
  survey_json_add_whole(object, "answered", response->answered);
  survey_json_add_whole(object, "applicable", response->applicable);
  if (response->state != SURVEY_STATE_SCORED)
    return;
  survey_json_add_number(object, "sum", survey_pomp_points(response->units, 1));
  survey_json_add_whole(object, "weights", response->weight);
  if (explanation->target == 0)
    return;
  json_object *step = survey_json_add_object(object, "next_step");
  survey_json_add_whole(step, "target", explanation->target);
  if (explanation->next_band != NULL)
    survey_json_add_text(step, "band", explanation->next_band->id);
  json_object *sets = survey_json_add_array(step, "sets");
  for (guint s = 0; s < explanation->step.n_sets; s++)
    add_moves(sets, explanation, &explanation->step.sets[s]);
  survey_json_add_whole(step, "more", explanation->step.n_more);
}

/* In whole points, as printed: the fraction would tell how much else those few people answered. */
static void add_low(json_object *object, const SurveyExplanation *explanation) {
  json_object *list = survey_json_add_array(object, "low_items");
  const SurveyItemResult *items =
      survey_lens_result_get_items(explanation->lens, explanation->factor);
  for (guint i = 0; i < explanation->low->len; i++) {
    const SurveyLowItem *low = &g_array_index(explanation->low, SurveyLowItem, i);
    json_object *entry = survey_json_append_object(list);
    survey_json_add_text(entry, "id", items[low->column].item->id);
    survey_json_add_whole(entry, "n_low", low->n_low);
    survey_json_add_whole(entry, "n", items[low->column].n);
    add_signed(entry, "score", survey_number_round(low->score));
  }
}

static void add_people(json_object *object, const SurveyExplanation *explanation) {
  if (explanation->factor->state == SURVEY_STATE_SUPPRESSED)
    return;
  survey_json_add_figure(object, "sum", explanation->sum);
  survey_json_add_whole(object, "too_few_answers", explanation->n_too_few);
  survey_json_add_whole(object, "not_applicable", explanation->n_not_applicable);
  add_low(object, explanation);
}

static void add_figures(json_object *object, const SurveyFactorResult *factor) {
  survey_json_add_text(object, "state", survey_state_name(factor->state));
  if (factor->state == SURVEY_STATE_SUPPRESSED)
    return;
  survey_json_add_whole(object, "n", factor->n);
  survey_json_add_figure(object, "mean", factor->mean);
  survey_json_add_figure(object, "sd", factor->sd);
  survey_json_add_figure(object, "ci_low", factor->ci_low);
  survey_json_add_figure(object, "ci_high", factor->ci_high);
  if (factor->mean.known)
    add_signed(object, "printed", survey_number_round(factor->mean.value));
  if (factor->band != NULL)
    survey_json_add_text(object, "band", factor->band->id);
}

static void add_lens(json_object *list, const SurveyExplanation *explanation, const char *item_id) {
  const SurveyLensResult *lens = explanation->lens;
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "lens", survey_lens_name(lens->lens));
  add_forms(object, lens->forms);
  if (!lens->responses_hidden)
    survey_json_add_whole(object, "responses", lens->n_responses);
  if (lens->group_size > 0)
    survey_json_add_whole(object, "group_size", lens->group_size);
  add_figures(object, explanation->factor);
  if (explanation->answers != NULL)
    add_rating(object, explanation);
  else
    add_people(object, explanation);
  add_items(object, explanation, item_id);
}

char *survey_explain_to_json(const SurveyResult *result, const GPtrArray *explanations,
                             const char *item_id) {
  const SurveyExplanation *first = explanations->pdata[0];
  json_object *object = json_object_new_object();
  survey_json_add_text(object, "service", result->service);
  survey_json_add_text(object, "cycle", result->cycle);
  survey_json_add_whole(object, "min_n", result->min_n);
  survey_json_add_text(object, "factor", first->factor->factor->id);
  json_object *lenses = survey_json_add_array(object, "lenses");
  for (guint i = 0; i < explanations->len; i++)
    add_lens(lenses, explanations->pdata[i], item_id);
  return survey_json_write(object);
}
