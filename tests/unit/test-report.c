// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/report/report.h"
#include "survey/form/form-read.h"
#include "survey/score/gap.h"
#include "tests/unit/sketch.h"
#include "tests/unit/spoken.h"
#include "tests/unit/unit.h"

#include <string.h>

/* Seven factors would only repeat themselves: three in three groups, four levels, four bands. */
static const char form_template[] =
    "<form id='%s' version='1.0' lens='%s' complete-percent='50' xml:lang='en'>"
    "<title>A form for %s</title>"
    "<licence href='https://example.org/licence'>A licence</licence>"
    "<source>A source</source><contact href='tel:111'>Call 111.</contact>"
    "<safeguarding>Please name no one.</safeguarding>"
    "<scale id='s'><level value='1'>never</level><level value='2'>seldom</level>"
    "<level value='3'>often</level><level value='4'>always</level><level value='5'>ever</level>"
    "</scale>"
    "<band id='b1' from='0' letter='A'>beginning</band>"
    "<band id='b2' from='35' letter='B'>developing</band>"
    "<band id='b3' from='55' letter='C'>established</band>"
    "<group id='g1'><name>Structure</name>"
    "<factor id='safety'><name>Safety of all</name><short-name>Safety</short-name>"
    "<meaning>Being safe.</meaning>"
    "<item id='%c1' pair='p1'><text>Doors open</text></item>"
    "<item id='%c2'><text>Lights shine</text></item></factor></group>"
    "<group id='g2'><name>Process</name>"
    "<factor id='words'><name>Words</name><item id='%c3' pair='p3'><text>Plain words</text></item>"
    "<item id='%c4'><text>Kind words</text></item></factor></group>"
    "<group id='g3'><name>Relations</name>"
    "<factor id='trust'><name>Trust</name><item id='%c5' pair='p5'><text>People trust</text></item>"
    "<item id='%c6'><text>Trust is mended</text></item></factor></group>"
    "</form>";

static SurveyForm *read_xml(const char *xml) {
  g_autoptr(GBytes) bytes = g_bytes_new(xml, strlen(xml));
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  SurveyForm *form = survey_form_read(bytes, "form.xml", NULL, findings, NULL);
  for (guint i = 0; form == NULL && i < findings->list->len; i++) {
    g_autofree char *why = survey_finding_format(findings->list->pdata[i]);
    ck_assert_msg(FALSE, "%s", why);
  }
  return form;
}

static char *write_form(const char *id, const char *lens, char prefix) {
  return g_strdup_printf(form_template, id, lens, lens, prefix, prefix, prefix, prefix, prefix,
                         prefix);
}

static SurveyForm *read_form(const char *id, const char *lens, char prefix) {
  g_autofree char *xml = write_form(id, lens, prefix);
  return read_xml(xml);
}

/* The form again, with `words` of it replaced. */
static void reword(SurveyForm **form, const char *words, const char *others) {
  const gboolean staff = (*form)->lens == SURVEY_LENS_STAFF;
  g_autofree char *xml =
      write_form((*form)->id, survey_lens_name((*form)->lens), staff ? 's' : 'u');
  g_auto(GStrv) parts = g_strsplit(xml, words, -1);
  g_autofree char *other = g_strjoinv(others, parts);
  ck_assert_str_ne(xml, other);
  survey_form_free(*form);
  *form = read_xml(other);
}

/* One test's forms, answers and report. */
typedef struct {
  SurveyForm *staff;
  SurveyForm *users;
  SurveyCollection *collection;
  SurveyWords *words;
  SurveyResult *result;
  RenderDocument *document;
  char *spoken;
} Case;

static Case case_new(void) {
  return (Case){.staff = read_form("form-s", "staff", 's'),
                .users = read_form("form-u", "service-user", 'u'),
                .collection = survey_collection_new(),
                .words = survey_words_new_english(NULL)};
}

static void case_clear(Case *c) {
  g_free(c->spoken);
  render_document_free(c->document);
  survey_result_free(c->result);
  survey_words_free(c->words);
  survey_collection_free(c->collection);
  survey_form_free(c->users);
  survey_form_free(c->staff);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Case, case_clear)

