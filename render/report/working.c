// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/page.h"

#include "render/report/cell.h"
#include "render/report/prose.h"
#include "render/report/sources.h"
#include "render/report/statements.h"
#include "survey/base/number.h"
#include "survey/score/gap.h"

/* From this printed value (in hundredths) up, the words of `id` hold. Highest first; the last one
 * begins at 0. */
typedef struct {
  gint64 from;
  const char *id;
} Grade;

/* 0.70 after Nunnally (1978); the lower step is our convention. */
static const Grade alpha_grades[] = {
    {70, "working.together.well"}, {50, "working.together.partly"}, {0, "working.together.hardly"}};

/* LeBreton & Senter (2008), table 3. */
static const Grade rwg_grades[] = {{71, "working.agree.strongly"},
                                   {51, "working.agree.fairly"},
                                   {31, "working.agree.weakly"},
                                   {0, "working.agree.hardly"}};

/* "0.82 well together": the words follow the printed figure. */
static char *grade(const RenderView *view, SurveyFigure figure, const Grade *grades) {
  if (!figure.known)
    return g_strdup(render_view_say(view, "number.none"));
  const gint64 printed = survey_number_round(100.0 * figure.value);
  const Grade *chosen = grades;
  while (chosen->from > 0 && printed < chosen->from)
    chosen++;
  char number[SURVEY_NUMBER_SIZE];
  return survey_words_fill(view->words, "working.graded", "figure",
                           survey_number_write_fixed(figure.value, 2, number), "words",
                           render_view_say(view, chosen->id), NULL);
}

/* The half rule as each form states it. */
static void add_half_rules(GPtrArray *blocks, const RenderView *view) {
  g_autoptr(GHashTable) said = g_hash_table_new(g_direct_hash, g_direct_equal);
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const GPtrArray *forms = render_view_get_lens(view, i)->forms;
    for (guint j = 0; j < forms->len; j++) {
      const SurveyForm *form = forms->pdata[j];
      if (!g_hash_table_add(said, GUINT_TO_POINTER(form->complete_percent)))
        continue;
      g_autofree char *percent = render_cell_count(form->complete_percent);
      render_prose_add(
          blocks, RENDER_STYLE_BODY,
          survey_words_fill(view->words, "working.half-rule", "percent", percent, NULL));
    }
  }
}

static const SurveyForm *find_form_with_bands(const RenderView *view) {
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const GPtrArray *forms = render_view_get_lens(view, i)->forms;
    for (guint j = 0; j < forms->len; j++) {
      const SurveyForm *form = forms->pdata[j];
      if (form->bands->len > 0)
        return form;
    }
  }
  return NULL;
}

static void add_bands(GPtrArray *blocks, const RenderView *view) {
  const SurveyForm *form = find_form_with_bands(view);
  if (form == NULL)
    return;
  render_prose_heading(view, blocks, 3, "working.bands");
  render_prose_say(view, blocks, RENDER_STYLE_BODY, "working.bands-text");
  RenderBlock *list = render_block_add_list(blocks);
  for (guint i = 0; i < form->bands->len; i++) {
    const SurveyBand *band = form->bands->pdata[i];
    const SurveyBand *next = i + 1 < form->bands->len ? form->bands->pdata[i + 1] : NULL;
    g_autofree char *from = render_cell_count(band->from);
    g_autofree char *to = render_cell_count(next == NULL ? 100 : next->from - 1);
    g_autofree char *entry =
        survey_words_fill(view->words, "working.band", "letter", band->letter, "word",
                          render_view_text(view, band->word), "from", from, "to", to, NULL);
    render_list_add(list, render_text_new_marked(entry));
  }
}

static void add_gap_text(GPtrArray *blocks, const RenderView *view) {
  const gboolean differ = survey_gap_words_differ(view->result);
  render_prose_add(blocks, RENDER_STYLE_BODY,
                   g_strjoin(" ", render_view_say(view, "working.gap-text"),
                             render_view_say(view, differ ? "gap.words-differ" : "gap.caution"),
                             differ ? render_view_say(view, "gap.caution") : NULL, NULL));
}

