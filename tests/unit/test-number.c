// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/number.h"

#include "tests/unit/unit.h"
#include <glib.h>
#include <math.h>
#include <string.h>

#define N_RANDOM 100000

static const struct {
  const char *name;
  double value;
  const char *text;
} written[] = {
    {"nothing", 0.0, "0"},
    {"minus nothing", -0.0, "0"},
    {"one", 1.0, "1"},
    {"a hundred", 100.0, "100"},
    {"a tenth", 0.1, "0.1"},
    {"a half below zero", -12.5, "-12.5"},
    {"thirds", 200.0 / 3.0, "66.66666666666667"},
    {"a sum that is not its digits", 0.1 + 0.2, "0.30000000000000004"},
    {"fifteen digits", 123456789.123456, "123456789.123456"},
    {"sixteen digits", 5e-324 + 9007199254740991.0, "9007199254740991"},
    {"large", 1e300, "1e+300"},
    {"small", 1e-7, "1e-07"},
    {"the largest", 1.7976931348623157e308, "1.7976931348623157e+308"},
    {"the smallest normal", 2.2250738585072014e-308, "2.2250738585072014e-308"},
};

START_TEST(a_number_is_written_as_briefly_as_it_can_be) {
  char buffer[SURVEY_NUMBER_SIZE];
  const char *text = survey_number_write(written[_i].value, buffer);
  ck_assert_ptr_eq(text, buffer);
  ck_assert_msg(strcmp(text, written[_i].text) == 0, "%s: %s", written[_i].name, text);
}
END_TEST

static gboolean reads_back(const char *text, double value) {
  const double back = g_ascii_strtod(text, NULL);
  return memcmp(&back, &value, sizeof value) == 0;
}

/* Significant digits of a written number. */
static int count_digits(const char *text) {
  int n = 0;
  gboolean leading = TRUE;
  for (const char *p = text; *p != '\0' && *p != 'e'; p++) {
    leading = leading && (*p == '0' || *p == '.' || *p == '-');
    n += !leading && g_ascii_isdigit(*p);
  }
  return n;
}

static void check_written(double value) {
  char buffer[SURVEY_NUMBER_SIZE];
  const char *text = survey_number_write(value, buffer);
  ck_assert_msg(reads_back(text, value), "%a became %s", value, text);
  ck_assert_msg(strchr(text, ',') == NULL, "a comma in %s", text);
  const int n_digits = count_digits(text);
  if (n_digits <= 15)
    return;
  char format[8];
  char shorter[SURVEY_NUMBER_SIZE];
  g_snprintf(format, sizeof format, "%%.%dg", n_digits - 1);
  g_ascii_formatd(shorter, sizeof shorter, format, value);
  ck_assert_msg(!reads_back(shorter, value), "%s would do for %s", shorter, text);
}

START_TEST(any_double_reads_back_from_its_shortest_digits) {
  g_autoptr(GRand) random = g_rand_new_with_seed(20260302);
  for (guint i = 0; i < N_RANDOM; i++) {
    const guint64 bits = (guint64)g_rand_int(random) << 32 | g_rand_int(random);
    double value;
    memcpy(&value, &bits, sizeof value);
    if (isfinite(value) && fpclassify(value) != FP_ZERO)
      check_written(value);
  }
}
END_TEST

START_TEST(scores_read_back_from_their_shortest_digits) {
  g_autoptr(GRand) random = g_rand_new_with_seed(20260303);
  for (guint i = 0; i < N_RANDOM; i++)
    check_written(g_rand_double_range(random, 0.0, 100.0));
}
END_TEST

static const struct {
  const char *name;
  double value;
  guint decimals;
  const char *text;
} fixed[] = {
    {"no decimals", 62.0, 0, "62"},
    {"a half goes up", 62.5, 0, "63"},
    {"a half below zero goes down", -62.5, 0, "-63"},
    {"two decimals", 62.5, 2, "62.50"},
    {"a half that fractions put just below itself", 1.005, 2, "1.01"},
    {"the same below zero", -1.005, 2, "-1.01"},
    {"no minus nothing", -0.001, 2, "0.00"},
    {"minus zero", -0.0, 1, "0.0"},
    {"nine decimals", 1.0 / 3.0, 9, "0.333333333"},
    {"carried over", 99.999, 2, "100.00"},
    {"large", 123456789012345.0, 1, "123456789012345.0"},
};

