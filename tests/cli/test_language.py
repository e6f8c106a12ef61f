# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`--language` of every command that writes for people, and the language of the messages. No list
of sentences stands here: what must not be left in Welsh is every piece of an English saying that is
nowhere Welsh."""

import re
import subprocess
import xml.etree.ElementTree

from sevenfold import (
    DONE, FINDINGS, NO_SCORE, PULSE, PULSE_USERS, SMALLEST, TOP, USAGE, CommandTest, answers, run,
)  # fmt: skip

WELSH = {"LC_ALL": None, "LANG": "cy_GB.UTF-8", "LANGUAGE": "cy"}
# Pieces with fewer letters are in too many words.
MIN_LETTERS = 4
FACTOR = "safety"
CHARTS = ["radar", "dots", "gap", "items", "moves", "run", "network"]


def sayings(language):
    """The texts of each id: one, or one and many."""
    root = xml.etree.ElementTree.parse(TOP / f"forms/words-{language}.xml").getroot()
    return {say.get("id"): [say.text, say.get("many", say.text)] for say in root.iter("say")}


def flat(text):
    return " ".join(text.split())


def welsh_texts():
    """Everything that may stand in a Welsh page: the Welsh sayings and the Welsh of the forms, and
    what a form says in no language but its own: ids, names of sources."""
    texts = [text for pair in sayings("cy").values() for text in pair]
    for form in [PULSE, PULSE_USERS]:
        root = xml.etree.ElementTree.parse(form).getroot()
        language = "{http://www.w3.org/XML/1998/namespace}lang"
        texts += [e.text or "" for e in root.iter() if e.get(language) == "cy"]
        texts += [e.get("id", "") for e in root.iter()]
    return flat(" ".join(texts))


def english_pieces():
    """What stands between the {places} of English sayings and is in no Welsh text."""
    welsh = welsh_texts()
    own = sayings("cy")
    pieces = set()
    for name, pair in sayings("en").items():
        if pair == own[name]:
            continue
        for piece in re.split(r"\{[a-z_-]+\}|\*", " * ".join(pair)):
            piece = flat(piece).strip(" .,:;()")
            if sum(map(str.isalpha, piece)) >= MIN_LETTERS and not stands_in(piece, welsh):
                pieces.add(piece)
    return pieces


def stands_in(piece, text):
    return re.search(rf"(?<![\w-]){re.escape(piece)}(?![\w-])", text) is not None


def english_in(text):
    text = flat(text)
    return sorted(piece for piece in PIECES if stands_in(piece, text))


PIECES = english_pieces()


class LanguageTest(CommandTest):
    """Two views of two services in two cycles, and a rating by a group."""

    def setUp(self):
        super().setUp()
        self.staff = [PULSE, self.write_cycles("staff.csv", PULSE)]
        self.sets = [*self.staff, PULSE_USERS, self.write_cycles("users.csv", PULSE_USERS)]
        ratings = [answers(PULSE, 1, seed, lens="agreed", group_size=6) for seed in (7, 8)]
        self.group = [self.write(f"{i}.csv", rating) for i, rating in enumerate(ratings)]

    def write_cycles(self, name, form):
        lines = []
        for service in ["Derwen", "Onnen"]:
            for cycle, date in [("2025", "2025-03-04"), ("2026", "2026-03-05")]:
                part = answers(form, 14, int(cycle) + len(service), service=service, cycle=cycle,
                               date=date).splitlines()  # fmt: skip
                tag = f"{service}-{cycle}"
                lines += [*part[: 1 - len(lines[:1])], *(f"{tag}-{row}" for row in part[1:])]
        return self.write(name, "\n".join(lines) + "\n")

    def commands(self):
        """Every command that prints figures for people."""
        one = ["--service", "Derwen", "--cycle", "2026"]
        earlier = ["--before-cycle", "2025"]
        form, rows = self.staff
        few = self.write("few.csv", answers(PULSE, 3))
        gaps = self.write("gaps.csv", answers(PULSE, 3) + f"x{',' * 7}\ny{',unable' * 7}\n")
        return {
            "score": ["score", *self.sets, *one],
            "score of invited": ["score", *self.sets, *one, "--invited", "staff=20"],
            "score of few": ["score", PULSE, few],
            "explain": ["explain", *self.sets, *one, "--factor", FACTOR],
            "explain of a group": ["explain", PULSE, self.group[0], "--factor", FACTOR],
            "explain of few": ["explain", PULSE, few, "--factor", FACTOR],
            "explain of responses": ["explain", PULSE, gaps, "--factor", FACTOR, "--responses"],
            "compare": ["compare", *one, *earlier, "--before", form, rows, "--after", rows],
            "compare of a group": ["compare", "--before", PULSE, self.group[0], "--after",
                                   self.group[1]],
            "compare of few": ["compare", "--before", PULSE, few, "--after", few],
            "network": ["network", *self.sets, "--cycle", "2026"],
        }  # fmt: skip

    def chart_of(self, kind):
        one = ["--service", "Derwen"]
        form, rows = self.staff
        if kind == "moves":
            return [*one, "--cycle", "2026", "--before-cycle", "2025", "--before", form, rows,
                    "--after", rows]  # fmt: skip
        if kind == "run":
            return [*self.sets, *one]
        return [*self.sets, *one, "--cycle", "2026"]

    def draw(self, kind, *options):
        """What a chart says: the words of its SVG, and those of its PDF."""
        path = self.folder / f"{kind}.svg"
        for output in [path, path.with_suffix(".pdf")]:
            self.run_with(DONE, "chart", kind, *self.chart_of(kind), "--force", "-o", output,
                          *options)  # fmt: skip
        page = subprocess.run(["pdftotext", "-enc", "UTF-8", path.with_suffix(".pdf"), "-"],
                              capture_output=True, check=True).stdout.decode()  # fmt: skip
        return flat(" ".join([*xml.etree.ElementTree.parse(path).getroot().itertext(), page]))

    def assert_welsh(self, text):
        self.assertEqual(english_in(text), [])


class Output(LanguageTest):
    def test_nothing_english_is_left_in_what_a_command_prints(self):
        for name, command in self.commands().items():
            with self.subTest(command=name):
                ran = run(*command, "--language", "cy")
                self.assertIn(ran.status, [DONE, NO_SCORE], ran)
                self.assertGreater(len(ran.text), 100)
                self.assert_welsh(ran.text)

    def test_the_pieces_are_found_where_english_is_spoken(self):
        """So that the test above can fail."""
        self.assertGreater(len(PIECES), 500)
        for name, command in self.commands().items():
            with self.subTest(command=name):
                self.assertNotEqual(english_in(run(*command).text), [])

    def test_nothing_english_is_left_in_a_chart(self):
        for kind in CHARTS:
            with self.subTest(chart=kind):
                text = self.draw(kind, "--language", "cy")
                self.assertIn("Drafft o gyfieithiad", text)
                self.assert_welsh(text)
                self.assertNotEqual(english_in(self.draw(kind)), [])

    def test_nothing_english_is_left_in_a_report(self):
        path = self.folder / "r.html"
        form, rows = self.staff
        cycles = ["--service", "Derwen", "--cycle", "2026", "--before-cycle", "2025"]
        self.run_with(DONE, "report", *self.sets, *cycles, "--before", form, rows, "-o", path,
                      "--language", "cy")  # fmt: skip
        page = re.sub(r"(?s)<style.*?</style>", "", path.read_text(encoding="utf-8"))
        self.assert_welsh(re.sub(r"<[^>]*>", " ", page))

    def test_nothing_english_is_left_in_a_form(self):
        for form in [PULSE, PULSE_USERS]:
            self.assert_welsh(self.run_with(DONE, "show", form, "--language", "cy").text)

    def test_a_draft_says_that_it_is_one(self):
        for name in ["score", "explain", "compare", "network"]:
            with self.subTest(command=name):
                command = self.commands()[name]
                self.assertIn(sayings("cy")["draft.sentence"][0],
                              self.run_with(DONE, *command, "--language", "cy").text)  # fmt: skip
                self.assertNotIn("draft", self.run_with(DONE, *command).text)

    def test_english_is_what_is_written_if_nothing_is_said(self):
        for name, command in self.commands().items():
            with self.subTest(command=name):
                plain = run(*command)
                self.assertEqual(plain.out, run(*command, "--language", "en").out)
                self.assertEqual(plain.out, run(*command, env=WELSH).out)

    def test_json_and_csv_hold_no_language(self):
        for name, command in self.commands().items():
            for option in ["--json", *(["--csv"] if command[0] == "score" else [])]:
                with self.subTest(command=name, option=option):
                    plain = run(*command, option)
                    self.assertEqual(plain.out, run(*command, option, "--language", "cy").out)
                    self.assertIn(plain.status, [DONE, NO_SCORE])

    def test_the_texts_of_a_form_can_be_in_a_language_without_words(self):
        french = SMALLEST.read_text(encoding="utf-8").replace(
            "</name>", '</name><name xml:lang="fr">Bienvenue</name>')  # fmt: skip
        form = self.write("fr.xml", french)
        ran = self.run_with(DONE, "score", form, self.write("a.csv", answers(form, 12, levels=2)),
                            "--language", "fr")  # fmt: skip
        self.assertIn("Bienvenue", ran.text)
        self.assertIn("12 answered", ran.text)

    def test_a_language_that_nobody_speaks_is_wrong_use(self):
        for name, command in self.commands().items():
            with self.subTest(command=name):
                ran = self.run_with(USAGE, *command, "--language", "xx")
                self.assertIn('there are no words in "xx", and no form has texts in it', ran.errors)
                self.assertEqual(ran.out, b"")
        for kind in CHARTS:
            with self.subTest(chart=kind):
                path = self.folder / "x.svg"
                ran = self.run_with(USAGE, "chart", kind, *self.chart_of(kind), "-o", path,
                                    "--language", "xx")  # fmt: skip
                self.assertIn('there are no words in "xx"', ran.errors)
                self.assertFalse(path.exists())


class Messages(LanguageTest):
    def test_a_finding(self):
        bad = self.write("bad.csv", answers(PULSE, 3).replace(",1,", ",9,"))
        english = self.run_with(FINDINGS, "score", PULSE, bad)
        ran = self.run_with(FINDINGS, "score", PULSE, bad, env=WELSH)
        self.assertGreater(len(ran.findings), 0)
        self.assertEqual([(f.line, f.column, f.code) for f in ran.findings],
                         [(f.line, f.column, f.code) for f in english.findings])  # fmt: skip
        for finding in ran.findings:
            self.assert_welsh(finding.message)

    def test_wrong_use(self):
        form, rows = self.staff
        for command in [["score"], ["score", form, rows], ["score", form, rows, "--min-n", "x"],
                        ["explain", form, rows], ["network", form, rows], ["chart", "pie"],
                        ["report", form, rows], ["show"], ["paper", form], ["dance"]]:  # fmt: skip
            with self.subTest(command=command):
                self.assert_welsh(self.run_with(USAGE, *command, env=WELSH).errors)

    def test_help(self):
        names = ["check", "show", "score", "explain", "compare", "network", "report", "chart",
                 "paper"]  # fmt: skip
        for command in [["--help"], *([name, "--help"] for name in names)]:
            with self.subTest(command=command):
                ran = self.run_with(DONE, *command, env=WELSH)
                self.assert_welsh(ran.text)

    def test_no_option_changes_the_language_of_messages(self):
        ran = self.run_with(USAGE, "score", *self.sets, "--language", "cy")
        self.assertNotEqual(english_in(ran.errors), [])
