# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of reading must be able to fail, and its counting must be near enough to speech."""

import importlib.machinery
import importlib.util
import pathlib
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

import readability  # noqa: E402

LOADER = importlib.machinery.SourceFileLoader("reading", str(HERE / "reading"))
reading = importlib.util.module_from_spec(importlib.util.spec_from_loader("reading", LOADER))
sys.modules["reading"] = reading
LOADER.exec_module(reading)

# As they are said, in groups of so many syllables.
SPOKEN = {
    1: "a made names named while ruled friend staff through school asked lived trust voice goal",
    2: "people safety safely table tables settled wanted changes wishes quiet going seeing "
    "crying language social million region marriage unique somewhere movement being trauma "
    "service client",
    3: "idea easier differently everyone medicines together somebody safeguarding difficult "
    "usual memory serious diary gradual beginning established tomorrow opinion",
    4: "experience everybody diagnosis compassionate community material emergency society",
    5: "transformational international interpersonal",
}

FORM = """<form id="f" lens="staff" xml:lang="en"><title>{title}</title>
<source>{source}</source><source xml:lang="cy">Yr amgylchiadau anghyfarwydd.</source>
<scale id="s"><level id="no" value="0">No.</level><level id="yes" value="1">Yes.</level></scale>
<group id="g"><name>All</name><factor id="calm"><name>Calm</name><meaning>{meaning}</meaning>
<item id="calm-1"><text>{text}</text></item></factor></group></form>"""
EASY = {"title": "How we are", "source": "A book.", "meaning": "We rest.", "text": "We are kind."}
HARD = "Organisational implementation necessitates interdisciplinary accountability."


class Counting(unittest.TestCase):
    def test_syllables_are_counted_as_they_are_said(self):
        for syllables, words in SPOKEN.items():
            for word in words.split():
                with self.subTest(word=word):
                    self.assertEqual(readability.count_syllables(word), syllables)

    def test_a_number_is_read_out_digit_by_digit(self):
        self.assertEqual(readability.count_syllables("999"), 3)
        self.assertEqual(readability.count_syllables("17"), 3)

    def test_apostrophes_and_capitals_change_nothing(self):
        for word in ["People", "people’s", "people's", "PEOPLE"]:
            self.assertEqual(readability.count_syllables(word), 2, word)

    def test_sentences_end_at_stops_and_at_line_ends(self):
        rows = [("We rest. You rest!", 2), ("A name\nAnother", 2), ("It took 1.5 days.", 1),
                ("“Do you?” she asked.", 2), ("", 0)]  # fmt: skip
        for text, sentences in rows:
            self.assertEqual(readability.count(text)[0], sentences, text)

    def test_the_grade_is_worked_out_as_published(self):
        # 1 sentence, 6 words, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59
        self.assertAlmostEqual(readability.grade("The cat sat on the mat."), -1.45)
        self.assertGreater(readability.grade(HARD), 30)
        self.assertIsNone(readability.grade("…"))


class Judging(unittest.TestCase):
    def violations(self, exceptions="", limit=6, path="forms/a.xml", **texts):
        with tempfile.TemporaryDirectory() as folder:
            form = pathlib.Path(folder, path)
            form.parent.mkdir()
            form.write_text(FORM.format(**{**EASY, **texts}), encoding="utf-8")
            table = pathlib.Path(folder, "reading.toml")
            table.write_text(f'[limits]\n"forms/a.xml" = {limit}\n{exceptions}', encoding="utf-8")
            return list(reading.Reading(folder, table).violations())

    def assert_hard(self, found, *units):
        judged = [v.removeprefix("forms/a.xml: ").split(" has grade")[0] for v in found]
        self.assertEqual(judged, list(units), found)

    def test_an_easy_form_passes(self):
        self.assertEqual(self.violations(), [])

    def test_a_hard_statement_fails_with_its_factor(self):
        found = self.violations(text=(HARD + " ") * 5, meaning="We rest. " * 3)
        self.assert_hard(found, "factor calm", "statements")

    def test_factors_of_a_few_words_are_judged_together(self):
        self.assert_hard(self.violations(text=HARD), "statements", "short factors")

    def test_a_hard_title_fails_with_the_front(self):
        self.assert_hard(self.violations(title=HARD), "front")

    def test_a_long_text_is_judged_by_itself(self):
        hard = "We are kind and we rest and we eat and we sleep " * 3
        found = self.violations(meaning=hard + ".", limit=6, text="We rest. " * 40)
        self.assert_hard(found, "calm/meaning")

    def test_the_limit_decides(self):
        self.assertEqual(self.violations(text=HARD, limit=99), [])

    def test_an_exception_leaves_a_text_out(self):
        line = '[[exception]]\nform = "forms/*"\ntext = "{}"\nreason = "{}"\n'
        self.assertEqual(self.violations(line.format("calm-1/text", "a name"), text=HARD), [])
        self.assertIn("nothing to except", self.violations(line.format("tilte", "a name"))[0])
        self.assertIn("no reason", self.violations(line.format("source", ""))[0])

    def test_a_form_without_a_limit_and_a_limit_without_a_form_are_found(self):
        found = self.violations(path="forms/b.xml")
        self.assertEqual(len(found), 2)
        self.assertIn("forms/b.xml: no limit", found[0])
        self.assertIn("forms/a.xml, which is no form", found[1])


if __name__ == "__main__":
    unittest.main()
