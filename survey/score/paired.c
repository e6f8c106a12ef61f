// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/paired.h"
#include "survey/score/pomp.h"
#include <math.h>
#include <string.h>

struct SurveyPairing {
  GPtrArray *pseudonyms; /* of const char *, of those joined, sorted; borrowed from the panels */
  GHashTable *places;    /* the same -> place in that list, as GUINT */
  guint64 n_smaller;     /* responses of the smaller cycle */
};

static void count_pseudonym(const char *pseudonym, const SurveyAnswer *answers, gpointer data) {
  (void)answers;
  guint n = GPOINTER_TO_UINT(g_hash_table_lookup(data, pseudonym));
  g_hash_table_insert(data, (gpointer)pseudonym, GUINT_TO_POINTER(n + 1));
}

/* Pseudonym -> how often it comes. */
static GHashTable *count_pseudonyms(const GPtrArray *tallies) {
  GHashTable *counts = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint t = 0; t < tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(tallies, t);
    if (tally->panel != NULL)
      survey_panel_foreach(tally->panel, count_pseudonym, counts);
  }
  return counts;
}

static guint64 count_responses(const GPtrArray *tallies) {
  guint64 n = 0;
  for (guint t = 0; t < tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(tallies, t);
    n += tally->n_responses;
  }
  return n;
}

static gboolean comes_once(GHashTable *counts, gconstpointer pseudonym) {
  return g_hash_table_lookup(counts, pseudonym) == GUINT_TO_POINTER(1);
}

static int compare_pseudonyms(gconstpointer a, gconstpointer b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *list_joined(GHashTable *before, GHashTable *after) {
  GPtrArray *joined = g_ptr_array_new();
  GHashTableIter iter;
  gpointer pseudonym;
  g_hash_table_iter_init(&iter, before);
  while (g_hash_table_iter_next(&iter, &pseudonym, NULL))
    if (comes_once(before, pseudonym) && comes_once(after, pseudonym))
      g_ptr_array_add(joined, pseudonym);
  g_ptr_array_sort(joined, compare_pseudonyms);
  return joined;
}

SurveyPairing *survey_pairing_new(const GPtrArray *before, const GPtrArray *after) {
  g_autoptr(GHashTable) earlier = count_pseudonyms(before);
  g_autoptr(GHashTable) later = count_pseudonyms(after);
  SurveyPairing *pairing = g_new0(SurveyPairing, 1);
  pairing->pseudonyms = list_joined(earlier, later);
  pairing->places = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < pairing->pseudonyms->len; i++)
    g_hash_table_insert(pairing->places, g_ptr_array_index(pairing->pseudonyms, i),
                        GUINT_TO_POINTER(i));
  pairing->n_smaller = MIN(count_responses(before), count_responses(after));
  return pairing;
}

gboolean survey_pairing_is_enough(const SurveyPairing *pairing, guint min_n) {
  guint64 n = pairing->pseudonyms->len;
  return n >= min_n && 2 * n >= pairing->n_smaller;
}

/* The scores of one cycle, in the places of the pairing. */
typedef struct {
  const SurveyPairing *pairing;
  SurveyFigure *scores;
} Side;

static void note_score(const SurveyRow *row, gpointer data) {
  Side *side = data;
  gpointer place;
  if (!g_hash_table_lookup_extended(side->pairing->places, row->pseudonym, NULL, &place))
    return;
  SurveyResponseScore response =
      survey_pomp_score(row->items, row->answers, row->n_columns, row->complete_percent);
  if (response.state == SURVEY_STATE_SCORED)
    side->scores[GPOINTER_TO_UINT(place)] = survey_figure(response.score);
}

static SurveyFigure *list_scores(const SurveyPairing *pairing, const SurveyMatrix *matrix) {
  Side side = {pairing, g_new0(SurveyFigure, pairing->pseudonyms->len)};
  survey_matrix_foreach_panel(matrix, note_score, &side);
  return side.scores;
}

static void append_one(GArray *values, double value) {
  SurveyCounted one = {value, 1};
  g_array_append_val(values, one);
}

SurveyPaired survey_paired(const SurveyPairing *pairing, const SurveyMatrix *before,
                           const SurveyMatrix *after) {
  g_autofree SurveyFigure *earlier = list_scores(pairing, before);
  g_autofree SurveyFigure *later = list_scores(pairing, after);
  g_autoptr(GArray) first = g_array_new(FALSE, FALSE, sizeof(SurveyCounted));
  g_autoptr(GArray) second = g_array_new(FALSE, FALSE, sizeof(SurveyCounted));
  g_autoptr(GArray) differences = g_array_new(FALSE, FALSE, sizeof(SurveyCounted));
  for (guint i = 0; i < pairing->pseudonyms->len; i++) {
    if (!earlier[i].known || !later[i].known)
      continue;
    append_one(first, earlier[i].value);
    append_one(second, later[i].value);
    append_one(differences, later[i].value - earlier[i].value);
  }
  SurveyMoments moments = survey_moments(differences);
  double error = moments.sd.known ? moments.sd.value / sqrt((double)moments.n) : 0.0;
  return (SurveyPaired){.n = moments.n,
                        .before = survey_moments(first).mean,
                        .after = survey_moments(second).mean,
                        .known = error > SURVEY_MOMENTS_NO_SPREAD,
                        .difference = moments.mean.value,
                        .error = error,
                        .df = (double)moments.n - 1.0};
}

void survey_pairing_free(SurveyPairing *pairing) {
  if (pairing == NULL)
    return;
  g_hash_table_unref(pairing->places);
  g_ptr_array_unref(pairing->pseudonyms);
  g_free(pairing);
}
