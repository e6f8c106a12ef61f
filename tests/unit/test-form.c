// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/form.h"

#include "tests/unit/forms.h"
#include "tests/unit/unit.h"
#include <string.h>

static SurveyForm *read_full(void) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GBytes) bytes = forms_load("forms/good/full.xml");
  SurveyForm *form = survey_form_read(bytes, "full.xml", NULL, findings, NULL);
  g_autofree char *told = forms_tell(findings, "full.xml");
  ck_assert_str_eq(told, "");
  ck_assert_ptr_nonnull(form);
  return form;
}

static void check_text(const SurveyWording *wording, const char *own, const char *welsh) {
  ck_assert_ptr_nonnull(wording);
  ck_assert_str_eq(survey_wording_get(wording, NULL), own);
  ck_assert_str_eq(survey_wording_get(wording, "cy"), welsh);
}

START_TEST(the_root_and_the_front_matter_are_read) {
  g_autoptr(SurveyForm) form = read_full();
  ck_assert_str_eq(form->file, "full.xml");
  ck_assert_str_eq(form->id, "tea-room");
  ck_assert_str_eq(form->version, "1.1");
  ck_assert_str_eq(form->language, "en");
  ck_assert_int_eq(form->lens, SURVEY_LENS_SERVICE_USER);
  ck_assert_uint_eq(form->complete_percent, 60);
  ck_assert_ptr_null(form->parent_id);
  ck_assert_ptr_null(form->parent_version);
  ck_assert_ptr_null(form->parent_sha256);
  check_text(form->title, "Our tea room", "Ein hystafell de");
  check_text(form->purpose, "We ask so that we know.", "Rydym yn gofyn.");
  check_text(form->safeguarding, "Nobody reads this as it comes in.", "Does neb yn darllen hwn.");
  ck_assert_str_eq(survey_wording_get(form->purpose, "pt-BR"), "Perguntamos.");
}
END_TEST

#define DRAFT(drafts, picture)                                                                     \
  "<form id='f' version='1' lens='staff' xml:lang='en'" drafts                                     \
  "><title>T</title><title xml:lang='cy'>T</title><scale id='s'><level value='1'>A</level>"        \
  "<level xml:lang='cy'>A</level><level value='2'>B</level><level xml:lang='cy'>B</level></scale>" \
  "<group id='g'><name>G</name><name xml:lang='cy'>G</name><factor id='f'><name>F</name>"          \
  "<name xml:lang='cy'>F</name><item id='i'" picture "><text>I</text>"                             \
  "<text xml:lang='cy'>I</text></item></factor></group></form>"

static SurveyForm *read_clean(const char *text) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  SurveyForm *form = forms_read(text, findings);
  g_autofree char *told = forms_tell(findings, "form.xml");
  ck_assert_str_eq(told, "");
  return form;
}

START_TEST(a_language_is_a_draft_where_the_form_says_so) {
  g_autoptr(SurveyForm) draft = read_clean(DRAFT(" drafts=' fr  cy '", ""));
  ck_assert(survey_form_is_draft(draft, "cy"));
  ck_assert(survey_form_is_draft(draft, "CY"));
  ck_assert(!survey_form_is_draft(draft, "en"));
  ck_assert(survey_form_has_language(draft, "cy"));
  ck_assert(!survey_form_has_language(draft, "fr"));
  g_autoptr(SurveyForm) plain = read_clean(DRAFT("", ""));
  ck_assert(!survey_form_is_draft(plain, "cy"));
}
END_TEST

START_TEST(an_item_may_name_a_picture) {
  g_autoptr(SurveyForm) with = read_clean(DRAFT("", " picture='tell-once'"));
  ck_assert_str_eq(survey_form_find_item(with, "i")->picture, "tell-once");
  g_autoptr(SurveyForm) without = read_clean(DRAFT("", ""));
  ck_assert_ptr_null(survey_form_find_item(without, "i")->picture);
}
END_TEST

