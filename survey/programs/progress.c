// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/progress.h"

#include "survey/programs/voice.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file below this is read before anybody wonders. */
#define MIN_BYTES (64 * 1024 * 1024)

#define BAR_CHARS 40

void survey_progress_begin(SurveyProgress *progress, const char *path, int fd) {
  struct stat about;
  const gboolean is_large =
      fstat(fd, &about) == 0 && S_ISREG(about.st_mode) && about.st_size >= MIN_BYTES;
  *progress = (SurveyProgress){.path = path, .is_bar = isatty(STDERR_FILENO) == 1};
  progress->size = is_large ? (gint64)about.st_size : 0;
}

static void print_bar(const SurveyProgress *progress, guint percent) {
  char bar[BAR_CHARS + 1];
  memset(bar, '.', BAR_CHARS);
  memset(bar, '#', percent * BAR_CHARS / 100);
  bar[BAR_CHARS] = '\0';
  g_autofree char *line = survey_words_count(survey_voice_words(), "count.read-bar", percent,
                                             "path", progress->path, "bar", bar, NULL);
  fprintf(stderr, "\r%s", line);
}

static void print_line(const SurveyProgress *progress) {
  g_autofree char *line = survey_words_count(survey_voice_words(), "count.read", progress->said,
                                             "path", progress->path, NULL);
  fprintf(stderr, "%s\n", line);
}

void survey_progress_step(SurveyProgress *progress, guint64 n_bytes) {
  if (progress->size == 0)
    return;
  const guint percent = (guint)MIN(100 * n_bytes / (guint64)progress->size, 100);
  const guint apart = progress->is_bar ? 1 : 10;
  if (percent < progress->said + apart)
    return;
  progress->said = percent - percent % apart;
  if (progress->is_bar)
    print_bar(progress, percent);
  else
    print_line(progress);
}

void survey_progress_end(SurveyProgress *progress) {
  if (progress->is_bar && progress->said > 0)
    fputs("\r\033[K", stderr);
}
