// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/services.h"

#include "render/report/alternative.h"
#include "render/report/cell.h"
#include "render/report/prose.h"

static const RenderInk lens_inks[SURVEY_N_LENSES] = {
    [SURVEY_LENS_STAFF] = RENDER_INK_STAFF,
    [SURVEY_LENS_SERVICE_USER] = RENDER_INK_SERVICE_USER,
    [SURVEY_LENS_AGREED] = RENDER_INK_GROUP_RATING,
    [SURVEY_LENS_PEER] = RENDER_INK_GROUP_RATING,
};

static const RenderMark lens_marks[SURVEY_N_LENSES] = {
    [SURVEY_LENS_STAFF] = RENDER_MARK_CIRCLE,
    [SURVEY_LENS_SERVICE_USER] = RENDER_MARK_TRIANGLE,
    [SURVEY_LENS_AGREED] = RENDER_MARK_DIAMOND,
    [SURVEY_LENS_PEER] = RENDER_MARK_DIAMOND,
};

static const SurveyNetworkFactor *get_factor(const SurveyNetwork *network, guint factor) {
  return &g_array_index(network->factors, SurveyNetworkFactor, factor);
}

static const char *name_service(const RenderView *view, const char *name) {
  return *name != '\0' ? name : render_view_say(view, "terminal.no-service");
}

static gboolean is_hidden(const SurveyNetwork *network, guint service, guint factor) {
  for (guint i = 0; i < network->hidden->len; i++) {
    const SurveyNetworkHidden *hidden = &g_array_index(network->hidden, SurveyNetworkHidden, i);
    if (hidden->service == service && hidden->factor == factor)
      return TRUE;
  }
  return FALSE;
}

/* Why a service has no dot. */
static char *say_reason(const RenderView *view, const SurveyNetwork *network, guint service,
                        guint factor) {
  return is_hidden(network, service, factor)
             ? survey_words_count(view->words, "reason.suppressed", network->min_n, NULL)
             : g_strdup(render_view_say(view, "reason.too-few-answers"));
}

/* "median 58, half 50 to 66"; below five services how many there are. */
static char *say_spread(const RenderView *view, const SurveyNetworkFactor *factor) {
  if (factor->n_shown == 0)
    return g_strdup(render_view_say(view, "spread.none"));
  if (!factor->median.known)
    return survey_words_count(view->words, "spread.services", factor->n_shown, NULL);
  g_autofree char *median = render_cell_round(factor->median.value);
  g_autofree char *low = render_cell_round(factor->q1.value);
  g_autofree char *high = render_cell_round(factor->q3.value);
  return survey_words_fill(view->words, "spread.median", "median", median, "low", low, "high", high,
                           NULL);
}

static void add_row(RenderSpread *chart, const RenderView *view, const SurveyNetwork *network,
                    guint index) {
  const SurveyNetworkFactor *factor = get_factor(network, index);
  RenderSpreadRow *row = render_spread_add_row(chart, render_view_text(view, factor->factor->name),
                                               render_view_factor_ink(view, factor->factor));
  for (guint service = 0; service < network->services->len; service++) {
    const SurveyNetworkDot *dot = survey_network_find_dot(network, service, index);
    g_autofree char *text =
        dot != NULL ? render_cell_round(dot->mean) : say_reason(view, network, service, index);
    if (dot != NULL)
      render_spread_row_add_point(row, dot->mean / 100.0, text);
    else
      render_spread_row_add_gap(row, text);
  }
  row->words = say_spread(view, factor);
  if (factor->median.known)
    render_spread_row_set_quartiles(row, factor->q1.value / 100.0, factor->median.value / 100.0,
                                    factor->q3.value / 100.0);
}

static RenderSpread *new_chart(const RenderView *view, const SurveyNetwork *network,
                               const char *own) {
  RenderSpread *chart = render_spread_new(render_view_kind_name(view, network->lens),
                                          lens_inks[network->lens], lens_marks[network->lens]);
  for (guint service = 0; service < network->services->len; service++) {
    const char *name = network->services->pdata[service];
    render_spread_add_service(chart, name_service(view, name));
    if (own != NULL && g_str_equal(name, own))
      chart->own = (int)service;
  }
  for (guint factor = 0; factor < network->factors->len; factor++)
    add_row(chart, view, network, factor);
  return chart;
}

/* "Staff: 12 services, 300 responses" */
static char *say_lens(const RenderView *view, const SurveyNetwork *network) {
  const char *kind = render_view_kind_name(view, network->lens);
  if (network->form != NULL)
    return survey_words_count(view->words, "network.groups", network->n_shown, "lens", kind, "form",
                              render_view_text(view, network->form->title), NULL);
  g_autofree char *responses = render_cell_count(network->n_responses);
  return survey_words_count(view->words, "network.lens", network->n_shown, "lens", kind,
                            "responses", responses, NULL);
}

