// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/step-text.h"

#include "survey/base/number.h"
#include "survey/programs/grid.h"
#include "survey/score/banding.h"

/* "established (50)", or "60". */
static char *say_goal(const SurveyExplanation *explanation, const SurveySpeech *speech) {
  g_autofree char *score = g_strdup_printf("%u", explanation->target);
  if (explanation->next_band == NULL)
    return g_steal_pointer(&score);
  return survey_words_fill(speech->words, "step.goal", "band",
                           survey_speech_text(speech, explanation->next_band->word), "score", score,
                           NULL);
}

static const SurveyItem *get_item(const SurveyExplanation *explanation, guint column) {
  return survey_lens_result_get_items(explanation->lens, explanation->factor)[column].item;
}

/* "safety-1 from 2 to 3": `n` better levels, which of a reversed item are lower ones. */
static char *say_move(const SurveyExplanation *explanation, guint column, guint n,
                      const SurveySpeech *speech) {
  const SurveyItem *item = get_item(explanation, column);
  const guint now = explanation->answers[column];
  const SurveyLevel *from = item->scale->levels->pdata[now];
  const SurveyLevel *to = item->scale->levels->pdata[item->reversed ? now - n : now + n];
  g_autofree char *from_value = g_strdup_printf("%d", from->value);
  g_autofree char *to_value = g_strdup_printf("%d", to->value);
  return survey_words_fill(speech->words, "step.move", "item", item->id, "from", from_value, "to",
                           to_value, NULL);
}

static void print_moves(GString *text, const SurveyExplanation *explanation,
                        const SurveyMoves *moves, const SurveySpeech *speech) {
  g_autoptr(GPtrArray) parts = g_ptr_array_new_null_terminated(0, g_free, TRUE);
  for (guint m = 0; m < moves->n_moves;) {
    const guint column = moves->columns[m];
    guint n = 0;
    while (m < moves->n_moves && moves->columns[m] == column) {
      n++;
      m++;
    }
    g_ptr_array_add(parts, say_move(explanation, column, n, speech));
  }
  g_autofree char *together = survey_words_join(speech->words, (const char *const *)parts->pdata);
  g_autofree char *score = g_strdup_printf("%" G_GINT64_FORMAT, survey_number_round(moves->score));
  g_autofree char *line =
      survey_words_fill(speech->words, "step.set", "moves", together, "score", score, NULL);
  g_string_append_printf(text, "  %s\n", line);
}

static void print_sets(GString *text, const SurveyExplanation *explanation,
                       const SurveySpeech *speech) {
  const SurveyNextStep *step = &explanation->step;
  g_autofree char *goal = say_goal(explanation, speech);
  g_autofree char *lead =
      survey_words_count(speech->words, "step.to", step->sets[0].n_moves, "goal", goal, NULL);
  g_string_append_printf(text, "%s\n", lead);
  for (guint s = 0; s < step->n_sets; s++)
    print_moves(text, explanation, &step->sets[s], speech);
  if (step->n_more == 0)
    return;
  g_autofree char *more = survey_words_count(speech->words, "step.more", step->n_more, NULL);
  g_string_append_printf(text, "%s\n", more);
}

static void print_group(GString *text, const SurveyExplanation *explanation,
                        const SurveySpeech *speech) {
  if (explanation->target == 0) {
    g_string_append_printf(text, "%s\n", survey_words_get(speech->words, "step.top"));
    return;
  }
  if (explanation->step.n_sets > 0) {
    print_sets(text, explanation, speech);
    return;
  }
  const gboolean is_there =
      survey_number_round(explanation->response.score) >= (gint64)explanation->target;
  g_autofree char *goal = say_goal(explanation, speech);
  g_autofree char *line = is_there
                              ? survey_words_fill(speech->words, "step.reached", "goal", goal, NULL)
                              : survey_words_count(speech->words, "step.none",
                                                   SURVEY_NEXT_STEP_MAX_MOVES, "goal", goal, NULL);
  g_string_append_printf(text, "%s\n", line);
}

static void add_low(SurveyGrid *table, const SurveyExplanation *explanation,
                    const SurveyLowItem *low, const SurveySpeech *speech) {
  const SurveyItemResult *items =
      survey_lens_result_get_items(explanation->lens, explanation->factor);
  const SurveyItemResult *item = &items[low->column];
  const SurveyBand *band = survey_banding_find(explanation->lens->forms->pdata[0], low->score);
  g_autofree char *n_low = g_strdup_printf("%" G_GUINT64_FORMAT, low->n_low);
  g_autofree char *n = g_strdup_printf("%" G_GUINT64_FORMAT, item->n);
  g_autofree char *score = g_strdup_printf("%" G_GINT64_FORMAT, survey_number_round(low->score));
  survey_grid_add(table, item->item->id);
  survey_grid_add(table, n_low);
  survey_grid_add(table, n);
  survey_grid_add(table, score);
  survey_grid_add(table, band != NULL ? survey_speech_text(speech, band->word) : "");
  survey_grid_add(table, survey_speech_text(speech, item->item->text));
}

static void print_people(GString *text, const SurveyExplanation *explanation,
                         const SurveySpeech *speech) {
  if (explanation->low->len == 0) {
    g_string_append_printf(text, "%s\n", survey_words_get(speech->words, "step.no-low"));
    return;
  }
  static const char *const header[] = {"explain.item", "step.low",    "statement.base",
                                       "step.score",   "glance.band", "statement.statement"};
  g_string_append_printf(text, "%s\n", survey_words_get(speech->words, "step.people"));
  g_autoptr(SurveyGrid) table = survey_grid_new("<>>><<");
  for (gsize i = 0; i < G_N_ELEMENTS(header); i++)
    survey_grid_add(table, survey_words_get(speech->words, header[i]));
  for (guint i = 0; i < explanation->low->len; i++)
    add_low(table, explanation, &g_array_index(explanation->low, SurveyLowItem, i), speech);
  survey_grid_print(table, text);
}

void survey_step_to_text(GString *text, const SurveyExplanation *explanation,
                         const SurveySpeech *speech) {
  if (explanation->factor->state != SURVEY_STATE_SCORED)
    return;
  g_string_append_printf(text, "\n%s\n", survey_words_get(speech->words, "step.title"));
  if (explanation->answers != NULL)
    print_group(text, explanation, speech);
  else
    print_people(text, explanation, speech);
  g_string_append_printf(text, "%s\n", survey_words_get(speech->words, "step.caution"));
}
