// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Reading what came from outside: whole, and never more than a named limit. */

#include "survey/base/finding.h"

/* Opens `path` for reading, or standard input for "-". The caller closes it. -1 with
 * SURVEY_ERROR_IO. */
int survey_file_open(const char *path, GError **error);

/* As read(2), going on after a signal: bytes read, 0 at the end, -1 with SURVEY_ERROR_IO. `path`
 * names the file in the error. */
gssize survey_file_read_block(int fd, char *buffer, gsize size, const char *path, GError **error);

/* The same as long as there is room and more to read. */
gssize survey_file_read_full(int fd, char *buffer, gsize size, const char *path, GError **error);

/* As survey_file_read_block(), from the byte `offset` of a regular file, whose own place does not
 * move. */
gssize survey_file_read_block_at(int fd, guint64 offset, char *buffer, gsize size, const char *path,
                                 GError **error);

/* Reads the file `path`, or standard input for "-", into memory. A file over `max_bytes` is not
 * read further: it becomes a FILE_TOO_LARGE finding, an empty one FILE_EMPTY, and NULL is returned
 * with `error` not set. A file that cannot be opened or read sets SURVEY_ERROR_IO. */
GBytes *survey_file_read(const char *path, gsize max_bytes, SurveyFindings *findings,
                         GError **error);

/* TRUE if both names lead to one file. */
gboolean survey_file_is_same(const char *path, const char *other);

/* Writes `bytes` to `path` (or standard output for "-"): the whole file or none of it. An existing
 * file is replaced only if `force` is set; else SURVEY_ERROR_USAGE. */
gboolean survey_file_write(const char *path, GBytes *bytes, gboolean force, GError **error);
