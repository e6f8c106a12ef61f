// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/finding.h"

#include "tests/unit/english.h"
#include "tests/unit/unit.h"
#include <string.h>

static const SurveyFinding *nth(const SurveyFindings *findings, guint i) {
  ck_assert_uint_lt(i, findings->list->len);
  return findings->list->pdata[i];
}

START_TEST(a_finding_is_told_with_its_place_severity_and_code) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  const SurveyPlace place = {"a.xml", 12, 5};
  survey_findings_add(findings, SURVEY_FINDING_UNKNOWN_SCALE, place, "scale", "often", NULL);
  survey_findings_add(findings, SURVEY_FINDING_UNUSED_SCALE, (SurveyPlace){"a.xml", 3, 0}, "scale",
                      "often", NULL);
  survey_findings_add(findings, SURVEY_FINDING_FILE_EMPTY, (SurveyPlace){"-", 0, 0}, NULL);
  static const char *const expected[] = {
      "a.xml:12:5: error: There is no scale \"often\" in this form. [unknown-scale]",
      "a.xml:3: warning: No item uses the scale \"often\". [unused-scale]",
      "-: error: The file is empty. [file-empty]"};
  for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
    g_autofree char *line = english_line(nth(findings, i));
    ck_assert_str_eq(line, expected[i]);
  }
  ck_assert_uint_eq(findings->n_errors, 2);
  ck_assert_uint_eq(findings->n_warnings, 1);
}
END_TEST

START_TEST(a_finding_keeps_its_own_copy_of_the_file_name) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  char name[] = "a.xml";
  survey_findings_add(findings, SURVEY_FINDING_FILE_EMPTY, (SurveyPlace){.file = name}, NULL);
  name[0] = 'b';
  ck_assert_str_eq(nth(findings, 0)->file, "a.xml");
}
END_TEST

START_TEST(texts_from_outside_are_cut_and_made_visible) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autofree char *longest = g_strnfill(200, 'x');
  g_autofree char *kept = g_strnfill(120, 'x');
  survey_findings_add(findings, SURVEY_FINDING_UNKNOWN_SCALE, (SurveyPlace){0}, "scale", longest,
                      NULL);
  survey_findings_add(findings, SURVEY_FINDING_UNKNOWN_SCALE, (SurveyPlace){0}, "scale", "\x1b[2J",
                      NULL);
  g_autofree char *cut = g_strdup_printf("There is no scale \"%s...\" in this form.", kept);
  g_autofree char *first = english_sentence(nth(findings, 0));
  g_autofree char *second = english_sentence(nth(findings, 1));
  ck_assert_str_eq(first, cut);
  ck_assert_str_eq(second, "There is no scale \"\\u001B[2J\" in this form.");
}
END_TEST

START_TEST(words_of_ours_within_a_sentence_are_of_its_language) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  survey_findings_add(findings, SURVEY_FINDING_TOO_MANY, (SurveyPlace){"a.xml", 0, 0}, "limit", "7",
                      "@kind", "finding.many.items", NULL);
  survey_findings_add(findings, SURVEY_FINDING_MAP_BAD_VALUE, (SurveyPlace){"a.xml", 0, 0}, "to",
                      "{item}", "@whose", "finding.whose.item", "item", "@kind", NULL);
  g_autofree char *kind = english_sentence(nth(findings, 0));
  g_autofree char *whose = english_sentence(nth(findings, 1));
  ck_assert_str_eq(kind, "There are more than 7 items.");
  ck_assert_str_eq(whose, "\"{item}\" is not an answer to an item \"@kind\".");
  g_autoptr(SurveyWords) welsh = survey_words_new_for("cy", NULL);
  g_autofree char *spoken = survey_finding_format(nth(findings, 0), welsh);
  ck_assert_str_eq(spoken, "a.xml: error: Mae mwy na 7 o’r rhain: eitemau. [too-many]");
}
END_TEST

