// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzz-answers.h"

#include <string.h>

/* UTF-8 of at most `max_chars` characters, without white space around it. */
static void check_text(const char *text, glong max_chars) {
  if (!g_utf8_validate(text, -1, NULL) || g_utf8_strlen(text, -1) > max_chars)
    g_error("A text that is too long, or not UTF-8");
  const gsize length = strlen(text);
  if (length > 0 && (g_ascii_isspace(text[0]) || g_ascii_isspace(text[length - 1])))
    g_error("A text with white space around it");
}

static void check_answer(const SurveyItem *item, SurveyAnswer answer) {
  const gboolean fits = answer < item->scale->levels->len || answer == SURVEY_ANSWER_UNANSWERED ||
                        (answer == SURVEY_ANSWER_NOT_APPLICABLE && item->allows_not_applicable) ||
                        (answer == SURVEY_ANSWER_UNABLE && item->allows_unable);
  if (!fits)
    g_error("The answer %u to %s", answer, item->id);
}

void fuzz_check_response(const SurveyResponse *response, gpointer data) {
  (void)data;
  check_text(response->respondent, SURVEY_RESPONSE_MAX_LABEL);
  check_text(response->service, SURVEY_RESPONSE_MAX_LABEL);
  check_text(response->cycle, SURVEY_RESPONSE_MAX_LABEL);
  check_text(response->pseudonym, SURVEY_RESPONSE_MAX_LABEL);
  check_text(response->date, SURVEY_RESPONSE_MAX_LABEL);
  check_text(response->language, SURVEY_RESPONSE_MAX_LABEL);
  if (response->respondent[0] == '\0')
    g_error("A response of nobody");
  if (survey_lens_is_group(response->lens) != (response->group_size > 0))
    g_error("A group without a size, or one person with it");
  for (guint i = 0; i < response->form->items->len; i++)
    check_answer(response->form->items->pdata[i], response->answers[i]);
  for (guint i = 0; i < response->n_texts; i++)
    check_text(response->texts[i].text, SURVEY_RESPONSE_MAX_TEXT);
}
