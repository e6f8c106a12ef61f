// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Whose view a response is. */

#include <glib.h>

/* `agreed` (a team's consensus) and `peer` (a visiting group) are ratings by a group. */
typedef enum {
  SURVEY_LENS_STAFF,
  SURVEY_LENS_SERVICE_USER,
  SURVEY_LENS_AGREED,
  SURVEY_LENS_PEER,
  SURVEY_N_LENSES
} SurveyLens;

/* "staff", "service-user", "agreed", "peer". */
const char *survey_lens_name(SurveyLens lens);
gboolean survey_lens_parse(const char *name, SurveyLens *lens);
gboolean survey_lens_is_group(SurveyLens lens);
