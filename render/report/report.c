// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/report.h"

#include "render/report/page.h"

const char *render_report_title(const RenderView *view, const RenderReportOptions *options) {
  if (options->title != NULL)
    return options->title;
  if (options->service_name != NULL)
    return options->service_name;
  if (*view->result->service != '\0')
    return view->result->service;
  return render_view_say(view, "report.title");
}

const char *render_report_date(const RenderView *view, const RenderReportOptions *options) {
  return options->date != NULL ? options->date : view->result->latest_date;
}

char *render_report_foot(const RenderView *view, const RenderReportOptions *options) {
  const char *title = render_report_title(view, options);
  if (*view->result->cycle == '\0')
    return g_strdup(title);
  return survey_words_fill(view->words, "report.foot", "title", title, "cycle", view->result->cycle,
                           NULL);
}

/* What every page's foot must say of the whole: "Synthetic example · Draft translation". NULL if
 * there is nothing to say. */
static char *make_foot_note(const RenderView *view, const RenderReportOptions *options) {
  const char *const notes[] = {
      options->synthetic ? "report.synthetic" : NULL,
      render_view_is_draft(view) ? "draft.mark" : NULL,
  };
  g_autoptr(GPtrArray) parts = g_ptr_array_new();
  for (gsize i = 0; i < G_N_ELEMENTS(notes); i++) {
    if (notes[i] != NULL)
      g_ptr_array_add(parts, (gpointer)render_view_say(view, notes[i]));
  }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add(parts, NULL);
  return survey_words_join_by(view->words, "join.dot", (const char *const *)parts->pdata);
}

RenderDocument *render_report(const SurveyResult *result, const SurveyWords *words,
                              const RenderReportOptions *options) {
  g_auto(RenderView) view = {0};
  render_view_init(&view, result, words, options->language);
  view.change = options->change;

  RenderDocument *document = render_document_new();
  document->title = survey_words_fill(words, "report.file-title", "title",
                                      render_report_title(&view, options), NULL);
  document->language = g_strdup(survey_words_get_language(words));
  document->foot = render_report_foot(&view, options);
  document->foot_note = make_foot_note(&view, options);
  document->page_of = g_strdup(render_view_say(&view, "report.page-of"));
  document->skip = g_strdup(render_view_say(&view, "report.skip"));
  document->contents = g_strdup(render_view_say(&view, "report.contents"));
  document->figures = g_strdup(render_view_say(&view, "glance.figures"));
  document->date = g_strdup(render_report_date(&view, options));

  render_glance_add(document->blocks, &view, options);
  render_gap_page_add(document->blocks, &view);
  render_factor_page_add(document->blocks, &view);
  render_change_page_add(document->blocks, &view);
  render_steps_page_add(document->blocks, &view, options);
  render_working_add(document->blocks, &view, options);
  return document;
}
