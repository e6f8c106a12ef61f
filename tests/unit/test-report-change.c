// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What a report says of the change since an earlier cycle: on page one, and on the page for it. */

#include "tests/unit/reported.h"
#include "tests/unit/unit.h"

#define STAFF SURVEY_LENS_STAFF

/* Twenty people each time; only safety moves, by 25 points: half of them differ by as much, so the
 * standard deviation is 12.82, the error 4.06, and the interval 25 -+ 2.02 * 4.06. */
static void take_rise(Reported *c) {
  reported_take_before(c, STAFF, "22 33 44", 10);
  reported_take_before(c, STAFF, "33 44 33", 10);
  reported_take(c, STAFF, "33 33 44", 10);
  reported_take(c, STAFF, "44 44 33", 10);
}

START_TEST(a_clear_rise_is_named_with_an_arrow_and_the_rest_is_noise) {
  g_auto(Reported) c = reported_new();
  take_rise(&c);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Staff, since the earlier cycle: Safety of all has moved clearly up."
                               " Other movement is within the noise.\n");
  reported_assert_says(spoken, "Staff, since the earlier cycle: Safety of all has moved clearly up;"
                               " other movement is within the noise.\n");
  reported_assert_says(spoken, "Factor | Staff | Scored | Change\n");
  reported_assert_says(spoken, "Safety | 38 | 63 | +25 | +17 to +33 | 20, then 20 | clearer: up\n");
  reported_assert_says(spoken, "Words | 63 | 63 | 0 | −8 to +8 | 20, then 20 | no clear change\n");
  reported_assert_says(spoken, "The words allow for three comparisons at once");
}
END_TEST

START_TEST(both_cycles_are_drawn_and_told_in_words) {
  g_auto(Reported) c = reported_new();
  take_rise(&c);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "~ the earlier cycle | Safety=38 | Words=63 | Trust=63\n"
                               "~ Staff | Safety=63 | Words=63 | Trust=63\n");
  reported_assert_says(spoken, "Safety of all 38 then, 63 now; Words 63 then, 63 now;");
}
END_TEST

START_TEST(noise_is_called_noise) {
  g_auto(Reported) c = reported_new();
  reported_take_before(&c, STAFF, "22 33 44", 10);
  reported_take_before(&c, STAFF, "33 44 33", 10);
  reported_take(&c, STAFF, "22 33 44", 9);
  reported_take(&c, STAFF, "33 44 33", 11);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Since the earlier cycle, any movement is within the noise.\n");
  reported_assert_says(spoken, "Staff, since the earlier cycle: any movement is within the noise.");
  reported_assert_silent(spoken, "clearer: up");
}
END_TEST

START_TEST(what_either_cycle_hides_has_a_reason_and_no_figure) {
  g_auto(Reported) c = reported_new();
  reported_take_before(&c, STAFF, "22 33 44", 9);
  reported_take_before(&c, STAFF, ".. 33 44", 9);
  reported_take(&c, STAFF, "33 33 44", 12);
  reported_take(&c, STAFF, "33 44 33", 8);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Safety | – | – | – | – | – | fewer than 10 answers\n");
  reported_assert_says(spoken, "Safety of all, fewer than 10 answers");
  reported_assert_silent(spoken, "Safety | 25");
}
END_TEST

START_TEST(a_lens_of_one_cycle_has_no_change) {
  g_auto(Reported) c = reported_new();
  take_rise(&c);
  reported_take(&c, SURVEY_LENS_SERVICE_USER, "33 33 44", 12);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Factor | Staff | Scored | Change | Service users | Scored | Gap\n");
  reported_assert_silent(spoken, "Service users, since");
}
END_TEST

START_TEST(a_group_moves_by_steps_without_a_test) {
  g_auto(Reported) c = reported_new();
  reported_take_before(&c, SURVEY_LENS_AGREED, "22 33 44", 1);
  reported_take(&c, SURVEY_LENS_AGREED, "23 33 43", 1);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Agreed rating, since the earlier cycle: the group rates "
                               "Safety of all higher; the group rates Trust lower.");
  reported_assert_says(spoken, "Safety | 25 | 38 | +13 | up, 1 step\n");
  reported_assert_says(spoken, "Trust | 75 | 63 | −13 | down, 1 step\n");
  reported_assert_silent(spoken, "comparisons at once");
  reported_assert_silent(spoken, "noise");
}
END_TEST

START_TEST(what_could_not_be_compared_is_no_noise) {
  g_auto(Reported) c = reported_new();
  reported_take_before(&c, SURVEY_LENS_AGREED, "22 .. 44", 1);
  reported_take(&c, SURVEY_LENS_AGREED, "22 33 44", 1);
  const char *spoken = reported_write(&c, 10);
  reported_assert_says(spoken, "Since the earlier cycle, the group’s ratings are as they were."
                               " Not every factor can be compared:");
  reported_assert_silent(spoken, "noise");
}
END_TEST

START_TEST(without_an_earlier_cycle_nothing_is_said_of_change) {
  g_auto(Reported) c = reported_new();
  reported_take_staff(&c);
  const char *spoken = reported_write(&c, 10);
  reported_assert_silent(spoken, "What changed");
  reported_assert_silent(spoken, "| Change");
}
END_TEST

UNIT_MAIN("report-change", a_clear_rise_is_named_with_an_arrow_and_the_rest_is_noise,
          both_cycles_are_drawn_and_told_in_words, noise_is_called_noise,
          what_either_cycle_hides_has_a_reason_and_no_figure, a_lens_of_one_cycle_has_no_change,
          a_group_moves_by_steps_without_a_test, what_could_not_be_compared_is_no_noise,
          without_an_earlier_cycle_nothing_is_said_of_change)
