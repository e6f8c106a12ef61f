// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/map.h"

#include "survey/answers/answers-csv.h"
#include "tests/unit/answers-feed.h"
#include "tests/unit/answers-show.h"
#include <string.h>

#define MAP "what,from,to\n"

static SurveyMap *read_map(const char *bytes, SurveyFindings *findings) {
  Feed feed;
  const int fd = feed_open(&feed, bytes, strlen(bytes), 4096);
  SurveyMap *map = survey_map_read(fd, "x.map", findings, NULL);
  ck_assert_ptr_nonnull(map);
  feed_close(&feed, fd);
  return map;
}

/* The responses of `csv` as `map_bytes` translates it. */
static char *read_mapped(const char *map_bytes, const char *csv, SurveyFindings *findings) {
  Feed feed;
  g_autoptr(SurveyMap) map = read_map(map_bytes, findings);
  const int fd = feed_open(&feed, csv, strlen(csv), 4096);
  g_autoptr(SurveyForm) form = load_form();
  g_autoptr(SurveySeen) seen = survey_seen_new();
  SurveyLeftOut left_out = {0};
  GString *text = g_string_new(NULL);
  const SurveyAnswersJob job = {.file = "x.csv",
                                .form = form,
                                .map = map,
                                .seen = seen,
                                .findings = findings,
                                .left_out = &left_out,
                                .take = answers_show,
                                .data = text};
  ck_assert(survey_answers_csv_read(&job, fd, NULL));
  feed_close(&feed, fd);
  survey_map_check_used(map, findings);
  return g_string_free(text, FALSE);
}

static const struct {
  const char *name;
  const char *map;
  const char *csv;
  const char *responses;
} cases[] = {
    {"a map without rules", MAP, "respondent,safety-1\na,1\n", "a staff 0 [0 blank blank blank]\n"},
    {"columns", MAP "column,ID,respondent\ncolumn,\"1. Safe, here?\",safety-1\n",
     "\"1. Safe, here?\",ID\n4,a\n", "a staff 0 [3 blank blank blank]\n"},
    {"white space in a name does not matter", MAP "column,\"a  b\nc\",safety-1\n",
     "respondent,\" a b c \"\na,4\n", "a staff 0 [3 blank blank blank]\n"},
    {"a text of an item", MAP "column,Why?,safety-1.note\n", "respondent,Why?\na,So.\n",
     "a staff 0 [blank blank blank blank] note(safety-1)=So.\n"},
    {"a dropped column is not looked at", MAP "drop,lens,\ndrop,Email,\n",
     "respondent,lens,Email\na,Nurse,a@b\n", "a staff 0 [blank blank blank blank]\n"},
    {"values", MAP "value,Agree,4\nvalue,Often,often\nvalue,?,\nvalue,n/a,na\n",
     "respondent,safety-1,safety-2,language-1\na,Agree,Often,n/a\nb,?,?,?\n",
     "a staff 0 [3 3 na blank]\nb staff 0 [blank blank blank blank]\n"},
    {"a value of one item wins", MAP "value,Yes,5\nvalue:language-2,Yes,y\nvalue:safety-2,Yes,1\n",
     "respondent,safety-1,safety-2,language-2\na,Yes,Yes,Yes\n", "a staff 0 [4 0 blank 1]\n"},
    {"values that were levels before are turned round", MAP "value,1,5\nvalue,5,1\n",
     "respondent,safety-1,safety-2\na,1,5\nb,2,4\n",
     "a staff 0 [4 0 blank blank]\nb staff 0 [1 3 blank blank]\n"},
    {"one letter", MAP "value,Y,y\nvalue,N,n\n", "respondent,language-2\na,Y\nb,N\nc,y\n",
     "a staff 0 [blank blank blank 1]\nb staff 0 [blank blank blank 0]\n"
     "c staff 0 [blank blank blank 1]\n"},
};

START_TEST(a_map_translates) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autofree char *responses = read_mapped(cases[_i].map, cases[_i].csv, findings);
  ck_assert_msg(strcmp(responses, cases[_i].responses) == 0, "%s:\n%s", cases[_i].name, responses);
  ck_assert_msg(findings->n_errors == 0, "%s", cases[_i].name);
}
END_TEST

START_TEST(a_value_that_no_scale_has_is_found_once) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autofree char *responses =
      read_mapped(MAP "value,Agree,77\n",
                  "respondent,safety-1,safety-2,language-1,language-2\na,1,1,1,y\n", findings);
  g_autofree char *found = show_findings(findings);
  ck_assert_str_eq(found, "2:0 map-bad-value\n");
}
END_TEST

START_TEST(a_map_has_a_limit) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GString) bytes = g_string_new(MAP);
  for (guint i = 0; i <= SURVEY_MAP_MAX_RULES; i++)
    g_string_append_printf(bytes, "drop,c%u,\n", i);
  g_autoptr(SurveyMap) map = read_map(bytes->str, findings);
  ck_assert_uint_eq(map->rules->len, SURVEY_MAP_MAX_RULES);
  g_autofree char *found = show_findings(findings);
  g_autofree char *expected = g_strdup_printf("%d:0 too-many\n", SURVEY_MAP_MAX_RULES + 2);
  ck_assert_str_eq(found, expected);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("map");
  tcase_add_loop_test(tcase, a_map_translates, 0, G_N_ELEMENTS(cases));
  tcase_add_test(tcase, a_value_that_no_scale_has_is_found_once);
  tcase_add_test(tcase, a_map_has_a_limit);
  return unit_run("map", tcase);
}
