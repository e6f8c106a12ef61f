// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/csv.h"

#include "survey/base/error.h"
#include "tests/unit/answers-feed.h"
#include "tests/unit/unit.h"
#include <fcntl.h>
#include <string.h>

#define TEXT(literal) literal, sizeof literal - 1

static const gsize pieces[] = {1, 7, 4096};

typedef struct {
  const char *name;
  const char *bytes;
  gsize size;
  const char *rows; /* "line: cell|cell\n" */
  const char *findings;
} Case;

static const Case cases[] = {
    {"plain rows", TEXT("a,b\n1,2\n"), "1: a|b\n2: 1|2\n", ""},
    {"no line break at the end", TEXT("a,b\n1,2"), "1: a|b\n2: 1|2\n", ""},
    {"CRLF", TEXT("a,b\r\n1,2\r\n3,4\r\n"), "1: a|b\n2: 1|2\n3: 3|4\n", ""},
    {"CR alone ends a row", TEXT("a,b\r1,2\r3,4\r"), "1: a|b\n2: 1|2\n3: 3|4\n", ""},
    {"line breaks of all kinds", TEXT("a\n1\r\n2\r3"), "1: a\n2: 1\n3: 2\n4: 3\n", ""},
    {"byte order mark",
     TEXT("\xef\xbb\xbf"
          "a,b\n1,2\n"),
     "1: a|b\n2: 1|2\n", ""},
    {"only a byte order mark", TEXT("\xef\xbb\xbf"), "", ""},
    {"nothing", TEXT(""), "", ""},
    {"only blank lines", TEXT("\n\r\n  \n"), "", ""},
    {"semicolons", TEXT("a;b;c\n1,5;2;3\n"), "1: a|b|c\n2: 1,5|2|3\n", ""},
    {"tabs", TEXT("a\tb\n1;1\t2,2\n"), "1: a|b\n2: 1;1|2,2\n", ""},
    {"separators within quotes do not decide", TEXT("\"a,,,,\";b\n1;2\n"), "1: a,,,,|b\n2: 1|2\n",
     ""},
    {"as many of each: the comma", TEXT("a,b;c\n1,2\n"), "1: a|b;c\n2: 1|2\n", ""},
    {"the separator shows after blank lines", TEXT("\n\na;b\n1;2\n"), "3: a|b\n4: 1|2\n", ""},
    {"one column", TEXT("a\n1\n\n2\n"), "1: a\n2: 1\n4: 2\n", ""},
    {"empty cells", TEXT("a,b,c\n,,\n,2,\n"), "1: a|b|c\n2: ||\n3: |2|\n", ""},
    {"cells are trimmed", TEXT("a,b\n  1 ,\t2  \n"), "1: a|b\n2: 1|2\n", ""},
    {"quotes", TEXT("\"a\",b\n\"1,1\",\"\"\n"), "1: a|b\n2: 1,1|\n", ""},
    {"doubled quotes", TEXT("a,b\n\"say \"\"hm\"\"\",\"\"\"\"\n"), "1: a|b\n2: say \"hm\"|\"\n",
     ""},
    {"line breaks in quotes become LF", TEXT("a,b\n\"1\r\n2\r3\n4\",x\n5,6\n"),
     "1: a|b\n2: 1\n2\n3\n4|x\n6: 5|6\n", ""},
    {"a quoted cell at the end", TEXT("a,b\n1,\"2\""), "1: a|b\n2: 1|2\n", ""},
    {"a quoted cell before CRLF", TEXT("a,b\r\n1,\"2\"\r\n3,4\r\n"), "1: a|b\n2: 1|2\n3: 3|4\n",
     ""},
    {"a blank line after quotes", TEXT("a\n\"1\n\n2\"\n\n3\n"), "1: a\n2: 1\n\n2\n6: 3\n", ""},
    {"beyond ASCII", TEXT("a,b\n\xc3\xa9,\xe2\x82\xac\n"), "1: a|b\n2: \xc3\xa9|\xe2\x82\xac\n",
     ""},
    {"a quotation mark inside a cell", TEXT("a,b\n1,5\" tall\n3,4\n"), "1: a|b\n3: 3|4\n",
     "2:4 bad-quoting\n"},
    {"a space before quotes", TEXT("a,b\n1, \"2\"\n3,4\n"), "1: a|b\n3: 3|4\n",
     "2:4 bad-quoting\n"},
    {"text after quotes", TEXT("a,b\n1,\"2\"x\n3,4\n"), "1: a|b\n3: 3|4\n", "2:6 bad-quoting\n"},
    {"the place of bad quoting counts characters", TEXT("a,b\n\xc3\xa9\xc3\xa9,5\" tall\n"),
     "1: a|b\n", "2:5 bad-quoting\n"},
    {"the place of bad quoting after a line break", TEXT("a,b\n\"1\n\n22\"x,2\n3,4\n"),
     "1: a|b\n5: 3|4\n", "4:4 bad-quoting\n"},
    {"quotes never closed", TEXT("a,b\n1,\"2\n3,4\n"), "1: a|b\n", "2:3 bad-quoting\n"},
    {"a quotation mark is the last byte", TEXT("a,b\n1,\""), "1: a|b\n", "2:3 bad-quoting\n"},
    {"never closed after CR", TEXT("a,b\n1,\"2\r"), "1: a|b\n", "2:3 bad-quoting\n"},
    {"bad quoting of the first row", TEXT("a,b\"\n1,2\n"), "2: 1|2\n", "1:4 bad-quoting\n"},
    {"not UTF-8", TEXT("a,b\n1,caf\xe9\n3,4\n"), "1: a|b\n3: 3|4\n", "2:6 not-utf8\n"},
    {"cut UTF-8", TEXT("a,b\n1,\xe2\x82\n3,4\n"), "1: a|b\n3: 3|4\n", "2:3 not-utf8\n"},
    {"overlong UTF-8", TEXT("a\n\xc0\xaf\n"), "1: a\n", "2:1 not-utf8\n"},
    {"UTF-8 of half a surrogate", TEXT("a\n\xed\xa0\x80\n"), "1: a\n", "2:1 not-utf8\n"},
    {"not UTF-8 in quotes", TEXT("a,b\n\"1\n\xe9\",2\n3,4\n"), "1: a|b\n4: 3|4\n",
     "3:1 not-utf8\n"},
    {"UTF-16",
     TEXT("\xff\xfe"
          "a\0,\0b\0\n\0"),
     "", "1:1 not-utf8\n2:1 bad-character\n"},
    {"a zero byte", TEXT("a,b\n1,\0\n3,4\n"), "1: a|b\n3: 3|4\n", "2:3 bad-character\n"},
    {"a zero byte in quotes", TEXT("a,b\n1,\"x\0\"\n3,4\n"), "1: a|b\n3: 3|4\n",
     "2:5 bad-character\n"},
    {"a control character", TEXT("a,b\n1,x\033[1m\n3,4\n"), "1: a|b\n3: 3|4\n",
     "2:4 bad-character\n"},
};

