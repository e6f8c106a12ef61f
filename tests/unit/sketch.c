// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/sketch.h"
#include <math.h>
#include <string.h>

#define GROUP_SIZE 6

static const SurveyScale *get_scale(SurveyForm *form, guint n_levels) {
  g_autofree char *id = g_strdup_printf("scale-%u", n_levels);
  const SurveyScale *known = survey_form_find_scale(form, id);
  if (known != NULL)
    return known;
  SurveyPlace nowhere = {0};
  SurveyScale *scale = survey_scale_new(g_steal_pointer(&id), nowhere);
  for (guint v = 1; v <= n_levels; v++) {
    SurveyLevel *level = g_new0(SurveyLevel, 1);
    level->value = (int)v;
    g_ptr_array_add(scale->levels, level);
  }
  g_ptr_array_add(form->scales, scale);
  return scale;
}

static char *take_word(const char **text) {
  size_t length = strspn(*text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
  char *word = g_strndup(*text, length);
  *text += length;
  return word;
}

static guint take_number(const char **text) {
  g_autofree char *word = take_word(text);
  return (guint)g_ascii_strtoull(word, NULL, 10);
}

static void apply_mark(SurveyForm *form, SurveyItem *item, const char **text) {
  char mark = *(*text)++;
  if (mark == '*')
    item->weight = take_number(text);
  else if (mark == '-')
    item->reversed = TRUE;
  else if (mark == '?')
    item->scored = FALSE;
  else if (mark == '@')
    item->scale = get_scale(form, take_number(text));
  else if (mark == '/')
    item->pair = take_word(text);
  else
    ck_abort_msg("sketch: unknown mark %c", mark);
}

static void add_item(SurveyForm *form, SurveyFactor *factor, const char *text, guint n_levels) {
  SurveyPlace nowhere = {0};
  SurveyItem *item = survey_item_new(take_word(&text), nowhere);
  item->scale = get_scale(form, n_levels);
  while (*text != '\0')
    apply_mark(form, item, &text);
  g_ptr_array_add(factor->items, item);
}

static void add_factor(SurveyForm *form, SurveyGroup *group, char *text, guint n_levels) {
  g_auto(GStrv) halves = g_strsplit(g_strstrip(text), ":", 2);
  g_auto(GStrv) items = g_strsplit(g_strstrip(halves[1]), " ", -1);
  SurveyPlace nowhere = {0};
  SurveyFactor *factor = survey_factor_new(g_strdup(halves[0]), nowhere);
  for (guint i = 0; items[i] != NULL; i++)
    add_item(form, factor, items[i], n_levels);
  g_ptr_array_add(group->factors, factor);
}

SurveyForm *sketch_form(const char *id, SurveyLens lens, guint n_levels, const char *sketch) {
  SurveyForm *form = survey_form_new();
  SurveyPlace nowhere = {0};
  SurveyGroup *group = survey_group_new(g_strdup("all"), nowhere);
  g_auto(GStrv) factors = g_strsplit(sketch, ";", -1);
  form->id = g_strdup(id);
  form->version = g_strdup("1");
  form->lens = lens;
  g_ptr_array_add(form->groups, group);
  for (guint f = 0; factors[f] != NULL; f++)
    add_factor(form, group, factors[f], n_levels);
  survey_form_index(form);
  return form;
}

void sketch_bands(SurveyForm *form, const char *cut_offs) {
  g_auto(GStrv) parts = g_strsplit(cut_offs, " ", -1);
  for (guint b = 0; parts[b] != NULL; b++) {
    SurveyBand *band = g_new0(SurveyBand, 1);
    band->id = g_strdup(parts[b]);
    band->from = (guint)g_ascii_strtoull(parts[b], NULL, 10);
    g_ptr_array_add(form->bands, band);
  }
}

static SurveyAnswer read_answer(char mark) {
  switch (mark) {
  case 'n':
    return SURVEY_ANSWER_NOT_APPLICABLE;
  case 'u':
    return SURVEY_ANSWER_UNABLE;
  case '.':
    return SURVEY_ANSWER_UNANSWERED;
  default:
    return (SurveyAnswer)(g_ascii_xdigit_value(mark) - 1);
  }
}

void sketch_answers(const char *sketch, SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS]) {
  guint n = 0;
  for (const char *at = sketch; *at != '\0'; at++)
    if (*at != ' ')
      answers[n++] = read_answer(*at);
}

void sketch_take(SurveyCollection *collection, const SurveyForm *form, SurveyLens lens,
                 const char *answers, guint times) {
  SurveyAnswer read[SURVEY_FORM_MAX_ITEMS] = {0};
  sketch_answers(answers, read);
  SurveyResponse response = {.form = form,
                             .lens = lens,
                             .group_size = survey_lens_is_group(lens) ? GROUP_SIZE : 0,
                             .respondent = "r",
                             .service = "",
                             .cycle = "",
                             .date = "",
                             .answers = read};
  for (guint i = 0; i < times; i++)
    survey_collection_take(&response, collection);
}

SurveyResult *sketch_score(const SurveyCollection *collection) {
  return survey_score(g_ptr_array_index(collection->cells, 0), NULL);
}

const SurveyFactorResult *sketch_factor(const SurveyResult *result, SurveyLens lens,
                                        const char *id) {
  const SurveyLensResult *found = survey_result_find_lens(result, lens);
  for (guint f = 0; f < found->factors->len; f++) {
    const SurveyFactorResult *factor = &g_array_index(found->factors, SurveyFactorResult, f);
    if (strcmp(factor->factor->id, id) == 0)
      return factor;
  }
  ck_abort_msg("no factor %s", id);
}

const SurveyItemResult *sketch_item(const SurveyResult *result, SurveyLens lens, const char *id) {
  const SurveyLensResult *found = survey_result_find_lens(result, lens);
  for (guint i = 0; i < found->items->len; i++) {
    const SurveyItemResult *item = &g_array_index(found->items, SurveyItemResult, i);
    if (strcmp(item->item->id, id) == 0)
      return item;
  }
  ck_abort_msg("no item %s", id);
}

void sketch_assert_near(const char *name, SurveyFigure figure, double expected) {
  ck_assert_msg(figure.known, "%s: no value, expected %.17g", name, expected);
  double tolerance = fabs(expected) > 0.0 ? 1e-9 * fabs(expected) : 1e-9;
  ck_assert_msg(fabs(figure.value - expected) <= tolerance, "%s: %.17g, expected %.17g", name,
                figure.value, expected);
}
