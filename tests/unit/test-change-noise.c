// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The words for a change, tried on made-up services: how often noise alone is called a change, and
 * how often a true one is found. Seven factors of six items on five levels; people differ in how
 * they see the service, in how they see each factor, and answer each item with some chance. */

#include "survey/score/change.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"
#include <math.h>
#include <stdio.h>

#define N_FACTORS 7
#define N_ITEMS   6
#define SEED      20261123

/* With the sanitizers a fifth of the cycles takes as long. */
#if defined(__SANITIZE_ADDRESS__)
#define N_NOISE 2000
#define N_TRUE  500
#else
#define N_NOISE 10000
#define N_TRUE  2000
#endif
#define TIMEOUT_S 120.0

#define MIN_VOICES     12
#define MAX_VOICES     40
#define TRUE_VOICES    30
#define TRUE_POINTS    15.0
#define POINTS_A_LEVEL 25.0

/* Standard deviations in levels: of a person, of a person's view of a factor, of one answer. */
typedef struct {
  double person, factor, answer;
} Spread;

static const char *const sketch_of_items = "a: a1 a2 a3 a4 a5 a6; b: b1 b2 b3 b4 b5 b6; "
                                           "c: c1 c2 c3 c4 c5 c6; d: d1 d2 d3 d4 d5 d6; "
                                           "e: e1 e2 e3 e4 e5 e6; f: f1 f2 f3 f4 f5 f6; "
                                           "g: g1 g2 g3 g4 g5 g6";

/* Nearly a normal deviate: four even ones added up, each of variance 1/12. */
static double draw_normal(GRand *rand) {
  double sum = -2.0;
  for (guint i = 0; i < 4; i++)
    sum += g_rand_double(rand);
  return sqrt(3.0) * sum;
}

/* One in twenty unanswered. */
static SurveyAnswer draw_answer(GRand *rand, double level) {
  if (g_rand_int_range(rand, 0, 20) == 0)
    return SURVEY_ANSWER_UNANSWERED;
  return (SurveyAnswer)CLAMP(lround(level), 0, 4);
}

/* Who answers. People with pseudonyms can be found again in another cycle. */
typedef struct {
  guint n;
  gboolean with_pseudonyms;
  double leanings[MAX_VOICES]; /* in levels: how far a person leans from the service's mean */
} People;

static People draw_people(GRand *rand, guint n, const Spread *spread) {
  People people = {.n = n};
  for (guint r = 0; r < n; r++)
    people.leanings[r] = spread->person * draw_normal(rand);
  return people;
}

/* One cycle of people in a service whose mean levels of the factors are `levels` (0..4). */
static SurveyCollection *draw_cycle(GRand *rand, const SurveyForm *form, const People *people,
                                    const Spread *spread, const double *levels) {
  SurveyCollection *collection = survey_collection_new();
  survey_collection_keep_panels(collection);
  SurveyAnswer answers[N_FACTORS * N_ITEMS];
  SurveyResponse response = {.form = form,
                             .lens = SURVEY_LENS_STAFF,
                             .respondent = "r",
                             .service = "",
                             .cycle = "",
                             .date = "",
                             .answers = answers};
  for (guint r = 0; r < people->n; r++) {
    g_autofree char *pseudonym = g_strdup_printf("p%u", r);
    response.pseudonym = people->with_pseudonyms ? pseudonym : "";
    for (guint f = 0; f < N_FACTORS; f++) {
      double level = levels[f] + people->leanings[r] + spread->factor * draw_normal(rand);
      for (guint i = 0; i < N_ITEMS; i++)
        answers[f * N_ITEMS + i] = draw_answer(rand, level + spread->answer * draw_normal(rand));
    }
    survey_collection_take(&response, collection);
  }
  return collection;
}