static void take(Case *c, SurveyLens lens, const char *answers, guint times) {
  sketch_take(c->collection, lens == SURVEY_LENS_SERVICE_USER ? c->users : c->staff, lens, answers,
              times);
}

static const RenderReportOptions default_options = {
    .service_name = "Riverside", .date = "2026-03-04", .software = "sevenfold 9.9"};

/* Scores, hides below `min_n` (1: nothing) and reports what was taken. */
static const char *report(Case *c, guint min_n) {
  c->result = sketch_score(c->collection);
  survey_suppress(c->result, min_n);
  c->document = render_report(c->result, c->words, &default_options);
  c->spoken = spoken_document(c->document);
  return c->spoken;
}

static void assert_says(const char *spoken, const char *words) {
  if (strstr(spoken, words) == NULL)
    g_printerr("%s\n", spoken); /* too long for one of Check's messages */
  ck_assert_msg(strstr(spoken, words) != NULL, "\"%s\" is not said", words);
}

static void assert_silent(const char *spoken, const char *words) {
  const char *at = strstr(spoken, words);
  ck_assert_msg(at == NULL, "\"%s\" is in: %.160s", words, at);
}

/* Twelve staff: safety 75 +- some, words 50, trust 25. */
static void take_staff(Case *c) {
  take(c, SURVEY_LENS_STAFF, "44 33 22", 8);
  take(c, SURVEY_LENS_STAFF, "55 33 22", 2);
  take(c, SURVEY_LENS_STAFF, "33 33 22", 2);
}

START_TEST(one_lens_reads_strongest_and_most_room) {
  g_auto(Case) c = case_new();
  take_staff(&c);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "#Riverside\n");
  assert_says(spoken, "Self-assessment · 4 March 2026");
  assert_says(spoken, "Staff see most strength in Safety of all (75) and most room in Trust (25).");
  assert_says(spoken, "* 12 / staff answered");
  assert_says(spoken, "Safety of all | 75 65–85 | C established\n");
  assert_says(spoken, "Trust | 25 25–25 | A beginning\n");
  assert_says(spoken, "Mean of all factors: Staff 50.");
  assert_silent(spoken, "Gap");
  assert_silent(spoken, "gap");
  assert_silent(spoken, "The two views");
}
END_TEST

START_TEST(two_lenses_name_the_largest_gap_and_its_direction) {
  g_auto(Case) c = case_new();
  take_staff(&c);
  take(&c, SURVEY_LENS_SERVICE_USER, "33 33 22", 10);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "People who use the service see most strength in Safety of all and Words (50)"
                      " and most room in Trust (25).");
  assert_says(spoken,
              "The two views differ most on Safety of all, where staff rate 25 points higher"
              " than people who use the service.");
  assert_says(spoken, "staff rate 25 points higher than people who use the service. Staff minus"
                      " service users, 95 % interval: +15 to +35.");
  assert_says(spoken, "A gap says where to look, not who is right.");
  assert_says(spoken, " | +25\n");
  assert_says(spoken, "[Radar chart of the factors");
}
END_TEST

START_TEST(different_answer_words_are_named_where_they_differ) {
  for (guint differ = 0; differ < 2; differ++) {
    g_auto(Case) c = case_new();
    if (differ)
      reword(&c.users, "<level value='1'>never", "<level value='1'>not once");
    take_staff(&c);
    take(&c, SURVEY_LENS_SERVICE_USER, "33 33 22", 10);
    const char *spoken = report(&c, 10);
    assert_says(spoken, "worked out before rounding. ");
    assert_says(spoken, "A gap says where to look, not who is right.");
    ck_assert_int_eq(survey_gap_words_differ(c.result), differ);
    if (differ)
      assert_says(spoken, " The two forms use different answer words. A gap says");
    else
      assert_silent(spoken, "different answer words");
  }
}
END_TEST

