// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/explain-text.h"

#include "survey/base/number.h"
#include "survey/programs/grid.h"
#include "survey/programs/result-text.h"
#include "survey/programs/step-text.h"
#include <string.h>

/* Decimals of sums and means. */
#define DECIMALS 2

/* Answers without a level: as programs read them, and as people do. */
typedef struct {
  SurveyAnswer answer;
  const char *name;
  const char *id;
} NonAnswer;

static const NonAnswer non_answers[] = {
    {SURVEY_ANSWER_UNANSWERED, "unanswered", "explain.answer.unanswered"},
    {SURVEY_ANSWER_NOT_APPLICABLE, "not-applicable", "explain.answer.not-applicable"},
    {SURVEY_ANSWER_UNABLE, "unable", "explain.answer.unable"},
    {SURVEY_ANSWER_NOT_ASKED, "not-asked", "explain.answer.not-asked"},
};

static const NonAnswer *find_non_answer(SurveyAnswer answer) {
  for (gsize i = 0; i < G_N_ELEMENTS(non_answers); i++)
    if (non_answers[i].answer == answer)
      return &non_answers[i];
  g_return_val_if_reached(&non_answers[0]);
}

const char *survey_explain_text_answer(SurveyAnswer answer) {
  return find_non_answer(answer)->name;
}

char *survey_explain_text_response(const char *factor, const SurveyResponseScore *score,
                                   const SurveySpeech *speech) {
  if (score->state == SURVEY_STATE_NOT_APPLICABLE)
    return survey_words_fill(speech->words, "explain.not-applicable", "factor", factor, NULL);
  if (score->state != SURVEY_STATE_SCORED) {
    g_autofree char *answered = g_strdup_printf("%u", score->answered);
    g_autofree char *applicable = g_strdup_printf("%u", score->applicable);
    return survey_words_fill(speech->words, "explain.too-few", "factor", factor, "answered",
                             answered, "applicable", applicable, NULL);
  }
  char sum[SURVEY_NUMBER_SIZE];
  char quotient[SURVEY_NUMBER_SIZE];
  g_autofree char *weights = g_strdup_printf("%" G_GUINT64_FORMAT, score->weight);
  survey_number_write(survey_pomp_points(score->units, 1), sum);
  survey_number_write(score->score, quotient);
  return survey_words_fill(speech->words, "explain.sum", "factor", factor, "sum", sum, "weights",
                           weights, "score", quotient, NULL);
}

char *survey_explain_text_total(const SurveyExplanation *explanation, const SurveySpeech *speech) {
  char sum[SURVEY_NUMBER_SIZE];
  char mean[SURVEY_NUMBER_SIZE];
  g_autofree char *n = g_strdup_printf("%" G_GUINT64_FORMAT, explanation->factor->n);
  survey_number_write(explanation->sum.value, sum);
  survey_number_write(explanation->factor->mean.value, mean);
  return survey_words_fill(
      speech->words, "explain.total", "factor", explanation->factor->factor->id, "lens",
      survey_lens_name(explanation->lens->lens), "sum", sum, "n", n, "mean", mean, NULL);
}

static void add_fact(SurveyGrid *table, const SurveySpeech *speech, const char *id,
                     const char *value) {
  survey_grid_add(table, survey_words_get(speech->words, id));
  survey_grid_add(table, value);
}

static void add_figure(SurveyGrid *table, const SurveySpeech *speech, const char *id,
                       SurveyFigure figure) {
  char number[SURVEY_NUMBER_SIZE];
  if (figure.known)
    add_fact(table, speech, id, survey_number_write_fixed(figure.value, DECIMALS, number));
}

static void add_interval(SurveyGrid *table, const SurveySpeech *speech,
                         const SurveyFactorResult *factor) {
  char low[SURVEY_NUMBER_SIZE];
  char high[SURVEY_NUMBER_SIZE];
  if (!factor->ci_low.known || !factor->ci_high.known)
    return;
  survey_number_write_fixed(factor->ci_low.value, DECIMALS, low);
  survey_number_write_fixed(factor->ci_high.value, DECIMALS, high);
  g_autofree char *interval =
      survey_words_fill(speech->words, "number.to", "low", low, "high", high, NULL);
  add_fact(table, speech, "working.interval", interval);
}

static void add_printed(SurveyGrid *table, const SurveySpeech *speech,
                        const SurveyFactorResult *factor) {
  g_autofree char *score =
      g_strdup_printf("%" G_GINT64_FORMAT, survey_number_round(factor->mean.value));
  const char *band = factor->band != NULL ? survey_speech_text(speech, factor->band->word) : NULL;
  const char *const parts[] = {score, band, NULL};
  g_autofree char *printed = survey_words_join_by(speech->words, "join.comma", parts);
  add_fact(table, speech, "working.printed", printed);
}

