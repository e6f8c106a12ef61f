// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/document/build.h"
#include "render/layout/pages.h"
#include "render/paint/render.h"
#include "render/paper/paper.h"
#include "survey/base/words.h"
#include "tests/unit/forms.h"
#include "tests/unit/golden.h"
#include "tests/unit/reported.h"
#include "tests/unit/spoken.h"
#include "tests/unit/unit.h"
#include <string.h>

#define MIN_BOX_PT  12.0
#define MIN_LINE_PT 24.0

/* A form of one factor: its statements, and what else stands in the factor. */
static const char form_text[] =
    "<form id='tea' version='1' lens='service-user' xml:lang='en'><title>Our tea room</title>"
    "<purpose>We ask to learn.</purpose>"
    "<contact>Call 116 123.</contact><safeguarding>Nobody reads this at once.</safeguarding>"
    "<scale id='often'><level value='1'>Never.</level><level value='2'>Often.</level></scale>"
    "<group id='visit'><name>The visit</name><factor id='company'><name>Good company</name>"
    "<meaning>To feel welcome.</meaning><before>You can skip any.</before>"
    "<item id='company-1'><text>Somebody greets me.</text><why>It is kind.</why></item>"
    "<item id='company-2' allow='unable' picture='quiet-seat'><text>I can sit.</text></item>"
    "<item id='company-3' allow=''><text>I come back.</text></item>"
    "<prompt>What was good?</prompt></factor></group></form>";

typedef struct {
  SurveyForm *form;
  SurveyWords *words;
  RenderDocument *document;
  char *spoken;
} Paper;

static void paper_clear(Paper *paper) {
  survey_form_free(paper->form);
  survey_words_free(paper->words);
  render_document_free(paper->document);
  g_free(paper->spoken);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Paper, paper_clear)

/* The questionnaire of `form`, which is taken over. */
static Paper write_paper(SurveyForm *form, RenderPaperOptions options) {
  Paper paper = {.form = form, .words = survey_words_new_for(options.language, NULL)};
  options.date = "2026-11-25";
  options.min_n = 5;
  paper.document = render_paper(form, paper.words, &options);
  paper.spoken = spoken_document(paper.document);
  return paper;
}

static SurveyForm *read_form(const char *text) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  SurveyForm *form = forms_read(text, findings);
  ck_assert_ptr_nonnull(form);
  return form;
}

static Paper write_plain(void) {
  return write_paper(read_form(form_text), (RenderPaperOptions){0});
}

START_TEST(questionnaire_reads_as_it_did_when_somebody_last_looked) {
  g_auto(Paper) paper = write_plain();
  golden_assert("paper.txt", paper.spoken);
}
END_TEST

START_TEST(pages_are_as_they_were_when_somebody_last_looked) {
  g_auto(Paper) paper = write_plain();
  g_autofree char *dump = render_layout_dump(paper.document, NULL);
  golden_assert("paper-layout.txt", dump);
}
END_TEST

START_TEST(statement_has_its_key_its_boxes_and_the_non_answers_it_allows) {
  g_auto(Paper) paper = write_plain();
  reported_assert_says(paper.spoken, "###Somebody greets me. | company-1\nIt is kind.\n"
                                     "[ ] 1 Never.\n[ ] 2 Often.\n"
                                     "or\n[ ] Not about me\n[ ] I cannot say\n"
                                     "[Picture: quiet seat]\n###I can sit. | company-2\n"
                                     "[ ] 1 Never.\n[ ] 2 Often.\nor\n[ ] I cannot say\n"
                                     "###I come back. | company-3\n"
                                     "[ ] 1 Never.\n[ ] 2 Often.\n"
                                     "###What was good? | company.narrative\n"
                                     "Nobody reads this at once.\n____\n");
  reported_assert_says(paper.spoken, "[ ] Others may read my example.  company.share\n");
}
END_TEST

/* The form without what stands between two words of it, both words left out too. */
static SurveyForm *read_without(const char *from, const char *to) {
  g_autoptr(GString) text = g_string_new(form_text);
  const char *start = strstr(text->str, from);
  ck_assert_ptr_nonnull(start);
  const char *end = strstr(start, to) + strlen(to);
  g_string_erase(text, start - text->str, end - start);
  return read_form(text->str);
}

