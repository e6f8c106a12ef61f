// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/xml.h"

#include "survey/base/error.h"
#include "survey/base/schema.h"
#include "survey/base/xml-stream.h"
#include "tests/unit/forms.h"
#include "tests/unit/unit.h"
#include <string.h>

/* The piece in which the parser is fed: tags that straddle two of them are the hard ones. */
#define PIECE 4096

static SurveyXml *parse(const char *data, gsize length, SurveyFindings *findings) {
  g_autoptr(GBytes) bytes = g_bytes_new(data, length);
  SurveyXml *xml = survey_xml_parse(bytes, "a.xml", findings);
  ck_assert_msg(xml != NULL || findings->n_errors > 0, "no document and no finding");
  ck_assert_msg(xml == NULL || findings->n_errors == 0, "a document in spite of a finding");
  return xml;
}

static void tell_places(const SurveyXml *xml, const xmlNode *node, GString *told) {
  for (; node != NULL; node = node->next) {
    if (node->type != XML_ELEMENT_NODE)
      continue;
    const SurveyPlace place = survey_xml_get_place(xml, node);
    ck_assert_str_eq(place.file, "a.xml");
    g_string_append_printf(told, "%s%s %u:%u", told->len > 0 ? ", " : "", (const char *)node->name,
                           place.line, place.column);
    tell_places(xml, node->children, told);
  }
}

static const struct {
  const char *name;
  const char *text;
  const char *places;
} places[] = {
    {"one element", "<a/>", "a 1:1"},
    {"on one line", "<a><b/><c>x</c></a>", "a 1:1, b 1:4, c 1:8"},
    {"indented", "<a>\n  <b/>\n\t<c/>\n</a>", "a 1:1, b 2:3, c 3:2"},
    {"a tag over three lines", "<a\n  x='1'\n  y='2'><b/></a>", "a 1:1, b 3:9"},
    {"a tag whose value has a line break", "<a x='1\n2'><b\n/><c/></a>", "a 1:1, b 2:4, c 3:3"},
    {"a value with >", "<a x='>'><b/></a>", "a 1:1, b 1:10"},
    {"characters of two and four bytes", "<a>\xc3\xa9\xf0\x9f\x98\x80<b/></a>", "a 1:1, b 1:6"},
    {"after a declaration", "<?xml version='1.0'?>\n<a/>", "a 2:1"},
    {"after a byte order mark", "\xef\xbb\xbf<a><b/></a>", "a 1:1, b 1:4"},
    {"a byte order mark and a declaration",
     "\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?><a/>", "a 1:39"},
    {"after a CDATA section with tags", "<a><![CDATA[<x>\n<y>]]><b/></a>", "a 1:1, b 2:7"},
    {"after a comment with tags", "<a><!-- <x>\n<y> --><b/></a>", "a 1:1, b 2:8"},
    {"after an instruction", "<a><?do <x>?><b/></a>", "a 1:1, b 1:14"},
    {"after character references", "<a>&#60;&lt;&#xe9;<b/></a>", "a 1:1, b 1:19"},
    {"line breaks of Windows", "<a>\r\n  <b/>\r\n</a>", "a 1:1, b 2:3"},
};

START_TEST(an_element_stands_where_its_tag_begins) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyXml) xml = parse(places[_i].text, strlen(places[_i].text), findings);
  ck_assert_msg(xml != NULL, "%s", places[_i].name);
  g_autoptr(GString) told = g_string_new(NULL);
  tell_places(xml, xmlDocGetRootElement(xml->doc), told);
  ck_assert_msg(strcmp(told->str, places[_i].places) == 0, "%s: %s", places[_i].name, told->str);
}
END_TEST

/* One tag, moved byte by byte over the border between two pieces; `fill` stands before it. */
static void check_moved(const char *fill, guint fill_bytes_a_char, guint n_chars) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GString) text = g_string_new("<a>");
  for (guint i = 0; i < n_chars; i++)
    g_string_append_len(text, fill, fill_bytes_a_char);
  g_string_append(text, "<b long='value' other='value'>text</b><c/></a>");
  g_autoptr(SurveyXml) xml = parse(text->str, text->len, findings);
  ck_assert_ptr_nonnull(xml);
  const xmlNode *root = xmlDocGetRootElement(xml->doc);
  ck_assert_uint_eq(survey_xml_get_place(xml, root->last).column, 4 + n_chars + 38);
  ck_assert_uint_eq(survey_xml_get_place(xml, root->last->prev).column, 4 + n_chars);
}