typedef struct {
  char *rows;
  char *findings;
} Outcome;

static void outcome_clear(Outcome *outcome) {
  g_free(outcome->rows);
  g_free(outcome->findings);
}

static void show_row(GString *text, SurveyCsvRow *row) {
  g_string_append_printf(text, "%u: ", row->line);
  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf(text, "%s%s", i > 0 ? "|" : "", survey_csv_get_text(row, i));
  g_string_append_c(text, '\n');
}

static Outcome read_in_pieces(const char *bytes, gsize size, gsize piece) {
  Feed feed;
  const int fd = feed_open(&feed, bytes, size, piece);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyCsv) csv = survey_csv_new(fd, "x.csv", findings);
  GString *rows = g_string_new(NULL);
  SurveyCsvRow row;
  SurveyCsvStatus status;
  while ((status = survey_csv_next(csv, &row, NULL)) != SURVEY_CSV_END) {
    ck_assert_int_ne(status, SURVEY_CSV_FAILED);
    if (status == SURVEY_CSV_ROW)
      show_row(rows, &row);
  }
  feed_close(&feed, fd);
  return (Outcome){g_string_free(rows, FALSE), show_findings(findings)};
}

START_TEST(every_case_reads_the_same_in_pieces_of_any_size) {
  const Case *one = &cases[_i];
  for (guint i = 0; i < G_N_ELEMENTS(pieces); i++) {
    Outcome outcome = read_in_pieces(one->bytes, one->size, pieces[i]);
    ck_assert_msg(strcmp(outcome.rows, one->rows) == 0, "%s: rows\n%s", one->name, outcome.rows);
    ck_assert_msg(strcmp(outcome.findings, one->findings) == 0, "%s: findings\n%s", one->name,
                  outcome.findings);
    outcome_clear(&outcome);
  }
}
END_TEST

