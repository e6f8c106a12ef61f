// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/answers-xml.h"

#include "survey/answers/answers-csv.h"
#include "survey/base/error.h"
#include "survey/base/xml-stream.h"
#include "tests/unit/answers-feed.h"
#include "tests/unit/answers-show.h"
#include "tests/unit/english.h"
#include <fcntl.h>
#include <string.h>

static const gsize pieces[] = {1, 7, 4096};

typedef gboolean (*ReadAnswers)(const SurveyAnswersJob *job, int fd, GError **error);

/* The responses that were handed on; findings go into `findings`. */
static char *read_bytes(ReadAnswers read_answers, const char *bytes, gsize size, gsize piece,
                        SurveyFindings *findings) {
  Feed feed;
  const int fd = feed_open(&feed, bytes, size, piece);
  g_autoptr(SurveyForm) form = load_form();
  g_autoptr(SurveySeen) seen = survey_seen_new();
  SurveyLeftOut left_out = {0};
  GString *text = g_string_new(NULL);
  const SurveyAnswersJob job = {.file = "x.xml",
                                .form = form,
                                .seen = seen,
                                .findings = findings,
                                .left_out = &left_out,
                                .take = answers_show,
                                .data = text};
  ck_assert(read_answers(&job, fd, NULL));
  ck_assert_uint_le(left_out.n_errors, findings->n_errors);
  feed_close(&feed, fd);
  return g_string_free(text, FALSE);
}

/* What both kinds of file say; the responses are those of the CSV. */
static const struct {
  const char *name;
  const char *csv;
  const char *xml; /* within <answers> */
} same[] = {
    {"levels by value and by id",
     "respondent,safety-1,safety-2,language-1,language-2\na,1,often,10,y\n",
     "<response id='a'><answer item='safety-1' level='1'/><answer item='safety-2' level='often'/>"
     "<answer item='language-1' level='10'/><answer item='language-2' level='y'/></response>"},
    {"items in another order", "respondent,language-2,safety-1\na,n,5\n",
     "<response id='a'><answer item='language-2' level='n'/><answer item='safety-1' level=' 5 '/>"
     "</response>"},
    {"states", "respondent,safety-1,safety-2,language-1\na,na,unable,na\n",
     "<response id='a'><answer item='safety-1' state='not-applicable'/>"
     "<answer item='safety-2' state='unable'/><answer item='language-1' state='not-applicable'/>"
     "</response>"},
    {"nothing answered", "respondent,safety-1\na,\nb,\n",
     "<response id='a'/><response id='b'><answer item='safety-1'/></response>"},
    {"a second response starts afresh", "respondent,safety-1,safety-1.note\na,2,x\nb,,\n",
     "<response id='a'><answer item='safety-1' level='2'><note>x</note></answer></response>"
     "<response id='b'/>"},
    {"a rating by a group", "respondent,lens,group_size,safety-1,safety-1.note\nt,agreed,7,3,why\n",
     "<response id='t' lens='agreed' group-size='7'><answer item='safety-1' level='3'>"
     "<note>why</note></answer></response>"},
    {"who, when and where",
     "respondent,service,cycle,date,language,pseudonym,form\n"
     "a,\"North, ward 2\",2026-spring,2026-04-01,cy,kite,little\n",
     "<response id=' a ' service='North, ward 2' cycle='2026-spring' date='2026-04-01' "
     "language='cy' pseudonym='kite' form='little'/>"},
    {"texts",
     "respondent,safety-1.note,safety-2.evidence,language.share,language.narrative\n"
     "a,\"why\nnot\", plan ,YES,a <b> & c\n",
     "<response id='a'><answer item='safety-1'><note>why\r\nnot</note></answer>"
     "<answer item='safety-2'><evidence> plan </evidence></answer>"
     "<narrative factor='language' share='YES'>a <![CDATA[<b>]]> &amp; c</narrative></response>"},
    {"texts without words are none", "respondent,safety-1.note\na,  \n",
     "<response id='a'><answer item='safety-1'><note> <!-- x --> </note></answer></response>"},
    {"a response with an error is not handed on", "respondent,safety-1\na,9\nb,1\n",
     "<response id='a'><answer item='safety-1' level='9'/></response>"
     "<response id='b'><answer item='safety-1' level='1'/></response>"},
    {"the second of two is not", "respondent,safety-1\na,1\na,2\n",
     "<response id='a'><answer item='safety-1' level='1'/></response>"
     "<response id='a'><answer item='safety-1' level='2'/></response>"},
    {"nobody is", "respondent,safety-1\n,1\n",
     "<response><answer item='safety-1' level='1'/></response>"},
};

START_TEST(the_same_answers_are_the_same_in_xml_and_csv) {
  g_autoptr(SurveyFindings) csv_findings = survey_findings_new();
  g_autofree char *csv =
      read_bytes(survey_answers_csv_read, same[_i].csv, strlen(same[_i].csv), 4096, csv_findings);
  g_autofree char *bytes = g_strconcat("<answers>\n", same[_i].xml, "\n</answers>\n", NULL);
  for (guint i = 0; i < G_N_ELEMENTS(pieces); i++) {
    g_autoptr(SurveyFindings) findings = survey_findings_new();
    g_autofree char *xml =
        read_bytes(survey_answers_xml_read, bytes, strlen(bytes), pieces[i], findings);
    ck_assert_msg(strcmp(csv, xml) == 0, "%s:\n%s%s", same[_i].name, csv, xml);
    ck_assert_msg(csv_findings->n_errors == findings->n_errors, "%s: %lu errors", same[_i].name,
                  findings->n_errors);
  }
}
END_TEST

