// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What changed in one lens between two cycles: its factors and their items. Part of the change
 * (change.h). "Before" is the earlier cycle, "after" the later; a difference is after minus
 * before. */

#include "survey/score/lens-result.h"

typedef enum {
  SURVEY_METHOD_WELCH,  /* two groups of individuals */
  SURVEY_METHOD_PAIRED, /* the same individuals twice, joined by pseudonym */
  SURVEY_METHOD_GROUP,  /* two ratings by a group */
} SurveyMethod;

typedef enum {
  SURVEY_CHANGE_COMPARED,
  SURVEY_CHANGE_NOT_COMPARABLE, /* too few items in common, or none of them answered */
  SURVEY_CHANGE_SUPPRESSED,     /* hidden: no figure is left */
} SurveyChangeState;

typedef enum {
  SURVEY_VERDICT_NONE, /* not comparable */
  SURVEY_VERDICT_CLEARER_UP,
  SURVEY_VERDICT_CLEARER_DOWN,
  SURVEY_VERDICT_NO_CLEAR_CHANGE,
  SURVEY_VERDICT_CANNOT_SAY,
  SURVEY_VERDICT_UP, /* of ratings by a group, as the two below */
  SURVEY_VERDICT_DOWN,
  SURVEY_VERDICT_SAME,
} SurveyVerdict;

typedef enum {
  SURVEY_MOVE_HIDDEN, /* below the threshold in either cycle */
  SURVEY_MOVE_HIGHER, /* of individuals, as the two below */
  SURVEY_MOVE_LOWER,
  SURVEY_MOVE_NO_CLEAR_MOVE,
  SURVEY_MOVE_BETTER, /* of ratings by a group, up to the added */
  SURVEY_MOVE_WORSE,
  SURVEY_MOVE_SAME,
  SURVEY_MOVE_NEWLY_ANSWERED,
  SURVEY_MOVE_NO_LONGER_ANSWERED,
  SURVEY_MOVE_NOW_NOT_APPLICABLE,
  SURVEY_MOVE_NOW_APPLICABLE,
  SURVEY_MOVE_ADDED, /* has nothing to be compared with, as the dropped */
  SURVEY_MOVE_DROPPED,
} SurveyMove;

typedef struct {
  const SurveyFactor *factor; /* of the later form; of the earlier one if only that has it */
  SurveyChangeState state;
  guint n_common;      /* scored items in common; of groups: answered with a level in both */
  SurveyFigure before; /* 0..100, worked out anew over them; of pairs: their means */
  SurveyFigure after;
  SurveyFigure difference;
  SurveyFigure ci_low; /* 95 %; this and the next five: only of individuals with some spread */
  SurveyFigure ci_high;
  SurveyFigure t;
  SurveyFigure df;
  SurveyFigure p;
  SurveyFigure p_holm;        /* over the lens's factors */
  SurveyFigure hedges_g;      /* not of pairs */
  guint64 n_before;           /* scored over the items in common */
  guint64 n_after;            /* likewise */
  guint64 n_pairs;            /* scored so in both cycles; 0 unless the method is paired */
  int steps;                  /* of groups: levels moved up, less those moved down */
  SurveyFigure smallest_step; /* of groups: points that one level counts where it counts least */
  SurveyVerdict verdict;
  guint first_item; /* its items in the lens's items: the first, and how many */
  guint n_items;
} SurveyFactorChange;

typedef struct {
  const SurveyItem *item;    /* of the later form; of the earlier one if it was dropped */
  const SurveyItem *earlier; /* that it is compared with; NULL if added or dropped */
  SurveyMove move;
  SurveyFigure before; /* mean p, 0..100; none if not answered or hidden */
  SurveyFigure after;
  SurveyFigure p;      /* Welch's, of individuals */
  SurveyFigure p_holm; /* over the lens's items */
} SurveyItemChange;

typedef struct {
  SurveyLens lens;
  SurveyMethod method;
  const SurveyLensResult *before; /* borrowed */
  const SurveyLensResult *after;
  gboolean pairs_withheld; /* people could be paired, but that would tell the few who cannot */
  guint n_comparisons; /* factors with a p: what the words allow for */
  GArray *factors;     /* of SurveyFactorChange, in the order of the later form */
  GArray *items;       /* of SurveyItemChange, by factor */
} SurveyLensChange;

/* Without factors or items. */
SurveyLensChange *survey_lens_change_new(const SurveyLensResult *before,
                                         const SurveyLensResult *after);

/* Every factor (const SurveyFactor) of the two results: the later one's, then what only the earlier
 * one has. Free with g_ptr_array_unref(). */
GPtrArray *survey_lens_change_list_factors(const SurveyLensChange *lens);

/* The factor's items: factor->n_items of them. */
SurveyItemChange *survey_lens_change_get_items(const SurveyLensChange *lens,
                                               const SurveyFactorChange *factor);

/* As they stand in JSON: "welch", "not-comparable", "clearer-up", "no-clear-move" ... */
const char *survey_method_name(SurveyMethod method);
const char *survey_change_state_name(SurveyChangeState state);
const char *survey_verdict_name(SurveyVerdict verdict); /* NULL for none */
const char *survey_move_name(SurveyMove move);          /* "suppressed" for a hidden one */

void survey_lens_change_free(SurveyLensChange *lens);
