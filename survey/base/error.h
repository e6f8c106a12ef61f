// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Errors of the world: a file that cannot be read, a full disk, a library that gives up. What is
 * wrong in a form or in answers is not an error but a finding (see finding.h). */

#include <glib.h>

#define SURVEY_ERROR (survey_error_quark())

typedef enum {
  SURVEY_ERROR_IO,    /* a file, a pipe, the disk: exit status 1 */
  SURVEY_ERROR_USAGE, /* wrong use of a command: exit status 2 */
  SURVEY_ERROR_DATA,  /* a program's own data (word catalogue, schema) is damaged: exit status 1 */
  SURVEY_ERROR_DRAW,  /* cairo, pango or a font gave up: exit status 1 */
} SurveyErrorCode;

GQuark survey_error_quark(void);
