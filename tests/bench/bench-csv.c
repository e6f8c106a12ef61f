// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* How long a million responses take to read: 42 answers a row, every row checked, every respondent
 * looked up. Beside it the least that could be done with the same file: a bare loop that adds up
 * its columns. Both read the file by turns; the ratio travels where seconds do not.
 * Run it on a quiet machine. */

#include "survey/answers/answers-csv.h"
#include <stdio.h>
#include <unistd.h>

enum { N_FACTORS = 7, N_FACTOR_ITEMS = 6, N_ITEMS = N_FACTORS * N_FACTOR_ITEMS, N_LEVELS = 5 };
enum { N_RESPONSES = 1000000, N_ROUNDS = 7, BLOCK = 256 * 1024 };

static SurveyForm *make_form(void) {
  SurveyPlace nowhere = {0};
  SurveyForm *form = survey_form_new();
  SurveyScale *scale = survey_scale_new(g_strdup("scale"), nowhere);
  SurveyGroup *group = survey_group_new(g_strdup("all"), nowhere);
  for (int v = 1; v <= N_LEVELS; v++) {
    SurveyLevel *level = g_new0(SurveyLevel, 1);
    level->value = v;
    g_ptr_array_add(scale->levels, level);
  }
  for (guint f = 0; f < N_FACTORS; f++) {
    SurveyFactor *factor = survey_factor_new(g_strdup_printf("f%u", f), nowhere);
    for (guint i = 0; i < N_FACTOR_ITEMS; i++) {
      SurveyItem *item = survey_item_new(g_strdup_printf("f%u-%u", f, i), nowhere);
      item->scale = scale;
      item->allows_not_applicable = TRUE;
      item->allows_unable = TRUE;
      g_ptr_array_add(factor->items, item);
    }
    g_ptr_array_add(group->factors, factor);
  }
  g_ptr_array_add(form->scales, scale);
  g_ptr_array_add(form->groups, group);
  form->id = g_strdup("bench");
  form->version = g_strdup("1");
  survey_form_index(form);
  return form;
}

/* A level mostly; two in a hundred unanswered, one not applicable or unable to say. */
static const char *draw_answer(GRand *rand) {
  static const char *const levels[N_LEVELS] = {"1", "2", "3", "4", "5"};
  const int drawn = g_rand_int_range(rand, 0, 200);
  if (drawn < 6)
    return drawn < 4 ? "" : drawn == 4 ? "na" : "unable";
  return levels[drawn % N_LEVELS];
}

/* The answers in a file that is gone when it is closed. */
static int make_file(const SurveyForm *form) {
  FILE *file = tmpfile();
  if (file == NULL)
    g_error("There is no room for a temporary file");
  GRand *rand = g_rand_new_with_seed(1);
  fputs("respondent", file);
  for (guint i = 0; i < N_ITEMS; i++)
    fprintf(file, ",%s", ((const SurveyItem *)form->items->pdata[i])->id);
  for (guint r = 0; r < N_RESPONSES; r++) {
    fprintf(file, "\nr%07u", r);
    for (guint i = 0; i < N_ITEMS; i++)
      fprintf(file, ",%s", draw_answer(rand));
  }
  fputs("\n", file);
  g_rand_free(rand);
  const int fd = fflush(file) == 0 ? dup(fileno(file)) : -1;
  fclose(file);
  return fd;
}

static double get_seconds(gint64 begin_us) {
  return (double)(g_get_monotonic_time() - begin_us) / G_USEC_PER_SEC;
}

/* Adds up the numbers of each column, and nothing else. */
static double time_sums(int fd, guint64 *total) {
  static char block[BLOCK];
  guint64 sums[N_ITEMS + 1] = {0};
  guint column = 0;
  guint number = 0;
  gboolean is_number = TRUE;
  const gint64 begin = g_get_monotonic_time();
  lseek(fd, 0, SEEK_SET);
  for (gssize n = read(fd, block, BLOCK); n > 0; n = read(fd, block, BLOCK)) {
    for (gssize i = 0; i < n; i++) {
      const char byte = block[i];
      if (byte == ',' || byte == '\n') {
        sums[column] += is_number ? number : 0;
        column = byte == '\n' ? 0 : column + 1;
        number = 0;
        is_number = TRUE;
      } else if (g_ascii_isdigit(byte)) {
        number = number * 10 + (guint)(byte - '0');
      } else {
        is_number = FALSE;
      }
    }
  }
  for (guint i = 0; i <= N_ITEMS; i++)
    *total += sums[i];
  return get_seconds(begin);
}

static void count(const SurveyResponse *response, gpointer data) {
  *(guint64 *)data += response->answers[0];
}

static double time_reader(int fd, const SurveyForm *form, guint64 *total) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  const gint64 begin = g_get_monotonic_time();
  lseek(fd, 0, SEEK_SET);
  g_autoptr(SurveySeen) seen = survey_seen_new();
  SurveyLeftOut left_out = {0};
  const SurveyAnswersJob job = {.file = "bench",
                                .form = form,
                                .seen = seen,
                                .findings = findings,
                                .left_out = &left_out,
                                .take = count,
                                .data = total};
  if (!survey_answers_csv_read(&job, fd, NULL) || findings->n_errors > 0)
    g_error("The answers could not be read");
  return get_seconds(begin);
}

int main(void) {
  SurveyForm *form = make_form();
  const int fd = make_file(form);
  guint64 total = 0;
  double sums = G_MAXDOUBLE;
  double reader = G_MAXDOUBLE;
  for (guint round = 0; round < N_ROUNDS; round++) {
    sums = MIN(sums, time_sums(fd, &total));
    reader = MIN(reader, time_reader(fd, form, &total));
  }
  printf("%d responses: bare sums %.3f s, reader %.3f s, ratio %.2f (%" G_GUINT64_FORMAT ")\n",
         N_RESPONSES, sums, reader, reader / sums, total);
  survey_form_free(form);
  close(fd);
  return 0;
}
