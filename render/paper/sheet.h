// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What every page of a questionnaire looks at: the form, the words, the language. Made once, on the
 * stack; borrows all it points to. Each page kind appends its blocks. */

#include "render/document/build.h"
#include "render/paper/paper.h"

typedef struct {
  const SurveyForm *form;
  const SurveyWords *words;
  const RenderPaperOptions *options;
  const char *language; /* of the document: that of the form's texts */
} RenderSheet;

/* The sentence of this id, with *stars* around what is strong; a text of the form. What is in
 * another language than the document says so. */
RenderText *render_sheet_say(const RenderSheet *sheet, const char *id);
RenderText *render_sheet_text(const RenderSheet *sheet, const SurveyWording *wording);

/* The same of a sentence already filled in, which is taken over and freed. */
RenderText *render_sheet_take(const RenderSheet *sheet, char *sentence);

/* TRUE if a statement has a picture, so that the form is one in Easy Read; if some factor asks for
 * an example; if every factor is so short that many have room on a page. */
gboolean render_sheet_is_easy(const RenderSheet *sheet);
gboolean render_sheet_has_prompt(const RenderSheet *sheet);
gboolean render_sheet_is_short(const RenderSheet *sheet);

/* The words of the box for an answer that is no level. */
const char *render_sheet_not_applicable(const RenderSheet *sheet);
const char *render_sheet_unable(const RenderSheet *sheet);

/* Page one: what it is for, how to fill it in, who sees what, support, where it goes. */
void render_cover_add(GPtrArray *blocks, const RenderSheet *sheet);

/* A factor: what it is about, its statements with their boxes, the open field. */
void render_part_add(GPtrArray *blocks, const RenderSheet *sheet, const SurveyFactor *factor);
