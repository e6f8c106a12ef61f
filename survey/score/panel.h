// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A panel: the answers of those who gave a pseudonym, kept one by one so that two cycles can be
 * compared person by person. Kept beside a tally, and only by who compares (collection.h). It does
 * not know whether a pseudonym comes twice. */

#include "survey/answers/response.h"

typedef struct SurveyPanel SurveyPanel;

/* For responses to one form of `n_items` items. */
SurveyPanel *survey_panel_new(guint n_items);

/* Copies both. Passes over a response without a pseudonym ("" or NULL). */
void survey_panel_add(SurveyPanel *panel, const char *pseudonym, const SurveyAnswer *answers);

/* Adds copies of those of `part`, made for the same form. */
void survey_panel_merge(SurveyPanel *panel, const SurveyPanel *part);

/* Calls `visit` for each response, in the order they were added. What it is given lives as long as
 * the panel. */
typedef void (*SurveyPanelVisit)(const char *pseudonym, const SurveyAnswer *answers, gpointer data);
void survey_panel_foreach(const SurveyPanel *panel, SurveyPanelVisit visit, gpointer data);

void survey_panel_free(SurveyPanel *panel);
