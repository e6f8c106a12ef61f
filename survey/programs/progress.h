// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* How far the reading of a large file has come, on stderr: a bar where that is a terminal, else a
 * line every tenth. Small files and pipes are read in silence. */

#include <glib.h>

typedef struct {
  const char *path;
  gint64 size; /* bytes; 0: say nothing */
  guint said;  /* percent that was last printed */
  gboolean is_bar;
} SurveyProgress;

/* Before the file behind `fd` is read; `path` names it and is borrowed. */
void survey_progress_begin(SurveyProgress *progress, const char *path, int fd);

/* Of the file so many bytes were read. */
void survey_progress_step(SurveyProgress *progress, guint64 n_bytes);

/* After the file; takes the bar away. */
void survey_progress_end(SurveyProgress *progress);
