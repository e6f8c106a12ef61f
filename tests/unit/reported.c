// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/reported.h"
#include "survey/form/form-read.h"
#include "tests/unit/english.h"
#include "tests/unit/sketch.h"
#include "tests/unit/spoken.h"

#include <string.h>

/* Seven factors would only repeat themselves: three in three groups, four levels, four bands. */
const char reported_form[] =
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
    g_autofree char *why = english_line(findings->list->pdata[i]);
    ck_assert_msg(FALSE, "%s", why);
  }
  return form;
}

static char *write_form(const char *id, const char *lens, char prefix) {
  return g_strdup_printf(reported_form, id, lens, lens, prefix, prefix, prefix, prefix, prefix,
                         prefix);
}

static SurveyForm *read_form(const char *id, const char *lens, char prefix) {
  g_autofree char *xml = write_form(id, lens, prefix);
  return read_xml(xml);
}

/* The form again, with `words` of it replaced. */
void reported_reword(SurveyForm **form, const char *words, const char *others) {
  const gboolean staff = (*form)->lens == SURVEY_LENS_STAFF;
  g_autofree char *xml =
      write_form((*form)->id, survey_lens_name((*form)->lens), staff ? 's' : 'u');
  g_auto(GStrv) parts = g_strsplit(xml, words, -1);
  g_autofree char *other = g_strjoinv(others, parts);
  ck_assert_str_ne(xml, other);
  survey_form_free(*form);
  *form = read_xml(other);
}

Reported reported_new(void) {
  return (Reported){.staff = read_form("form-s", "staff", 's'),
                    .users = read_form("form-u", "service-user", 'u'),
                    .collection = survey_collection_new(),
                    .earlier = survey_collection_new(),
                    .words = survey_words_new_english(NULL)};
}

void reported_clear(Reported *c) {
  g_free(c->spoken);
  render_document_free(c->document);
  if (c->change == NULL)
    survey_result_free(c->result);
  survey_change_free(c->change);
  survey_words_free(c->words);
  survey_collection_free(c->collection);
  survey_collection_free(c->earlier);
  survey_form_free(c->users);
  survey_form_free(c->staff);
}

static void take(Reported *c, SurveyCollection *collection, SurveyLens lens, const char *answers,
                 guint times) {
  sketch_take(collection, lens == SURVEY_LENS_SERVICE_USER ? c->users : c->staff, lens, answers,
              times);
}

void reported_take(Reported *c, SurveyLens lens, const char *answers, guint times) {
  take(c, c->collection, lens, answers, times);
}

void reported_take_before(Reported *c, SurveyLens lens, const char *answers, guint times) {
  take(c, c->earlier, lens, answers, times);
}

const RenderReportOptions reported_options = {
    .service_name = "Riverside", .date = "2026-03-04", .software = "sevenfold 9.9"};

static SurveyCycle publish(const SurveyCollection *collection, guint min_n) {
  SurveyResult *result = sketch_score(collection);
  survey_suppress(result, min_n);
  const SurveyCell *cell = collection->cells->len > 0 ? collection->cells->pdata[0] : NULL;
  return (SurveyCycle){cell, result};
}

const char *reported_write(Reported *c, guint min_n) {
  const SurveyCycle after = publish(c->collection, min_n);
  c->result = after.result;
  if (c->earlier->cells->len > 0) {
    const SurveyCycle before = publish(c->earlier, min_n);
    c->change = survey_change(&before, &after);
  }
  RenderReportOptions options = reported_options;
  options.cell = after.cell;
  options.change = c->change;
  c->document = render_report(c->result, c->words, &options);
  c->spoken = spoken_document(c->document);
  return c->spoken;
}

void reported_assert_says(const char *spoken, const char *words) {
  if (strstr(spoken, words) == NULL)
    g_printerr("%s\n", spoken); /* too long for one of Check's messages */
  ck_assert_msg(strstr(spoken, words) != NULL, "\"%s\" is not said", words);
}

void reported_assert_silent(const char *spoken, const char *words) {
  const char *at = strstr(spoken, words);
  ck_assert_msg(at == NULL, "\"%s\" is in: %.160s", words, at);
}

void reported_take_staff(Reported *c) {
  reported_take(c, SURVEY_LENS_STAFF, "44 33 22", 8);
  reported_take(c, SURVEY_LENS_STAFF, "55 33 22", 2);
  reported_take(c, SURVEY_LENS_STAFF, "33 33 22", 2);
}
