// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/sources.h"

#include "render/report/prose.h"

/* Every form of the result once, in order of the lenses. Borrowed. */
static GPtrArray *list_forms(const RenderView *view) {
  GPtrArray *forms = g_ptr_array_new();
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const GPtrArray *used = render_view_get_lens(view, i)->forms;
    for (guint j = 0; j < used->len; j++) {
      if (!g_ptr_array_find(forms, used->pdata[j], NULL))
        g_ptr_array_add(forms, used->pdata[j]);
    }
  }
  return forms;
}

static void add_entry(RenderBlock *list, char *entry) {
  render_list_add(list, render_text_new_linked(entry));
  g_free(entry);
}

/* "Title (https://…)", or the title alone: a number to call stands in its text already. */
static char *say_reference(const RenderView *view, const SurveyReference *reference) {
  const char *text = render_view_text(view, reference->text);
  if (reference->href == NULL || !g_str_has_prefix(reference->href, "http"))
    return g_strdup(text);
  return survey_words_fill(view->words, "sources.reference", "text", text, "href", reference->href,
                           NULL);
}

static void add_form(RenderBlock *list, const RenderView *view, const SurveyForm *form) {
  add_entry(list, survey_words_fill(view->words, "sources.form", "title",
                                    render_view_text(view, form->title), "id", form->id, "version",
                                    form->version, "sha256", form->sha256, NULL));
  if (form->parent_id != NULL)
    add_entry(list,
              survey_words_fill(view->words, "sources.parent", "id", form->parent_id, "version",
                                form->parent_version, "sha256", form->parent_sha256, NULL));
  if (form->licence != NULL) {
    g_autofree char *licence = say_reference(view, form->licence);
    add_entry(list, survey_words_fill(view->words, "sources.licence", "id", form->id, "licence",
                                      licence, NULL));
  }
}

/* The references that `pick` finds in the forms, each text once, as a list under a heading. */
typedef const GPtrArray *(*Pick)(const SurveyForm *form);

static const GPtrArray *pick_sources(const SurveyForm *form) {
  return form->sources;
}

static const GPtrArray *pick_contacts(const SurveyForm *form) {
  return form->contacts;
}

static GPtrArray *collect(const RenderView *view, const GPtrArray *forms, Pick pick) {
  GPtrArray *entries = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < forms->len; i++) {
    const GPtrArray *references = pick(forms->pdata[i]);
    for (guint j = 0; j < references->len; j++) {
      char *entry = say_reference(view, references->pdata[j]);
      if (g_ptr_array_find_with_equal_func(entries, entry, g_str_equal, NULL))
        g_free(entry);
      else
        g_ptr_array_add(entries, entry);
    }
  }
  return entries;
}

static void add_references(GPtrArray *blocks, const RenderView *view, const GPtrArray *entries,
                           const char *heading_id) {
  if (entries->len == 0)
    return;
  render_prose_heading(view, blocks, 3, heading_id);
  RenderBlock *list = render_block_add_list(blocks);
  for (guint i = 0; i < entries->len; i++)
    render_list_add(list, render_text_new_linked(entries->pdata[i]));
}

void render_sources_add(GPtrArray *blocks, const RenderView *view, const char *software) {
  g_autoptr(GPtrArray) forms = list_forms(view);
  g_autoptr(GPtrArray) sources = collect(view, forms, pick_sources);
  g_autoptr(GPtrArray) contacts = collect(view, forms, pick_contacts);
  add_references(blocks, view, contacts, "sources.contacts");
  render_prose_heading(view, blocks, 3, "sources.title");
  if (render_view_is_draft(view))
    render_prose_say(view, blocks, RENDER_STYLE_BODY, "draft.sentence");
  RenderBlock *list = render_block_add_list(blocks);
  for (guint i = 0; i < forms->len; i++)
    add_form(list, view, forms->pdata[i]);
  if (software != NULL)
    add_entry(list, survey_words_fill(view->words, "sources.software", "software", software, NULL));
  add_references(blocks, view, sources, "sources.sources");
}