/* More than two blocks, so that tags lie across their borders; every note says which it is. */
START_TEST(long_files_are_read_whole_and_places_stay_right) {
  enum { N_RESPONSES = 9000 };
  g_autoptr(GString) bytes = g_string_new("<answers>\n");
  for (guint i = 0; i < N_RESPONSES; i++)
    g_string_append_printf(bytes,
                           "<response id='r%u'><answer item='safety-1' level='%u'>"
                           "<note>\xc3\xa9 %u</note></answer></response>%s",
                           i, i % 5 + 1, i, i % 3 == 0 ? "\n" : " ");
  const guint n_lines = N_RESPONSES / 3 + 3;
  g_string_append(bytes, "\n \xc3\xa9 <response id='last' lens='x'/></answers>");
  ck_assert_uint_gt(bytes->len, 3 * SURVEY_XML_BLOCK);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autofree char *text =
      read_bytes(survey_answers_xml_read, bytes->str, bytes->len, 65536, findings);
  ck_assert_ptr_nonnull(
      strstr(text, "r8999 staff 0 [4 blank blank blank] note(safety-1)=\xc3\xa9 8999\n"));
  ck_assert_ptr_nonnull(
      strstr(text, "r4321 staff 0 [1 blank blank blank] note(safety-1)=\xc3\xa9 4321\n"));
  g_autofree char *found = show_findings(findings);
  g_autofree char *expected = g_strdup_printf("%u:4 schema\n%u:4 unknown-lens\n", n_lines, n_lines);
  ck_assert_str_eq(found, expected);
}
END_TEST

START_TEST(the_sentence_speaks_of_levels_and_states) {
  static const char bytes[] =
      "<answers>\n <response id='a'>\n  <answer item='safety-1' level='4.0'/></response></answers>";
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autofree char *text = read_bytes(survey_answers_xml_read, bytes, strlen(bytes), 4096, findings);
  ck_assert_uint_eq(findings->list->len, 1);
  g_autofree char *line = english_line(findings->list->pdata[0]);
  ck_assert_str_eq(line,
                   "x.xml:3:3: error: \"4.0\" is not an answer to item \"safety-1\". It takes "
                   "1 to 5; or write state= for what is no level. [unknown-value]");
}
END_TEST

START_TEST(what_is_left_out_is_counted_apart_from_what_is_wrong_with_the_file) {
  static const struct {
    const char *name;
    const char *bytes;
    guint n_responses;
    guint n_errors;
    guint n_file_errors;
  } rows[] = {
      {"all well", "<answers><response id='a'/></answers>", 0, 0, 0},
      {"two bad ones",
       "<answers><response/><response id='b'/><response id='c' lens='x' date='y'/></answers>", 2, 3,
       0},
      {"another form", "<answers form='x'><response id='a' lens='x'/></answers>", 1, 1, 1},
      {"text between", "<answers><response id='a'/>text<response/></answers>", 1, 1, 1},
      {"cut short", "<answers><response id='a' lens='x'/><response id='b' lens='x'>", 1, 1, 2},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    Feed feed;
    const int fd = feed_open(&feed, rows[i].bytes, strlen(rows[i].bytes), 4096);
    g_autoptr(SurveyFindings) findings = survey_findings_new();
    g_autoptr(SurveyForm) form = load_form();
    g_autoptr(SurveySeen) seen = survey_seen_new();
    g_autoptr(GString) text = g_string_new(NULL);
    SurveyLeftOut left_out = {0};
    const SurveyAnswersJob job = {.file = "x.xml",
                                  .form = form,
                                  .seen = seen,
                                  .findings = findings,
                                  .left_out = &left_out,
                                  .take = answers_show,
                                  .data = text};
    ck_assert(survey_answers_xml_read(&job, fd, NULL));
    feed_close(&feed, fd);
    ck_assert_msg(left_out.n_responses == rows[i].n_responses, "%s", rows[i].name);
    ck_assert_msg(left_out.n_errors == rows[i].n_errors, "%s", rows[i].name);
    ck_assert_msg(findings->n_errors - left_out.n_errors == rows[i].n_file_errors, "%s",
                  rows[i].name);
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
  ck_assert(!survey_answers_xml_read(&job, fd, &error));
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_IO));
  close(fd);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("answers-xml");
  tcase_add_loop_test(tcase, the_same_answers_are_the_same_in_xml_and_csv, 0, G_N_ELEMENTS(same));
  tcase_add_test(tcase, long_files_are_read_whole_and_places_stay_right);
  tcase_add_test(tcase, the_sentence_speaks_of_levels_and_states);
  tcase_add_test(tcase, what_is_left_out_is_counted_apart_from_what_is_wrong_with_the_file);
  tcase_add_test(tcase, a_failing_descriptor_is_an_error_of_the_world);
  return unit_run("answers-xml", tcase);
}
