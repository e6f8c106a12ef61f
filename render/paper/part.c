// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paper/sheet.h"

#define MIN_LINES        3 /* of an example */
#define MAX_LINES        12
#define MAX_ACROSS_CHARS 48 /* of an anchor: with longer ones the boxes stand below each other */
#define MAX_ACROSS       5  /* levels */

/* "1" small before the words of the level: what is keyed in. */
static RenderText *new_level(const RenderSheet *sheet, const SurveyLevel *level) {
  g_autofree char *value = g_strdup_printf("%d ", level->value);
  RenderText *anchor = render_sheet_text(sheet, level->anchor);
  const RenderSpan *words = &g_array_index(anchor->spans, RenderSpan, 0);
  RenderText *text = render_text_add_small(render_text_new(), RENDER_INK_SOFT, value);
  render_text_add_foreign(text, RENDER_INK_TEXT, words->text, words->language);
  render_text_free(anchor);
  return text;
}

static gboolean is_brief(const RenderSheet *sheet, const SurveyScale *scale) {
  for (guint i = 0; i < scale->levels->len; i++) {
    const SurveyLevel *level = scale->levels->pdata[i];
    const char *anchor = survey_wording_get(level->anchor, sheet->options->language);
    if (g_utf8_strlen(anchor, -1) > MAX_ACROSS_CHARS)
      return FALSE;
  }
  return scale->levels->len <= MAX_ACROSS;
}

static void add_levels(GPtrArray *blocks, const RenderSheet *sheet, const SurveyItem *item) {
  const GPtrArray *levels = item->scale->levels;
  const gboolean is_across = item->picture == NULL && is_brief(sheet, item->scale);
  RenderBlock *boxes =
      render_block_add_boxes(blocks, is_across ? RENDER_BOXES_ACROSS : RENDER_BOXES_BELOW);
  for (guint i = 0; i < levels->len; i++)
    render_list_add(boxes, new_level(sheet, levels->pdata[i]));
}

static void add_non_answers(GPtrArray *blocks, const RenderSheet *sheet, const SurveyItem *item) {
  if (!item->allows_not_applicable && !item->allows_unable)
    return;
  RenderBlock *boxes = render_block_add_boxes(blocks, RENDER_BOXES_RUNNING);
  boxes->text = render_sheet_say(sheet, "paper.or");
  if (item->allows_not_applicable)
    render_list_add(boxes, render_sheet_take(sheet, g_strdup(render_sheet_not_applicable(sheet))));
  if (item->allows_unable)
    render_list_add(boxes, render_sheet_take(sheet, g_strdup(render_sheet_unable(sheet))));
}

/* "Picture: tell once", of the name "tell-once". */
static char *say_picture(const RenderSheet *sheet, const SurveyItem *item) {
  if (item->picture == NULL)
    return NULL;
  g_autofree char *name = g_strdelimit(g_strdup(item->picture), "-_", ' ');
  return survey_words_fill(sheet->words, "paper.picture", "name", name, NULL);
}

static void add_item(GPtrArray *blocks, const RenderSheet *sheet, const SurveyItem *item) {
  g_autofree char *picture = say_picture(sheet, item);
  GPtrArray *own = render_block_add_together(blocks, picture)->blocks;
  render_block_add_heading(own, 3, render_sheet_text(sheet, item->text))->key = g_strdup(item->id);
  if (item->why != NULL && sheet->form->lens == SURVEY_LENS_SERVICE_USER)
    render_block_add_paragraph(own, RENDER_STYLE_NOTE, render_sheet_text(sheet, item->why));
  add_levels(own, sheet, item);
  add_non_answers(own, sheet, item);
}

/* A text set off by an upright line, if there is one. */
static void add_aside(GPtrArray *blocks, const RenderSheet *sheet, const SurveyWording *wording) {
  if (wording == NULL)
    return;
  RenderBlock *aside = render_block_add_together(blocks, NULL);
  aside->aside = TRUE;
  render_block_add_paragraph(aside->blocks, RENDER_STYLE_BODY, render_sheet_text(sheet, wording));
}

/* The tick box that lets others read the example; its column small after it. */
static void add_consent(GPtrArray *blocks, const RenderSheet *sheet, const SurveyFactor *factor) {
  RenderBlock *boxes = render_block_add_boxes(blocks, RENDER_BOXES_BELOW);
  RenderText *text = render_sheet_say(sheet, "paper.share");
  g_autofree char *key = g_strdup_printf("  %s.share", factor->id);
  render_list_add(boxes, render_text_add_small(text, RENDER_INK_SOFT, key));
}

static void add_example(GPtrArray *blocks, const RenderSheet *sheet, const SurveyFactor *factor) {
  if (factor->prompt == NULL)
    return;
  GPtrArray *own = render_block_add_together(blocks, NULL)->blocks;
  RenderBlock *heading = render_block_add_heading(own, 3, render_sheet_text(sheet, factor->prompt));
  heading->key = g_strdup_printf("%s.narrative", factor->id);
  add_aside(own, sheet, sheet->form->safeguarding);
  render_block_add_lines(own, MIN_LINES, MAX_LINES);
  add_consent(own, sheet, factor);
}

/* "Part 2 of 7 · Structure" */
static char *say_part(const RenderSheet *sheet, const SurveyFactor *factor) {
  const SurveyGroup *group = survey_form_get_group(sheet->form, factor);
  g_autofree char *n = g_strdup_printf("%u", factor->index + 1);
  g_autofree char *total = g_strdup_printf("%u", sheet->form->factors->len);
  return survey_words_fill(sheet->words, "paper.part", "n", n, "total", total, "group",
                           survey_wording_get(group->name, sheet->options->language), NULL);
}

void render_part_add(GPtrArray *blocks, const RenderSheet *sheet, const SurveyFactor *factor) {
  if (!render_sheet_is_short(sheet) || factor->index == 0)
    render_block_add_page_break(blocks);
  render_block_add_paragraph(blocks, RENDER_STYLE_KICKER,
                             render_sheet_take(sheet, say_part(sheet, factor)));
  render_block_add_heading(blocks, 2, render_sheet_text(sheet, factor->name));
  if (factor->meaning != NULL)
    render_block_add_paragraph(blocks, RENDER_STYLE_BODY,
                               render_sheet_text(sheet, factor->meaning));
  add_aside(blocks, sheet, factor->before);
  for (guint i = 0; i < factor->items->len; i++)
    add_item(blocks, sheet, factor->items->pdata[i]);
  add_example(blocks, sheet, factor);
}
