// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whatever a file holds, any number of threads makes of it what one makes. */

#include "survey/answers/answers-csv-threads.h"
#include "survey/answers/answers-csv.h"
#include "tests/unit/answers-feed.h"
#include "tests/unit/answers-show.h"
#include "tests/unit/english.h"
#include "tests/unit/unit.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define HEADER                                                                                     \
  "respondent,service,safety-1,safety-2,language-1,language-2,safety-1.note,language.narrative\n"
#define MAX_THREADS 8

/* Enough for several pieces. */
#define MIN_BYTES (4 * SURVEY_ANSWERS_CSV_PIECE)

static const guint thread_counts[] = {1, 2, 3, MAX_THREADS};

/* How many rows in ten thousand are of the kind; the others are well. */
typedef struct {
  const char *name;
  guint quoted;    /* with line breaks, quotation marks and what looks like rows in quotes */
  guint large;     /* the same, over most of a piece, or more */
  guint bad_value; /* an error */
  guint short_row; /* a warning */
  guint repeated;  /* somebody answers again */
  guint stray;     /* a quotation mark within a cell */
  guint unclosed;  /* one that opens at the start of a row's last cell, and closes in another row */
  guint bytes;     /* that are no UTF-8, or a control character */
  guint too_long;  /* rows over the limit */
  const char *line_break;
} Case;

static const Case cases[] = {
    {.name = "all is well", .line_break = "\n"},
    {.name = "CRLF", .line_break = "\r\n"},
    {.name = "CR", .line_break = "\r", .quoted = 100},
    {.name = "blank lines", .line_break = "\n\r\n\n \n"},
    {.name = "quoted texts", .line_break = "\n", .quoted = 3000},
    {.name = "texts of a piece", .line_break = "\r\n", .quoted = 100, .large = 3},
    {.name = "few errors", .line_break = "\n", .bad_value = 1, .quoted = 300},
    {.name = "a few short rows", .line_break = "\n", .short_row = 1},
    {.name = "more errors than are listed", .line_break = "\n", .bad_value = 900, .repeated = 300},
    {.name = "people who answer twice", .line_break = "\n", .repeated = 3, .quoted = 100},
    {.name = "stray quotation marks", .line_break = "\n", .stray = 5, .quoted = 500},
    {.name = "quotes that are not closed", .line_break = "\n", .unclosed = 2, .quoted = 500},
    {.name = "bad bytes", .line_break = "\n", .bytes = 4, .quoted = 10},
    {.name = "rows over the limit", .line_break = "\n", .too_long = 2, .quoted = 10},
    {.name = "everything",
     .line_break = "\n",
     .quoted = 1000,
     .large = 1,
     .bad_value = 3,
     .short_row = 3,
     .repeated = 3,
     .stray = 3,
     .unclosed = 1,
     .bytes = 3,
     .too_long = 1},
};

/* Draws whether a row is of a kind; `left` are the numbers that no kind has had yet. */
static gboolean is_kind(guint *drawn, guint share) {
  const gboolean is_it = *drawn < share;
  *drawn -= is_it ? 0 : share;
  if (is_it)
    *drawn = G_MAXUINT;
  return is_it;
}

static void add_text(GString *bytes, GRand *rand, gsize n_lines) {
  g_string_append(bytes, "\"a \"\"word\"\", and\n");
  for (gsize i = 0; i < n_lines; i++)
    g_string_append_printf(bytes, "q%u,North,1,2,1,n,,\n", g_rand_int(rand));
  g_string_append_c(bytes, '"');
}

static void add_row(GString *bytes, GRand *rand, const Case *one, guint number) {
  guint drawn = (guint)g_rand_int_range(rand, 0, 10000);
  const gboolean is_repeated = is_kind(&drawn, one->repeated);
  const guint who = is_repeated && number > 0 ? g_rand_int(rand) % number : number;
  g_string_append_printf(bytes, "r%u,S%u,%d,", who, number / 5000, g_rand_int_range(rand, 1, 6));
  if (is_kind(&drawn, one->short_row))
    g_string_append(bytes, "3");
  else if (is_kind(&drawn, one->bad_value))
    g_string_append(bytes, "9,1,n,,");
  else if (is_kind(&drawn, one->quoted))
    add_text((g_string_append(bytes, "\"2\",na,,"), bytes), rand, g_rand_int(rand) % 4);
  else if (is_kind(&drawn, one->large))
    add_text((g_string_append(bytes, ",,,"), bytes), rand, number % 2 == 0 ? 7000 : 15000);
  else if (is_kind(&drawn, one->stray))
    g_string_append(bytes, "1,1,n,ab\"c,");
  else if (is_kind(&drawn, one->unclosed))
    g_string_append(bytes, "1,1,n,,\"never");
  else if (is_kind(&drawn, one->bytes))
    g_string_append(bytes, number % 2 == 0 ? "1,1,n,\xff," : "1,1,n,\x01,");
  else if (is_kind(&drawn, one->too_long))
    g_string_append_printf(bytes, "1,1,n,%*s,", SURVEY_CSV_MAX_ROW, "x");
  else
    g_string_append(bytes, "unable,10,y,,");
  g_string_append(bytes, one->line_break);
}

