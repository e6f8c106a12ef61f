# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands that draw nothing start at once and load no library of drawing."""

from sevenfold import DONE, RIVERSIDE_SETS, STAFF, USERS, CommandTest, fastest, run

DRAWING = ["libcairo", "libpango", "libfontconfig", "libfreetype", "libharfbuzz", "libgobject"]
MAX_CHECK_SECONDS = 0.005
MAX_SCORE_SECONDS = 0.008


class Libraries(CommandTest):
    def loaded(self, *arguments):
        """What the loader says it initialised."""
        ran = run(*arguments, env={"LD_DEBUG": "libs"})
        self.assertIn("calling init: ", ran.errors)
        return ran.errors

    def test_no_library_of_drawing_is_loaded(self):
        for arguments in [["--version"], ["--help"], ["check", STAFF], ["show", STAFF],
                          ["score", *RIVERSIDE_SETS]]:  # fmt: skip
            with self.subTest(command=arguments[0]):
                loaded = self.loaded(*arguments)
                self.assertIn("libxml2", loaded)
                for library in DRAWING:
                    self.assertNotIn(library, loaded)

    def test_the_loader_is_heard_where_one_is_loaded(self):
        """So that the test above can fail."""
        self.assertIn("libcairo", self.loaded("chart", "--help"))


class Time(CommandTest):
    """Whole processes, the fastest of many; the rest is noise of the machine."""

    def test_checking_a_shipped_form(self):
        for form in [STAFF, USERS]:
            with self.subTest(form=form.name):
                self.assertLess(fastest(MAX_CHECK_SECONDS, "check", form), MAX_CHECK_SECONDS)

    def test_scoring_the_example_service(self):
        self.run_with(DONE, "score", *RIVERSIDE_SETS)
        for options in [[], ["--json"]]:
            with self.subTest(options=options):
                seconds = fastest(MAX_SCORE_SECONDS, "score", *RIVERSIDE_SETS, *options)
                self.assertLess(seconds, MAX_SCORE_SECONDS)
