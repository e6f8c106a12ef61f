// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What a finding says in English, for tests. */

#include "survey/base/finding.h"

/* The English catalogue, read once. Owned by this file. */
const SurveyWords *english_words(void);

/* The sentence of a finding; its whole line. Free with g_free(). */
char *english_sentence(const SurveyFinding *finding);
char *english_line(const SurveyFinding *finding);
