// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/network.h"
#include "survey/base/number.h"
#include "survey/score/quantile.h"
#include <string.h>

/* The digits at `text`, without zeros before them. */
static const char *skip_number(const char *text, gsize *length) {
  while (text[0] == '0' && g_ascii_isdigit(text[1]))
    text++;
  *length = strspn(text, "0123456789");
  return text;
}

/* Like strcmp(), but numbers within the names by their value: Ward 2 before Ward 10. The locale
 * has no part in it, so that the order is the same everywhere. */
static int compare_names(const char *a, const char *b) {
  const char *x = a;
  const char *y = b;
  while (*x != '\0' || *y != '\0') {
    gsize x_digits;
    gsize y_digits;
    x = skip_number(x, &x_digits);
    y = skip_number(y, &y_digits);
    if (x_digits > 0 && y_digits > 0 && x_digits != y_digits)
      return SURVEY_NUMBER_COMPARE(x_digits, y_digits);
    if (*x != *y)
      return SURVEY_NUMBER_COMPARE((guchar)*x, (guchar)*y);
    x++;
    y++;
  }
  return strcmp(a, b);
}

static int compare_services(gconstpointer a, gconstpointer b) {
  const SurveyResult *const *first = a;
  const SurveyResult *const *second = b;
  return compare_names((*first)->service, (*second)->service);
}

static GPtrArray *sort_by_name(const GPtrArray *results) {
  GPtrArray *sorted = g_ptr_array_new();
  for (guint r = 0; r < results->len; r++)
    g_ptr_array_add(sorted, results->pdata[r]);
  g_ptr_array_sort(sorted, compare_services);
  return sorted;
}

/* The service's figures in the network's lens (and to its form); NULL if there are none. */
static const SurveyLensResult *find_lens(const SurveyNetwork *network, const SurveyResult *result) {
  for (guint l = 0; l < result->lenses->len; l++) {
    const SurveyLensResult *lens = result->lenses->pdata[l];
    if (lens->lens == network->lens &&
        (network->form == NULL || lens->forms->pdata[0] == network->form))
      return lens;
  }
  return NULL;
}

/* The place of the network's factor with this id; how many there are if none has it. */
static guint find_factor(const SurveyNetwork *network, const char *id) {
  guint f = 0;
  while (f < network->factors->len &&
         strcmp(g_array_index(network->factors, SurveyNetworkFactor, f).factor->id, id) != 0)
    f++;
  return f;
}

static void note_factors(SurveyNetwork *network, const SurveyLensResult *lens) {
  for (guint f = 0; lens != NULL && f < lens->factors->len; f++) {
    SurveyNetworkFactor factor = {.factor =
                                      g_array_index(lens->factors, SurveyFactorResult, f).factor};
    if (find_factor(network, factor.factor->id) == network->factors->len)
      g_array_append_val(network->factors, factor);
  }
}

/* The service that has most factors gives their order: forms of one call agree on it, but a short
 * form may leave some out. */
static void list_factors(SurveyNetwork *network, const GPtrArray *results) {
  const SurveyLensResult *fullest = NULL;
  for (guint r = 0; r < results->len; r++) {
    const SurveyLensResult *lens = find_lens(network, results->pdata[r]);
    if (lens != NULL && (fullest == NULL || lens->factors->len > fullest->factors->len))
      fullest = lens;
  }
  note_factors(network, fullest);
  for (guint r = 0; r < results->len; r++)
    note_factors(network, find_lens(network, results->pdata[r]));
}

static void add_score(SurveyNetwork *network, guint service, const SurveyFactorResult *factor) {
  guint position = find_factor(network, factor->factor->id);
  if (factor->state == SURVEY_STATE_SUPPRESSED) {
    SurveyNetworkHidden hidden = {service, position};
    g_array_append_val(network->hidden, hidden);
  }
  if (factor->state == SURVEY_STATE_SCORED) {
    SurveyNetworkDot dot = {service,    position,     factor->n, factor->mean.value,
                            factor->sd, factor->rwg_j};
    g_array_append_val(network->dots, dot);
  }
}

static void add_service(SurveyNetwork *network, const SurveyResult *result) {
  const SurveyLensResult *lens = find_lens(network, result);
  if (lens == NULL)
    return;
  guint service = network->services->len;
  network->min_n = result->min_n;
  g_ptr_array_add(network->services, g_strdup(result->service));
  if (!lens->responses_hidden)
    network->n_shown++;
  network->n_responses += lens->n_responses;
  for (guint f = 0; f < lens->factors->len; f++)
    add_score(network, service, &g_array_index(lens->factors, SurveyFactorResult, f));
}

