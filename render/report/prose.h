// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Headings and paragraphs from sayings: what every page kind does in every second line. */

#include "render/document/build.h"
#include "render/report/view.h"

void render_prose_heading(const RenderView *view, GPtrArray *blocks, guint level, const char *id);

/* A paragraph of the saying `id`, with *stars* around what is strong. */
void render_prose_say(const RenderView *view, GPtrArray *blocks, RenderStyle style, const char *id);

/* A paragraph of `sentence`, likewise marked, which is taken over and freed. Nothing for NULL. */
void render_prose_add(GPtrArray *blocks, RenderStyle style, char *sentence);

/* A column of a table whose header is the saying `id`. */
void render_prose_add_column(const RenderView *view, RenderTable *table, double width_frac,
                             RenderAlign align, const char *id);

/* A cell of `words`, which is taken over and freed. */
void render_prose_add_cell(RenderTable *table, char *words);

/* The lens's sign and name as one text: a column's header, the head of a row. */
RenderText *render_prose_new_lens(const RenderView *view, const SurveyLensResult *lens);

/* An entry of a chart's key: the sign, its name, room after it. */
void render_prose_add_sign(RenderText *key, RenderInk ink, RenderMark mark, const char *name);

/* The end of a key: what the scale is, after some room. */
void render_prose_add_scale(RenderText *key, const RenderView *view);
