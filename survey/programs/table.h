// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The table of commands: finding one by its name, listing them all. */

#include "survey/programs/command.h"

/* Finds the command that `arguments` (as main() gets them) name in `commands`, which ends with
 * NULL. FALSE if there is nothing left to do: the list or the version was printed, or there is no
 * such command; `status` says which. */
gboolean survey_table_find(const SurveyCommand *const *commands, char **arguments,
                           const SurveyCommand **command, SurveyExit *status);
