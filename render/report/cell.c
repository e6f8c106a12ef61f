// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/cell.h"

#include "survey/base/number.h"

char *render_cell_round(double value) {
  char number[SURVEY_NUMBER_SIZE];
  return g_strdup(survey_number_write((double)survey_number_round(value), number));
}

char *render_cell_count(guint64 count) {
  char number[SURVEY_NUMBER_SIZE];
  return g_strdup(survey_number_write((double)count, number));
}

char *render_cell_decimals(const RenderView *view, SurveyFigure figure) {
  char number[SURVEY_NUMBER_SIZE];
  if (!figure.known)
    return g_strdup(render_view_say(view, "number.none"));
  return g_strdup(survey_number_write_fixed(figure.value, 2, number));
}

char *render_cell_signed(const RenderView *view, double value) {
  const gint64 printed = survey_number_round(value);
  g_autofree char *size = render_cell_count((guint64)ABS(printed));
  if (printed == 0)
    return g_steal_pointer(&size);
  return survey_words_fill(view->words, printed > 0 ? "number.plus" : "number.minus", "n", size,
                           NULL);
}

char *render_cell_percent(const RenderView *view, guint64 part, guint64 whole) {
  if (whole == 0)
    return g_strdup(render_view_say(view, "number.none"));
  g_autofree char *share = render_cell_round(100.0 * (double)part / (double)whole);
  return survey_words_fill(view->words, "number.percent", "n", share, NULL);
}

char *render_cell_interval(const RenderView *view, const SurveyFactorResult *factor) {
  if (!render_view_is_scored(factor) || !factor->ci_low.known || !factor->ci_high.known)
    return NULL;
  g_autofree char *low = render_cell_round(CLAMP(factor->ci_low.value, 0.0, 100.0));
  g_autofree char *high = render_cell_round(CLAMP(factor->ci_high.value, 0.0, 100.0));
  return survey_words_fill(view->words, "number.range", "low", low, "high", high, NULL);
}

char *render_cell_gap_interval(const RenderView *view, const SurveyGap *gap) {
  if (gap->state != SURVEY_STATE_SCORED || !gap->ci_low.known || !gap->ci_high.known)
    return NULL;
  g_autofree char *low = render_cell_signed(view, gap->ci_low.value);
  g_autofree char *high = render_cell_signed(view, gap->ci_high.value);
  return survey_words_fill(view->words, "number.to", "low", low, "high", high, NULL);
}

char *render_cell_reason(const RenderView *view, SurveyState state) {
  switch (state) {
  case SURVEY_STATE_TOO_FEW_ANSWERS:
    return g_strdup(render_view_say(view, "reason.too-few-answers"));
  case SURVEY_STATE_NOT_APPLICABLE:
    return g_strdup(render_view_say(view, "reason.not-applicable"));
  case SURVEY_STATE_SUPPRESSED:
    return survey_words_count(view->words, "reason.suppressed", view->result->min_n, NULL);
  case SURVEY_STATE_SCORED:
    break;
  }
  return g_strdup(render_view_say(view, "number.none"));
}

char *render_cell_score(const RenderView *view, const SurveyFactorResult *factor) {
  if (factor == NULL)
    return g_strdup(render_view_say(view, "reason.not-asked"));
  if (!render_view_is_scored(factor))
    return render_cell_reason(view, factor->state);
  return render_cell_round(factor->mean.value);
}

RenderText *render_cell_new_score(const RenderView *view, const SurveyFactorResult *factor) {
  RenderText *text = render_text_new();
  g_autofree char *score = render_cell_score(view, factor);
  if (!render_view_is_scored(factor))
    return render_text_add_small(text, RENDER_INK_SOFT, score);
  render_text_add_strong(text, RENDER_INK_TEXT, score);
  g_autofree char *interval = render_cell_interval(view, factor);
  if (interval != NULL) {
    g_autofree char *apart = g_strconcat(" ", interval, NULL);
    render_text_add_small(text, RENDER_INK_SOFT, apart);
  }
  return text;
}