START_TEST(a_draft_or_picture_that_is_none_is_a_finding) {
  static const struct {
    const char *name;
    const char *text;
  } rows[] = {
      {"drafts", DRAFT(" drafts='not a language!'", "")},
      {"picture", DRAFT("", " picture='../door.svg'")},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(SurveyFindings) findings = survey_findings_new();
    g_autoptr(SurveyForm) form = forms_read(rows[i].text, findings);
    g_autofree char *codes = forms_codes(findings);
    ck_assert_msg(form == NULL && g_str_equal(codes, "schema"), "%s: %s", rows[i].name, codes);
  }
}
END_TEST

START_TEST(references_are_read) {
  g_autoptr(SurveyForm) form = read_full();
  ck_assert_str_eq(form->licence->href, "https://creativecommons.org/licenses/by/4.0/");
  check_text(form->licence->text, "CC BY 4.0", "CC BY 4.0");
  ck_assert_uint_eq(form->sources->len, 2);
  const SurveyReference *source = form->sources->pdata[0];
  ck_assert_str_eq(source->href, "leaflet.pdf");
  check_text(source->text, "Talks with visitors.", "Sgyrsiau.");
  ck_assert_uint_eq(source->place.line, 14);
  ck_assert_uint_eq(source->place.column, 3);
  source = form->sources->pdata[1];
  ck_assert_ptr_null(source->href);
  check_text(source->text, "A second source.", "Ail.");
  ck_assert_uint_eq(form->contacts->len, 1);
  const SurveyReference *contact = form->contacts->pdata[0];
  ck_assert_str_eq(contact->href, "tel:116123");
  check_text(contact->text, "A line, day and night.", "Llinell.");
}
END_TEST

START_TEST(languages_are_the_forms_own_and_then_each_once_whatever_its_case) {
  g_autoptr(SurveyForm) form = read_full();
  ck_assert_uint_eq(form->languages->len, 3);
  ck_assert_str_eq(form->languages->pdata[0], "en");
  ck_assert_str_eq(form->languages->pdata[1], "cy");
  ck_assert_str_eq(form->languages->pdata[2], "pt-BR");
}
END_TEST

START_TEST(scales_are_read) {
  g_autoptr(SurveyForm) form = read_full();
  static const struct {
    const char *id;
    int value;
    const char *anchor;
    const char *welsh;
  } levels[] = {{"never", 1, "Never.", "Byth."},
                {"sometimes", 2, "Sometimes.", "Weithiau."},
                {NULL, 3, "Always.", "Bob amser."}};
  ck_assert_uint_eq(form->scales->len, 2);
  const SurveyScale *scale = survey_form_find_scale(form, "often");
  ck_assert_ptr_eq(scale, form->scales->pdata[0]);
  ck_assert_uint_eq(scale->levels->len, G_N_ELEMENTS(levels));
  for (guint i = 0; i < G_N_ELEMENTS(levels); i++) {
    const SurveyLevel *level = scale->levels->pdata[i];
    ck_assert_pstr_eq(level->id, levels[i].id);
    ck_assert_int_eq(level->value, levels[i].value);
    check_text(level->anchor, levels[i].anchor, levels[i].welsh);
  }
}
END_TEST

START_TEST(bands_are_read) {
  g_autoptr(SurveyForm) form = read_full();
  ck_assert_uint_eq(form->bands->len, 2);
  const SurveyBand *band = form->bands->pdata[1];
  ck_assert_str_eq(band->id, "established");
  ck_assert_str_eq(band->letter, "B");
  ck_assert_uint_eq(band->from, 50);
  check_text(band->word, "established", "sefydledig");
  ck_assert_ptr_eq(survey_form_find_band(form, "established"), band);
  ck_assert_ptr_null(survey_form_find_band(form, "Established"));
}
END_TEST

