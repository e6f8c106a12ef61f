// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/file.h"

#include "survey/base/error.h"
#include "survey/base/text.h"
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define BLOCK_BYTES (64 * 1024)

static gboolean is_standard_stream(const char *path) {
  return strcmp(path, "-") == 0;
}

int survey_file_open(const char *path, GError **error) {
  g_return_val_if_fail(path != NULL, -1);

  const int fd = is_standard_stream(path) ? dup(STDIN_FILENO) : g_open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_IO, "opening %s: %s", path, g_strerror(errno));
  return fd;
}

static gssize check_read(gssize n, const char *path, GError **error) {
  if (n < 0)
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_IO, "reading %s: %s", path, g_strerror(errno));
  return n;
}

gssize survey_file_read_block(int fd, char *buffer, gsize size, const char *path, GError **error) {
  gssize n;
  do
    n = read(fd, buffer, size);
  while (n < 0 && errno == EINTR);
  return check_read(n, path, error);
}

gssize survey_file_read_full(int fd, char *buffer, gsize size, const char *path, GError **error) {
  gsize n_read = 0;
  while (n_read < size) {
    const gssize n = survey_file_read_block(fd, buffer + n_read, size - n_read, path, error);
    if (n <= 0)
      return n < 0 ? -1 : (gssize)n_read;
    n_read += (gsize)n;
  }
  return (gssize)n_read;
}

gssize survey_file_read_block_at(int fd, guint64 offset, char *buffer, gsize size, const char *path,
                                 GError **error) {
  gssize n;
  do
    n = pread(fd, buffer, size, (off_t)offset);
  while (n < 0 && errno == EINTR);
  return check_read(n, path, error);
}

/* Reads to the end or to one byte more than the limit. */
static gboolean read_up_to(int fd, const char *path, gsize max_bytes, GByteArray *bytes,
                           GError **error) {
  g_autofree char *block = g_malloc(BLOCK_BYTES);
  gssize n = 1;
  while (n > 0 && bytes->len <= max_bytes) {
    n = survey_file_read_block(fd, block, BLOCK_BYTES, path, error);
    if (n > 0)
      g_byte_array_append(bytes, (const guint8 *)block, (guint)n);
  }
  return n >= 0;
}

GBytes *survey_file_read(const char *path, gsize max_bytes, SurveyFindings *findings,
                         GError **error) {
  g_return_val_if_fail(path != NULL && findings != NULL, NULL);
  g_return_val_if_fail(max_bytes < G_MAXUINT - BLOCK_BYTES, NULL);

  const int fd = survey_file_open(path, error);
  if (fd < 0)
    return NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  const gboolean done = read_up_to(fd, path, max_bytes, bytes, error);
  close(fd);
  if (!done)
    return NULL;

  const SurveyPlace place = {.file = path};
  if (bytes->len > max_bytes) {
    g_autofree char *limit = survey_text_size(max_bytes);
    survey_findings_add(findings, SURVEY_FINDING_FILE_TOO_LARGE, place, "limit", limit, NULL);
    return NULL;
  }
  if (bytes->len == 0) {
    survey_findings_add(findings, SURVEY_FINDING_FILE_EMPTY, place, NULL);
    return NULL;
  }
  return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}

gboolean survey_file_is_same(const char *path, const char *other) {
  g_return_val_if_fail(path != NULL && other != NULL, FALSE);

  GStatBuf a;
  GStatBuf b;
  return g_stat(path, &a) == 0 && g_stat(other, &b) == 0 && a.st_dev == b.st_dev &&
         a.st_ino == b.st_ino;
}

static gboolean write_all(int fd, const char *path, GBytes *bytes, GError **error) {
  gsize left = 0;
  const char *next = g_bytes_get_data(bytes, &left);
  while (left > 0) {
    const gssize n = write(fd, next, left);
    if (n < 0 && errno != EINTR) {
      g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_IO, "writing %s: %s", path, g_strerror(errno));
      return FALSE;
    }
    next += MAX(n, 0);
    left -= (gsize)MAX(n, 0);
  }
  return TRUE;
}

/* To a terminal, pipe or device, which cannot be replaced as a file can. */
static gboolean write_through(const char *path, GBytes *bytes, GError **error) {
  const int fd = is_standard_stream(path) ? dup(STDOUT_FILENO) : g_open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) {
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_IO, "opening %s: %s", path, g_strerror(errno));
    return FALSE;
  }
  const gboolean done = write_all(fd, path, bytes, error);
  close(fd);
  return done;
}

gboolean survey_file_write(const char *path, GBytes *bytes, gboolean force, GError **error) {
  g_return_val_if_fail(path != NULL && bytes != NULL, FALSE);

  const gboolean exists = g_file_test(path, G_FILE_TEST_EXISTS);
  const gboolean is_link_to_nowhere = !exists && g_file_test(path, G_FILE_TEST_IS_SYMLINK);
  if (is_standard_stream(path) || (exists && !g_file_test(path, G_FILE_TEST_IS_REGULAR)))
    return write_through(path, bytes, error);
  if ((exists || is_link_to_nowhere) && !force) {
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_USAGE,
                "%s is already there; give --force to replace it", path);
    return FALSE;
  }
  gsize length = 0;
  const char *data = g_bytes_get_data(bytes, &length);
  g_autoptr(GError) cause = NULL;
  if (!g_file_set_contents_full(path, data, (gssize)length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                &cause)) {
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_IO, "writing %s: %s", path, cause->message);
    return FALSE;
  }
  return TRUE;
}
