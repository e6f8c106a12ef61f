# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documents show works as they show it: forms, commands, the example service."""

import json
import re
import shlex
import subprocess
import sys

from sevenfold import (
    DONE,
    NO_SCORE,
    RIVERSIDE,
    RIVERSIDE_SETS,
    SMALLEST,
    STAFF,
    TOP,
    CommandTest,
    run,
)

# Documents whose forms and commands are tried.
MANUAL = "forms/README.md"
GUIDES = ["docs/form-author.md", "docs/lead.md"]
DOCUMENTS = ["README.md", MANUAL, "examples/riverside/README.md", *GUIDES]

CSV_BLOCK = re.compile(r"(?ms)^```csv (\S+)\n(.*?)^```$")
FORM_ID = re.compile(r'<form id="([^"]+)"')
FORM_BLOCK = re.compile(r"(?ms)^```xml form\n(.*?)^```$")
# In a block of code a line for the shell; a backslash at its end carries on.
COMMAND = re.compile(r"(?m)^(?:    \$ )?sevenfold ((?:.*\\\n)*.*)$")
ANSWERS_BLOCK = re.compile(r"(?m)^    respondent,.*\n(?:    .*\n)+")


def commands_in(document):
    """The `sevenfold` commands of a document, each as words."""
    text = (TOP / document).read_text(encoding="utf-8")
    return [shlex.split(command.replace("\\\n", " ")) for command in COMMAND.findall(text)]


def headings_of(text):
    """The anchors of a document's headings, as they are made on the web."""
    titles = re.findall(r"(?m)^#+ (.*)$", text)
    return [re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles]


class Documents(CommandTest):
    def test_forms_in_the_documents_have_no_findings(self):
        for document, least in [(MANUAL, 3), ("docs/form-author.md", 2)]:
            forms = FORM_BLOCK.findall((TOP / document).read_text(encoding="utf-8"))
            self.assertGreaterEqual(len(forms), least, document)
            for number, form in enumerate(forms, 1):
                with self.subTest(document=document, form=number):
                    ran = self.run_with(DONE, "check", self.write(f"{number}.xml", form))
                    self.assertEqual(ran.err, b"")

    def test_every_finding_stands_in_the_manual(self):
        codes = re.findall(r'SURVEY_FINDING_CODE\(\w+, "([a-z0-9-]+)"',
                           (TOP / "survey/base/finding-codes.h").read_text())  # fmt: skip
        manual = (TOP / "forms/README.md").read_text(encoding="utf-8")
        self.assertGreater(len(codes), 50)
        self.assertEqual([code for code in codes if f"| `{code}` |" not in manual], [])

    def test_commands_of_the_documents_work(self):
        """In a folder with the forms, the examples, somebody's answers, and what the document
        itself shows: ```xml form as its id, ```csv NAME as that file."""
        for folder in ["forms", "examples"]:
            (self.folder / folder).symlink_to(TOP / folder)
        for name in ["staff.csv", "service-users.csv"]:
            (self.folder / name).symlink_to(RIVERSIDE / name)
        for name in ["cycle-1.csv", "cycle-2.csv"]:
            (self.folder / name).symlink_to(RIVERSIDE / "staff.csv")
        for document in DOCUMENTS:
            self.write_files_of(document)
            commands = commands_in(document)
            self.assertGreater(len(commands), 0, document)
            for words in commands:
                with self.subTest(document=document, command=" ".join(words)):
                    self.run_with(DONE, *words, cwd=self.folder)
        for name in ["report.pdf", "radar.svg"]:
            self.assertGreater((self.folder / name).stat().st_size, 1000)

    def write_files_of(self, document):
        text = (TOP / document).read_text(encoding="utf-8")
        for form in FORM_BLOCK.findall(text):
            self.write(f"{FORM_ID.search(form)[1]}.xml", form)
        for name, rows in CSV_BLOCK.findall(text):
            self.write(name, rows)

    def test_links_of_the_guides_lead_somewhere(self):
        for document in GUIDES:
            text = (TOP / document).read_text(encoding="utf-8")
            for path, heading in re.findall(r"\]\(([^)#:]*)(?:#([^)]*))?\)", text):
                target = (TOP / document).parent / path if path else TOP / document
                with self.subTest(document=document, link=f"{path}#{heading}"):
                    self.assertTrue(target.exists())
                    if heading:
                        self.assertIn(heading, headings_of(target.read_text(encoding="utf-8")))

    def test_answers_in_the_readme_are_read(self):
        block = ANSWERS_BLOCK.search((TOP / "README.md").read_text(encoding="utf-8"))[0]
        rows = self.write("rows.csv", block.replace("    ", ""))
        ran = self.run_with(NO_SCORE, "score", STAFF, rows)  # three people are too few
        self.assertEqual({finding.code for finding in ran.findings}, {"few-columns"})


