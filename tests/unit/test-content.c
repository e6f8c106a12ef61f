// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pdf/content.h"
#include "survey/base/error.h"
#include "tests/unit/unit.h"
#include <string.h>

/* `kinds`: a character a number: r read, f foot, h a header once more. */
static char *finish(const char *stream, const char *kinds, GError **error) {
  g_autoptr(GByteArray) numbers = g_byte_array_new();
  for (; *kinds != '\0'; kinds++) {
    const guint8 kind = *kinds == 'f'   ? RENDER_CONTENT_FOOT
                        : *kinds == 'h' ? RENDER_CONTENT_REPEATED
                                        : RENDER_CONTENT_READ;
    g_byte_array_append(numbers, &kind, 1);
  }
  g_autoptr(GByteArray) out = render_content_finish(stream, strlen(stream), numbers, error);
  if (out == NULL)
    return NULL;
  g_byte_array_append(out, (const guint8 *)"", 1);
  return g_strdup((const char *)out->data);
}

static const struct {
  const char *name, *stream, *kinds, *expected;
} sound[] = {
    {"nothing", "", "", ""},
    {"text of an element stays", "/P <</MCID 0>> BDC BT (a)Tj ET EMC", "r",
     "/P <</MCID 0>> BDC BT (a)Tj ET EMC"},
    {"a drawing becomes an artifact, its colour outside", "1 0 0 rg 0 0 1 1 re f", "",
     "1 0 0 rg /Artifact BMC\n0 0 1 1 re f\nEMC"},
    {"a path is wrapped from its first operator", "0 0 m 1 1 l 2 2 l h S Q", "",
     "/Artifact BMC\n0 0 m 1 1 l 2 2 l h S\nEMC Q"},
    {"a path that only clips is none", "0 0 1 1 re W n 2 2 m 3 3 l S", "",
     "0 0 1 1 re W n /Artifact BMC\n2 2 m 3 3 l S\nEMC"},
    {"a picture becomes an artifact", "q /x5 Do Q", "", "q /Artifact BMC\n/x5 Do\nEMC Q"},
    {"a drawing of an element stays", "/Figure <</MCID 0>> BDC 0 0 m 1 1 l S EMC", "r",
     "/Figure <</MCID 0>> BDC 0 0 m 1 1 l S EMC"},
    {"the foot is furniture", "q /Private <</MCID 0>> BDC (9)Tj EMC", "f",
     "q /Artifact <</Type /Pagination /Subtype /Footer>> BDC (9)Tj EMC"},
    {"so is a header once more", "/Private <</MCID 0>> BDC (9)Tj EMC", "h",
     "/Artifact <</Type /Pagination>> BDC (9)Tj EMC"},
    {"brackets and operators in strings", "/P <</MCID 0>> BDC (a \\) EMC (b) f)Tj <20>Tj EMC", "r",
     "/P <</MCID 0>> BDC (a \\) EMC (b) f)Tj <20>Tj EMC"},
    {"comments", "% 0 0 m S (\n/P <</MCID 0>> BDC EMC", "r", "% 0 0 m S (\n/P <</MCID 0>> BDC EMC"},
    {"words in a dictionary are operands", "/P <</MCID 0 /A true /B [null (x)]>> BDC EMC", "r",
     "/P <</MCID 0 /A true /B [null (x)]>> BDC EMC"},
    {"marked content within an element", "/P <</MCID 0>> BDC /Span <</X 1>> BDC (a)Tj EMC EMC", "r",
     "/P <</MCID 0>> BDC /Span <</X 1>> BDC (a)Tj EMC EMC"},
};

START_TEST(artifacts_are_marked_and_the_rest_stays) {
  g_autoptr(GError) error = NULL;
  g_autofree char *out = finish(sound[_i].stream, sound[_i].kinds, &error);
  ck_assert_msg(out != NULL, "%s: %s", sound[_i].name, error != NULL ? error->message : "");
  ck_assert_msg(g_str_equal(out, sound[_i].expected), "%s: %s", sound[_i].name, out);
}
END_TEST

static const struct {
  const char *name, *stream, *kinds, *why;
} broken[] = {
    {"text without a tag", "BT (a)Tj ET", "", "text has no tag"},
    {"text after its tag", "/P <</MCID 0>> BDC EMC BT [(a)]TJ ET", "r", "text has no tag"},
    {"text in a tag without a number", "/Span BMC (a)Tj EMC", "", "text has no tag"},
    {"a number twice", "/P <</MCID 0>> BDC EMC /P <</MCID 0>> BDC EMC", "r", "two elements claim"},
    {"a number that is not there", "/P <</MCID 0>> BDC EMC", "rr", "is not there"},
    {"a number that nobody has", "/P <</MCID 1>> BDC EMC", "r", "no element has"},
    {"a huge number", "/P <</MCID 99999999999999999999>> BDC EMC", "r", "no element has"},
    {"an end without a beginning", "EMC", "", "never began"},
    {"a beginning without an end", "/P <</MCID 0>> BDC", "r", "never ends"},
    {"marked content within a drawing", "0 0 m /P <</MCID 0>> BDC EMC 1 1 l S", "r",
     "within a drawing"},
    {"an end of marked content within a drawing", "/Span BMC 0 0 m EMC f", "",
     "ends within a drawing"},
    {"a picture within a drawing", "0 0 m /x5 Do 1 1 l S", "", "within a drawing"},
    {"a dictionary without an end", "/P <</MCID 0", "r", "never ends"},
    {"an end of a dictionary", ">> f", "", "no stream of operators"},
    {"a string without an end", "(a", "", "no stream of operators"},
    {"a hexadecimal string without an end", "<20", "", "no stream of operators"},
    {"a brace", "{ 1 }", "", "no stream of operators"},
    {"a picture in the stream", "BI /W 1 ID x EI", "", "within the page's stream"},
};

START_TEST(what_would_vanish_is_an_error) {
  g_autoptr(GError) error = NULL;
  g_autofree char *out = finish(broken[_i].stream, broken[_i].kinds, &error);
  ck_assert_msg(out == NULL, "%s: %s", broken[_i].name, out);
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_DRAW));
  ck_assert_msg(strstr(error->message, broken[_i].why) != NULL, "%s: %s", broken[_i].name,
                error->message);
}
END_TEST

START_TEST(marked_content_has_a_deepest_level) {
  for (guint more = 0; more < 2; more++) {
    g_autoptr(GString) stream = g_string_new(NULL);
    for (guint i = 0; i < RENDER_CONTENT_MAX_DEPTH + more; i++)
      g_string_append(stream, "/Span BMC ");
    for (guint i = 0; i < RENDER_CONTENT_MAX_DEPTH + more; i++)
      g_string_append(stream, "EMC ");
    g_autofree char *out = finish(stream->str, "", NULL);
    ck_assert_int_eq(out == NULL, more);
  }
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("content");
  tcase_add_loop_test(tcase, artifacts_are_marked_and_the_rest_stays, 0, G_N_ELEMENTS(sound));
  tcase_add_loop_test(tcase, what_would_vanish_is_an_error, 0, G_N_ELEMENTS(broken));
  tcase_add_test(tcase, marked_content_has_a_deepest_level);
  return unit_run("content", tcase);
}