START_TEST(groups_and_factors_are_read) {
  g_autoptr(SurveyForm) form = read_full();
  ck_assert_uint_eq(form->groups->len, 2);
  const SurveyGroup *group = form->groups->pdata[0];
  ck_assert_str_eq(group->id, "visit");
  check_text(group->name, "The visit", "Yr ymweliad");
  check_text(group->meaning, "What a visit is like.", "Sut beth yw ymweliad.");
  const SurveyFactor *factor = group->factors->pdata[0];
  ck_assert_str_eq(factor->id, "company");
  ck_assert_str_eq(factor->roots, "Social");
  check_text(factor->name, "Good company", "Cwmni da");
  check_text(factor->short_name, "Company", "Cwmni");
  check_text(factor->meaning, "People feel welcome.", "Mae croeso i bobl.");
  check_text(factor->before, "Four statements. You can skip any.", "Pedwar gosodiad.");
  check_text(factor->prompt, "What was good about a visit?", "Beth oedd yn dda?");
  ck_assert_str_eq(survey_factor_get_label(factor, "cy"), "Cwmni");
}
END_TEST

START_TEST(what_a_factor_leaves_out_is_missing) {
  g_autoptr(SurveyForm) form = read_full();
  const SurveyFactor *factor = survey_form_find_factor(form, "warmth");
  const SurveyGroup *group = survey_form_get_group(form, factor);
  ck_assert_str_eq(group->id, "house");
  ck_assert_ptr_null(group->meaning);
  ck_assert_ptr_null(factor->roots);
  ck_assert_ptr_null(factor->short_name);
  ck_assert_ptr_null(factor->meaning);
  ck_assert_ptr_null(factor->before);
  ck_assert_ptr_null(factor->prompt);
  ck_assert_uint_eq(factor->advice->len, 0);
  ck_assert_str_eq(survey_factor_get_label(factor, "en"), "Warmth");
}
END_TEST

START_TEST(an_item_is_read) {
  g_autoptr(SurveyForm) form = read_full();
  const SurveyItem *item = survey_form_find_item(form, "company-1");
  ck_assert_str_eq(item->id, "company-1");
  ck_assert_str_eq(item->pair, "greeting");
  ck_assert_ptr_eq(item->scale, survey_form_find_scale(form, "often"));
  ck_assert_uint_eq(item->weight, 3);
  ck_assert(!item->reversed && item->scored);
  ck_assert(!item->allows_not_applicable && item->allows_unable);
  check_text(item->text, "Somebody greets me & my friends.", "Mae rhywun yn fy nghyfarch.");
  check_text(item->why, "A greeting tells people that they are seen.", "Cyfarchiad.");
  ck_assert_uint_eq(item->hints->len, 2);
  check_text(item->hints->pdata[0], "A rota for the door.", "Rota.");
  check_text(item->hints->pdata[1], "A sign in two languages.", "Arwydd mewn dwy iaith.");
  ck_assert_str_eq(item->continues->form, "tea-room");
  ck_assert_str_eq(item->continues->version, "1.0");
  ck_assert_str_eq(item->continues->item, "welcome-1");
}
END_TEST

START_TEST(switches_of_items_are_read) {
  g_autoptr(SurveyForm) form = read_full();
  const SurveyItem *reversed = survey_form_find_item(form, "company-2");
  const SurveyItem *unscored = survey_form_find_item(form, "company-3");
  const SurveyItem *plain = survey_form_find_item(form, "warmth-1");
  ck_assert(reversed->reversed && reversed->scored);
  ck_assert(!reversed->allows_not_applicable && !reversed->allows_unable);
  ck_assert(!unscored->reversed && !unscored->scored);
  ck_assert(unscored->allows_not_applicable && !unscored->allows_unable);
  ck_assert(!plain->reversed && plain->scored);
  ck_assert(plain->allows_not_applicable && plain->allows_unable);
  ck_assert_uint_eq(plain->weight, 1);
  ck_assert_ptr_null(plain->pair);
  ck_assert_ptr_null(plain->why);
  ck_assert_ptr_null(plain->continues);
  ck_assert_uint_eq(plain->hints->len, 0);
}
END_TEST