START_TEST(decimals_are_exactly_as_many_as_asked_for) {
  char buffer[SURVEY_NUMBER_SIZE];
  const char *text = survey_number_write_fixed(fixed[_i].value, fixed[_i].decimals, buffer);
  ck_assert_msg(strcmp(text, fixed[_i].text) == 0, "%s: %s", fixed[_i].name, text);
}
END_TEST

static const struct {
  const char *name;
  double value;
  gint64 rounded;
} rounded[] = {
    {"nothing", 0.0, 0},
    {"minus nothing", -0.0, 0},
    {"below a half", 0.49, 0},
    {"a half", 0.5, 1},
    {"an even half", 62.5, 63},
    {"an odd half", 63.5, 64},
    {"a half below zero", -0.5, -1},
    {"an even half below zero", -62.5, -63},
    {"less than a half below zero", -0.4, 0},
    {"a half within the tolerance", 49.4999999999, 50},
    {"a half beyond the tolerance", 49.49999999, 49},
    {"almost a whole number", 49.9999999999, 50},
    {"almost a half below zero", -49.4999999999, -50},
    {"thirds", 200.0 / 3.0, 67},
    {"large", 999999999999999.0, 999999999999999},
};

START_TEST(a_printed_score_rounds_halves_away_from_zero) {
  const gint64 got = survey_number_round(rounded[_i].value);
  ck_assert_msg(got == rounded[_i].rounded, "%s: %" G_GINT64_FORMAT, rounded[_i].name, got);
}
END_TEST

static const struct {
  const char *text;
  gint64 min;
  gint64 max;
  gint64 value; /* -1: refused */
} parsed[] = {
    {"0", 0, 9, 0},
    {"12", 0, 255, 12},
    {"012", 0, 255, 12},
    {"255", 0, 255, 255},
    {"9223372036854775807", 0, G_MAXINT64, G_MAXINT64},
    {"", 0, 255, -1},
    {"256", 0, 255, -1},
    {"2", 3, 255, -1},
    {"+12", 0, 255, -1},
    {"-1", 0, 255, -1},
    {"-0", 0, 255, -1},
    {" 12", 0, 255, -1},
    {"12 ", 0, 255, -1},
    {"12\n", 0, 255, -1},
    {"1 2", 0, 255, -1},
    {"12.0", 0, 255, -1},
    {"12,0", 0, 255, -1},
    {"1e1", 0, 255, -1},
    {"0x1", 0, 255, -1},
    {"one", 0, 255, -1},
    {"\xd9\xa4", 0, 255, -1},
    {"\xef\xbc\x91", 0, 255, -1},
    {"9223372036854775808", 0, G_MAXINT64, -1},
    {"99999999999999999999999999999999", 0, G_MAXINT64, -1},
};

START_TEST(only_plain_digits_are_a_whole_number) {
  gint64 value = -7;
  const gboolean good =
      survey_number_parse_whole(parsed[_i].text, parsed[_i].min, parsed[_i].max, &value);
  const gint64 expected = parsed[_i].value < 0 ? -7 : parsed[_i].value;
  ck_assert_msg(good == (parsed[_i].value >= 0), "\"%s\"", parsed[_i].text);
  ck_assert_msg(value == expected, "\"%s\" is %" G_GINT64_FORMAT, parsed[_i].text, value);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("number");
  tcase_add_loop_test(tcase, a_number_is_written_as_briefly_as_it_can_be, 0, G_N_ELEMENTS(written));
  tcase_add_test(tcase, any_double_reads_back_from_its_shortest_digits);
  tcase_add_test(tcase, scores_read_back_from_their_shortest_digits);
  tcase_add_loop_test(tcase, decimals_are_exactly_as_many_as_asked_for, 0, G_N_ELEMENTS(fixed));
  tcase_add_loop_test(tcase, a_printed_score_rounds_halves_away_from_zero, 0,
                      G_N_ELEMENTS(rounded));
  tcase_add_loop_test(tcase, only_plain_digits_are_a_whole_number, 0, G_N_ELEMENTS(parsed));
  return unit_run("number", tcase);
}
