// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/lens.h"

#include <string.h>

static const char *const lens_names[SURVEY_N_LENSES] = {
    [SURVEY_LENS_STAFF] = "staff",
    [SURVEY_LENS_SERVICE_USER] = "service-user",
    [SURVEY_LENS_AGREED] = "agreed",
    [SURVEY_LENS_PEER] = "peer",
};

const char *survey_lens_name(SurveyLens lens) {
  g_return_val_if_fail(lens < SURVEY_N_LENSES, "");
  return lens_names[lens];
}

gboolean survey_lens_parse(const char *name, SurveyLens *lens) {
  g_return_val_if_fail(name != NULL && lens != NULL, FALSE);

  for (guint i = 0; i < SURVEY_N_LENSES; i++) {
    if (strcmp(name, lens_names[i]) == 0) {
      *lens = (SurveyLens)i;
      return TRUE;
    }
  }
  return FALSE;
}

gboolean survey_lens_is_group(SurveyLens lens) {
  return lens == SURVEY_LENS_AGREED || lens == SURVEY_LENS_PEER;
}
