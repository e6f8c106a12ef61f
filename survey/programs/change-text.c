// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/change-text.h"

#include "survey/base/number.h"
#include "survey/programs/grid.h"
#include "survey/score/verdict.h"

/* Decimals of the smallest step: it is often below one point. */
#define STEP_DECIMALS 1

typedef struct {
  GString *text;
  const SurveySpeech *speech;
  guint min_n;
} Page;

/* Appends the sentence on a line of its own; frees it. */
static void add_line(const Page *page, char *sentence) {
  g_string_append_printf(page->text, "%s\n", sentence);
  g_free(sentence);
}

static void add_saying(const Page *page, const char *id) {
  add_line(page, g_strdup(survey_words_get(page->speech->words, id)));
}

/* Adds the cell; frees it. */
static void add_cell(SurveyGrid *table, char *cell) {
  survey_grid_add(table, cell);
  g_free(cell);
}

static void add_blanks(SurveyGrid *table, guint n) {
  for (guint i = 0; i < n; i++)
    survey_grid_add(table, "");
}

static char *print_score(SurveyFigure figure) {
  return figure.known ? g_strdup_printf("%" G_GINT64_FORMAT, survey_number_round(figure.value))
                      : g_strdup("");
}

/* "+15", "−3", "0" */
static char *print_difference(const Page *page, SurveyFigure figure) {
  const gint64 rounded = survey_number_round(figure.value);
  g_autofree char *size = g_strdup_printf("%" G_GINT64_FORMAT, ABS(rounded));
  if (rounded == 0)
    return g_steal_pointer(&size);
  return survey_words_fill(page->speech->words, rounded > 0 ? "number.plus" : "number.minus", "n",
                           size, NULL);
}

static char *print_interval(const Page *page, const SurveyFactorChange *factor) {
  if (!factor->ci_low.known)
    return g_strdup("");
  g_autofree char *low = print_difference(page, factor->ci_low);
  g_autofree char *high = print_difference(page, factor->ci_high);
  return survey_words_fill(page->speech->words, "number.to", "low", low, "high", high, NULL);
}

static char *print_people(const Page *page, const SurveyFactorChange *factor, SurveyMethod method) {
  if (method == SURVEY_METHOD_PAIRED)
    return survey_words_count(page->speech->words, "compare.pairs", factor->n_pairs, NULL);
  g_autofree char *before = g_strdup_printf("%" G_GUINT64_FORMAT, factor->n_before);
  g_autofree char *after = g_strdup_printf("%" G_GUINT64_FORMAT, factor->n_after);
  return survey_words_fill(page->speech->words, "compare.people", "before", before, "after", after,
                           NULL);
}

static const char *get_verdict(const Page *page, SurveyVerdict verdict) {
  static const char *const ids[] = {
      [SURVEY_VERDICT_CLEARER_UP] = "compare.verdict.clearer-up",
      [SURVEY_VERDICT_CLEARER_DOWN] = "compare.verdict.clearer-down",
      [SURVEY_VERDICT_NO_CLEAR_CHANGE] = "compare.verdict.no-clear-change",
      [SURVEY_VERDICT_CANNOT_SAY] = "compare.verdict.cannot-say",
      [SURVEY_VERDICT_UP] = "compare.verdict.up",
      [SURVEY_VERDICT_DOWN] = "compare.verdict.down",
      [SURVEY_VERDICT_SAME] = "compare.verdict.same",
  };
  return survey_words_get(page->speech->words, ids[verdict]);
}

/* Why there are no figures. */
static char *print_reason(const Page *page, const SurveyFactorChange *factor) {
  if (factor->state == SURVEY_CHANGE_SUPPRESSED)
    return survey_words_count(page->speech->words, "compare.suppressed", page->min_n, NULL);
  return g_strdup(survey_words_get(page->speech->words, "compare.not-comparable"));
}

static void add_individual(const Page *page, SurveyGrid *table, const SurveyFactorChange *factor,
                           SurveyMethod method) {
  survey_grid_add(table, survey_speech_text(page->speech, factor->factor->name));
  if (factor->state != SURVEY_CHANGE_COMPARED) {
    add_blanks(table, 5);
    add_cell(table, print_reason(page, factor));
    return;
  }
  add_cell(table, print_score(factor->before));
  add_cell(table, print_score(factor->after));
  add_cell(table, print_difference(page, factor->difference));
  add_cell(table, print_interval(page, factor));
  add_cell(table, print_people(page, factor, method));
  survey_grid_add(table, get_verdict(page, factor->verdict));
}

/* "up, 3 steps" */
static char *print_group_verdict(const Page *page, const SurveyFactorChange *factor) {
  return survey_words_count(page->speech->words, "compare.steps", (guint64)ABS(factor->steps),
                            "verdict", get_verdict(page, factor->verdict), NULL);
}

static void add_group(const Page *page, SurveyGrid *table, const SurveyFactorChange *factor) {
  survey_grid_add(table, survey_speech_text(page->speech, factor->factor->name));
  if (factor->state != SURVEY_CHANGE_COMPARED) {
    add_blanks(table, 4);
    add_cell(table, print_reason(page, factor));
    return;
  }
  char step[SURVEY_NUMBER_SIZE];
  add_cell(table, print_score(factor->before));
  add_cell(table, print_score(factor->after));
  add_cell(table, print_difference(page, factor->difference));
  survey_grid_add(table,
                  survey_number_write_fixed(factor->smallest_step.value, STEP_DECIMALS, step));
  add_cell(table, print_group_verdict(page, factor));
}

static void add_header(const Page *page, SurveyGrid *table, const char *const *ids) {
  for (; *ids != NULL; ids++)
    survey_grid_add(table, survey_words_get(page->speech->words, *ids));
}

