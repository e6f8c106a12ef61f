// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paper/sheet.h"

#define RETURN_LINES 2
#define READERS_FRAC 0.51 /* of the width: the column of who sees what, and of support */

/* Whether some statement offers the answer. */
static gboolean offers(const RenderSheet *sheet, gboolean not_applicable) {
  for (guint i = 0; i < sheet->form->items->len; i++) {
    const SurveyItem *item = sheet->form->items->pdata[i];
    if (not_applicable ? item->allows_not_applicable : item->allows_unable)
      return TRUE;
  }
  return FALSE;
}

/* A heading and what is under it, on one page; returns the blocks. */
static GPtrArray *add_section(GPtrArray *blocks, const RenderSheet *sheet, const char *id) {
  GPtrArray *own = render_block_add_together(blocks, NULL)->blocks;
  render_block_add_heading(own, 2, render_sheet_say(sheet, id));
  return own;
}

static void add_point(RenderBlock *list, const RenderSheet *sheet, const char *id) {
  render_list_add(list, render_sheet_say(sheet, id));
}

static void add_box_point(RenderBlock *list, const RenderSheet *sheet, const char *id,
                          const char *box) {
  char *sentence = survey_words_fill(sheet->words, id, "box", box, NULL);
  render_list_add(list, render_sheet_take(sheet, sentence));
}

static void add_filling(GPtrArray *blocks, const RenderSheet *sheet) {
  RenderBlock *list = render_block_add_list(add_section(blocks, sheet, "paper.fill"));
  add_point(list, sheet, "paper.fill.one");
  add_point(list, sheet, "paper.fill.free");
  if (offers(sheet, TRUE))
    add_box_point(list, sheet, "paper.fill.not-applicable", render_sheet_not_applicable(sheet));
  if (offers(sheet, FALSE))
    add_box_point(list, sheet, "paper.fill.unable", render_sheet_unable(sheet));
  add_point(list, sheet, "paper.fill.change");
  add_point(list, sheet, "paper.fill.help");
  add_point(list, sheet, "paper.fill.upset");
}

static void add_readers(GPtrArray *blocks, const RenderSheet *sheet) {
  g_autofree char *min_n = g_strdup_printf("%u", sheet->options->min_n);
  RenderBlock *list = render_block_add_list(add_section(blocks, sheet, "paper.who"));
  add_point(list, sheet, "paper.who.name");
  add_point(list, sheet, "paper.who.typed");
  char *reports = survey_words_fill(sheet->words, "paper.who.reports", "n", min_n, NULL);
  render_list_add(list, render_sheet_take(sheet, reports));
  if (render_sheet_has_prompt(sheet))
    add_point(list, sheet, "paper.who.example");
}

static void add_contacts(GPtrArray *blocks, const RenderSheet *sheet) {
  const GPtrArray *contacts = sheet->form->contacts;
  if (contacts->len == 0)
    return;
  RenderBlock *list = render_block_add_list(add_section(blocks, sheet, "paper.support"));
  for (guint i = 0; i < contacts->len; i++) {
    const SurveyReference *contact = contacts->pdata[i];
    render_list_add(list, render_sheet_text(sheet, contact->text));
  }
}

static void add_return(GPtrArray *blocks, const RenderSheet *sheet) {
  GPtrArray *own = add_section(blocks, sheet, "paper.return");
  if (sheet->options->return_to != NULL) {
    render_block_add_paragraph(own, RENDER_STYLE_BODY,
                               render_text_new_plain(sheet->options->return_to));
    return;
  }
  render_block_add_paragraph(own, RENDER_STYLE_NOTE, render_sheet_say(sheet, "paper.return.write"));
  render_block_add_lines(own, RETURN_LINES, RETURN_LINES);
}

static void add_field(RenderBlock *fields, const RenderSheet *sheet, const char *id,
                      const char *value) {
  render_key_figures_add(fields, value != NULL ? value : "", survey_words_get(sheet->words, id));
}

static void add_fields(GPtrArray *blocks, const RenderSheet *sheet) {
  GPtrArray *own = add_section(blocks, sheet, "paper.about");
  RenderBlock *fields = render_block_add_fields(own);
  add_field(fields, sheet, "paper.field.service", sheet->options->service);
  add_field(fields, sheet, "paper.field.cycle", sheet->options->cycle);
  add_field(fields, sheet, "paper.field.number", NULL);
  add_field(fields, sheet, "paper.field.code", NULL);
  render_block_add_paragraph(own, RENDER_STYLE_NOTE, render_sheet_say(sheet, "paper.code"));
}

/* Side by side: whom it concerns, and what to do; below each other where the print is large. */
static void add_sections(GPtrArray *blocks, const RenderSheet *sheet) {
  GPtrArray *left = blocks, *right = blocks;
  if (!render_sheet_is_easy(sheet)) {
    RenderBlock *columns = render_block_add_columns(blocks);
    left = render_block_add_column(columns, READERS_FRAC);
    right = render_block_add_column(columns, 1 - READERS_FRAC);
  }
  add_readers(left, sheet);
  add_contacts(left, sheet);
  add_filling(right, sheet);
  add_return(right, sheet);
}

static gboolean is_draft(const RenderSheet *sheet) {
  return survey_words_is_draft(sheet->words) || survey_form_is_draft(sheet->form, sheet->language);
}

void render_cover_add(GPtrArray *blocks, const RenderSheet *sheet) {
  const SurveyForm *form = sheet->form;
  render_block_add_paragraph(blocks, RENDER_STYLE_KICKER, render_sheet_say(sheet, "paper.kicker"));
  render_block_add_heading(blocks, 1, render_sheet_text(sheet, form->title));
  if (form->purpose != NULL)
    render_block_add_paragraph(blocks, RENDER_STYLE_BODY, render_sheet_text(sheet, form->purpose));
  if (is_draft(sheet))
    render_block_add_paragraph(blocks, RENDER_STYLE_NOTE,
                               render_sheet_say(sheet, "draft.sentence"));
  add_sections(blocks, sheet);
  add_fields(blocks, sheet);
}
