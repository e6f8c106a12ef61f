// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The bridge from survey results to a document: what a report says and in which order. It knows no
 * page, no font and no colour; every sentence comes from the word catalogue. Used by the commands
 * that draw, on a result from which small groups are already hidden. */

#include "render/document/document.h"
#include "survey/base/words.h"
#include "survey/score/change.h"
#include "survey/score/result.h"

typedef struct {
  const char *title;          /* of the file and page one; NULL: the service's name */
  const char *service_name;   /* for people; NULL: as the answers name it */
  const char *date;           /* YYYY-MM-DD; NULL: the latest date of the answers */
  const char *language;       /* "en": which texts of the forms; NULL: each form's own */
  const char *software;       /* "sevenfold 0.1.0"; NULL: not named */
  const SurveyChange *change; /* since an earlier cycle, whose later result is the report's; NULL */
  const SurveyCell *cell;     /* what the result was worked out from; NULL: no smallest steps */
  gboolean synthetic;         /* every page says that the figures are made up */
} RenderReportOptions;

/* The whole report. Never fails. Free with render_document_free(). */
RenderDocument *render_report(const SurveyResult *result, const SurveyWords *words,
                              const RenderReportOptions *options);