static void add_method(GPtrArray *blocks, const RenderView *view) {
  render_prose_heading(view, blocks, 3, "working.scale");
  render_prose_say(view, blocks, RENDER_STYLE_BODY, "working.scale-text");
  add_half_rules(blocks, view);
  add_bands(blocks, view);
  render_prose_heading(view, blocks, 3, "working.sure");
  render_prose_say(view, blocks, RENDER_STYLE_BODY, "working.sure-text");
  if (render_view_has_individuals(view) && survey_result_has_score(view->result)) {
    render_prose_heading(view, blocks, 3, "working.shares");
    render_prose_say(view, blocks, RENDER_STYLE_BODY, "working.shares-text");
  }
  if (view->result->lenses->len > 1) {
    render_prose_heading(view, blocks, 3, "working.lenses");
    render_prose_say(view, blocks, RENDER_STYLE_BODY, "working.lenses-text");
  }
  if (render_view_has_gap(view))
    add_gap_text(blocks, view);
}

/* TRUE if the lens shows nothing of the factor, neither its score nor a statement. */
static gboolean is_all_hidden(const RenderView *view, const SurveyHidden *hidden) {
  const SurveyLensResult *lens = survey_result_find_lens(view->result, hidden->lens);
  const SurveyFactorResult *factor = lens ? render_view_find(lens, hidden->factor) : NULL;
  return factor != NULL && factor->state == SURVEY_STATE_SUPPRESSED &&
         !render_statements_are_shown(lens, factor);
}

/* One entry a hidden score or statement, but one only for a factor of which nothing is shown; NULL
 * for its statements. */
static char *name_hidden(const RenderView *view, const SurveyHidden *hidden) {
  const char *lens = render_view_kind_name(view, hidden->lens);
  const char *factor = render_view_text(view, hidden->factor->name);
  const gboolean all = is_all_hidden(view, hidden);
  if (hidden->item == NULL)
    return survey_words_fill(view->words, all ? "working.hidden-factor" : "working.hidden-score",
                             "lens", lens, "factor", factor, NULL);
  if (all)
    return NULL;
  return survey_words_fill(view->words, "working.hidden-item", "lens", lens, "factor", factor,
                           "statement", render_view_text(view, hidden->item->text), NULL);
}

static void add_hidden(GPtrArray *blocks, const RenderView *view) {
  const GArray *hidden = view->result->hidden;
  render_prose_heading(view, blocks, 3, "working.hidden");
  render_prose_add(blocks, RENDER_STYLE_BODY,
                   survey_words_count(view->words, "working.threshold", view->result->min_n, NULL));
  if (hidden->len == 0) {
    render_prose_say(view, blocks, RENDER_STYLE_BODY, "working.hidden-none");
    return;
  }
  render_prose_say(view, blocks, RENDER_STYLE_BODY, "working.hidden-list");
  RenderBlock *list = render_block_add_list(blocks);
  for (guint i = 0; i < hidden->len; i++) {
    g_autofree char *entry = name_hidden(view, &g_array_index(hidden, SurveyHidden, i));
    if (entry != NULL)
      render_list_add(list, render_text_new_plain(entry));
  }
}

static void add_factor_name(RenderTable *table, const RenderView *view,
                            const SurveyFactorResult *factor) {
  render_table_add_row(table);
  render_table_add_cell(table,
                        render_text_add_strong(render_text_new(), RENDER_INK_TEXT,
                                               render_view_text(view, factor->factor->name)));
}

