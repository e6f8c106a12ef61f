// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/form-text.h"

#include <string.h>

#define LINE_CHARS 80

typedef struct {
  GString *out;
  const SurveyWords *words;
  const char *language;
} Page;

/* Appends `text` after `first`, broken at spaces; further lines are indented as far as `first`. */
static void add_wrapped(GString *out, const char *first, const char *text) {
  g_auto(GStrv) words = g_strsplit(text, " ", -1);
  const glong indent = g_utf8_strlen(first, -1);
  glong column = indent;
  g_string_append(out, first);
  for (guint i = 0; words[i] != NULL; i++) {
    const glong width = g_utf8_strlen(words[i], -1);
    if (column > indent && column + 1 + width > LINE_CHARS) {
      g_string_append_printf(out, "\n%*s", (int)indent, "");
      column = indent;
    }
    if (column > indent)
      g_string_append_c(out, ' ');
    column += width + (column > indent);
    g_string_append(out, words[i]);
  }
  g_string_append_c(out, '\n');
}

static const char *get(const Page *page, const SurveyWording *wording) {
  return survey_wording_get(wording, page->language);
}

/* A text on lines of its own, if there is one. */
static void add_text(const Page *page, const char *first, const SurveyWording *wording) {
  if (wording != NULL)
    add_wrapped(page->out, first, get(page, wording));
}

/* As add_text(), after a word of ours: "Why we ask: ...". */
static void add_labelled(const Page *page, const char *indent, const char *label,
                         const SurveyWording *wording) {
  if (wording == NULL)
    return;
  g_autofree char *text = survey_words_fill(page->words, label, "text", get(page, wording), NULL);
  add_wrapped(page->out, indent, text);
}

static void add_title(const Page *page, const char *title, char underline) {
  g_string_append_printf(page->out, "\n%s\n", title);
  for (glong i = g_utf8_strlen(title, -1); i > 0; i--)
    g_string_append_c(page->out, underline);
  g_string_append_c(page->out, '\n');
}

static void add_scales(const Page *page, const SurveyForm *form) {
  for (guint s = 0; s < form->scales->len; s++) {
    const SurveyScale *scale = form->scales->pdata[s];
    g_autofree char *heading =
        survey_words_fill(page->words, "show.scale", "scale", scale->id, NULL);
    g_string_append_printf(page->out, "\n%s\n", heading);
    for (guint i = 0; i < scale->levels->len; i++) {
      const SurveyLevel *level = scale->levels->pdata[i];
      g_autofree char *first = g_strdup_printf("  %2d  ", level->value);
      add_text(page, first, level->anchor);
    }
  }
}

/* "may be answered: not applicable, unable to say; reversed; not scored; weight 2" */
static char *describe_item(const Page *page, const SurveyItem *item) {
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
  if (item->allows_not_applicable)
    g_ptr_array_add(parts, g_strdup(survey_words_get(page->words, "answer.not-applicable")));
  if (item->allows_unable)
    g_ptr_array_add(parts, g_strdup(survey_words_get(page->words, "answer.unable")));
  if (item->reversed)
    g_ptr_array_add(parts, g_strdup(survey_words_get(page->words, "show.reversed")));
  if (!item->scored)
    g_ptr_array_add(parts, g_strdup(survey_words_get(page->words, "show.unscored")));
  if (item->weight > 1)
    g_ptr_array_add(parts, survey_words_count(page->words, "show.weight", item->weight, NULL));
  g_ptr_array_add(parts, NULL);
  return g_strjoinv(" · ", (char **)parts->pdata);
}

static void add_item(const Page *page, const SurveyItem *item) {
  g_autofree char *first = g_strdup_printf("\n  %s  ", item->id);
  g_autofree char *about = describe_item(page, item);
  g_string_append_c(page->out, '\n');
  add_text(page, first + 1, item->text);
  add_labelled(page, "      ", "show.why", item->why);
  for (guint i = 0; i < item->hints->len; i++)
    add_labelled(page, "      ", "show.hint", item->hints->pdata[i]);
  if (item->picture != NULL) {
    g_autofree char *line =
        survey_words_fill(page->words, "show.picture", "text", item->picture, NULL);
    add_wrapped(page->out, "      ", line);
  }
  if (*about != '\0') {
    g_autofree char *line = survey_words_fill(page->words, "show.or", "text", about, NULL);
    add_wrapped(page->out, "      ", line);
  }
}

static void add_advice(const Page *page, const SurveyFactor *factor) {
  for (guint a = 0; a < factor->advice->len; a++) {
    const SurveyAdvice *advice = factor->advice->pdata[a];
    g_autofree char *heading =
        survey_words_fill(page->words, "show.advice", "band", get(page, advice->band->word), NULL);
    g_string_append_printf(page->out, "\n  %s\n", heading);
    add_text(page, "    ", advice->text);
    for (guint s = 0; s < advice->steps->len; s++)
      add_text(page, "    - ", advice->steps->pdata[s]);
  }
}

static void add_group(const Page *page, const SurveyGroup *group) {
  add_title(page, get(page, group->name), '=');
  add_text(page, "", group->meaning);
}

static void add_factor(const Page *page, const SurveyFactor *factor) {
  add_title(page, get(page, factor->name), '-');
  add_text(page, "", factor->meaning);
  add_labelled(page, "", "show.before", factor->before);
  for (guint i = 0; i < factor->items->len; i++)
    add_item(page, factor->items->pdata[i]);
  if (factor->prompt != NULL)
    g_string_append_c(page->out, '\n');
  add_labelled(page, "  ", "show.prompt", factor->prompt);
  add_advice(page, factor);
}

static void add_references(const Page *page, const char *label, const GPtrArray *references) {
  for (guint i = 0; i < references->len; i++) {
    const SurveyReference *reference = references->pdata[i];
    add_labelled(page, "", label, reference->text);
  }
}

static void add_front_matter(const Page *page, const SurveyForm *form) {
  g_string_append_printf(page->out, "%s\n", get(page, form->title));
  g_string_append_printf(page->out, "%s %s · %s\n\n", form->id, form->version,
                         survey_lens_name(form->lens));
  const gboolean is_draft = survey_words_is_draft(page->words) ||
                            (page->language != NULL && survey_form_is_draft(form, page->language));
  if (is_draft)
    add_wrapped(page->out, "", survey_words_get(page->words, "draft.sentence"));
  add_text(page, "", form->purpose);
  add_references(page, "show.contact", form->contacts);
  add_text(page, "", form->safeguarding);
}

char *survey_form_to_text(const SurveyForm *form, const SurveyWords *words, const char *language) {
  g_return_val_if_fail(form != NULL && words != NULL, NULL);

  const Page page = {g_string_new(NULL), words, language};
  add_front_matter(&page, form);
  add_scales(&page, form);
  for (guint g = 0; g < form->groups->len; g++) {
    const SurveyGroup *group = form->groups->pdata[g];
    add_group(&page, group);
    for (guint f = 0; f < group->factors->len; f++)
      add_factor(&page, group->factors->pdata[f]);
  }
  g_string_append_c(page.out, '\n');
  add_references(&page, "show.source", form->sources);
  if (form->licence != NULL)
    add_labelled(&page, "", "show.licence", form->licence->text);
  return g_string_free(page.out, FALSE);
}
