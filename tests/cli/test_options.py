# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all commands share: help, exit statuses, wrong use, colour, where messages go."""

import os
import pty
import re
import subprocess

from sevenfold import (
    DONE,
    FINDINGS,
    NO_SCORE,
    PROGRAM,
    RIVERSIDE_SETS,
    SMALLEST,
    STAFF,
    TOP,
    USAGE,
    WORLD,
    CommandTest,
    answers,
    run,
)

COMMANDS = ["check", "show", "score", "explain", "compare", "network", "report", "chart", "paper"]


def options_of(command):
    """The long options that `--help` prints."""
    return re.findall(r"--[a-z][a-z-]*", run(command, "--help").text.split("Options:")[1])


def keys_of(value):
    """Every key in a JSON value, but the levels' values."""
    if isinstance(value, list):
        return set().union(*map(keys_of, value))
    if not isinstance(value, dict):
        return set()
    inner = (keys_of(v) for k, v in value.items() if k != "levels")
    return set(value).union(*inner)


class Help(CommandTest):
    def test_it_begins_with_an_example(self):
        for command in [[], *([c] for c in COMMANDS)]:
            with self.subTest(command=command):
                ran = self.run_with(DONE, *command, "--help")
                lines = ran.text.splitlines()
                self.assertEqual(lines[0], "Example:")
                self.assertRegex(lines[1], f"^  sevenfold {' '.join(command) or 'report'} ")
                self.assertEqual(ran.err, b"")
                self.assertEqual(self.run_with(DONE, *command, "-h").out, ran.out)

    def test_every_command_is_listed(self):
        listed = re.findall(r"(?m)^  ([a-z]+) {2,}", self.run_with(DONE, "--help").text)
        self.assertEqual(listed, COMMANDS)

    def test_the_list_is_printed_without_a_command_and_the_status_is_of_wrong_use(self):
        ran = self.run_with(USAGE)
        self.assertEqual((ran.out, ran.err), (b"", self.run_with(DONE, "--help").out))

    def test_the_version(self):
        version = self.run_with(DONE, "--version").text
        self.assertRegex(version, r"^sevenfold \d+\.\d+\.\d+\n$")
        self.assertEqual(self.run_with(DONE, "-V").text, version)

    def test_help_comes_before_everything_else_that_may_be_wrong(self):
        for command in COMMANDS:
            with self.subTest(command=command):
                self.run_with(DONE, command, "--help", "nowhere.xml")


class WrongUse(CommandTest):
    def test_each_is_told_on_stderr_and_says_where_help_is(self):
        rows = [
            (["frobnicate"], 'there is no command "frobnicate"'),
            (["check"], "name at least one form"),
            (["show"], "name one form"),
            (["score"], "name a form and the answers to it"),
            (["score", SMALLEST], "there are no answers in these files"),
            (["explain", SMALLEST], "say with --factor what to explain"),
            (["explain", SMALLEST, "--factor", "f", "--target", "101"], "--target takes a whole"),
            (["network", SMALLEST, "--min-n", "4"], "whole number of at least 5 here"),
            (["report", SMALLEST], "say with -o where to write the report"),
            (["report", SMALLEST, "-o", "x.htm"], "must end in .pdf or .html"),
            (["chart"], "name the chart first: radar, dots"),
            (["chart", "pie", SMALLEST, "-o", "x.svg"], "name the chart first: radar, dots"),
            (["chart", "radar", SMALLEST], "say with -o where to write"),
            (["chart", "radar", SMALLEST, "-o", "x.gif"], "a name in .svg, .png or .pdf"),
            (["report", SMALLEST, "-o", "x.pdf", "--date", "2 March"], "is not a date as YYYY"),
            (["report", SMALLEST, "-o", "x.pdf", "--date", "2026-02-29"], "is not a date"),
            (["report", SMALLEST, "-o", "x.pdf", "--min-n", "4"], "number of at least 5"),
            (["chart", "radar", SMALLEST, "-o", "x.svg", "--min-n", "4"], "number of at least 5"),
            (["paper", "-o", "x.pdf"], "name one form"),
            (["paper", SMALLEST], "say with -o where to write the questionnaire"),
            (["paper", SMALLEST, "-o", "x.html"], "its name must end in .pdf"),
            (["paper", SMALLEST, "-o", "x.pdf", "--date", "2026-02-29"], "is not a date"),
            (["paper", SMALLEST, "-o", "x.pdf", "--language", "cy"], 'no texts in "cy"'),
            (["score", SMALLEST, "--lens", "nurse"], "--lens takes staff, service-user, agreed or"),
        ]
        for arguments, sentence in rows:
            with self.subTest(arguments=arguments):
                ran = self.run_with(USAGE, *arguments, cwd=self.folder)
                self.assertIn(sentence, ran.errors)
                self.assertIn("--help", ran.errors)
                self.assertEqual(ran.out, b"")
                self.assertEqual(os.listdir(self.folder), [])

    def test_an_option_that_no_command_has(self):
        for command in COMMANDS:
            with self.subTest(command=command):
                ran = self.run_with(USAGE, command, "--frobnicate")
                self.assertIn("--frobnicate", ran.errors)
                self.assertIn(f"For help: sevenfold {command} --help\n", ran.errors)

    def test_a_file_whose_name_begins_with_a_dash(self):
        self.write("-staff.xml", STAFF.read_bytes())
        self.run_with(DONE, "check", "--", "-staff.xml", cwd=self.folder)


