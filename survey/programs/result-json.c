// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/result-json.h"

#include "survey/programs/json.h"

static void add_counts(json_object *object, const SurveyCounts *counts) {
  survey_json_add_whole(object, "not_applicable", counts->not_applicable);
  survey_json_add_whole(object, "unable", counts->unable);
  survey_json_add_whole(object, "unanswered", counts->unanswered);
  survey_json_add_whole(object, "not_asked", counts->not_asked);
}

static void add_factor(json_object *list, const SurveyFactorResult *factor) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "id", factor->factor->id);
  survey_json_add_text(object, "state", survey_state_name(factor->state));
  if (factor->state == SURVEY_STATE_SUPPRESSED)
    return;
  survey_json_add_whole(object, "n", factor->n);
  survey_json_add_figure(object, "mean", factor->mean);
  survey_json_add_figure(object, "sd", factor->sd);
  survey_json_add_figure(object, "ci_low", factor->ci_low);
  survey_json_add_figure(object, "ci_high", factor->ci_high);
  if (factor->band != NULL)
    survey_json_add_text(object, "band", factor->band->id);
  survey_json_add_figure(object, "alpha", factor->alpha);
  survey_json_add_figure(object, "rwg_j", factor->rwg_j);
  survey_json_add_whole(object, "answered", factor->counts.answered);
  add_counts(object, &factor->counts);
  survey_json_add_whole(object, "evidence", factor->n_evidence);
}

static void add_levels(json_object *object, const SurveyItemResult *item) {
  json_object *levels = survey_json_add_object(object, "levels");
  for (guint i = 0; i < item->item->scale->levels->len; i++) {
    const SurveyLevel *level = item->item->scale->levels->pdata[i];
    char value[16];
    g_snprintf(value, sizeof value, "%d", level->value);
    survey_json_add_whole(levels, value, item->levels[i]);
  }
}

json_object *survey_result_json_add_item(json_object *list, const SurveyItemResult *item) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "id", item->item->id);
  survey_json_add_text(object, "state", survey_state_name(item->state));
  if (item->state == SURVEY_STATE_SUPPRESSED)
    return object;
  survey_json_add_whole(object, "n", item->n);
  survey_json_add_figure(object, "mean", item->mean);
  add_levels(object, item);
  add_counts(object, &item->counts);
  survey_json_add_figure(object, "spread", item->spread);
  if (item->spread.known)
    survey_json_add_truth(object, "wide", item->wide);
  return object;
}

static void add_lens(json_object *list, const SurveyLensResult *lens) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "lens", survey_lens_name(lens->lens));
  json_object *forms = survey_json_add_array(object, "forms");
  for (guint i = 0; i < lens->forms->len; i++) {
    const SurveyForm *form = lens->forms->pdata[i];
    json_object_array_add(forms, json_object_new_string(form->id));
  }
  if (!lens->responses_hidden)
    survey_json_add_whole(object, "responses", lens->n_responses);
  if (lens->n_invited > 0)
    survey_json_add_whole(object, "invited", lens->n_invited);
  if (lens->group_size > 0)
    survey_json_add_whole(object, "group_size", lens->group_size);
  survey_json_add_figure(object, "overall", lens->overall);
  survey_json_add_text(object, "overall_state", survey_state_name(lens->overall_state));
  json_object *factors = survey_json_add_array(object, "factors");
  for (guint i = 0; i < lens->factors->len; i++)
    add_factor(factors, &g_array_index(lens->factors, SurveyFactorResult, i));
  json_object *items = survey_json_add_array(object, "items");
  for (guint i = 0; i < lens->items->len; i++)
    survey_result_json_add_item(items, &g_array_index(lens->items, SurveyItemResult, i));
}

static void add_pair(json_object *list, const SurveyPairGap *pair) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "pair", pair->pair);
  survey_json_add_text(object, "state", survey_state_name(pair->state));
  if (pair->state != SURVEY_STATE_SCORED)
    return;
  survey_json_add_figure(object, "staff", pair->staff);
  survey_json_add_figure(object, "service_user", pair->service_user);
  survey_json_add_figure(object, "gap", pair->gap);
  survey_json_add_whole(object, "n_staff", pair->n_staff);
  survey_json_add_whole(object, "n_service_user", pair->n_service_user);
}

static void add_gap(json_object *list, const SurveyGap *gap) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "factor", gap->factor->id);
  survey_json_add_text(object, "state", survey_state_name(gap->state));
  if (gap->state == SURVEY_STATE_SCORED) {
    survey_json_add_figure(object, "staff", gap->staff);
    survey_json_add_figure(object, "service_user", gap->service_user);
    survey_json_add_figure(object, "gap", gap->gap);
    survey_json_add_figure(object, "ci_low", gap->ci_low);
    survey_json_add_figure(object, "ci_high", gap->ci_high);
  }
  json_object *pairs = survey_json_add_array(object, "pairs");
  for (guint i = 0; i < gap->pairs->len; i++)
    add_pair(pairs, &g_array_index(gap->pairs, SurveyPairGap, i));
}

static void add_hidden(json_object *list, const SurveyHidden *hidden, guint min_n) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "lens", survey_lens_name(hidden->lens));
  survey_json_add_text(object, "factor", hidden->factor->id);
  if (hidden->item != NULL)
    survey_json_add_text(object, "item", hidden->item->id);
  survey_json_add_whole(object, "below", min_n);
}

static void add_form(json_object *list, const SurveyForm *form, SurveyLens lens) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "id", form->id);
  survey_json_add_text(object, "version", form->version);
  survey_json_add_text(object, "sha256", form->sha256);
  survey_json_add_text(object, "lens", survey_lens_name(lens));
}

void survey_result_json_add_forms(json_object *object, const SurveyResult *result) {
  json_object *forms = survey_json_add_array(object, "forms");
  for (guint l = 0; l < result->lenses->len; l++) {
    const SurveyLensResult *lens = result->lenses->pdata[l];
    for (guint i = 0; i < lens->forms->len; i++)
      add_form(forms, lens->forms->pdata[i], lens->lens);
  }
}

char *survey_result_to_json(const SurveyResult *result) {
  json_object *object = json_object_new_object();
  survey_result_json_add_forms(object, result);
  survey_json_add_text(object, "service", result->service);
  survey_json_add_text(object, "cycle", result->cycle);
  survey_json_add_whole(object, "min_n", result->min_n);
  json_object *lenses = survey_json_add_array(object, "lenses");
  for (guint i = 0; i < result->lenses->len; i++)
    add_lens(lenses, result->lenses->pdata[i]);
  json_object *gaps = survey_json_add_array(object, "gaps");
  for (guint i = 0; i < result->gaps->len; i++)
    add_gap(gaps, &g_array_index(result->gaps, SurveyGap, i));
  json_object *suppressed = survey_json_add_array(object, "suppressed");
  for (guint i = 0; i < result->hidden->len; i++)
    add_hidden(suppressed, &g_array_index(result->hidden, SurveyHidden, i), result->min_n);
  return survey_json_write(object);
}
