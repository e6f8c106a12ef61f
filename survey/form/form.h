// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The form: groups of factors, their items, the scales they are rated on, the bands of a score and
 * the texts around them. Read-only once read. It does not know XML (form-read.h), the rules beyond
 * the schema (form-check.h) or anybody's answers. Everything here is owned by the SurveyForm and
 * lives as long as it does. */

#include "survey/form/factor.h"
#include "survey/form/lens.h"

#define SURVEY_FORM_MAX_ITEMS        512
#define SURVEY_FORM_MAX_FACTORS      32
#define SURVEY_FORM_MAX_FACTOR_ITEMS 64 /* in one factor */
#define SURVEY_FORM_MAX_LANGUAGES    16
#define SURVEY_FORM_MAX_STEPS        3 /* in one advice */

typedef struct {
  char *href; /* may be NULL */
  SurveyPlace place;
  SurveyWording *text;
} SurveyReference; /* a source, the licence, or a support contact */

typedef struct {
  const char *file; /* the name in findings; interned */
  char *id;
  char *version;
  char *language;         /* of every text that says no other */
  char **drafts;          /* languages whose texts here nobody has reviewed; may be NULL */
  SurveyLens lens;        /* staff or service-user */
  guint complete_percent; /* 1..100: how much of the applicable a response must answer */
  char sha256[65];        /* of the file's bytes, in hexadecimal */
  char *parent_id;        /* the form this one tailors, its version and hash; NULL if none */
  char *parent_version;
  char *parent_sha256;
  SurveyWording *title;
  SurveyWording *purpose;      /* may be NULL */
  SurveyWording *safeguarding; /* stands beside every open field; may be NULL */
  SurveyReference *licence;    /* may be NULL */
  GPtrArray *sources;          /* of SurveyReference */
  GPtrArray *contacts;         /* of SurveyReference: support, in the same place on every page */
  GPtrArray *scales;           /* of SurveyScale */
  GPtrArray *bands;            /* of SurveyBand, lowest first; empty if the form has none */
  GPtrArray *groups;           /* of SurveyGroup (owns factors, which own items) */
  GPtrArray *factors;          /* of SurveyFactor, borrowed, all groups, in form order */
  GPtrArray *items;            /* of SurveyItem, borrowed, all factors, in form order */
  GPtrArray *wordings;     /* of SurveyWording, borrowed: every text of this file, in its order */
  GPtrArray *languages;    /* of char *: every language of any text, the form's own first */
  GHashTable *items_by_id; /* id -> SurveyItem, borrowed; of the first SURVEY_FORM_MAX_ITEMS */
} SurveyForm;

/* An empty form with its arrays made; for form-read.c and tests. */
SurveyForm *survey_form_new(void);

/* Fills factors, items, items_by_id and every index from groups. Called once by whoever made the
 * groups. */
void survey_form_index(SurveyForm *form);

/* Adds a language to the form's if it is not there; case does not count. */
void survey_form_note_language(SurveyForm *form, const char *language);

/* TRUE if some text of the form is in this language; if the form calls these texts a draft. */
gboolean survey_form_has_language(const SurveyForm *form, const char *language);
gboolean survey_form_is_draft(const SurveyForm *form, const char *language);

const SurveyItem *survey_form_find_item(const SurveyForm *form, const char *id);
const SurveyFactor *survey_form_find_factor(const SurveyForm *form, const char *id);
const SurveyScale *survey_form_find_scale(const SurveyForm *form, const char *id);
const SurveyBand *survey_form_find_band(const SurveyForm *form, const char *id);

/* The item's factor; the factor's group. */
const SurveyFactor *survey_form_get_factor(const SurveyForm *form, const SurveyItem *item);
const SurveyGroup *survey_form_get_group(const SurveyForm *form, const SurveyFactor *factor);

void survey_reference_free(SurveyReference *reference);
void survey_form_free(SurveyForm *form);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyForm, survey_form_free)
