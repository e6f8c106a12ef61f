// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paper/paper.h"
#include "render/paper/sheet.h"

static RenderPrint choose_print(const RenderSheet *sheet) {
  if (sheet->options->large)
    return RENDER_PRINT_LARGE;
  return render_sheet_is_easy(sheet) ? RENDER_PRINT_EASY : RENDER_PRINT_CLEAR;
}

/* What every page says in the middle of its foot; in large print there is room for one thing. */
static char *make_foot_note(const RenderSheet *sheet) {
  const gboolean is_draft =
      survey_words_is_draft(sheet->words) || survey_form_is_draft(sheet->form, sheet->language);
  const char *parts[3] = {NULL};
  guint n = 0;
  if (sheet->form->contacts->len > 0 && !(is_draft && sheet->options->large))
    parts[n++] = survey_words_get(sheet->words, "paper.support-front");
  if (is_draft)
    parts[n++] = survey_words_get(sheet->words, "draft.mark");
  return n > 0 ? survey_words_join_by(sheet->words, "join.dot", parts) : NULL;
}

static void fill_head(RenderDocument *document, const RenderSheet *sheet) {
  const char *title = survey_wording_get(sheet->form->title, sheet->options->language);
  document->title = survey_words_fill(sheet->words, "paper.file-title", "title", title, NULL);
  document->language = g_strdup(sheet->language);
  document->print = choose_print(sheet);
  document->foot = survey_words_fill(sheet->words, "paper.foot", "title", title, "version",
                                     sheet->form->version, NULL);
  document->foot_note = make_foot_note(sheet);
  document->page_of = g_strdup(survey_words_get(sheet->words, "report.page-of"));
  document->date = g_strdup(sheet->options->date);
}

RenderDocument *render_paper(const SurveyForm *form, const SurveyWords *words,
                             const RenderPaperOptions *options) {
  g_return_val_if_fail(form != NULL && words != NULL && options != NULL, NULL);
  const char *language = options->language != NULL ? options->language : form->language;
  const RenderSheet sheet = {form, words, options, language};
  RenderDocument *document = render_document_new();
  fill_head(document, &sheet);
  render_cover_add(document->blocks, &sheet);
  for (guint i = 0; i < form->factors->len; i++)
    render_part_add(document->blocks, &sheet, form->factors->pdata[i]);
  return document;
}