START_TEST(a_tag_over_the_border_of_two_pieces_keeps_its_place) {
  for (guint border = PIECE; border <= 4 * PIECE; border += PIECE) {
    for (guint back = 0; back < 48; back++) {
      check_moved("x", 1, border - back);
      check_moved("\xc3\xa9", 2, border / 2 - back);
    }
  }
}
END_TEST

START_TEST(places_on_one_very_long_line_are_right_and_quick) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GString) text = g_string_new("<a>");
  for (guint i = 0; i < 30000; i++)
    g_string_append(text, "<b>some text here</b>");
  g_string_append(text, "<c/></a>");
  const gint64 start = g_get_monotonic_time();
  g_autoptr(SurveyXml) xml = parse(text->str, text->len, findings);
  const xmlNode *last = xmlDocGetRootElement(xml->doc)->last;
  ck_assert_uint_eq(survey_xml_get_place(xml, last).column, 4 + 30000 * 21);
  ck_assert_int_lt(g_get_monotonic_time() - start, 2 * G_USEC_PER_SEC);
}
END_TEST

static const struct {
  const char *name;
  const char *text;
  gsize length; /* 0: to its end */
  const char *codes;
} refusals[] = {
    {"nothing", "", 0, "file-empty"},
    {"white space", " \n ", 0, "xml-syntax"},
    {"no XML", "Dear all,", 0, "xml-syntax"},
    {"a comment only", "<!-- a -->", 0, "xml-syntax"},
    {"a declaration only", "<?xml version='1.0'?>", 0, "xml-syntax"},
    {"an open tag", "<a", 0, "xml-syntax"},
    {"an open element", "<a>", 0, "xml-syntax"},
    {"two roots", "<a/><b/>", 0, "xml-syntax"},
    {"text after the root", "<a/>x", 0, "xml-syntax"},
    {"an attribute twice", "<a x='1' x='2'/>", 0, "xml-syntax"},
    {"an unknown prefix", "<a><p:b/></a>", 0, "xml-syntax"},
    {"two unknown prefixes", "<a><p:b/><q:c/></a>", 0, "xml-syntax xml-syntax"},
    {"an unknown entity", "<a>&x;</a>", 0, "xml-syntax"},
    {"a control character", "<a>\x01</a>", 0, "xml-syntax"},
    {"a reference to a control character", "<a>&#1;</a>", 0, "xml-syntax"},
    {"a byte of nothing", "<a>\0</a>", 8, "not-utf8"},
    {"a byte that is not UTF-8", "<a>\xe9</a>", 0, "not-utf8"},
    {"half a surrogate", "<a>\xed\xa0\x80</a>", 0, "not-utf8"},
    {"a slash in two bytes", "<a>\xc0\xaf</a>", 0, "not-utf8"},
    {"a cut character", "<a/>\xc3", 0, "not-utf8"},
    {"UTF-16", "\xff\xfe<\0a\0/\0>\0", 10, "not-utf8"},
    {"UTF-16 without a mark", "<\0a\0/\0>\0", 8, "not-utf8"},
    {"UTF-32", "\0\0\0<\0\0\0a\0\0\0/\0\0\0>", 16, "not-utf8"},
    {"UTF-7 declared", "<?xml version='1.0' encoding='UTF-7'?><a/>", 0, "wrong-encoding"},
    {"Latin 1 declared", "<?xml version=\"1.0\" encoding = \"ISO-8859-1\" ?><a/>", 0,
     "wrong-encoding"},
    {"EBCDIC", "\x4c\x6f\xa7\x94\x93", 0, "not-utf8"},
    {"a DOCTYPE", "<!DOCTYPE a><a/>", 0, "xml-doctype"},
    {"a DOCTYPE of elsewhere", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", 0, "xml-doctype"},
    {"a DOCTYPE with entities", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", 0, "xml-doctype"},
    {"a DOCTYPE with a parameter entity", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'b.dtd'> %x;]><a/>", 0,
     "xml-doctype"},
    {"a DOCTYPE after a comment", "<!-- --><!DOCTYPE a><a/>", 0, "xml-doctype"},
    {"a DOCTYPE within", "<a><!DOCTYPE a></a>", 0, "xml-syntax"},
};

START_TEST(what_is_not_safe_and_sound_is_refused) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  const gsize length = refusals[_i].length > 0 ? refusals[_i].length : strlen(refusals[_i].text);
  g_autoptr(SurveyXml) xml = parse(refusals[_i].text, length, findings);
  g_autofree char *codes = forms_codes(findings);
  ck_assert_ptr_null(xml);
  ck_assert_msg(strcmp(codes, refusals[_i].codes) == 0, "%s: %s", refusals[_i].name, codes);
}
END_TEST

