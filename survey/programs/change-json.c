// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/change-json.h"

#include "survey/programs/json.h"
#include "survey/programs/result-json.h"
#include <string.h>

static void add_cycle(json_object *object, const char *key, const SurveyResult *result) {
  json_object *cycle = survey_json_add_object(object, key);
  survey_result_json_add_forms(cycle, result);
  survey_json_add_text(cycle, "service", result->service);
  survey_json_add_text(cycle, "cycle", result->cycle);
}

static void add_signed(json_object *object, const char *key, int value) {
  json_object_object_add(object, key, json_object_new_int(value));
}

static void add_figures(json_object *object, const SurveyFactorChange *factor) {
  survey_json_add_figure(object, "before", factor->before);
  survey_json_add_figure(object, "after", factor->after);
  survey_json_add_figure(object, "diff", factor->difference);
  survey_json_add_figure(object, "ci_low", factor->ci_low);
  survey_json_add_figure(object, "ci_high", factor->ci_high);
  survey_json_add_figure(object, "t", factor->t);
  survey_json_add_figure(object, "df", factor->df);
  survey_json_add_figure(object, "p", factor->p);
  survey_json_add_figure(object, "p_holm", factor->p_holm);
  survey_json_add_figure(object, "hedges_g", factor->hedges_g);
}

static void add_bases(json_object *object, const SurveyFactorChange *factor, SurveyMethod method) {
  if (method == SURVEY_METHOD_GROUP) {
    add_signed(object, "steps", factor->steps);
    survey_json_add_figure(object, "smallest_step", factor->smallest_step);
    return;
  }
  survey_json_add_whole(object, "n_before", factor->n_before);
  survey_json_add_whole(object, "n_after", factor->n_after);
  if (method == SURVEY_METHOD_PAIRED)
    survey_json_add_whole(object, "n_pairs", factor->n_pairs);
}

static void add_factor(json_object *list, const SurveyFactorChange *factor, SurveyMethod method) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "id", factor->factor->id);
  survey_json_add_text(object, "state", survey_change_state_name(factor->state));
  survey_json_add_whole(object, "common_items", factor->n_common);
  if (factor->state == SURVEY_CHANGE_COMPARED) {
    add_figures(object, factor);
    add_bases(object, factor, method);
  }
  if (factor->verdict != SURVEY_VERDICT_NONE)
    survey_json_add_text(object, "verdict", survey_verdict_name(factor->verdict));
}

static void add_item(json_object *list, const SurveyItemChange *item) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "id", item->item->id);
  if (item->earlier != NULL && strcmp(item->earlier->id, item->item->id) != 0)
    survey_json_add_text(object, "continues", item->earlier->id);
  survey_json_add_text(object, "move", survey_move_name(item->move));
  survey_json_add_figure(object, "before", item->before);
  survey_json_add_figure(object, "after", item->after);
  survey_json_add_figure(object, "p", item->p);
  survey_json_add_figure(object, "p_holm", item->p_holm);
}

static void add_lens(json_object *list, const SurveyLensChange *lens) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "lens", survey_lens_name(lens->lens));
  survey_json_add_text(object, "method", survey_method_name(lens->method));
  if (lens->method == SURVEY_METHOD_GROUP) {
    survey_json_add_whole(object, "group_size_before", lens->before->group_size);
    survey_json_add_whole(object, "group_size_after", lens->after->group_size);
  } else {
    survey_json_add_whole(object, "comparisons", lens->n_comparisons);
    if (lens->pairs_withheld)
      survey_json_add_truth(object, "pairs_withheld", TRUE);
  }
  json_object *factors = survey_json_add_array(object, "factors");
  for (guint i = 0; i < lens->factors->len; i++)
    add_factor(factors, &g_array_index(lens->factors, SurveyFactorChange, i), lens->method);
  json_object *items = survey_json_add_array(object, "items");
  for (guint i = 0; i < lens->items->len; i++)
    add_item(items, &g_array_index(lens->items, SurveyItemChange, i));
}

char *survey_change_to_json(const SurveyChange *change) {
  json_object *object = json_object_new_object();
  add_cycle(object, "before", change->before);
  add_cycle(object, "after", change->after);
  survey_json_add_whole(object, "min_n", change->min_n);
  json_object *lenses = survey_json_add_array(object, "lenses");
  for (guint i = 0; i < change->lenses->len; i++)
    add_lens(lenses, change->lenses->pdata[i]);
  return survey_json_write(object);
}
