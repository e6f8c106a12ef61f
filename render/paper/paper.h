// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The questionnaire on paper: a form as a document that is printed, filled in with a pen, and keyed
 * in. Knows no answers, no page and no font. Used by `sevenfold paper`. */

#include "render/document/document.h"
#include "survey/base/words.h"
#include "survey/form/form.h"

typedef struct {
  const char *language;  /* of the form's texts; NULL: the form's own */
  const char *return_to; /* where the paper goes; NULL: room to write it in */
  const char *service;   /* stands on its line already; NULL: an empty line; likewise the cycle */
  const char *cycle;
  const char *date; /* of the file, YYYY-MM-DD */
  guint min_n;      /* no report ever shows a figure of fewer people */
  gboolean large;   /* in large print */
} RenderPaperOptions;

/* Free with render_document_free(). */
RenderDocument *render_paper(const SurveyForm *form, const SurveyWords *words,
                             const RenderPaperOptions *options);