static void print_facts(GString *text, const SurveyExplanation *explanation,
                        const SurveySpeech *speech) {
  const SurveyFactorResult *factor = explanation->factor;
  g_autofree char *n = g_strdup_printf("%" G_GUINT64_FORMAT, factor->n);
  g_autoptr(SurveyGrid) table = survey_grid_new("<>");
  add_fact(table, speech, "factor.people", n);
  add_figure(table, speech, "working.sum", explanation->sum);
  add_figure(table, speech, "working.mean", factor->mean);
  add_figure(table, speech, "working.sd", factor->sd);
  add_interval(table, speech, factor);
  add_printed(table, speech, factor);
  survey_grid_print(table, text);
}

/* The half rule as each form states it, and what it left out. */
static void print_half_rule(GString *text, const SurveyExplanation *explanation,
                            const SurveySpeech *speech) {
  const GPtrArray *forms = explanation->lens->forms;
  guint said = 0;
  for (guint i = 0; i < forms->len; i++) {
    const SurveyForm *form = forms->pdata[i];
    if (form->complete_percent == said)
      continue;
    said = form->complete_percent;
    g_autofree char *percent = g_strdup_printf("%u", said);
    g_autofree char *rule =
        survey_words_fill(speech->words, "explain.half-rule", "percent", percent, NULL);
    g_string_append_printf(text, "%s\n", rule);
  }
  g_autofree char *too_few = g_strdup_printf("%" G_GUINT64_FORMAT, explanation->n_too_few);
  g_autofree char *not_applicable =
      g_strdup_printf("%" G_GUINT64_FORMAT, explanation->n_not_applicable);
  g_autofree char *left_out = survey_words_fill(speech->words, "explain.left-out", "too-few",
                                                too_few, "not-applicable", not_applicable, NULL);
  g_string_append_printf(text, "%s\n", left_out);
}

/* The statement, and how it counts if not like the others. */
static char *say_statement(const SurveyItem *item, const SurveySpeech *speech) {
  const char *statement = survey_speech_text(speech, item->text);
  if (!item->scored)
    return survey_words_fill(speech->words, "statement.unscored", "statement", statement, NULL);
  if (item->reversed)
    return survey_words_fill(speech->words, "statement.reversed", "statement", statement, NULL);
  return g_strdup(statement);
}

static void add_count(SurveyGrid *table, guint64 n) {
  g_autofree char *count = g_strdup_printf("%" G_GUINT64_FORMAT, n);
  survey_grid_add(table, count);
}

static char *list_levels(const SurveyItemResult *item) {
  GString *levels = g_string_new(NULL);
  for (guint v = 0; v < item->item->scale->levels->len; v++)
    g_string_append_printf(levels, v > 0 ? " %" G_GUINT64_FORMAT : "%" G_GUINT64_FORMAT,
                           item->levels[v]);
  return g_string_free(levels, FALSE);
}

static void add_counts(SurveyGrid *table, const SurveyItemResult *item) {
  char mean[SURVEY_NUMBER_SIZE] = "";
  g_autofree char *levels = list_levels(item);
  if (item->mean.known)
    survey_number_write_fixed(item->mean.value, DECIMALS, mean);
  survey_grid_add(table, levels);
  add_count(table, item->n);
  add_count(table, item->counts.not_applicable);
  add_count(table, item->counts.unable);
  add_count(table, item->counts.unanswered);
  add_count(table, item->counts.not_asked);
  survey_grid_add(table, mean);
}

static void add_hidden(SurveyGrid *table, const SurveySpeech *speech) {
  survey_grid_add(table, survey_words_get(speech->words, "statement.hidden"));
  for (guint blanks = 0; blanks < 6; blanks++)
    survey_grid_add(table, "");
}

static void add_header(SurveyGrid *table, const SurveySpeech *speech, const char *const *ids) {
  for (; *ids != NULL; ids++)
    survey_grid_add(table, survey_words_get(speech->words, *ids));
}

static gboolean is_listed(const SurveyItem *item, const char *item_id) {
  return item_id == NULL || strcmp(item_id, item->id) == 0;
}

