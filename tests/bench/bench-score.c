// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* How long one response takes to count: seven factors of six items, a million responses. Beside it
 * a bare loop that only sums the same answers item by item, so that the ratio travels where the
 * nanoseconds do not. Three kinds of answers: around a response's own level, as people answer; any
 * of the five levels; and any level or state, which no memory near the processor can hold. */

#include "survey/score/score.h"
#include <stdio.h>
#include <time.h>

enum { N_FACTORS = 7, N_FACTOR_ITEMS = 6, N_ITEMS = N_FACTORS * N_FACTOR_ITEMS, N_LEVELS = 5 };
enum { N_RESPONSES = 1000000, N_ROUNDS = 7 };

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

typedef SurveyAnswer (*Draw)(GRand *rand, int level);

/* At or beside the response's own level; one in twenty unanswered. */
static SurveyAnswer draw_around(GRand *rand, int level) {
  if (g_rand_int_range(rand, 0, 20) == 0)
    return SURVEY_ANSWER_UNANSWERED;
  int near = level + g_rand_int_range(rand, -1, 2);
  return (SurveyAnswer)CLAMP(near, 0, N_LEVELS - 1);
}

static SurveyAnswer draw_level(GRand *rand, int level) {
  (void)level;
  return (SurveyAnswer)g_rand_int_range(rand, 0, N_LEVELS);
}

static SurveyAnswer draw_any(GRand *rand, int level) {
  (void)level;
  guint drawn = (guint)g_rand_int_range(rand, 0, N_LEVELS + 3);
  return (SurveyAnswer)(drawn < N_LEVELS ? drawn : SURVEY_ANSWER_UNANSWERED + drawn - N_LEVELS);
}

static SurveyAnswer *make_answers(Draw draw) {
  GRand *rand = g_rand_new_with_seed(1);
  SurveyAnswer *answers = g_new(SurveyAnswer, (gsize)N_RESPONSES * N_ITEMS);
  for (gsize r = 0; r < N_RESPONSES; r++) {
    int level = g_rand_int_range(rand, 0, N_LEVELS);
    for (gsize i = 0; i < N_ITEMS; i++)
      answers[r * N_ITEMS + i] = draw(rand, level);
  }
  g_rand_free(rand);
  return answers;
}

/* Of this process, in ns: on a shared machine the wall clock counts the others too. */
static double get_time_ns(void) {
  struct timespec now = {0};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static double time_sums(const SurveyAnswer *answers, guint64 *total) {
  guint64 sums[N_ITEMS] = {0};
  double begin = get_time_ns();
  for (gsize r = 0; r < N_RESPONSES; r++)
    for (gsize i = 0; i < N_ITEMS; i++)
      if (survey_answer_is_level(answers[r * N_ITEMS + i]))
        sums[i] += answers[r * N_ITEMS + i];
  double ns = (get_time_ns() - begin) / N_RESPONSES;
  for (gsize i = 0; i < N_ITEMS; i++)
    *total += sums[i];
  return ns;
}

static double time_tally(const SurveyForm *form, const SurveyAnswer *answers, double *score_ms) {
  g_autoptr(SurveyCollection) collection = survey_collection_new();
  SurveyResponse response = {
      .form = form, .respondent = "r", .service = "", .cycle = "", .date = "", .answers = answers};
  survey_collection_take(&response, collection);
  SurveyCell *cell = g_ptr_array_index(collection->cells, 0);
  SurveyTally *tally = g_ptr_array_index(cell->tallies, 0);
  double begin = get_time_ns();
  for (gsize r = 0; r < N_RESPONSES; r++) {
    response.answers = answers + r * N_ITEMS;
    survey_tally_add(tally, &response);
  }
  double ns = (get_time_ns() - begin) / N_RESPONSES;
  begin = get_time_ns();
  survey_result_free(survey_score(cell, NULL));
  *score_ms = (get_time_ns() - begin) / 1e6;
  return ns;
}

/* The least of several rounds: what else the machine does only adds. */
static void run(const SurveyForm *form, const char *name, Draw draw) {
  g_autofree SurveyAnswer *answers = make_answers(draw);
  double tally_ns = G_MAXDOUBLE;
  double sums_ns = G_MAXDOUBLE;
  double score_ms = G_MAXDOUBLE;
  guint64 total = 0;
  for (guint round = 0; round < N_ROUNDS; round++) {
    double ms = 0.0;
    double sums = time_sums(answers, &total);
    double tally = time_tally(form, answers, &ms);
    sums_ns = MIN(sums_ns, sums);
    tally_ns = MIN(tally_ns, tally);
    score_ms = MIN(score_ms, ms);
  }
  printf("%-8s tally %5.1f ns a response, bare sums %5.1f ns, ratio %4.2f; all figures %6.1f ms "
         "(total %" G_GUINT64_FORMAT ")\n",
         name, tally_ns, sums_ns, tally_ns / sums_ns, score_ms, total);
}

int main(void) {
  g_autoptr(SurveyForm) form = make_form();
  run(form, "people", draw_around);
  run(form, "levels", draw_level);
  run(form, "any", draw_any);
  return 0;
}
