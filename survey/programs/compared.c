// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/compared.h"

#include <string.h>

static SurveySets *read_side(const SurveyCommand *command, const SurveyComparedSide *side,
                             const SurveySets *lender, guint floor, SurveyExit *status) {
  SurveySetsOptions options = *side->options;
  options.keeps_panels = TRUE;
  options.lender = lender;
  return survey_sets_read(command, side->files, &options, floor, status);
}

static gboolean read_sides(const SurveyCommand *command, const SurveyComparedJob *job,
                           SurveyCompared *compared, SurveyExit *status) {
  SurveySets **first = job->after_first ? &compared->after : &compared->before;
  SurveySets **second = job->after_first ? &compared->before : &compared->after;
  const SurveyComparedSide *one = job->after_first ? &job->after : &job->before;
  const SurveyComparedSide *other = job->after_first ? &job->before : &job->after;
  *first = read_side(command, one, NULL, job->floor, status);
  if (*first != NULL)
    *second = read_side(command, other, *first, job->floor, status);
  return *second != NULL;
}

gboolean survey_compared_read(const SurveyCommand *command, const SurveyComparedJob *job,
                              SurveyCompared *compared, SurveyExit *status) {
  if (!read_sides(command, job, compared, status))
    return FALSE;
  const SurveyCell *earlier = compared->before->chosen->pdata[0];
  const SurveyCell *later = compared->after->chosen->pdata[0];
  if (*earlier->service != '\0' && *later->service != '\0' &&
      strcmp(earlier->service, later->service) != 0) {
    *status = survey_command_misuse(command, "misuse.other-service", "before", earlier->service,
                                    "after", later->service, NULL);
    return FALSE;
  }
  const SurveyCycle first = {earlier, survey_sets_score(compared->before, earlier)};
  const SurveyCycle second = {later, survey_sets_score(compared->after, later)};
  compared->change = survey_change(&first, &second);
  return TRUE;
}

void survey_compared_clear(SurveyCompared *compared) {
  g_clear_pointer(&compared->change, survey_change_free);
  g_clear_pointer(&compared->after, survey_sets_free);
  g_clear_pointer(&compared->before, survey_sets_free);
}
