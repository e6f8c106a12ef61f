// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/progress.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file below this is read before anybody wonders. */
#define MIN_BYTES (64 * 1024 * 1024)

/* Responses between two looks at the place in the file. */
#define STRIDE 8192

#define BAR_CHARS 40

void survey_progress_begin(SurveyProgress *progress, const char *path, int fd) {
  struct stat about;
  const gboolean is_large =
      fstat(fd, &about) == 0 && S_ISREG(about.st_mode) && about.st_size >= MIN_BYTES;
  *progress = (SurveyProgress){.path = path, .fd = fd, .is_bar = isatty(STDERR_FILENO) == 1};
  progress->size = is_large ? (gint64)about.st_size : 0;
}

static void print_bar(const SurveyProgress *progress, guint percent) {
  char bar[BAR_CHARS + 1];
  memset(bar, '.', BAR_CHARS);
  memset(bar, '#', percent * BAR_CHARS / 100);
  bar[BAR_CHARS] = '\0';
  fprintf(stderr, "\r%s [%s] %u %%", progress->path, bar, percent);
}

void survey_progress_step(SurveyProgress *progress) {
  if (progress->size == 0 || ++progress->n_steps % STRIDE != 0)
    return;
  const gint64 at = (gint64)lseek(progress->fd, 0, SEEK_CUR);
  const guint percent = at < 0 ? 0 : (guint)MIN(100 * at / progress->size, 100);
  const guint apart = progress->is_bar ? 1 : 10;
  if (percent < progress->said + apart)
    return;
  progress->said = percent - percent % apart;
  if (progress->is_bar)
    print_bar(progress, percent);
  else
    fprintf(stderr, "%s: %u %%\n", progress->path, progress->said);
}

void survey_progress_end(SurveyProgress *progress) {
  if (progress->is_bar && progress->said > 0)
    fputs("\r\033[K", stderr);
}
