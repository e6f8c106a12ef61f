// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/wording.h"

#include "tests/unit/unit.h"

static SurveyWording *make_greeting(void) {
  SurveyWording *wording = survey_wording_new("en", "Good morning");
  survey_wording_add(wording, "cy", "Bore da");
  survey_wording_add(wording, "pt-BR", "Bom dia");
  return wording;
}

static const struct {
  const char *language;
  const char *text;
  gboolean has;
} texts[] = {
    {"en", "Good morning", TRUE}, {"cy", "Bore da", TRUE},       {"CY", "Bore da", TRUE},
    {"pt-br", "Bom dia", TRUE},   {"pt", "Good morning", FALSE}, {"fr", "Good morning", FALSE},
    {"", "Good morning", FALSE},
};

START_TEST(a_text_is_had_in_its_language_or_in_the_forms_own) {
  g_autoptr(SurveyWording) wording = make_greeting();
  ck_assert_str_eq(survey_wording_get(wording, texts[_i].language), texts[_i].text);
  ck_assert_int_eq(survey_wording_has(wording, texts[_i].language), texts[_i].has);
}
END_TEST

START_TEST(without_a_language_it_is_the_forms_own) {
  g_autoptr(SurveyWording) wording = make_greeting();
  ck_assert_str_eq(survey_wording_get(wording, NULL), "Good morning");
}
END_TEST

START_TEST(a_missing_wording_has_no_text) {
  ck_assert_ptr_null(survey_wording_get(NULL, "en"));
  ck_assert(!survey_wording_has(NULL, "en"));
  survey_wording_free(NULL);
}
END_TEST

START_TEST(a_wording_keeps_its_own_copies) {
  char language[] = "en";
  char text[] = "Hello";
  g_autoptr(SurveyWording) wording = survey_wording_new(language, text);
  language[0] = text[0] = 'x';
  ck_assert_str_eq(survey_wording_get(wording, "en"), "Hello");
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("wording");
  tcase_add_loop_test(tcase, a_text_is_had_in_its_language_or_in_the_forms_own, 0,
                      sizeof texts / sizeof texts[0]);
  tcase_add_test(tcase, without_a_language_it_is_the_forms_own);
  tcase_add_test(tcase, a_missing_wording_has_no_text);
  tcase_add_test(tcase, a_wording_keeps_its_own_copies);
  return unit_run("wording", tcase);
}