static const struct {
  const char *name;
  const char *text;
} accepted[] = {
    {"UTF-8 declared", "<?xml version='1.0' encoding='UTF-8'?><a/>"},
    {"the same without its hyphen", "<?xml version='1.0' encoding='utf8'?><a/>"},
    {"ASCII declared", "<?xml version='1.0' encoding='US-ASCII'?><a/>"},
    {"an instruction that speaks of encoding", "<?xml-model encoding='latin1'?><a/>"},
    {"a comment that speaks of encoding", "<!-- encoding='latin1' --><?do it?><a/>"},
    {"XInclude is only an element",
     "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='/etc/passwd'/></a>"},
};

START_TEST(what_is_sound_is_read) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyXml) xml = parse(accepted[_i].text, strlen(accepted[_i].text), findings);
  ck_assert_msg(xml != NULL, "%s", accepted[_i].name);
  g_autofree char *text = survey_xml_get_text(xmlDocGetRootElement(xml->doc));
  ck_assert_str_eq(text, "");
}
END_TEST

/* `before` + `middle` repeated + `after`, and the codes of what is found in it. */
static char *refuse_repeated(const char *before, const char *middle, guint n, const char *after) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GString) text = g_string_new(before);
  for (guint i = 0; i < n; i++)
    g_string_append(text, middle);
  g_string_append(text, after);
  g_autoptr(SurveyXml) xml = parse(text->str, text->len, findings);
  return forms_codes(findings);
}

static const struct {
  const char *name;
  const char *before;
  const char *middle;
  guint n;
  const char *after;
  const char *codes;
} limits[] = {
    {"as many nodes as may be", "<a>", "<b/>", SURVEY_XML_MAX_NODES - 1, "</a>", ""},
    {"one node more", "<a>", "<b/>", SURVEY_XML_MAX_NODES, "</a>", "xml-too-many-nodes"},
    {"attributes count", "<a>", "<b x=''/>", SURVEY_XML_MAX_NODES / 2, "</a>",
     "xml-too-many-nodes"},
    {"namespaces count", "<a>", "<b xmlns:x='y'/>", SURVEY_XML_MAX_NODES / 2, "</a>",
     "xml-too-many-nodes"},
    {"one level too deep", "", "<a>", SURVEY_XML_MAX_DEPTH + 1, "", "xml-too-deep"},
    {"far too deep", "", "<a>", 100000, "", "xml-too-deep"},
    {"a tag as long as may be", "<a x='", "x", SURVEY_XML_MAX_TAG_BYTES - 9, "'/>", ""},
    {"a tag too long", "<a x='", "x", SURVEY_XML_MAX_TAG_BYTES + PIECE, "'/>", "xml-tag-too-long"},
    {"a tag without end", "<a x='", "x", SURVEY_XML_MAX_BYTES - 10, "", "xml-tag-too-long"},
    {"a closing tag too long", "<a></a", " ", SURVEY_XML_MAX_TAG_BYTES + PIECE, ">",
     "xml-tag-too-long"},
    {"a comment too long", "<a><!--", "x", SURVEY_XML_MAX_TAG_BYTES + PIECE, "--></a>",
     "xml-tag-too-long"},
    {"an instruction too long", "<a><?do ", "x", SURVEY_XML_MAX_TAG_BYTES + PIECE, "?></a>",
     "xml-tag-too-long"},
    {"a long text", "<a>", "x", 500000, "</a>", ""},
    {"a long text of two bytes a character", "<a>", "\xc3\xa9", 250000, "</a>", ""},
    {"a long CDATA section", "<a><![CDATA[", "x", 16000, "]]></a>", ""},
    {"a CDATA section too long", "<a><![CDATA[", "x", 500000, "]]></a>", "xml-tag-too-long"},
    {"much white space before", "", " ", 50000, "<a/>", ""},
    {"much white space within", "<a>", "\n", 50000, "</a>", ""},
    {"much white space after", "<a/>", "\n", 50000, "", ""},
    {"as large as may be", "<a>", "x", SURVEY_XML_MAX_BYTES - 7, "</a>", ""},
    {"a byte too large", "<a>", "x", SURVEY_XML_MAX_BYTES - 6, "</a>", "file-too-large"},
};