START_TEST(several_ratings_by_groups_are_told_apart_and_one_is_drawn) {
  g_auto(Case) c = case_new();
  take(&c, SURVEY_LENS_AGREED, "44 33 22", 1);
  sketch_take(c.collection, c.users, SURVEY_LENS_AGREED, "55 33 22", 1);
  take(&c, SURVEY_LENS_PEER, "11 33 22", 1);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "Agreed rating, staff form: The agreed rating of a group of 6 sees most");
  assert_says(spoken, "* 1 rating / Agreed rating, service users’ form, group of 6");
  assert_says(spoken, "Factor | Agreed rating, staff form | Agreed rating, service users’ form |"
                      " Visiting group\n");
  assert_says(spoken, "Agreed rating, staff form, dotted line   scale: 0 to 100, percent of the"
                      " possible   in the table only: Agreed rating, service users’ form and"
                      " Visiting group");
  assert_silent(spoken, "~ Visiting group");
  assert_silent(spoken, "~ Agreed rating, service users’ form |");
}
END_TEST

START_TEST(a_low_response_rate_is_warned_of_and_a_high_one_not) {
  static const struct {
    guint64 invited;
    gboolean low;
  } rows[] = {{0, FALSE}, {20, FALSE}, {21, TRUE}};
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_auto(Case) c = case_new();
    take_staff(&c);
    c.result = sketch_score(c.collection);
    ((SurveyLensResult *)c.result->lenses->pdata[0])->n_invited = rows[i].invited;
    c.document = render_report(c.result, c.words, &default_options);
    c.spoken = spoken_document(c.document);
    if (rows[i].low)
      assert_says(c.spoken, "Staff: fewer than 60 % of those invited answered. The others may feel"
                            " differently, and an interval speaks of chance only.");
    else
      assert_silent(c.spoken, "of those invited answered");
  }
}
END_TEST

START_TEST(a_form_without_bands_has_no_column_of_them) {
  g_auto(Case) c = case_new();
  const char *bands = strstr(form_template, "<band");
  g_autofree char *all = g_strndup(bands, (gsize)(strstr(bands, "<group") - bands));
  reword(&c.staff, all, "");
  take_staff(&c);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "\nFactor | Staff\n");
  assert_says(spoken, "\nSafety of all | 75 65–85\n");
  assert_silent(spoken, "Band");
}
END_TEST

START_TEST(many_who_chose_no_step_are_not_said_to_be_few) {
  g_auto(Case) c = case_new();
  take(&c, SURVEY_LENS_STAFF, "nn uu ..", 12);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "* 12 / staff answered");
  assert_says(spoken, "No factor has answers from at least 10 people, so no score is shown.");
  assert_silent(spoken, "ewer than 10 people answered,");
  assert_silent(spoken, "ewer than 10 people answered.");
}
END_TEST

START_TEST(a_chart_with_nothing_to_draw_says_why) {
  g_auto(Case) c = case_new();
  take(&c, SURVEY_LENS_STAFF, "44 33 22", 7);
  report(&c, 10);
  g_autoptr(RenderDocument) charts = render_document_new();
  g_ptr_array_unref(charts->blocks);
  charts->blocks = render_report_dots(c.result, c.words, NULL);
  g_autofree char *spoken = spoken_document(charts);
  assert_says(spoken, "\nNo factor has answers from at least 10 people, so no score is shown.");
  assert_says(spoken, "\nscale: 0 to 100, percent of the possible");
  assert_silent(spoken, "bars:");
}
END_TEST

START_TEST(long_names_are_cut_in_charts_and_whole_in_tables) {
  g_auto(Case) c = case_new();
  g_autofree char *name = g_strnfill(120, 'n');
  g_autofree char *element = g_strdup_printf("<name>%s</name>", name);
  reword(&c.staff, "<name>Trust</name>", element);
  take_staff(&c);
  const char *spoken = report(&c, 10);
  g_autofree char *row = g_strdup_printf("\n%s | 25 ", name);
  g_autofree char *label = g_strdup_printf(" | %.47s…=25\n", name);
  assert_says(spoken, row);
  assert_says(spoken, label);
}
END_TEST

START_TEST(service_users_may_rate_higher) {
  g_auto(Case) c = case_new();
  take(&c, SURVEY_LENS_STAFF, "33 33 33", 12);
  take(&c, SURVEY_LENS_SERVICE_USER, "33 33 44", 12);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "Staff rate Safety of all, Words and Trust alike, at 50.");
  assert_says(spoken, "The two views differ most on Trust, where people who use the service rate 25"
                      " points higher than staff.");
  assert_says(spoken, " | −25\n");
}
END_TEST

