// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The form: groups of factors, their items, the scales they are rated on, the bands of a score and
 * the texts around them. Read-only once read. It does not know XML (form-read.h), the rules beyond
 * the schema (form-check.h) or anybody's answers. Everything here is owned by the SurveyForm and
 * lives as long as it does. */

#include "survey/base/finding.h"
#include "survey/form/wording.h"

#define SURVEY_FORM_MAX_ITEMS 512       /* in a form */
#define SURVEY_FORM_MAX_FACTORS 32      /* in a form */
#define SURVEY_FORM_MAX_FACTOR_ITEMS 64 /* in a factor */
#define SURVEY_FORM_MAX_LEVELS 11       /* in a scale */
#define SURVEY_FORM_MAX_WEIGHT 100
#define SURVEY_FORM_MAX_LANGUAGES 16

/* Whose view a response is. `agreed` and `peer` are ratings by a group. */
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

typedef struct {
  char *id;  /* NULL if it has none */
  int value; /* consecutive whole numbers over the levels of a scale */
  SurveyWording *anchor;
  SurveyPlace place;
} SurveyLevel;

typedef struct {
  char *id;
  GPtrArray *levels; /* of SurveyLevel, lowest value first; 2..SURVEY_FORM_MAX_LEVELS */
  SurveyPlace place;
} SurveyScale;

typedef struct {
  char *id;
  char *letter; /* one capital letter */
  guint from;   /* 0..100, printed scores from here up to the next band */
  SurveyWording *word;
  SurveyPlace place;
} SurveyBand;

typedef struct {
  const SurveyBand *band;
  SurveyWording *text;
  GPtrArray *steps; /* of SurveyWording, one to three */
  SurveyPlace place;
} SurveyAdvice;

/* "This item continues that one of an earlier form": the join of change over time. */
typedef struct {
  char *form;
  char *version;
  char *item;
} SurveyContinues;

typedef struct {
  char *id;
  char *pair; /* joins a staff item with a service-user item; NULL if it has none */
  const SurveyScale *scale;
  guint weight;      /* 1..SURVEY_FORM_MAX_WEIGHT */
  gboolean reversed; /* a high level counts low */
  gboolean scored;   /* FALSE: shown, never counted */
  gboolean allows_not_applicable;
  gboolean allows_unable;
  SurveyWording *text;
  SurveyWording *why;         /* why we ask; may be NULL */
  GPtrArray *hints;           /* of SurveyWording: what evidence could be; may be empty */
  SurveyContinues *continues; /* NULL if it continues none */
  guint index;                /* position in the form's items */
  guint factor_index;         /* position of its factor in the form's factors */
  SurveyPlace place;
} SurveyItem;

typedef struct {
  char *id;
  char *roots; /* name of the Roots domain it can be read beside; may be NULL */
  SurveyWording *name;
  SurveyWording *short_name; /* for the labels of charts; the name where the form gives none */
  SurveyWording *meaning;    /* may be NULL, as all below */
  SurveyWording *before;     /* before you start: what it is about, that nothing is compulsory */
  SurveyWording *prompt;     /* of the open field: an example of good practice */
  GPtrArray *items;          /* of SurveyItem (owned), in form order */
  GPtrArray *advice;         /* of SurveyAdvice, in the order of the bands */
  guint index;               /* position in the form's factors */
  guint group_index;         /* position of its group in the form's groups */
  SurveyPlace place;
} SurveyFactor;

typedef struct {
  char *id;
  SurveyWording *name;
  SurveyWording *meaning; /* may be NULL */
  GPtrArray *factors;     /* of SurveyFactor (owned), in form order */
  SurveyPlace place;
} SurveyGroup;

typedef struct {
  char *href; /* may be NULL */
  SurveyWording *text;
} SurveyReference; /* a source, the licence, or a support contact */

typedef struct {
  const char *file; /* the name in findings; interned */
  char *id;
  char *version;
  char *language; /* of every text that says no other */
  SurveyLens lens; /* staff or service-user */
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
  GPtrArray *wordings;         /* of SurveyWording, borrowed: every text, in document order */
  GPtrArray *languages;        /* of char *: every language of any text, the form's own first */
  GHashTable *items_by_id;     /* id -> SurveyItem, borrowed */
} SurveyForm;

/* An empty form with its arrays made; for form-read.c and tests. */
SurveyForm *survey_form_new(void);

/* Fills factors, items, languages, items_by_id and every index from groups. Called once by
 * whoever made the groups. */
void survey_form_index(SurveyForm *form);

const SurveyItem *survey_form_find_item(const SurveyForm *form, const char *id);
const SurveyFactor *survey_form_find_factor(const SurveyForm *form, const char *id);
const SurveyScale *survey_form_find_scale(const SurveyForm *form, const char *id);
const SurveyBand *survey_form_find_band(const SurveyForm *form, const char *id);

/* The item's factor. */
const SurveyFactor *survey_form_get_factor(const SurveyForm *form, const SurveyItem *item);

void survey_form_free(SurveyForm *form);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyForm, survey_form_free)
