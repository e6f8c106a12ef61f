// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Findings: what is wrong, or might be, in a form or in answers. They are data: every reader and
 * every check adds to one list and goes on, so that an author sees all of them at once. The table
 * of codes is finding-codes.h. A finding knows its code and the texts that belong into its
 * sentence; the sentence itself is made where a person reads it, of the word catalogue, so nothing
 * here needs a catalogue before there is something to say. */

#include "survey/base/words.h"

/* Findings kept whole; those beyond are counted only. */
#define SURVEY_FINDING_MAX_LISTED 1000

typedef enum { SURVEY_SEVERITY_WARNING, SURVEY_SEVERITY_ERROR } SurveySeverity;

typedef enum {
#define SURVEY_FINDING_CODE(symbol, name, severity) SURVEY_FINDING_##symbol,
#include "survey/base/finding-codes.h"
#undef SURVEY_FINDING_CODE
  SURVEY_N_FINDING_CODES
} SurveyFindingCode;

/* Where a finding is. `file` is the name the user gave ("-" for standard input), borrowed from
 * whoever reads the file and copied into the finding. Lines and columns count from 1, columns in
 * characters; 0 means "the whole file" or "the whole line". */
typedef struct {
  const char *file;
  guint line;
  guint column;
} SurveyPlace;

typedef struct {
  SurveyFindingCode code;
  char *file;
  guint line;
  guint column;
  GPtrArray *texts; /* of char, owned, by twos: a placeholder's name and its text */
} SurveyFinding;

typedef struct {
  GPtrArray *list; /* of SurveyFinding, in the order they were found */
  guint64 n_errors;
  guint64 n_warnings;
} SurveyFindings;

/* The code as users see it ("unknown-item"), and its severity. */
const char *survey_finding_code_name(SurveyFindingCode code);
SurveySeverity survey_finding_code_severity(SurveyFindingCode code);

SurveyFindings *survey_findings_new(void);

/* Adds a finding. After `place` come pairs of strings, a placeholder's name and its text, and a
 * NULL: survey_findings_add(f, SURVEY_FINDING_UNKNOWN_SCALE, place, "scale", id, NULL).
 * Texts are shortened to 120 characters and control characters are made visible. Where a part of
 * the sentence is words of ours, its placeholder's name begins with "@" and the text is the id of a
 * saying, which the same pairs fill: "@kind", "finding.many.items". */
void survey_findings_add(SurveyFindings *findings, SurveyFindingCode code, SurveyPlace place,
                         ...) G_GNUC_NULL_TERMINATED;

/* Takes all of them out. */
void survey_findings_clear(SurveyFindings *findings);

/* Findings that were not kept because the list was full. */
guint64 survey_findings_get_n_unlisted(const SurveyFindings *findings);

/* Orders the list by file (in order of first appearance), line, column, code. */
void survey_findings_sort(SurveyFindings *findings);

/* The sentence of a finding in the language of `words`. Free with g_free(). */
char *survey_finding_say(const SurveyFinding *finding, const SurveyWords *words);

/* "file:line:column: error: sentence [code]" without a line break. Only the sentence is in a
 * language; the rest is for programs too. Free with g_free(). */
char *survey_finding_format(const SurveyFinding *finding, const SurveyWords *words);

void survey_findings_free(SurveyFindings *findings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyFindings, survey_findings_free)
