// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/columns.h"

#include "tests/unit/answers-feed.h"
#include "tests/unit/unit.h"
#include <string.h>

#define ALL_ITEMS "safety-1,safety-2,language-1,language-2"

typedef struct {
  const char *name;
  const char *header;
  const char *columns; /* as show_columns() */
  const char *findings;
} Case;

static const Case cases[] = {
    {"respondent and items", "respondent," ALL_ITEMS "\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4", ""},
    {"every reserved name",
     ALL_ITEMS ",respondent,form,lens,service,cycle,date,language,pseudonym,group_size\n",
     "respondent=4 form=5 lens=6 service=7 cycle=8 date=9 language=10 pseudonym=11 group_size=12 "
     "safety-1=0 safety-2=1 language-1=2 language-2=3",
     ""},
    {"items in another order", "language-2,safety-2,respondent,language-1,safety-1\n",
     "respondent=2 language-2=0 safety-2=1 language-1=3 safety-1=4", ""},
    {"names are trimmed and may be quoted", " respondent , \"x\"\n", NULL, "1:15 bad-quoting\n"},
    {"quoted names", "\" respondent \"," ALL_ITEMS "\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4", ""},
    {"texts", "respondent," ALL_ITEMS ",safety-1.note,safety-1.evidence,language.narrative\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4 note(safety-1)=5 "
     "evidence(safety-1)=6 narrative(language)=7",
     ""},
    {"share after its narrative",
     "respondent," ALL_ITEMS ",safety.narrative,safety.share,language.narrative\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4 narrative(safety)=5,share=6 "
     "narrative(language)=7",
     ""},
    {"share before its narrative", "respondent," ALL_ITEMS ",safety.share,safety.narrative\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4 narrative(safety)=6,share=5",
     ""},
    {"share alone", "respondent," ALL_ITEMS ",safety.share\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4", ""},
    {"no respondent", ALL_ITEMS "\n", "safety-1=0 safety-2=1 language-1=2 language-2=3",
     "1:0 no-respondent-column\n"},
    {"items without a column", "respondent,safety-2,language-2\n",
     "respondent=0 safety-2=1 language-2=2", "1:0 item-without-column\n1:0 item-without-column\n"},
    {"unknown name", "respondent,mood," ALL_ITEMS "\n",
     "respondent=0 safety-1=2 safety-2=3 language-1=4 language-2=5", "1:12 unknown-column\n"},
    {"case counts in an item", "respondent,Safety-1," ALL_ITEMS "\n",
     "respondent=0 safety-1=2 safety-2=3 language-1=4 language-2=5", "1:12 unknown-column\n"},
    {"case does not count in what every form has", "Respondent,DATE," ALL_ITEMS "\n",
     "respondent=0 date=1 safety-1=2 safety-2=3 language-1=4 language-2=5", ""},
    {"the columns of a finding are characters", "respondent,\xc3\xa9t\xc3\xa9,mood," ALL_ITEMS "\n",
     "respondent=0 safety-1=3 safety-2=4 language-1=5 language-2=6",
     "1:12 unknown-column\n1:16 unknown-column\n"},
    {"a column without a name", "respondent," ALL_ITEMS ",\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4", "1:52 unnamed-column\n"},
    {"two columns without a name", "respondent," ALL_ITEMS ",,\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4",
     "1:52 unnamed-column\n1:53 unnamed-column\n"},
    {"an item has no narrative", "respondent," ALL_ITEMS ",safety-1.narrative\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4", "1:52 unknown-column\n"},
    {"a factor has no note", "respondent," ALL_ITEMS ",safety.note\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4", "1:52 unknown-column\n"},
    {"a factor is no column", "respondent," ALL_ITEMS ",safety\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4", "1:52 unknown-column\n"},
    {"the note of an unknown item", "respondent," ALL_ITEMS ",hope.note\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4", "1:52 unknown-column\n"},
    {"repeated item", "respondent," ALL_ITEMS ", safety-1\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4", "1:52 repeated-column\n"},
    {"repeated reserved name", "respondent,respondent," ALL_ITEMS "\n",
     "respondent=0 safety-1=2 safety-2=3 language-1=4 language-2=5", "1:12 repeated-column\n"},
    {"repeated text", "respondent," ALL_ITEMS ",safety-1.note,safety-1.note\n",
     "respondent=0 safety-1=1 safety-2=2 language-1=3 language-2=4 note(safety-1)=5",
     "1:66 repeated-column\n"},
};

