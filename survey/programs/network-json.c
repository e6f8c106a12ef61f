// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/network-json.h"

#include "survey/programs/json.h"

static const char *get_factor_id(const SurveyNetwork *network, guint factor) {
  return g_array_index(network->factors, SurveyNetworkFactor, factor).factor->id;
}

static void add_factor(json_object *list, const SurveyNetworkFactor *factor) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "id", factor->factor->id);
  survey_json_add_whole(object, "services_shown", factor->n_shown);
  survey_json_add_figure(object, "median", factor->median);
  survey_json_add_figure(object, "q1", factor->q1);
  survey_json_add_figure(object, "q3", factor->q3);
  survey_json_add_figure(object, "icc1", factor->icc.icc1);
  survey_json_add_figure(object, "icc2", factor->icc.icc2);
  if (factor->icc.icc2.known)
    survey_json_add_text(object, "told_apart",
                         survey_icc_telling_name(survey_icc_tell(factor->icc.icc2.value)));
  survey_json_add_figure(object, "min", factor->min);
  survey_json_add_figure(object, "max", factor->max);
}

static void add_dot(json_object *list, const SurveyNetwork *network, const SurveyNetworkDot *dot) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "service", network->services->pdata[dot->service]);
  survey_json_add_text(object, "factor", get_factor_id(network, dot->factor));
  survey_json_add_whole(object, "n", dot->n);
  survey_json_add_number(object, "mean", dot->mean);
  survey_json_add_figure(object, "sd", dot->sd);
  survey_json_add_figure(object, "rwg_j", dot->rwg_j);
}

static void add_hidden(json_object *list, const SurveyNetwork *network,
                       const SurveyNetworkHidden *hidden) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "service", network->services->pdata[hidden->service]);
  survey_json_add_text(object, "factor", get_factor_id(network, hidden->factor));
  survey_json_add_whole(object, "below", network->min_n);
}

char *survey_network_to_json(const SurveyNetwork *network, const char *cycle) {
  json_object *object = json_object_new_object();
  survey_json_add_text(object, "cycle", cycle);
  survey_json_add_text(object, "lens", survey_lens_name(network->lens));
  if (network->form != NULL)
    survey_json_add_text(object, "form", network->form->id);
  survey_json_add_whole(object, "min_n", network->min_n);
  survey_json_add_whole(object, "services", network->n_shown);
  survey_json_add_whole(object, "responses", network->n_responses);
  json_object *factors = survey_json_add_array(object, "factors");
  for (guint i = 0; i < network->factors->len; i++)
    add_factor(factors, &g_array_index(network->factors, SurveyNetworkFactor, i));
  json_object *dots = survey_json_add_array(object, "dots");
  for (guint i = 0; i < network->dots->len; i++)
    add_dot(dots, network, &g_array_index(network->dots, SurveyNetworkDot, i));
  json_object *suppressed = survey_json_add_array(object, "suppressed");
  for (guint i = 0; i < network->hidden->len; i++)
    add_hidden(suppressed, network, &g_array_index(network->hidden, SurveyNetworkHidden, i));
  return survey_json_write(object);
}
