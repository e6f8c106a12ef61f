// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/network.h"
#include "tests/unit/sketch.h"
#include "tests/unit/unit.h"
#include <string.h>

#define MIN_N 10

/* Services with their results; the collection keeps what results borrow. */
typedef struct {
  SurveyForm *form;
  SurveyCollection *collection;
  GPtrArray *networks; /* of what was taken, after look() */
} Net;

static Net make_net(const char *items) {
  return (Net){sketch_form("staff", SURVEY_LENS_STAFF, 5, items), survey_collection_new(), NULL};
}

static void take_of(Net *net, const SurveyForm *form, SurveyLens lens, const char *service,
                    const char *answers) {
  SurveyAnswer read[SURVEY_FORM_MAX_ITEMS] = {0};
  sketch_answers(answers, read);
  SurveyResponse response = {.form = form,
                             .lens = lens,
                             .group_size = survey_lens_is_group(lens) ? 6 : 0,
                             .respondent = "r",
                             .service = service,
                             .cycle = "",
                             .date = "",
                             .answers = read};
  survey_collection_take(&response, net->collection);
}

/* Half of `times` people answer so, half so. */
static void take(Net *net, const char *service, const char *one, const char *other, guint times) {
  for (guint i = 0; i < times; i++)
    take_of(net, net->form, SURVEY_LENS_STAFF, service, i % 2 == 0 ? one : other);
}

static const SurveyNetwork *look(Net *net) {
  g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func((GDestroyNotify)survey_result_free);
  for (guint c = 0; c < net->collection->cells->len; c++) {
    SurveyResult *result = survey_score(net->collection->cells->pdata[c], NULL);
    survey_suppress(result, MIN_N);
    g_ptr_array_add(results, result);
  }
  net->networks = survey_network_list(results);
  return net->networks->len > 0 ? net->networks->pdata[0] : NULL;
}

static void free_net(Net *net) {
  if (net->networks != NULL)
    g_ptr_array_unref(net->networks);
  survey_collection_free(net->collection);
  survey_form_free(net->form);
}

static const SurveyNetworkFactor *get_factor(const SurveyNetwork *network, guint f) {
  return &g_array_index(network->factors, SurveyNetworkFactor, f);
}

START_TEST(five_shown_services_have_a_median_and_four_do_not) {
  static const char *const names[] = {"a", "b", "c", "d", "e"};
  static const char *const answers[] = {"1", "2", "3", "4", "5"};
  for (guint n = 4; n <= 5; n++) {
    Net net = make_net("f: x");
    for (guint s = 0; s < n; s++)
      take(&net, names[s], answers[s], answers[s], MIN_N);
    const SurveyNetworkFactor *factor = get_factor(look(&net), 0);
    ck_assert_uint_eq(factor->n_shown, n);
    const SurveyFigure figures[] = {factor->min, factor->q1, factor->median, factor->q3,
                                    factor->max};
    for (guint i = 0; i < G_N_ELEMENTS(figures); i++) {
      ck_assert(figures[i].known == (n == 5));
      if (n == 5)
        sketch_assert_near(answers[i], figures[i], 25.0 * i);
    }
    free_net(&net);
  }
}
END_TEST

static void take_six(Net *net) {
  static const char *const names[] = {"a", "b", "c", "d", "e", "f"};
  for (guint s = 0; s < 6; s++)
    take(net, names[s], s < 3 ? "12" : "34", s % 2 == 0 ? "45" : "55", MIN_N);
}

START_TEST(a_hidden_service_is_in_no_figure) {
  Net without = make_net("f: x y");
  Net with = make_net("f: x y");
  take_six(&without);
  take_six(&with);
  take(&with, "A", "11", "55", MIN_N - 1);
  const SurveyNetwork *a = look(&without);
  const SurveyNetwork *b = look(&with);
  const SurveyNetworkFactor *one = get_factor(a, 0);
  const SurveyNetworkFactor *two = get_factor(b, 0);
  ck_assert_uint_eq(b->n_shown, 6);
  ck_assert_uint_eq(b->n_responses, 6 * MIN_N);
  ck_assert_uint_eq(b->dots->len, 6);
  sketch_assert_near("icc1", two->icc.icc1, one->icc.icc1.value);
  sketch_assert_near("icc2", two->icc.icc2, one->icc.icc2.value);
  sketch_assert_near("median", two->median, one->median.value);
  ck_assert_uint_eq(a->hidden->len, 0);
  ck_assert_uint_eq(b->hidden->len, 1);
  const SurveyNetworkHidden *hidden = &g_array_index(b->hidden, SurveyNetworkHidden, 0);
  ck_assert_str_eq(b->services->pdata[hidden->service], "A");
  ck_assert_uint_eq(hidden->service, 0);
  ck_assert_ptr_null(survey_network_find_dot(b, hidden->service, 0));
  free_net(&without);
  free_net(&with);
}
END_TEST