class Statuses(CommandTest):
    def test_one_of_each(self):
        good = self.write("good.csv", answers(STAFF, 12))
        few = self.write("few.csv", answers(STAFF, 3))
        bad = self.write("bad.csv", answers(STAFF, 12).replace("respondent", "who"))
        rows = [(DONE, good), (WORLD, "nowhere.csv"), (FINDINGS, bad), (NO_SCORE, few)]
        for status, path in rows:
            with self.subTest(status=status):
                self.run_with(status, "score", STAFF, path)

    def test_the_world_outranks_findings(self):
        bad = self.write("bad.xml", "<form>")
        self.run_with(WORLD, "check", bad, "nowhere.xml")

    def test_data_goes_to_stdout_and_messages_to_stderr(self):
        rows = [row.rsplit(",", 1)[0] for row in answers(STAFF, 12).splitlines()]
        path = self.write("rows.csv", "\n".join(rows))
        ran = self.run_with(DONE, "score", STAFF, path, "--json")
        self.assertEqual([f.code for f in ran.findings], ["item-without-column"])
        self.assertEqual(list(ran.json), ["forms", "service", "cycle", "min_n", "lenses", "gaps",
                                          "suppressed"])  # fmt: skip

    def test_the_drawing_program_is_looked_for_where_the_environment_says(self):
        ran = self.run_with(WORLD, "chart", "--help", env={"SEVENFOLD_LIBEXECDIR": self.folder})
        self.assertIn(f"{self.folder}/sevenfold-draw", ran.errors)


class Colour(CommandTest):
    """Colour is for a person at a terminal who did not say no."""

    def on_terminal(self, *options, **env):
        form = self.write("bad.xml", "<form/>")
        try:
            reader, terminal = pty.openpty()
        except OSError as reason:
            self.skipTest(f"there is no terminal to be had: {reason}")
        with os.fdopen(reader, "rb", buffering=0) as messages:
            surroundings = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
            done = subprocess.run([PROGRAM, "check", form, *options], stderr=terminal,
                                  env={**surroundings, **env}, check=False)  # fmt: skip
            os.close(terminal)
            self.assertEqual(done.returncode, FINDINGS)
            return messages.read(4096)

    def test_there_is_colour_on_a_terminal(self):
        self.assertIn(b"\x1b[1;31m: error: \x1b[0m", self.on_terminal())

    def test_there_is_none_where_it_is_not_wanted(self):
        self.assertNotIn(b"\x1b", self.on_terminal("--no-color"))
        self.assertNotIn(b"\x1b", self.on_terminal(NO_COLOR="1"))

    def test_there_is_none_in_a_file(self):
        ran = run("check", self.write("bad.xml", "<form/>"), env={"NO_COLOR": None})
        self.assertNotIn(b"\x1b", ran.err)


