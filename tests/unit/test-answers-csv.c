// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/answers-csv.h"

#include "survey/answers/response-check.h"
#include "survey/base/error.h"
#include "tests/unit/answers-feed.h"
#include "tests/unit/answers-show.h"
#include "tests/unit/english.h"
#include "tests/unit/unit.h"
#include <fcntl.h>
#include <string.h>

static const gsize pieces[] = {1, 7, 4096};

#define HEADER "respondent,lens,group_size,safety-1,safety-2,language-1,language-2\n"

typedef struct {
  const char *name;
  const char *bytes;
  const char *responses; /* as answers_show() */
} Case;

static const Case cases[] = {
    {"levels by value and by id", HEADER "a,,,1,often,10,y\n", "a staff 0 [0 3 10 1]\n"},
    {"every state", HEADER "a,,,,unable,na,NA\n", "a staff 0 [blank unable na na]\n"},
    {"cells are trimmed", HEADER " a , staff ,  , 2 ,\tUNABLE\t, 0 , y \n",
     "a staff 0 [1 unable 0 1]\n"},
    {"a space is no answer", HEADER "a,,, ,  ,\t,\n", "a staff 0 [blank blank blank blank]\n"},
    {"quoted answers", HEADER "\"a\",,,\"5\",\" 1 \",\"\",\"n\"\n", "a staff 0 [4 0 blank 0]\n"},
    {"an item without a column is unanswered", "language-2,respondent\ny,a\n",
     "a staff 0 [blank blank blank 1]\n"},
    {"ratings by groups", HEADER "a,agreed,6,1,1,1,n\nb,peer,3,2,2,2,y\n",
     "a agreed 6 [0 0 1 0]\nb peer 3 [1 1 2 1]\n"},
    {"one person in two lenses", HEADER "a,staff,,1,1,1,n\na,peer,10000,2,2,2,y\n",
     "a staff 0 [0 0 1 0]\na peer 10000 [1 1 2 1]\n"},
    {"rows without text are no responses", HEADER "a,,,1,1,1,n\n,,,,,,\n\n , ,,,,,\nb,,,,,,\n",
     "a staff 0 [0 0 1 0]\nb staff 0 [blank blank blank blank]\n"},
    {"a row with an error is not handed on", HEADER "a,,,9,1,1,n\nb,,,1,1,1,n\nc,staf,,1,1,1,n\n",
     "b staff 0 [0 0 1 0]\n"},
    {"a short row is handed on", HEADER "a,,,1\n", "a staff 0 [0 blank blank blank]\n"},
    {"a long row is not", HEADER "a,,,1,1,1,n,\n", ""},
    {"the second of two is not", HEADER "a,,,1,1,1,n\na,,,2,2,2,y\n", "a staff 0 [0 0 1 0]\n"},
    {"nobody is handed on without respondents", "safety-1\n1\n", ""},
    {"who, when and where",
     "respondent,service,cycle,date,language,pseudonym,form\n"
     "a,\"North, ward 2\",2026-spring,2026-04-01,cy,kite,little\n",
     "a staff 0 (North, ward 2/2026-spring/2026-04-01/cy/kite) [blank blank blank blank]\n"},
    {"one name in two cycles and services", "respondent,service,cycle\na,N,1\na,N,2\na,M,1\n",
     "a staff 0 (N/1///) [blank blank blank blank]\n"
     "a staff 0 (N/2///) [blank blank blank blank]\n"
     "a staff 0 (M/1///) [blank blank blank blank]\n"},
    {"texts",
     "respondent,safety-1.note,safety-2.evidence,language.share,language.narrative\n"
     "a,\"why\nnot\", plan ,YES,a story\nb,,,yes,\nc,,,,told\nd,,,no,kept\n",
     "a staff 0 [blank blank blank blank] note(safety-1)=why\nnot evidence(safety-2)=plan "
     "shared(language)=a story\n"
     "b staff 0 [blank blank blank blank]\n"
     "c staff 0 [blank blank blank blank] narrative(language)=told\n"
     "d staff 0 [blank blank blank blank] narrative(language)=kept\n"},
};

