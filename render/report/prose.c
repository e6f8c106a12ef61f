// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/prose.h"

void render_prose_heading(const RenderView *view, GPtrArray *blocks, guint level, const char *id) {
  render_block_add_heading(blocks, level, render_text_new_plain(render_view_say(view, id)));
}

void render_prose_say(const RenderView *view, GPtrArray *blocks, RenderStyle style,
                      const char *id) {
  render_block_add_paragraph(blocks, style, render_text_new_marked(render_view_say(view, id)));
}

void render_prose_add(GPtrArray *blocks, RenderStyle style, char *sentence) {
  if (sentence == NULL)
    return;
  render_block_add_paragraph(blocks, style, render_text_new_marked(sentence));
  g_free(sentence);
}

void render_prose_add_column(const RenderView *view, RenderTable *table, double width_frac,
                             RenderAlign align, const char *id) {
  RenderText *header = render_text_new_plain(render_view_say(view, id));
  render_table_add_column(table, width_frac, align, header);
}

void render_prose_add_cell(RenderTable *table, char *words) {
  render_table_add_cell(table, render_text_new_plain(words));
  g_free(words);
}

RenderText *render_prose_new_lens(const RenderView *view, const SurveyLensResult *lens) {
  RenderText *text = render_text_new();
  const RenderInk ink = render_view_lens_ink(view, lens);
  const RenderMark mark = render_view_lens_mark(view, lens);
  if (mark == RENDER_MARK_NONE)
    return render_text_add_strong(text, ink, render_view_lens_name(view, lens));
  g_autofree char *name = g_strconcat(" ", render_view_lens_name(view, lens), NULL);
  render_text_add_mark(text, ink, mark);
  return render_text_add_strong(text, ink, name);
}

void render_prose_add_sign(RenderText *key, RenderInk ink, RenderMark mark, const char *name) {
  g_autofree char *apart = g_strconcat(" ", name, "   ", NULL);
  render_text_add_mark(key, ink, mark);
  render_text_add(key, ink, apart);
}

void render_prose_add_scale(RenderText *key, const RenderView *view) {
  g_autofree char *apart = g_strconcat("   ", render_view_say(view, "glance.key-scale"), NULL);
  render_text_add(key, RENDER_INK_SOFT, apart);
}