START_TEST(advice_is_found_by_its_band) {
  g_autoptr(SurveyForm) form = read_full();
  const SurveyFactor *factor = survey_form_find_factor(form, "company");
  const SurveyBand *band = survey_form_find_band(form, "established");
  const SurveyAdvice *advice = survey_factor_find_advice(factor, band);
  check_text(advice->text, "Most people feel at home.", "Cartrefol.");
  ck_assert_uint_eq(advice->steps->len, 2);
  check_text(advice->steps->pdata[1], "Ask who does not come.", "Gofyn.");
  ck_assert_ptr_null(survey_factor_find_advice(factor, NULL));
  ck_assert_ptr_null(survey_factor_find_advice(form->factors->pdata[1], band));
}
END_TEST

START_TEST(everything_knows_its_position) {
  g_autoptr(SurveyForm) form = read_full();
  static const char *const items[] = {"company-1", "company-2", "company-3", "warmth-1"};
  ck_assert_uint_eq(form->items->len, G_N_ELEMENTS(items));
  for (guint i = 0; i < form->items->len; i++) {
    const SurveyItem *item = form->items->pdata[i];
    ck_assert_str_eq(item->id, items[i]);
    ck_assert_uint_eq(item->index, i);
    ck_assert_uint_eq(item->factor_index, i < 3 ? 0 : 1);
    ck_assert_ptr_eq(survey_form_get_factor(form, item), form->factors->pdata[i < 3 ? 0 : 1]);
  }
  const SurveyFactor *warmth = form->factors->pdata[1];
  ck_assert_uint_eq(warmth->index, 1);
  ck_assert_uint_eq(warmth->group_index, 1);
}
END_TEST

START_TEST(what_is_not_in_the_form_is_not_found) {
  g_autoptr(SurveyForm) form = read_full();
  ck_assert_ptr_null(survey_form_find_item(form, "Company-1"));
  ck_assert_ptr_null(survey_form_find_item(form, ""));
  ck_assert_ptr_null(survey_form_find_factor(form, "visit"));
  ck_assert_ptr_null(survey_form_find_scale(form, "company"));
  ck_assert_ptr_null(survey_form_find_band(form, "A"));
}
END_TEST

START_TEST(the_hash_is_of_the_bytes) {
  g_autoptr(SurveyForm) form = read_full();
  g_autoptr(GBytes) bytes = forms_load("forms/good/full.xml");
  g_autofree char *hash = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
  ck_assert_str_eq(form->sha256, hash);
}
END_TEST

#define SHORT_FORM(attributes)                                                                     \
  "<form id='f' version='1' lens='staff' xml:lang='en'" attributes "><title>T</title>"             \
  "<scale id='s'><level value='0'>No.</level><level value='1'>Yes.</level></scale><group id='g'>"  \
  "<name>G</name><factor id='f'><name>F</name><item id='i'><text>I</text></item></factor></group>" \
  "</form>"

static const struct {
  const char *name;
  const char *text;
  guint percent;
} percents[] = {
    {"left out", SHORT_FORM(""), 50},
    {"given", SHORT_FORM(" complete-percent='75'"), 75},
    {"lowest", SHORT_FORM(" complete-percent='1'"), 1},
    {"highest", SHORT_FORM(" complete-percent='100'"), 100},
    {"with zeros", SHORT_FORM(" complete-percent='075'"), 75},
};

START_TEST(the_completeness_percent_is_read) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyForm) form = forms_read(percents[_i].text, findings);
  ck_assert_msg(form != NULL, "%s", percents[_i].name);
  ck_assert_msg(form->complete_percent == percents[_i].percent, "%s: %u", percents[_i].name,
                form->complete_percent);
  ck_assert_int_eq(form->lens, SURVEY_LENS_STAFF);
}
END_TEST