/* Rows of every kind, far more than a block, and what should be read from them. */
static void make_many_rows(GString *bytes, GString *expected) {
  static const char *const endings[] = {"\n", "\r\n", "\r"};
  guint line = 1;
  g_string_append(bytes, "id,text,last\n");
  g_string_append(expected, "1: id|text|last\n");
  for (guint i = 0; bytes->len < 5 * SURVEY_CSV_BLOCK / 2; i++) {
    const char *ending = endings[i % G_N_ELEMENTS(endings)];
    const gboolean quoted = i % 5 == 0;
    line++;
    g_autofree char *filler = g_strnfill(i * 7919 % 1500, 'x');
    if (quoted)
      g_string_append_printf(bytes, "%u,\"\"\"%s\r\n\xc3\xa9,\",z%s", i, filler, ending);
    else
      g_string_append_printf(bytes, "%u,%s,z%s", i, filler, ending);
    if (quoted)
      g_string_append_printf(expected, "%u: %u|\"%s\n\xc3\xa9,|z\n", line, i, filler);
    else
      g_string_append_printf(expected, "%u: %u|%s|z\n", line, i, filler);
    line += quoted ? 1 : 0;
  }
}

START_TEST(rows_over_the_ends_of_blocks_stay_whole) {
  g_autoptr(GString) bytes = g_string_new(NULL);
  g_autoptr(GString) expected = g_string_new(NULL);
  make_many_rows(bytes, expected);
  for (guint i = 1; i < G_N_ELEMENTS(pieces); i++) {
    Outcome outcome = read_in_pieces(bytes->str, bytes->len, pieces[i]);
    ck_assert_msg(strcmp(outcome.rows, expected->str) == 0, "pieces of %zu", pieces[i]);
    ck_assert_str_eq(outcome.findings, "");
    outcome_clear(&outcome);
  }
}
END_TEST

typedef struct {
  const char *name;
  const char *before; /* the filler: what comes before, */
  gsize n_filler;     /* how many 'x', */
  const char *after;  /* and what after */
  const char *rows;   /* without those that hold the filler */
  const char *findings;
} LongCase;

static const LongCase long_cases[] = {
    {"a row at the limit", "a\n", SURVEY_CSV_MAX_ROW, "\n1\n", "1: a\n3: 1\n", ""},
    {"a row at the limit, at the end", "a\n", SURVEY_CSV_MAX_ROW, "", "1: a\n", ""},
    {"a row one over the limit", "a\n", SURVEY_CSV_MAX_ROW + 1, "\n1\n", "1: a\n3: 1\n",
     "2:0 line-too-long\n"},
    {"one over the limit, at the end", "a\n", SURVEY_CSV_MAX_ROW + 1, "", "1: a\n",
     "2:0 line-too-long\n"},
    {"a line of 10 MB", "a\n1\n", 10 * 1000 * 1000, "\n2\n", "1: a\n2: 1\n4: 2\n",
     "3:0 line-too-long\n"},
    {"a line of 10 MB is all there is", "", 10 * 1000 * 1000, "", "", "1:0 line-too-long\n"},
    {"10 MB before CRLF", "a\n", 10 * 1000 * 1000, "\r\n2\n", "1: a\n3: 2\n",
     "2:0 line-too-long\n"},
    {"10 MB in quotes with line breaks", "a,b\n1,\"\n\r\n\r", 10 * 1000 * 1000,
     "\n,\"\"\n\"\n2,3\n", "1: a|b\n8: 2|3\n", "2:0 line-too-long\n"},
    {"10 MB in quotes never closed", "a\n1\n\"", 10 * 1000 * 1000, "\n2\n3\n", "1: a\n2: 1\n",
     "3:0 line-too-long\n3:1 bad-quoting\n"},
};

/* The rows without those that hold the filler. */
static char *drop_long_rows(const char *rows) {
  g_auto(GStrv) lines = g_strsplit(rows, "\n", -1);
  GString *kept = g_string_new(NULL);
  for (char **line = lines; *line != NULL; line++)
    if (strlen(*line) < 100 && **line != '\0')
      g_string_append_printf(kept, "%s\n", *line);
  return g_string_free(kept, FALSE);
}

