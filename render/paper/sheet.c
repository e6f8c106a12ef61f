// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paper/sheet.h"

#define MAX_SHORT_ITEMS 2 /* in each factor of a form whose factors share pages */

static RenderText *mark_language(const RenderSheet *sheet, RenderText *text, const char *language) {
  if (g_ascii_strcasecmp(language, sheet->language) != 0)
    render_text_set_language(text, language);
  return text;
}

RenderText *render_sheet_say(const RenderSheet *sheet, const char *id) {
  RenderText *text = render_text_new_marked(survey_words_get(sheet->words, id));
  return mark_language(sheet, text, survey_words_get_language(sheet->words));
}

RenderText *render_sheet_take(const RenderSheet *sheet, char *sentence) {
  RenderText *text = render_text_new_marked(sentence);
  g_free(sentence);
  return mark_language(sheet, text, survey_words_get_language(sheet->words));
}

RenderText *render_sheet_text(const RenderSheet *sheet, const SurveyWording *wording) {
  const char *language = sheet->options->language;
  RenderText *text = render_text_new_plain(survey_wording_get(wording, language));
  const gboolean is_translated = language == NULL || survey_wording_has(wording, language);
  return mark_language(sheet, text, is_translated ? sheet->language : sheet->form->language);
}

gboolean render_sheet_is_easy(const RenderSheet *sheet) {
  for (guint i = 0; i < sheet->form->items->len; i++) {
    if (((const SurveyItem *)sheet->form->items->pdata[i])->picture != NULL)
      return TRUE;
  }
  return FALSE;
}

gboolean render_sheet_has_prompt(const RenderSheet *sheet) {
  for (guint i = 0; i < sheet->form->factors->len; i++) {
    if (((const SurveyFactor *)sheet->form->factors->pdata[i])->prompt != NULL)
      return TRUE;
  }
  return FALSE;
}

gboolean render_sheet_is_short(const RenderSheet *sheet) {
  for (guint i = 0; i < sheet->form->factors->len; i++) {
    const SurveyFactor *factor = sheet->form->factors->pdata[i];
    if (factor->items->len > MAX_SHORT_ITEMS || factor->prompt != NULL || factor->before != NULL)
      return FALSE;
  }
  return TRUE;
}

const char *render_sheet_not_applicable(const RenderSheet *sheet) {
  return survey_words_get(sheet->words, sheet->form->lens == SURVEY_LENS_STAFF
                                            ? "paper.box.not-applicable.staff"
                                            : "paper.box.not-applicable.service-user");
}

const char *render_sheet_unable(const RenderSheet *sheet) {
  return survey_words_get(sheet->words, sheet->form->lens == SURVEY_LENS_STAFF
                                            ? "paper.box.unable.staff"
                                            : "paper.box.unable.service-user");
}
