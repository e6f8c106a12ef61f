// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/cycles.h"
#include <string.h>

Cycles cycles_new(SurveyLens lens, const char *before, const char *after) {
  SurveyLens form_lens = survey_lens_is_group(lens) ? SURVEY_LENS_STAFF : lens;
  Cycles cycles = {lens, sketch_form("old", form_lens, 5, before),
                   sketch_form("new", form_lens, 5, after), survey_collection_new(),
                   survey_collection_new()};
  survey_collection_keep_panels(cycles.earlier);
  survey_collection_keep_panels(cycles.later);
  return cycles;
}

void cycles_continue(Cycles *cycles, const char *join) {
  g_auto(GStrv) ids = g_strsplit(join, "<", 2);
  SurveyItem *item = g_hash_table_lookup(cycles->after->items_by_id, ids[0]);
  ck_assert_ptr_nonnull(item);
  item->continues =
      survey_continues_new(g_strdup("old"), g_strdup("1"), g_strdup(g_strstrip(ids[1])));
}

static void take(SurveyCollection *cycle, const SurveyForm *form, SurveyLens lens,
                 const char *takes) {
  g_auto(GStrv) parts = g_strsplit(takes, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    g_auto(GStrv) pair = g_strsplit(parts[i], " ", 2);
    sketch_take(cycle, form, lens, pair[0], (guint)g_ascii_strtoull(pair[1], NULL, 10));
  }
}

void cycles_take_before(Cycles *cycles, const char *takes) {
  take(cycles->earlier, cycles->before, cycles->lens, takes);
}

void cycles_take_after(Cycles *cycles, const char *takes) {
  take(cycles->later, cycles->after, cycles->lens, takes);
}

void cycles_take_person(SurveyCollection *cycle, const SurveyForm *form, const char *pseudonym,
                        const char *answers) {
  SurveyAnswer read[SURVEY_FORM_MAX_ITEMS] = {0};
  sketch_answers(answers, read);
  SurveyResponse response = {.form = form,
                             .lens = form->lens,
                             .respondent = "r",
                             .service = "",
                             .cycle = "",
                             .date = "",
                             .pseudonym = pseudonym,
                             .answers = read};
  survey_collection_take(&response, cycle);
}

static SurveyCycle publish(const SurveyCollection *cycle, guint min_n) {
  SurveyCycle published = {g_ptr_array_index(cycle->cells, 0), sketch_score(cycle)};
  survey_suppress(published.result, min_n);
  return published;
}

SurveyChange *cycles_compare(const Cycles *cycles, guint min_n) {
  SurveyCycle before = publish(cycles->earlier, min_n);
  SurveyCycle after = publish(cycles->later, min_n);
  return survey_change(&before, &after);
}

const SurveyLensChange *cycles_lens(const SurveyChange *change) {
  ck_assert_uint_ge(change->lenses->len, 1);
  return g_ptr_array_index(change->lenses, 0);
}

const SurveyFactorChange *cycles_factor(const SurveyChange *change, const char *id) {
  const SurveyLensChange *lens = cycles_lens(change);
  for (guint f = 0; f < lens->factors->len; f++) {
    const SurveyFactorChange *factor = &g_array_index(lens->factors, SurveyFactorChange, f);
    if (strcmp(factor->factor->id, id) == 0)
      return factor;
  }
  ck_abort_msg("no factor %s", id);
}

char *cycles_list_moves(const SurveyChange *change) {
  const SurveyLensChange *lens = cycles_lens(change);
  GString *moves = g_string_new(NULL);
  for (guint i = 0; i < lens->items->len; i++) {
    const SurveyItemChange *item = &g_array_index(lens->items, SurveyItemChange, i);
    g_string_append_printf(moves, "%s%s:%s", i > 0 ? " " : "", item->item->id,
                           survey_move_name(item->move));
  }
  return g_string_free(moves, FALSE);
}

void cycles_assert_untested(const char *name, const SurveyFactorChange *factor) {
  ck_assert_msg(factor->state == SURVEY_CHANGE_COMPARED, "%s", name);
  ck_assert_msg(factor->difference.known, "%s", name);
  ck_assert_msg(!factor->p.known && !factor->p_holm.known && !factor->t.known &&
                    !factor->df.known && !factor->hedges_g.known && !factor->ci_low.known &&
                    !factor->ci_high.known,
                "%s", name);
}

void cycles_assert_hidden(const char *name, const SurveyFactorChange *factor) {
  SurveyFactorChange bare = {.factor = factor->factor,
                             .state = SURVEY_CHANGE_SUPPRESSED,
                             .n_common = factor->n_common,
                             .verdict = SURVEY_VERDICT_CANNOT_SAY,
                             .first_item = factor->first_item,
                             .n_items = factor->n_items};
  ck_assert_msg(memcmp(factor, &bare, sizeof bare) == 0, "%s: something is left", name);
}

void cycles_clear(Cycles *cycles) {
  survey_collection_free(cycles->earlier);
  survey_collection_free(cycles->later);
  survey_form_free(cycles->before);
  survey_form_free(cycles->after);
}