START_TEST(a_row_over_the_limit_is_passed_over) {
  const LongCase *one = &long_cases[_i];
  g_autofree char *filler = g_strnfill(one->n_filler, 'x');
  g_autofree char *bytes = g_strconcat(one->before, filler, one->after, NULL);
  for (gsize piece = 4096; piece <= 3 * 4097; piece += 8195) {
    Outcome outcome = read_in_pieces(bytes, strlen(bytes), piece);
    g_autofree char *rows = drop_long_rows(outcome.rows);
    ck_assert_msg(strcmp(rows, one->rows) == 0, "%s: rows\n%s", one->name, rows);
    ck_assert_msg(strcmp(outcome.findings, one->findings) == 0, "%s: findings\n%s", one->name,
                  outcome.findings);
    outcome_clear(&outcome);
  }
}
END_TEST

START_TEST(the_longest_row_may_end_in_the_last_byte_of_the_buffer) {
  g_autoptr(GString) bytes = g_string_new("ab\n");
  while (bytes->len < SURVEY_CSV_BLOCK - 1)
    g_string_append(bytes, "1\n");
  const gsize n_short = (bytes->len - 3) / 2;
  for (guint i = 0; i < SURVEY_CSV_MAX_ROW; i++)
    g_string_append_c(bytes, 'x');
  g_string_append(bytes, "\r");
  ck_assert_uint_eq(bytes->len, 2 * SURVEY_CSV_BLOCK);
  for (guint i = 0; i < SURVEY_CSV_BLOCK; i++)
    g_string_append(bytes, "2\n");
  Outcome outcome = read_in_pieces(bytes->str, bytes->len, 4096);
  g_autofree char *last = g_strdup_printf("\n%zu: 2\n", n_short + 2 + SURVEY_CSV_BLOCK);
  ck_assert_str_eq(outcome.findings, "");
  ck_assert(g_str_has_suffix(outcome.rows, last));
  outcome_clear(&outcome);
}
END_TEST

START_TEST(a_directory_is_an_error_of_the_world) {
  const int fd = open(TEST_DATA, O_RDONLY | O_DIRECTORY);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyCsv) csv = survey_csv_new(fd, "folder", findings);
  g_autoptr(GError) error = NULL;
  SurveyCsvRow row;
  ck_assert_int_eq(survey_csv_next(csv, &row, &error), SURVEY_CSV_FAILED);
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_IO));
  close(fd);
}
END_TEST

START_TEST(a_cell_has_the_place_where_it_begins) {
  static const char bytes[] = "a,b,c\n\xc3\xa9\xc3\xa9, 2,\"3\n\n4\",  5\n";
  Feed feed;
  const int fd = feed_open(&feed, bytes, strlen(bytes), 4096);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyCsv) csv = survey_csv_new(fd, "x.csv", findings);
  SurveyCsvRow row;
  ck_assert_int_eq(survey_csv_next(csv, &row, NULL), SURVEY_CSV_ROW);
  ck_assert_int_eq(survey_csv_next(csv, &row, NULL), SURVEY_CSV_ROW);
  static const struct { guint line, column; } expected[] = {{2, 1}, {2, 4}, {2, 7}, {4, 4}, {2, 0}};
  for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
    const SurveyPlace place = survey_csv_get_place(csv, i);
    ck_assert_msg(place.line == expected[i].line && place.column == expected[i].column,
                  "cell %u at %u:%u", i, place.line, place.column);
  }
  feed_close(&feed, fd);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("csv");
  tcase_add_loop_test(tcase, every_case_reads_the_same_in_pieces_of_any_size, 0,
                      G_N_ELEMENTS(cases));
  tcase_add_loop_test(tcase, a_row_over_the_limit_is_passed_over, 0, G_N_ELEMENTS(long_cases));
  tcase_add_test(tcase, rows_over_the_ends_of_blocks_stay_whole);
  tcase_add_test(tcase, the_longest_row_may_end_in_the_last_byte_of_the_buffer);
  tcase_add_test(tcase, a_directory_is_an_error_of_the_world);
  tcase_add_test(tcase, a_cell_has_the_place_where_it_begins);
  return unit_run("csv", tcase);
}