/* What was seen over many pairs of cycles. */
typedef struct {
  guint n;
  guint n_factor;    /* pairs with some factor called clearer */
  guint n_first;     /* pairs with the first factor called clearer up */
  guint n_item;      /* pairs with some item called moved */
  double difference; /* of the first factor, summed */
  double sd;         /* of the first factor in the earlier cycle, summed */
} Seen;

static gboolean is_clearer(SurveyVerdict verdict) {
  return verdict == SURVEY_VERDICT_CLEARER_UP || verdict == SURVEY_VERDICT_CLEARER_DOWN;
}

static void note_change(Seen *seen, const SurveyLensChange *lens) {
  const SurveyFactorChange *first = &g_array_index(lens->factors, SurveyFactorChange, 0);
  gboolean any_factor = FALSE;
  gboolean any_item = FALSE;
  for (guint f = 0; f < lens->factors->len; f++)
    any_factor |= is_clearer(g_array_index(lens->factors, SurveyFactorChange, f).verdict);
  for (guint i = 0; i < lens->items->len; i++) {
    SurveyMove move = g_array_index(lens->items, SurveyItemChange, i).move;
    any_item |= move == SURVEY_MOVE_HIGHER || move == SURVEY_MOVE_LOWER;
  }
  seen->n++;
  seen->n_factor += any_factor ? 1 : 0;
  seen->n_first += first->verdict == SURVEY_VERDICT_CLEARER_UP ? 1 : 0;
  seen->n_item += any_item ? 1 : 0;
  seen->difference += first->difference.value;
  seen->sd += g_array_index(lens->before->factors, SurveyFactorResult, 0).sd.value;
}

static SurveyCycle publish(const SurveyCollection *collection) {
  const SurveyCell *cell = g_ptr_array_index(collection->cells, 0);
  SurveyResult *result = survey_score(cell, NULL);
  survey_suppress(result, SURVEY_RESULT_DEFAULT_MIN_N);
  return (SurveyCycle){cell, result};
}

static void compare(Seen *seen, const SurveyCollection *earlier, const SurveyCollection *later) {
  SurveyCycle before = publish(earlier);
  SurveyCycle after = publish(later);
  g_autoptr(SurveyChange) change = survey_change(&before, &after);
  note_change(seen, g_ptr_array_index(change->lenses, 0));
}

static double get_percent(guint n, const Seen *seen) {
  return 100.0 * n / seen->n;
}

/* Services as they are: the standard deviation of their factor scores is about 12, 15, 17 points.
 * `steepness` makes up for the ends of the scale, beyond which nobody can go. */
static const struct {
  const char *name;
  Spread spread;
  double steepness;
  gboolean finds_true_change; /* with the voices of the test; wide ones need more of them */
} services[] = {
    {"close", {0.30, 0.28, 0.60}, 1.005, TRUE},
    {"usual", {0.38, 0.36, 0.75}, 1.03, TRUE},
    {"wide", {0.50, 0.46, 0.85}, 1.06, FALSE},
};

START_TEST(noise_is_called_a_change_in_at_most_five_of_a_hundred_pairs) {
  g_autoptr(GRand) rand = g_rand_new_with_seed(SEED);
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, sketch_of_items);
  Seen all = {0};
  for (guint s = 0; s < G_N_ELEMENTS(services); s++) {
    Seen seen = {0};
    for (guint pair = 0; pair < N_NOISE / G_N_ELEMENTS(services) + 1; pair++) {
      double levels[N_FACTORS];
      for (guint f = 0; f < N_FACTORS; f++)
        levels[f] = g_rand_double_range(rand, 1.0, 3.2);
      guint n_before = (guint)g_rand_int_range(rand, MIN_VOICES, MAX_VOICES + 1);
      guint n_after = (guint)g_rand_int_range(rand, MIN_VOICES, MAX_VOICES + 1);
      const Spread *spread = &services[s].spread;
      const People earlier = draw_people(rand, n_before, spread);
      const People later = draw_people(rand, n_after, spread);
      g_autoptr(SurveyCollection) before = draw_cycle(rand, form, &earlier, spread, levels);
      g_autoptr(SurveyCollection) after = draw_cycle(rand, form, &later, spread, levels);
      compare(&seen, before, after);
    }
    printf("no change, %s (SD %.1f): %u pairs, a factor called in %.2f %%, an item in %.2f %%\n",
           services[s].name, seen.sd / seen.n, seen.n, get_percent(seen.n_factor, &seen),
           get_percent(seen.n_item, &seen));
    all.n += seen.n;
    all.n_factor += seen.n_factor;
    all.n_item += seen.n_item;
  }
  printf("no change, all: %u pairs, a factor called in %.2f %%, an item in %.2f %%\n", all.n,
         get_percent(all.n_factor, &all), get_percent(all.n_item, &all));
  ck_assert_uint_ge(all.n, N_NOISE);
  ck_assert_double_le(get_percent(all.n_factor, &all), 5.0);
  ck_assert_double_gt(get_percent(all.n_factor, &all), 1.0); /* the words are not deaf either */
  ck_assert_double_le(get_percent(all.n_item, &all), 7.0);   /* 42 items on five levels */
}
END_TEST

