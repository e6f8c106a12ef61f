# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers as XML, maps of other people's CSV, and what --skip-bad leaves out."""

import csv
import re
import subprocess

from sevenfold import DONE, FINDINGS, NO_SCORE, SMALLEST, STAFF, TOP, WORLD, CommandTest

HEAD = "respondent,welcome-1,welcome-2,welcome-3\n"
MAPS = TOP / "examples/maps"
FIXTURES = TOP / "tests/data/answers"
SCHEMA = TOP / "forms/answers.xsd"

ROWS = HEAD + "r1,2,1,2\nr2,partly,na,yes\nr3,0,unable,\n"
XML = """<?xml version="1.0" encoding="UTF-8"?>
<!-- The same as ROWS. -->
<answers form="smallest" version="1.0">
  <response id="r1"><answer item="welcome-1" level="2"/><answer item="welcome-2" level="1"/>
    <answer item="welcome-3" level="2"/></response>
  <response id="r2"><answer item="welcome-1" level="partly"/>
    <answer item="welcome-2" state="not-applicable"/><answer item="welcome-3" level="yes"/>
  </response>
  <response id="r3"><answer item="welcome-1" level="0"/><answer item="welcome-2" state="unable"/>
  </response>
</answers>
"""


# Files whose fault a schema can see.
OF_SCHEMA = ("schema", "missing-attribute", "bad-date", "bad-share.", "unknown-lens",
             "text-too-long", "repeated-answer", "no-respondent", "language.",
             "bad-group-size-words")  # fmt: skip


class Answers(CommandTest):
    def score(self, path, *options, status=DONE):
        return self.run_with(status, "score", SMALLEST, path, "--min-n", "1", "--json", *options)


class Xml(Answers):
    def test_it_scores_as_the_same_answers_in_csv(self):
        expected = self.score(self.write("a.csv", ROWS))
        for name, content in {"plain": XML, "a byte order mark": "\ufeff" + XML}.items():
            with self.subTest(name):
                ran = self.score(self.write("a.xml", content))
                self.assertEqual((ran.out, ran.err), (expected.out, b""))

    def test_a_name_with_an_ampersand_is_the_same_in_csv_and_xml(self):
        rows = self.write("a.csv", "service," + HEAD + "Fish & Chips <1>,r1,2,1,2\n")
        xml = self.write("a.xml", XML.replace('id="', 'service="Fish &amp; Chips &#60;1>" id="s'))
        ran = self.run_with(DONE, "score", SMALLEST, rows, xml, "--min-n", "1", "--json")
        self.assertEqual(ran.json["service"], "Fish & Chips <1>")

    def test_csv_and_xml_of_one_call_share_their_respondents(self):
        ran = self.run_with(FINDINGS, "score", SMALLEST, self.write("a.csv", ROWS),
                            self.write("a.xml", XML))  # fmt: skip
        self.assertEqual([f.code for f in ran.findings], ["repeated-respondent"] * 3)

    def test_an_error_stops_with_its_place(self):
        path = self.write("a.xml", XML.replace('level="partly"', 'level="4"'))
        ran = self.score(path, status=FINDINGS)
        self.assertEqual(ran.places("error"), [(6, 21, "unknown-value")])

    def test_answers_before_any_form_are_found(self):
        ran = self.run_with(FINDINGS, "score", self.write("a.xml", XML))
        self.assertEqual([f.code for f in ran.findings], ["no-form-before"])

    def validate(self, path):
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMA, path],
                              capture_output=True, check=False)  # fmt: skip
        return done.returncode == 0

    def test_the_schema_takes_what_is_well(self):
        self.assertTrue(self.validate(self.write("a.xml", XML)))
        for path in FIXTURES.glob("well*.xml"):
            with self.subTest(path.name):
                self.assertTrue(self.validate(path))

    def test_the_schema_refuses_what_no_form_could_make_well(self):
        paths = [path for path in FIXTURES.glob("*.xml") if path.name.startswith(OF_SCHEMA)]
        self.assertGreater(len(paths), len(OF_SCHEMA))
        for path in paths:
            with self.subTest(path.name):
                self.assertFalse(self.validate(path))

    def test_the_example_of_the_manual_is_well(self):
        manual = (TOP / "forms/README.md").read_text(encoding="utf-8")
        example = re.search(r"(?ms)^```xml\n(<answers.*?)^```$", manual)[1]
        path = self.write("a.xml", example)
        self.assertTrue(self.validate(path))
        ran = self.run_with(NO_SCORE, "score", STAFF, path, "--min-n", "1")
        self.assertEqual(ran.err, b"")


