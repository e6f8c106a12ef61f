// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/common-items.h"
#include <string.h>

/* The items of one factor in one cycle. */
typedef struct {
  const SurveyLensResult *lens;
  const SurveyItemResult *items;
  guint n;
} Side;

static Side get_side(const SurveyLensResult *lens, const char *factor_id) {
  const SurveyFactorResult *factor = survey_lens_result_find_factor(lens, factor_id);
  if (factor == NULL)
    return (Side){.lens = lens};
  return (Side){lens, survey_lens_result_get_items(lens, factor), factor->n_items};
}

static gboolean is_alike(const SurveyItem *before, const SurveyItem *after) {
  return before->scale->levels->len == after->scale->levels->len &&
         before->reversed == after->reversed;
}

/* The place of an earlier item that `after` may be joined with under this id; `side->n` if none. */
static guint find_free(const Side *side, const char *id, const SurveyItem *after,
                       const gboolean *taken) {
  guint i = 0;
  for (; i < side->n; i++) {
    const SurveyItem *item = side->items[i].item;
    if (!taken[i] && strcmp(item->id, id) == 0 && is_alike(item, after))
      break;
  }
  return i;
}

/* TRUE if a form of the earlier cycle is the one that is named, and has the item. */
static gboolean names_earlier_form(const Side *side, const SurveyContinues *continues) {
  for (guint f = 0; f < side->lens->forms->len; f++) {
    const SurveyForm *form = g_ptr_array_index(side->lens->forms, f);
    if (strcmp(form->id, continues->form) == 0 && strcmp(form->version, continues->version) == 0 &&
        survey_form_find_item(form, continues->item) != NULL)
      return TRUE;
  }
  return FALSE;
}

static const char *get_same_id(const Side *side, const SurveyItem *after) {
  (void)side;
  return after->id;
}

static const char *get_continued_id(const Side *side, const SurveyItem *after) {
  const SurveyContinues *continues = after->continues;
  return continues != NULL && names_earlier_form(side, continues) ? continues->item : NULL;
}

/* Joins what has no earlier item yet with the one that `get_id` names. */
static void join_by(GArray *joins, const Side *before, gboolean *taken,
                    const char *(*get_id)(const Side *, const SurveyItem *)) {
  for (guint j = 0; j < joins->len; j++) {
    SurveyJoin *join = &g_array_index(joins, SurveyJoin, j);
    const char *id = join->before == NULL ? get_id(before, join->after->item) : NULL;
    guint at = id != NULL ? find_free(before, id, join->after->item, taken) : before->n;
    if (at == before->n)
      continue;
    join->before = &before->items[at];
    taken[at] = TRUE;
  }
}

GArray *survey_common_items_join(const SurveyLensResult *before, const SurveyLensResult *after,
                                 const char *factor_id) {
  GArray *joins = g_array_new(FALSE, TRUE, sizeof(SurveyJoin));
  Side earlier = get_side(before, factor_id);
  Side later = get_side(after, factor_id);
  g_autofree gboolean *taken = g_new0(gboolean, earlier.n);
  for (guint i = 0; i < later.n; i++) {
    SurveyJoin join = {.after = &later.items[i]};
    g_array_append_val(joins, join);
  }
  join_by(joins, &earlier, taken, get_same_id);
  join_by(joins, &earlier, taken, get_continued_id);
  for (guint i = 0; i < earlier.n; i++) {
    SurveyJoin join = {.before = &earlier.items[i]};
    if (!taken[i])
      g_array_append_val(joins, join);
  }
  return joins;
}

gboolean survey_common_items_count(const SurveyJoin *join) {
  return join->before != NULL && join->after != NULL && join->before->item->scored &&
         join->after->item->scored;
}

gboolean survey_common_items_are_enough(const GArray *joins, guint n_common) {
  guint n_before = 0;
  guint n_after = 0;
  for (guint j = 0; j < joins->len; j++) {
    const SurveyJoin *join = &g_array_index(joins, SurveyJoin, j);
    n_before += join->before != NULL && join->before->item->scored;
    n_after += join->after != NULL && join->after->item->scored;
  }
  return n_common > 0 && 2 * n_common >= MAX(n_before, n_after);
}