START_TEST(services_stand_by_name_and_numbers_by_value) {
  static const char *const taken[] = {"Ward 10",   "Ward 100", "Ward 9",     "Ward 2",  "Ash",
                                      "Ward",      "Ward 02",  "Ward 1",     "Ward 2b", "",
                                      "Ward 1001", "10",       "9",          "Ward 19", "Ward 1010",
                                      "Ward 0",    "Ward -",   "Ward 002 b", "Ward 002"};
  static const char *const sorted[] = {"",        "9",          "10",        "Ash",      "Ward",
                                       "Ward -",  "Ward 0",     "Ward 1",    "Ward 002", "Ward 02",
                                       "Ward 2",  "Ward 002 b", "Ward 2b",   "Ward 9",   "Ward 10",
                                       "Ward 19", "Ward 100",   "Ward 1001", "Ward 1010"};
  guint n = G_N_ELEMENTS(taken);
  for (guint turned = 0; turned < 2; turned++) {
    Net net = make_net("f: x");
    for (guint s = 0; s < n; s++)
      take(&net, taken[turned ? n - 1 - s : s], "2", "3", MIN_N);
    const SurveyNetwork *network = look(&net);
    ck_assert_uint_eq(network->services->len, n);
    for (guint s = 0; s < n; s++) {
      ck_assert_str_eq(network->services->pdata[s], sorted[s]);
      ck_assert_uint_eq(g_array_index(network->dots, SurveyNetworkDot, s).service, s);
    }
    free_net(&net);
  }
}
END_TEST

START_TEST(a_rating_without_a_score_has_no_dot_and_is_not_called_hidden) {
  Net net = make_net("f: x; g: y z");
  take_of(&net, net.form, SURVEY_LENS_AGREED, "a", "1 n n");
  take_of(&net, net.form, SURVEY_LENS_AGREED, "b", "1 2 3");
  take_of(&net, net.form, SURVEY_LENS_AGREED, "c", "2 . .");
  const SurveyNetwork *network = look(&net);
  ck_assert_uint_eq(get_factor(network, 0)->n_shown, 3);
  ck_assert_uint_eq(get_factor(network, 1)->n_shown, 1);
  ck_assert_uint_eq(network->dots->len, 4);
  ck_assert_uint_eq(network->hidden->len, 0);
  ck_assert_ptr_null(survey_network_find_dot(network, 0, 1));
  const SurveyNetworkDot *dot = survey_network_find_dot(network, 1, 1);
  ck_assert_ptr_nonnull(dot);
  sketch_assert_near("mean", survey_figure(dot->mean), 37.5);
  free_net(&net);
}
END_TEST

START_TEST(factors_stand_in_form_order_even_if_a_short_form_comes_first) {
  Net net = make_net("f: x; g: y; h: z");
  SurveyForm *easy = sketch_form("easy", SURVEY_LENS_STAFF, 5, "h: z");
  for (guint i = 0; i < MIN_N; i++)
    take_of(&net, easy, SURVEY_LENS_STAFF, "a", "3");
  take(&net, "b", "123", "234", MIN_N);
  for (guint i = 0; i < MIN_N; i++)
    take_of(&net, easy, SURVEY_LENS_STAFF, "c", "4");
  const SurveyNetwork *network = look(&net);
  ck_assert_uint_eq(network->factors->len, 3);
  ck_assert_str_eq(get_factor(network, 0)->factor->id, "f");
  ck_assert_str_eq(get_factor(network, 2)->factor->id, "h");
  ck_assert_uint_eq(get_factor(network, 0)->n_shown, 1);
  ck_assert_uint_eq(get_factor(network, 2)->n_shown, 3);
  ck_assert_uint_eq(survey_network_find_dot(network, 2, 2)->n, MIN_N);
  free_net(&net);
  survey_form_free(easy);
}
END_TEST

START_TEST(ratings_by_a_group_have_a_network_a_form) {
  Net net = make_net("f: x");
  SurveyForm *other = sketch_form("user", SURVEY_LENS_SERVICE_USER, 5, "f: z");
  take_of(&net, net.form, SURVEY_LENS_AGREED, "a", "2");
  take_of(&net, net.form, SURVEY_LENS_AGREED, "b", "3");
  take_of(&net, other, SURVEY_LENS_AGREED, "b", "5");
  take_of(&net, other, SURVEY_LENS_AGREED, "c", "4");
  const SurveyNetwork *staff = look(&net);
  ck_assert_uint_eq(net.networks->len, 2);
  ck_assert_ptr_eq(staff->form, net.form);
  ck_assert_uint_eq(staff->n_shown, 2);
  ck_assert_uint_eq(staff->dots->len, 2);
  ck_assert(!get_factor(staff, 0)->icc.icc1.known);
  const SurveyNetwork *user = net.networks->pdata[1];
  ck_assert_uint_eq(user->services->len, 2);
  sketch_assert_near("mean", survey_figure(survey_network_find_dot(user, 0, 0)->mean), 100.0);
  free_net(&net);
  survey_form_free(other);
}
END_TEST