class Map(Answers):
    def test_the_map_for_ms_forms_reads_its_export(self):
        ran = self.run_with(DONE, "score", STAFF, MAPS / "ms-forms-export.csv",
                            "--map", MAPS / "ms-forms.csv", "--json")  # fmt: skip
        self.assertEqual(ran.err, b"")
        lens = ran.json["lenses"][0]
        self.assertEqual(lens["responses"], 12)
        self.assertEqual({factor["state"] for factor in lens["factors"]}, {"scored"})

    def test_the_map_for_ms_forms_knows_every_statement_and_level_of_the_form(self):
        with open(MAPS / "ms-forms.csv", encoding="utf-8", newline="") as file:
            rules = {(what, " ".join(source.split())): to for what, source, to in csv.reader(file)}
        form = re.sub(r"(?s)<!--.*?-->", "", STAFF.read_text(encoding="utf-8"))
        statements = re.findall(r'(?s)<item id="([^"]+)".*?<text>(.*?)</text>', form)
        levels = re.findall(r'(?s)<level id="[^"]*" value="(\d)">(.*?)</level>', form)
        self.assertEqual((len(statements), len(levels)), (42, 5))
        for to, text in statements:
            self.assertEqual(rules.get(("column", " ".join(text.split()))), to, text)
        for to, text in levels:
            self.assertEqual(rules.get(("value", " ".join(text.split()))), to, text)

    def test_an_error_in_a_map_stops_before_the_answers(self):
        mapping = self.write("m.csv", "what,from,to\nrename,a,b\n")
        ran = self.score(self.write("a.csv", "nonsense\n"), "--map", mapping, status=FINDINGS)
        self.assertEqual(ran.places("error"), [(2, 1, "map-unknown-rule")])
        self.assertEqual({f.file for f in ran.findings}, {str(mapping)})

    def test_a_map_that_is_not_there_is_a_failure_of_the_world(self):
        path = self.folder / "none.csv"
        self.score(self.write("a.csv", ROWS), "--map", path, status=WORLD)

    def test_one_map_serves_all_files_of_a_call(self):
        mapping = self.write("m.csv", "what,from,to\ncolumn,Who,respondent\ncolumn,Id,respondent\n")
        first = self.write("a.csv", ROWS.replace("respondent", "Who"))
        second = self.write("b.csv", ROWS.replace("respondent", "Id").replace("\nr", "\ns"))
        ran = self.run_with(DONE, "score", SMALLEST, first, second, "--map", mapping, "--min-n",
                            "1", "--json")  # fmt: skip
        self.assertEqual(ran.err, b"")
        self.assertEqual(ran.json["lenses"][0]["responses"], 6)


class SkipBad(Answers):
    def test_bad_rows_are_left_out_and_listed(self):
        bad = ROWS + 'r4,7,1,1\nr1,2,2,2\nr5,"1"x,1,1\n'
        ran = self.score(self.write("a.csv", bad), "--skip-bad")
        self.assertEqual(ran.out, self.score(self.write("b.csv", ROWS)).out)
        self.assertEqual(
            ran.places("error"),
            [(5, 4, "unknown-value"), (6, 1, "repeated-respondent"), (7, 7, "bad-quoting")],
        )
        self.assertTrue(ran.err.endswith(b"3 responses left out\n"), ran.err)

    def test_bad_responses_in_xml_are_left_out_and_listed(self):
        bad = XML.replace("</answers>", '<response id="r4"><mood/></response></answers>')
        ran = self.score(self.write("a.xml", bad), "--skip-bad")
        self.assertEqual(ran.out, self.score(self.write("b.xml", XML)).out)
        self.assertEqual([f.code for f in ran.findings], ["schema"])
        self.assertTrue(ran.err.endswith(b"1 response left out\n"), ran.err)

    def test_nothing_is_said_when_all_is_well(self):
        self.assertEqual(self.score(self.write("a.csv", ROWS), "--skip-bad").err, b"")

    def test_what_is_wrong_with_the_whole_file_still_stops(self):
        rows = {
            "header.csv": ROWS.replace("welcome-3", "welcome-9"),
            "form.xml": XML.replace('form="smallest"', 'form="largest"'),
            "cut.xml": XML.replace("</answers>", ""),
        }
        for name, content in rows.items():
            with self.subTest(name):
                ran = self.score(self.write(name, content), "--skip-bad", status=FINDINGS)
                self.assertEqual(ran.out, b"")

    def test_an_error_in_a_form_still_stops(self):
        form = self.write("form.xml", SMALLEST.read_text().replace('value="1"', 'value="5"'))
        self.run_with(FINDINGS, "score", form, self.write("a.csv", ROWS), "--skip-bad")
