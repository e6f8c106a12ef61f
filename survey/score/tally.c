// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/tally.h"

static guint get_max_levels(const SurveyFactor *factor) {
  guint most = 0;
  for (guint i = 0; i < factor->items->len; i++) {
    const SurveyItem *item = g_ptr_array_index(factor->items, i);
    most = MAX(most, item->scale->levels->len);
  }
  return most;
}

SurveyTally *survey_tally_new(const SurveyForm *form, SurveyLens lens) {
  g_return_val_if_fail(form->factors->len <= SURVEY_FORM_MAX_FACTORS, NULL);
  SurveyTally *tally = g_new0(SurveyTally, 1);
  guint n_factors = form->factors->len;
  tally->form = form;
  tally->lens = lens;
  tally->patterns = g_ptr_array_new_with_free_func((GDestroyNotify)survey_patterns_free);
  tally->n_evidence = g_new0(guint64, form->items->len);
  tally->first_item = g_new0(guint, n_factors);
  for (guint f = 0; f < n_factors; f++) {
    const SurveyFactor *factor = g_ptr_array_index(form->factors, f);
    const SurveyItem *first = g_ptr_array_index(factor->items, 0);
    tally->first_item[f] = first->index;
    g_ptr_array_add(tally->patterns,
                    survey_patterns_new(factor->items->len, get_max_levels(factor)));
  }
  return tally;
}

void survey_tally_keep_panel(SurveyTally *tally) {
  if (tally->panel == NULL)
    tally->panel = survey_panel_new(tally->form->items->len);
}

/* Evidence is of an answer: what stands beside none is not counted. */
static void add_evidence(SurveyTally *tally, const SurveyResponse *response) {
  for (guint t = 0; t < response->n_texts; t++) {
    const SurveyResponseText *text = &response->texts[t];
    if (text->kind == SURVEY_TEXT_EVIDENCE &&
        survey_answer_is_level(response->answers[text->item_index]))
      tally->n_evidence[text->item_index]++;
  }
}

void survey_tally_add(SurveyTally *tally, const SurveyResponse *response) {
  tally->n_responses++;
  tally->group_size = MAX(tally->group_size, response->group_size);
  for (guint f = 0; f < tally->patterns->len; f++)
    survey_patterns_add(g_ptr_array_index(tally->patterns, f),
                        response->answers + tally->first_item[f]);
  add_evidence(tally, response);
  if (tally->panel != NULL)
    survey_panel_add(tally->panel, response->pseudonym, response->answers);
}

void survey_tally_merge(SurveyTally *tally, const SurveyTally *part) {
  g_return_if_fail(tally->lens == part->lens && tally->patterns->len == part->patterns->len);
  tally->n_responses += part->n_responses;
  tally->group_size = MAX(tally->group_size, part->group_size);
  for (guint f = 0; f < tally->patterns->len; f++)
    survey_patterns_merge(g_ptr_array_index(tally->patterns, f),
                          g_ptr_array_index(part->patterns, f));
  for (guint i = 0; i < tally->form->items->len; i++)
    tally->n_evidence[i] += part->n_evidence[i];
  if (tally->panel != NULL && part->panel != NULL)
    survey_panel_merge(tally->panel, part->panel);
}

void survey_tally_free(SurveyTally *tally) {
  if (tally == NULL)
    return;
  g_ptr_array_unref(tally->patterns);
  g_free(tally->n_evidence);
  g_free(tally->first_item);
  survey_panel_free(tally->panel);
  g_free(tally);
}
