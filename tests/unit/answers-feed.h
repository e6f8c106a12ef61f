// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* What the tests of answers share: bytes through a pipe in pieces, the form of
 * tests/data/answers, and findings as "line:column code" lines. */

#include "survey/form/form-read.h"
#include "tests/unit/unit.h"
#include <unistd.h>

typedef struct {
  const char *bytes;
  gsize size;
  gsize piece; /* bytes a write() */
  int fd;      /* to write to */
  GThread *writer;
} Feed;

static inline gpointer feed_write(gpointer data) {
  Feed *feed = data;
  for (gsize at = 0; at < feed->size;) {
    const gssize n = write(feed->fd, feed->bytes + at, MIN(feed->piece, feed->size - at));
    if (n <= 0)
      break;
    at += (gsize)n;
  }
  close(feed->fd);
  return NULL;
}

/* Begins to write `bytes` in pieces; returns the end to read from. */
static inline int feed_open(Feed *feed, const char *bytes, gsize size, gsize piece) {
  int ends[2];
  ck_assert_int_eq(pipe(ends), 0);
  *feed = (Feed){.bytes = bytes, .size = size, .piece = piece, .fd = ends[1]};
  feed->writer = g_thread_new("feed", feed_write, feed);
  return ends[0];
}

static inline void feed_close(Feed *feed, int fd) {
  g_thread_join(feed->writer);
  close(fd);
}

static inline char *load(const char *name, gsize *size) {
  g_autofree char *path = g_build_filename(TEST_DATA, "answers", name, NULL);
  char *text = NULL;
  ck_assert_msg(g_file_get_contents(path, &text, size, NULL), "no %s", path);
  return text;
}

static inline SurveyForm *load_form(void) {
  gsize size = 0;
  char *text = load("form.xml", &size);
  g_autoptr(GBytes) bytes = g_bytes_new_take(text, size);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  SurveyForm *form = survey_form_read(bytes, "form.xml", NULL, findings, NULL);
  ck_assert_ptr_nonnull(form);
  return form;
}

/* "3:7 unknown-value\n", a line a finding, in the order of the file. */
static inline char *show_findings(SurveyFindings *findings) {
  survey_findings_sort(findings);
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < findings->list->len; i++) {
    const SurveyFinding *finding = findings->list->pdata[i];
    g_string_append_printf(text, "%u:%u %s\n", finding->line, finding->column,
                           survey_finding_code_name(finding->code));
  }
  return g_string_free(text, FALSE);
}
