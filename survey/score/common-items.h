// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Which items of one factor can be compared between two cycles: only what was asked both times
 * (3-measurement, 4). */

#include "survey/score/lens-result.h"

/* An item of the later cycle and the one of the earlier that it is compared with. */
typedef struct {
  const SurveyItemResult *before; /* NULL: added */
  const SurveyItemResult *after;  /* NULL: dropped */
} SurveyJoin;

/* Joins the items of the factor with this id: those of the later cycle in their order, then what
 * was dropped. A later item is joined with the earlier one of the same id, or else with the one it
 * `continues` in a form of the earlier cycle that has the id and version it names, if both have the
 * same number of levels and the same direction. An earlier item is joined once; the same id goes
 * before `continues`. An item that moved to another factor is dropped here and added there. */
GArray *survey_common_items_join(const SurveyLensResult *before, const SurveyLensResult *after,
                                 const char *factor_id); /* of SurveyJoin */

/* TRUE if both are there and enter the factor's score. */
gboolean survey_common_items_count(const SurveyJoin *join);

/* FALSE if `n_common` scored items are fewer than half of the larger of the factor's two sets of
 * scored items; exactly half is enough, none is not. */
gboolean survey_common_items_are_enough(const GArray *joins, guint n_common);