START_TEST(a_full_list_goes_on_counting) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  for (guint i = 0; i < SURVEY_FINDING_MAX_LISTED; i++)
    survey_findings_add(findings, SURVEY_FINDING_FILE_EMPTY, (SurveyPlace){0}, NULL);
  ck_assert_uint_eq(survey_findings_get_n_unlisted(findings), 0);
  survey_findings_add(findings, SURVEY_FINDING_FILE_EMPTY, (SurveyPlace){0}, NULL);
  survey_findings_add(findings, SURVEY_FINDING_NO_SAFEGUARDING, (SurveyPlace){0}, NULL);
  ck_assert_uint_eq(findings->list->len, SURVEY_FINDING_MAX_LISTED);
  ck_assert_uint_eq(findings->n_errors, SURVEY_FINDING_MAX_LISTED + 1);
  ck_assert_uint_eq(findings->n_warnings, 1);
  ck_assert_uint_eq(survey_findings_get_n_unlisted(findings), 2);
}
END_TEST

START_TEST(findings_are_ordered_by_file_line_column_and_code) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  static const struct {
    SurveyFindingCode code;
    SurveyPlace place;
  } added[] = {
      {SURVEY_FINDING_EMPTY_TEXT, {"z.xml", 9, 1}}, {SURVEY_FINDING_EMPTY_TEXT, {"a.xml", 1, 1}},
      {SURVEY_FINDING_NO_SCALE, {"z.xml", 2, 7}},   {SURVEY_FINDING_EMPTY_TEXT, {"z.xml", 2, 7}},
      {SURVEY_FINDING_EMPTY_TEXT, {"z.xml", 2, 3}}, {SURVEY_FINDING_TOO_MANY, {"z.xml", 0, 0}},
  };
  for (guint i = 0; i < G_N_ELEMENTS(added); i++)
    survey_findings_add(findings, added[i].code, added[i].place, NULL);
  survey_findings_sort(findings);
  g_autoptr(GString) order = g_string_new(NULL);
  for (guint i = 0; i < findings->list->len; i++) {
    const SurveyFinding *finding = nth(findings, i);
    g_string_append_printf(order, "%s:%u:%u %s\n", finding->file, finding->line, finding->column,
                           survey_finding_code_name(finding->code));
  }
  ck_assert_str_eq(order->str, "z.xml:0:0 too-many\nz.xml:2:3 empty-text\nz.xml:2:7 empty-text\n"
                               "z.xml:2:7 no-scale\nz.xml:9:1 empty-text\na.xml:1:1 empty-text\n");
}
END_TEST

START_TEST(every_code_has_a_name_of_its_own_and_a_sentence) {
  g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < SURVEY_N_FINDING_CODES; i++) {
    const char *name = survey_finding_code_name(i);
    g_autofree char *id = g_strconcat("finding.", name, NULL);
    const char *sentence = survey_words_get(english_words(), id);
    ck_assert_msg(g_hash_table_add(names, (gpointer)name), "%s is there twice", name);
    ck_assert_msg(name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0', "%s", name);
    ck_assert_msg(g_str_has_suffix(sentence, "."), "%s: %s", name, sentence);
  }
}
END_TEST

START_TEST(every_code_is_explained_in_the_manual_of_forms) {
  g_autofree char *manual = NULL;
  ck_assert(g_file_get_contents(SURVEY_TOP_SRCDIR "/forms/README.md", &manual, NULL, NULL));
  for (guint i = 0; i < SURVEY_N_FINDING_CODES; i++) {
    const gboolean is_error = survey_finding_code_severity(i) == SURVEY_SEVERITY_ERROR;
    g_autofree char *row = g_strdup_printf("\n| `%s` | %s |", survey_finding_code_name(i),
                                           is_error ? "error" : "warning");
    ck_assert_msg(strstr(manual, row) != NULL, "no row%s", row);
  }
}
END_TEST

UNIT_MAIN("finding", a_finding_is_told_with_its_place_severity_and_code,
          a_finding_keeps_its_own_copy_of_the_file_name,
          texts_from_outside_are_cut_and_made_visible,
          words_of_ours_within_a_sentence_are_of_its_language, a_full_list_goes_on_counting,
          findings_are_ordered_by_file_line_column_and_code,
          every_code_has_a_name_of_its_own_and_a_sentence,
          every_code_is_explained_in_the_manual_of_forms)