static void add_factors(const Page *page, const SurveyLensChange *lens) {
  static const char *const individual[] = {
      "glance.factor",     "compare.before",  "compare.after", "compare.change",
      "terminal.interval", "terminal.people", "compare.words", NULL};
  static const char *const group[] = {"glance.factor",
                                      "compare.before",
                                      "compare.after",
                                      "compare.change",
                                      "compare.step",
                                      "compare.words",
                                      NULL};
  const gboolean is_group = lens->method == SURVEY_METHOD_GROUP;
  g_autoptr(SurveyGrid) table = survey_grid_new(is_group ? "<>>>><" : "<>>>>><");
  add_header(page, table, is_group ? group : individual);
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyFactorChange *factor = &g_array_index(lens->factors, SurveyFactorChange, i);
    if (is_group)
      add_group(page, table, factor);
    else
      add_individual(page, table, factor, lens->method);
  }
  survey_grid_print(table, page->text);
}

/* A line for the items of one move. */
typedef struct {
  SurveyMove move;
  const char *id;
} MoveLine;

/* "Higher: safety-1 and trust-4" */
static void add_moves(const Page *page, const SurveyLensChange *lens, const MoveLine *line) {
  g_autoptr(GPtrArray) ids = g_ptr_array_new();
  for (guint i = 0; i < lens->items->len; i++) {
    const SurveyItemChange *item = &g_array_index(lens->items, SurveyItemChange, i);
    if (item->move == line->move)
      g_ptr_array_add(ids, item->item->id);
  }
  if (ids->len == 0)
    return;
  g_ptr_array_add(ids, NULL);
  g_autofree char *items = survey_words_join(page->speech->words, (const char *const *)ids->pdata);
  add_line(page, survey_words_fill(page->speech->words, line->id, "items", items, NULL));
}

static void add_items(const Page *page, const SurveyLensChange *lens) {
  static const MoveLine lines[] = {
      {SURVEY_MOVE_HIGHER, "compare.move.higher"},
      {SURVEY_MOVE_LOWER, "compare.move.lower"},
      {SURVEY_MOVE_BETTER, "compare.move.better"},
      {SURVEY_MOVE_WORSE, "compare.move.worse"},
      {SURVEY_MOVE_NEWLY_ANSWERED, "compare.move.newly-answered"},
      {SURVEY_MOVE_NO_LONGER_ANSWERED, "compare.move.no-longer-answered"},
      {SURVEY_MOVE_NOW_APPLICABLE, "compare.move.now-applicable"},
      {SURVEY_MOVE_NOW_NOT_APPLICABLE, "compare.move.now-not-applicable"},
      {SURVEY_MOVE_ADDED, "compare.move.added"},
      {SURVEY_MOVE_DROPPED, "compare.move.dropped"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(lines); i++)
    add_moves(page, lens, &lines[i]);
}

/* What must be said under the figures of individuals. */
static void add_cautions(const Page *page, const SurveyLensChange *lens) {
  if (lens->n_comparisons == 0)
    return;
  if (lens->n_comparisons > 1) {
    g_autofree char *n = survey_words_number(page->speech->words, lens->n_comparisons);
    add_line(page, survey_words_fill(page->speech->words, "compare.holm", "n", n, NULL));
  }
  char smallest[SURVEY_NUMBER_SIZE];
  survey_number_write(SURVEY_VERDICT_SMALLEST, smallest);
  add_line(page, survey_words_fill(page->speech->words, "compare.smallest", "n", smallest, NULL));
  add_saying(page, "compare.rounding");
  if (lens->method == SURVEY_METHOD_WELCH)
    add_saying(page, lens->pairs_withheld ? "compare.pairs-withheld" : "compare.anonymous");
}

static void add_heading(const Page *page, const SurveyLensChange *lens) {
  g_autofree char *name_id = g_strdup_printf("lens.%s", survey_lens_name(lens->lens));
  const char *name = survey_words_get(page->speech->words, name_id);
  g_autofree char *before = g_strdup_printf("%u", lens->before->group_size);
  g_autofree char *after = g_strdup_printf("%u", lens->after->group_size);
  static const char *const ids[] = {"compare.lens.welch", "compare.lens.paired",
                                    "compare.lens.group"};
  g_string_append_c(page->text, '\n');
  add_line(page, survey_words_fill(page->speech->words, ids[lens->method], "lens", name, "before",
                                   before, "after", after, NULL));
}

static const char *get_name(const Page *page, const SurveyChange *change) {
  if (*change->after->service != '\0')
    return change->after->service;
  return *change->before->service != '\0'
             ? change->before->service
             : survey_words_get(page->speech->words, "terminal.no-service");
}

static void add_title(const Page *page, const SurveyChange *change) {
  const char *name = get_name(page, change);
  if (*change->before->cycle == '\0' || *change->after->cycle == '\0')
    add_line(page, g_strdup(name));
  else
    add_line(page,
             survey_words_fill(page->speech->words, "compare.title", "service", name, "before",
                               change->before->cycle, "after", change->after->cycle, NULL));
}

char *survey_change_to_text(const SurveyChange *change, const SurveySpeech *speech) {
  const Page page = {g_string_new(NULL), speech, change->min_n};
  add_title(&page, change);
  if (change->lenses->len == 0)
    add_saying(&page, "compare.nothing");
  for (guint i = 0; i < change->lenses->len; i++) {
    const SurveyLensChange *lens = change->lenses->pdata[i];
    add_heading(&page, lens);
    add_factors(&page, lens);
    add_items(&page, lens);
    add_cautions(&page, lens);
  }
  return g_string_free(page.text, FALSE);
}
