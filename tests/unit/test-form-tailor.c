// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/form-read.h"

#include "tests/unit/forms.h"
#include "tests/unit/unit.h"
#include <string.h>

#define CHILD(attributes, front, tailor)                                                           \
  "<form id='hill' version='2' lens='staff' xml:lang='en' extends='parent' "                       \
  "extends-version='1.0'" attributes "><title>Hill School</title>" front "<tailor>" tailor         \
  "</tailor></form>"

static SurveyForm *read_child(const char *text) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  SurveyForm *form = forms_read(text, findings);
  g_autofree char *told = forms_tell(findings, "form.xml");
  ck_assert_str_eq(told, "");
  return form;
}

/* "company-1 company-2": the items in their order. */
static char *list_items(const SurveyForm *form) {
  GString *ids = g_string_new(NULL);
  for (guint i = 0; i < form->items->len; i++) {
    const SurveyItem *item = form->items->pdata[i];
    g_string_append_printf(ids, "%s%s", i == 0 ? "" : " ", item->id);
  }
  return g_string_free(ids, FALSE);
}

static const struct {
  const char *name;
  const char *text;
  const char *items;
} lists[] = {
    {"nothing", CHILD("", "", ""), "company-1 company-2 company-3 quiet-1"},
    {"one off", CHILD("", "", "<off item='company-2'/>"), "company-1 company-3 quiet-1"},
    {"two off", CHILD("", "", "<off item='company-3'/><off item='company-2'/>"),
     "company-1 quiet-1"},
    {"one of its own",
     CHILD(
         "", "",
         "<local factor='company'><item id='hill-1' scored='false'><text>T</text></item></local>"),
     "company-1 company-2 company-3 hill-1 quiet-1"},
    {"its own in two places",
     CHILD(
         "", "",
         "<local factor='quiet'><item id='hill-1' scored='0'><text>T</text></item>"
         "<item id='hill-2' scored='false'><text>T</text></item></local>"
         "<local factor='company'><item id='hill-3' scored='false'><text>T</text></item></local>"),
     "company-1 company-2 company-3 hill-3 quiet-1 hill-1 hill-2"},
};

START_TEST(items_are_left_out_and_added) {
  g_autoptr(SurveyForm) form = read_child(lists[_i].text);
  g_autofree char *items = list_items(form);
  ck_assert_msg(strcmp(items, lists[_i].items) == 0, "%s: %s", lists[_i].name, items);
  for (guint i = 0; i < form->items->len; i++) {
    const SurveyItem *item = form->items->pdata[i];
    ck_assert_uint_eq(item->index, i);
    ck_assert_ptr_eq(survey_form_find_item(form, item->id), item);
    ck_assert_int_eq(item->scored,
                     !g_str_has_prefix(item->id, "hill") && strcmp(item->id, "company-3") != 0);
  }
}
END_TEST

START_TEST(what_it_does_not_say_is_its_parents) {
  g_autoptr(SurveyForm) form = read_child(CHILD("", "", ""));
  g_autoptr(GBytes) parent = forms_load("forms/parent.xml");
  g_autofree char *hash = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, parent);
  ck_assert_str_eq(form->id, "hill");
  ck_assert_str_eq(form->version, "2");
  ck_assert_str_eq(form->parent_id, "parent");
  ck_assert_str_eq(form->parent_version, "1.0");
  ck_assert_str_eq(form->parent_sha256, hash);
  ck_assert_str_ne(form->sha256, hash);
  ck_assert_uint_eq(form->complete_percent, 60);
  ck_assert_str_eq(survey_wording_get(form->title, NULL), "Hill School");
  ck_assert_str_eq(survey_wording_get(form->purpose, NULL), "We ask so that we know.");
  ck_assert_str_eq(survey_wording_get(form->safeguarding, NULL),
                   "Nobody reads this as it comes in.");
  ck_assert_str_eq(form->licence->href, "https://example.org/by");
  ck_assert_uint_eq(form->sources->len, 1);
  ck_assert_uint_eq(form->contacts->len, 1);
  ck_assert_uint_eq(form->scales->len, 1);
  ck_assert_uint_eq(form->bands->len, 2);
  const SurveyFactor *factor = survey_form_find_factor(form, "company");
  ck_assert_ptr_nonnull(survey_factor_find_advice(factor, form->bands->pdata[1]));
}
END_TEST

START_TEST(a_draft_of_either_form_is_a_draft) {
  g_autoptr(SurveyForm) quiet = read_child(CHILD("", "", ""));
  ck_assert(survey_form_is_draft(quiet, "cy"));
  ck_assert(!survey_form_is_draft(quiet, "fr"));
  g_autoptr(SurveyForm) own = read_child(CHILD(" drafts='fr'", "", ""));
  ck_assert(survey_form_is_draft(own, "cy"));
  ck_assert(survey_form_is_draft(own, "fr"));
}
END_TEST

START_TEST(what_it_says_replaces_its_parents) {
  g_autoptr(SurveyForm) form = read_child(
      CHILD(" complete-percent='80'",
            "<purpose>Ours.</purpose><licence>CC0</licence><source>Ours too.</source>"
            "<contact>One.</contact><contact>Two.</contact><safeguarding>Tell us.</safeguarding>",
            ""));
  ck_assert_uint_eq(form->complete_percent, 80);
  ck_assert_str_eq(survey_wording_get(form->purpose, NULL), "Ours.");
  ck_assert_str_eq(survey_wording_get(form->licence->text, NULL), "CC0");
  ck_assert_str_eq(survey_wording_get(form->safeguarding, NULL), "Tell us.");
  ck_assert_uint_eq(form->contacts->len, 2);
  ck_assert_uint_eq(form->sources->len, 2);
  const SurveyReference *own = form->sources->pdata[0];
  const SurveyReference *inherited = form->sources->pdata[1];
  ck_assert_str_eq(survey_wording_get(own->text, NULL), "Ours too.");
  ck_assert_str_eq(survey_wording_get(inherited->text, NULL), "A talk in spring.");
}
END_TEST

