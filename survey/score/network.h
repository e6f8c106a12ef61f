// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A network: the services of one cycle side by side in one lens, a factor at a time. Plain data,
 * for `network` and its chart. Services are in the order of their names and never in that of their
 * scores. It is made from results that survey_suppress() has been over, and every total and every
 * figure runs over what they show: whatever could be taken from a sum is printed beside it. */

#include "survey/score/icc.h"
#include "survey/score/result.h"

/* Services that must be shown before anything is said of how they are spread: below, the ends and
 * the middle are single services. */
#define SURVEY_NETWORK_MIN_SERVICES 5

typedef struct {
  const SurveyFactor *factor;
  guint n_shown;       /* services with a score that is shown */
  SurveyFigure median; /* of their scores, as the next four: from SURVEY_NETWORK_MIN_SERVICES up */
  SurveyFigure q1;
  SurveyFigure q3;
  SurveyFigure min;
  SurveyFigure max;
  SurveyIcc icc; /* over their people */
} SurveyNetworkFactor;

/* One service in one factor. */
typedef struct {
  guint service; /* position in the network's services */
  guint factor;  /* position in the network's factors */
  guint64 n;
  double mean;
  SurveyFigure sd;
  SurveyFigure rwg_j;
} SurveyNetworkDot;

/* A score that is not shown because fewer than min_n people are behind it. */
typedef struct {
  guint service;
  guint factor;
} SurveyNetworkHidden;

typedef struct {
  SurveyLens lens;
  const SurveyForm *form; /* of ratings by a group, which has a network a form; else NULL */
  guint min_n;
  guint n_shown;       /* services of which at least min_n people answered; of groups, all */
  guint64 n_responses; /* theirs */
  GPtrArray *services; /* of char *, by name: all that answered in this lens, shown or not */
  GArray *factors;     /* of SurveyNetworkFactor, in form order */
  GArray *dots;        /* of SurveyNetworkDot, by service, then factor */
  GArray *hidden;      /* of SurveyNetworkHidden, likewise */
} SurveyNetwork;

/* The networks of `results` (of SurveyResult, a service each, all of one cycle, already
 * suppressed): one a lens in the order of SurveyLens, of ratings by a group one a form. Borrows
 * their forms. Free with g_ptr_array_unref(). */
GPtrArray *survey_network_list(const GPtrArray *results);

/* The service's place in the factor; NULL if it is not shown. */
const SurveyNetworkDot *survey_network_find_dot(const SurveyNetwork *network, guint service,
                                                guint factor);

void survey_network_free(SurveyNetwork *network);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyNetwork, survey_network_free)
