# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of the word catalogues must be able to fail."""

import importlib.machinery
import importlib.util
import pathlib
import sys
import tempfile
import unittest
import unittest.mock

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
LOADER = importlib.machinery.SourceFileLoader("wording", str(HERE / "wording"))
wording = importlib.util.module_from_spec(importlib.util.spec_from_loader("wording", LOADER))
sys.modules["wording"] = wording
LOADER.exec_module(wording)

ENGLISH = """<words xml:lang="en">
<say id="page.hello">Hello {who}</say>
<say id="page.points" many="{n} points">{n} point</say>
<say id="page.bold">*Strong*</say>
<say id="finding.empty">Empty.</say>
</words>"""
WELSH = """<words xml:lang="cy" status="draft">
<say id="page.hello">Helo {who}</say>
<say id="page.points" many="{n} o bwyntiau">{n} pwynt</say>
<say id="page.bold">*Cryf*</say>
<say id="finding.empty">Gwag.</say>
</words>"""
CODES = 'SURVEY_FINDING_CODE(EMPTY, "empty", SURVEY_SEVERITY_ERROR)\n'
CODE = """#include "page.h"
say("page.hello"); count("page.points"); say("page.bold");"""


class Wording(unittest.TestCase):
    def found(self, old="", new="", code=CODE):
        """What is found with one text of the Welsh catalogue exchanged, or in other code."""
        self.assertIn(old, WELSH)
        files = {
            "forms/words-en.xml": ENGLISH,
            "forms/words-cy.xml": WELSH.replace(old, new),
            "survey/base/finding-codes.h": CODES,
            "render/page.c": code,
        }
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return wording.run(folder)

    def assert_found(self, old, new, line, rule):
        found = self.found(old, new)
        self.assertEqual([(one.line, one.rule) for one in found], [(line, rule)], found)
        self.assertFalse(found[0].is_warning)

    def test_a_whole_translation_passes(self):
        self.assertEqual(self.found(), [])

    def test_a_gap_in_a_draft_is_a_warning(self):
        found = self.found('<say id="page.hello">Helo {who}</say>\n')
        self.assertEqual([(one.rule, one.is_warning) for one in found], [("words-gap", True)])
        self.assertIn("no words for page.hello", str(found[0]))

    def test_a_gap_in_a_reviewed_catalogue_is_a_violation(self):
        gap = ' status="draft">\n<say id="page.hello">Helo {who}</say>'
        self.assert_found(gap, ">", 1, "words-gap")

    def test_a_place_that_is_lost_or_new_is_found(self):
        self.assert_found("Helo {who}", "Helo", 2, "words-places")
        self.assert_found("Helo {who}", "Helo {pwy}", 2, "words-places")
        self.assert_found("{n} o bwyntiau", "pwyntiau", 3, "words-places")
        self.assert_found("*Cryf*", "Cryf", 4, "words-places")

    def test_many_on_one_side_is_found(self):
        self.assert_found(' many="{n} o bwyntiau"', "", 3, "words-many")

    def test_an_id_that_english_has_not_is_found(self):
        extra = '<say id="page.bold">*Cryf*</say>\n<say id="page.blod">*Cryf*</say>'
        self.assert_found('<say id="page.bold">*Cryf*</say>', extra, 5, "words-extra")

    def test_an_id_that_nobody_has_is_found_where_it_is_said(self):
        found = self.found(code=CODE + '\nsay("page.helo"); open("a.xml");')
        self.assertEqual([str(one) for one in found],
                         ["render/page.c:3: English has no page.helo [words-unknown]"])  # fmt: skip

    def test_an_id_that_nobody_says_is_found(self):
        found = self.found(code=CODE.replace('"page.bold"', '"b"'))
        self.assertEqual([(one.line, one.rule) for one in found], [(4, "words-unused")])

    def test_a_finding_without_its_sentence_is_found(self):
        codes = CODES.replace("empty", "full")
        with unittest.mock.patch.dict(globals(), CODES=codes):
            rules = [one.rule for one in self.found()]
        self.assertEqual(rules, ["words-unused", "words-finding"])


if __name__ == "__main__":
    unittest.main()
