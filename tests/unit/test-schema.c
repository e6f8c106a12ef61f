// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/schema.h"

#include "tests/unit/english.h"
#include "tests/unit/forms.h"
#include "tests/unit/unit.h"
#include <string.h>

/* How long a form at the limits of xml.h may take, sanitizers and a busy machine included. */
#define MAX_SECONDS 1

/* <list> holds a <name>, then one or more <entry>; an <entry> one or more <word>. */
static const char schema[] =
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
    "<xs:element name='name' type='xs:string'/>"
    "<xs:element name='word'><xs:complexType><xs:simpleContent>"
    "<xs:extension base='xs:string'><xs:attribute name='n' type='xs:unsignedByte'/></xs:extension>"
    "</xs:simpleContent></xs:complexType></xs:element>"
    "<xs:element name='entry'><xs:complexType><xs:sequence>"
    "<xs:element ref='word' maxOccurs='unbounded'/></xs:sequence></xs:complexType></xs:element>"
    "<xs:element name='list'><xs:complexType><xs:sequence><xs:element ref='name'/>"
    "<xs:element ref='entry' maxOccurs='unbounded'/></xs:sequence></xs:complexType></xs:element>"
    "</xs:schema>";

static const struct {
  const char *name;
  const char *text;
  const char *told;
} rows[] = {
    {"nothing", "<list><name/><entry><word/></entry></list>", ""},
    {"another root is no file of this kind", "<entry><word/></entry>",
     "1:1 <entry>: a file of this kind begins with <list>, without an xmlns."},
    {"what is in another root is looked at", "<lists><name/><entry/></lists>",
     "1:1 <lists>: a file of this kind begins with <list>, without an xmlns.\n"
     "1:15 <entry>: it needs <word>."},
    {"what is in another namespace is not", "<list xmlns='urn:a'><entry/></list>",
     "1:1 <list>: a file of this kind begins with <list>, without an xmlns."},
    {"a wrong place hides nothing inside it", "<list><entry><word n='x'/></entry></list>",
     "1:7 <entry>: <list> needs <name> before it.\n"
     "1:14 <word>: n=\"x\" is not a whole number from 0 to 255."},
    {"a wrong place hides nothing after it",
     "<list><entry><word/></entry><entry/><name n='1'/><entry><name/><word n='y'/></entry></list>",
     "1:7 <entry>: <list> needs <name> before it.\n"
     "1:29 <entry>: it needs <word>.\n"
     "1:37 <name>: it has no attribute n.\n"
     "1:57 <name>: <entry> needs <word> before it.\n"
     "1:64 <word>: n=\"y\" is not a whole number from 0 to 255."},
    {"an unknown element in a wrong place is told once",
     "<list><name/><x/><entry><word/></entry></list>", "1:14 <x>: <list> needs <entry> before it."},
    {"an unknown element after a wrong place is told, and what it holds looked at",
     "<list><entry><word/></entry><x><y/><entry/></x></list>",
     "1:7 <entry>: <list> needs <name> before it.\n"
     "1:29 <x>: a file of this kind has no such element.\n"
     "1:32 <y>: a file of this kind has no such element.\n"
     "1:36 <entry>: it needs <word>."},
    {"what comes too late", "<list><name/><entry><word/></entry><name/></list>",
     "1:36 <name>: it cannot stand here, only another <entry>."},
};

/* "line:column sentence" for each, with a line break between. */
static char *tell(SurveyFindings *findings) {
  GString *told = g_string_new(NULL);
  survey_findings_sort(findings);
  for (guint i = 0; i < findings->list->len; i++) {
    const SurveyFinding *finding = findings->list->pdata[i];
    g_autofree char *sentence = english_sentence(finding);
    g_string_append_printf(told, "%s%u:%u %s", i == 0 ? "" : "\n", finding->line, finding->column,
                           sentence);
  }
  return g_string_free(told, FALSE);
}

START_TEST(nothing_hides_behind_a_wrong_element) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GBytes) bytes = g_bytes_new_static(rows[_i].text, strlen(rows[_i].text));
  g_autoptr(SurveyXml) xml = survey_xml_parse(bytes, "a.xml", findings);
  ck_assert(survey_schema_validate(xml, "list", schema, strlen(schema), findings, NULL));
  g_autofree char *told = tell(findings);
  ck_assert_msg(strcmp(told, rows[_i].told) == 0, "%s:\n%s", rows[_i].name, told);
}
END_TEST

static const struct {
  const char *name;
  const char *before;
  const char *repeated;
  const char *after;
  guint n_nodes; /* in `repeated` */
} costs[] = {
    {"unknown elements", "<tailor/>", "<x/>", "", 1},
    {"unknown elements in each other", "<tailor/>",
     "<x><x><x><x><x><x><x><x><x><x></x></x></x></x></x></x></x></x></x></x>", "", 10},
    {"groups without a name", "<tailor/>", "<group><factor/></group>", "", 2},
    {"a wrong element on every level", "<tailor/>",
     "<group><factor><item><why/></item></factor></group>", "", 4},
    {"wrong elements in one group", "<group>", "<meaning><b/></meaning>", "</group>", 2},
};

START_TEST(a_form_full_of_wrong_elements_is_told_quickly) {
  const guint n_times = (SURVEY_XML_MAX_NODES - 100) / costs[_i].n_nodes;
  GString *text = g_string_new("<form id='a' version='1' lens='staff' xml:lang='en'>");
  g_string_append(text, costs[_i].before);
  for (guint i = 0; i < n_times; i++)
    g_string_append(text, costs[_i].repeated);
  g_string_append(text, costs[_i].after);
  g_string_append(text, "</form>");
  g_autofree char *form_text = g_string_free(text, FALSE);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  const gint64 start = g_get_monotonic_time();
  g_autoptr(SurveyForm) form = forms_read(form_text, findings);
  const double seconds = (double)(g_get_monotonic_time() - start) / G_USEC_PER_SEC;
  ck_assert_ptr_null(form);
  ck_assert_uint_eq(findings->list->len, SURVEY_FINDING_MAX_LISTED);
  ck_assert_msg(seconds < MAX_SECONDS, "%s: %.2f s", costs[_i].name, seconds);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("schema");
  tcase_set_timeout(tcase, 60);
  tcase_add_loop_test(tcase, nothing_hides_behind_a_wrong_element, 0, G_N_ELEMENTS(rows));
  tcase_add_loop_test(tcase, a_form_full_of_wrong_elements_is_told_quickly, 0, G_N_ELEMENTS(costs));
  return unit_run("schema", tcase);
}