START_TEST(equal_views_are_said_to_be_alike) {
  g_auto(Case) c = case_new();
  take(&c, SURVEY_LENS_STAFF, "33 44 55", 12);
  take(&c, SURVEY_LENS_SERVICE_USER, "33 44 55", 12);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "the two views come out alike.");
  assert_silent(spoken, "differ most");
}
END_TEST

START_TEST(a_close_order_is_called_chance_and_a_band_may_be_another) {
  g_auto(Case) c = case_new();
  take(&c, SURVEY_LENS_STAFF, "55 33 11", 4);
  take(&c, SURVEY_LENS_STAFF, "11 33 55", 3);
  take(&c, SURVEY_LENS_STAFF, "33 34 33", 4);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "The two lie so close together that chance alone");
  assert_says(spoken, "B developing (may be beginning or established)");
  assert_says(spoken, "B developing or A or C");
  assert_says(spoken, "wide, spread");
}
END_TEST

START_TEST(a_rating_by_a_group_is_marked_and_has_no_interval) {
  g_auto(Case) c = case_new();
  take(&c, SURVEY_LENS_AGREED, "44 3n 2.", 1);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "The agreed rating of a group of 6 sees most strength in Safety of all (75)");
  assert_says(spoken, "* 1 rating / of a group of 6, agreed together");
  assert_says(spoken, "Agreed rating: rating of a group of 6, so without an interval.");
  assert_says(spoken, "Safety of all | 75 | C established\n");
  assert_says(spoken, "Doors open | always | 75\n");
  assert_says(spoken, "Kind words | Not applicable | –\n");
  assert_says(spoken, "Trust is mended | Skipped | –\n");
  assert_silent(spoken, "how many people chose each step\n");
}
END_TEST

/* No line that begins like this holds a digit, but for the threshold. */
static void assert_no_number_in_rows(const char *spoken, const char *begin) {
  guint n_rows = 0;
  for (const char *line = strstr(spoken, begin); line != NULL; line = strstr(line + 1, begin)) {
    g_autofree char *row = g_strndup(line + 1, strcspn(line + 1, "\n"));
    g_auto(GStrv) told = g_strsplit(row, "fewer than 10 answers", -1);
    g_autofree char *rest = g_strjoinv("", told);
    ck_assert_msg(strpbrk(rest, "0123456789") == NULL, "a number of a hidden cell: %s", row);
    n_rows++;
  }
  ck_assert_uint_gt(n_rows, 0);
}

/* Words is answered by 9 people with figures found nowhere else: all of it must stay unsaid. */
START_TEST(no_number_of_a_hidden_cell_is_said_anywhere) {
  g_auto(Case) c = case_new();
  take(&c, SURVEY_LENS_STAFF, "44 nn 22", 12);
  take(&c, SURVEY_LENS_STAFF, "44 24 22", 7);
  take(&c, SURVEY_LENS_STAFF, "44 15 22", 2);
  SurveyResult *raw = sketch_score(c.collection);
  const SurveyFactorResult *words = sketch_factor(raw, SURVEY_LENS_STAFF, "words");
  ck_assert_uint_eq(words->n, 9);
  survey_result_free(raw);

  const char *spoken = report(&c, 10);
  assert_says(spoken, "Words | fewer than 10 answers | \n");
  assert_says(spoken, "Words=fewer than 10 answers");
  assert_says(spoken, "Words, fewer than 10 answers");
  assert_says(spoken, "* Staff: Words, the whole factor\n");
  assert_silent(spoken, "* Staff, Words:"); /* the factor stands for its statements */
  assert_says(spoken, "Staff: 1 factor has no score to show.");
  assert_silent(spoken, "Words 50");
  assert_silent(spoken, "450.00"); /* the sum of its scores */
  assert_silent(spoken, "~ Plain words");
  assert_silent(spoken, "Mean of all factors");
  assert_no_number_in_rows(spoken, "\nWords |");
  assert_no_number_in_rows(spoken, "\nPlain words |");
  assert_no_number_in_rows(spoken, "\nKind words |");
}
END_TEST

