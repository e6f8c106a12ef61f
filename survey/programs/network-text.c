// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/network-text.h"

#include "survey/base/number.h"
#include "survey/programs/grid.h"

/* Decimals of an intraclass correlation. */
#define ICC_DECIMALS 2

static void add_score(SurveyGrid *table, SurveyFigure figure) {
  g_autofree char *score =
      figure.known ? g_strdup_printf("%" G_GINT64_FORMAT, survey_number_round(figure.value))
                   : g_strdup("");
  survey_grid_add(table, score);
}

static void add_icc(SurveyGrid *table, SurveyFigure figure) {
  char number[SURVEY_NUMBER_SIZE] = "";
  if (figure.known)
    survey_number_write_fixed(figure.value, ICC_DECIMALS, number);
  survey_grid_add(table, number);
}

static const char *say_telling(const SurveySpeech *speech, SurveyFigure icc2) {
  if (!icc2.known)
    return "";
  switch (survey_icc_tell(icc2.value)) {
  case SURVEY_TELLING_HARDLY:
    return survey_words_get(speech->words, "network.telling.hardly");
  case SURVEY_TELLING_CAUTION:
    return survey_words_get(speech->words, "network.telling.with-caution");
  default:
    return survey_words_get(speech->words, "network.telling.yes");
  }
}

static void print_factors(GString *text, const SurveyNetwork *network, const SurveySpeech *speech) {
  static const char *const header[] = {
      "glance.factor", "network.services", "network.lowest", "network.q1",   "network.median",
      "network.q3",    "network.highest",  "network.icc1",   "network.icc2", "network.telling"};
  g_autoptr(SurveyGrid) table = survey_grid_new("<>>>>>>>><");
  for (gsize i = 0; i < G_N_ELEMENTS(header); i++)
    survey_grid_add(table, survey_words_get(speech->words, header[i]));
  for (guint f = 0; f < network->factors->len; f++) {
    const SurveyNetworkFactor *factor = &g_array_index(network->factors, SurveyNetworkFactor, f);
    g_autofree char *n_shown = g_strdup_printf("%u", factor->n_shown);
    survey_grid_add(table, survey_speech_text(speech, factor->factor->name));
    survey_grid_add(table, n_shown);
    add_score(table, factor->min);
    add_score(table, factor->q1);
    add_score(table, factor->median);
    add_score(table, factor->q3);
    add_score(table, factor->max);
    add_icc(table, factor->icc.icc1);
    add_icc(table, factor->icc.icc2);
    survey_grid_add(table, say_telling(speech, factor->icc.icc2));
  }
  survey_grid_print(table, text);
}

static gboolean is_hidden(const SurveyNetwork *network, guint service, guint factor) {
  for (guint i = 0; i < network->hidden->len; i++) {
    const SurveyNetworkHidden *hidden = &g_array_index(network->hidden, SurveyNetworkHidden, i);
    if (hidden->service == service && hidden->factor == factor)
      return TRUE;
  }
  return FALSE;
}

static void add_dot(SurveyGrid *table, const SurveyNetwork *network, const SurveySpeech *speech,
                    guint service, guint factor) {
  const SurveyNetworkDot *dot = survey_network_find_dot(network, service, factor);
  if (dot != NULL) {
    add_score(table, survey_figure(dot->mean));
    return;
  }
  g_autofree char *below = survey_words_count(speech->words, "network.below", network->min_n, NULL);
  survey_grid_add(table, is_hidden(network, service, factor)
                             ? below
                             : survey_words_get(speech->words, "number.none"));
}

static void print_services(GString *text, const SurveyNetwork *network,
                           const SurveySpeech *speech) {
  const guint n_factors = network->factors->len;
  g_autofree char *numbers = g_strnfill(n_factors, '>');
  g_autofree char *alignment = g_strconcat("<", numbers, NULL);
  g_autoptr(SurveyGrid) table = survey_grid_new(alignment);
  survey_grid_add(table, survey_words_get(speech->words, "network.service"));
  for (guint f = 0; f < n_factors; f++)
    survey_grid_add(table,
                    survey_factor_get_label(
                        g_array_index(network->factors, SurveyNetworkFactor, f).factor, NULL));
  for (guint s = 0; s < network->services->len; s++) {
    const char *name = network->services->pdata[s];
    survey_grid_add(table,
                    *name != '\0' ? name : survey_words_get(speech->words, "terminal.no-service"));
    for (guint f = 0; f < n_factors; f++)
      add_dot(table, network, speech, s, f);
  }
  survey_grid_print(table, text);
}

static gboolean has_spread(const SurveyNetwork *network) {
  for (guint f = 0; f < network->factors->len; f++)
    if (!g_array_index(network->factors, SurveyNetworkFactor, f).median.known)
      return FALSE;
  return TRUE;
}

static void print_heading(GString *text, const SurveyNetwork *network, const SurveySpeech *speech) {
  g_autofree char *id = g_strdup_printf("lens.%s", survey_lens_name(network->lens));
  g_autofree char *responses = g_strdup_printf("%" G_GUINT64_FORMAT, network->n_responses);
  g_autofree char *heading =
      network->form == NULL
          ? survey_words_count(speech->words, "network.lens", network->n_shown, "lens",
                               survey_words_get(speech->words, id), "responses", responses, NULL)
          : survey_words_count(speech->words, "network.groups", network->n_shown, "lens",
                               survey_words_get(speech->words, id), "form",
                               survey_speech_text(speech, network->form->title), NULL);
  g_string_append_printf(text, "%s\n", heading);
}

char *survey_network_to_text(const SurveyNetwork *network, const SurveySpeech *speech) {
  GString *text = g_string_new(NULL);
  print_heading(text, network, speech);
  print_factors(text, network, speech);
  if (!has_spread(network)) {
    g_autofree char *few =
        survey_words_count(speech->words, "network.few", SURVEY_NETWORK_MIN_SERVICES, NULL);
    g_string_append_printf(text, "%s\n", few);
  }
  g_string_append_printf(text, "%s\n\n", survey_words_get(speech->words, "network.icc-note"));
  print_services(text, network, speech);
  g_string_append_printf(text, "%s\n", survey_words_get(speech->words, "network.order"));
  return g_string_free(text, FALSE);
}