class ManPages(CommandTest):
    """Every option stands in the man page of its command, and the pages are sound."""

    PAGES = sorted((TOP / "survey/programs").glob("*.1"))

    def test_every_command_has_one(self):
        names = {page.name for page in self.PAGES}
        self.assertEqual(names, {"sevenfold.1", *(f"sevenfold-{c}.1" for c in COMMANDS)})

    def test_every_option_of_the_help_stands_in_the_page(self):
        for command in COMMANDS:
            page = (TOP / f"survey/programs/sevenfold-{command}.1").read_text(encoding="utf-8")
            named = set(re.findall(r"--[a-z][a-z-]*", page.replace("\\-", "-")))
            with self.subTest(command=command):
                self.assertEqual(set(options_of(command)) - named, set())
                self.assertEqual(named - set(options_of(command)), set(), "not in the help")

    def test_every_page_begins_with_an_example(self):
        for page in self.PAGES:
            with self.subTest(page=page.name):
                sections = re.findall(r"(?m)^\.SH (.*)$", page.read_text(encoding="utf-8"))
                self.assertEqual(sections[:2], ["NAME", "EXAMPLE"])
                self.assertLessEqual({"SYNOPSIS", "DESCRIPTION", "EXIT STATUS"}, set(sections))

    def test_every_field_of_the_json_stands_in_the_page(self):
        page = (TOP / "survey/programs/sevenfold-score.1").read_text(encoding="utf-8")
        described = set(re.findall(r"[a-z_0-9]+", page.replace("\\-", "-")))
        group = self.write("group.csv", answers(STAFF, 1, lens="agreed", group_size=6))
        found = set()
        for sets in [RIVERSIDE_SETS, [STAFF, group]]:
            found |= keys_of(self.scores(*sets, "--invited", "staff=41"))
        self.assertGreater(len(found), 40)
        self.assertEqual(found - described, set())

    def test_the_columns_of_the_csv_stand_in_the_page(self):
        page = (TOP / "survey/programs/sevenfold-score.1").read_text(encoding="utf-8")
        header = self.run_with(DONE, "score", *RIVERSIDE_SETS, "--csv").text.splitlines()[0]
        self.assertIn(header, page.replace("\\e\n", ""))

    def test_groff_has_nothing_to_warn_of(self):
        for page in self.PAGES:
            with self.subTest(page=page.name):
                done = subprocess.run(["groff", "-ww", "-man", "-K", "utf8", "-Tutf8", page],
                                      capture_output=True, check=False)  # fmt: skip
                self.assertEqual((done.returncode, done.stderr), (0, b""))
                self.assertGreater(len(done.stdout), 1000)


class Completion(CommandTest):
    """Bash completion knows every command and option."""

    SCRIPT = TOP / "survey/programs/sevenfold.bash"

    def complete(self, *words):
        """What is offered for the last word."""
        script = ('source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
                  '_sevenfold "$1" "${@: -1}" "${@: -2:1}"; '
                  'printf "%s\\n" "${COMPREPLY[@]}"')  # fmt: skip
        command = ["bash", "-c", script, self.SCRIPT, "sevenfold", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=self.folder)
        self.assertEqual(done.stderr, "")
        return done.stdout.split()

    def test_commands(self):
        self.assertLessEqual(set(COMMANDS), set(self.complete("")))
        self.assertEqual(self.complete("sc"), ["score"])

    def test_options(self):
        for command in COMMANDS:
            with self.subTest(command=command):
                self.assertEqual(set(self.complete(command, "--")), set(options_of(command)))

    def test_values(self):
        self.assertEqual(self.complete("chart", "r"), ["radar", "run"])
        self.assertEqual(self.complete("score", "--lens", "se"), ["service-user"])

    def test_files(self):
        for name in ["staff.xml", "staff.csv", "staff.pdf"]:
            self.write(name, "")
        (self.folder / "stages").mkdir()
        self.assertEqual(set(self.complete("check", "sta")), {"stages", "staff.xml"})
        self.assertEqual(set(self.complete("score", "sta")), {"stages", "staff.csv", "staff.xml"})
