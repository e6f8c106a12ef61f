// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/result-text.h"

#include "survey/base/number.h"
#include "survey/programs/grid.h"
#include "survey/score/gap.h"
#include <string.h>

static char *print_score(SurveyFigure figure) {
  return figure.known ? g_strdup_printf("%" G_GINT64_FORMAT, survey_number_round(figure.value))
                      : g_strdup("");
}

/* Cut at the ends of the axis, `least` and `most`: people read scores there. */
static char *print_interval(const SurveySpeech *speech, SurveyFigure low, SurveyFigure high,
                            double least, double most) {
  if (!low.known || !high.known)
    return g_strdup("");
  g_autofree char *from = print_score(survey_figure(MAX(low.value, least)));
  g_autofree char *to = print_score(survey_figure(MIN(high.value, most)));
  return survey_words_fill(speech->words, "number.to", "low", from, "high", to, NULL);
}

char *survey_result_text_state(SurveyState state, const SurveySpeech *speech, guint min_n) {
  g_autofree char *id = g_strdup_printf("reason.%s", survey_state_name(state));
  return survey_words_count(speech->words, id, min_n, NULL);
}

static void add_factor(SurveyGrid *table, const SurveySpeech *speech,
                       const SurveyFactorResult *factor, guint min_n) {
  survey_grid_add(table, survey_speech_text(speech, factor->factor->name));
  if (factor->state != SURVEY_STATE_SCORED) {
    g_autofree char *reason = survey_result_text_state(factor->state, speech, min_n);
    survey_grid_add(table, "");
    survey_grid_add(table, "");
    survey_grid_add(table, "");
    survey_grid_add(table, reason);
    return;
  }
  g_autofree char *score = print_score(factor->mean);
  g_autofree char *interval = print_interval(speech, factor->ci_low, factor->ci_high, 0.0, 100.0);
  g_autofree char *n = g_strdup_printf("%" G_GUINT64_FORMAT, factor->n);
  survey_grid_add(table, score);
  survey_grid_add(table, interval);
  survey_grid_add(table, n);
  survey_grid_add(table,
                  factor->band == NULL ? "" : survey_speech_text(speech, factor->band->word));
}

char *survey_result_text_lens(const SurveyLensResult *lens, const SurveySpeech *speech,
                              guint min_n) {
  g_autofree char *name_id = g_strdup_printf("lens.%s", survey_lens_name(lens->lens));
  const char *name = survey_words_get(speech->words, name_id);
  if (lens->group_size > 0)
    return survey_words_count(speech->words, "terminal.group", lens->group_size, "lens", name,
                              NULL);
  if (lens->responses_hidden)
    return survey_words_count(speech->words, "terminal.few", min_n, "lens", name, NULL);
  if (lens->n_invited == 0)
    return survey_words_count(speech->words, "terminal.lens", lens->n_responses, "lens", name,
                              NULL);
  g_autofree char *invited = g_strdup_printf("%" G_GUINT64_FORMAT, lens->n_invited);
  return survey_words_count(speech->words, "terminal.lens-of", lens->n_responses, "lens", name,
                            "invited", invited, NULL);
}

static void print_lens(GString *text, const SurveyLensResult *lens, const SurveySpeech *speech,
                       guint min_n) {
  g_autofree char *heading = survey_result_text_lens(lens, speech, min_n);
  g_string_append_printf(text, "\n%s\n", heading);
  g_autoptr(SurveyGrid) table = survey_grid_new("<>>><");
  static const char *const header[] = {"glance.factor", "factor.score", "terminal.interval",
                                       "terminal.people", "glance.band"};
  for (gsize i = 0; i < G_N_ELEMENTS(header); i++)
    survey_grid_add(table, survey_words_get(speech->words, header[i]));
  for (guint i = 0; i < lens->factors->len; i++)
    add_factor(table, speech, &g_array_index(lens->factors, SurveyFactorResult, i), min_n);
  survey_grid_print(table, text);
}

static void print_gaps(GString *text, const SurveyResult *result, const SurveySpeech *speech) {
  if (result->gaps->len == 0)
    return;
  g_string_append_printf(text, "\n%s\n", survey_words_get(speech->words, "terminal.gaps"));
  g_autoptr(SurveyGrid) table = survey_grid_new("<>>>>");
  static const char *const header[] = {"glance.factor", "lens.staff", "lens.service-user",
                                       "glance.gap", "terminal.interval"};
  for (gsize i = 0; i < G_N_ELEMENTS(header); i++)
    survey_grid_add(table, survey_words_get(speech->words, header[i]));
  for (guint i = 0; i < result->gaps->len; i++) {
    const SurveyGap *gap = &g_array_index(result->gaps, SurveyGap, i);
    g_autofree char *staff = print_score(gap->staff);
    g_autofree char *user = print_score(gap->service_user);
    g_autofree char *difference = print_score(gap->gap);
    g_autofree char *interval = print_interval(speech, gap->ci_low, gap->ci_high, -100.0, 100.0);
    survey_grid_add(table, survey_speech_text(speech, gap->factor->name));
    survey_grid_add(table, staff);
    survey_grid_add(table, user);
    survey_grid_add(table, difference);
    survey_grid_add(table, gap->state == SURVEY_STATE_SUPPRESSED
                               ? survey_words_get(speech->words, "statement.hidden")
                               : interval);
  }
  survey_grid_print(table, text);
  if (survey_gap_words_differ(result))
    g_string_append_printf(text, "%s ", survey_words_get(speech->words, "gap.words-differ"));
  g_string_append_printf(text, "%s\n", survey_words_get(speech->words, "gap.caution"));
}

char *survey_result_text_place(const SurveyResult *result, const SurveySpeech *speech) {
  const char *service = *result->service != '\0'
                            ? result->service
                            : survey_words_get(speech->words, "terminal.no-service");
  if (*result->cycle == '\0')
    return g_strdup(service);
  const char *const parts[] = {service, result->cycle, NULL};
  return survey_words_join_by(speech->words, "join.dot", parts);
}

char *survey_result_to_text(const SurveyResult *result, const SurveySpeech *speech) {
  GString *text = g_string_new(NULL);
  g_autofree char *place = survey_result_text_place(result, speech);
  g_string_append_printf(text, "%s\n", place);
  for (guint i = 0; i < result->lenses->len; i++)
    print_lens(text, result->lenses->pdata[i], speech, result->min_n);
  print_gaps(text, result, speech);
  return g_string_free(text, FALSE);
}
