// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/reliability.h"
#include "survey/score/moments.h"
#include "survey/score/pomp.h"

/* Over the responses that answered both items, x the earlier and y the later column. */
typedef struct {
  guint64 n;
  guint64 sum_x;
  guint64 sum_y;
  guint64 sum_xy;
} CoMoment;

struct SurveyReliability {
  guint n_columns;
  gboolean *counts;  /* a column each: the item is scored */
  CoMoment *moments; /* n_columns x n_columns; used where row <= column */
  guint *answered;   /* scratch: columns of the row with a level */
  guint *keys;       /* scratch: their keyed levels */
};

SurveyReliability *survey_reliability_new(guint n_columns) {
  SurveyReliability *reliability = g_new0(SurveyReliability, 1);
  reliability->n_columns = n_columns;
  reliability->counts = g_new0(gboolean, n_columns);
  reliability->moments = g_new0(CoMoment, (gsize)n_columns * n_columns);
  reliability->answered = g_new0(guint, n_columns);
  reliability->keys = g_new0(guint, n_columns);
  return reliability;
}

/* Fills the scratch and returns how many columns count. */
static guint list_answered(SurveyReliability *reliability, const SurveyRow *row) {
  guint n = 0;
  for (guint c = 0; c < row->n_columns; c++) {
    const SurveyItem *item = row->items[c];
    if (item == NULL || !item->scored)
      continue;
    reliability->counts[c] = TRUE;
    if (!survey_answer_is_level(row->answers[c]))
      continue;
    reliability->answered[n] = c;
    reliability->keys[n++] = survey_pomp_key(item, row->answers[c]);
  }
  return n;
}

/* `counted_x` is count times x, and so on. */
static void add_pair(CoMoment *moment, guint64 count, guint64 counted_x, guint64 counted_y,
                     guint64 counted_xy) {
  moment->n += count;
  moment->sum_x += counted_x;
  moment->sum_y += counted_y;
  moment->sum_xy += counted_xy;
}

void survey_reliability_add(SurveyReliability *reliability, const SurveyRow *row) {
  guint n = list_answered(reliability, row);
  for (guint i = 0; i < n; i++) {
    CoMoment *line = reliability->moments + (gsize)reliability->answered[i] * row->n_columns;
    const guint64 counted_x = row->count * reliability->keys[i];
    for (guint j = i; j < n; j++)
      add_pair(line + reliability->answered[j], row->count, counted_x,
               row->count * reliability->keys[j], counted_x * reliability->keys[j]);
  }
}

/* n >= 2. */
static double get_covariance(const CoMoment *m) {
  double n = (double)m->n;
  return (n * (double)m->sum_xy - (double)m->sum_x * (double)m->sum_y) / (n * (n - 1.0));
}

typedef struct {
  guint k;          /* scored items */
  gboolean known;   /* every pair has a covariance */
  double variances; /* sum over the items */
  double all;       /* sum over the whole matrix */
  guint64 n;        /* the fewest responses that one of them rests on */
} CovarianceSums;

static void add_covariance(CovarianceSums *sums, const CoMoment *moment, gboolean is_variance) {
  sums->n = MIN(sums->n, moment->n);
  if (moment->n < 2) {
    sums->known = FALSE;
    return;
  }
  double covariance = get_covariance(moment);
  sums->variances += is_variance ? covariance : 0.0;
  sums->all += is_variance ? covariance : 2.0 * covariance;
}

static CovarianceSums sum_covariances(const SurveyReliability *reliability) {
  CovarianceSums sums = {.known = TRUE, .n = G_MAXUINT64};
  guint n = reliability->n_columns;
  for (guint i = 0; i < n; i++) {
    if (!reliability->counts[i])
      continue;
    sums.k++;
    for (guint j = i; j < n; j++)
      if (reliability->counts[j])
        add_covariance(&sums, reliability->moments + (gsize)i * n + j, i == j);
  }
  return sums;
}

SurveyFigure survey_reliability_get_alpha(const SurveyReliability *reliability, guint64 n_scored) {
  CovarianceSums sums = sum_covariances(reliability);
  if (sums.k < 2 || n_scored < SURVEY_RELIABILITY_MIN_N || !sums.known)
    return survey_figure_none();
  if (sums.all < SURVEY_MOMENTS_NO_SPREAD)
    return survey_figure_none();
  double k = (double)sums.k;
  return survey_figure(k / (k - 1.0) * (1.0 - sums.variances / sums.all));
}

guint64 survey_reliability_get_n(const SurveyReliability *reliability) {
  CovarianceSums sums = sum_covariances(reliability);
  return sums.k > 0 ? sums.n : 0;
}

void survey_reliability_free(SurveyReliability *reliability) {
  if (reliability == NULL)
    return;
  g_free(reliability->counts);
  g_free(reliability->moments);
  g_free(reliability->answered);
  g_free(reliability->keys);
  g_free(reliability);
}