static void show_reserved(GString *text, const SurveyColumns *columns) {
  static const char *const names[] = {"respondent", "form",     "lens",      "service",   "cycle",
                                      "date",       "language", "pseudonym", "group_size"};
  for (guint i = 0; i < SURVEY_N_CIRCUMSTANCES; i++)
    if (columns->reserved[i] != SURVEY_COLUMN_NONE)
      g_string_append_printf(text, "%s=%u ", names[i], columns->reserved[i]);
}

static void show_texts(GString *text, const SurveyForm *form, const SurveyColumns *columns) {
  static const char *const kinds[] = {"note", "evidence", "narrative"};
  for (guint i = 0; i < columns->texts->len; i++) {
    const SurveyTextColumn *column = &g_array_index(columns->texts, SurveyTextColumn, i);
    const SurveyItem *item = form->items->pdata[column->text.item_index];
    const SurveyFactor *factor = form->factors->pdata[column->text.factor_index];
    const gboolean is_narrative = column->text.kind == SURVEY_TEXT_NARRATIVE;
    g_string_append_printf(text, "%s(%s)=%u", kinds[column->text.kind],
                           is_narrative ? factor->id : item->id, column->cell);
    if (column->share_cell != SURVEY_COLUMN_NONE)
      g_string_append_printf(text, ",share=%u", column->share_cell);
    g_string_append_c(text, ' ');
  }
}

/* "respondent=0 safety-1=1 note(safety-1)=2": what each column is, and its cell. */
static char *show_columns(const SurveyForm *form, const SurveyColumns *columns) {
  GString *text = g_string_new(NULL);
  show_reserved(text, columns);
  guint n = 0;
  for (guint r = 0; r < columns->runs->len; r++) {
    const SurveyItemRun *run = &g_array_index(columns->runs, SurveyItemRun, r);
    for (guint i = 0; i < run->n; i++, n++) {
      const SurveyItem *item = form->items->pdata[run->first_item + i];
      ck_assert_ptr_eq(run->values->scale, item->scale);
      g_string_append_printf(text, "%s=%u ", item->id, run->first_cell + i);
    }
  }
  ck_assert_uint_eq(n, columns->n_items);
  show_texts(text, form, columns);
  return g_strchomp(g_string_free(text, FALSE));
}

/* Reads the header; NULL if it has no columns. */
static char *read_header(const char *header, SurveyFindings *findings) {
  Feed feed;
  const int fd = feed_open(&feed, header, strlen(header), 4096);
  g_autoptr(SurveyForm) form = load_form();
  g_autoptr(SurveyCsv) csv = survey_csv_new(fd, "x.csv", findings);
  SurveyCsvRow row;
  g_autoptr(SurveyColumns) columns = NULL;
  if (survey_csv_next(csv, &row, NULL) == SURVEY_CSV_ROW)
    columns = survey_columns_new(form, NULL, csv, &row, findings);
  feed_close(&feed, fd);
  return columns != NULL ? show_columns(form, columns) : NULL;
}

START_TEST(every_header_is_made_out) {
  const Case *one = &cases[_i];
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autofree char *columns = read_header(one->header, findings);
  g_autofree char *found = show_findings(findings);
  ck_assert_msg(g_strcmp0(columns, one->columns) == 0, "%s: %s", one->name, columns);
  ck_assert_msg(strcmp(found, one->findings) == 0, "%s:\n%s", one->name, found);
}
END_TEST