/* Pairs of cycles in which only the first factor changes: the others make the words stricter, as
 * they do in a service. */
static Seen change_first_factor(guint service, gboolean same_people) {
  g_autoptr(GRand) rand = g_rand_new_with_seed(SEED);
  g_autoptr(SurveyForm) form = sketch_form("x", SURVEY_LENS_STAFF, 5, sketch_of_items);
  const Spread *spread = &services[service].spread;
  Seen seen = {0};
  for (guint pair = 0; pair < N_TRUE; pair++) {
    double levels[N_FACTORS] = {1.7, 1.5, 2.5, 2.0, 2.2, 1.8, 2.4};
    People earlier = draw_people(rand, TRUE_VOICES, spread);
    People later = same_people ? earlier : draw_people(rand, TRUE_VOICES, spread);
    earlier.with_pseudonyms = later.with_pseudonyms = same_people;
    g_autoptr(SurveyCollection) before = draw_cycle(rand, form, &earlier, spread, levels);
    levels[0] += services[service].steepness * TRUE_POINTS / POINTS_A_LEVEL;
    g_autoptr(SurveyCollection) after = draw_cycle(rand, form, &later, spread, levels);
    compare(&seen, before, after);
  }
  printf("%.1f points, %s (SD %.1f), %s: %u pairs, found in %.1f %%\n", seen.difference / seen.n,
         services[service].name, seen.sd / seen.n, same_people ? "the same people" : "other people",
         seen.n, get_percent(seen.n_first, &seen));
  return seen;
}

START_TEST(a_change_of_fifteen_points_is_found_in_at_least_eighty_of_a_hundred_pairs) {
  for (guint s = 0; s < G_N_ELEMENTS(services); s++) {
    const Seen seen = change_first_factor(s, FALSE);
    if (services[s].finds_true_change)
      ck_assert_double_ge(get_percent(seen.n_first, &seen), 80.0);
  }
}
END_TEST

/* Even where a person's view of a factor is drawn anew each time. */
START_TEST(it_is_found_in_wide_services_too_where_the_same_people_answer_with_a_pseudonym) {
  for (guint s = 0; s < G_N_ELEMENTS(services); s++) {
    const Seen seen = change_first_factor(s, TRUE);
    ck_assert_double_ge(get_percent(seen.n_first, &seen), 80.0);
  }
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("change-noise");
  tcase_set_timeout(tcase, TIMEOUT_S);
  tcase_add_test(tcase, noise_is_called_a_change_in_at_most_five_of_a_hundred_pairs);
  tcase_add_test(tcase, a_change_of_fifteen_points_is_found_in_at_least_eighty_of_a_hundred_pairs);
  tcase_add_test(tcase,
                 it_is_found_in_wide_services_too_where_the_same_people_answer_with_a_pseudonym);
  return unit_run("change-noise", tcase);
}