static int compare_doubles(gconstpointer a, gconstpointer b) {
  const double *first = a;
  const double *second = b;
  return SURVEY_NUMBER_COMPARE(*first, *second);
}

/* `means` is of double, rising. */
static void fill_spread(SurveyNetworkFactor *factor, const GArray *means) {
  if (means->len < SURVEY_NETWORK_MIN_SERVICES)
    return;
  factor->min = survey_figure(survey_quantile(means, 0.0));
  factor->q1 = survey_figure(survey_quantile(means, 0.25));
  factor->median = survey_figure(survey_quantile(means, 0.5));
  factor->q3 = survey_figure(survey_quantile(means, 0.75));
  factor->max = survey_figure(survey_quantile(means, 1.0));
}

static void finish_factor(SurveyNetwork *network, guint position) {
  SurveyNetworkFactor *factor = &g_array_index(network->factors, SurveyNetworkFactor, position);
  g_autoptr(GArray) means = g_array_new(FALSE, FALSE, sizeof(double));
  g_autoptr(GArray) services = g_array_new(FALSE, FALSE, sizeof(SurveyMoments));
  for (guint d = 0; d < network->dots->len; d++) {
    const SurveyNetworkDot *dot = &g_array_index(network->dots, SurveyNetworkDot, d);
    if (dot->factor != position)
      continue;
    SurveyMoments moments = {dot->n, survey_figure(dot->mean), dot->sd};
    g_array_append_val(means, dot->mean);
    g_array_append_val(services, moments);
  }
  factor->n_shown = means->len;
  factor->icc = survey_icc(services);
  g_array_sort(means, compare_doubles);
  fill_spread(factor, means);
}

static SurveyNetwork *network_new(SurveyLens lens, const SurveyForm *form) {
  SurveyNetwork *network = g_new0(SurveyNetwork, 1);
  network->lens = lens;
  network->form = form;
  network->services = g_ptr_array_new_with_free_func(g_free);
  network->factors = g_array_new(FALSE, TRUE, sizeof(SurveyNetworkFactor));
  network->dots = g_array_new(FALSE, TRUE, sizeof(SurveyNetworkDot));
  network->hidden = g_array_new(FALSE, TRUE, sizeof(SurveyNetworkHidden));
  return network;
}

/* `results` in the order of the services' names. */
static void add_network(GPtrArray *networks, SurveyLens lens, const SurveyForm *form,
                        const GPtrArray *results) {
  SurveyNetwork *network = network_new(lens, form);
  g_ptr_array_add(networks, network);
  list_factors(network, results);
  for (guint r = 0; r < results->len; r++)
    add_service(network, results->pdata[r]);
  for (guint f = 0; f < network->factors->len; f++)
    finish_factor(network, f);
}

static gboolean has_network(const GPtrArray *networks, SurveyLens lens, const SurveyForm *form) {
  for (guint i = 0; i < networks->len; i++) {
    const SurveyNetwork *network = networks->pdata[i];
    if (network->lens == lens && network->form == form)
      return TRUE;
  }
  return FALSE;
}

/* Adds the networks of this kind of lens that the service is in and that are not there yet. */
static void note_networks(GPtrArray *networks, SurveyLens kind, const SurveyResult *result,
                          const GPtrArray *results) {
  for (guint l = 0; l < result->lenses->len; l++) {
    const SurveyLensResult *lens = result->lenses->pdata[l];
    const SurveyForm *form = survey_lens_is_group(kind) ? lens->forms->pdata[0] : NULL;
    if (lens->lens == kind && !has_network(networks, kind, form))
      add_network(networks, kind, form, results);
  }
}

GPtrArray *survey_network_list(const GPtrArray *results) {
  g_autoptr(GPtrArray) sorted = sort_by_name(results);
  GPtrArray *networks = g_ptr_array_new_with_free_func((GDestroyNotify)survey_network_free);
  for (SurveyLens kind = 0; kind < SURVEY_N_LENSES; kind++)
    for (guint r = 0; r < sorted->len; r++)
      note_networks(networks, kind, sorted->pdata[r], sorted);
  return networks;
}

const SurveyNetworkDot *survey_network_find_dot(const SurveyNetwork *network, guint service,
                                                guint factor) {
  for (guint d = 0; d < network->dots->len; d++) {
    const SurveyNetworkDot *dot = &g_array_index(network->dots, SurveyNetworkDot, d);
    if (dot->service == service && dot->factor == factor)
      return dot;
  }
  return NULL;
}

void survey_network_free(SurveyNetwork *network) {
  if (network == NULL)
    return;
  g_ptr_array_unref(network->services);
  g_array_unref(network->factors);
  g_array_unref(network->dots);
  g_array_unref(network->hidden);
  g_free(network);
}
