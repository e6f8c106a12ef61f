// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/answers-show.h"

#include <check.h>
#include <string.h>

static void show_answer(GString *text, SurveyAnswer answer) {
  if (survey_answer_is_level(answer))
    g_string_append_printf(text, "%u", answer);
  else if (answer == SURVEY_ANSWER_UNANSWERED)
    g_string_append(text, "blank");
  else if (answer == SURVEY_ANSWER_UNABLE)
    g_string_append(text, "unable");
  else if (answer == SURVEY_ANSWER_NOT_APPLICABLE)
    g_string_append(text, "na");
  else
    ck_abort_msg("the answer %u has no meaning", answer);
}

static void show_text(GString *out, const SurveyForm *form, const SurveyResponseText *text) {
  const SurveyItem *item = form->items->pdata[text->item_index];
  const SurveyFactor *factor = form->factors->pdata[text->factor_index];
  if (text->kind == SURVEY_TEXT_NARRATIVE)
    g_string_append_printf(out, " %s(%s)", text->share ? "shared" : "narrative", factor->id);
  else
    g_string_append_printf(out, " %s(%s)", text->kind == SURVEY_TEXT_NOTE ? "note" : "evidence",
                           item->id);
  g_string_append_printf(out, "=%s", text->text);
}

void answers_show(const SurveyResponse *response, gpointer data) {
  GString *text = data;
  g_string_append_printf(text, "%s %s %u", response->respondent, survey_lens_name(response->lens),
                         response->group_size);
  g_autofree char *where = g_strdup_printf("%s/%s/%s/%s/%s", response->service, response->cycle,
                                           response->date, response->language, response->pseudonym);
  if (strcmp(where, "////") != 0)
    g_string_append_printf(text, " (%s)", where);
  for (guint i = 0; i < response->form->items->len; i++) {
    g_string_append(text, i == 0 ? " [" : " ");
    show_answer(text, response->answers[i]);
  }
  g_string_append_c(text, ']');
  for (guint i = 0; i < response->n_texts; i++)
    show_text(text, response->form, &response->texts[i]);
  g_string_append_c(text, '\n');
}