START_TEST(a_reworded_item_changes_only_its_words) {
  g_autoptr(SurveyForm) form =
      read_child(CHILD("", "", "<reword item='company-1'><text>Ours.</text></reword>"));
  const SurveyItem *item = survey_form_find_item(form, "company-1");
  ck_assert_str_eq(survey_wording_get(item->text, NULL), "Ours.");
  ck_assert_str_eq(survey_wording_get(item->why, NULL),
                   "A greeting tells people that they are seen.");
  ck_assert_uint_eq(item->hints->len, 1);
  ck_assert_str_eq(survey_wording_get(item->hints->pdata[0], NULL), "A rota for the door.");
  ck_assert(item->scored);
  ck_assert_ptr_eq(item->scale, form->scales->pdata[0]);
}
END_TEST

START_TEST(a_reworded_item_takes_a_new_reason_and_new_hints) {
  g_autoptr(SurveyForm) form = read_child(
      CHILD("", "",
            "<reword item='company-1'><text>Ours.</text><why>So.</why><hint>One.</hint>"
            "<hint>Two.</hint></reword><reword item='quiet-1'><text>Hush.</text></reword>"));
  const SurveyItem *item = survey_form_find_item(form, "company-1");
  ck_assert_str_eq(survey_wording_get(item->why, NULL), "So.");
  ck_assert_uint_eq(item->hints->len, 2);
  ck_assert_str_eq(survey_wording_get(item->hints->pdata[1], NULL), "Two.");
  item = survey_form_find_item(form, "quiet-1");
  ck_assert_str_eq(survey_wording_get(item->text, NULL), "Hush.");
}
END_TEST

START_TEST(a_local_item_may_have_a_scale_of_its_own) {
  g_autoptr(SurveyForm) form = read_child(CHILD(
      "", "<scale id='true'><level value='0'>No.</level><level value='1'>Yes.</level></scale>",
      "<local factor='quiet'><item id='hill-1' scale='true' scored='false'><text>T</text></item>"
      "<item id='hill-2' scale='often' scored='false'><text>T</text></item></local>"));
  ck_assert_str_eq(survey_form_find_item(form, "hill-1")->scale->id, "true");
  ck_assert_str_eq(survey_form_find_item(form, "hill-2")->scale->id, "often");
  ck_assert_str_eq(survey_form_find_item(form, "quiet-1")->scale->id, "often");
}
END_TEST

START_TEST(without_a_library_no_parent_is_found) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  const char *text = CHILD("", "", "");
  g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
  g_autoptr(SurveyForm) form = survey_form_read(bytes, "form.xml", NULL, findings, NULL);
  g_autofree char *codes = forms_codes(findings);
  ck_assert_ptr_null(form);
  ck_assert_str_eq(codes, "parent-not-found");
}
END_TEST

static const struct {
  const char *name;
  const char *text;
  const char *codes;
} wrong[] = {
    {"both texts of an unknown item are passed over",
     CHILD("", "",
           "<reword item='x'><text>T</text><why>W</why><hint>H</hint></reword>"
           "<reword item='x'><text>T</text><why>W</why><hint>H</hint></reword>"),
     "unknown-parent-item unknown-parent-item"},
    {"off twice", CHILD("", "", "<off item='company-1'/><off item='company-1'/>"), "already-off"},
    {"off, then other words",
     CHILD("", "", "<off item='company-1'/><reword item='company-1'><text>T</text></reword>"),
     "already-off"},
    {"a hint in another language first",
     CHILD("", "", "<reword item='company-1'><text>T</text><hint xml:lang='cy'>H</hint></reword>"),
     "translation-alone"},
    {"a local item is no parent's",
     CHILD("", "",
           "<off item='hill-1'/><local factor='quiet'>"
           "<item id='hill-1' scored='false'><text>T</text></item></local>"),
     "unknown-parent-item"},
    {"a missing name is the schema's", CHILD("", "", "<off/><reword><text>T</text></reword>"),
     "schema schema"},
};

START_TEST(wrong_tailoring_is_told_once_each) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyForm) form = forms_read(wrong[_i].text, findings);
  g_autofree char *codes = forms_codes(findings);
  ck_assert_ptr_null(form);
  ck_assert_msg(strcmp(codes, wrong[_i].codes) == 0, "%s: %s", wrong[_i].name, codes);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("form-tailor");
  tcase_add_loop_test(tcase, items_are_left_out_and_added, 0, G_N_ELEMENTS(lists));
  tcase_add_test(tcase, what_it_does_not_say_is_its_parents);
  tcase_add_test(tcase, a_draft_of_either_form_is_a_draft);
  tcase_add_test(tcase, what_it_says_replaces_its_parents);
  tcase_add_test(tcase, a_reworded_item_changes_only_its_words);
  tcase_add_test(tcase, a_reworded_item_takes_a_new_reason_and_new_hints);
  tcase_add_test(tcase, a_local_item_may_have_a_scale_of_its_own);
  tcase_add_test(tcase, without_a_library_no_parent_is_found);
  tcase_add_loop_test(tcase, wrong_tailoring_is_told_once_each, 0, G_N_ELEMENTS(wrong));
  return unit_run("form-tailor", tcase);
}