START_TEST(hidden_statements_show_no_count_and_no_threshold_of_their_own) {
  g_auto(Case) c = case_new();
  take(&c, SURVEY_LENS_STAFF, "44 33 22", 9);
  take(&c, SURVEY_LENS_STAFF, "4. 33 22", 9);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "~ Plain words | 0 | 0 | 18 | 0 | 0 | mean 50\n");
  assert_silent(spoken, "~ Doors open"); /* it keeps the one that must be hidden company */
  assert_says(spoken, "Lights shine | not shown | – | – | – | – | – | –\n");
  assert_says(spoken, "* Staff, Safety of all: Doors open\n");
}
END_TEST

START_TEST(too_few_people_are_not_counted_aloud) {
  g_auto(Case) c = case_new();
  take(&c, SURVEY_LENS_STAFF, "44 33 22", 7);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "No factor has answers from at least 10 people, so no score is");
  assert_says(spoken, "* fewer than 10 / staff answered");
  assert_silent(spoken, "[Radar");
  assert_silent(spoken, "that apply were answered");
  assert_silent(spoken, "What the shares are of");
  assert_silent(spoken, "Factor by factor");
  assert_silent(spoken, "In print");
}
END_TEST

START_TEST(a_lens_without_any_score_is_in_the_table_but_not_in_the_picture) {
  g_auto(Case) c = case_new();
  take_staff(&c);
  take(&c, SURVEY_LENS_SERVICE_USER, "33 33 33", 7);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "Fewer than 10 people who use the service answered, so their view is not"
                      " shown.");
  assert_says(spoken, "* fewer than 10 / people who use the service answered");
  assert_says(spoken, "Trust | 25 25–25 | A beginning | fewer than 10 answers | \n");
  assert_says(spoken, "Service users: 3 factors have no score to show.");
  assert_says(spoken, "* Service users: Trust, the whole factor\n");
  assert_silent(spoken, "~ Service users");
  assert_silent(spoken, "| Gap");
  assert_silent(spoken, "difference between the two views");
}
END_TEST

