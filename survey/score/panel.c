// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/panel.h"
#include <string.h>

struct SurveyPanel {
  guint n_items;
  GPtrArray *responses; /* of guint8 *: an answer an item, then the pseudonym and its NUL */
};

SurveyPanel *survey_panel_new(guint n_items) {
  SurveyPanel *panel = g_new0(SurveyPanel, 1);
  panel->n_items = n_items;
  panel->responses = g_ptr_array_new_with_free_func(g_free);
  return panel;
}

void survey_panel_add(SurveyPanel *panel, const char *pseudonym, const SurveyAnswer *answers) {
  if (pseudonym == NULL || *pseudonym == '\0')
    return;
  gsize length = strlen(pseudonym) + 1;
  guint8 *response = g_malloc(panel->n_items + length);
  memcpy(response, answers, panel->n_items);
  memcpy(response + panel->n_items, pseudonym, length);
  g_ptr_array_add(panel->responses, response);
}

static void add_copy(const char *pseudonym, const SurveyAnswer *answers, gpointer data) {
  survey_panel_add(data, pseudonym, answers);
}

void survey_panel_merge(SurveyPanel *panel, const SurveyPanel *part) {
  g_return_if_fail(panel->n_items == part->n_items);
  survey_panel_foreach(part, add_copy, panel);
}

void survey_panel_foreach(const SurveyPanel *panel, SurveyPanelVisit visit, gpointer data) {
  for (guint r = 0; r < panel->responses->len; r++) {
    const guint8 *response = g_ptr_array_index(panel->responses, r);
    visit((const char *)response + panel->n_items, response, data);
  }
}

void survey_panel_free(SurveyPanel *panel) {
  if (panel == NULL)
    return;
  g_ptr_array_unref(panel->responses);
  g_free(panel);
}