START_TEST(front_promises_only_what_the_form_has) {
  static const struct {
    const char *from, *to, *gone;
  } rows[] = {
      {"<prompt>", "</prompt>", "If you write an example"},
      {"<contact>", "</contact>", "Where to find support"},
      {"<item id='company-1'>", "</item>", "Tick “Not about me”"},
  };
  g_auto(Paper) whole = write_plain();
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_auto(Paper) paper =
        write_paper(read_without(rows[i].from, rows[i].to), (RenderPaperOptions){0});
    reported_assert_says(whole.spoken, rows[i].gone);
    reported_assert_silent(paper.spoken, rows[i].gone);
  }
}
END_TEST

START_TEST(what_is_given_is_filled_in) {
  const RenderPaperOptions options = {
      .return_to = "The box at the door", .service = "Riverside", .cycle = "spring"};
  g_auto(Paper) paper = write_paper(read_form(form_text), options);
  reported_assert_says(paper.spoken, "Where to return it\nThe box at the door\n");
  reported_assert_says(paper.spoken, "* Riverside / Service\n* spring / Cycle\n");
}
END_TEST

START_TEST(text_without_translation_says_its_language) {
  g_autoptr(GString) text = g_string_new(form_text);
  g_string_replace(text, "</title>", "</title><title xml:lang='cy'>Te</title>", 1);
  g_auto(Paper) paper = write_paper(read_form(text->str), (RenderPaperOptions){.language = "cy"});
  const RenderBlock *title = paper.document->blocks->pdata[1];
  const RenderBlock *purpose = paper.document->blocks->pdata[2];
  ck_assert_str_eq(paper.document->language, "cy");
  ck_assert_str_eq(g_array_index(title->text->spans, RenderSpan, 0).text, "Te");
  ck_assert_ptr_null(g_array_index(title->text->spans, RenderSpan, 0).language);
  ck_assert_str_eq(g_array_index(purpose->text->spans, RenderSpan, 0).language, "en");
}
END_TEST

static RenderPages *lay_out(const RenderDocument *document) {
  GError *error = NULL;
  RenderPages *pages = render_pages_new(document, &error);
  ck_assert_msg(pages != NULL, "%s", error != NULL ? error->message : "");
  return pages;
}

/* The role of the first part of a strip that is read, or of the last; ARTIFACT if there is none. */
static RenderRole role_of(const RenderStrip *strip, gboolean last) {
  RenderRole role = RENDER_ROLE_ARTIFACT;
  for (guint i = 0; i < strip->parts->len && (last || role == RENDER_ROLE_ARTIFACT); i++) {
    const RenderPart *part = &g_array_index(strip->parts, RenderPart, i);
    role = part->role != RENDER_ROLE_ARTIFACT ? part->role : role;
  }
  return role;
}

static void check_page(const char *name, const GArray *page) {
  const RenderBox paper = {0, 0, RENDER_THEME_PAGE_WIDTH_PT, RENDER_THEME_PAGE_HEIGHT_PT};
  const RenderPlace *first = &g_array_index(page, RenderPlace, 0);
  const RenderPlace *last = &g_array_index(page, RenderPlace, page->len - 2); /* before the foot */
  ck_assert_msg(role_of(first->strip, FALSE) != RENDER_ROLE_LIST_ENTRY, "%s: boxes without words",
                name);
  ck_assert_msg(role_of(last->strip, TRUE) > RENDER_ROLE_HEADING_3 ||
                    role_of(last->strip, TRUE) == RENDER_ROLE_ARTIFACT,
                "%s: a statement without its boxes", name);
  for (guint i = 0; i < page->len; i++) {
    const RenderPlace *place = &g_array_index(page, RenderPlace, i);
    for (guint k = 0; k < place->strip->parts->len; k++) {
      RenderBox box = g_array_index(place->strip->parts, RenderPart, k).box;
      box.x_pt += place->at.x_pt;
      box.y_pt += place->at.y_pt;
      ck_assert_msg(render_box_holds(render_box_grow(paper, -2 * RENDER_THEME_GRID_PT), box),
                    "%s: a part at %g, %g of %g by %g", name, box.x_pt, box.y_pt, box.width_pt,
                    box.height_pt);
    }
  }
}

START_TEST(no_statement_is_parted_from_its_boxes_in_any_print_of_any_form) {
  static const char *const names[] = {"staff", "service-user", "easy-read", "pulse",
                                      "pulse-service-user"};
  for (guint i = 0; i < 2 * G_N_ELEMENTS(names); i++) {
    g_autofree char *file = g_strdup_printf("../../forms/seven-factor-%s.xml", names[i / 2]);
    g_autoptr(GBytes) bytes = forms_load(file);
    g_autofree char *text = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
    g_auto(Paper) paper = write_paper(read_form(text), (RenderPaperOptions){.large = i % 2 == 1});
    g_autoptr(RenderPages) pages = lay_out(paper.document);
    for (guint page = 0; page < pages->pages->len; page++)
      check_page(names[i / 2], g_ptr_array_index(pages->pages, page));
  }
}
END_TEST

