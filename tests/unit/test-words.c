// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/error.h"
#include "survey/base/words.h"
#include "tests/unit/unit.h"

#include <string.h>

static SurveyWords *read_words(const char *catalogue, GError **error) {
  g_autoptr(GBytes) bytes = g_bytes_new_static(catalogue, strlen(catalogue));
  return survey_words_new(bytes, "words.xml", error);
}

static SurveyWords *make_words(void) {
  g_autoptr(GError) error = NULL;
  SurveyWords *words = read_words("<words xml:lang='en'>"
                                  "<say id='plain'>  A   plain\n sentence. </say>"
                                  "<say id='named'>{who} sees {what}.</say>"
                                  "<say id='voices' many='{n} people in {where}'>{n} person</say>"
                                  "<say id='join.comma'>{before}, {next}</say>"
                                  "<say id='join.and'>{before} and {next}</say>"
                                  "<say id='join.or'>{before} or {next}</say>"
                                  "<say id='join.dot'>{before}.{next}</say>"
                                  "</words>",
                                  &error);
  ck_assert_msg(words != NULL, "%s", error ? error->message : "");
  return words;
}

START_TEST(a_sentence_comes_back_with_its_spaces_collapsed) {
  g_autoptr(SurveyWords) words = make_words();
  ck_assert_str_eq(survey_words_get(words, "plain"), "A plain sentence.");
}
END_TEST

START_TEST(placeholders_are_filled_and_a_missing_pair_is_seen) {
  g_autoptr(SurveyWords) words = make_words();
  g_autofree char *filled = survey_words_fill(words, "named", "who", "Ann", NULL);
  ck_assert_str_eq(filled, "Ann sees {what}.");
}
END_TEST

START_TEST(one_takes_the_singular_and_every_other_number_the_plural) {
  g_autoptr(SurveyWords) words = make_words();
  g_autofree char *none = survey_words_count(words, "voices", 0, "where", "here", NULL);
  g_autofree char *one = survey_words_count(words, "voices", 1, "where", "here", NULL);
  g_autofree char *many = survey_words_count(words, "voices", 1000000, "where", "here", NULL);
  ck_assert_str_eq(none, "0 people in here");
  ck_assert_str_eq(one, "1 person");
  ck_assert_str_eq(many, "1000000 people in here");
}
END_TEST

START_TEST(marks_of_XML_are_said_as_they_are_meant) {
  g_autoptr(GError) error = NULL;
  g_autoptr(SurveyWords) words =
      read_words("<words xml:lang='en'><!-- a note -->"
                 "<say id='a' many='{n} &lt; &amp;'>1 &lt; <![CDATA[&]]> &#38;</say></words>",
                 &error);
  ck_assert_msg(words != NULL, "%s", error ? error->message : "");
  g_autofree char *one = survey_words_count(words, "a", 1, NULL);
  g_autofree char *many = survey_words_count(words, "a", 2, NULL);
  ck_assert_str_eq(one, "1 < & &");
  ck_assert_str_eq(many, "2 < &");
}
END_TEST

START_TEST(parts_are_joined_as_the_language_does) {
  static const struct {
    const char *name;
    const char *parts[4];
    const char *and_joined;
    const char *or_joined;
    const char *dotted;
  } rows[] = {
      {"none", {NULL}, "", "", ""},
      {"one", {"a", NULL}, "a", "a", "a"},
      {"two", {"a", "b", NULL}, "a and b", "a or b", "a.b"},
      {"three", {"a", "b", "c", NULL}, "a, b and c", "a, b or c", "a.b.c"},
      {"braces",
       {"{next}", "{before}", NULL},
       "{next} and {before}",
       "{next} or {before}",
       "{next}.{before}"},
  };
  g_autoptr(SurveyWords) words = make_words();
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *and_joined = survey_words_join(words, rows[i].parts);
    g_autofree char *or_joined = survey_words_join_or(words, rows[i].parts);
    g_autofree char *dotted = survey_words_join_by(words, "join.dot", rows[i].parts);
    ck_assert_msg(g_str_equal(and_joined, rows[i].and_joined), "%s: %s", rows[i].name, and_joined);
    ck_assert_msg(g_str_equal(or_joined, rows[i].or_joined), "%s: %s", rows[i].name, or_joined);
    ck_assert_msg(g_str_equal(dotted, rows[i].dotted), "%s: %s", rows[i].name, dotted);
  }
}
END_TEST