static FILE *make_file(const Case *one) {
  g_autoptr(GString) bytes = g_string_new(HEADER);
  g_autoptr(GRand) rand = g_rand_new_with_seed(7);
  for (guint number = 0; bytes->len < MIN_BYTES; number++)
    add_row(bytes, rand, one, number);
  FILE *file = tmpfile();
  ck_assert_ptr_nonnull(file);
  ck_assert_uint_eq(fwrite(bytes->str, 1, bytes->len, file), bytes->len);
  ck_assert_int_eq(fflush(file), 0);
  return file;
}

static void take(const SurveyResponse *response, gpointer data) {
  g_autoptr(GString) line = g_string_new(NULL);
  g_string_append_printf(line, "%08u ", response->place.line);
  answers_show(response, line);
  g_ptr_array_add(data, g_string_free(g_steal_pointer(&line), FALSE));
}

static int compare_lines(gconstpointer a, gconstpointer b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Everything that reading comes to, as text: responses in the order of the file, how many were
 * left out, findings. */
static char *read_file(FILE *file, guint n_threads) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyForm) form = load_form();
  g_autoptr(SurveySeen) seen = survey_seen_new();
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(g_free);
  GPtrArray *parts[MAX_THREADS];
  for (guint i = 0; i < n_threads; i++)
    parts[i] = g_ptr_array_new();
  SurveyLeftOut left_out = {0};
  SurveyAnswersJob job = {.file = "x.csv",
                          .form = form,
                          .seen = seen,
                          .findings = findings,
                          .left_out = &left_out,
                          .take = take,
                          .data = parts[0]};
  job.parts = (gpointer *)parts;
  job.n_parts = n_threads > 1 ? n_threads : 0;
  rewind(file);
  ck_assert_int_eq(lseek(fileno(file), 0, SEEK_SET), 0);
  ck_assert(survey_answers_csv_read(&job, fileno(file), NULL));
  for (guint i = 0; i < n_threads; i++) {
    for (guint r = 1; r < parts[i]->len; r++)
      ck_assert_int_lt(compare_lines(&parts[i]->pdata[r - 1], &parts[i]->pdata[r]), 0);
    g_ptr_array_extend_and_steal(all, parts[i]);
  }
  g_ptr_array_sort(all, compare_lines);
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < all->len; i++)
    g_string_append(text, all->pdata[i]);
  g_string_append_printf(text, "%u responses, %u left out with %u errors; %u errors, %u warnings\n",
                         all->len, (guint)left_out.n_responses, (guint)left_out.n_errors,
                         (guint)findings->n_errors, (guint)findings->n_warnings);
  for (guint i = 0; i < findings->list->len; i++) {
    g_autofree char *line = english_line(findings->list->pdata[i]);
    g_string_append_printf(text, "%s\n", line);
  }
  g_string_append_printf(text, "%u seen\n", (guint)survey_seen_get_size(seen));
  return g_string_free(text, FALSE);
}

START_TEST(any_number_of_threads_reads_the_same) {
  const Case *one = &cases[_i];
  FILE *file = make_file(one);
  g_autofree char *expected = read_file(file, thread_counts[0]);
  for (guint i = 1; i < G_N_ELEMENTS(thread_counts); i++) {
    g_autofree char *text = read_file(file, thread_counts[i]);
    gsize at = 0;
    while (text[at] != '\0' && text[at] == expected[at])
      at++;
    ck_assert_msg(text[at] == expected[at], "%s, %u threads: ...%.200s\nnot ...%.200s", one->name,
                  thread_counts[i], text + at, expected + at);
  }
  fclose(file);
}
END_TEST

START_TEST(a_pipe_is_not_for_several_threads) {
  int ends[2];
  ck_assert_int_eq(pipe(ends), 0);
  ck_assert_uint_eq(survey_answers_csv_threads_measure(ends[0]), 0);
  close(ends[0]);
  close(ends[1]);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("answers-csv-threads");
  tcase_add_loop_test(tcase, any_number_of_threads_reads_the_same, 0, G_N_ELEMENTS(cases));
  tcase_add_test(tcase, a_pipe_is_not_for_several_threads);
  return unit_run("answers-csv-threads", tcase);
}