START_TEST(nothing_scored_says_so_kindly) {
  static const struct {
    const char *name;
    const char *answers;
    const char *sentence;
    const char *cell;
  } rows[] = {
      {"all skipped", ".. .. ..", "Skipping is always allowed; what was answered is not lost.",
       "Trust | not enough answers | \n"},
      {"none applies", "nn nn nn", "Every factor was marked as not applicable to this service",
       "Trust | not applicable here | \n"},
      {"some of both", ".. nn ..", "There is no score to show yet; the table says why",
       "Words | not applicable here | \n"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_auto(Case) c = case_new();
    take(&c, SURVEY_LENS_AGREED, rows[i].answers, 1);
    const char *spoken = report(&c, 10);
    assert_says(spoken, rows[i].sentence);
    assert_says(spoken, rows[i].cell);
    assert_silent(spoken, "[Radar");
    assert_silent(spoken, "fail");
    assert_silent(spoken, "incomplete");
  }
}
END_TEST

START_TEST(nobody_answered_is_a_report_too) {
  g_auto(Case) c = case_new();
  c.result = survey_result_new();
  c.document = render_report(c.result, c.words, &default_options);
  c.spoken = spoken_document(c.document);
  assert_says(c.spoken, "Nobody has answered yet");
  assert_silent(c.spoken, "Factor by factor");
}
END_TEST

START_TEST(alternatives_hold_every_printed_score) {
  g_auto(Case) c = case_new();
  take_staff(&c);
  take(&c, SURVEY_LENS_SERVICE_USER, "23 54 12", 6);
  take(&c, SURVEY_LENS_SERVICE_USER, "33 54 1n", 6);
  take(&c, SURVEY_LENS_PEER, "42 31 51", 1);
  report(&c, 10);
  guint n_checked = 0;
  g_autoptr(GPtrArray) radar = render_report_radar(c.result, c.words, NULL);
  g_autoptr(GPtrArray) dots = render_report_dots(c.result, c.words, NULL);
  const RenderBlock *charts[] = {radar->pdata[1], dots->pdata[1]}; /* after whose they are */
  for (gsize i = 0; i < G_N_ELEMENTS(charts); i++) {
    const RenderProfile *profile = charts[i]->profile;
    ck_assert_uint_eq(profile->series->len, 3);
    for (guint s = 0; s < profile->series->len; s++) {
      const RenderSeries *series = profile->series->pdata[s];
      g_autofree char *begin = g_strconcat(series->name, ": ", NULL);
      const char *at = strstr(charts[i]->alternative, begin);
      ck_assert_msg(at != NULL, "%s is not in: %s", begin, charts[i]->alternative);
      for (guint p = 0; p < series->points->len; p++, n_checked++) {
        at = strstr(at, g_array_index(series->points, RenderPoint, p).text);
        ck_assert_msg(at != NULL, "point %u of %s is not said", p, series->name);
      }
    }
  }
  ck_assert_uint_eq(n_checked, 18);
}
END_TEST

START_TEST(the_working_divides_to_the_printed_score) {
  g_auto(Case) c = case_new();
  take(&c, SURVEY_LENS_STAFF, "44 33 22", 11);
  take(&c, SURVEY_LENS_STAFF, "45 31 22", 1);
  const char *spoken = report(&c, 10);
  assert_says(spoken, "Safety of all | 12 | 912.50 | 76.04 | 3.61 | 76\n");
  assert_says(spoken, "Words | 12 | 575.00 | 47.92 | 7.22 | 48\n");
  assert_says(spoken, "at least 50 % of its statements");
  assert_says(spoken, "* B developing: 35 to 54\n");
  assert_says(spoken, "* C established: 55 to 100\n");
  assert_says(spoken, c.staff->sha256);
  assert_says(spoken, "* Made with sevenfold 9.9\n");
  assert_says(spoken, "* Call 111.\n");
  assert_says(spoken, "(https://example.org/licence)");
  assert_says(spoken, "In this report nothing had to be hidden.");
}
END_TEST

START_TEST(what_a_table_has_in_its_header_every_row_has) {
  g_auto(Case) c = case_new();
  take_staff(&c);
  take(&c, SURVEY_LENS_SERVICE_USER, "33 nn 22", 10);
  take(&c, SURVEY_LENS_AGREED, "33 33 22", 1);
  report(&c, 10);
  guint n_tables = 0;
  for (guint i = 0; i < c.document->blocks->len; i++) {
    const RenderBlock *block = c.document->blocks->pdata[i];
    if (block->table == NULL)
      continue;
    n_tables++;
    for (guint j = 0; j < block->table->rows->len; j++)
      ck_assert_uint_eq(((const GPtrArray *)block->table->rows->pdata[j])->len,
                        block->table->columns->len);
  }
  ck_assert_uint_ge(n_tables, 8);
}
END_TEST

UNIT_MAIN("report", one_lens_reads_strongest_and_most_room,
          two_lenses_name_the_largest_gap_and_its_direction,
          different_answer_words_are_named_where_they_differ,
          several_ratings_by_groups_are_told_apart_and_one_is_drawn,
          a_low_response_rate_is_warned_of_and_a_high_one_not,
          a_form_without_bands_has_no_column_of_them, many_who_chose_no_step_are_not_said_to_be_few,
          a_chart_with_nothing_to_draw_says_why, long_names_are_cut_in_charts_and_whole_in_tables,
          service_users_may_rate_higher, equal_views_are_said_to_be_alike,
          a_close_order_is_called_chance_and_a_band_may_be_another,
          a_rating_by_a_group_is_marked_and_has_no_interval,
          no_number_of_a_hidden_cell_is_said_anywhere,
          hidden_statements_show_no_count_and_no_threshold_of_their_own,
          too_few_people_are_not_counted_aloud,
          a_lens_without_any_score_is_in_the_table_but_not_in_the_picture,
          nothing_scored_says_so_kindly, nobody_answered_is_a_report_too,
          alternatives_hold_every_printed_score, the_working_divides_to_the_printed_score,
          what_a_table_has_in_its_header_every_row_has)