START_TEST(every_limit_holds_and_no_sooner) {
  g_autofree char *codes =
      refuse_repeated(limits[_i].before, limits[_i].middle, limits[_i].n, limits[_i].after);
  ck_assert_msg(strcmp(codes, limits[_i].codes) == 0, "%s: %s", limits[_i].name, codes);
}
END_TEST

START_TEST(as_deep_as_may_be_is_read) {
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i < SURVEY_XML_MAX_DEPTH; i++)
    g_string_append(text, "<a>");
  for (guint i = 0; i < SURVEY_XML_MAX_DEPTH; i++)
    g_string_append(text, "</a>");
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyXml) xml = parse(text->str, text->len, findings);
  ck_assert_ptr_nonnull(xml);
}
END_TEST

START_TEST(a_bomb_of_attributes_is_refused_quickly) {
  g_autoptr(GString) text = g_string_new("<a>");
  while (text->len < SURVEY_XML_MAX_BYTES - 40000) {
    g_string_append(text, "<b");
    for (guint i = 0; i < 2000; i++)
      g_string_append_printf(text, " a%x=''", i);
    g_string_append(text, "/>");
  }
  g_string_append(text, "</a>");
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  const gint64 start = g_get_monotonic_time();
  g_autoptr(SurveyXml) xml = parse(text->str, text->len, findings);
  g_autofree char *codes = forms_codes(findings);
  ck_assert_str_eq(codes, "xml-too-many-attributes");
  ck_assert_int_lt(g_get_monotonic_time() - start, 2 * G_USEC_PER_SEC);
}
END_TEST

/* parse() holds that there is a document or a finding, never both and never neither. */
START_TEST(a_form_cut_anywhere_is_refused_with_a_reason) {
  g_autoptr(GBytes) whole = forms_load("forms/good/smallest.xml");
  gsize length = 0;
  const char *data = g_bytes_get_data(whole, &length);
  while (g_ascii_isspace(data[length - 1]))
    length--;
  for (gsize cut = 0; cut < length; cut++) {
    g_autoptr(SurveyFindings) findings = survey_findings_new();
    g_autoptr(SurveyXml) xml = parse(data, cut, findings);
    ck_assert_msg(xml == NULL, "cut to %zu bytes", cut);
  }
}
END_TEST

START_TEST(a_damaged_form_is_read_or_refused_with_a_reason) {
  g_autoptr(GBytes) whole = forms_load("forms/good/full.xml");
  gsize length = 0;
  const char *data = g_bytes_get_data(whole, &length);
  g_autoptr(GRand) random = g_rand_new_with_seed(20260304);
  static const char marks[] = "<>&;'\"/=!?-[] \n\xc3\xff:x";
  for (guint i = 0; i < 2000; i++) {
    g_autofree char *damaged = g_memdup2(data, length);
    for (guint n = 0; n < 1 + i % 3; n++)
      damaged[(guint)g_rand_int_range(random, 0, (gint32)length)] =
          marks[g_rand_int_range(random, 0, sizeof marks)];
    g_autoptr(SurveyFindings) findings = survey_findings_new();
    g_autoptr(SurveyXml) xml = parse(damaged, length, findings);
  }
}
END_TEST