/* The responses that were handed on; findings go into `findings`. */
static char *read_bytes(const char *bytes, gsize size, gsize piece, SurveyFindings *findings) {
  Feed feed;
  const int fd = feed_open(&feed, bytes, size, piece);
  g_autoptr(SurveyForm) form = load_form();
  g_autoptr(SurveySeen) seen = survey_seen_new();
  GString *text = g_string_new(NULL);
  SurveyLeftOut left_out = {0};
  const SurveyAnswersJob job = {.file = "x.csv",
                                .form = form,
                                .seen = seen,
                                .findings = findings,
                                .left_out = &left_out,
                                .take = answers_show,
                                .data = text};
  ck_assert(survey_answers_csv_read(&job, fd, NULL));
  feed_close(&feed, fd);
  return g_string_free(text, FALSE);
}

START_TEST(every_case_hands_on_its_responses) {
  const Case *one = &cases[_i];
  for (guint i = 0; i < G_N_ELEMENTS(pieces); i++) {
    g_autoptr(SurveyFindings) findings = survey_findings_new();
    g_autofree char *responses = read_bytes(one->bytes, strlen(one->bytes), pieces[i], findings);
    ck_assert_msg(strcmp(responses, one->responses) == 0, "%s:\n%s", one->name, responses);
  }
}
END_TEST

START_TEST(the_sentence_names_value_item_and_levels) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  static const char bytes[] = "respondent,safety-1,safety-2,language-1,language-2\na,4.0,,,\n";
  g_autofree char *responses = read_bytes(bytes, strlen(bytes), 4096, findings);
  ck_assert_uint_eq(findings->list->len, 1);
  g_autofree char *line = english_line(findings->list->pdata[0]);
  ck_assert_str_eq(line,
                   "x.csv:2:3: error: \"4.0\" is not an answer to item \"safety-1\". It takes "
                   "1 to 5, na, unable, or nothing. [unknown-value]");
}
END_TEST

START_TEST(a_thousand_findings_are_listed_and_the_rest_counted) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GString) bytes = g_string_new("respondent,safety-1,safety-2,language-1,language-2\n");
  for (guint i = 0; i < 1500; i++)
    g_string_append_printf(bytes, "r%u,6,1,1,y\n", i);
  g_autofree char *responses = read_bytes(bytes->str, bytes->len, 4096, findings);
  ck_assert_str_eq(responses, "");
  ck_assert_uint_eq(findings->list->len, SURVEY_FINDING_MAX_LISTED);
  ck_assert_uint_eq(findings->n_errors, 1500);
}
END_TEST

START_TEST(a_respondent_is_known_again_in_another_file) {
  static const char bytes[] = "respondent\na\n";
  g_autoptr(SurveyForm) form = load_form();
  g_autoptr(SurveySeen) seen = survey_seen_new();
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i < 2; i++) {
    Feed feed;
    const int fd = feed_open(&feed, bytes, strlen(bytes), 4096);
    SurveyLeftOut left_out = {0};
    const SurveyAnswersJob job = {.file = i == 0 ? "1.csv" : "2.csv",
                                  .form = form,
                                  .seen = seen,
                                  .findings = findings,
                                  .left_out = &left_out,
                                  .take = answers_show,
                                  .data = text};
    ck_assert(survey_answers_csv_read(&job, fd, NULL));
    feed_close(&feed, fd);
  }
  ck_assert_str_eq(text->str, "a staff 0 [blank blank blank blank]\n");
  const SurveyFinding *last = findings->list->pdata[findings->list->len - 1];
  ck_assert_str_eq(last->file, "2.csv");
  ck_assert_int_eq(last->code, SURVEY_FINDING_REPEATED_RESPONDENT);
}
END_TEST

