// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What libxml2 says of a violation, in words for people who write forms. Used by schema.c only. */

#include <libxml/tree.h>

/* The sentence, without its full stop, for the violation that libxml2 reports with `message` at
 * `element`, which may be NULL. NULL if another violation has said the same already. Free with
 * g_free(). */
char *survey_schema_sentence(const char *message, const xmlNode *element);
