// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Two cycles of a service and what changed between them, for tests. */

#include "survey/score/change.h"
#include "tests/unit/sketch.h"

typedef struct {
  SurveyLens lens;
  SurveyForm *before; /* id "old"; see sketch_form() */
  SurveyForm *after;  /* id "new" */
  SurveyCollection *earlier;
  SurveyCollection *later;
} Cycles;

/* Forms for this lens on levels 1..5; panels are kept. */
Cycles cycles_new(SurveyLens lens, const char *before, const char *after);

/* "b<a": item b of the later form continues item a of the earlier one. */
void cycles_continue(Cycles *cycles, const char *join);

/* "5555 9;555. 2": answers as in sketch_answers() and how often they come. */
void cycles_take_before(Cycles *cycles, const char *takes);
void cycles_take_after(Cycles *cycles, const char *takes);

/* One person with a pseudonym. */
void cycles_take_person(SurveyCollection *cycle, const SurveyForm *form, const char *pseudonym,
                        const char *answers);

/* What changed, with this threshold. Free with survey_change_free(). */
SurveyChange *cycles_compare(const Cycles *cycles, guint min_n);

/* In the first lens; the test fails if there is none. */
const SurveyLensChange *cycles_lens(const SurveyChange *change);
const SurveyFactorChange *cycles_factor(const SurveyChange *change, const char *id);

/* "a:better b:same", of the first lens. Free with g_free(). */
char *cycles_list_moves(const SurveyChange *change);

/* The factor is compared, without test and interval. */
void cycles_assert_untested(const char *name, const SurveyFactorChange *factor);

/* No figure of the factor is left, and the word is that nobody can say. */
void cycles_assert_hidden(const char *name, const SurveyFactorChange *factor);

void cycles_clear(Cycles *cycles);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Cycles, cycles_clear)