START_TEST(texts_are_counted_in_characters) {
  static const struct {
    const char *name;
    const char *column;
    guint n_chars;
    guint n_errors;
  } rows[] = {
      {"label at the limit", "service", SURVEY_RESPONSE_MAX_LABEL, 0},
      {"label over the limit", "service", SURVEY_RESPONSE_MAX_LABEL + 1, 1},
      {"text at the limit", "safety-1.note", SURVEY_RESPONSE_MAX_TEXT, 0},
      {"text over the limit", "safety-1.note", SURVEY_RESPONSE_MAX_TEXT + 1, 1},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(SurveyFindings) findings = survey_findings_new();
    g_autoptr(GString) bytes = g_string_new(NULL);
    g_string_append_printf(bytes, "respondent,%s\na,", rows[i].column);
    for (guint n = 0; n < rows[i].n_chars; n++)
      g_string_append(bytes, "\xc3\xa9");
    g_autofree char *responses = read_bytes(bytes->str, bytes->len, 4096, findings);
    ck_assert_msg(findings->n_errors == rows[i].n_errors, "%s", rows[i].name);
  }
}
END_TEST

START_TEST(a_failing_descriptor_is_an_error_of_the_world) {
  g_autoptr(SurveyForm) form = load_form();
  g_autoptr(SurveySeen) seen = survey_seen_new();
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GError) error = NULL;
  SurveyLeftOut left_out = {0};
  const SurveyAnswersJob job = {.file = "folder",
                                .form = form,
                                .seen = seen,
                                .findings = findings,
                                .left_out = &left_out,
                                .take = answers_show};
  const int fd = open(TEST_DATA, O_RDONLY | O_DIRECTORY);
  ck_assert(!survey_answers_csv_read(&job, fd, &error));
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_IO));
  close(fd);
}
END_TEST

static const struct {
  const char *text;
  gboolean is_date;
} dates[] = {
    {"2026-04-01", TRUE},  {"2024-02-29", TRUE},  {"2023-02-29", FALSE}, {"2026-13-01", FALSE},
    {"2026-00-01", FALSE}, {"2026-04-31", FALSE}, {"2026-4-1", FALSE},   {"26-04-01", FALSE},
    {"01/04/2026", FALSE}, {"2026/04/01", FALSE}, {"2026-04-0x", FALSE}, {"2026-04-011", FALSE},
    {"0000-01-01", FALSE}, {" 2026-04-0", FALSE}, {"", FALSE},
};

START_TEST(a_date_is_a_day_of_the_calendar) {
  ck_assert_msg(survey_response_is_date(dates[_i].text) == dates[_i].is_date, "%s", dates[_i].text);
}
END_TEST

static const struct {
  const char *text;
  gboolean is_language;
} languages[] = {
    {"en", TRUE},  {"cy", TRUE},     {"en-GB", TRUE},   {"sgn-GB", TRUE}, {"zh-Hant-TW", TRUE},
    {"e", FALSE},  {"en-", FALSE},   {"en--GB", FALSE}, {"en_GB", FALSE}, {"english", FALSE},
    {"12", FALSE}, {"en GB", FALSE}, {"", FALSE},       {"en1", FALSE},
};

START_TEST(a_language_is_a_code) {
  ck_assert_msg(survey_response_is_language(languages[_i].text) == languages[_i].is_language, "%s",
                languages[_i].text);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("answers-csv");
  tcase_add_loop_test(tcase, every_case_hands_on_its_responses, 0, G_N_ELEMENTS(cases));
  tcase_add_test(tcase, the_sentence_names_value_item_and_levels);
  tcase_add_test(tcase, a_thousand_findings_are_listed_and_the_rest_counted);
  tcase_add_test(tcase, a_respondent_is_known_again_in_another_file);
  tcase_add_test(tcase, texts_are_counted_in_characters);
  tcase_add_test(tcase, a_failing_descriptor_is_an_error_of_the_world);
  tcase_add_loop_test(tcase, a_date_is_a_day_of_the_calendar, 0, G_N_ELEMENTS(dates));
  tcase_add_loop_test(tcase, a_language_is_a_code, 0, G_N_ELEMENTS(languages));
  return unit_run("answers-csv", tcase);
}