/* The bands of the form that `band` belongs to. */
static const GPtrArray *find_bands(const SurveyLensResult *lens, const SurveyBand *band) {
  for (guint i = 0; i < lens->forms->len; i++) {
    const SurveyForm *form = lens->forms->pdata[i];
    if (g_ptr_array_find(form->bands, band, NULL))
      return form->bands;
  }
  return NULL;
}

/* The other bands that the interval reaches, by word or by letter; NULL if there are none. */
static char *band_doubt(const RenderView *view, const SurveyLensResult *lens,
                        const SurveyFactorResult *factor, RenderBandLength length) {
  const GPtrArray *bands = find_bands(lens, factor->band);
  if (bands == NULL || factor->band_low == NULL || factor->band_high == NULL)
    return NULL;
  g_autoptr(GPtrArray) others = g_ptr_array_new();
  for (guint i = 0; i < bands->len; i++) {
    const SurveyBand *band = bands->pdata[i];
    const char *name =
        length == RENDER_BAND_FULL ? render_view_text(view, band->word) : band->letter;
    if (band != factor->band && band->from >= factor->band_low->from &&
        band->from <= factor->band_high->from)
      g_ptr_array_add(others, (gpointer)name);
  }
  if (others->len == 0)
    return NULL;
  g_ptr_array_add(others, NULL);
  g_autofree char *names = survey_words_join_or(view->words, (const char *const *)others->pdata);
  return survey_words_fill(view->words, length == RENDER_BAND_FULL ? "band.may-be" : "band.or",
                           "bands", names, NULL);
}

/* Rising bars, the first for the lowest band and the last for the highest. */
RenderMark render_cell_band_mark(const SurveyLensResult *lens, const SurveyBand *band) {
  const guint n_steps = RENDER_MARK_STEP_4 - RENDER_MARK_STEP_1;
  const GPtrArray *bands = find_bands(lens, band);
  guint position = 0;
  if (bands == NULL || bands->len < 2 || !g_ptr_array_find((GPtrArray *)bands, band, &position))
    return RENDER_MARK_NONE;
  return (RenderMark)(RENDER_MARK_STEP_1 + position * n_steps / (bands->len - 1));
}

void render_cell_add_band(const RenderView *view, RenderText *text, const SurveyLensResult *lens,
                          const SurveyFactorResult *factor, RenderBandLength length) {
  if (!render_view_is_scored(factor) || factor->band == NULL)
    return;
  render_text_add_badge(text, RENDER_INK_TEXT, factor->band->letter,
                        render_cell_band_mark(lens, factor->band));
  if (length != RENDER_BAND_BADGE) {
    g_autofree char *word = g_strconcat(" ", render_view_text(view, factor->band->word), NULL);
    render_text_add(text, RENDER_INK_TEXT, word);
  }
  g_autofree char *doubt = band_doubt(view, lens, factor, length);
  if (doubt != NULL) {
    g_autofree char *apart = g_strconcat(" ", doubt, NULL);
    render_text_add_small(text, RENDER_INK_SOFT, apart);
  }
}

char *render_cell_date(const RenderView *view, const char *date) {
  static const char *const months[] = {
      "month.1", "month.2", "month.3", "month.4",  "month.5",  "month.6",
      "month.7", "month.8", "month.9", "month.10", "month.11", "month.12",
  };
  g_auto(GStrv) parts = g_strsplit(date, "-", 3);
  gint64 month = 0, day = 0;
  if (g_strv_length(parts) != 3 ||
      !survey_number_parse_whole(parts[1][0] == '0' ? parts[1] + 1 : parts[1], 1, 12, &month) ||
      !survey_number_parse_whole(parts[2][0] == '0' ? parts[2] + 1 : parts[2], 1, 31, &day))
    return g_strdup(date);
  g_autofree char *plain_day = render_cell_count((guint64)day);
  return survey_words_fill(view->words, "date.long", "day", plain_day, "month",
                           render_view_say(view, months[month - 1]), "year", parts[0], NULL);
}