START_TEST(every_factor_of_the_staff_form_fills_two_facing_pages) {
  g_autoptr(GBytes) bytes = forms_load("../../forms/seven-factor-staff.xml");
  g_autofree char *text = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
  g_auto(Paper) paper = write_paper(read_form(text), (RenderPaperOptions){0});
  g_autoptr(RenderPages) pages = lay_out(paper.document);
  ck_assert_uint_eq(pages->pages->len, 1 + 2 * 7);
}
END_TEST

START_TEST(a_pen_has_room) {
  g_auto(Paper) paper = write_plain();
  g_autoptr(RenderPages) pages = lay_out(paper.document);
  guint n_boxes = 0, n_lines = 0;
  for (guint i = 0; i < pages->strips->len; i++) {
    const RenderStrip *strip = pages->strips->pdata[i];
    const gboolean is_ruled =
        strip->parts->len == 1 && role_of(strip, FALSE) == RENDER_ROLE_ARTIFACT;
    n_lines += is_ruled ? 1 : 0;
    ck_assert(!is_ruled || strip->height_pt >= MIN_LINE_PT);
    for (guint k = 0; k + 1 < strip->parts->len; k++) {
      const RenderPart *box = &g_array_index(strip->parts, RenderPart, k);
      if (box->shapes == NULL || box[1].role != RENDER_ROLE_LIST_ENTRY || box->box.width_pt < 6)
        continue; /* a bullet is smaller */
      ck_assert_double_ge(box->box.width_pt, MIN_BOX_PT);
      n_boxes++;
    }
  }
  ck_assert_uint_eq(n_boxes, 3 * 2 + 3 + 1);
  ck_assert_uint_ge(n_lines, 5);
}
END_TEST

/* How many ruled lines stand on page one below so many paragraphs and above one. */
static guint count_lines(guint n_paragraphs) {
  g_autoptr(RenderDocument) document = render_document_new();
  for (guint i = 0; i < n_paragraphs; i++)
    render_block_add_paragraph(document->blocks, RENDER_STYLE_BODY, render_text_new_plain("A."));
  render_block_add_lines(document->blocks, 3, 12);
  render_block_add_paragraph(document->blocks, RENDER_STYLE_BODY, render_text_new_plain("B."));
  g_autoptr(RenderPages) pages = lay_out(document);
  ck_assert_uint_eq(pages->pages->len, 1);
  const GArray *page = g_ptr_array_index(pages->pages, 0);
  return page->len - n_paragraphs - 2;
}

START_TEST(lines_fill_the_page_but_have_an_end) {
  ck_assert_uint_eq(count_lines(1), 12);
  ck_assert_uint_eq(count_lines(20), 12);
  ck_assert_uint_gt(count_lines(29), 3);
  ck_assert_uint_lt(count_lines(29), 12);
}
END_TEST

START_TEST(boxes_stand_across_only_where_their_words_have_room) {
  static const struct {
    const char *words;
    guint n_strips;
  } rows[] = {{"Often.", 1}, {"Incomprehensibilitiesincomprehensibilities.", 5}};
  for (guint row = 0; row < G_N_ELEMENTS(rows); row++) {
    g_autoptr(RenderDocument) document = render_document_new();
    RenderBlock *boxes = render_block_add_boxes(document->blocks, RENDER_BOXES_ACROSS);
    for (guint i = 0; i < 5; i++)
      render_list_add(boxes, render_text_new_plain(rows[row].words));
    g_autoptr(RenderPages) pages = lay_out(document);
    ck_assert_uint_eq(pages->strips->len, rows[row].n_strips + 1); /* and the foot */
  }
}
END_TEST

UNIT_MAIN("paper", questionnaire_reads_as_it_did_when_somebody_last_looked,
          pages_are_as_they_were_when_somebody_last_looked,
          statement_has_its_key_its_boxes_and_the_non_answers_it_allows,
          front_promises_only_what_the_form_has, what_is_given_is_filled_in,
          text_without_translation_says_its_language,
          no_statement_is_parted_from_its_boxes_in_any_print_of_any_form,
          every_factor_of_the_staff_form_fills_two_facing_pages, a_pen_has_room,
          lines_fill_the_page_but_have_an_end, boxes_stand_across_only_where_their_words_have_room)
