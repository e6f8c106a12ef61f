// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/page.h"

#include "render/report/gap.h"
#include "render/report/phrase.h"
#include "render/report/prose.h"

void render_gap_page_add(GPtrArray *blocks, const RenderView *view) {
  if (!render_view_has_gap(view))
    return;
  render_block_add_page_break(blocks);
  render_prose_heading(view, blocks, 2, "gap.title");
  render_prose_add(blocks, RENDER_STYLE_LEAD, render_phrase_gap(view));
  render_prose_say(view, blocks, RENDER_STYLE_BODY, "gap.intro");
  render_gap_add_key(blocks, view);
  render_gap_add(blocks, view);
  render_gap_add_note(blocks, view);
}