START_TEST(every_lens_has_a_name_that_is_read_back) {
  for (guint i = 0; i < SURVEY_N_LENSES; i++) {
    SurveyLens lens = SURVEY_N_LENSES;
    ck_assert(survey_lens_parse(survey_lens_name(i), &lens));
    ck_assert_uint_eq(lens, i);
  }
  SurveyLens lens = SURVEY_LENS_PEER;
  ck_assert(!survey_lens_parse("Staff", &lens));
  ck_assert(!survey_lens_parse("", &lens));
  ck_assert_uint_eq(lens, SURVEY_LENS_PEER);
}
END_TEST

START_TEST(agreed_and_peer_are_views_of_groups) {
  ck_assert(!survey_lens_is_group(SURVEY_LENS_STAFF));
  ck_assert(!survey_lens_is_group(SURVEY_LENS_SERVICE_USER));
  ck_assert(survey_lens_is_group(SURVEY_LENS_AGREED));
  ck_assert(survey_lens_is_group(SURVEY_LENS_PEER));
}
END_TEST

START_TEST(a_list_of_colliding_ids_is_refused_quickly) {
  g_autoptr(GString) text = g_string_new(
      "<form id='f' version='1' lens='staff' xml:lang='en'><title>T</title><scale id='s'>"
      "<level value='0'>N</level><level value='1'>Y</level></scale><group id='g'><name>G</name>"
      "<factor id='f'><name>F</name>");
  for (guint i = 0; i < 1u << 13; i++) { /* "Ab" and "BA" have one hash, so all of these do */
    g_string_append(text, "<item id='");
    for (guint bit = 0; bit < 13; bit++)
      g_string_append(text, i >> bit & 1 ? "Ab" : "BA");
    g_string_append(text, "'><text>I</text></item>");
  }
  g_string_append(text, "</factor></group></form>");
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  const gint64 start = g_get_monotonic_time();
  g_autoptr(SurveyForm) form = forms_read(text->str, findings);
  ck_assert_ptr_null(form);
  g_autofree char *codes = forms_codes(findings);
  ck_assert_str_eq(codes, "too-many");
  ck_assert_int_lt(g_get_monotonic_time() - start, 2 * G_USEC_PER_SEC);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("form");
  tcase_add_test(tcase, the_root_and_the_front_matter_are_read);
  tcase_add_test(tcase, a_language_is_a_draft_where_the_form_says_so);
  tcase_add_test(tcase, an_item_may_name_a_picture);
  tcase_add_test(tcase, a_draft_or_picture_that_is_none_is_a_finding);
  tcase_add_test(tcase, references_are_read);
  tcase_add_test(tcase, languages_are_the_forms_own_and_then_each_once_whatever_its_case);
  tcase_add_test(tcase, scales_are_read);
  tcase_add_test(tcase, bands_are_read);
  tcase_add_test(tcase, groups_and_factors_are_read);
  tcase_add_test(tcase, what_a_factor_leaves_out_is_missing);
  tcase_add_test(tcase, an_item_is_read);
  tcase_add_test(tcase, switches_of_items_are_read);
  tcase_add_test(tcase, advice_is_found_by_its_band);
  tcase_add_test(tcase, everything_knows_its_position);
  tcase_add_test(tcase, what_is_not_in_the_form_is_not_found);
  tcase_add_test(tcase, the_hash_is_of_the_bytes);
  tcase_add_loop_test(tcase, the_completeness_percent_is_read, 0, G_N_ELEMENTS(percents));
  tcase_add_test(tcase, every_lens_has_a_name_that_is_read_back);
  tcase_add_test(tcase, agreed_and_peer_are_views_of_groups);
  tcase_add_test(tcase, a_list_of_colliding_ids_is_refused_quickly);
  return unit_run("form", tcase);
}
