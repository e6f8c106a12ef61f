// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/explain-rows.h"

#include "survey/base/number.h"
#include "survey/base/text.h"
#include "survey/programs/explain-text.h"
#include "survey/programs/json.h"
#include "survey/score/explain.h"
#include <string.h>

static gboolean is_wanted(const SurveyExplainRows *rows, const SurveyResponse *response) {
  const SurveySetsOptions *options = rows->options;
  return survey_sets_options_match(options, response->service, response->cycle) &&
         (options->lens == NULL || strcmp(options->lens, survey_lens_name(response->lens)) == 0);
}

static gboolean is_wanted_item(const SurveyExplainRows *rows, const SurveyItem *item) {
  return rows->item_id == NULL || strcmp(rows->item_id, item->id) == 0;
}

/* "# Riverside, 2026-spring, staff, seven-factor-staff 1.0", once for all that follow. */
static void add_heading(SurveyExplainRows *rows, const SurveyResponse *response) {
  g_autofree char *service = survey_text_show(response->service, SURVEY_RESPONSE_MAX_LABEL);
  g_autofree char *cycle = survey_text_show(response->cycle, SURVEY_RESPONSE_MAX_LABEL);
  g_autofree char *heading =
      g_strdup_printf("# %s, %s, %s, %s %s\n", service, cycle, survey_lens_name(response->lens),
                      response->form->id, response->form->version);
  if (rows->heading != NULL && strcmp(rows->heading, heading) == 0)
    return;
  g_string_append(rows->text, heading);
  if (rows->heading == NULL)
    g_string_append(rows->text, "# respondent\titem\tlevel\tp\tweight\n");
  g_free(rows->heading);
  rows->heading = g_steal_pointer(&heading);
}

/* An item outside the score weighs nothing. */
static guint get_weight(const SurveyItem *item) {
  return item->scored ? item->weight : 0;
}

static double get_points(const SurveyItem *item, SurveyAnswer level) {
  return survey_pomp_points(survey_pomp_units(item, level), 1);
}

static int get_level(const SurveyItem *item, SurveyAnswer answer) {
  const SurveyLevel *level = item->scale->levels->pdata[answer];
  return level->value;
}

static void add_answer(SurveyExplainRows *rows, const char *respondent, const SurveyItem *item,
                       SurveyAnswer answer) {
  if (!survey_answer_is_level(answer)) {
    g_string_append_printf(rows->text, "%s\t%s\t%s\t-\t-\n", respondent, item->id,
                           survey_explain_text_answer(answer));
    return;
  }
  char points[SURVEY_NUMBER_SIZE];
  g_string_append_printf(rows->text, "%s\t%s\t%d\t%s\t%u\n", respondent, item->id,
                         get_level(item, answer),
                         survey_number_write(get_points(item, answer), points), get_weight(item));
}

static void add_lines(SurveyExplainRows *rows, const SurveyResponse *response,
                      const SurveyFactor *factor) {
  g_autofree char *respondent = survey_text_show(response->respondent, SURVEY_RESPONSE_MAX_LABEL);
  add_heading(rows, response);
  for (guint i = 0; i < factor->items->len; i++) {
    const SurveyItem *item = factor->items->pdata[i];
    if (is_wanted_item(rows, item))
      add_answer(rows, respondent, item, response->answers[item->index]);
  }
  if (rows->item_id != NULL)
    return;
  SurveyResponseScore score = survey_explain_response(response, factor);
  g_autofree char *sum = survey_explain_text_response(factor->id, &score, rows->speech);
  g_string_append_printf(rows->text, "%s\n", sum);
}

static void add_answer_object(json_object *list, const SurveyItem *item, SurveyAnswer answer) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "id", item->id);
  if (!survey_answer_is_level(answer)) {
    survey_json_add_text(object, "state", survey_explain_text_answer(answer));
    return;
  }
  json_object_object_add(object, "level", json_object_new_int(get_level(item, answer)));
  survey_json_add_number(object, "p", get_points(item, answer));
  survey_json_add_whole(object, "weight", get_weight(item));
}

static void add_score(json_object *object, const SurveyResponseScore *score) {
  survey_json_add_text(object, "state", survey_state_name(score->state));
  survey_json_add_whole(object, "answered", score->answered);
  survey_json_add_whole(object, "applicable", score->applicable);
  if (score->state != SURVEY_STATE_SCORED)
    return;
  survey_json_add_number(object, "sum", survey_pomp_points(score->units, 1));
  survey_json_add_whole(object, "weights", score->weight);
  survey_json_add_number(object, "score", score->score);
}

static void add_object(SurveyExplainRows *rows, const SurveyResponse *response,
                       const SurveyFactor *factor) {
  json_object *object = json_object_new_object();
  survey_json_add_text(object, "service", response->service);
  survey_json_add_text(object, "cycle", response->cycle);
  survey_json_add_text(object, "lens", survey_lens_name(response->lens));
  survey_json_add_text(object, "form", response->form->id);
  survey_json_add_text(object, "respondent", response->respondent);
  survey_json_add_text(object, "factor", factor->id);
  SurveyResponseScore score = survey_explain_response(response, factor);
  add_score(object, &score);
  json_object *items = survey_json_add_array(object, "items");
  for (guint i = 0; i < factor->items->len; i++) {
    const SurveyItem *item = factor->items->pdata[i];
    if (is_wanted_item(rows, item))
      add_answer_object(items, item, response->answers[item->index]);
  }
  g_autofree char *line = survey_json_write(object);
  g_string_append(rows->text, line);
}

void survey_explain_rows_take(const SurveyResponse *response, gpointer data) {
  SurveyExplainRows *rows = data;
  const SurveyFactor *factor = survey_form_find_factor(response->form, rows->factor_id);
  if (factor == NULL || !is_wanted(rows, response))
    return;
  rows->n_responses++;
  if (rows->json)
    add_object(rows, response, factor);
  else
    add_lines(rows, response, factor);
}

void survey_explain_rows_clear(SurveyExplainRows *rows) {
  if (rows->text != NULL)
    g_string_free(rows->text, TRUE);
  g_free(rows->heading);
}
