// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* How far the reading of a large file has come, on stderr: a bar where that is a terminal, else a
 * line every tenth. Small files and pipes are read in silence. */

#include <glib.h>

typedef struct {
  const char *path;
  int fd;
  gint64 size; /* bytes; 0: say nothing */
  guint64 n_steps;
  guint said; /* percent that was last printed */
  gboolean is_bar;
} SurveyProgress;

/* Before the file behind `fd` is read; `path` names it and is borrowed. */
void survey_progress_begin(SurveyProgress *progress, const char *path, int fd);

/* After each response. */
void survey_progress_step(SurveyProgress *progress);

/* After the file; takes the bar away. */
void survey_progress_end(SurveyProgress *progress);