class Smallest(CommandTest):
    def test_its_answers_score_as_worked_by_hand(self):
        """r1: 100, 50, 100; r2: 50, na, 100; r3: 0, unable, nothing, which is too few of three."""
        ran = self.run_with(DONE, "score", SMALLEST, SMALLEST.with_suffix(".csv"),
                            "--min-n", "1", "--json")  # fmt: skip
        self.assertEqual(ran.err, b"")
        factor = ran.json["lenses"][0]["factors"][0]
        self.assertEqual((factor["n"], factor["not_applicable"], factor["unable"],
                          factor["unanswered"]), (2, 1, 1, 1))  # fmt: skip
        self.assertAlmostEqual(factor["mean"], (250 / 3 + 75) / 2, delta=1e-12)

    def test_it_is_the_first_form_of_the_manual(self):
        def bare(text):
            return re.sub(r"\s+", " ", re.sub(r"(?s)<!--.*?-->", "", text)).replace("> <", "><")

        manual = (TOP / "forms/README.md").read_text(encoding="utf-8")
        first = FORM_BLOCK.findall(manual)[0]
        self.assertEqual(bare(SMALLEST.read_text(encoding="utf-8")).strip(), bare(first).strip())


class Riverside(CommandTest):
    def test_it_is_made_again_to_the_byte(self):
        done = subprocess.run([sys.executable, RIVERSIDE / "generate.py", self.folder],
                              capture_output=True, check=False)  # fmt: skip
        self.assertEqual(done.returncode, 0, done.stderr)
        for name in ["staff.csv", "service-users.csv", "staff-2025-autumn.csv",
                     "service-users-2025-autumn.csv"]:  # fmt: skip
            self.assertEqual((self.folder / name).read_bytes(), (RIVERSIDE / name).read_bytes())

    def test_it_has_what_the_story_says(self):
        result = self.scores(*RIVERSIDE_SETS)
        staff, users = result["lenses"]
        self.assertEqual((staff["responses"], users["responses"]), (34, 21))
        self.assertEqual(len(result["gaps"]), 7)
        table = (RIVERSIDE / "README.md").read_text(encoding="utf-8")
        for f, g in zip(staff["factors"], users["factors"]):
            with self.subTest(factor=f["id"]):
                row = re.search(rf"(?m)^\| {f['id']} \| (\d+) \| (\d+)(.*) \|$", table)
                self.assertAlmostEqual(f["mean"], float(row[1]), delta=0.5)
                self.assertEqual(g["state"], "suppressed" if row[3] else "scored")
                if not row[3]:
                    self.assertAlmostEqual(g["mean"], float(row[2]), delta=0.5)
        for lens in result["lenses"]:
            counts = [sum(f.get(name, 0) for f in lens["factors"])
                      for name in ["not_applicable", "unable", "unanswered"]]  # fmt: skip
            self.assertTrue(all(counts), f"{lens['lens']}: {counts}")

    def test_it_brings_no_finding(self):
        self.assertEqual(run("score", *RIVERSIDE_SETS).err, b"")


class OtherLocale(CommandTest):
    """Where 0.5 is written 0,5 (tests/run makes such a locale), numbers stay as they are."""

    def test_numbers_are_those_of_the_c_locale(self):
        for options in [[], ["--json"], ["--csv"]]:
            with self.subTest(options=options):
                here = self.run_with(DONE, "score", *RIVERSIDE_SETS, *options)
                plain = self.run_with(DONE, "score", *RIVERSIDE_SETS, *options,
                                      env={"LC_ALL": "C.UTF-8", "LANGUAGE": None})  # fmt: skip
                self.assertEqual(here.out, plain.out)

    def test_numbers_on_the_command_line_too(self):
        self.run_with(DONE, "score", *RIVERSIDE_SETS, "--min-n", "10", "--invited", "staff=41")

    def test_the_program_runs_in_a_locale_that_is_not_there(self):
        ran = run("score", *RIVERSIDE_SETS, "--json", env={"LC_ALL": "xx_XX.UTF-8"})
        self.assertEqual(ran.status, DONE, ran)
        self.assertEqual(json.loads(ran.out), self.scores(*RIVERSIDE_SETS))

    def test_text_is_utf8_in_the_plainest_locale(self):
        ran = run("show", SMALLEST, env={"LC_ALL": "C", "LANG": "C"})
        self.assertEqual(ran.text, run("show", SMALLEST).text)
        self.assertIn("“", ran.text)