static gboolean has_quartiles(const SurveyNetwork *network) {
  for (guint i = 0; i < network->factors->len; i++) {
    if (get_factor(network, i)->median.known)
      return TRUE;
  }
  return FALSE;
}

/* "● Ash Ward  ○ another service  band: the middle half, line: the median  scale …" */
static void add_key(GPtrArray *blocks, const RenderView *view, const SurveyNetwork *network,
                    const RenderSpread *chart) {
  RenderText *key = render_text_new();
  const char *own = chart->own >= 0 ? chart->names->pdata[chart->own] : NULL;
  if (own != NULL) {
    render_prose_add_sign(key, chart->sign.ink, chart->sign.mark, own);
    render_prose_add_sign(key, RENDER_INK_SOFT, RENDER_MARK_HOLLOW,
                          render_view_say(view, "spread.key-other"));
  } else {
    render_prose_add_sign(key, chart->sign.ink, RENDER_MARK_CIRCLE,
                          render_view_say(view, "spread.key-service"));
  }
  if (has_quartiles(network)) {
    render_text_add(key, RENDER_INK_SOFT, render_view_say(view, "spread.key-band"));
    render_prose_add_scale(key, view);
  } else {
    render_text_add(key, RENDER_INK_SOFT, render_view_say(view, "glance.key-scale"));
  }
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE, key);
}

static void add_note(GPtrArray *blocks, const RenderView *view, const SurveyNetwork *network) {
  RenderText *note = render_text_new();
  render_text_add(note, RENDER_INK_SOFT, render_view_say(view, "spread.stacked"));
  if (!has_quartiles(network)) {
    g_autofree char *few =
        survey_words_count(view->words, "network.few", SURVEY_NETWORK_MIN_SERVICES, NULL);
    render_text_add(note, RENDER_INK_SOFT, " ");
    render_text_add(note, RENDER_INK_SOFT, few);
  }
  if (network->hidden->len > 0) {
    g_autofree char *hidden = survey_words_count(view->words, "glance.small", network->min_n, NULL);
    render_text_add(note, RENDER_INK_SOFT, " ");
    render_text_add(note, RENDER_INK_SOFT, hidden);
  }
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE, note);
}

void render_services_add(GPtrArray *blocks, const RenderView *view, const SurveyNetwork *network,
                         const char *own) {
  g_autofree char *heading = say_lens(view, network);
  RenderSpread *chart = new_chart(view, network, own);
  g_autofree char *alternative = render_alternative_spread(view, heading, chart);
  render_block_add_heading(blocks, 2, render_text_new_plain(heading));
  add_key(blocks, view, network, chart);
  render_block_add_spread(blocks, chart, alternative);
  render_block_take_twin(blocks, render_services_new_table(view, network));
  add_note(blocks, view, network);
}

static void add_quartile_row(RenderTable *table, const RenderView *view,
                             const SurveyNetwork *network, const char *id, gsize offset) {
  render_table_add_row(table);
  render_table_add_cell(
      table, render_text_add_strong(render_text_new(), RENDER_INK_TEXT, render_view_say(view, id)));
  for (guint i = 0; i < network->factors->len; i++) {
    const SurveyFigure *figure =
        (const SurveyFigure *)((const char *)get_factor(network, i) + offset);
    render_prose_add_cell(table, figure->known ? render_cell_round(figure->value)
                                               : g_strdup(render_view_say(view, "number.none")));
  }
}

RenderTable *render_services_new_table(const RenderView *view, const SurveyNetwork *network) {
  static const struct {
    const char *id;
    gsize offset;
  } rows[] = {{"network.q1", G_STRUCT_OFFSET(SurveyNetworkFactor, q1)},
              {"network.median", G_STRUCT_OFFSET(SurveyNetworkFactor, median)},
              {"network.q3", G_STRUCT_OFFSET(SurveyNetworkFactor, q3)}};
  RenderTable *table = render_table_new();
  render_prose_add_column(view, table, 0.24, RENDER_ALIGN_START, "network.service");
  for (guint i = 0; i < network->factors->len; i++)
    render_table_add_column(table, 0, RENDER_ALIGN_END,
                            render_text_new_plain(survey_factor_get_label(
                                get_factor(network, i)->factor, view->language)));
  for (guint service = 0; service < network->services->len; service++) {
    render_table_add_row(table);
    render_prose_add_cell(table, g_strdup(name_service(view, network->services->pdata[service])));
    for (guint i = 0; i < network->factors->len; i++) {
      const SurveyNetworkDot *dot = survey_network_find_dot(network, service, i);
      render_prose_add_cell(table, dot != NULL ? render_cell_round(dot->mean)
                                               : say_reason(view, network, service, i));
    }
  }
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
    add_quartile_row(table, view, network, rows[i].id, rows[i].offset);
  return table;
}