/* How far the answers hang together and people agree, a factor a row. */
static void add_sureness(GPtrArray *blocks, const RenderView *view, const SurveyLensResult *lens) {
  RenderTable *table = render_block_add_table(blocks);
  render_table_add_column(table, 0.36, RENDER_ALIGN_START, render_prose_new_lens(view, lens));
  render_prose_add_column(view, table, 0.14, RENDER_ALIGN_END, "working.interval");
  render_prose_add_column(view, table, 0, RENDER_ALIGN_START, "working.alpha");
  render_prose_add_column(view, table, 0, RENDER_ALIGN_START, "working.rwg");
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyFactorResult *factor = &g_array_index(lens->factors, SurveyFactorResult, i);
    char *interval = render_cell_interval(view, factor);
    const gboolean scored = render_view_is_scored(factor);
    add_factor_name(table, view, factor);
    render_prose_add_cell(table, interval != NULL ? interval
                                                  : g_strdup(render_view_say(view, "number.none")));
    render_prose_add_cell(table,
                          grade(view, scored ? factor->alpha : survey_figure_none(), alpha_grades));
    render_prose_add_cell(table,
                          grade(view, scored ? factor->rwg_j : survey_figure_none(), rwg_grades));
  }
}

/* Number scored, the sum of their scores, mean and SD: whoever divides gets the printed score. */
static void add_sums(GPtrArray *blocks, const RenderView *view, const SurveyLensResult *lens) {
  RenderTable *table = render_block_add_table(blocks);
  render_table_add_column(table, 0.36, RENDER_ALIGN_START, render_prose_new_lens(view, lens));
  render_prose_add_column(view, table, 0, RENDER_ALIGN_END, "factor.people");
  render_prose_add_column(view, table, 0, RENDER_ALIGN_END, "working.sum");
  render_prose_add_column(view, table, 0, RENDER_ALIGN_END, "working.mean");
  render_prose_add_column(view, table, 0, RENDER_ALIGN_END, "working.sd");
  render_prose_add_column(view, table, 0.2, RENDER_ALIGN_END, "working.printed");
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyFactorResult *factor = &g_array_index(lens->factors, SurveyFactorResult, i);
    const gboolean scored = render_view_is_scored(factor);
    const SurveyFigure none = survey_figure_none();
    const SurveyFigure sum = survey_figure((double)factor->n * factor->mean.value);
    add_factor_name(table, view, factor);
    render_prose_add_cell(table, scored ? render_cell_count(factor->n)
                                        : g_strdup(render_view_say(view, "number.none")));
    render_prose_add_cell(table, render_cell_decimals(view, scored ? sum : none));
    render_prose_add_cell(table, render_cell_decimals(view, scored ? factor->mean : none));
    render_prose_add_cell(table, render_cell_decimals(view, scored ? factor->sd : none));
    render_prose_add_cell(table, render_cell_score(view, factor));
  }
}

/* A part of the working for every lens of individuals of which something is shown, under its
 * heading and its words. */
typedef void (*AddForLens)(GPtrArray *blocks, const RenderView *view, const SurveyLensResult *lens);

static void add_for_lenses(GPtrArray *blocks, const RenderView *view, const char *heading_id,
                           const char *text_id, AddForLens add) {
  gboolean begun = FALSE;
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensResult *lens = render_view_get_lens(view, i);
    if (survey_lens_is_group(lens->lens) ||
        (!render_view_has_score(lens) && !render_statements_are_any_shown(lens)))
      continue;
    if (!begun) {
      render_prose_heading(view, blocks, 3, heading_id);
      render_prose_say(view, blocks, RENDER_STYLE_BODY, text_id);
      begun = TRUE;
    }
    add(blocks, view, lens);
  }
}

void render_working_add(GPtrArray *blocks, const RenderView *view,
                        const RenderReportOptions *options) {
  render_block_add_page_break(blocks);
  render_prose_heading(view, blocks, 2, "working.title");
  add_method(blocks, view);
  add_hidden(blocks, view);
  add_for_lenses(blocks, view, "working.figures", "working.figures-text", add_sums);
  add_for_lenses(blocks, view, "working.reliability", "working.reliability-text", add_sureness);
  render_sources_add(blocks, view, options->software);
  add_for_lenses(blocks, view, "working.statements", "working.statements-text",
                 render_statements_add_figures);
}