START_TEST(attributes_language_and_text_are_had) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  const char *text = "<a x=' 1 ' xml:lang='cy' p:y='2' xmlns:p='q'> b <!-- c --> <d>e</d>\n </a>";
  g_autoptr(SurveyXml) xml = parse(text, strlen(text), findings);
  const xmlNode *root = xmlDocGetRootElement(xml->doc);
  g_autofree char *x = survey_xml_get_attribute(root, "x");
  g_autofree char *y = survey_xml_get_attribute(root, "y");
  g_autofree char *lang = survey_xml_get_attribute(root, "lang");
  g_autofree char *language = survey_xml_get_language(root);
  g_autofree char *content = survey_xml_get_text(root);
  g_autofree char *none = survey_xml_get_language(root->last->prev);
  ck_assert_str_eq(x, " 1 ");
  ck_assert_ptr_null(y);
  ck_assert_ptr_null(lang);
  ck_assert_str_eq(language, "cy");
  ck_assert_str_eq(content, "b e");
  ck_assert_ptr_null(none);
  ck_assert(survey_xml_is_element(root, "a"));
  ck_assert(!survey_xml_is_element(root, "A"));
  ck_assert(!survey_xml_is_element(root->children, "text"));
  ck_assert(!survey_xml_is_element(NULL, "a"));
}
END_TEST

START_TEST(what_is_no_element_stands_where_its_element_does) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  const char *text = "<a>\n <b x='1'>text</b></a>";
  g_autoptr(SurveyXml) xml = parse(text, strlen(text), findings);
  const xmlNode *b = xmlDocGetRootElement(xml->doc)->last;
  ck_assert_uint_eq(survey_xml_get_place(xml, b->children).line, 2);
  ck_assert_uint_eq(survey_xml_get_place(xml, (const xmlNode *)b->properties).column, 2);
  const SurveyPlace nowhere = survey_xml_get_place(xml, NULL);
  ck_assert_str_eq(nowhere.file, "a.xml");
  ck_assert_uint_eq(nowhere.line, 0);
}
END_TEST

START_TEST(a_damaged_schema_is_an_error_and_no_finding) {
  static const char *const damaged[] = {"", "<xs:schema", "<form/>",
                                        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
                                        "<xs:element name='a' type='nowhere'/></xs:schema>"};
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyXml) xml = parse("<a/>", 4, findings);
  for (guint i = 0; i < G_N_ELEMENTS(damaged); i++) {
    g_autoptr(GError) error = NULL;
    ck_assert(!survey_schema_validate(xml, "a", damaged[i], strlen(damaged[i]), findings, &error));
    ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_DATA));
  }
  ck_assert_uint_eq(findings->list->len, 0);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("xml");
  tcase_set_timeout(tcase, 60);
  tcase_add_loop_test(tcase, an_element_stands_where_its_tag_begins, 0, G_N_ELEMENTS(places));
  tcase_add_test(tcase, a_tag_over_the_border_of_two_pieces_keeps_its_place);
  tcase_add_test(tcase, places_on_one_very_long_line_are_right_and_quick);
  tcase_add_loop_test(tcase, what_is_not_safe_and_sound_is_refused, 0, G_N_ELEMENTS(refusals));
  tcase_add_loop_test(tcase, what_is_sound_is_read, 0, G_N_ELEMENTS(accepted));
  tcase_add_loop_test(tcase, every_limit_holds_and_no_sooner, 0, G_N_ELEMENTS(limits));
  tcase_add_test(tcase, as_deep_as_may_be_is_read);
  tcase_add_test(tcase, a_bomb_of_attributes_is_refused_quickly);
  tcase_add_test(tcase, a_form_cut_anywhere_is_refused_with_a_reason);
  tcase_add_test(tcase, a_damaged_form_is_read_or_refused_with_a_reason);
  tcase_add_test(tcase, attributes_language_and_text_are_had);
  tcase_add_test(tcase, what_is_no_element_stands_where_its_element_does);
  tcase_add_test(tcase, a_damaged_schema_is_an_error_and_no_finding);
  return unit_run("xml", tcase);
}
