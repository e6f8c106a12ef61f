// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/page.h"

#include "render/report/change.h"
#include "render/report/prose.h"
#include "render/shape/radar.h"

/* Radars side by side. */
#define IN_A_ROW 2

static gboolean has_figures(const SurveyLensChange *lens) {
  for (guint i = 0; i < lens->factors->len; i++) {
    if (g_array_index(lens->factors, SurveyFactorChange, i).state == SURVEY_CHANGE_COMPARED)
      return TRUE;
  }
  return FALSE;
}

/* The lenses (const SurveyLensChange) in which something was compared. */
static GPtrArray *list_lenses(const RenderView *view) {
  GPtrArray *lenses = g_ptr_array_new();
  for (guint i = 0; i < view->change->lenses->len; i++) {
    if (has_figures(view->change->lenses->pdata[i]))
      g_ptr_array_add(lenses, view->change->lenses->pdata[i]);
  }
  return lenses;
}

/* "● Staff   ○ dashed, hollow: 2025-autumn" */
static void add_key(GPtrArray *blocks, const RenderView *view, const SurveyLensChange *lens) {
  RenderText *key = render_prose_new_lens(view, lens->after);
  g_autofree char *before =
      survey_words_fill(view->words, "change.key", "before", render_change_name_before(view), NULL);
  g_autofree char *apart = g_strconcat(" ", before, NULL);
  render_text_add(key, RENDER_INK_TEXT, "   ");
  render_text_add_mark(key, RENDER_INK_SOFT, RENDER_MARK_TICK);
  render_text_add(key, RENDER_INK_SOFT, apart);
  render_block_add_paragraph(blocks, RENDER_STYLE_NOTE, key);
}

static void add_radar(GPtrArray *blocks, const RenderView *view, const SurveyLensChange *lens) {
  g_autofree char *alternative = render_change_describe(view, lens);
  render_block_add_radar(blocks, render_change_new_profile(view, lens), alternative);
  add_key(blocks, view, lens);
}

/* One radar a lens, two side by side; a single one does not fill the width. */
static void add_radars(GPtrArray *blocks, const RenderView *view, const GPtrArray *lenses) {
  if (view->factors->len < RENDER_RADAR_MIN_AXES || view->factors->len > RENDER_RADAR_MAX_AXES)
    return;
  for (guint i = 0; i < lenses->len; i += IN_A_ROW) {
    RenderBlock *columns = render_block_add_columns(blocks);
    for (guint j = i; j < i + IN_A_ROW; j++) {
      GPtrArray *column = render_block_add_column(columns, 1.0 / IN_A_ROW);
      if (j < lenses->len)
        add_radar(column, view, lenses->pdata[j]);
    }
  }
}

static void add_table(GPtrArray *blocks, const RenderView *view, const SurveyLensChange *lens) {
  render_block_take_table(blocks, render_change_new_table(view, lens));
  render_prose_add(blocks, RENDER_STYLE_NOTE, render_change_caution(view, lens));
}

void render_change_page_add(GPtrArray *blocks, const RenderView *view) {
  if (view->change == NULL || !survey_change_has_figures(view->change))
    return;
  g_autoptr(GPtrArray) lenses = list_lenses(view);
  render_block_add_page_break(blocks);
  render_prose_heading(view, blocks, 2, "change.title");
  for (guint i = 0; i < lenses->len; i++)
    render_prose_add(blocks, RENDER_STYLE_LEAD, render_change_say(view, lenses->pdata[i]));
  render_prose_say(view, blocks, RENDER_STYLE_BODY, "change.intro");
  add_radars(blocks, view, lenses);
  for (guint i = 0; i < lenses->len; i++)
    add_table(blocks, view, lenses->pdata[i]);
}
