// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/change.h"

#include "survey/base/number.h"
#include "survey/score/verdict.h"

/* The names of the factors with one of these words, strong; NULL-terminated. */
static GPtrArray *list_factors(const RenderView *view, const SurveyLensChange *lens,
                               SurveyVerdict verdict, SurveyVerdict of_group) {
  GPtrArray *names = g_ptr_array_new_null_terminated(0, g_free, TRUE);
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyFactorChange *factor = &g_array_index(lens->factors, SurveyFactorChange, i);
    if (factor->verdict == verdict || factor->verdict == of_group)
      g_ptr_array_add(names, render_view_strong_name(view, factor->factor));
  }
  return names;
}

/* One clause about the factors of one kind; NULL if there are none. */
static char *say_factors(const RenderView *view, const GPtrArray *names, const char *id) {
  if (names->len == 0)
    return NULL;
  g_autofree char *list = survey_words_join(view->words, (const char *const *)names->pdata);
  return survey_words_count(view->words, id, names->len, "factors", list, NULL);
}

static void add_if_any(GPtrArray *texts, char *text) {
  if (text != NULL)
    g_ptr_array_add(texts, text);
}

/* What did not move, or cannot be told. */
static char *say_rest(const RenderView *view, const SurveyLensChange *lens, gboolean any_moved) {
  g_autoptr(GPtrArray) still =
      list_factors(view, lens, SURVEY_VERDICT_NO_CLEAR_CHANGE, SURVEY_VERDICT_SAME);
  if (still->len == 0)
    return any_moved ? NULL : g_strdup(render_view_say(view, "change.cannot-say"));
  if (lens->method == SURVEY_METHOD_GROUP)
    return any_moved ? NULL : g_strdup(render_view_say(view, "change.same"));
  return g_strdup(render_view_say(view, any_moved ? "change.rest" : "change.noise"));
}

/* "Staff, since 2025-autumn: *Language* has moved clearly up." with or without the rest; NULL if
 * that says nothing. */
static char *say_lens(const RenderView *view, const SurveyLensChange *lens, gboolean with_rest) {
  const gboolean is_group = lens->method == SURVEY_METHOD_GROUP;
  g_autoptr(GPtrArray) ups = list_factors(view, lens, SURVEY_VERDICT_CLEARER_UP, SURVEY_VERDICT_UP);
  g_autoptr(GPtrArray) downs =
      list_factors(view, lens, SURVEY_VERDICT_CLEARER_DOWN, SURVEY_VERDICT_DOWN);
  g_autoptr(GPtrArray) clauses = g_ptr_array_new_null_terminated(0, g_free, TRUE);
  add_if_any(clauses, say_factors(view, ups, is_group ? "change.group-up" : "change.up"));
  add_if_any(clauses, say_factors(view, downs, is_group ? "change.group-down" : "change.down"));
  if (with_rest)
    add_if_any(clauses, say_rest(view, lens, ups->len + downs->len > 0));
  if (clauses->len == 0)
    return NULL;
  g_autofree char *all =
      survey_words_join_by(view->words, "join.semicolon", (const char *const *)clauses->pdata);
  return survey_words_fill(view->words, "change.since", "lens",
                           render_view_lens_name(view, lens->after), "before",
                           render_change_name_before(view), "clauses", all, NULL);
}

char *render_change_say(const RenderView *view, const SurveyLensChange *lens) {
  return say_lens(view, lens, TRUE);
}

/* What there is besides factors that moved, over all lenses. */
typedef struct {
  gboolean is_noise;  /* people answered, and a factor shows no clear change */
  gboolean is_same;   /* a group rates a factor as before */
  gboolean is_untold; /* a factor could not be compared, or the answers cannot tell */
} Rest;

static void note_rest(Rest *rest, const SurveyLensChange *lens) {
  for (guint i = 0; i < lens->factors->len; i++) {
    const SurveyFactorChange *factor = &g_array_index(lens->factors, SurveyFactorChange, i);
    rest->is_noise |= factor->verdict == SURVEY_VERDICT_NO_CLEAR_CHANGE;
    rest->is_same |= factor->verdict == SURVEY_VERDICT_SAME;
    rest->is_untold |=
        factor->state != SURVEY_CHANGE_COMPARED || factor->verdict == SURVEY_VERDICT_CANNOT_SAY;
  }
}

/* One sentence on what did not move; NULL if nothing can be said. */
static char *say_rest_of_all(const RenderView *view, const Rest *rest, gboolean any_moved) {
  if (any_moved)
    return rest->is_noise ? g_strdup(render_view_say(view, "change.rest-all")) : NULL;
  const char *id = rest->is_noise  ? "change.none"
                   : rest->is_same ? "change.same-all"
                                   : "change.none-told";
  return survey_words_fill(view->words, id, "before", render_change_name_before(view), NULL);
}

char *render_change_say_all(const RenderView *view) {
  if (view->change == NULL || !survey_change_has_figures(view->change))
    return NULL;
  Rest rest = {FALSE, FALSE, FALSE};
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_null_terminated(0, g_free, TRUE);
  for (guint i = 0; i < view->result->lenses->len; i++) {
    const SurveyLensChange *lens = render_change_find(view, render_view_get_lens(view, i));
    if (lens == NULL)
      continue;
    add_if_any(sentences, say_lens(view, lens, FALSE));
    note_rest(&rest, lens);
  }
  const gboolean any_moved = sentences->len > 0;
  add_if_any(sentences, say_rest_of_all(view, &rest, any_moved));
  if (rest.is_untold && (any_moved || rest.is_noise || rest.is_same))
    g_ptr_array_add(sentences, g_strdup(render_view_say(view, "change.untold")));
  return g_strjoinv(" ", (char **)sentences->pdata);
}

char *render_change_caution(const RenderView *view, const SurveyLensChange *lens) {
  if (lens->n_comparisons == 0)
    return NULL;
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_null_terminated(0, g_free, TRUE);
  if (lens->n_comparisons > 1) {
    g_autofree char *n = survey_words_number(view->words, lens->n_comparisons);
    g_ptr_array_add(sentences, survey_words_fill(view->words, "compare.holm", "n", n, NULL));
  }
  char smallest[SURVEY_NUMBER_SIZE];
  survey_number_write(SURVEY_VERDICT_SMALLEST, smallest);
  g_ptr_array_add(sentences,
                  survey_words_fill(view->words, "compare.smallest", "n", smallest, NULL));
  g_ptr_array_add(sentences, g_strdup(render_view_say(view, "compare.rounding")));
  if (lens->method == SURVEY_METHOD_WELCH)
    g_ptr_array_add(sentences,
                    g_strdup(render_view_say(view, lens->pairs_withheld ? "compare.pairs-withheld"
                                                                        : "compare.anonymous")));
  return g_strjoinv(" ", (char **)sentences->pdata);
}