static void print_items(GString *text, const SurveyExplanation *explanation, const char *item_id,
                        const SurveySpeech *speech) {
  static const char *const header[] = {"explain.item",
                                       "statement.levels",
                                       "statement.base",
                                       "answer.not-applicable",
                                       "answer.unable",
                                       "answer.skipped",
                                       "explain.not-asked",
                                       "working.mean",
                                       "explain.weight",
                                       "statement.statement",
                                       NULL};
  const SurveyItemResult *items =
      survey_lens_result_get_items(explanation->lens, explanation->factor);
  g_autoptr(SurveyGrid) table = survey_grid_new("<<>>>>>>><");
  add_header(table, speech, header);
  for (guint i = 0; i < explanation->factor->n_items; i++) {
    if (!is_listed(items[i].item, item_id))
      continue;
    g_autofree char *statement = say_statement(items[i].item, speech);
    survey_grid_add(table, items[i].item->id);
    if (items[i].state == SURVEY_STATE_SUPPRESSED)
      add_hidden(table, speech);
    else
      add_counts(table, &items[i]);
    add_count(table, items[i].item->scored ? items[i].item->weight : 0);
    survey_grid_add(table, statement);
  }
  g_string_append_c(text, '\n');
  survey_grid_print(table, text);
}

/* One item of a rating by a group. */
static void add_rating(SurveyGrid *table, const SurveyItem *item, SurveyAnswer answer,
                       const SurveySpeech *speech) {
  g_autofree char *statement = say_statement(item, speech);
  const guint weight = item->scored ? item->weight : 0;
  survey_grid_add(table, item->id);
  if (survey_answer_is_level(answer)) {
    const SurveyLevel *level = item->scale->levels->pdata[answer];
    const guint units = survey_pomp_units(item, answer);
    char points[SURVEY_NUMBER_SIZE];
    char product[SURVEY_NUMBER_SIZE];
    g_autofree char *value = g_strdup_printf("%d", level->value);
    survey_grid_add(table, value);
    survey_grid_add(table, survey_number_write(survey_pomp_points(units, 1), points));
    add_count(table, weight);
    survey_grid_add(table,
                    survey_number_write(survey_pomp_points((guint64)units * weight, 1), product));
  } else {
    survey_grid_add(table, survey_words_get(speech->words, find_non_answer(answer)->id));
    for (guint blanks = 0; blanks < 3; blanks++)
      survey_grid_add(table, "");
  }
  survey_grid_add(table, statement);
}

static void print_rating(GString *text, const SurveyExplanation *explanation, const char *item_id,
                         const SurveySpeech *speech) {
  static const char *const header[] = {"explain.item",
                                       "explain.level",
                                       "explain.points",
                                       "explain.weight",
                                       "explain.product",
                                       "statement.statement",
                                       NULL};
  const SurveyItemResult *items =
      survey_lens_result_get_items(explanation->lens, explanation->factor);
  g_autoptr(SurveyGrid) table = survey_grid_new("<>>>><");
  add_header(table, speech, header);
  for (guint i = 0; i < explanation->factor->n_items; i++)
    if (is_listed(items[i].item, item_id))
      add_rating(table, items[i].item, explanation->answers[i], speech);
  survey_grid_print(table, text);
  g_autofree char *sum =
      survey_explain_text_response(explanation->factor->factor->id, &explanation->response, speech);
  g_string_append_printf(text, "%s\n", sum);
}

static void print_people(GString *text, const SurveyExplanation *explanation, const char *item_id,
                         const SurveyResult *result, const SurveySpeech *speech) {
  const SurveyState state = explanation->factor->state;
  if (state == SURVEY_STATE_SCORED) {
    print_facts(text, explanation, speech);
  } else {
    g_autofree char *reason = survey_result_text_state(state, speech, result->min_n);
    g_string_append_printf(text, "  %s\n", reason);
  }
  if (state != SURVEY_STATE_SUPPRESSED)
    print_half_rule(text, explanation, speech);
  print_items(text, explanation, item_id, speech);
}

char *survey_explain_to_text(const SurveyResult *result, const GPtrArray *explanations,
                             const char *item_id, const SurveySpeech *speech) {
  GString *text = g_string_new(NULL);
  g_autofree char *place = survey_result_text_place(result, speech);
  const SurveyExplanation *first = explanations->pdata[0];
  g_string_append_printf(text, "%s\n%s\n", place,
                         survey_speech_text(speech, first->factor->factor->name));
  for (guint i = 0; i < explanations->len; i++) {
    const SurveyExplanation *explanation = explanations->pdata[i];
    g_autofree char *heading = survey_result_text_lens(explanation->lens, speech, result->min_n);
    g_string_append_printf(text, "\n%s\n", heading);
    if (explanation->answers != NULL)
      print_rating(text, explanation, item_id, speech);
    else
      print_people(text, explanation, item_id, result, speech);
    survey_step_to_text(text, explanation, speech);
  }
  return g_string_free(text, FALSE);
}