/* No service has all factors; the one with most may stand anywhere among the names, and of two as
 * full the first by name leads. */
START_TEST(factors_of_every_service_are_listed_the_fullest_service_s_first) {
  static const struct {
    const char *name, *forms[3], *order[4];
  } rows[] = {
      {"first", {"f: a; g: b", "h: c", "j: d"}, {"f", "g", "h", "j"}},
      {"between", {"h: c", "f: a; g: b", "j: d"}, {"f", "g", "h", "j"}},
      {"last", {"h: c", "j: d", "f: a; g: b"}, {"f", "g", "h", "j"}},
      {"two", {"h: c", "f: a; g: b", "j: d; h: c"}, {"f", "g", "h", "j"}},
  };
  static const char *const names[] = {"a", "b", "c"};
  for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
    Net net = make_net("unused: x");
    SurveyForm *forms[3];
    for (guint s = 0; s < 3; s++) {
      forms[s] = sketch_form(names[s], SURVEY_LENS_STAFF, 5, rows[r].forms[s]);
      for (guint i = 0; i < MIN_N; i++)
        take_of(&net, forms[s], SURVEY_LENS_STAFF, names[s], "23");
    }
    const SurveyNetwork *network = look(&net);
    ck_assert_uint_eq(network->factors->len, 4);
    ck_assert_uint_eq(network->min_n, MIN_N);
    for (guint f = 0; f < 4; f++)
      ck_assert_msg(strcmp(get_factor(network, f)->factor->id, rows[r].order[f]) == 0, "%s: %u",
                    rows[r].name, f);
    ck_assert_uint_eq(network->dots->len, r == 3 ? 5 : 4);
    free_net(&net);
    for (guint s = 0; s < 3; s++)
      survey_form_free(forms[s]);
  }
}
END_TEST

START_TEST(quartiles_do_not_depend_on_the_order_of_names) {
  static const char *const answers[] = {"5", "2", "4", "1", "3"};
  static const char *const names[] = {"a", "b", "c", "d", "e"};
  Net net = make_net("f: x");
  for (guint s = 0; s < 5; s++)
    take(&net, names[s], answers[s], answers[s], MIN_N);
  const SurveyNetworkFactor *factor = get_factor(look(&net), 0);
  sketch_assert_near("min", factor->min, 0.0);
  sketch_assert_near("q1", factor->q1, 25.0);
  sketch_assert_near("median", factor->median, 50.0);
  sketch_assert_near("q3", factor->q3, 75.0);
  sketch_assert_near("max", factor->max, 100.0);
  free_net(&net);
}
END_TEST

START_TEST(a_lens_that_one_service_has_makes_a_network) {
  static const char *const names[] = {"a", "b", "c"};
  static const SurveyLens lenses[] = {SURVEY_LENS_STAFF, SURVEY_LENS_PEER, SURVEY_LENS_AGREED};
  for (guint only = 0; only < 3; only++) {
    for (guint l = 1; l < 3; l++) {
      Net net = make_net("f: x");
      for (guint s = 0; s < 3; s++)
        take(&net, names[s], "3", "4", MIN_N);
      take_of(&net, net.form, lenses[l], names[only], "5");
      look(&net);
      ck_assert_uint_eq(net.networks->len, 2);
      const SurveyNetwork *network = net.networks->pdata[1];
      ck_assert_int_eq(network->lens, lenses[l]);
      ck_assert_uint_eq(network->services->len, 1);
      ck_assert_str_eq(network->services->pdata[0], names[only]);
      free_net(&net);
    }
  }
}
END_TEST

START_TEST(no_network_can_be_freed) {
  survey_network_free(NULL);
}
END_TEST

UNIT_MAIN("network", five_shown_services_have_a_median_and_four_do_not,
          a_hidden_service_is_in_no_figure, services_stand_by_name_and_numbers_by_value,
          a_rating_without_a_score_has_no_dot_and_is_not_called_hidden,
          factors_stand_in_form_order_even_if_a_short_form_comes_first,
          ratings_by_a_group_have_a_network_a_form,
          factors_of_every_service_are_listed_the_fullest_service_s_first,
          quartiles_do_not_depend_on_the_order_of_names,
          a_lens_that_one_service_has_makes_a_network, no_network_can_be_freed)
