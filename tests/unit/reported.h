// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Reports for tests: a small form for each side, answers sketched in a line, and what the report
 * says of them as plain text. */

#include "render/report/report.h"
#include "survey/score/score.h"

/* One test's forms, answers and report. */
typedef struct {
  SurveyForm *staff;
  SurveyForm *users;
  SurveyCollection *collection;
  SurveyCollection *earlier; /* the answers of the cycle before; empty: there was none */
  SurveyWords *words;
  SurveyResult *result; /* of the later cycle; owned by `change` if there is one */
  SurveyChange *change;
  RenderDocument *document;
  char *spoken;
} Reported;

extern const RenderReportOptions reported_options;

/* The form as it is read: a printf() format of its id, its lens twice, and the items' prefix. */
extern const char reported_form[];

Reported reported_new(void);

/* Replaces some words of a form. */
void reported_reword(SurveyForm **form, const char *words, const char *others);

/* Takes the same response, as in sketch.h, `times` times; service users' on their form. */
void reported_take(Reported *c, SurveyLens lens, const char *answers, guint times);

/* Likewise for the cycle before. */
void reported_take_before(Reported *c, SurveyLens lens, const char *answers, guint times);

/* Twelve staff: safety 75 +- some, words 50, trust 25. */
void reported_take_staff(Reported *c);

/* Scores, hides below `min_n` (1: nothing) and reports what was taken. Owned by `c`. */
const char *reported_write(Reported *c, guint min_n);

void reported_assert_says(const char *spoken, const char *words);
void reported_assert_silent(const char *spoken, const char *words);

void reported_clear(Reported *c);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Reported, reported_clear)