START_TEST(too_many_columns_are_refused) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autofree char *header = g_strnfill(SURVEY_COLUMNS_MAX, ',');
  g_autofree char *columns = read_header(header, findings);
  g_autofree char *found = show_findings(findings);
  ck_assert_ptr_null(columns);
  ck_assert_str_eq(found, "1:0 too-many-columns\n");
}
END_TEST

START_TEST(as_many_columns_as_allowed_are_read) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autofree char *header = g_strnfill(SURVEY_COLUMNS_MAX - 1, ',');
  g_autofree char *columns = read_header(header, findings);
  ck_assert_ptr_nonnull(columns);
}
END_TEST

static const struct {
  const char *name;
  const char *scale;
  const char *text;
  SurveyAnswer answer;
} values[] = {
    {"a value", "five", "4", 3},
    {"the lowest", "five", "1", 0},
    {"the highest", "five", "5", 4},
    {"below the scale", "five", "0", SURVEY_VALUES_UNKNOWN},
    {"above the scale", "five", "6", SURVEY_VALUES_UNKNOWN},
    {"two digits", "ten", "10", 10},
    {"a level's id", "five", "often", 3},
    {"the case of an id counts", "five", "Often", SURVEY_VALUES_UNKNOWN},
    {"an id of one letter", "agree", "y", 1},
    {"the case of a letter counts", "agree", "Y", SURVEY_VALUES_UNKNOWN},
    {"nothing", "five", "", SURVEY_ANSWER_UNANSWERED},
    {"na", "five", "na", SURVEY_ANSWER_NOT_APPLICABLE},
    {"NA", "five", "NA", SURVEY_ANSWER_NOT_APPLICABLE},
    {"unable", "five", "Unable", SURVEY_ANSWER_UNABLE},
    {"a point", "five", "4.0", SURVEY_VALUES_UNKNOWN},
    {"a comma", "five", "4,0", SURVEY_VALUES_UNKNOWN},
    {"a leading zero", "five", "04", SURVEY_VALUES_UNKNOWN},
    {"a sign", "five", "+4", SURVEY_VALUES_UNKNOWN},
    {"a word", "five", "n/a", SURVEY_VALUES_UNKNOWN},
    {"a digit of another script", "five", "\xd9\xa4", SURVEY_VALUES_UNKNOWN},
};

START_TEST(every_written_answer_is_parsed) {
  g_autoptr(SurveyForm) form = load_form();
  const SurveyScale *scale = survey_form_find_scale(form, values[_i].scale);
  g_autoptr(SurveyValues) known = survey_values_new(scale);
  const char *text = values[_i].text;
  const SurveyAnswer answer = survey_values_parse(known, text);
  ck_assert_msg(answer == values[_i].answer, "%s: %u", values[_i].name, answer);
  if (strlen(text) <= 1)
    ck_assert_msg(known->by_byte[(guint8)text[0]] == answer, "%s, by byte", values[_i].name);
}
END_TEST

START_TEST(a_scale_is_described_by_its_ends) {
  g_autoptr(SurveyForm) form = load_form();
  g_autoptr(SurveyValues) known = survey_values_new(survey_form_find_scale(form, "ten"));
  ck_assert_str_eq(survey_values_get_lowest(known), "0");
  ck_assert_str_eq(survey_values_get_highest(known), "10");
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("columns");
  tcase_add_loop_test(tcase, every_header_is_made_out, 0, G_N_ELEMENTS(cases));
  tcase_add_loop_test(tcase, every_written_answer_is_parsed, 0, G_N_ELEMENTS(values));
  tcase_add_test(tcase, too_many_columns_are_refused);
  tcase_add_test(tcase, as_many_columns_as_allowed_are_read);
  tcase_add_test(tcase, a_scale_is_described_by_its_ends);
  return unit_run("columns", tcase);
}