START_TEST(a_damaged_catalogue_is_refused) {
  static const struct {
    const char *name;
    const char *catalogue;
  } rows[] = {
      {"no language", "<words><say id='a'>A</say></words>"},
      {"not XML", "<words xml:lang='en'><say id='a'>A</say>"},
      {"no id", "<words xml:lang='en'><say>A</say></words>"},
      {"empty id", "<words xml:lang='en'><say id=''>A</say></words>"},
      {"id used twice", "<words xml:lang='en'><say id='a'>A</say><say id='a'>B</say></words>"},
      {"empty sentence", "<words xml:lang='en'><say id='a'> </say></words>"},
      {"foreign element", "<words xml:lang='en'><shout id='a'>A</shout></words>"},
      {"words within words", "<words xml:lang='en'><say id='a'>A<b/></say></words>"},
      {"foreign root", "<form><say id='a'>A</say></form>"},
      {"nothing said", "<words/>"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(GError) error = NULL;
    g_autoptr(SurveyWords) words = read_words(rows[i].catalogue, &error);
    ck_assert_msg(words == NULL, "%s was accepted", rows[i].name);
    ck_assert_msg(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_DATA), "%s", rows[i].name);
    ck_assert_msg(strstr(error->message, "words.xml") != NULL, "%s: %s", rows[i].name,
                  error->message);
  }
}
END_TEST

START_TEST(a_language_speaks_for_itself_and_a_language_unknown_speaks_english) {
  static const struct {
    const char *language;
    const char *spoken;
    const char *month;
    gboolean is_draft;
  } rows[] = {
      {NULL, "en", "January", FALSE}, {"en", "en", "January", FALSE}, {"cy", "cy", "Ionawr", TRUE},
      {"CY", "cy", "Ionawr", TRUE},   {"xx", "en", "January", FALSE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    const char *name = rows[i].language ? rows[i].language : "none";
    g_autoptr(GError) error = NULL;
    g_autoptr(SurveyWords) words = survey_words_new_for(rows[i].language, &error);
    ck_assert_msg(words != NULL, "%s: %s", name, error ? error->message : "");
    ck_assert_msg(g_str_equal(survey_words_get_language(words), rows[i].spoken), "%s", name);
    ck_assert_msg(g_str_equal(survey_words_get(words, "month.1"), rows[i].month), "%s", name);
    ck_assert_msg(survey_words_is_draft(words) == rows[i].is_draft, "%s", name);
  }
}
END_TEST

START_TEST(what_a_language_has_no_words_for_is_said_in_english) {
  g_autoptr(GError) error = NULL;
  g_autoptr(SurveyWords) words =
      read_words("<words xml:lang='xx'><say id='month.1'>Ionawr</say></words>", &error);
  ck_assert_msg(words != NULL, "%s", error ? error->message : "");
  survey_words_set_fallback(words, survey_words_new_english(&error));
  ck_assert_str_eq(survey_words_get(words, "month.1"), "Ionawr");
  ck_assert_str_eq(survey_words_get(words, "month.2"), "February");
  g_autofree char *counted = survey_words_count(words, "phrase.several", 3, NULL);
  ck_assert_str_eq(counted, "3 factors");
}
END_TEST

UNIT_MAIN("words", a_language_speaks_for_itself_and_a_language_unknown_speaks_english,
          what_a_language_has_no_words_for_is_said_in_english,
          a_sentence_comes_back_with_its_spaces_collapsed, marks_of_XML_are_said_as_they_are_meant,
          placeholders_are_filled_and_a_missing_pair_is_seen,
          one_takes_the_singular_and_every_other_number_the_plural,
          parts_are_joined_as_the_language_does, a_damaged_catalogue_is_refused)
